#include "core/postgres/connectionwatch.h"
#include "core/postgres/pgtransaction.h"
#include "tests/support/tempstore.h"
#include "tests/support/testserver.h"

#include <catch2/catch_test_macros.hpp>
#include <latch>
#include <thread>

using namespace lygte;
using namespace lygte::test;
using namespace std::chrono_literals;

static std::int64_t count(PgConnection& connection, std::string_view sql)
{
    const auto result = connection.exec(sql);
    REQUIRE(result);
    return result->get<std::int64_t>(0, 0).value();
}

/// Waits on the server until another backend of this database sleeps in pg_sleep.
static void untilSomebodySleeps(TestDatabase& database)
{
    const auto observer = database.connect();
    REQUIRE(eventually([&] {
        return count(*observer, "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND "
                                "datname = current_database()") > 0;
    }));
}

TEST_CASE("a statement is prepared once for each text and its types", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    for (int i = 0; i < 5; ++i) CHECK(connection->exec("SELECT $1 + 1", i)->get<std::int32_t>(0, 0) == i + 1);
    CHECK(connection->preparedStatements() == 1);
    CHECK(connection->exec("SELECT $1 + 1", std::int64_t{1} << 40)->get<std::int64_t>(0, 0) == (std::int64_t{1} << 40) + 1);
    CHECK(connection->preparedStatements() == 2);
    CHECK(count(*connection, "SELECT count(*) FROM pg_prepared_statements WHERE statement = 'SELECT $1 + 1'") == 2);
    CHECK_FALSE(connection->exec("SELECT nothing"));
    CHECK(connection->preparedStatements() == 3);
}

TEST_CASE("a prepared statement survives a change of its table", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    REQUIRE(connection->script("CREATE TABLE t (a int); INSERT INTO t VALUES (1)"));
    REQUIRE(connection->exec("SELECT * FROM t")->columns() == 1);
    REQUIRE(connection->script("ALTER TABLE t ADD b int"));
    const auto stale = connection->exec("SELECT * FROM t");
    REQUIRE_FALSE(stale);
    CHECK(stale.error().is("0A000"));
    CHECK(connection->exec("SELECT * FROM t")->columns() == 2);
    REQUIRE(connection->script("DEALLOCATE ALL"));
    CHECK(connection->exec("SELECT * FROM t").error().is("26000"));
    CHECK(connection->exec("SELECT * FROM t")->columns() == 2);
}

TEST_CASE("an error keeps what the engine decides by", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    REQUIRE(connection->script("CREATE TABLE t (a int CONSTRAINT positive CHECK (a > 0))"));
    const auto refused = connection->exec("INSERT INTO t VALUES ($1)", -1);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().is("23514"));
    CHECK(refused.error().isClass("23"));
    CHECK(refused.error().constraint == "positive");
    CHECK_FALSE(refused.error().connectionLost);
    const auto house = [&]() -> Result<void> {
        LYGTE_TRY(connection->exec("INSERT INTO t VALUES ($1)", -1));
        return {};
    }();
    REQUIRE_FALSE(house);
    CHECK(house.error().code == ErrorCode::ServerSaid);
    CHECK(house.error().detail.contains(u"23514"));
    CHECK(connection->exec("INSERT INTO t VALUES ($1)", 1)->affected() == 1);
    CHECK(connection->exec("").error().kind == PgError::Kind::Misuse);
    CHECK(connection->exec("SELECT 1; SELECT 2").error().is("42601"));
    CHECK(connection->script("SELECT 1; SELECT wrong; SELECT 2").error().is("42703"));
    CHECK(connection->isAlive());
}

TEST_CASE("notices are caught", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    QStringList notices;
    connection->onNotice([&](const PgError& notice) { notices += notice.message; });
    REQUIRE(connection->script("DO $$ BEGIN RAISE WARNING 'pas på'; END $$"));
    CHECK(notices == QStringList{QStringLiteral("pas på")});
}

TEST_CASE("transactions nest, and roll back unless they were committed", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    REQUIRE(connection->script("CREATE TABLE t (a int PRIMARY KEY)"));
    {
        auto outer = PgTransaction::begin(*connection);
        REQUIRE(outer);
        REQUIRE(connection->exec("INSERT INTO t VALUES (1)"));
        {
            auto inner = PgTransaction::begin(*connection);
            REQUIRE(inner);
            REQUIRE(connection->exec("INSERT INTO t VALUES (2)"));
            CHECK_FALSE(connection->exec("INSERT INTO t VALUES (1)"));
            CHECK(connection->inFailedTransaction());
        }
        CHECK_FALSE(connection->inFailedTransaction());
        {
            auto inner = PgTransaction::begin(*connection);
            REQUIRE(connection->exec("INSERT INTO t VALUES (3)"));
            REQUIRE(inner->commit());
        }
        REQUIRE(outer->commit());
    }
    CHECK(count(*connection, "SELECT sum(a) FROM t") == 4);
    {
        auto dropped = PgTransaction::begin(*connection);
        REQUIRE(connection->exec("DELETE FROM t"));
    }
    CHECK_FALSE(connection->inTransaction());
    CHECK(count(*connection, "SELECT count(*) FROM t") == 2);
}

