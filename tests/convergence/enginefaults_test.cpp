// The engine when the way or the server is bad, and what it says meanwhile: it never says more than it knows.

#include "tests/convergence/running.h"
#include "tests/support/tcpproxy.h"

#include <QElapsedTimer>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// Officer 04 behind a proxy.
struct FarAway
{
    CaseDatabase database;
    TcpProxy proxy{TestServer::shared().port()};
    std::unique_ptr<Running> one;
    ConnectionOptions options;
    FarAway()
    {
        database.officer(u"04"_s, {u"A"_s});
        one = std::make_unique<Running>(database, u"04"_s);
        options = TestServer::shared().remote(database.login(u"04"_s), u"secret-04"_s, database.name());
        options.hosts = {{u"localhost"_s, proxy.port()}};
    }
};

SyncState stateOf(Running& one, const Id& talk)
{
    return static_cast<SyncState>(wait(one.conversations.conversation(talk))->syncState);
}

} // namespace

TEST_CASE("the wait before a retry doubles up to a minute, and is spread", "[convergence][engine]")
{
    const SyncEngine::Pace pace;
    QList<int> waits;
    for (int failures = 0; failures < 8; ++failures) waits += pace.retryAfter(failures);
    CHECK(waits == QList<int>{1000, 2000, 4000, 8000, 16'000, 32'000, 60'000, 60'000});
    CHECK(pace.retryAfter(1'000'000) == 60'000);
    CHECK(SyncEngine::Pace{.retryMs = 0}.retryAfter(0) > 0);
    int shortest = INT_MAX;
    int longest = 0;
    for (int i = 0; i < 2000; ++i) {
        const int wait = SyncEngine::jittered(1000);
        shortest = std::min(shortest, wait);
        longest = std::max(longest, wait);
    }
    CHECK(shortest >= 500);
    CHECK(shortest < 600);
    CHECK(longest < 1500);
    CHECK(longest > 1400);
    CHECK(SyncEngine::jittered(0) >= 0);
}

TEST_CASE("a server that closes every door is knocked at less and less often", "[convergence][engine]")
{
    FarAway far;
    far.proxy.setOpen(false);
    far.one->engine->start(far.options);
    REQUIRE(far.one->becomes(Link::Offline));
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 2000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    // 20, 40, 80 … ms, each half to one and a half: in two seconds 6 or 7, with luck 8; without growing a hundred.
    const int knocks = far.proxy.connections();
    CHECK(knocks >= 4);
    CHECK(knocks <= 10);
    far.proxy.setOpen(true);
    CHECK(far.one->becomes(Link::Live));
}

TEST_CASE("stopping takes no two seconds, whatever the way is like", "[convergence][engine]")
{
    FarAway far;
    const auto stops = [&] {
        QElapsedTimer timer;
        timer.start();
        far.one->engine->stop();
        CHECK(timer.elapsed() < 2000);
        CHECK(far.one->engine->status().link == Link::Off);
    };
    SECTION("the server is silent in the middle of a push")
    {
        far.one->engine->start(far.options);
        REQUIRE(far.one->becomes(Link::Live));
        const Id talk = wait(far.one->conversations.create({u"discord"_s, u"Freja"_s, {}}));
        wait(far.one->engine->settled());
        auto holder = far.database.server().connect(far.database.server().superuser(far.database.name()));
        must(holder->script("BEGIN; UPDATE lygte.conversation SET account = account"));
        wait(far.one->conversations.rename(talk, u"Freja E."_s));
        REQUIRE(eventually([&] { return stateOf(*far.one, talk) == SyncState::OnTheWay; }));
        far.proxy.setFrozen(true);
        const auto asked = far.one->engine->claim(talk);
        stops();
        CHECK(waitForError(asked) == ErrorCode::Offline);
        CHECK(stateOf(*far.one, talk) == SyncState::OnTheWay); // nobody knows; it is offered again
    }
    SECTION("the server is silent when it is asked in")
    {
        far.proxy.setFrozen(true);
        far.one->engine->start(far.options);
        REQUIRE(eventually([&] { return far.proxy.connections() > 0; }));
        stops();
    }
    SECTION("the network is cut, and stays away")
    {
        far.one->engine->start(far.options);
        REQUIRE(far.one->becomes(Link::Live));
        far.proxy.setOpen(false);
        far.proxy.cut();
        REQUIRE(far.one->becomes(Link::Offline));
        stops();
    }
    SECTION("long rows are being fetched")
    {
        must(far.database.admin().script(
            "WITH c AS (INSERT INTO lygte.conversation (id, root_id, scope_id, platform, title, account, participants, state, "
            "opened) SELECT id, id, s, 'discord', 'x', '', '', 'open', 1 FROM (SELECT gen_random_uuid() AS id, (SELECT id FROM "
            "lygte.scope LIMIT 1) AS s) AS made RETURNING id, scope_id) INSERT INTO lygte.note (id, root_id, scope_id, "
            "officer_number, written, body) SELECT gen_random_uuid(), c.id, c.scope_id, '04', i, repeat('x', 20000) FROM c, "
            "generate_series(1, 2000) AS i"));
        far.proxy.setDelay(TcpProxy::Way::ToClient, 20);
        far.one->engine->start(far.options);
        REQUIRE(far.one->becomes(Link::CatchingUp));
        stops();
    }
}

TEST_CASE("a first fetch says how far it is, and never that it is done before it is", "[convergence][engine]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    must(database.admin().script("INSERT INTO lygte.conversation (id, root_id, scope_id, platform, title, account, "
                                 "participants, state, opened) SELECT id, "
                                 "id, s, 'discord', 'x', '', '', 'open', i FROM (SELECT gen_random_uuid() AS id, (SELECT id "
                                 "FROM lygte.scope LIMIT 1) AS s, "
                                 "i FROM generate_series(1, 6000) AS i) AS made"));
    Running one(database, u"04"_s);
    one.engine->setPace({20, 20, 20, 400});
    one.engine->start(database.options(u"04"_s));
    REQUIRE(one.becomes(Link::Live));
    CHECK(one.store.number("SELECT count(*) FROM conversation") == 6000);
    CHECK(one.links == QList<Link>{Link::Connecting, Link::CatchingUp, Link::Live});
    CHECK(std::ranges::is_sorted(one.percents));
    CHECK(QSet<int>(one.percents.begin(), one.percents.end()).size() >= 8);
    CHECK(one.percents.first() == 0);
    CHECK(one.percents.last() >= 90);
    CHECK(one.percents.last() < 100);
}

