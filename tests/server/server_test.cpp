// The administrator's side, as README.md of packaging/server says it: the real lygte-cli, the real scripts and samples, a real
// server.

#include "core/sync/auditheads.h"
#include "tests/support/syncdesk.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

const QString packaging = QStringLiteral(LYGTE_SOURCE_DIR "/packaging/server/");

struct Run
{
    int code = -1;
    QJsonObject object;
    QString out;
    QString err;
};

Run program(const QString& name, const QStringList& arguments)
{
    QProcess process;
    process.start(name, arguments);
    REQUIRE(process.waitForFinished(120'000));
    const QByteArray out = process.readAllStandardOutput();
    return {process.exitCode(), QJsonDocument::fromJson(out.left(out.indexOf('\n'))).object(), QString::fromUtf8(out),
            QString::fromUtf8(process.readAllStandardError())};
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A cluster of one's own: the database is called lygte, as in life.
struct Cluster
{
    explicit Cluster(const TestServer::Options& options = {}) : server(options) {}
    TestServer server;
    QTemporaryDir folder;

    QStringList place() const
    {
        return {u"--json"_s, u"--host"_s, server.directory(), u"--port"_s, QString::number(server.port())};
    }
    Run cli(const QStringList& words) const
    {
        return program(qEnvironmentVariable("LYGTE_CLI"), QStringList{u"server"_s} + words + place());
    }
    Run grant(const QString& login, const QString& number, const QString& section, const QString& role = u"officer"_s) const
    {
        const QString file = folder.filePath(login);
        write(file, "hemmeligt-" + login.toUtf8() + '\n');
        QStringList words{u"grant"_s, u"--login"_s,         login, u"--number"_s, number, u"--role"_s,
                          role,       u"--password-file"_s, file};
        if (!section.isEmpty()) words += {u"--section"_s, section};
        return cli(words);
    }
    std::unique_ptr<PgConnection> admin() const { return server.connect(server.superuser(u"lygte"_s)); }
    std::int64_t number(std::string_view sql) const { return must(must(admin()->exec(sql)).get<std::int64_t>(0, 0)); }
};

} // namespace

TEST_CASE("init makes the database, and again changes nothing", "[server]")
{
    Cluster it;
    CHECK(it.cli({u"check"_s}).code == 1); // there is none yet
    const Run first = it.cli({u"init"_s});
    INFO(first.err.toStdString());
    REQUIRE(first.code == 0);
    CHECK(first.object[u"applied"].toArray().size() == ServerSchema::newest());
    CHECK(it.number("SELECT count(*) FROM lygte.transition WHERE tbl = 'escalation'") > 0);
    const Run second = it.cli({u"init"_s});
    CHECK(second.code == 0);
    CHECK(second.object[u"applied"].toArray().isEmpty());
    CHECK(it.cli({u"upgrade"_s}).code == 0);
    const Run check = it.cli({u"check"_s});
    CHECK(check.code == 0);
    CHECK(check.object[u"faults"].toArray().isEmpty());
    CHECK(it.cli({u"nonsense"_s}).code == 2);
    CHECK(it.cli({u"grant"_s, u"--login"_s, u"anne"_s}).code == 2);
}

TEST_CASE("a newer schema is left alone, and what is wrong is said", "[server]")
{
    Cluster it;
    REQUIRE(it.cli({u"init"_s}).code == 0);
    must(it.admin()->script(
        "GRANT SELECT ON lygte.message TO PUBLIC; GRANT EXECUTE ON FUNCTION pg_advisory_lock(bigint) TO PUBLIC; "
        "ALTER FUNCTION texteq(text, text) LEAKPROOF; DELETE FROM lygte.transition WHERE tbl = 'escalation'"));
    const Run check = it.cli({u"check"_s});
    CHECK(check.code == 7);
    CHECK(check.object[u"faults"].toArray().size() == 4);
    REQUIRE(it.cli({u"upgrade"_s}).code == 0);
    CHECK(it.cli({u"check"_s}).object[u"faults"].toArray().size() == 1); // a right that somebody gave is theirs to take back
    must(it.admin()->script("INSERT INTO lygte.schema_version (number, name) VALUES (9000, 'later')"));
    CHECK(it.cli({u"upgrade"_s}).code == 1);
    CHECK(it.cli({u"init"_s}).code == 1);
}

TEST_CASE("accounts are made, changed and revoked; no password stands in a log", "[server]")
{
    TestServer::Options options;
    options.settings = {u"log_statement = 'all'"_s, u"log_min_duration_statement = 0"_s, u"log_parameter_max_length = -1"_s};
    Cluster it(options);
    REQUIRE(it.cli({u"init"_s}).code == 0);
    const Run made = it.grant(u"anne"_s, u"04"_s, u"A"_s);
    INFO(made.err.toStdString());
    REQUIRE(made.code == 0);
    CHECK_FALSE(it.server.log().contains(u"hemmeligt"));
    auto officer = PgConnection::connect(it.server.remote(u"anne"_s, u"hemmeligt-anne"_s, u"lygte"_s));
    REQUIRE(officer);
    CHECK(must((*officer)->exec("SELECT name FROM lygte.scope")).rows() == 1);
    CHECK(it.cli({u"grant"_s, u"--login"_s, u"anne"_s, u"--number"_s, u"04"_s, u"--section"_s, u"B"_s, u"--section"_s, u"C"_s})
              .code == 0);
    CHECK(must((*officer)->exec("SELECT name FROM lygte.scope WHERE name IN ('B', 'C')")).rows() == 2);
    CHECK(must((*officer)->exec("SELECT name FROM lygte.scope")).rows() == 2);
    CHECK(it.grant(u"postgres"_s, u"99"_s, u"A"_s).code == 1);
    CHECK(it.grant(u"lygte_owner"_s, u"99"_s, u"A"_s).code == 1);
    CHECK(it.grant(u"otto"_s, u"05"_s, u"A"_s, u"king"_s).code == 1);
    CHECK(it.cli({u"revoke"_s, u"--login"_s, u"anne"_s}).code == 0);
    CHECK_FALSE((*officer)->exec("SELECT 1"));
    CHECK_FALSE(PgConnection::connect(it.server.remote(u"anne"_s, u"hemmeligt-anne"_s, u"lygte"_s)));
    CHECK(it.cli({u"revoke"_s, u"--login"_s, u"nobody"_s}).code == 1);

    // Without the server it is not done, now or later, and that is said.
    it.server.stop();
    const Run later = it.cli({u"revoke"_s, u"--login"_s, u"anne"_s});
    CHECK(later.code == 1);
    const QString said = later.err + QString::fromUtf8(QJsonDocument(later.object).toJson());
    CHECK(said.contains(u"not done later"_s));
    CHECK_FALSE(said.contains(u"is kept"_s));
}

TEST_CASE("a restricted case is made, and says who may see it", "[server]")
{
    Cluster it;
    REQUIRE(it.cli({u"init"_s}).code == 0);
    REQUIRE(it.grant(u"anne"_s, u"04"_s, u"A"_s).code == 0);
    REQUIRE(it.grant(u"otto"_s, u"05"_s, u"A"_s).code == 0);
    REQUIRE(it.grant(u"ravn"_s, u"90"_s, u"A"_s, u"auditor"_s).code == 0);
    CHECK(it.cli({u"case"_s}).out.isEmpty());
    const QStringList lark{u"--case"_s, u"Lærke"_s};
    CHECK(it.cli(QStringList{u"case"_s} + lark).object.value(u"members").toArray().isEmpty());
    CHECK(it.cli(QStringList{u"case"_s} + lark).code == 1); // there is one
    const auto member = [&](const QStringList& words) { return it.cli(QStringList{u"member"_s} + lark + words); };
    CHECK(member({u"--login"_s, u"anne"_s}).object.value(u"members").toArray().size() == 1);
    const Run both = member({u"--login"_s, u"otto"_s, u"--read-only"_s});
    REQUIRE(both.object.value(u"members").toArray().size() == 2);
    CHECK(both.object.value(u"members")[0][u"writes"].toBool());
    CHECK(both.object.value(u"members")[1][u"number"].toString() == u"05");
    CHECK_FALSE(both.object.value(u"members")[1][u"writes"].toBool(true));
    // An auditor sees no case, and nobody sees one that is not there.
    CHECK(member({u"--login"_s, u"ravn"_s}).code == 1);
    CHECK(member({u"--login"_s, u"nobody"_s}).code == 1);
    CHECK(it.cli({u"member"_s, u"--case"_s, u"Stær"_s, u"--login"_s, u"anne"_s}).code == 1);
    CHECK(it.cli({u"member"_s, u"--case"_s, u"Lærke"_s}).code == 2);
    // An account that is changed keeps its cases.
    REQUIRE(it.grant(u"anne"_s, u"04"_s, u"B"_s).code == 0);
    auto officer = PgConnection::connect(it.server.remote(u"anne"_s, u"hemmeligt-anne"_s, u"lygte"_s));
    REQUIRE(officer);
    CHECK(must((*officer)->exec("SELECT FROM lygte.scope")).rows() == 2);
    CHECK(member({u"--login"_s, u"anne"_s, u"--remove"_s}).object.value(u"members").toArray().size() == 1);
    CHECK(member({u"--login"_s, u"anne"_s, u"--remove"_s}).code == 1);
    CHECK(must((*officer)->exec("SELECT FROM lygte.scope")).rows() == 1);
    CHECK(it.cli({u"check"_s}).code == 0);
}

TEST_CASE("the samples let in a password with its own certificate, and nothing less", "[server]")
{
    Cluster it;
    REQUIRE(it.cli({u"init"_s}).code == 0);
    REQUIRE(it.grant(u"anne"_s, u"04"_s, u"A"_s).code == 0);
    REQUIRE(it.grant(u"otto"_s, u"05"_s, u"A"_s).code == 0);
    const QString authority = it.folder.filePath(u"authority"_s);
    const auto certificates = [&](const QStringList& words) {
        return program(packaging + u"certificates"_s, QStringList{authority} + words);
    };
    for (const QStringList& words : {QStringList{u"authority"_s}, QStringList{u"server"_s, u"localhost"_s},
                                     QStringList{u"client"_s, u"anne"_s}, QStringList{u"client"_s, u"otto"_s}}) {
        const Run made = certificates(words);
        INFO(made.err.toStdString());
        REQUIRE(made.code == 0);
    }
    CHECK(certificates({u"client"_s, u"anne"_s}).code == 1); // nothing is written over
    CHECK(certificates({u"dance"_s}).code == 2);

    // The samples as they are; only the folder of the certificates is another one, and the socket stays open for this test.
    const QString etc = it.server.directory() + u"/etc-lygte"_s;
    REQUIRE(QDir().mkpath(etc));
    const auto install = [&] {
        for (const char* name : {"authority.crt", "revoked.crl", "server.crt", "server.key"}) {
            write(etc + u'/' + QLatin1StringView(name), read(authority + u'/' + QLatin1StringView(name)));
            QFile::setPermissions(etc + u'/' + QLatin1StringView(name), QFile::ReadOwner | QFile::WriteOwner);
            REQUIRE(
                program(u"chown"_s, {u"--reference"_s, it.server.dataDirectory(), etc, etc + u'/' + QLatin1StringView(name)})
                    .code == 0);
        }
    };
    install();
    QByteArray settings = read(packaging + u"postgresql.conf"_s);
    settings.replace("/etc/lygte", etc.toUtf8()).replace("'*'", "'localhost'");
    QFile configuration(it.server.dataDirectory() + u"/postgresql.conf"_s);
    REQUIRE(configuration.open(QIODevice::Append));
    configuration.write(settings);
    configuration.close();
    QStringList hba = QString::fromUtf8(read(packaging + u"pg_hba.conf"_s)).split(u'\n');
    it.server.setHba(hba);
    it.server.restart();

    const auto connect = [&](const QString& user, const QString& password, const QString& certificate) {
        auto options = it.server.remote(user, password, u"lygte"_s);
        options.rootCertificate = authority + u"/authority.crt"_s;
        if (!certificate.isEmpty()) {
            options.certificate = authority + u'/' + certificate + u".crt"_s;
            options.certificateKey = authority + u'/' + certificate + u".key"_s;
        }
        return PgConnection::connect(options);
    };
    const auto failure = [&](const auto& connection) { return connection ? ConnectFailure::None : connection.error().failure; };
    {
        auto anne = connect(u"anne"_s, u"hemmeligt-anne"_s, u"anne"_s);
        INFO((anne ? QString() : anne.error().message).toStdString());
        REQUIRE(anne);
        CHECK((*anne)->usesTls());
        CHECK(must(must((*anne)->exec("SELECT number FROM lygte.hello(gen_random_uuid())")).get<QString>(0, 0)) == u"04");
    }
    CHECK(failure(connect(u"anne"_s, u"hemmeligt-anne"_s, {})) == ConnectFailure::ClientCertificate);
    CHECK(failure(connect(u"anne"_s, u"hemmeligt-anne"_s, u"otto"_s)) != ConnectFailure::None);
    CHECK(failure(connect(u"otto"_s, u"forkert"_s, u"otto"_s)) == ConnectFailure::WrongPassword);
    CHECK(failure(connect(u"postgres"_s, u"x"_s, u"anne"_s)) != ConnectFailure::None);
    auto plain = it.server.remote(u"anne"_s, u"hemmeligt-anne"_s, u"lygte"_s);
    plain.tls = ConnectionOptions::Tls::Off;
    CHECK(failure(PgConnection::connect(plain)) != ConnectFailure::None);

    REQUIRE(certificates({u"revoke"_s, u"anne"_s}).code == 0);
    install();
    it.server.restart();
    CHECK(failure(connect(u"anne"_s, u"hemmeligt-anne"_s, u"anne"_s)) == ConnectFailure::ClientCertificate);
    CHECK(connect(u"otto"_s, u"hemmeligt-otto"_s, u"otto"_s).has_value());

    // A password kept as md5, by whatever way it came there, is not asked for in that form.
    hba.replaceInStrings(u"scram-sha-256"_s, u"md5"_s);
    it.server.setHba(hba);
    must(it.admin()->script("SET password_encryption = 'md5'; ALTER ROLE otto PASSWORD 'hemmeligt-otto'"));
    CHECK(failure(connect(u"otto"_s, u"hemmeligt-otto"_s, u"otto"_s)) == ConnectFailure::AuthMethod);
}

TEST_CASE("the timers do what they say", "[server]")
{
    Cluster it;
    REQUIRE(it.cli({u"init"_s}).code == 0);
    REQUIRE(it.grant(u"anne"_s, u"04"_s, u"A"_s).code == 0); // accounts are in the audit
    int commands = 0;
    for (const QString& unit : {u"lygte-seal.service"_s, u"lygte-prune.service"_s}) {
        for (const QString& line : QString::fromUtf8(read(packaging + u"systemd/"_s + unit)).split(u'\n')) {
            if (!line.startsWith(u"ExecStart=")) continue;
            QStringList words = QProcess::splitCommand(line.mid(10));
            const QString name = QFileInfo(words.takeFirst()).fileName();
            ++commands;
            if (name == u"psql") {
                const auto said = it.server.run(name, words);
                INFO(said.err.toStdString());
                CHECK(said.exitCode == 0);
            } else {
                CHECK(it.cli(words.mid(1)).code == 0);
            }
        }
    }
    CHECK(commands == 3);
    CHECK(it.number("SELECT count(*) FROM lygte.audit_seal") == 1);
    CHECK(it.number("SELECT count(*) FROM lygte.audit_event WHERE seal IS NULL") == 0);
    CHECK(it.number("SELECT count(*) FROM lygte.snapshot_history") == 1);
}
