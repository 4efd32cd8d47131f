#pragma once
// Puts what the server sent into the case file, in one transaction a pull, in the order of sync.md § 2: lost scopes,
// deletions, results, rows. Discarded: comparing versions row by row (a later snapshot wins, and one writer applies them in
// order), a trigger for derived columns (a batch would pay for each row).

#include "core/postgres/pgresult.h"
#include "core/sync/overlay.h"

namespace lygte {

/// Used inside a Transaction on the writing thread; the caller commits.
class Replica
{
public:
    /// `live` is false while a scope is fetched for the first time: nothing of it is news.
    Replica(Database& database, const SyncTables& tables, const Clock& clock, bool live)
        : database_(database), tables_(tables), clock_(clock), overlay_(database, tables), live_(live)
    {}

    Result<void> begin() { return overlay_.load(); }
    /// Everything of a scope goes; unsettled mutations stay in the outbox and will be answered.
    Result<void> dropScope(const Id& scope);
    /// A root takes its aggregate with it; a child goes only from the root that the log names, if one is named.
    Result<void> remove(const SyncTable& table, const Id& row, const Id& ofRoot);
    /// Columns: id, root_id, scope_id, row_rev, then SyncTable::columns.
    Result<void> put(const SyncTable& table, const PgResult& rows);
    /// Before put(), so that the rows of settled mutations are put as they are.
    Result<void> takeResults(const QList<MutationResult>& results) { return overlay_.takeResults(results, clock_.now()); }
    /// Rows that the server took, and whose version never came although everything has: they were deleted there meanwhile.
    Result<void> dropUnknown();
    /// Brings back unsettled rows of aggregates that came back, sets the states of rows, then derived columns, indexes and
    /// announcements.
    Result<void> finish();
    /// A pull of many rows is put in slices, each with a Replica of its own: what the first removed, the last restores.
    QSet<Id> removedRoots() const { return removedRoots_; }
    void setRemovedRoots(const QSet<Id>& roots) { removedRoots_ = roots; }

private:
    Result<void> removeAggregate(const SyncTable& root, const Id& id);
    Result<void> keepImports(const Id& root);
    Result<void> putRow(const SyncTable& table, const PgResult& rows, int row);
    Result<void> putPending(const SyncTable& table, const PgResult& rows, int row, bool isNew);
    Result<bool> insertRow(const SyncTable& table, const PgResult& rows, int row);
    bool noteKey(const SyncTable& table, std::int64_t key);
    Result<void> updateRow(const SyncTable& table, const PgResult& rows, int row);
    Result<void> restore(const Id& root);
    Result<void> restoreRow(const SyncTable& table, const Id& id, const Id& root, const Id& scope, const QJsonObject& columns);
    Result<void> refreshConflicts();
    Result<void> noteRefused();

    struct Sql
    {
        QByteArray insert, update;
    };
    Database& database_;
    const SyncTables& tables_;
    const Clock& clock_;
    Overlay overlay_;
    bool live_;
    QHash<QByteArray, Arrived> arrived_;
    QHash<QByteArray, Sql> sql_;
    QSet<Id> removedRoots_;
};

} // namespace lygte
