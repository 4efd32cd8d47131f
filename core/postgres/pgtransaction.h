#pragma once
// BEGIN … COMMIT as an object, after core/storage's: commit explicitly, roll back in the destructor.

#include "core/postgres/pgconnection.h"

namespace lygte {

/// A transaction, or inside one a savepoint: the same object nests. The destructor rolls back what was not committed.
class PgTransaction
{
public:
    enum class Mode { ReadCommitted, RepeatableReadOnly, RepeatableRead, Serializable };

    static PgExpected<PgTransaction> begin(PgConnection& connection, Mode mode = Mode::ReadCommitted);
    /// Begins and runs `first` inside it, in one round trip; `outcomes` are those of `first`.
    static PgExpected<PgTransaction> begin(PgConnection& connection, Mode mode, std::vector<PgConnection::Statement> first,
                                           std::vector<PgConnection::Outcome>& outcomes);
    ~PgTransaction();
    PgTransaction(PgTransaction&& other) noexcept;
    PgTransaction& operator=(PgTransaction&&) = delete;

    PgExpected<void> commit();
    /// Runs `last` inside it and commits, in one round trip; the outcomes are those of `last`, all of which worked.
    PgExpected<std::vector<PgConnection::Outcome>> commitAfter(std::vector<PgConnection::Statement> last);
    PgExpected<void> rollback();

private:
    PgTransaction(PgConnection& connection, bool savepoint) : connection_(&connection), savepoint_(savepoint) {}
    PgConnection* connection_;
    bool savepoint_;
};

} // namespace lygte
