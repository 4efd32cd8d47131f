#include "core/conversations/importwrite.h"

#include "core/base/text.h"
#include "core/conversations/conversationtables.h"
#include "core/conversations/messageextra.h"
#include "core/storage/searchrecords.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace lygte::importwrite {

Id conversationId(const Id& scope, const QString& platform, const QString& threadKey)
{
    return Id::fromContent({"conversation", scope.view(), platform.toUtf8(), threadKey.toUtf8()});
}

static QByteArray contentKey(const ImportedMessage& message)
{
    const QString& found = message.raw.isEmpty() ? message.text : message.raw;
    const QString time = message.sent ? QString::number(message.sent->micros) : message.rawTime;
    return time.toUtf8() + '\0' + message.sender.toUtf8() + '\0' + QByteArray::number(static_cast<int>(message.kind)) + '\0' +
           QCryptographicHash::hash(found.toUtf8(), QCryptographicHash::Sha256);
}

Id messageId(const Id& conversation, const ImportedMessage& message, quint32 ordinal)
{
    return Id::fromContent({"message", conversation.view(), contentKey(message), QByteArray::number(ordinal)});
}

Result<std::int64_t> freeKey(Database& database, std::int64_t at)
{
    std::int64_t key = at;
    LYGTE_TRY(database.each(
        "SELECT key FROM message WHERE key >= ?1 AND key < ?1 + 60000000 ORDER BY key",
        [&](Row row) {
            if (row.integer(0) == key) ++key;
        },
        at));
    return key;
}

Result<void> indexTitle(Database& database, const Id& conversation, const QString& title, const QStringList& participants,
                        Instant at)
{
    return putSearchRecord(database,
                           {QStringLiteral("conversation"), conversation, conversation, at, title, participants.join(u'\n')});
}

Result<void> refreshConversation(Database& database, const Id& conversation, const Newest& newest, std::int64_t added,
                                 std::int64_t unread)
{
    database.touch(QStringLiteral("conversation"), conversation);
    return database.run("UPDATE conversation SET messages = messages + ?2, unread = unread + ?3, last_sender = iif(?4 >= "
                        "last_at, ?5, last_sender), "
                        "snippet = iif(?4 >= last_at, ?6, snippet), last_at = max(last_at, ?4) WHERE id = ?1",
                        conversation, added, unread, newest.at, newest.sender, snippet(newest.text));
}

Direction directionOf(const Target& target, const ImportedMessage& message)
{
    if (message.sender.isEmpty() || message.kind == MessageKind::System) return Direction::Platform;
    return message.sender == target.account ? Direction::Sent : Direction::Received;
}

/// Changes nothing when the id is known; Conflict when the key is taken.
static Result<void> insertRow(Database& database, const Target& target, const ImportedMessage& message, const Id& id,
                              quint32 ordinal, std::int64_t key)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? std::optional<QString>() : text; };
    const Direction direction = directionOf(target, message);
    return database.run(
        "INSERT INTO message (key, id, root_id, scope_id, sync_state, direction, origin, kind, sender, body, "
        "raw, sent, zone, precision, raw_time, "
        "source_id, source_index, account, extra, ordinal) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'import', ?7, ?8, ?9, ?10, "
        "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) "
        "ON CONFLICT (id) DO NOTHING",
        key, id, target.head.id, target.head.scope, static_cast<int>(target.state), static_cast<int>(direction),
        static_cast<int>(message.kind), message.sender, message.text, orNull(message.raw), message.sent,
        static_cast<int>(message.zone), static_cast<int>(message.precision), orNull(message.rawTime), target.source,
        std::int64_t{message.index}, direction == Direction::Sent ? orNull(target.account) : std::nullopt,
        extraToJson(message.attachments, message.reactions, message.edited), std::int64_t{ordinal});
}

Result<std::optional<std::int64_t>> insertMessage(Database& database, const Target& target, const ImportedMessage& message,
                                                  quint32 ordinal, std::int64_t at)
{
    const Id id = messageId(target.head.id, message, ordinal);
    if (auto inserted = insertRow(database, target, message, id, ordinal, at); inserted)
        return database.changes() > 0 ? std::optional(at) : std::nullopt;
    else if (inserted.error().code != ErrorCode::Conflict)
        return std::unexpected(inserted.error());
    // The key was taken: by this very message, which is then known, or by another one of the same time.
    LYGTE_TRY_VALUE(known, database.one("SELECT 1 FROM message WHERE id = ?1", [](Row) { return true; }, id));
    if (known) return std::nullopt;
    LYGTE_TRY_VALUE(key, freeKey(database, at));
    LYGTE_TRY(insertRow(database, target, message, id, ordinal, key));
    return key;
}

