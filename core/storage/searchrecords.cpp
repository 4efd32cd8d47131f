#include "core/storage/searchrecords.h"

namespace lygte {

static Result<std::int64_t> freeKey(Database& database, Instant at)
{
    // Things written in one microsecond stand one behind the other.
    std::int64_t key = at.micros;
    LYGTE_TRY(database.each(
        "SELECT key FROM search_record WHERE key >= ?1 AND key < ?1 + 1000 ORDER BY key",
        [&](Row row) {
            if (row.integer(0) == key) ++key;
        },
        at.micros));
    return key;
}

Result<void> removeSearchRecord(Database& database, const QString& entity, const Id& id)
{
    LYGTE_TRY(database.run(
        "DELETE FROM record_search WHERE rowid = (SELECT key FROM search_record WHERE entity = ?1 AND row_id = ?2)", entity,
        id));
    return database.run("DELETE FROM search_record WHERE entity = ?1 AND row_id = ?2", entity, id);
}

Result<void> putSearchRecord(Database& database, const SearchRecord& record)
{
    LYGTE_TRY(removeSearchRecord(database, record.entity, record.id));
    LYGTE_TRY_VALUE(key, freeKey(database, record.at));
    LYGTE_TRY(
        database.run("INSERT INTO search_record (key, entity, row_id, root_id, title, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                     key, record.entity, record.id, record.root, record.title, record.body));
    const QString text = record.title + u'\n' + record.body;
    return database.run("INSERT INTO record_search (rowid, body) VALUES (?1, ?2)", key, text);
}

} // namespace lygte
