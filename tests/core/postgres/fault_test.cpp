// Bad networks, false servers and servers that come and go.

#include "core/postgres/pgtransaction.h"
#include "tests/core/postgres/falseserver.h"
#include "tests/support/tcpproxy.h"
#include "tests/support/tempstore.h"
#include "tests/support/testserver.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>
#include <thread>

using namespace lygte;
using namespace lygte::test;
using namespace std::chrono_literals;

/// Over the proxy and over TLS, as a new role of this database.
static ConnectionOptions through(const TcpProxy& proxy, TestDatabase& database)
{
    auto& server = database.server();
    const QString role = database.name() + QStringLiteral("_officer");
    server.script(database.name(),
                  "DO $$ BEGIN CREATE ROLE " + role.toUtf8() +
                      " LOGIN PASSWORD 'right'; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT ALL ON "
                      "SCHEMA public TO " +
                      role.toUtf8());
    auto options = server.remote(role, QStringLiteral("right"), database.name());
    options.hosts = {{QStringLiteral("localhost"), proxy.port()}};
    return options;
}

TEST_CASE("10,000 statements far away need few round trips", "[postgres][fault]")
{
    TestDatabase database;
    TcpProxy proxy(database.server().port());
    const auto connection = database.server().connect(through(proxy, database));
    REQUIRE(connection->script("CREATE TABLE far (a bigint)"));
    proxy.setRoundTrip(20);
    Pipeline pipeline(*connection);
    for (std::int64_t i = 0; i < 10'000; ++i) pipeline.add("INSERT INTO far VALUES ($1)", i);
    const auto outcomes = pipeline.run();
    REQUIRE(outcomes);
    CHECK(std::ranges::all_of(*outcomes, [](const auto& outcome) { return outcome.has_value(); }));
    proxy.setRoundTrip(0);
    CHECK(connection->exec("SELECT count(*), sum(a)::bigint FROM far")->get<std::int64_t>(0, 1) == 49'995'000);
}

TEST_CASE("cut at any byte, it is an error, and never a hang", "[postgres][fault]")
{
    TestDatabase database;
    TcpProxy proxy(database.server().port());
    const auto options = through(proxy, database);
    database.server().script(database.name(), "CREATE TABLE cut (a int); GRANT ALL ON cut TO PUBLIC");
    for (const auto way : {TcpProxy::Way::ToServer, TcpProxy::Way::ToClient}) {
        proxy.resetCounts();
        { // how many bytes the whole thing takes
            const auto connection = database.server().connect(options);
            REQUIRE(connection->exec("INSERT INTO cut VALUES ($1)", 0));
        }
        const std::int64_t whole = proxy.forwarded(way);
        int lost = 0, refused = 0;
        for (std::int64_t at = 0; at < whole; at += 1 + whole / 60) {
            proxy.cutAfter(way, at);
            const auto connection = PgConnection::connect(options);
            if (!connection) {
                ++refused;
                CHECK(connection.error().kind == PgError::Kind::Connect);
                UNSCOPED_INFO(connection.error().message.toStdString());
                CHECK((at == 0 || connection.error().failure != ConnectFailure::None));
                continue;
            }
            const auto done = (*connection)->exec("INSERT INTO cut VALUES ($1)", 1);
            if (done) continue; // at == 0 was over before it began
            ++lost;
            CHECK(done.error().connectionLost);
            CHECK(done.error().kind == PgError::Kind::Lost);
        }
        proxy.cutAfter(way, -1);
        CHECK(lost + refused > 30);
        CHECK(refused > 0);
    }
}

TEST_CASE("a dead network is given up while a statement runs", "[postgres][fault]")
{
    TestDatabase database;
    TcpProxy proxy(database.server().port());
    const CancelToken token;
    auto options = through(proxy, database);
    auto connection = PgConnection::connect(options, token).value();
    proxy.setFrozen(true);
    std::thread other([&] { token.cancel(); });
    const auto never = connection->exec("SELECT 1");
    other.join();
    REQUIRE_FALSE(never);
    CHECK(never.error().kind == PgError::Kind::Cancelled);
    token.reset();
    options.connectTimeout = 1s;
    const auto late = PgConnection::connect(options);
    REQUIRE_FALSE(late);
    CHECK(late.error().failure == ConnectFailure::TimedOut);
    CHECK(static_cast<Error>(late.error()).code == ErrorCode::Offline);
}

TEST_CASE("nobody there: unknown host, closed port, missing socket", "[postgres][fault]")
{
    ConnectionOptions options;
    options.rootCertificate = TestServer::shared().certificates().authority();
    options.hosts = {{QStringLiteral("no.such.host.invalid"), 5432}};
    CHECK(PgConnection::connect(options).error().failure == ConnectFailure::HostUnknown);
    options.hosts = {{QStringLiteral("localhost"), 1}};
    CHECK(PgConnection::connect(options).error().failure == ConnectFailure::Unreachable);
    options.tls = ConnectionOptions::Tls::Off;
    options.hosts = {{QStringLiteral("/nonexistent"), 5432}};
    CHECK(PgConnection::connect(options).error().failure == ConnectFailure::Unreachable);
    options.hosts = {};
    CHECK_FALSE(PgConnection::connect(options));
}

TEST_CASE("of several hosts the standby is passed over, until it is promoted", "[postgres][fault]")
{
    TestServer primary;
    const auto standby = primary.makeStandby();
    auto options = primary.superuser();
    options.hosts = {{standby->directory(), standby->port()}, {primary.directory(), primary.port()}};
    auto connection = PgConnection::connect(options);
    REQUIRE(connection);
    CHECK((*connection)->server().port == primary.port());
    auto alone = standby->superuser();
    CHECK(PgConnection::connect(alone).error().failure == ConnectFailure::ReadOnlyServer);
    primary.stop(TestServer::Stop::Immediate);
    CHECK((*connection)->exec("SELECT 1").error().connectionLost);
    CHECK(PgConnection::connect(primary.superuser()).error().failure == ConnectFailure::Unreachable);
    standby->promote();
    connection = PgConnection::connect(options);
    REQUIRE(connection);
    CHECK((*connection)->server().port == standby->port());
}

TEST_CASE("a server that was killed comes back with what it had", "[postgres][fault]")
{
    TestServer::Options options;
    options.durable = true;
    TestServer server(options);
    server.script(QStringLiteral("postgres"), "CREATE TABLE kept (a int); INSERT INTO kept VALUES (1)");
    server.restart(TestServer::Stop::Kill);
    CHECK(
        server.psql(QStringLiteral("SELECT count(*) FROM kept"), QStringLiteral("postgres"), QStringLiteral("postgres")).out ==
        QStringLiteral("1\n"));
    server.restart();
    CHECK(server.psql(QStringLiteral("SELECT wrong"), QStringLiteral("postgres"), QStringLiteral("postgres"))
              .err.contains(QStringLiteral("42703")));
}

// --- false servers ----------------------------------------------------------------------------------------------------------

static ConnectionOptions to(const FalseServer& server)
{
    ConnectionOptions options;
    options.hosts = {{QStringLiteral("127.0.0.1"), server.port()}};
    options.user = QStringLiteral("officer");
    options.database = QStringLiteral("lygte");
    options.tls = ConnectionOptions::Tls::Off;
    return options;
}

TEST_CASE("what is no PostgreSQL is refused", "[postgres][fault]")
{
    for (const QByteArray& greeting :
         {QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n"), QByteArray(4096, '\0'), QByteArray("R\x7f\xff\xff\xff"),
          QByteArray("E\x7f\xff\xff\xff"), QByteArray("N\0\0\0\4", 5), QByteArray("R\0\0\0\x08\0\0\0\x63", 9), QByteArray()}) {
        const FalseServer server([greeting](FalseServer::Line& line) {
            (void)line.read();
            line.write(greeting);
        });
        for (const auto tls : {ConnectionOptions::Tls::Off, ConnectionOptions::Tls::VerifyFull}) {
            auto options = to(server);
            options.tls = tls;
            options.rootCertificate = TestServer::shared().certificates().authority();
            const auto connection = PgConnection::connect(options);
            REQUIRE_FALSE(connection);
            INFO(connection.error().message.toStdString());
            CHECK(connection.error().kind == PgError::Kind::Connect);
        }
    }
}

/// As a server that was taken over: TLS that we believe, everybody let in, the first statement answered with these bytes.
static PgExpected<PgResult> answer(const std::function<void(FalseServer::Line&)>& reply, std::int64_t limit)
{
    const auto& certificates = TestServer::shared().certificates();
    const FalseServer server([&](FalseServer::Line& line) {
        line.startTls(certificates.certificate(QStringLiteral("server")), certificates.key(QStringLiteral("server")));
        line.welcome();
        (void)line.read();
        reply(line);
    });
    auto options = to(server);
    options.tls = ConnectionOptions::Tls::VerifyFull;
    options.hosts[0].host = QStringLiteral("localhost");
    options.rootCertificate = certificates.authority();
    options.channelBinding = false; // as if it knew the officer's password verifier
    options.requireAuth = QStringLiteral("none");
    auto connection = PgConnection::connect(options);
    REQUIRE(connection);
    (*connection)->setReplyLimit(limit);
    return (*connection)->exec("SELECT $1", 1);
}

/// ParseComplete, BindComplete, and a row description of one bytea column: then the row may come.
static QByteArray beforeTheRow()
{
    return QByteArray("1\0\0\0\4", 5) + QByteArray("2\0\0\0\4", 5) +
           QByteArray("T\0\0\0\x1a\0\1x\0\0\0\0\0\0\0\0\0\0\x11\xff\xff\xff\xff\xff\xff\0\1", 27);
}

static std::int64_t peakMemory() // KiB
{
    QFile file(QStringLiteral("/proc/self/status"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').front().toLongLong();
    return 0;
}

TEST_CASE("a truncated, false or unasked reply is an error", "[postgres][fault]")
{
    const QList<QByteArray> replies{
        QByteArray(),                                                 // nothing, then the end
        QByteArray("D\0\0", 3),                                       // cut in the header
        beforeTheRow() + QByteArray("D\0\0\0\x20\0\1\0\0", 9),        // cut in a row
        QByteArray("D\0\0\0\x08\0\1\xff\xff", 9),                     // a row before its description
        beforeTheRow() + QByteArray("D\0\0\0\x0a\0\1\x7f\0\0\0", 11), // a field longer than its row
        beforeTheRow() + QByteArray("D\0\0\0\x06\xff\xff", 7),        // more fields than described
        QByteArray("T\0\0\0\x06\xff\xff", 7),                         // a description without its columns
        QByteArray("G\0\0\0\x07\0\0\0", 8),                           // COPY IN
        QByteArray("H\0\0\0\x07\0\0\0", 8),                           // COPY OUT
        QByteArray("\xff\xff\xff\xff\xff", 5),                        // nothing that exists
        QByteArray("Z\0\0\0\5I", 6) + QByteArray("Z\0\0\0\5I", 6),    // ready, and ready again
    };
    for (qsizetype i = 0; i < replies.size(); ++i) {
        INFO("reply " << i);
        const auto said = answer([&](FalseServer::Line& line) { line.write(replies[i]); }, 1 << 20);
        REQUIRE_FALSE(said);
        CHECK(said.error().connectionLost);
    }
}

TEST_CASE("a flood is cut off, in bounded memory", "[postgres][fault]")
{
    constexpr std::int64_t limit = 16 << 20;
    const QByteArray megabyte(1 << 20, '\0');
    const auto endless = [&](const QByteArray& start, const QByteArray& again) {
        return answer(
            [&](FalseServer::Line& line) {
                line.write(start);
                for (int i = 0; i < 1'000'000 && line.write(again); ++i) {
                }
            },
            limit);
    };
    // One field of 1 GB; rows without end; notices without end; rows of more fields than were described.
    QByteArray nulls = QByteArray("D\0\4\0\2\xff\xff", 7) + QByteArray(65'535 * 4, '\xff');
    QByteArray rows;
    while (rows.size() < 1 << 16) rows += QByteArray("D\0\0\0\x0b\0\1\0\0\0\1x", 12);
    QByteArray notices;
    while (notices.size() < 1 << 16) notices += QByteArray("N\0\0\0\x08Mx\0\0", 9);
    const std::pair<QByteArray, QByteArray> floods[] = {
        {beforeTheRow() + QByteArray("D\x40\0\0\0\0\1\x3f\xff\xff\xf0", 11), megabyte},
        {beforeTheRow(), rows},
        {{}, notices},
        {beforeTheRow(), nulls},
    };
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (reset.open(QIODevice::WriteOnly)) reset.write("5\n");
    reset.close();
    const std::int64_t before = peakMemory();
    for (const auto& [start, again] : floods) {
        const auto said = endless(start, again);
        REQUIRE_FALSE(said);
        UNSCOPED_INFO(said.error().message.toStdString() << ": " << peakMemory() - before << " KiB");
        CHECK(said.error().connectionLost);
    }
#ifndef LYGTE_SANITIZED
    CHECK(peakMemory() - before < 8 * limit / 1024);
#endif
}
