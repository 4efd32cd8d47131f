// What ends a push on the server's side, each time as it really happens: nothing of it is recorded, it is no refusal, and the
// same is taken when it is offered again (sync.md § 4; § 11, case 15).

#include "tests/support/syncdesk.h"

#include <catch2/catch_test_macros.hpp>
#include <future>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// An officer with two conversations on the server, and somebody else there who holds one of them.
struct Held
{
    CaseDatabase database;
    std::unique_ptr<Client> client;
    std::unique_ptr<PgConnection> holder;
    Id first, second;
    std::int64_t known = 0;

    Held()
    {
        database.officer(u"04"_s, {u"A"_s});
        client = std::make_unique<Client>(database, u"04"_s);
        first = wait(client->conversations().create({u"discord"_s, u"Freja"_s, {}}));
        second = wait(client->conversations().create({u"discord"_s, u"Noah"_s, {}}));
        client->sync();
        known = mutations();
        holder = database.server().connect(database.server().superuser(database.name()));
    }
    std::int64_t mutations() { return database.number("SELECT count(*) FROM lygte.sync_mutation"); }
    QByteArray touch(const Id& talk) const
    {
        return "UPDATE lygte.conversation SET account = account WHERE id = '" + talk.toString().toLatin1() + '\'';
    }
    /// What is taken in one transaction of the server: the first conversation, then the second.
    void work()
    {
        wait(client->conversations().addNote(first, u"med det samme"_s));
        wait(client->conversations().rename(first, u"Freja E."_s));
        wait(client->conversations().setOpen(second, false));
        wait(client->conversations().addNote(second, u"til sidst"_s));
    }
    /// Pushes on a thread of its own, and comes back when the server holds it up.
    std::future<SyncResult<bool>> pushIntoTheLock()
    {
        SyncSession& session = client->session();
        const int backend = client->connection().backendPid();
        auto pushing = std::async(std::launch::async, [&session] { return session.push(); });
        database.untilItWaits(backend);
        return pushing;
    }
    void nothingRecorded()
    {
        CHECK(mutations() == known);
        CHECK(database.number("SELECT count(*) FROM lygte.note") == 0);
        CHECK(client->store().number("SELECT count(*) FROM outbox WHERE result IS NULL") == 4);
        CHECK(client->store().number("SELECT count(*) FROM note WHERE sync_state >= 2") == 0);
    }
    void takenOnce()
    {
        client->sync();
        CHECK(mutations() == known + 4);
        CHECK(database.number("SELECT count(*) FROM lygte.note") == 2);
        CHECK(database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result <> '{\"s\":\"ok\"}'") == 0);
        CHECK(database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja E.' OR state = 'closed'") == 2);
        CHECK(client->store().number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
        CHECK(client->store().number("SELECT count(*) FROM note WHERE sync_state = 2") == 2);
        CHECK(client->difference().none());
    }
};

} // namespace

TEST_CASE("15: a lock timeout in push is an error, nothing is recorded, and the same is taken later", "[convergence][push]")
{
    Held held;
    held.work();
    must(held.holder->script("BEGIN; " + held.touch(held.second)));
    SyncSession& session = held.client->session();
    must(held.client->connection().script("SET lock_timeout = '100ms'"));
    const auto pushed = session.push();
    REQUIRE_FALSE(pushed);
    CHECK(pushed.error().is("55P03"));
    CHECK(pushed.error().isPassing());
    held.nothingRecorded();
    must(held.holder->script("ROLLBACK"));
    held.takenOnce();
}

TEST_CASE("15: a deadlock in push is an error, nothing is recorded, and the same is taken later", "[convergence][push]")
{
    Held held;
    held.work();
    // Whoever looks for the deadlock first is ended by it: the push, because the other one never looks.
    must(held.database.admin().script("ALTER ROLE \"" + held.database.login(u"04"_s).toUtf8() +
                                      "\" SET deadlock_timeout = '1s'"));
    held.client->disconnect();
    must(held.holder->script("SET deadlock_timeout = '10min'; BEGIN; " + held.touch(held.second)));
    auto pushing = held.pushIntoTheLock();
    must(held.holder->script(held.touch(held.first))); // waits for the push, until that is ended
    const auto pushed = pushing.get();
    REQUIRE_FALSE(pushed);
    CHECK(pushed.error().is("40P01"));
    CHECK(pushed.error().isPassing());
    CHECK(held.client->connection().isAlive());
    held.nothingRecorded();
    must(held.holder->script("ROLLBACK"));
    held.takenOnce();
}

TEST_CASE("an administrator cancels or ends the statement that pushes: nothing is recorded, and the same is taken later",
          "[convergence][push]")
{
    Held held;
    held.work();
    must(held.holder->script("BEGIN; " + held.touch(held.second)));
    auto pushing = held.pushIntoTheLock();
    const int backend = held.client->connection().backendPid();
    SECTION("cancelled: the connection goes on")
    {
        must(held.database.admin().exec("SELECT pg_cancel_backend($1::int)", backend));
        const auto pushed = pushing.get();
        REQUIRE_FALSE(pushed);
        CHECK(pushed.error().is("57014"));
        CHECK(pushed.error().isPassing());
        CHECK(held.client->connection().isAlive());
    }
    SECTION("ended: a new connection is made")
    {
        must(held.database.admin().exec("SELECT pg_terminate_backend($1::int, 10000)", backend));
        const auto pushed = pushing.get();
        REQUIRE_FALSE(pushed);
        REQUIRE(pushed.error().pg);
        CHECK(pushed.error().pg->connectionLost);
        CHECK_FALSE(pushed.error().isPassing());
        CHECK_FALSE(held.client->connection().isAlive());
    }
    held.nothingRecorded();
    must(held.holder->script("ROLLBACK"));
    held.takenOnce();
}
