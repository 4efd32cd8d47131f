#pragma once
// The local overlay (sync.md § 4): the screen reads working rows; a row with unsettled mutations keeps the server's version as
// its shadow, and the working row is the shadow with the unsettled mutations played onto it again. When the last of them is
// settled, the shadow becomes the row and goes.

#include "core/sync/outbox.h"

namespace lygte {

/// Used inside a Transaction on the writing thread.
class Overlay
{
public:
    Overlay(Database& database, const SyncTables& tables) : database_(database), tables_(tables) {}

    /// Reads which rows have unsettled mutations, a shadow, or something that its officer has not decided. Call it first.
    Result<void> load();
    bool isPending(const SyncTable& table, const Id& row) const { return pending_.contains({table.name, row}); }

    /// The server's version of a pending row has come.
    Result<void> keepServerVersion(const SyncTable& table, const Id& row, const QJsonObject& columns);
    /// The server's version of a row that is not pending has been written: what was kept of an older one goes, and its state
    /// is not "on the server" when something of it was refused or is in conflict.
    Result<void> wroteServerVersion(const SyncTable& table, const Id& row);
    /// Results have come. Each is kept with its mutation; a row whose last it was is no longer pending. Before the rows are
    /// put, so that those of settled mutations need no shadow; settleRows() afterwards.
    Result<void> takeResults(const QList<MutationResult>& results, Instant now);
    Result<void> settleRows();
    /// Makes the working row what the shadow and the unsettled mutations say.
    Result<void> replay(const SyncTable& table, const Id& row);
    /// Sets a row's state anew from what waits, what was refused and what is in conflict.
    Result<void> refresh(const SyncTable& table, const Id& row);
    /// Rows of which something was refused since the last call: what is derived from them stands on what they said before.
    QSet<std::pair<const SyncTable*, Id>> takeRefused() { return std::exchange(refused_, {}); }
    /// Writes the row of an unsettled insert again; false when it is here.
    Result<bool> restore(const SyncTable& table, const Id& id, const Id& root, const Id& scope, const QJsonObject& columns,
                         Instant now);

private:
    /// Its table and id: a claim bears its conversation's id, and an import is noted by the conversation that it goes into.
    using Key = std::pair<QByteArray, Id>;

    Result<void> forgetShadow(const SyncTable& table, const Id& row);
    Result<void> settleImport(const SyncTable& table, const QJsonObject& body, SyncState state);
    Result<QHash<QByteArray, bool>> blobColumns(const SyncTable& table);
    Result<void> writeRow(const SyncTable& table, const Id& row, const QJsonObject& columns, SyncState state);
    Result<void> setState(const SyncTable& table, const Id& row, SyncState state);

    Database& database_;
    const SyncTables& tables_;
    QHash<Key, int> pending_; ///< row to how many of its mutations are unsettled
    QSet<Key> shadowed_;
    QSet<Key> undecided_; ///< with a refusal that nobody has dealt with, or an open conflict
    QSet<std::pair<const SyncTable*, Id>> settling_;
    QSet<std::pair<const SyncTable*, Id>> refused_;
    QSet<Id> settledRoots_;
    QHash<QByteArray, QHash<QByteArray, bool>> blobs_;
};

} // namespace lygte