QString titleOf(const ImportedConversation& conversation)
{
    return conversation.title.isEmpty() ? conversation.participants.join(u", ") : conversation.title;
}

Result<void> insertSyncedConversation(Database& database, const RowHead& head, const BulkConversation& conversation,
                                      Instant first)
{
    const ImportedConversation& from = conversation.from;
    const std::optional<int> level = conversation.level ? std::optional(static_cast<int>(*conversation.level)) : std::nullopt;
    return database.run("INSERT INTO conversation (id, root_id, scope_id, sync_state, platform, title, account, thread_key, "
                        "format, participants, state, level, opened, last_at) "
                        "VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)",
                        head.id, head.scope, static_cast<int>(SyncState::OnServer), from.platform, titleOf(from),
                        conversation.account, from.threadKey, from.format, from.participants.join(u'\n'),
                        conversation.open ? QStringLiteral("open") : QStringLiteral("closed"), level, first);
}

/// Before any id is made from it: the server makes the same ids from what it stores.
static void makeStorable(ImportedMessage& message)
{
    for (QString* text : {&message.sender, &message.text, &message.raw, &message.rawTime}) *text = storable(*text);
    for (ImportedAttachment& attachment : message.attachments) attachment.reference = storable(attachment.reference);
    for (ImportedReaction& reaction : message.reactions) {
        reaction.actor = storable(reaction.actor);
        reaction.symbol = storable(reaction.symbol);
    }
}

static ImportedConversation storableConversation(ImportedConversation conversation)
{
    for (QString* text : {&conversation.platform, &conversation.threadKey, &conversation.title}) *text = storable(*text);
    for (QString& name : conversation.participants) name = storable(name);
    return conversation;
}

namespace {

class Batch
{
public:
    Batch(Database& database, const Officer& officer, const Clock& clock, ImportSession& session,
          const ImportedConversation& from)
        : database_(database), clock_(clock), session_(session), from_(storableConversation(from)),
          conversation_(conversationId(officer.scope, from_.platform, from_.threadKey)),
          target_{{conversation_, conversation_, officer.scope},
                  session.alreadySynced ? SyncState::OnServer : SyncState::HereOnly,
                  session.source,
                  {}}
    {}

    Result<ImportCounts> write(QList<ImportedMessage>& messages);
    Result<ImportCounts> compare(QList<ImportedMessage>& messages);

private:
    quint32 ordinalOf(ImportedMessage& message);
    Result<void> ensureConversation(Instant first);
    Result<bool> insert(const ImportedMessage& message, quint32 ordinal);
    Result<void> finish();