TEST_CASE("a transaction begins together with its first statements", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect(), other = database.connect();
    REQUIRE(other->script("CREATE TABLE t (a int)"));
    std::vector<PgConnection::Outcome> outcomes;
    {
        const auto transaction =
            PgTransaction::begin(*connection, PgTransaction::Mode::RepeatableReadOnly,
                                 {{"SELECT count(*) FROM t", {}}, {"SELECT $1::int", {PgValue(7)}}}, outcomes);
        REQUIRE(transaction);
        REQUIRE(outcomes.size() == 2);
        CHECK(outcomes[0]->get<std::int64_t>(0, 0) == 0);
        CHECK(outcomes[1]->get<std::int64_t>(0, 0) == 7);
        // The snapshot is that of the first statement.
        REQUIRE(other->exec("INSERT INTO t VALUES (1)"));
        CHECK(count(*connection, "SELECT count(*) FROM t") == 0);
    }
    CHECK_FALSE(connection->inTransaction());
    {
        const auto failed = PgTransaction::begin(*connection, PgTransaction::Mode::ReadCommitted,
                                                 {{"SELECT 1/0", {}}, {"SELECT 2", {}}}, outcomes);
        REQUIRE(failed);
        CHECK_FALSE(outcomes[0]);
        CHECK_FALSE(outcomes[1]);
        CHECK(connection->inFailedTransaction());
    }
    CHECK_FALSE(connection->inTransaction());
    CHECK(count(*connection, "SELECT count(*) FROM t") == 1);
}

TEST_CASE("the commit of a failed transaction is an error", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    auto transaction = PgTransaction::begin(*connection);
    CHECK_FALSE(connection->exec("SELECT 1/0"));
    const auto done = transaction->commit();
    REQUIRE_FALSE(done);
    CHECK(done.error().is("25P02"));
    CHECK_FALSE(connection->inTransaction());
}

TEST_CASE("a read-only transaction keeps its snapshot", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect(), other = database.connect();
    REQUIRE(other->script("CREATE TABLE t (a int)"));
    const auto transaction = PgTransaction::begin(*connection, PgTransaction::Mode::RepeatableReadOnly);
    CHECK(count(*connection, "SELECT count(*) FROM t") == 0);
    REQUIRE(other->exec("INSERT INTO t VALUES (1)"));
    CHECK(count(*connection, "SELECT count(*) FROM t") == 0);
    CHECK(connection->exec("INSERT INTO t VALUES (1)").error().is("25006"));
}

TEST_CASE("a pipeline answers in order, and stops at an error", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    REQUIRE(connection->script("CREATE TABLE t (a int PRIMARY KEY)"));
    Pipeline pipeline(*connection);
    pipeline.add("INSERT INTO t VALUES ($1)", 1);
    pipeline.add("INSERT INTO t VALUES ($1)", 1);
    pipeline.add("SELECT $1", QStringLiteral("behind"));
    const auto outcomes = pipeline.run();
    REQUIRE(outcomes);
    REQUIRE(outcomes->size() == 3);
    CHECK((*outcomes)[0]);
    CHECK((*outcomes)[1].error().is("23505"));
    CHECK((*outcomes)[2].error().kind == PgError::Kind::Aborted);
    CHECK(count(*connection, "SELECT count(*) FROM t") == 0); // one Sync, so one transaction
    CHECK(pipeline.size() == 0);

    for (int i = 0; i < 3; ++i) pipeline.add("SELECT $1", i);
    const auto good = pipeline.run();
    REQUIRE(good);
    for (int i = 0; i < 3; ++i) CHECK((*good)[static_cast<std::size_t>(i)]->get<std::int32_t>(0, 0) == i);
    CHECK(connection->runAll({})->empty());
}

TEST_CASE("the statement that fails while being prepared is told from those behind it", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    Pipeline pipeline(*connection);
    pipeline.add("SELECT 1");
    pipeline.add("SELECT wrong");
    pipeline.add("SELECT 3");
    const auto outcomes = pipeline.run();
    REQUIRE(outcomes);
    CHECK((*outcomes)[0]);
    CHECK((*outcomes)[1].error().is("42703"));
    CHECK((*outcomes)[2].error().kind == PgError::Kind::Aborted);
    CHECK(count(*connection, "SELECT 3::bigint") == 3);
}

