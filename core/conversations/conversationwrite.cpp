// The part of ConversationStore that writes messages and notes by hand, and puts them right.

#include "core/conversations/conversationread.h"
#include "core/conversations/conversationstore.h"
#include "core/conversations/conversationtables.h"
#include "core/conversations/importwrite.h"
#include "core/conversations/versions.h"
#include "core/storage/casefile.h"
#include "core/sync/mutations.h"

namespace lygte {

namespace {

/// What a job on the writing thread needs to know of the desk.
struct Writer
{
    Officer officer;
    const Clock* clock;
};

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
    std::optional<Id> replaces = {};
    bool withdrawn = false;
};

/// The newest received message, by its first version, unless a reply answers it already: the server takes one answer for each
/// (sync.md § 6).
Result<Value> answeredBy(Database& database, const Id& conversation)
{
    LYGTE_TRY_VALUE(newest,
                    database.one(
                        "WITH RECURSIVE version (id, replaces) AS (SELECT id, replaces FROM message WHERE key = (SELECT "
                        "key FROM message WHERE root_id = ?1 AND direction = 0 AND " LYGTE_STANDING_MESSAGE
                        " ORDER BY key DESC LIMIT 1) UNION SELECT m.id, m.replaces FROM message m JOIN version v ON "
                        "m.id = v.replaces) SELECT id FROM version WHERE replaces IS NULL AND NOT EXISTS (SELECT 1 FROM "
                        "message r WHERE r.root_id = ?1 AND r.answers IN (SELECT id FROM version))",
                        [](Row row) { return row.id(0); }, conversation));
    return newest ? Value(*newest) : Value();
}

Result<Id> scopeOf(Database& database, const Id& conversation)
{
    LYGTE_TRY_VALUE(
        scope,
        database.one("SELECT scope_id FROM conversation WHERE id = ?1", [](Row row) { return row.id(0); }, conversation));
    if (!scope) return fail(ErrorCode::NotFound, QStringLiteral("conversation"), conversation.toString());
    return *scope;
}

/// What makes a row a version of another.
void addVersion(Fields& fields, const std::optional<Id>& replaces, bool withdrawn, Instant now)
{
    if (!replaces) return;
    fields.insert(fields.end(), {{"replaces", *replaces}, {"withdrawn", std::int64_t{withdrawn}}, {"corrected", now.micros}});
}

Result<Id> insertWritten(Database& database, const Writer& writer, const Id& conversation, const Written& message)
{
    if (message.body.trimmed().isEmpty()) return fail(ErrorCode::Invalid);
    LYGTE_TRY_VALUE(scope, scopeOf(database, conversation));
    LYGTE_TRY_VALUE(key, importwrite::freeKey(database, message.sent.micros));
    const Instant now = writer.clock->now();
    const Id id = Id::generate(now);
    Value answers;
    if (message.reply != ReplyState::None && !message.replaces) {
        LYGTE_TRY_VALUE(answered, answeredBy(database, conversation));
        answers = answered;
    }
    const QString reply = replyStateKey(message.reply);
    Fields fields{{"direction", std::int64_t{static_cast<int>(message.direction)}},
                  {"origin", originKey(message.origin)},
                  {"kind", std::int64_t{static_cast<int>(MessageKind::Text)}},
                  {"sender", message.sender},
                  {"body", message.body},
                  {"sent", message.sent.micros},
                  {"zone", std::int64_t{static_cast<int>(ZoneBasis::Utc)}},
                  {"precision", std::int64_t{static_cast<int>(message.precision)}},
                  {"ordinal", std::int64_t{0}},
                  {"officer_number", writer.officer.number},
                  {"account", message.account},
                  {"reply_state", reply.isEmpty() ? Value() : Value(reply)},
                  {"answers", answers},
                  {"claim_gen", message.claimGeneration > 0 ? Value(message.claimGeneration) : Value()}};
    addVersion(fields, message.replaces, message.withdrawn, now);
    LYGTE_TRY(Mutations(database, *writer.clock).insert(messageTable, {id, conversation, scope}, fields, {{"key", key}}));
    // The officer has seen what they wrote in themselves: nothing is unread by it.
    if (message.replaces) {
        LYGTE_TRY(versions::messagesCame(database, {id}, true));
        return id;
    }
    LYGTE_TRY(database.run("INSERT INTO message_search (rowid, body) VALUES (?1, ?2)", key, message.body));
    LYGTE_TRY(importwrite::refreshConversation(database, conversation, {key, message.sender, message.body}, 1, 0));
    return id;
}

Result<Id> insertNote(Database& database, const Writer& writer, const Id& conversation, const QString& body,
                      const std::optional<Note>& before = {}, bool withdrawn = false)
{
    if (body.trimmed().isEmpty()) return fail(ErrorCode::Invalid);
    LYGTE_TRY_VALUE(scope, scopeOf(database, conversation));
    const Instant now = writer.clock->now();
    const Id id = Id::generate(now);
    Fields fields{{"officer_number", writer.officer.number},
                  {"written", (before ? before->written : now).micros},
                  {"body", body.trimmed()}};
    addVersion(fields, before ? std::optional(before->id) : std::nullopt, withdrawn, now);
    LYGTE_TRY(Mutations(database, *writer.clock).insert(noteTable, {id, conversation, scope}, fields));
    LYGTE_TRY(versions::noteCame(database, id));
    LYGTE_TRY_VALUE(record, versions::noteRecord(database, id));
    if (record) LYGTE_TRY(putSearchRecord(database, *record));
    database.touch(QStringLiteral("conversation"), conversation);
    return id;
}

/// The version named, which must be the latest: a second correction of one version is a conflict, not a fork.
template <typename Version>
Result<Version> latestOf(const char* table, Result<std::optional<Version>> found, const Result<std::optional<bool>>& newer,
                         const Writer& writer)
{
    const QString name = QString::fromLatin1(table);
    if (!found) return std::unexpected(found.error());
    if (!newer) return std::unexpected(newer.error());
    if (!*found) return fail(ErrorCode::NotFound, name);
    if (!mayCorrect(**found, writer.officer.number)) return fail(ErrorCode::Refused, name);
    if (*newer) return fail(ErrorCode::Conflict, name, (*found)->id.toString());
    return std::move(**found);
}

Result<Message> latestMessage(Database& database, const Writer& writer, const Id& id)
{
    LYGTE_TRY_VALUE(found, conversationread::messages(database, {id}));
    return latestOf<Message>("message", found.isEmpty() ? std::nullopt : std::optional(found.front()),
                             database.one("SELECT 1 FROM message WHERE replaces = ?1", [](Row) { return true; }, id), writer);
}

Result<Note> latestNote(Database& database, const Writer& writer, const Id& id)
{
    return latestOf<Note>("note", conversationread::note(database, id),
                          database.one("SELECT 1 FROM note WHERE replaces = ?1", [](Row) { return true; }, id), writer);
}

/// What is there, as the next version of itself. What is not in the platform must be copied there anew.
Written nextVersion(const Message& before, const Instant& now)
{
    const ReplyState reply = before.reply == ReplyState::Copied ? ReplyState::Written : before.reply;
    return {before.direction, before.origin,  before.sender, before.body, before.sent.value_or(now),
            before.precision, before.account, reply,         0,           before.id};
}

/// `work` in a transaction of its own; it gives the id of what it wrote.
template <typename Work> QFuture<Result<Id>> write(Desk& desk, Work work)
{
    return desk.file.write(
        [work = std::move(work), writer = Writer{desk.officer, &desk.clock}](Database& database) -> Result<Id> {
            LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
            LYGTE_TRY_VALUE(id, work(database, writer));
            LYGTE_TRY(transaction.commit());
            return id;
        });
}

} // namespace