    Database& database_;
    const Clock& clock_;
    ImportSession& session_;
    const ImportedConversation from_;
    Id conversation_;
    Target target_;
    ImportCounts counts_;
    Newest newest_;
    QByteArray keys_ = "[";
    QJsonArray ids_;
};

Result<void> Batch::ensureConversation(Instant first)
{
    // An aggregate that was moved keeps its id; what is imported again joins it there.
    LYGTE_TRY_VALUE(
        scope,
        database_.one("SELECT scope_id FROM conversation WHERE id = ?1", [](Row row) { return row.id(0); }, conversation_));
    if (scope) {
        target_.head.scope = *scope;
        return {};
    }
    ++counts_.newConversations;
    const QString title = titleOf(from_);
    if (session_.alreadySynced) {
        LYGTE_TRY(insertSyncedConversation(database_, target_.head, {from_, {}, true, {}, false}, first));
    } else {
        LYGTE_TRY(Mutations(database_, clock_)
                      .insert(conversationTable, target_.head,
                              {{"platform", from_.platform},
                               {"title", title},
                               {"account", QString(QLatin1StringView(""))},
                               {"thread_key", from_.threadKey},
                               {"format", from_.format},
                               {"participants", from_.participants.join(u'\n')},
                               {"state", QStringLiteral("open")},
                               {"level", {}},
                               {"opened", first.micros}},
                              {{"last_at", first.micros}}));
    }
    return indexTitle(database_, conversation_, title, from_.participants, first);
}

Result<bool> Batch::insert(const ImportedMessage& message, quint32 ordinal)
{
    // A message without a time stands behind the one before it.
    const std::int64_t base =
        message.sent ? message.sent->micros : (session_.lastKey ? session_.lastKey + 1 : clock_.now().micros);
    const std::int64_t at = std::max(base, session_.nextKey.value(base, base));
    LYGTE_TRY_VALUE(key, insertMessage(database_, target_, message, ordinal, at));
    session_.lastKey = key.value_or(at);
    if (key && session_.lastKey != base) session_.nextKey[base] = session_.lastKey + 1;
    return key.has_value();
}

Result<void> Batch::finish()
{
    if (counts_.added == 0) return {};
    keys_.back() = ']';
    LYGTE_TRY(database_.run("INSERT INTO message_search (rowid, body) SELECT key, body FROM message WHERE key IN (SELECT value "
                            "FROM json_each(?1)) AND body <> ''",
                            QString::fromLatin1(keys_)));
    LYGTE_TRY(
        refreshConversation(database_, conversation_, newest_, counts_.added, session_.alreadySynced ? 0 : counts_.added));
    if (session_.alreadySynced) return {};
    // The rows are immutable, so the mutation names them; push reads them when it sends.
    return Mutations(database_, clock_)
        .offer(QStringLiteral("message"), target_.head, QStringLiteral("import"), {{QStringLiteral("ids"), ids_}});
}

/// Which one it is of those that say the same at the same time.
quint32 Batch::ordinalOf(ImportedMessage& message)
{
    makeStorable(message);
    return session_.equals[qHash(contentKey(message), qHash(conversation_))]++;
}

Result<ImportCounts> Batch::compare(QList<ImportedMessage>& messages)
{
    for (ImportedMessage& message : messages) {
        const quint32 ordinal = ordinalOf(message);
        LYGTE_TRY_VALUE(known, database_.one(
                                   "SELECT 1 FROM message WHERE id = ?1", [](Row) { return true; },
                                   messageId(conversation_, message, ordinal)));
        ++(known ? counts_.known : counts_.added);
    }
    return counts_;
}

Result<ImportCounts> Batch::write(QList<ImportedMessage>& messages)
{
    LYGTE_TRY_VALUE(transaction, Transaction::begin(database_));
    // Exports that run backwards in time are written forwards, so that messages of one instant keep their order; their ids do
    // not depend on it.
    const bool backwards =
        messages.size() > 1 && messages.front().sent && messages.back().sent && *messages.front().sent > *messages.back().sent;
    QList<quint32> ordinals;
    for (ImportedMessage& message : messages) ordinals += ordinalOf(message);
    if (backwards) {
        std::ranges::reverse(messages);
        std::ranges::reverse(ordinals);
    }
    const Instant now = clock_.now();
    LYGTE_TRY(ensureConversation(messages.isEmpty() ? now : messages.front().sent.value_or(now)));
    LYGTE_TRY(database_.run("INSERT OR IGNORE INTO unfinished_import (source_id, conversation_id) SELECT source_id, ?2 FROM "
                            "unfinished_import WHERE source_id = ?1 AND conversation_id IS NULL",
                            session_.source, conversation_));
    for (qsizetype i = 0; i < messages.size(); ++i) {
        LYGTE_TRY_VALUE(added, insert(messages[i], ordinals[i]));
        if (!added) {
            ++counts_.known;
            continue;
        }
        ++counts_.added;
        keys_ += QByteArray::number(static_cast<qlonglong>(session_.lastKey)) + ',';
        if (!session_.alreadySynced) ids_.append(messageId(conversation_, messages[i], ordinals[i]).toString());
        if (session_.lastKey >= newest_.at) newest_ = {session_.lastKey, messages[i].sender, messages[i].text};
    }
    LYGTE_TRY(finish());
    LYGTE_TRY(transaction.commit());
    return counts_;
}

} // namespace

Result<ImportCounts> compare(Database& database, const Officer& officer, const Clock& clock, ImportSession& session,
                             const ImportedConversation& conversation, QList<ImportedMessage>& messages)
{
    return Batch(database, officer, clock, session, conversation).compare(messages);
}

Result<ImportCounts> batch(Database& database, const Officer& officer, const Clock& clock, ImportSession& session,
                           const ImportedConversation& conversation, QList<ImportedMessage>& messages)
{
    return Batch(database, officer, clock, session, conversation).write(messages);
}

} // namespace lygte::importwrite
