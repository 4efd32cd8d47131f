#include "core/conversations/messageindex.h"

#include "core/conversations/versions.h"

namespace lygte::messageindex {

static constexpr int sliceRows = 8000;
static constexpr int mergePages = 500;

static Result<void> configure(Database& database, const char* name, int value)
{
    return database.run("INSERT INTO message_search (message_search, rank) VALUES (?1, ?2)", QString::fromLatin1(name), value);
}

Result<void> beginBulk(Database& database)
{
    LYGTE_TRY(configure(database, "automerge", 0));
    LYGTE_TRY(configure(database, "crisismerge", 1000));
    return configure(database, "hashsize", 256 << 20);
}

Result<void> endBulk(Database& database)
{
    LYGTE_TRY(database.run("INSERT INTO message_search (message_search) VALUES ('flush')"));
    LYGTE_TRY(configure(database, "automerge", 4));
    LYGTE_TRY(configure(database, "crisismerge", 16));
    return configure(database, "hashsize", 1 << 20);
}

Result<bool> merge(Database& database, int pages)
{
    LYGTE_TRY_VALUE(before, database.one("SELECT total_changes()", [](Row row) { return row.integer(0); }));
    LYGTE_TRY(database.run("INSERT INTO message_search (message_search, rank) VALUES ('merge', ?1)", -pages));
    LYGTE_TRY_VALUE(after, database.one("SELECT total_changes()", [](Row row) { return row.integer(0); }));
    return *after - *before > 1;
}

/// Up to which key everything is in the index; INT64_MAX: all, and merging is left.
static Result<void> setPlace(Database& database, std::int64_t key)
{
    return database.run("INSERT INTO meta (name, value) VALUES ('search.behind', ?1) ON CONFLICT (name) DO UPDATE SET value = "
                        "excluded.value",
                        key);
}

Result<void> putOff(Database& database)
{
    return setPlace(database, INT64_MIN);
}

Result<bool> catchUp(Database& database)
{
    LYGTE_TRY_VALUE(
        place, database.one("SELECT value FROM meta WHERE name = 'search.behind'", [](Row row) { return row.integer(0); }));
    if (!place) return false;
    if (*place == INT64_MAX) {
        LYGTE_TRY_VALUE(more, merge(database, mergePages));
        if (!more) LYGTE_TRY(database.run("DELETE FROM meta WHERE name = 'search.behind'"));
        return more;
    }
    LYGTE_TRY_VALUE(last, database.one(
                              "SELECT key FROM message WHERE key > ?1 ORDER BY key LIMIT 1 OFFSET ?2",
                              [](Row row) { return row.integer(0); }, *place, sliceRows));
    LYGTE_TRY(beginBulk(database));
    // What came in a pull or was written here meanwhile is in the index; its sizes are kept by rowid.
    LYGTE_TRY(database.run(
        "INSERT INTO message_search (rowid, body) SELECT key, body FROM message WHERE key > ?1 AND key <= ?2 "
        "AND body <> '' AND " LYGTE_STANDING_MESSAGE " AND NOT EXISTS (SELECT 1 FROM message_search_docsize WHERE id = key) "
        "ORDER BY key",
        *place, last.value_or(INT64_MAX)));
    LYGTE_TRY(endBulk(database));
    LYGTE_TRY(setPlace(database, last.value_or(INT64_MAX)));
    return true;
}

} // namespace lygte::messageindex
