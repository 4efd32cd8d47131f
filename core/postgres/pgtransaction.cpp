#include "core/postgres/pgtransaction.h"

#include <algorithm>
#include <utility>

namespace lygte {

static std::string_view beginOf(PgTransaction::Mode mode)
{
    switch (mode) {
    case PgTransaction::Mode::ReadCommitted:
        return "BEGIN ISOLATION LEVEL READ COMMITTED";
    case PgTransaction::Mode::RepeatableReadOnly:
        return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    case PgTransaction::Mode::RepeatableRead:
        return "BEGIN ISOLATION LEVEL REPEATABLE READ";
    case PgTransaction::Mode::Serializable:
        return "BEGIN ISOLATION LEVEL SERIALIZABLE";
    }
    return {};
}

PgExpected<PgTransaction> PgTransaction::begin(PgConnection& connection, Mode mode)
{
    std::vector<PgConnection::Outcome> none;
    return begin(connection, mode, {}, none);
}

PgExpected<PgTransaction> PgTransaction::begin(PgConnection& connection, Mode mode, std::vector<PgConnection::Statement> first,
                                               std::vector<PgConnection::Outcome>& outcomes)
{
    const bool savepoint = connection.inTransaction();
    // Savepoints of one name nest: RELEASE and ROLLBACK TO mean the innermost.
    first.insert(first.begin(), {savepoint ? "SAVEPOINT lygte" : beginOf(mode), {}});
    LYGTE_TRY_VALUE(all, connection.runAll(first));
    if (!all.front()) return std::unexpected(std::move(all.front()).error());
    all.erase(all.begin());
    outcomes = std::move(all);
    return PgTransaction(connection, savepoint);
}

PgTransaction::PgTransaction(PgTransaction&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr)), savepoint_(other.savepoint_)
{}

PgTransaction::~PgTransaction()
{
    if (connection_) (void)rollback();
}

PgExpected<void> PgTransaction::commit()
{
    LYGTE_TRY(commitAfter({}));
    return {};
}

PgExpected<std::vector<PgConnection::Outcome>> PgTransaction::commitAfter(std::vector<PgConnection::Statement> last)
{
    if (!connection_) return pgFail(PgError::Kind::Misuse, QStringLiteral("the transaction has ended"));
    last.push_back({savepoint_ ? "RELEASE SAVEPOINT lygte" : "COMMIT", {}});
    auto outcomes = connection_->runAll(last);
    PgExpected<void> done;
    if (!outcomes)
        done = std::unexpected(outcomes.error());
    else if (const auto failed = std::ranges::find_if(*outcomes, [](const auto& outcome) { return !outcome; });
             failed != outcomes->end())
        done = std::unexpected(failed->error()); // those behind it were not carried out
    if (!done) {
        (void)rollback();
        return std::unexpected(std::move(done).error());
    }
    connection_ = nullptr;
    const QByteArray tag = outcomes->back()->tag().toByteArray();
    outcomes->pop_back();
    if (tag != (savepoint_ ? "RELEASE" : "COMMIT")) {
        // COMMIT of a failed transaction answers ROLLBACK, without an error.
        auto refused = pgFail(PgError::Kind::Server, QStringLiteral("the transaction had failed, so it was rolled back"));
        refused.error().sqlstate = "25P02";
        return refused;
    }
    return outcomes;
}

PgExpected<void> PgTransaction::rollback()
{
    if (!connection_) return pgFail(PgError::Kind::Misuse, QStringLiteral("the transaction has ended"));
    PgConnection& connection = *std::exchange(connection_, nullptr);
    if (!connection.isAlive()) return {}; // the server rolls back by itself
    if (!savepoint_ && !connection.inTransaction()) return {};
    std::vector<PgConnection::Statement> statements;
    if (savepoint_)
        statements = {{"ROLLBACK TO SAVEPOINT lygte", {}}, {"RELEASE SAVEPOINT lygte", {}}};
    else
        statements = {{"ROLLBACK", {}}};
    auto done = connection.runInSpiteOfCancel(statements);
    if (!done) connection.close(); // never leave it open with half a transaction
    return done;
}

} // namespace lygte
