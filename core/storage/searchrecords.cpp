#include "core/storage/searchrecords.h"

#include <algorithm>
#include <utility>

namespace lygte {

Result<void> removeSearchRecord(Database& database, const QString& entity, const Id& id)
{
    LYGTE_TRY(database.run(
        "DELETE FROM record_search WHERE rowid = (SELECT key FROM search_record WHERE entity = ?1 AND row_id = ?2)", entity,
        id));
    return database.run("DELETE FROM search_record WHERE entity = ?1 AND row_id = ?2", entity, id);
}

/// Gives its key: things written in one microsecond stand one behind the other.
static Result<std::int64_t> insertRecord(Database& database, const SearchRecord& record)
{
    bool cleared = false;
    for (std::int64_t key = record.at.micros;;) {
        LYGTE_TRY(
            database.run("INSERT INTO search_record (key, entity, row_id, root_id, title, body) VALUES (?1, ?2, ?3, ?4, ?5, "
                         "?6) ON CONFLICT DO NOTHING",
                         key, record.entity, record.id, record.root, record.title, record.body));
        if (database.changes() > 0) return key;
        if (std::exchange(cleared, true)) {
            ++key;
            continue;
        }
        LYGTE_TRY(removeSearchRecord(database, record.entity, record.id)); // left behind by a row that was damaged
    }
}

static QString textOf(const SearchRecord& record)
{
    return record.title + u'\n' + record.body;
}

Result<void> putSearchRecord(Database& database, const SearchRecord& record)
{
    LYGTE_TRY(removeSearchRecord(database, record.entity, record.id));
    LYGTE_TRY_VALUE(key, insertRecord(database, record));
    return database.run("INSERT INTO record_search (rowid, body) VALUES (?1, ?2)", key, textOf(record));
}

/// Rows first, then the index in one go and in order, because a statement that may have to be undone halfway, and a row before
/// the last one, make FTS5 flush what it holds in memory.
Result<void> putNewSearchRecords(Database& database, const QList<SearchRecord>& records)
{
    std::vector<std::pair<std::int64_t, const SearchRecord*>> placed;
    for (const SearchRecord& record : records) {
        LYGTE_TRY_VALUE(key, insertRecord(database, record));
        placed.emplace_back(key, &record);
    }
    std::ranges::sort(placed);
    for (const auto& [key, record] : placed)
        LYGTE_TRY(database.run("INSERT INTO record_search (rowid, body) VALUES (?1, ?2)", key, textOf(*record)));
    return {};
}

} // namespace lygte
