#pragma once
// A feature describes each of its synced tables to sync once, with this. Sync names no feature. Adding an entity is: a table in
// a local migration (with id, root_id, scope_id, sync_state, row_rev), the same in a server migration with one call of
// make_synced(), and one SyncTable in its feature.

#include "core/base/result.h"
#include "core/sync/value.h"

#include <QByteArray>
#include <QSet>

#include <functional>
#include <vector>

namespace lygte {

class Database;

/// What a row is to the officer who looks at it (sync.md § 4). Stored as `sync_state`.
enum class SyncState : int {
    HereOnly = 0, ///< saved on this machine only
    OnTheWay = 1, ///< being sent
    OnServer = 2, ///< the server has it
    Rejected = 3, ///< the server refused it; the reason is kept in the outbox
    Conflict = 4, ///< somebody else changed the same; both values are kept
};

/// What one transaction of sync did to one table.
struct Arrived
{
    QSet<Id> inserted; ///< rows that were not here before
    QSet<Id> updated;
    QSet<Id> roots;           ///< the aggregates of both, and of rows that went
    QSet<Id> left;            ///< aggregates that are still here, and of which a row went
    QList<std::int64_t> keys; ///< of the inserted, in a table with a time key
    bool live = true;         ///< false while a scope is fetched for the first time: nothing of it is news
};

/// Static data; lives as long as the program.
struct SyncTable
{
    QByteArray name;
    std::vector<QByteArray> columns; ///< the synced columns beside the common head; local ones are not listed
    QByteArray root = {};            ///< the table of the aggregate's root; empty: this one
    QByteArray stateColumn = {};     ///< moved by commands only
    QByteArray newest = {}; ///< server column (µs) that a first fetch goes backwards by, with an index there; empty: by id
    bool pulled = true;     ///< false: never in a pull, only pushed (a child's identity)

    /// Local columns of a row that arrives for the first time, each with the synced column that it starts from.
    std::vector<std::pair<QByteArray, QByteArray>> startsFrom = {};
    /// The local integer key `key` is this column's time (µs), made unique; empty: the table has no such key.
    QByteArray timeKey = {};
    /// Brings derived columns and the text index up to date. Called once a transaction, on the writing thread, inside it.
    std::function<Result<void>(Database&, const Arrived&)> arrived = {};
    /// When a first fetch has brought everything: what was put off meanwhile, a slice a call. True while there is more. Same
    /// thread, inside a transaction.
    std::function<Result<bool>(Database&)> fetched = {};
    /// Before the rows of an aggregate go, or one of its rows: takes them out of an index of the table's own. Same thread and
    /// transaction.
    std::function<Result<void>(Database&, const Id& root, const std::optional<Id>& row)> leaving = {};

    const QByteArray& rootTable() const { return root.isEmpty() ? name : root; }
    bool isRoot() const { return root.isEmpty() || root == name; }
};

/// All of them, roots before their children.
using SyncTables = std::vector<SyncTable>;
const SyncTable* findTable(const SyncTables& tables, QByteArrayView name);

} // namespace lygte
