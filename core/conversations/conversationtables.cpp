#include "core/conversations/conversationtables.h"

#include "core/conversations/importwrite.h"
#include "core/conversations/messageindex.h"
#include "core/conversations/versions.h"
#include "core/storage/searchrecords.h"

namespace lygte {

/// New rows are added to the index together; of others it takes the text, and the aggregate, that they have now.
template <typename Record> static Result<void> index(Database& database, const Arrived& arrived, Record record)
{
    QList<SearchRecord> added;
    for (const Id& id : arrived.inserted) {
        LYGTE_TRY_VALUE(found, record(id));
        if (found) added.append(*found);
    }
    LYGTE_TRY(putNewSearchRecords(database, added));
    for (const Id& id : arrived.updated) {
        LYGTE_TRY_VALUE(found, record(id));
        if (found) LYGTE_TRY(putSearchRecord(database, *found));
    }
    return {};
}

static Result<void> titlesArrived(Database& database, const Arrived& arrived)
{
    return index(database, arrived, [&](const Id& id) {
        return database.one(
            "SELECT title, participants, opened FROM conversation WHERE id = ?1",
            [&](Row row) {
                return SearchRecord{QStringLiteral("conversation"), id, id, row.instant(2), row.text(0), row.text(1)};
            },
            id);
    });
}

static QString jsonList(const QList<std::int64_t>& keys)
{
    QByteArray json = "[";
    for (const std::int64_t key : keys) json += QByteArray::number(static_cast<qlonglong>(key)) + ',';
    json.back() = ']';
    return QString::fromLatin1(json);
}

namespace {
struct News
{
    Id conversation;
    std::int64_t added, received, newest, replacing;
};
} // namespace

/// What the inbox shows of a conversation.
static Result<void> addNews(Database& database, const News& of, std::int64_t unread)
{
    // Older than what is there: a fetch goes backwards, and writing an indexed column anew costs even when it stays the same.
    LYGTE_TRY(
        database.run("UPDATE conversation SET messages = messages + ?2, unread = unread + ?3 WHERE id = ?1 AND last_at > ?4",
                     of.conversation, of.added, unread, of.newest));
    if (database.changes() > 0) return {};
    LYGTE_TRY_VALUE(newest,
                    database.one(
                        "SELECT key, sender, body FROM message WHERE key = ?1",
                        [](Row row) { return importwrite::Newest{row.integer(0), row.text(1), row.text(2)}; }, of.newest));
    return importwrite::refreshConversation(database, of.conversation, newest.value_or(importwrite::Newest{}), of.added,
                                            unread);
}

/// Feeds the text index in one statement, or puts that off while a scope is fetched; and what the inbox shows of each
/// conversation.
static Result<void> messagesCame(Database& database, const Arrived& arrived)
{
    if (arrived.keys.isEmpty()) return {};
    const QString keys = jsonList(arrived.keys);
    if (arrived.live)
        LYGTE_TRY(
            database.run("INSERT INTO message_search (rowid, body) SELECT key, body FROM message WHERE key IN (SELECT value "
                         "FROM json_each(?1)) AND body <> '' AND " LYGTE_STANDING_MESSAGE " ORDER BY key",
                         keys));
    else
        LYGTE_TRY(messageindex::putOff(database));
    LYGTE_TRY_VALUE(
        news,
        database.list(
            "SELECT root_id, total(new), total(new AND direction = 0), coalesce(max(iif(new, key, NULL)), 0), "
            "count(replaces) FROM (SELECT root_id, direction, key, replaces, replaces IS NULL AND " LYGTE_STANDING_MESSAGE
            " AS new FROM message WHERE key IN (SELECT value FROM json_each(?1))) "
            "GROUP BY root_id",
            [](Row row) { return News{row.id(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4)}; }, keys));
    std::int64_t replacing = 0;
    for (const News& of : std::as_const(news)) {
        replacing += of.replacing;
        if (of.added > 0) LYGTE_TRY(addNews(database, of, arrived.live ? of.received : 0));
    }
    if (replacing == 0) return {};
    LYGTE_TRY_VALUE(versions, database.list(
                                  "SELECT id FROM message WHERE key IN (SELECT value FROM json_each(?1)) AND replaces IS NOT "
                                  "NULL ORDER BY id",
                                  [](Row row) { return row.id(0); }, keys));
    return versions::messagesCame(database, versions, arrived.live);
}

static Result<void> messagesArrived(Database& database, const Arrived& arrived)
{
    LYGTE_TRY(messagesCame(database, arrived));
    LYGTE_TRY(versions::messagesCame(database, arrived.updated.values(), false)); // it may only now say what it replaces
    for (const Id& conversation : arrived.left) LYGTE_TRY(versions::messagesLeft(database, conversation));
    return {};
}

static Result<void> messagesLeaving(Database& database, const Id& root, const std::optional<Id>& row)
{
    if (row) return database.run("DELETE FROM message_search WHERE rowid = (SELECT key FROM message WHERE id = ?1)", *row);
    return database.run("DELETE FROM message_search WHERE rowid IN (SELECT key FROM message WHERE root_id = ?1)", root);
}

static Result<void> notesArrived(Database& database, const Arrived& arrived)
{
    LYGTE_TRY(index(database, arrived, [&](const Id& id) { return versions::noteRecord(database, id); }));
    for (const QSet<Id>& ids : {arrived.inserted, arrived.updated})
        for (const Id& id : ids) LYGTE_TRY(versions::noteCame(database, id));
    for (const Id& conversation : arrived.left) LYGTE_TRY(versions::notesLeft(database, conversation));
    return {};
}

const SyncTable conversationTable{
    .name = "conversation",
    .columns = {"platform", "title", "account", "thread_key", "format", "participants", "state", "level", "opened"},
    .stateColumn = "state",
    .startsFrom = {{"last_at", "opened"}},
    .arrived = titlesArrived,
};
const SyncTable messageTable{
    .name = "message",
    .columns = {"direction", "origin",         "kind",      "sender",      "body",      "raw",
                "sent",      "zone",           "precision", "raw_time",    "source_id", "source_index",
                "ordinal",   "officer_number", "account",   "reply_state", "answers",   "claim_gen",
                "extra",     "replaces",       "withdrawn", "corrected"},
    .root = "conversation",
    .stateColumn = "reply_state",
    .newest = "sent",
    .timeKey = "sent",
    .arrived = messagesArrived,
    .fetched = messageindex::catchUp,
    .leaving = messagesLeaving,
};
const SyncTable noteTable{
    .name = "note",
    .columns = {"officer_number", "written", "body", "replaces", "withdrawn", "corrected"},
    .root = "conversation",
    .arrived = notesArrived,
};
const SyncTable claimTable{
    .name = "claim",
    .columns = {"officer_number", "until", "gen"},
    .root = "conversation",
};

} // namespace lygte
