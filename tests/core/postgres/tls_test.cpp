// Security tests 11 and 12 (security.md): who is let in, and whom we talk to, against a real server.

#include "core/postgres/pgconnection.h"
#include "tests/support/testserver.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

namespace {

struct Fixture
{
    Fixture()
    {
        server.script(QStringLiteral("postgres"),
                      "CREATE ROLE officer LOGIN PASSWORD 'right'; CREATE ROLE guest LOGIN PASSWORD 'right'");
        server.certificates().makeClient(QStringLiteral("officer"), QStringLiteral("officer"));
        server.certificates().makeClient(QStringLiteral("guest"), QStringLiteral("guest"));
        server.certificates().makeClient(QStringLiteral("stolen"), QStringLiteral("officer"));
        server.certificates().makeClient(QStringLiteral("forged"), QStringLiteral("officer"), QStringLiteral("wrong-ca"));
    }

    static Fixture& get()
    {
        static Fixture fixture;
        fixture.server.serveCertificate(QStringLiteral("server"));
        fixture.hba("hostssl all all 127.0.0.1/32 scram-sha-256");
        return fixture;
    }

    void hba(const char* line) { server.setHba({QString::fromLatin1(line)}); }
    ConnectionOptions officer() const
    {
        return server.remote(QStringLiteral("officer"), QStringLiteral("right"), QStringLiteral("postgres"));
    }
    ConnectionOptions officer(const char* certificate) const
    {
        return server.remote(QStringLiteral("officer"), QStringLiteral("right"), QStringLiteral("postgres"),
                             QString::fromLatin1(certificate));
    }

    TestServer server;
};

ConnectFailure why(const ConnectionOptions& options)
{
    const auto connection = PgConnection::connect(options);
    if (connection) return ConnectFailure::None;
    UNSCOPED_INFO(connection.error().message.toStdString());
    CHECK(connection.error().kind == PgError::Kind::Connect);
    return connection.error().failure;
}

} // namespace

TEST_CASE("the right server, user and password: in, over TLS", "[postgres][tls]")
{
    auto& fixture = Fixture::get();
    const auto connection = PgConnection::connect(fixture.officer());
    REQUIRE(connection);
    CHECK((*connection)->usesTls());
    CHECK((*connection)->serverVersion() >= 170000);
    CHECK((*connection)->exec("SELECT current_setting('application_name')")->get<QString>(0, 0) == QStringLiteral("lygte"));
}

TEST_CASE("wrong password, database, rights: each by its name", "[postgres][tls]")
{
    auto& fixture = Fixture::get();
    auto options = fixture.officer();
    options.password = QStringLiteral("wrong");
    CHECK(why(options) == ConnectFailure::WrongPassword);
    options.password.clear();
    CHECK(why(options) == ConnectFailure::WrongPassword);
    options = fixture.officer();
    options.database = QStringLiteral("not_there");
    CHECK(why(options) == ConnectFailure::NoSuchDatabase);
    options = fixture.officer();
    options.user = QStringLiteral("nobody_of_ours");
    CHECK(why(options) == ConnectFailure::WrongPassword);
    fixture.hba("hostssl all guest 127.0.0.1/32 scram-sha-256");
    CHECK(why(fixture.officer()) == ConnectFailure::NotPermitted);
    fixture.hba("hostssl all all 127.0.0.1/32 scram-sha-256");
    fixture.server.createDatabase(QStringLiteral("closed"));
    fixture.server.script(QStringLiteral("postgres"), "REVOKE CONNECT ON DATABASE closed FROM PUBLIC");
    options = fixture.officer();
    options.database = QStringLiteral("closed");
    CHECK(why(options) == ConnectFailure::NotPermitted);
    fixture.server.script(QStringLiteral("postgres"), "ALTER ROLE officer CONNECTION LIMIT 0");
    CHECK(why(fixture.officer()) == ConnectFailure::TooManyConnections);
    fixture.server.script(QStringLiteral("postgres"), "ALTER ROLE officer CONNECTION LIMIT -1");
}

