// The network and the server fail at the worst moments: cut at every byte around COMMIT, ended backends, silence. Every
// mutation is applied exactly once (security.md, test 17).

#include "tests/support/syncdesk.h"
#include "tests/support/tcpproxy.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// A server on loopback without TLS, so that byte counts are the protocol's own, behind a proxy.
struct Behind
{
    static TestServer::Options plain()
    {
        TestServer::Options options;
        options.tls = false;
        options.hba = {u"host all all 127.0.0.1/32 trust"_s};
        return options;
    }
    TestServer server{plain()};
    CaseDatabase database{server};
    TcpProxy proxy{server.port()};
    Behind() { database.officer(u"04"_s, {u"A"_s}); }
    std::int64_t recorded() { return database.number("SELECT count(*) FROM lygte.sync_mutation"); }
    ConnectionOptions options()
    {
        ConnectionOptions options = server.local(database.login(u"04"_s), database.name());
        options.hosts = {{u"127.0.0.1"_s, proxy.port()}};
        return options;
    }
};

} // namespace

namespace {

/// Pushes three mutations by a connection of its own, so that every push has the same bytes: the statement is prepared anew.
struct Cutting
{
    Behind behind;
    Client client{behind.database, u"04"_s};
    Id talk;
    std::int64_t rounds = 0;
    std::int64_t before = 0;

    Cutting()
    {
        client.use(behind.options());
        talk = wait(client.conversations().create({u"discord"_s, u"klip 000"_s, {}}));
        client.sync();
        before = behind.recorded();
    }
    void work()
    {
        const QString text = u"klip %1"_s.arg(++rounds, 3, 10, QLatin1Char('0'));
        wait(client.conversations().addNote(talk, text));
        wait(client.conversations().rename(talk, text));
        wait(client.conversations().addNote(talk, u"og "_s + text));
    }
    /// How many bytes a whole push takes; leaves nothing waiting.
    qint64 length(TcpProxy::Way way)
    {
        work();
        client.disconnect();
        client.session();
        behind.proxy.resetCounts();
        must(client.session().push());
        const qint64 forwarded = behind.proxy.forwarded(way);
        client.sync();
        return forwarded;
    }
    /// False: the client knows that it failed.
    bool push(TcpProxy::Way way, qint64 cut)
    {
        client.disconnect();
        client.session();
        behind.proxy.cutAfter(way, cut);
        const auto pushed = client.session().push();
        if (!behind.proxy.wasCut()) FAIL("not cut at byte " << cut);
        client.disconnect();
        return pushed.has_value();
    }
    void appliedOnce()
    {
        CHECK(behind.recorded() == before + 3 * rounds);
        CHECK(behind.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result <> '{\"s\":\"ok\"}'") == 0);
        CHECK(behind.database.number("SELECT count(DISTINCT body) FROM lygte.note") == 2 * rounds);
        CHECK(behind.database.number("SELECT count(*) FROM lygte.note") == 2 * rounds);
        CHECK(behind.database.number("SELECT count(*) FROM lygte.sync_client") == 1); // what comes again is known, and no copy
        CHECK(client.store().number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
        CHECK(client.difference().none());
    }
};

} // namespace

TEST_CASE("a push of several mutations, cut at every byte of the request: nothing is carried out before the last one",
          "[convergence][faults]")
{
    Cutting cutting;
    const qint64 whole = cutting.length(TcpProxy::Way::ToServer);
    cutting.work();
    for (qint64 cut = 0; cut < whole; ++cut)
        if (cutting.push(TcpProxy::Way::ToServer, cut)) FAIL("taken for done at byte " << cut);
    CHECK(cutting.behind.recorded() == cutting.before + 3);
    cutting.push(TcpProxy::Way::ToServer, whole); // carried out or not: nobody can know
    cutting.client.sync();
    cutting.appliedOnce();
    CHECK(cutting.length(TcpProxy::Way::ToServer) == whole);
}

TEST_CASE("a push of several mutations, cut at every byte of the answer: carried out, not known, and not done twice",
          "[convergence][faults]")
{
    Cutting cutting;
    const qint64 whole = cutting.length(TcpProxy::Way::ToClient);
    for (qint64 cut = 1; cut <= whole; ++cut) {
        cutting.work();
        if (cutting.push(TcpProxy::Way::ToClient, cut) && cut < whole) FAIL("taken for done at byte " << cut);
        if (cutting.behind.recorded() != cutting.before + 3 * cutting.rounds) FAIL("not carried out at byte " << cut);
        cutting.client.sync();
    }
    cutting.appliedOnce();
    CHECK(cutting.length(TcpProxy::Way::ToClient) == whole);
}

TEST_CASE("a poll is one round trip, and a pull of a colleague's note two more", "[convergence][faults]")
{
    Behind behind;
    behind.database.officer(u"07"_s, {u"A"_s});
    Client client(behind.database, u"04"_s);
    Client colleague(behind.database, u"07"_s);
    client.use(behind.options());
    const Id talk = wait(colleague.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    colleague.sync();
    client.sync();
    SyncSession& session = client.session();
    const auto turnsOf = [&](bool news) {
        behind.proxy.resetCounts();
        CHECK(must(session.pull()) == news);
        return behind.proxy.turns();
    };
    turnsOf(false); // statements are prepared once
    CHECK(turnsOf(false) == 1);
    for (int i = 0; i < 2; ++i) {
        wait(colleague.conversations().addNote(talk, u"note %1"_s.arg(i)));
        colleague.sync();
        const int turns = turnsOf(true);
        if (i > 0) CHECK(turns == 3);
    }
}

TEST_CASE("backends are ended before a client sends what it wrote: nothing is lost, nothing is doubled",
          "[convergence][faults]")
{
    Behind behind;
    Client client(behind.database, u"04"_s);
    client.use(behind.options());
    const Id talk = wait(client.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    client.sync();
    for (int i = 0; i < 30; ++i) {
        wait(client.conversations().addNote(talk, u"note %1"_s.arg(i)));
        behind.server.terminateConnections(behind.database.name());
        behind.database.reconnectAdmin();
        client.disconnect();
        client.sync();
    }
    CHECK(behind.database.number("SELECT count(*) FROM lygte.note") == 30);
    CHECK(client.difference().none());
}

TEST_CASE("a crash of the client between push and pull: the result is found by its own id", "[convergence][faults]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    Client client(database, u"04"_s);
    const Id talk = wait(client.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    client.sync();
    for (int i = 0; i < 5; ++i) {
        wait(client.conversations().addNote(talk, u"note %1"_s.arg(i)));
        must(client.session().push());
        client.reopen();
        client.sync();
    }
    CHECK(database.number("SELECT count(*) FROM lygte.note") == 5);
    CHECK(client.store().number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
    CHECK(client.difference().none());
}
