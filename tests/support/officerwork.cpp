#include "tests/support/officerwork.h"

#include "core/evidence/contentstore.h"
#include "core/sync/conflicttable.h"
#include "core/sync/erasure.h"

#include <QCryptographicHash>

namespace lygte::test {

using namespace Qt::StringLiterals;

Result<void> importChat(Client& client, const QString& name, int count)
{
    ImportedConversation chat;
    chat.platform = u"whatsapp"_s;
    chat.threadKey = name;
    chat.title = name;
    QList<ImportedMessage> messages;
    for (int i = 0; i < count; ++i) {
        ImportedMessage message;
        message.sender = name;
        message.text = u"besked %1"_s.arg(i);
        message.sent = Instant{i * 1'000'000LL};
        message.index = i;
        messages += message;
    }
    wait(client.conversations().importBatch(std::make_shared<ImportSession>(), chat, messages));
    return {};
}

Result<void> decide(Client& client, const Id& conflict, const QString& next)
{
    return write(client, [&](Database&, Mutations& mutations) {
        return mutations.command(conflictTable, conflict, u"decide"_s, u"state"_s, u"open"_s, next,
                                 {{"decided_by", client.store().desk().officer.number}, {"decided_at", std::int64_t{1}}});
    });
}

Result<void> erase(Client& client, const Id& conversation)
{
    return write(client, [&](Database&, Mutations& mutations) {
        const Id id = Id::generate(client.store().clock().now());
        return mutations.insert(erasureTable, {id, id, client.store().desk().officer.scope},
                                {{"entity", u"conversation"_s},
                                 {"row_id", conversation},
                                 {"why", u"kendelse 1-2026"_s},
                                 {"officer_number", client.store().desk().officer.number},
                                 {"at", client.store().clock().now().micros}});
    });
}

/// Done, unless the row's state does not allow it.
template <typename T> static void attempt(const QFuture<Result<T>>& future)
{
    eventually([&] { return future.isFinished(); });
    const Result<T> result = future.result();
    if (result) return;
    const ErrorCode code = result.error().code;
    if (code != ErrorCode::Conflict && code != ErrorCode::Refused && code != ErrorCode::Invalid && code != ErrorCode::NotFound)
        failWith(result.error());
}

/// In the order that they came here in: ids are new in every run, and the same numbers are to choose the same rows.
std::optional<Id> OfficerWork::any(const QString& rows)
{
    const QByteArray sql = "SELECT id FROM " + rows.toUtf8() + " ORDER BY rowid";
    const QList<Id> ids = wait(client_.store().file().write([sql](Database& database) {
        return database.list(std::string_view(sql.constData(), static_cast<size_t>(sql.size())),
                             [](Row row) { return row.id(0); });
    }));
    if (ids.isEmpty()) return std::nullopt;
    return ids[static_cast<qsizetype>(random_() % static_cast<unsigned>(ids.size()))];
}

void OfficerWork::anything()
{
    switch (random_() % 8) {
    case 0:
    case 1:
    case 2:
        return conversations();
    case 3:
    case 4:
        return patrol();
    case 5:
    case 6:
        return escalations();
    default:
        return others();
    }
}

void OfficerWork::conversations()
{
    ConversationStore& store = client_.conversations();
    const auto talk = any(u"conversation"_s);
    if (!talk || random_() % 12 == 0) {
        wait(store.create({u"discord"_s, word(), u"Politiet"_s}));
        return;
    }
    switch (random_() % 8) {
    case 0:
        wait(store.addMessage(*talk, {.sender = u"Freja"_s, .body = word()}));
        break;
    case 1:
        wait(store.addNote(*talk, word()));
        break;
    case 2:
        wait(store.rename(*talk, word()));
        break;
    case 3:
        wait(store.setLevel(*talk, static_cast<Level>(random_() % 4)));
        break;
    case 4:
        attempt(store.setOpen(*talk, heads()));
        break;
    case 5: {
        const ClaimAnswer claim = must(client_.session().remote().claim(*talk, 600));
        if (claim.mine) attempt(store.writeReply(*talk, word(), u"Politiet"_s, claim.generation));
        if (claim.mine && heads()) must(client_.session().remote().release(*talk, claim.generation));
        break;
    }
    case 6:
        if (const auto note = any(u"note"_s)) attempt(heads() ? store.correctNote(*note, word()) : store.withdrawNote(*note));
        break;
    default:
        if (const auto reply = any(u"message WHERE origin = 'reply'"_s))
            attempt(store.setReplyState(*reply, ReplyState::Written, heads() ? ReplyState::Copied : ReplyState::Sent));
    }
}

void OfficerWork::patrol()
{
    PatrolStore& store = client_.patrol();
    const auto shift = any(u"shift WHERE officer_number = '%1'"_s.arg(client_.store().desk().officer.number));
    if (!shift) {
        attempt(store.startShift(u"Politiet"_s, {u"discord"_s}));
        return;
    }
    switch (random_() % 7) {
    case 0:
        attempt(store.startShift(u"Politiet"_s, {u"discord"_s}));
        break;
    case 1:
        attempt(store.endShift(*shift, word()));
        break;
    case 2:
        attempt(store.resumeShift(*shift));
        break;
    case 3:
        attempt(store.setHandover(*shift, word()));
        break;
    case 4:
        if (const auto entry = any(u"entry"_s))
            attempt(heads() ? store.correct(*entry, {.fact = word()}) : store.withdraw(*entry));
        break;
    default: {
        EntryDraft draft;
        draft.fact = word();
        if (const auto talk = any(u"conversation"_s)) draft.links = {{u"conversation"_s, *talk}};
        attempt(store.save(*shift, draft));
    }
    }
}

void OfficerWork::escalations()
{
    EscalationStore& store = client_.escalations();
    const auto escalation = any(u"escalation"_s);
    const auto message = any(u"message"_s);
    if (!escalation || random_() % 25 == 0) {
        attempt(store.create(u"concern_133"_s, word(), Id(), message ? QList<Id>{*message} : QList<Id>()));
        return;
    }
    switch (random_() % 7) {
    case 0:
        wait(store.setTitle(*escalation, word()));
        break;
    case 1:
        wait(store.setFields(*escalation, {{heads() ? u"child_age"_s : u"relation"_s, word()}}));
        break;
    case 2:
        if (heads()) { // who did not write it reads it first, against a reason
            const Id ticket = must(client_.session().remote().requestReading(*escalation, u"ringer til kommunen"_s));
            const auto fields = must(client_.session().remote().readIdentity(ticket));
            if (fields) wait(store.keepIdentity(*escalation, *fields));
        }
        attempt(store.setFields(*escalation, {{u"child_name"_s, word()}}));
        break;
    case 3:
        wait(store.setFields(*escalation, {{u"withdrawal_reason"_s, u"opgivet"_s}}));
        attempt(store.act(*escalation, u"withdraw"_s, u"draft"_s, word()));
        break;
    case 4:
        attempt(store.undo(*escalation, u"withdraw"_s));
        break;
    case 5:
        if (const auto excerpt = any(u"excerpt"_s))
            wait(heads() ? store.removeExcerpt(*excerpt) : store.restoreExcerpt(*excerpt));
        break;
    default:
        if (message) attempt(store.addExcerpts(*escalation, {*message}));
    }
}

void OfficerWork::others()
{
    switch (random_() % 8) {
    case 0:
    case 1:
        must(importChat(client_, u"chat %1"_s.arg(random_() % 6), 1 + static_cast<int>(random_() % 30)));
        break;
    case 2:
    case 3: {
        const QString name = u"fil %1"_s.arg(random_() % 6);
        wait(ContentStore(client_.store().desk())
                 .addSource({.name = name, .sha256 = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256)}));
        break;
    }
    case 4:
        if (const auto talk = any(u"conversation"_s); talk && heads())
            must(erase(client_, *talk)); // refused but for the leader's
        break;
    default:
        if (const auto conflict = any(u"conflict"_s)) (void)decide(client_, *conflict, heads() ? u"kept"_s : u"taken"_s);
    }
}

} // namespace lygte::test
