#pragma once
// What an officer can do to the synced tables, by the stores that do it; for tests that need all of it. What the stores refuse
// because of the row's state is not done, and no error.

#include "core/sync/mutations.h"
#include "tests/support/syncdesk.h"

#include <random>

namespace lygte::test {

/// Writes as the stores do: one transaction of the case file.
template <typename Work> Result<void> write(Client& client, Work work)
{
    const QFuture<Result<void>> written = client.store().file().write([&](Database& file) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(file));
        Mutations mutations(file, client.store().clock());
        LYGTE_TRY(work(file, mutations));
        return transaction.commit();
    });
    eventually([&] { return written.isFinished(); });
    return written.result();
}

/// `count` messages of a chat by that name.
Result<void> importChat(Client& client, const QString& name, int count);
/// Conflict when it is decided already.
Result<void> decide(Client& client, const Id& conflict, const QString& next);
/// Orders a conversation erased.
Result<void> erase(Client& client, const Id& conversation);

class OfficerWork
{
public:
    OfficerWork(Client& client, std::mt19937& random) : client_(client), random_(random) {}

    /// One thing, at random, to a row at random among those that are here.
    void anything();

private:
    /// `rows`: a table, or a table and a WHERE.
    std::optional<Id> any(const QString& rows);
    bool heads() { return random_() % 2 == 0; }
    QString word() { return QStringLiteral("ord %1").arg(random_() % 1000); }
    void conversations();
    void patrol();
    void escalations();
    void others();

    Client& client_;
    std::mt19937& random_;
};

} // namespace lygte::test
