#pragma once
// The one way to write a synced row: the row and its outbox mutation in the same transaction (sync.md § 4). A field edit is a
// patch that carries the base value of each field; a state change is a command that carries the state it expects, never a
// patch, so that no merge can build an illegal state. The first patch or command of a row keeps the server's version as its
// shadow.

#include "core/sync/synctable.h"
#include "core/sync/value.h"

#include <QJsonObject>

namespace lygte {

struct RowHead
{
    Id id;
    Id root;
    Id scope;
};

/// Used inside a Transaction on the writing thread; the caller commits.
class Mutations
{
public:
    Mutations(Database& database, const Clock& clock) : database_(database), clock_(clock) {}

    /// A new row. `local` fields are written too, but not sent.
    Result<void> insert(const SyncTable& table, const RowHead& head, const Fields& fields, const Fields& local = {});
    /// Changes fields of a row; those that already have the value are left out, and nothing is sent when none is left.
    Result<void> patch(const SyncTable& table, const Id& id, const Fields& fields);
    /// Changes members of a column that holds a JSON object of texts; each member is a field of its own ("column.member"), so
    /// that two officers who fill in different fields of one form merge.
    Result<void> patchMembers(const SyncTable& table, const Id& id, const char* column, const QMap<QString, QString>& members);
    /// Moves the row's `state` from `expected` to `next` and sets further fields. Conflict when the row is in another state.
    Result<void> command(const SyncTable& table, const Id& id, const QString& command, const QString& stateColumn,
                         const QString& expected, const QString& next, const Fields& fields = {});
    /// A row whose insert was refused, as it stands now, but in that state, as a new insert.
    Result<void> offerAgain(const SyncTable& table, const Id& id, const QJsonValue& state);
    /// A mutation alone: the caller has written the rows, e.g. up to 500 imported messages.
    Result<void> offer(const QString& entity, const RowHead& head, const QString& command, const QJsonObject& body);

private:
    Result<RowHead> headOf(const SyncTable& table, const Id& id);
    Result<QHash<QByteArray, Value>> currentValues(const SyncTable& table, const Id& id);
    Result<void> keepShadow(const SyncTable& table, const Id& id, const QHash<QByteArray, Value>& current);
    Result<void> update(const SyncTable& table, const Id& id, const Fields& fields);

    Database& database_;
    const Clock& clock_;
};

struct WaitingMutations
{
    std::int64_t count = 0;
    std::optional<Instant> since; ///< when the oldest was written
};
/// What has not reached the server.
Result<WaitingMutations> waitingMutations(Database& database);

} // namespace lygte
