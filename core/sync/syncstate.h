#pragma once
// Where sync stands, kept in the case file itself, in the same transaction as the rows: a crash can never separate them.

#include "core/sync/remote.h"

namespace lygte {

/// Used on the writing thread; those that write, inside a Transaction.
namespace syncstate {

struct Standing
{
    Id client;        ///< this file's name at the server; null before the first contact
    QString snapshot; ///< everything visible in it is here; empty before the first contact
    QString identity; ///< of the server and its incarnation: snapshots mean nothing to another
    QSet<Id> held;    ///< scopes that are here, or being fetched
};

struct FetchPlace
{
    Id scope;
    QByteArray table;
    ChunkPlace place;
    int pages = 0; ///< read since this list was made
};

Result<Standing> standing(Database& database);
Result<void> setClient(Database& database, const Id& client);
Result<void> setCursor(Database& database, const QString& snapshot, const QString& identity);
Result<void> putScopes(Database& database, const QList<RemoteScope>& scopes);

/// A scope that is new here: every table of it is to be fetched.
Result<void> beginFetch(Database& database, const SyncTables& tables, const Id& scope);
/// A table is fetched again, in every scope, when what is here of it was fetched in another epoch, or by a release that knew
/// other columns of it or did not know it: rows that passed by meanwhile lack what that release did not ask for, and nothing
/// else tells.
Result<void> refetchTables(Database& database, const SyncTables& tables, const QHash<QByteArray, int>& epochs);
/// What is still to be fetched.
Result<QList<FetchPlace>> openFetches(Database& database);
/// What to fetch next: first the newest pages of tables that go by time, which is what the inbox shows first; then the small
/// tables, then the rest. Null: nothing.
FetchPlace* nextFetch(QList<FetchPlace>& open, const SyncTables& tables);
Result<void> setFetched(Database& database, const Id& scope, const QByteArray& table, const ChunkPlace& place, bool done);
Result<bool> isWhole(Database& database, const Id& scope, const QByteArray& table);

/// Adds id → row_rev of some rows of a scope; rows that never came from the server are left out. `after` is where the next call
/// goes on; begin below all. True while there is more.
Result<bool> revisions(Database& database, const SyncTable& table, const Id& scope, std::int64_t& after,
                       QHash<Id, std::int64_t>& revisions);

/// The last time that everything was compared with the server.
struct Comparison
{
    Instant at;
    std::int64_t differing = 0; ///< rows that had to be put right
    bool operator==(const Comparison&) const = default;
};
Result<std::optional<Comparison>> lastComparison(Database& database);
Result<void> setComparison(Database& database, const Comparison& comparison);

} // namespace syncstate
} // namespace lygte
