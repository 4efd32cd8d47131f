#include "core/conversations/versions.h"

#include "core/base/text.h"

namespace lygte::versions {

namespace {
struct Place
{
    Id id, replaced, conversation;
    std::int64_t key, replacedKey;
    bool sameTime, withdrawnReceived;
};
} // namespace

/// The later one has the lower of the two keys: a minute that holds several messages keeps their order.
static Result<void> takePlace(Database& database, const Place& place)
{
    if (!place.sameTime || place.key < place.replacedKey) return {};
    LYGTE_TRY(database.run("UPDATE message SET key = (SELECT min(key) - 1 FROM message) WHERE id = ?1", place.replaced));
    LYGTE_TRY(database.run("UPDATE message SET key = ?2 WHERE id = ?1", place.id, place.replacedKey));
    return database.run("UPDATE message SET key = ?2 WHERE id = ?1", place.replaced, place.key);
}

static Result<void> messageCame(Database& database, const Place& place, bool live)
{
    LYGTE_TRY(takePlace(database, place));
    LYGTE_TRY(database.run("DELETE FROM message_search WHERE rowid IN (?1, ?2)", place.key, place.replacedKey));
    LYGTE_TRY(
        database.run("INSERT INTO message_search (rowid, body) SELECT key, body FROM message WHERE id = ?1 AND body <> '' "
                     "AND " LYGTE_STANDING_MESSAGE,
                     place.id));
    if (live && place.withdrawnReceived)
        LYGTE_TRY(database.run("UPDATE conversation SET unread = unread - 1 WHERE id = ?1 AND unread > (SELECT count(*) FROM "
                               "message WHERE root_id = ?1 AND direction = 0 AND key > ?2 AND " LYGTE_STANDING_MESSAGE ")",
                               place.conversation, std::min(place.key, place.replacedKey)));
    return recount(database, place.conversation);
}

Result<void> messagesCame(Database& database, const QList<Id>& versions, bool live)
{
    for (const Id& id : versions) {
        LYGTE_TRY_VALUE(place, database.one(
                                   "SELECT m.id, o.id, m.root_id, m.key, coalesce(o.key, m.key), m.sent IS o.sent, "
                                   "m.withdrawn = 1 AND m.direction = 0 FROM message m LEFT JOIN message o ON o.id = "
                                   "m.replaces WHERE m.id = ?1 AND m.replaces IS NOT NULL",
                                   [](Row row) {
                                       return Place{row.id(0),      row.id(1),      row.id(2),     row.integer(3),
                                                    row.integer(4), row.boolean(5), row.boolean(6)};
                                   },
                                   id));
        if (place) LYGTE_TRY(messageCame(database, *place, live));
    }
    return {};
}

Result<void> recount(Database& database, const Id& conversation)
{
    struct Newest
    {
        std::int64_t at;
        QString sender, text;
    };
    LYGTE_TRY_VALUE(newest, database.one(
                                "SELECT key, sender, body FROM message WHERE root_id = ?1 AND " LYGTE_STANDING_MESSAGE
                                " ORDER BY key DESC LIMIT 1",
                                [](Row row) { return Newest{row.integer(0), row.text(1), row.text(2)}; }, conversation));
    const QString none = QStringLiteral("");
    database.touch(QStringLiteral("conversation"), conversation);
    return database.run(
        "UPDATE conversation SET messages = (SELECT count(*) FROM message WHERE root_id = ?1 AND " LYGTE_STANDING_MESSAGE
        "), last_at = coalesce(?2, opened), last_sender = ?3, snippet = ?4 WHERE id = ?1",
        conversation, newest ? std::optional(newest->at) : std::nullopt, newest ? newest->sender : none,
        newest ? snippet(newest->text) : none);
}

Result<std::optional<SearchRecord>> noteRecord(Database& database, const Id& id)
{
    return database.one(
        "SELECT note.root_id, note.written, c.title, note.body FROM note JOIN conversation c ON c.id = note.root_id WHERE "
        "note.id = ?1 AND note.withdrawn IS NOT 1 AND " LYGTE_LATEST("note"),
        [id](Row row) { return SearchRecord{QStringLiteral("note"), id, row.id(0), row.instant(1), row.text(2), row.text(3)}; },
        id);
}

Result<void> messagesLeft(Database& database, const Id& conversation)
{
    LYGTE_TRY(
        database.run("INSERT INTO message_search (rowid, body) SELECT key, body FROM message WHERE root_id = ?1 AND body <> "
                     "'' AND " LYGTE_STANDING_MESSAGE " AND NOT EXISTS (SELECT 1 FROM message_search_docsize WHERE id = key)",
                     conversation));
    LYGTE_TRY(database.run("UPDATE conversation SET unread = min(unread, (SELECT count(*) FROM message WHERE root_id = ?1 AND "
                           "direction = 0 AND " LYGTE_STANDING_MESSAGE ")) WHERE id = ?1",
                           conversation));
    return recount(database, conversation);
}

Result<void> notesLeft(Database& database, const Id& conversation)
{
    LYGTE_TRY_VALUE(unfound, database.list(
                                 "SELECT id FROM note WHERE root_id = ?1 AND NOT EXISTS (SELECT 1 FROM search_record WHERE "
                                 "entity = 'note' AND row_id = note.id)",
                                 [](Row row) { return row.id(0); }, conversation));
    for (const Id& id : std::as_const(unfound)) {
        LYGTE_TRY_VALUE(record, noteRecord(database, id));
        if (record) LYGTE_TRY(putSearchRecord(database, *record));
    }
    return {};
}

Result<void> noteCame(Database& database, const Id& id)
{
    struct Version
    {
        Id replaced;
        bool withdrawn;
    };
    LYGTE_TRY_VALUE(version, database.one(
                                 "SELECT replaces, withdrawn FROM note WHERE id = ?1 AND replaces IS NOT NULL",
                                 [](Row row) { return Version{row.id(0), row.boolean(1)}; }, id));
    if (!version) return {};
    if (version->withdrawn) LYGTE_TRY(removeSearchRecord(database, QStringLiteral("note"), id));
    return removeSearchRecord(database, QStringLiteral("note"), version->replaced);
}

} // namespace lygte::versions