TEST_CASE("a server that cannot prove its name is refused", "[postgres][tls]")
{
    auto& fixture = Fixture::get();
    auto options = fixture.officer();
    options.rootCertificate = fixture.server.certificates().authority(QStringLiteral("wrong-ca"));
    CHECK(why(options) == ConnectFailure::CertificateUnknown);
    options.rootCertificate = QStringLiteral("/nonexistent/ca.crt");
    CHECK(why(options) == ConnectFailure::LocalFiles);
    options.rootCertificate.clear();
    CHECK(why(options) == ConnectFailure::LocalFiles);
    options = fixture.officer();
    options.hosts[0].host = QStringLiteral("127.0.0.1");
    CHECK(why(options) == ConnectFailure::HostMismatch);
    fixture.server.serveCertificate(QStringLiteral("wrong-server"));
    CHECK(why(fixture.officer()) == ConnectFailure::CertificateUnknown);
    fixture.server.serveCertificate(QStringLiteral("expired"));
    CHECK(why(fixture.officer()) == ConnectFailure::CertificateExpired);
}

TEST_CASE("the password is given away to nobody", "[postgres][tls]")
{
    auto& fixture = Fixture::get();
    fixture.hba("hostssl all all 127.0.0.1/32 password");
    CHECK(why(fixture.officer()) == ConnectFailure::AuthMethod);
    fixture.server.script(QStringLiteral("postgres"), "SET password_encryption = 'md5'; ALTER ROLE guest PASSWORD 'right'");
    fixture.hba("hostssl all all 127.0.0.1/32 md5");
    auto guest = fixture.officer();
    guest.user = QStringLiteral("guest");
    CHECK(why(guest) == ConnectFailure::AuthMethod);
    fixture.hba("hostssl all all 127.0.0.1/32 trust");
    CHECK(why(fixture.officer()) == ConnectFailure::AuthMethod);
    auto careless = fixture.officer();
    careless.requireAuth = QStringLiteral("none,scram-sha-256");
    CHECK(why(careless) == ConnectFailure::ChannelBinding);
}

TEST_CASE("a password alone is not enough where the device has to prove itself", "[postgres][tls]")
{
    auto& fixture = Fixture::get();
    fixture.hba("hostssl all all 127.0.0.1/32 scram-sha-256 clientcert=verify-full");
    CHECK(why(fixture.officer("officer")) == ConnectFailure::None);
    CHECK(why(fixture.officer()) == ConnectFailure::ClientCertificate);
    CHECK(why(fixture.officer("forged")) == ConnectFailure::ClientCertificate);
    // The server says no more than "password authentication failed" here.
    CHECK(why(fixture.officer("guest")) == ConnectFailure::WrongPassword);
    CHECK(why(fixture.officer("stolen")) == ConnectFailure::None);
    fixture.server.revoke(QStringLiteral("stolen"));
    CHECK(why(fixture.officer("stolen")) == ConnectFailure::ClientCertificate);
    CHECK(why(fixture.officer("officer")) == ConnectFailure::None);
    auto missing = fixture.officer("officer");
    missing.certificateKey = QStringLiteral("/nonexistent/key");
    CHECK(why(missing) == ConnectFailure::LocalFiles);
}

TEST_CASE("no TLS, no connection", "[postgres][tls]")
{
    TestServer::Options plain;
    plain.tls = false;
    plain.hba = {QStringLiteral("host all all 127.0.0.1/32 scram-sha-256")};
    const TestServer server(plain);
    server.script(QStringLiteral("postgres"), "CREATE ROLE officer LOGIN PASSWORD 'right'");
    CHECK(why(server.remote(QStringLiteral("officer"), QStringLiteral("right"), QStringLiteral("postgres"))) ==
          ConnectFailure::TlsRefused);
}