QFuture<Result<Id>> ConversationStore::addMessage(const Id& conversation, const MessageDraft& draft)
{
    return write(desk_, [=](Database& database, const Writer& writer) {
        return insertWritten(database, writer, conversation,
                             {draft.direction, draft.origin, draft.sender, draft.body, draft.sent.value_or(writer.clock->now()),
                              draft.precision, draft.account, ReplyState::None});
    });
}

QFuture<Result<Id>> ConversationStore::writeReply(const Id& conversation, const QString& body, const QString& account,
                                                  std::int64_t claimGeneration)
{
    return write(desk_, [=](Database& database, const Writer& writer) {
        return insertWritten(database, writer, conversation,
                             {Direction::Sent,
                              Origin::Reply,
                              {},
                              body,
                              writer.clock->now(),
                              TimePrecision::Micros,
                              account,
                              ReplyState::Written,
                              claimGeneration});
    });
}

QFuture<Result<Id>> ConversationStore::correctMessage(const Id& message, const MessageDraft& draft)
{
    return write(desk_, [=](Database& database, const Writer& writer) -> Result<Id> {
        LYGTE_TRY_VALUE(before, latestMessage(database, writer, message));
        Written next = nextVersion(before, writer.clock->now());
        next.body = draft.body;
        if (before.reply == ReplyState::None) {
            next.direction = draft.direction;
            next.sender = draft.sender;
            next.account = draft.account;
            if (draft.sent) next.sent = *draft.sent;
            if (draft.sent) next.precision = draft.precision;
        }
        return insertWritten(database, writer, before.conversation, next);
    });
}

