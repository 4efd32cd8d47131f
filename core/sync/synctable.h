#pragma once
// A feature describes each of its synced tables to sync once, with this. Sync names no feature. Adding an entity is: a table in
// a migration (with id, root_id, scope_id, sync_state, row_rev) and one SyncTable in its feature.

#include <QByteArray>

#include <vector>

namespace lygte {

/// What a row is to the officer who looks at it (sync.md § 4). Stored as `sync_state`.
enum class SyncState : int {
    HereOnly = 0, ///< saved on this machine only
    OnTheWay = 1, ///< being sent
    OnServer = 2, ///< the server has it
    Rejected = 3, ///< the server refused it; the reason is kept in the outbox
    Conflict = 4, ///< somebody else changed the same; both values are kept
};

/// Static data; lives as long as the program.
struct SyncTable
{
    QByteArray name;
    std::vector<QByteArray> columns; ///< the synced columns beside the common head; local ones are not listed
};

} // namespace lygte
