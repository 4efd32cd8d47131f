#include "core/sync/syncstate.h"

#include "core/storage/database.h"

namespace lygte::syncstate {

static Result<void> putMeta(Database& database, const QString& name, const auto& value)
{
    return database.run(
        "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
}

Result<Standing> standing(Database& database)
{
    Standing standing;
    LYGTE_TRY(database.each("SELECT name, value FROM meta WHERE name LIKE 'sync.%'", [&](Row row) {
        const QString name = row.text(0);
        if (name == u"sync.client") standing.client = row.id(1);
        if (name == u"sync.snapshot") standing.snapshot = row.text(1);
        if (name == u"sync.identity") standing.identity = row.text(1);
    }));
    LYGTE_TRY(database.each("SELECT DISTINCT scope_id FROM sync_fetch", [&](Row row) { standing.held.insert(row.id(0)); }));
    return standing;
}

Result<void> setClient(Database& database, const Id& client)
{
    return putMeta(database, QStringLiteral("sync.client"), client);
}

Result<void> setCursor(Database& database, const QString& snapshot, const QString& identity)
{
    LYGTE_TRY(putMeta(database, QStringLiteral("sync.snapshot"), snapshot));
    return putMeta(database, QStringLiteral("sync.identity"), identity);
}

Result<void> putScopes(Database& database, const QList<RemoteScope>& scopes)
{
    for (const RemoteScope& scope : scopes)
        LYGTE_TRY(database.run("INSERT INTO scope (id, kind, name, may_put) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE "
                               "SET kind = excluded.kind, name = excluded.name, may_put = excluded.may_put",
                               scope.id, scope.kind, scope.name, scope.mayPut));
    return {};
}

Result<void> beginFetch(Database& database, const SyncTables& tables, const Id& scope)
{
    for (const SyncTable& table : tables)
        if (table.pulled)
            LYGTE_TRY(database.run("INSERT INTO sync_fetch (scope_id, tbl) VALUES (?1, ?2) ON CONFLICT DO NOTHING", scope,
                                   QString::fromLatin1(table.name)));
    return {};
}

Result<void> refetchTables(Database& database, const SyncTables& tables, const QHash<QByteArray, int>& epochs)
{
    for (const SyncTable& table : tables) {
        if (!table.pulled) continue;
        const QString name = QStringLiteral("sync.epoch.") + QString::fromLatin1(table.name);
        QString now = QString::number(epochs.value(table.name));
        for (const QByteArray& column : table.columns) now += u' ' + QString::fromLatin1(column);
        LYGTE_TRY_VALUE(known,
                        database.one("SELECT value FROM meta WHERE name = ?1", [](Row row) { return row.text(0); }, name));
        if (known == now) continue;
        LYGTE_TRY(
            database.run("INSERT INTO sync_fetch (scope_id, tbl) SELECT DISTINCT scope_id, ?1 FROM sync_fetch WHERE true ON "
                         "CONFLICT DO UPDATE SET sort = NULL, id = NULL, done = 0",
                         QString::fromLatin1(table.name)));
        LYGTE_TRY(putMeta(database, name, now));
    }
    return {};
}

Result<QList<FetchPlace>> openFetches(Database& database)
{
    return database.list("SELECT scope_id, tbl, sort, id FROM sync_fetch WHERE done = 0", [](Row row) {
        FetchPlace place{row.id(0), row.text(1).toLatin1(), {}};
        if (!row.isNull(2)) place.place.sort = row.integer(2);
        if (!row.isNull(3)) place.place.id = row.id(3);
        return place;
    });
}

static constexpr int newestPages = 4; ///< some 11,000 messages: those of the newest few hundred conversations

FetchPlace* nextFetch(QList<FetchPlace>& open, const SyncTables& tables)
{
    const auto rank = [&](const FetchPlace& place) {
        const SyncTable* table = findTable(tables, place.table);
        if (!table) return 1000;
        const bool timed = !table->newest.isEmpty();
        if (timed && place.pages < newestPages) return 0;
        return (timed ? 500 : 1) + static_cast<int>(table - tables.data());
    };
    const auto first = std::ranges::min_element(open, {}, rank);
    return first == open.end() ? nullptr : &*first;
}

Result<void> setFetched(Database& database, const Id& scope, const QByteArray& table, const ChunkPlace& place, bool done)
{
    return database.run("UPDATE sync_fetch SET sort = ?3, id = ?4, done = ?5 WHERE scope_id = ?1 AND tbl = ?2", scope,
                        QString::fromLatin1(table), place.sort, place.id, done);
}

Result<bool> isWhole(Database& database, const Id& scope, const QByteArray& table)
{
    LYGTE_TRY_VALUE(done, database.one(
                              "SELECT done FROM sync_fetch WHERE scope_id = ?1 AND tbl = ?2",
                              [](Row row) { return row.boolean(0); }, scope, QString::fromLatin1(table)));
    return done.value_or(false);
}

static constexpr int revisionRows = 10'000; ///< a few milliseconds

Result<bool> revisions(Database& database, const SyncTable& table, const Id& scope, std::int64_t& after,
                       QHash<Id, std::int64_t>& revisions)
{
    const QByteArray sql =
        "SELECT rowid, id, row_rev, scope_id = ?1 FROM " + table.name + " WHERE rowid > ?2 ORDER BY rowid LIMIT ?3";
    int seen = 0;
    const std::int64_t from = after;
    LYGTE_TRY(database.each(
        std::string_view(sql.constData(), static_cast<size_t>(sql.size())),
        [&](Row row) {
            ++seen;
            after = row.integer(0);
            if (row.boolean(3) && !row.isNull(2)) revisions.insert(row.id(1), row.integer(2));
        },
        scope, from, revisionRows));
    return seen == revisionRows;
}

Result<std::optional<Comparison>> lastComparison(Database& database)
{
    return database.one("SELECT (SELECT value FROM meta WHERE name = 'sync.compared'), (SELECT value FROM meta WHERE name = "
                        "'sync.differing') WHERE EXISTS (SELECT 1 FROM meta WHERE name = 'sync.compared')",
                        [](Row row) { return Comparison{row.instant(0), row.integer(1)}; });
}

Result<void> setComparison(Database& database, const Comparison& comparison)
{
    LYGTE_TRY(putMeta(database, QStringLiteral("sync.compared"), comparison.at));
    return putMeta(database, QStringLiteral("sync.differing"), comparison.differing);
}

} // namespace lygte::syncstate