TEST_CASE("large statements and large answers at once do not block each other", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    Pipeline pipeline(*connection);
    const QString text(200'000, u'x');
    for (int i = 0; i < 200; ++i) pipeline.add("SELECT $1", text);
    const auto outcomes = pipeline.run();
    REQUIRE(outcomes);
    for (const auto& outcome : *outcomes) REQUIRE(outcome->raw(0, 0).size() == text.size());
}

TEST_CASE("another thread cancels, and the connection lives on", "[postgres]")
{
    TestDatabase database;
    const CancelToken token;
    auto connection = PgConnection::connect(database.server().superuser(database.name()), token).value();
    std::thread other([&] {
        untilSomebodySleeps(database);
        token.cancel();
    });
    const auto slept = connection->exec("SELECT pg_sleep(600)");
    other.join();
    REQUIRE_FALSE(slept);
    CHECK(slept.error().kind == PgError::Kind::Cancelled);
    CHECK(slept.error().is("57014"));
    CHECK(connection->isAlive());
    CHECK(connection->exec("SELECT 1").error().kind == PgError::Kind::Cancelled); // until it is reset
    token.reset();
    CHECK(count(*connection, "SELECT 1::bigint") == 1);
}

TEST_CASE("a cancelled transaction is rolled back at once", "[postgres]")
{
    TestDatabase database;
    const CancelToken token;
    auto connection = PgConnection::connect(database.server().superuser(database.name()), token).value();
    REQUIRE(connection->script("CREATE TABLE t (a int)"));
    {
        auto transaction = PgTransaction::begin(*connection);
        REQUIRE(connection->exec("INSERT INTO t VALUES (1)"));
        token.cancel();
        CHECK_FALSE(transaction->commit());
    }
    token.reset();
    CHECK_FALSE(connection->inTransaction());
    CHECK(count(*connection, "SELECT count(*) FROM t") == 0);
}

TEST_CASE("a terminated backend gives the server's reason, and no second life", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    std::thread other([&] {
        untilSomebodySleeps(database);
        const auto killer = database.server().connect(database.server().superuser());
        (void)killer->exec(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = $1",
            database.name());
    });
    const auto slept = connection->exec("SELECT pg_sleep(600)");
    other.join();
    REQUIRE_FALSE(slept);
    CHECK(slept.error().kind == PgError::Kind::Lost);
    CHECK(slept.error().connectionLost);
    CHECK(slept.error().is("57P01"));
    CHECK_FALSE(connection->isAlive());
    CHECK_FALSE(connection->inTransaction());
    CHECK(connection->exec("SELECT 1").error().connectionLost);
    CHECK(connection->script("SELECT 1").error().connectionLost);
    CHECK_FALSE(connection->takeNotifications());
}

TEST_CASE("a reply larger than allowed ends the connection", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    connection->setReplyLimit(10 << 20);
    CHECK(connection->exec("SELECT repeat('x', 1000000)"));
    const auto huge = connection->exec("SELECT repeat('x', 1000000) FROM generate_series(1, 1000)");
    REQUIRE_FALSE(huge);
    CHECK(huge.error().kind == PgError::Kind::Reply);
    CHECK(huge.error().connectionLost);
}

TEST_CASE("a server that falls silent is given up", "[postgres]")
{
    TestDatabase database;
    const auto connection = database.connect();
    connection->setPatience(50ms);
    const auto slept = connection->exec("SELECT pg_sleep(600)");
    REQUIRE_FALSE(slept);
    CHECK(slept.error().kind == PgError::Kind::TimedOut);
    CHECK(slept.error().connectionLost);
    const auto observer = database.connect(); // it was told, and does not go on
    CHECK(eventually([&] {
        return count(*observer, "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND "
                                "datname = current_database()") == 0;
    }));
}

TEST_CASE("the event-driven face connects, hears a poke and the end", "[postgres]")
{
    TestDatabase database;
    ConnectionWatch watch;
    bool connected = false, lost = false;
    QList<QByteArray> pokes;
    QObject::connect(&watch, &ConnectionWatch::connected, &watch, [&] { connected = true; });
    QObject::connect(&watch, &ConnectionWatch::notified, &watch, [&](const QByteArray& channel) { pokes += channel; });
    QObject::connect(&watch, &ConnectionWatch::lost, &watch, [&](const PgError&) { lost = true; });
    watch.open(database.server().superuser(database.name()));
    REQUIRE(eventually([&] { return connected; }));
    REQUIRE(watch.connection()->script("LISTEN lygte"));
    const auto other = database.connect();
    REQUIRE(other->script("NOTIFY lygte"));
    CHECK(eventually([&] { return !pokes.isEmpty(); }));
    CHECK(pokes == QList<QByteArray>{"lygte"});
    database.server().terminateConnections(database.name());
    CHECK(eventually([&] { return lost; }));
    CHECK(watch.connection() == nullptr);
}

TEST_CASE("the event-driven face says why it failed, and can be cancelled", "[postgres]")
{
    TestDatabase database;
    ConnectionWatch watch;
    PgError error;
    int failures = 0;
    QObject::connect(&watch, &ConnectionWatch::failed, &watch, [&](const PgError& why) {
        error = why;
        ++failures;
    });
    auto options = database.server().superuser(QStringLiteral("not_there"));
    watch.open(options);
    REQUIRE(eventually([&] { return failures == 1; }));
    CHECK(error.failure == ConnectFailure::NoSuchDatabase);
    const CancelToken token;
    options.hosts = {{QStringLiteral("192.0.2.1"), 5432}}; // TEST-NET-1: nobody answers
    watch.open(options, token);
    token.cancel();
    REQUIRE(eventually([&] { return failures == 2; }));
    CHECK(error.kind == PgError::Kind::Cancelled);
}