TEST_CASE("a row is on the way between push and answer; a server that goes on saying not now is told of",
          "[convergence][engine]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    Running one(database, u"04"_s);
    const bool patient = GENERATE(true, false);
    if (!patient)
        must(database.admin().script("ALTER ROLE \"" + database.login(u"04"_s).toUtf8() + "\" SET lock_timeout = '20ms'"));
    one.engine->start(database.options(u"04"_s));
    const Id talk = wait(one.conversations.create({u"discord"_s, u"Freja"_s, {}}));
    REQUIRE(eventually([&] { return stateOf(one, talk) == SyncState::OnServer; }));
    auto holder = database.server().connect(database.server().superuser(database.name()));
    must(holder->script("BEGIN; UPDATE lygte.conversation SET account = account"));
    wait(one.conversations.rename(talk, u"Freja E."_s));
    REQUIRE(eventually([&] { return stateOf(one, talk) == SyncState::OnTheWay; }));
    if (!patient) {
        REQUIRE(one.becomes(Link::Offline));
        CHECK(one.engine->status().why->code == ErrorCode::ServerSaid);
        CHECK(waitForError(one.engine->settled()) == ErrorCode::ServerSaid);
        // Colleagues' work still comes.
        must(database.admin().script("INSERT INTO lygte.note (id, root_id, scope_id, officer_number, written, body) SELECT "
                                     "gen_random_uuid(), id, scope_id, '07', 1, 'fra en anden' FROM lygte.conversation"));
        REQUIRE(eventually([&] { return one.store.number("SELECT count(*) FROM note") == 1; }));
    }
    CHECK(stateOf(one, talk) < SyncState::OnServer);
    CHECK(database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja'") == 1);
    must(holder->script("ROLLBACK"));
    REQUIRE(eventually([&] { return stateOf(one, talk) == SyncState::OnServer; }));
    REQUIRE(one.becomes(Link::Live));
    CHECK_FALSE(one.engine->status().why);
    CHECK(database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja E.'") == 1);
}

TEST_CASE("of several servers the one that takes writes is used, and the next one when it dies",
          "[convergence][engine][server]")
{
    TestServer::Options settings;
    settings.tls = false;
    TestServer server(settings);
    CaseDatabase database(server);
    database.officer(u"04"_s, {u"A"_s});
    auto standby = server.makeStandby();
    Running one(database, u"04"_s);
    const ConnectionOptions primary = database.options(u"04"_s);
    const ServerAddress second{standby->directory(), standby->port()};
    ConnectionOptions options = primary;
    options.hosts = {{u"127.0.0.1"_s, 1}, second, primary.hosts.first()}; // nobody listens; a standby; the primary
    one.engine->start(options);
    const Id talk = wait(one.conversations.create({u"discord"_s, u"Freja"_s, {}}));
    REQUIRE(one.becomes(Link::Live));
    wait(one.engine->settled());
    CHECK(database.number("SELECT count(*) FROM lygte.conversation") == 1);

    const auto there = [&](const char* sql) {
        ConnectionOptions reading = standby->superuser(database.name());
        reading.readWrite = false;
        return must(must(standby->connect(reading)->exec(sql)).get<std::int64_t>(0, 0));
    };
    REQUIRE(eventually([&] { return there("SELECT count(*) FROM lygte.conversation") == 1; }));
    database.dropAdmin();
    server.stop(TestServer::Stop::Kill);
    wait(one.conversations.addNote(talk, u"mens ingen svarer"_s));
    REQUIRE(one.becomes(Link::Offline));
    standby->promote();
    REQUIRE(one.becomes(Link::Live));
    wait(one.engine->settled());
    CHECK(there("SELECT count(*) FROM lygte.note") == 1);
    CHECK(one.store.number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
    const auto officer = standby->connect(standby->local(database.login(u"04"_s), database.name()));
    CHECK(differenceOf(one.store, allTables(one.store.clock()), *officer).none());
    one.engine->stop();
    server.start(); // the database object drops what it made
}

TEST_CASE("a claim lasts while it is renewed, and no longer than its length when its holder is gone",
          "[convergence][engine][claims]")
{
    CaseDatabase database;
    for (const QString& number : {u"04"_s, u"07"_s}) database.officer(number, {u"A"_s});
    Running one(database, u"04"_s);
    Running two(database, u"07"_s);
    const Id talk = wait(one.conversations.create({u"discord"_s, u"Freja"_s, {}}));
    one.engine->start(database.options(u"04"_s));
    two.engine->start(database.options(u"07"_s));
    REQUIRE(eventually([&] { return wait(two.conversations.conversation(talk)).has_value(); }));
    REQUIRE((one.becomes(Link::Live) && two.becomes(Link::Live)));
    const std::int64_t first = wait(one.engine->claim(talk, 1)).generation;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 2200) { // more than twice its length
        const ClaimAnswer mine = wait(one.engine->claim(talk, 1));
        CHECK(mine.mine);
        CHECK(mine.generation == first);
        const ClaimAnswer theirs = wait(two.engine->claim(talk, 1));
        CHECK_FALSE(theirs.mine);
        CHECK(theirs.holder == u"04");
        QElapsedTimer pause;
        for (pause.start(); pause.elapsed() < 200;) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    CHECK(wait(one.engine->claim(talk, 1)).generation == first);
    one.engine->stop(); // without giving it back
    timer.start();
    ClaimAnswer taken;
    REQUIRE(eventually([&] { return (taken = wait(two.engine->claim(talk, 1))).mine; }));
    CHECK(timer.elapsed() < 1500);
    CHECK(taken.generation == first + 1);
}

TEST_CASE("who looks at a conversation is told of while their program says so, and for half a minute", "[convergence][engine]")
{
    CaseDatabase database;
    for (const QString& number : {u"04"_s, u"07"_s}) database.officer(number, {u"A"_s});
    Running one(database, u"04"_s);
    Running two(database, u"07"_s);
    const Id talk = wait(one.conversations.create({u"discord"_s, u"Freja"_s, {}}));
    one.engine->start(database.options(u"04"_s));
    two.engine->start(database.options(u"07"_s));
    REQUIRE(eventually([&] { return wait(two.conversations.conversation(talk)).has_value(); }));
    one.engine->setOpenConversation(talk);
    two.engine->setOpenConversation(talk);
    const auto seen = [&] { return one.engine->status().lookingNow; };
    REQUIRE(eventually([&] { return seen() == QStringList{u"07"_s}; }));
    // As if half a minute had passed: it is said again in time by who is there …
    const auto age = [&] { must(database.admin().script("UPDATE lygte.presence SET seen = seen - 31000000")); };
    age();
    REQUIRE(eventually([&] { return seen().isEmpty(); }));
    two.store.clock().advance(11);
    REQUIRE(eventually([&] { return seen() == QStringList{u"07"_s}; }));
    // … and not by who is gone.
    two.engine->stop();
    age();
    REQUIRE(eventually([&] { return seen().isEmpty(); }));
    CHECK(two.engine->status().lookingNow.isEmpty());
}
