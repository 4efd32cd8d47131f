#include "core/conversations/conversationtables.h"

#include "core/conversations/importwrite.h"
#include "core/storage/searchrecords.h"

namespace lygte {

/// A JSON list of ids in hex, for one statement over many rows.
static QString hexList(const QSet<Id>& ids)
{
    QByteArray json = "[";
    for (const Id& id : ids) json += '"' + id.view().toByteArray().toHex() + "\",";
    if (!ids.isEmpty()) json.chop(1);
    return QString::fromLatin1(json + ']');
}

static Result<void> titlesArrived(Database& database, const Arrived& arrived)
{
    for (const QSet<Id>& ids : {arrived.inserted, arrived.updated}) {
        for (const Id& id : ids) {
            LYGTE_TRY_VALUE(found, database.one(
                                       "SELECT title, participants, opened FROM conversation WHERE id = ?1",
                                       [](Row row) { return std::tuple(row.text(0), row.text(1), row.instant(2)); }, id));
            if (!found) continue;
            const auto& [title, participants, opened] = *found;
            LYGTE_TRY(importwrite::indexTitle(database, id, title, participants.split(u'\n'), opened));
        }
    }
    return {};
}

/// Feeds the text index in one statement, and what the inbox shows of each conversation.
static Result<void> messagesArrived(Database& database, const Arrived& arrived)
{
    const QString ids = hexList(arrived.inserted);
    LYGTE_TRY(database.run("INSERT INTO message_search (rowid, body) SELECT key, body FROM message WHERE id IN (SELECT "
                           "unhex(value) FROM json_each(?1)) AND body <> '' ORDER BY key",
                           ids));
    struct News
    {
        Id conversation;
        std::int64_t added, received, newest;
    };
    LYGTE_TRY_VALUE(news, database.list(
                              "SELECT root_id, count(*), sum(direction = 0), max(key) FROM message WHERE id IN (SELECT "
                              "unhex(value) FROM json_each(?1)) GROUP BY root_id",
                              [](Row row) { return News{row.id(0), row.integer(1), row.integer(2), row.integer(3)}; }, ids));
    for (const News& of : std::as_const(news)) {
        LYGTE_TRY_VALUE(newest,
                        database.one(
                            "SELECT key, sender, body FROM message WHERE key = ?1",
                            [](Row row) { return importwrite::Newest{row.integer(0), row.text(1), row.text(2)}; }, of.newest));
        LYGTE_TRY(importwrite::refreshConversation(database, of.conversation, newest.value_or(importwrite::Newest{}), of.added,
                                                   arrived.live ? of.received : 0));
    }
    return {};
}

static Result<void> messagesLeaving(Database& database, const Id& root, const std::optional<Id>& row)
{
    if (row) return database.run("DELETE FROM message_search WHERE rowid = (SELECT key FROM message WHERE id = ?1)", *row);
    return database.run("DELETE FROM message_search WHERE rowid IN (SELECT key FROM message WHERE root_id = ?1)", root);
}

static Result<void> notesArrived(Database& database, const Arrived& arrived)
{
    for (const Id& id : arrived.inserted) {
        LYGTE_TRY_VALUE(
            found, database.one(
                       "SELECT n.root_id, n.written, c.title, n.body FROM note n JOIN conversation c ON c.id = n.root_id "
                       "WHERE n.id = ?1",
                       [id](Row row) {
                           return SearchRecord{QStringLiteral("note"), id, row.id(0), row.instant(1), row.text(2), row.text(3)};
                       },
                       id));
        if (found) LYGTE_TRY(putSearchRecord(database, *found));
    }
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
    .columns = {"direction", "origin", "kind", "sender", "body", "raw", "sent", "zone", "precision", "raw_time", "source_id",
                "source_index", "ordinal", "officer_number", "account", "reply_state", "answers", "claim_gen", "extra"},
    .root = "conversation",
    .stateColumn = "reply_state",
    .newest = "sent",
    .timeKey = "sent",
    .arrived = messagesArrived,
    .leaving = messagesLeaving,
};
const SyncTable noteTable{
    .name = "note",
    .columns = {"officer_number", "written", "body"},
    .root = "conversation",
    .arrived = notesArrived,
};
const SyncTable claimTable{
    .name = "claim",
    .columns = {"officer_number", "until", "gen"},
    .root = "conversation",
};

} // namespace lygte
