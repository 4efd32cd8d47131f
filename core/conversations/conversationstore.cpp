#include "core/conversations/conversationstore.h"

#include "core/base/text.h"
#include "core/conversations/bulkwrite.h"
#include "core/conversations/conversationread.h"
#include "core/conversations/conversationtables.h"
#include "core/conversations/importwrite.h"
#include "core/storage/casefile.h"
#include "core/storage/searchrecords.h"
#include "core/sync/mutations.h"

namespace lygte {

ConversationStore::ConversationStore(Desk& desk, QObject* parent) : QObject(parent), desk_(desk)
{
    connect(&desk.file, &CaseFile::committed, this, [this](const ChangeSet& changes) {
        if (const QSet<Id> ids = changes.of(QStringLiteral("conversation")); !ids.isEmpty()) Q_EMIT changed(ids);
    });
}

QFuture<Result<Id>> ConversationStore::create(const ConversationDraft& draft)
{
    return desk_.file.write([draft, officer = desk_.officer, clock = &desk_.clock](Database& database) -> Result<Id> {
        if (draft.title.trimmed().isEmpty() || draft.platform.isEmpty()) return fail(ErrorCode::Invalid);
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        const Instant now = clock->now();
        const Id id = Id::generate(now);
        const QString title = draft.title.trimmed();
        LYGTE_TRY(Mutations(database, *clock)
                      .insert(conversationTable, {id, id, officer.scope},
                              {{"platform", draft.platform},
                               {"title", title},
                               {"account", draft.account},
                               {"thread_key", {}},
                               {"format", {}},
                               {"participants", title},
                               {"state", QStringLiteral("open")},
                               {"level", {}},
                               {"opened", now.micros}},
                              {{"last_at", now.micros}}));
        LYGTE_TRY(importwrite::indexTitle(database, id, title, {}, now));
        LYGTE_TRY(transaction.commit());
        return id;
    });
}

namespace {

/// One message written here: a reply, or one that the officer typed or pasted.
struct Written
{
    Direction direction;
    Origin origin;
    QString sender;
    QString body;
    Instant sent;
    TimePrecision precision;
    QString account;
    ReplyState reply;
    std::int64_t claimGeneration = 0;
};

/// The newest received message, unless a reply answers it already: the server takes one answer for each (sync.md § 6).
Result<Value> answeredBy(Database& database, const Id& conversation)
{
    LYGTE_TRY_VALUE(newest, database.one(
                                "SELECT m.id FROM message m WHERE m.root_id = ?1 AND m.direction = 0 AND NOT EXISTS "
                                "(SELECT 1 FROM message r WHERE r.root_id = ?1 AND r.answers = m.id) AND m.key = "
                                "(SELECT max(key) FROM message WHERE root_id = ?1 AND direction = 0)",
                                [](Row row) { return row.id(0); }, conversation));
    return newest ? Value(*newest) : Value();
}

Result<Id> insertWritten(Database& database, const Officer& officer, const Clock& clock, const Id& conversation,
                         const Written& message)
{
    if (message.body.trimmed().isEmpty()) return fail(ErrorCode::Invalid);
    LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
    LYGTE_TRY_VALUE(
        scope,
        database.one("SELECT scope_id FROM conversation WHERE id = ?1", [](Row row) { return row.id(0); }, conversation));
    if (!scope) return fail(ErrorCode::NotFound, QStringLiteral("conversation"), conversation.toString());
    LYGTE_TRY_VALUE(key, importwrite::freeKey(database, message.sent.micros));
    const Id id = Id::generate(clock.now());
    Value answers;
    if (message.reply != ReplyState::None) {
        LYGTE_TRY_VALUE(answered, answeredBy(database, conversation));
        answers = answered;
    }
    const QString reply = replyStateKey(message.reply);
    LYGTE_TRY(Mutations(database, clock)
                  .insert(messageTable, {id, conversation, *scope},
                          {{"direction", std::int64_t{static_cast<int>(message.direction)}},
                           {"origin", originKey(message.origin)},
                           {"kind", std::int64_t{static_cast<int>(MessageKind::Text)}},
                           {"sender", message.sender},
                           {"body", message.body},
                           {"sent", message.sent.micros},
                           {"zone", std::int64_t{static_cast<int>(ZoneBasis::Utc)}},
                           {"precision", std::int64_t{static_cast<int>(message.precision)}},
                           {"ordinal", std::int64_t{0}},
                           {"officer_number", officer.number},
                           {"account", message.account},
                           {"reply_state", reply.isEmpty() ? Value() : Value(reply)},
                           {"answers", answers},
                           {"claim_gen", message.claimGeneration > 0 ? Value(message.claimGeneration) : Value()}},
                          {{"key", key}}));
    LYGTE_TRY(database.run("INSERT INTO message_search (rowid, body) VALUES (?1, ?2)", key, message.body));
    const std::int64_t unread = 0; // the officer has seen what they wrote in themselves
    LYGTE_TRY(importwrite::refreshConversation(database, conversation, {key, message.sender, message.body}, 1, unread));
    LYGTE_TRY(transaction.commit());
    return id;
}

} // namespace

QFuture<Result<Id>> ConversationStore::addMessage(const Id& conversation, const MessageDraft& draft)
{
    return desk_.file.write([=, officer = desk_.officer, clock = &desk_.clock](Database& database) {
        return insertWritten(database, officer, *clock, conversation,
                             {draft.direction, draft.origin, draft.sender, draft.body, draft.sent.value_or(clock->now()),
                              draft.precision, draft.account, ReplyState::None});
    });
}

QFuture<Result<Id>> ConversationStore::writeReply(const Id& conversation, const QString& body, const QString& account,
                                                  std::int64_t claimGeneration)
{
    return desk_.file.write([=, officer = desk_.officer, clock = &desk_.clock](Database& database) {
        return insertWritten(database, officer, *clock, conversation,
                             {Direction::Sent,
                              Origin::Reply,
                              {},
                              body,
                              clock->now(),
                              TimePrecision::Micros,
                              account,
                              ReplyState::Written,
                              claimGeneration});
    });
}

QFuture<Result<Id>> ConversationStore::addNote(const Id& conversation, const QString& body)
{
    return desk_.file.write([=, officer = desk_.officer, clock = &desk_.clock](Database& database) -> Result<Id> {
        if (body.trimmed().isEmpty()) return fail(ErrorCode::Invalid);
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY_VALUE(found, conversationread::conversation(database, conversation));
        LYGTE_TRY_VALUE(
            scope,
            database.one("SELECT scope_id FROM conversation WHERE id = ?1", [](Row row) { return row.id(0); }, conversation));
        if (!found || !scope) return fail(ErrorCode::NotFound, QStringLiteral("conversation"), conversation.toString());
        const Instant now = clock->now();
        const Id id = Id::generate(now);
        LYGTE_TRY(Mutations(database, *clock)
                      .insert(noteTable, {id, conversation, *scope},
                              {{"officer_number", officer.number}, {"written", now.micros}, {"body", body.trimmed()}}));
        LYGTE_TRY(putSearchRecord(database, {QStringLiteral("note"), id, conversation, now, found->title, body}));
        database.touch(QStringLiteral("conversation"), conversation);
        LYGTE_TRY(transaction.commit());
        return id;
    });
}

QFuture<Result<void>> ConversationStore::setReplyState(const Id& message, ReplyState expected, ReplyState next)
{
    return desk_.file.write([=, clock = &desk_.clock](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY_VALUE(root,
                        database.one("SELECT root_id FROM message WHERE id = ?1", [](Row row) { return row.id(0); }, message));
        if (!root) return fail(ErrorCode::NotFound, QStringLiteral("message"), message.toString());
        LYGTE_TRY(Mutations(database, *clock)
                      .command(messageTable, message, QStringLiteral("set-reply-state"), QStringLiteral("reply_state"),
                               replyStateKey(expected), replyStateKey(next)));
        database.touch(QStringLiteral("conversation"), *root);
        return transaction.commit();
    });
}

/// A change of one conversation's own fields.
template <typename Change> static QFuture<Result<void>> change(Desk& desk, Change apply)
{
    return desk.file.write([=, clock = &desk.clock](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        Mutations mutations(database, *clock);
        LYGTE_TRY(apply(database, mutations));
        return transaction.commit();
    });
}

QFuture<Result<void>> ConversationStore::setLevel(const Id& conversation, std::optional<Level> level)
{
    return change(desk_, [=](Database&, Mutations& mutations) {
        return mutations.patch(conversationTable, conversation,
                               {{"level", level ? Value(std::int64_t{static_cast<int>(*level)}) : Value()}});
    });
}

QFuture<Result<void>> ConversationStore::setOpen(const Id& conversation, bool open)
{
    return change(desk_, [=](Database&, Mutations& mutations) {
        const QString openState = QStringLiteral("open");
        const QString closedState = QStringLiteral("closed");
        return mutations.command(conversationTable, conversation, open ? QStringLiteral("reopen") : QStringLiteral("close"),
                                 QStringLiteral("state"), open ? closedState : openState, open ? openState : closedState);
    });
}

QFuture<Result<void>> ConversationStore::rename(const Id& conversation, const QString& title)
{
    return change(desk_, [=](Database& database, Mutations& mutations) -> Result<void> {
        if (title.trimmed().isEmpty()) return fail(ErrorCode::Invalid);
        LYGTE_TRY_VALUE(found, conversationread::conversation(database, conversation));
        if (!found) return fail(ErrorCode::NotFound, title);
        LYGTE_TRY(importwrite::indexTitle(database, conversation, title.trimmed(), found->participants, found->opened));
        return mutations.patch(conversationTable, conversation, {{"title", title.trimmed()}});
    });
}

static QFuture<Result<void>> setUnread(Desk& desk, const Id& conversation, int unread)
{
    return desk.file.write([=](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY(database.run("UPDATE conversation SET unread = ?2 WHERE id = ?1 AND unread <> ?2", conversation, unread));
        if (database.changes() > 0) database.touch(QStringLiteral("conversation"), conversation);
        return transaction.commit();
    });
}

QFuture<Result<void>> ConversationStore::markRead(const Id& conversation)
{
    return setUnread(desk_, conversation, 0);
}
QFuture<Result<void>> ConversationStore::markUnread(const Id& conversation)
{
    return setUnread(desk_, conversation, 1);
}

QFuture<Result<ImportCounts>> ConversationStore::importBatch(std::shared_ptr<ImportSession> session,
                                                             const ImportedConversation& conversation,
                                                             QList<ImportedMessage> messages)
{
    return desk_.file.writeBulk(
        [=, officer = desk_.officer, clock = &desk_.clock, messages = std::move(messages)](Database& database) mutable {
            return importwrite::batch(database, officer, *clock, *session, conversation, messages);
        });
}

QFuture<Result<ImportCounts>> ConversationStore::bulkLoad(BulkLoad load)
{
    return desk_.file.writeBulk([officer = desk_.officer, load = std::move(load)](Database& database) {
        return bulkwrite::load(database, officer, load);
    });
}

QFuture<Result<bool>> ConversationStore::tidyAfterBulkLoad()
{
    return desk_.file.writeBulk([](Database& database) { return bulkwrite::tidy(database); });
}

QFuture<Result<QList<Id>>> ConversationStore::inbox(const InboxQuery& query, int limit)
{
    return desk_.file.read([=](Database& database) { return conversationread::inbox(database, query, limit); });
}

QFuture<Result<QList<Conversation>>> ConversationStore::rows(const QList<Id>& ids)
{
    return desk_.file.read([=](Database& database) { return conversationread::rows(database, ids); });
}

QFuture<Result<std::optional<Conversation>>> ConversationStore::conversation(const Id& id)
{
    return desk_.file.read([=](Database& database) { return conversationread::conversation(database, id); });
}

QFuture<Result<Timeline>> ConversationStore::timeline(const Id& conversation, std::int64_t beforeKey, int limit)
{
    return desk_.file.read(
        [=](Database& database) { return conversationread::timeline(database, conversation, beforeKey, limit); });
}

QFuture<Result<Timeline>> ConversationStore::timelineAfter(const Id& conversation, std::int64_t afterKey, int limit)
{
    return desk_.file.read(
        [=](Database& database) { return conversationread::timelineAfter(database, conversation, afterKey, limit); });
}

QFuture<Result<Timeline>> ConversationStore::timelineAround(const Id& conversation, std::int64_t key, int limit)
{
    return desk_.file.read(
        [=](Database& database) { return conversationread::timelineAround(database, conversation, key, limit); });
}

QFuture<Result<QList<Message>>> ConversationStore::messages(const QList<Id>& ids)
{
    return desk_.file.read([=](Database& database) { return conversationread::messages(database, ids); });
}

QFuture<Result<int>> ConversationStore::unreadConversations()
{
    return desk_.file.read([](Database& database) -> Result<int> {
        LYGTE_TRY_VALUE(count, database.one("SELECT count(*) FROM conversation WHERE state = 'open' AND unread > 0",
                                            [](Row row) { return static_cast<int>(row.integer(0)); }));
        return count.value_or(0);
    });
}

} // namespace lygte