QFuture<Result<Id>> ConversationStore::withdrawMessage(const Id& message)
{
    return write(desk_, [=](Database& database, const Writer& writer) -> Result<Id> {
        LYGTE_TRY_VALUE(before, latestMessage(database, writer, message));
        if (!mayWithdraw(before, writer.officer.number)) return fail(ErrorCode::Refused, QStringLiteral("message"));
        Written next = nextVersion(before, writer.clock->now());
        next.withdrawn = true;
        return insertWritten(database, writer, before.conversation, next);
    });
}

QFuture<Result<Id>> ConversationStore::restoreMessage(const Id& withdrawn)
{
    return write(desk_, [=](Database& database, const Writer& writer) -> Result<Id> {
        LYGTE_TRY_VALUE(before, latestMessage(database, writer, withdrawn));
        return insertWritten(database, writer, before.conversation, nextVersion(before, writer.clock->now()));
    });
}

QFuture<Result<Id>> ConversationStore::addNote(const Id& conversation, const QString& body)
{
    return write(desk_,
                 [=](Database& database, const Writer& writer) { return insertNote(database, writer, conversation, body); });
}

QFuture<Result<Id>> ConversationStore::correctNote(const Id& note, const QString& body)
{
    return write(desk_, [=](Database& database, const Writer& writer) -> Result<Id> {
        LYGTE_TRY_VALUE(before, latestNote(database, writer, note));
        return insertNote(database, writer, before.conversation, body, before);
    });
}

QFuture<Result<Id>> ConversationStore::withdrawNote(const Id& note)
{
    return write(desk_, [=](Database& database, const Writer& writer) -> Result<Id> {
        LYGTE_TRY_VALUE(before, latestNote(database, writer, note));
        return insertNote(database, writer, before.conversation, before.body, before, true);
    });
}

QFuture<Result<Id>> ConversationStore::restoreNote(const Id& withdrawn)
{
    return write(desk_, [=](Database& database, const Writer& writer) -> Result<Id> {
        LYGTE_TRY_VALUE(before, latestNote(database, writer, withdrawn));
        return insertNote(database, writer, before.conversation, before.body, before);
    });
}

QFuture<Result<void>> ConversationStore::setReplyState(const Id& message, ReplyState expected, ReplyState next)
{
    return desk_.file.write([=, clock = &desk_.clock](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY_VALUE(found, database.one(
                                   "SELECT root_id, " LYGTE_STANDING_MESSAGE " FROM message WHERE id = ?1",
                                   [](Row row) { return std::pair(row.id(0), row.boolean(1)); }, message));
        if (!found) return fail(ErrorCode::NotFound, QStringLiteral("message"), message.toString());
        if (!found->second) return fail(ErrorCode::Conflict, QStringLiteral("message"), message.toString());
        LYGTE_TRY(Mutations(database, *clock)
                      .command(messageTable, message, QStringLiteral("set-reply-state"), QStringLiteral("reply_state"),
                               replyStateKey(expected), replyStateKey(next)));
        database.touch(QStringLiteral("conversation"), found->first);
        return transaction.commit();
    });
}

} // namespace lygte
