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
    ConnectionOptions options()
    {
        ConnectionOptions options = server.local(database.login(u"04"_s), database.name());
        options.hosts = {{u"127.0.0.1"_s, proxy.port()}};
        return options;
    }
};

} // namespace

TEST_CASE("cut at every byte of a push, in both directions: each mutation is applied exactly once", "[convergence][faults]")
{
    Behind behind;
    Client client(behind.database, u"04"_s);
    client.use(behind.options());
    const Id talk = wait(client.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    client.sync();
    const bool answers = GENERATE(true, false);
    const auto direction = answers ? TcpProxy::Way::ToClient : TcpProxy::Way::ToServer;
    // How long the exchange is, once.
    wait(client.conversations().addNote(talk, u"målt"_s));
    client.session();
    behind.proxy.resetCounts();
    must(client.session().push());
    const qint64 length = behind.proxy.forwarded(direction);
    client.sync();
    std::int64_t notes = 1;
    const qint64 step = answers ? 1 : 3; // every byte of the answer, where COMMIT's fate is told; every third of the request
    for (qint64 cut = 0; cut <= length; cut += step) {
        wait(client.conversations().addNote(talk, u"klip %1"_s.arg(cut)));
        ++notes;
        client.session();
        behind.proxy.cutAfter(direction, cut);
        const auto pushed = client.session().push();
        behind.proxy.cutAfter(direction, -1);
        (void)pushed; // whatever it believes
        client.disconnect();
        client.sync();
    }
    CHECK(behind.database.number("SELECT count(*) FROM lygte.note") == notes);
    CHECK(client.store().number("SELECT count(*) FROM outbox WHERE result IS NULL OR result LIKE '%rejected%'") == 0);
    CHECK(client.difference().none());
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

TEST_CASE("backends are ended while a client writes: nothing is lost, nothing is doubled", "[convergence][faults]")
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
