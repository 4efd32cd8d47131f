// Recovery from the archived write-ahead log as packaging/server says it: to a second before a mistake, and as far as the
// archive goes when the disk is lost. What clients and auditors see of it.

#include "core/sync/auditheads.h"
#include "tests/support/syncdesk.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

const QString packaging = QStringLiteral(LYGTE_SOURCE_DIR "/packaging/server/");

QByteArray read(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& text, QIODevice::OpenMode mode)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | mode));
    file.write(text);
}

TestServer::Options committing()
{
    TestServer::Options options;
    options.tls = false;
    options.settings = {u"synchronous_commit = on"_s}; // what is acknowledged survives SIGKILL
    return options;
}

/// Two officers at a cluster that archives, and a base backup from before they worked.
struct Archived
{
    TestServer server{committing()};
    QString archive = server.directory() + u"/archive"_s;
    QString base = server.directory() + u"/base"_s;
    std::optional<CaseDatabase> database;
    std::optional<Client> writer, reader;

    Archived()
    {
        REQUIRE(QDir().mkpath(archive));
        server.own(archive);
        // The samples; only the folder is another one, and the socket trusts.
        write(server.dataDirectory() + u"/postgresql.conf"_s,
              read(packaging + u"archive.conf"_s).replace("/srv/lygte/archive", archive.toUtf8()), QIODevice::Append);
        write(server.dataDirectory() + u"/pg_hba.conf"_s,
              "local all all trust\n" + read(packaging + u"pg_hba.conf"_s).replace("peer", "trust"), QIODevice::Truncate);
        server.restart();
        database.emplace(server);
        for (const QString& number : {u"04"_s, u"07"_s}) database->officer(number, {u"A"_s});
        writer.emplace(*database, u"04"_s);
        reader.emplace(*database, u"07"_s);
        const auto done = server.run(u"pg_basebackup"_s, {u"--pgdata"_s, base, u"--checkpoint=fast"_s, u"--no-sync"_s});
        INFO(done.err.toStdString());
        REQUIRE(done.exitCode == 0);
    }
    QString text(const char* sql) { return must(must(database->admin().exec(sql)).get<QString>(0, 0)); }
    /// What has been written until now is in the archive.
    void archiveNow()
    {
        const QString segment = text("SELECT pg_walfile_name(pg_switch_wal())");
        REQUIRE(eventually([&] { return text("SELECT coalesce(last_archived_wal, '') FROM pg_stat_archiver") >= segment; }));
    }
    void crash()
    {
        for (Client* client : {&*writer, &*reader}) client->disconnect();
        database->dropAdmin();
        server.stop(TestServer::Stop::Kill);
    }
    TestServer::Said recover(const QStringList& moment) const
    {
        return server.administer(packaging + u"recover"_s, QStringList{server.dataDirectory(), base, archive} + moment);
    }
    /// It takes writes again.
    void open()
    {
        REQUIRE(eventually([&] { return PgConnection::connect(server.superuser()).has_value(); }));
        database->reconnectAdmin();
    }
    int cli(const QStringList& words) const
    {
        return QProcess::execute(qEnvironmentVariable("LYGTE_CLI"),
                                 QStringList{u"server"_s} + words +
                                     QStringList{u"--host"_s, server.directory(), u"--port"_s, QString::number(server.port()),
                                                 u"--database"_s, database->name()});
    }
};

std::optional<std::int64_t> lostHead(Client& client)
{
    return must(AuditHeads(client.store().file(), client.store().clock()).check(client.session().remote()));
}

syncstate::Standing standing(Client& client)
{
    return wait(client.store().file().write([](Database& database) { return syncstate::standing(database); }));
}

/// The mistake itself does not come back, and what the server had acknowledged does, once.
void everythingIsThere(Archived& it)
{
    const syncstate::Standing before[] = {standing(*it.writer), standing(*it.reader)};
    CHECK(it.cli({u"check"_s}) == 0); // nothing to upgrade: this is the same cluster
    CHECK(it.cli({u"verify"_s}) == 0);
    for (Client* client : {&*it.reader, &*it.writer, &*it.reader}) client->sync();
    for (Client* client : {&*it.writer, &*it.reader}) {
        const Difference difference = client->difference();
        for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
        CHECK(difference.none());
        const syncstate::Standing& was = before[client == &*it.writer ? 0 : 1];
        CHECK(standing(*client).identity != was.identity);
        CHECK(standing(*client).client != was.client);
        CHECK(client->store().number("SELECT count(*) FROM note") == 3);
        CHECK(client->store().number("SELECT count(*) FROM conversation") == 2);
        CHECK(client->store().number("SELECT count(*) FROM outbox WHERE result IS NULL OR result LIKE '%rejected%'") == 0);
        CHECK(lostHead(*client) == 2); // the rollback is reported
    }
    CHECK(it.database->number("SELECT count(*) FROM lygte.note") == 3);
    CHECK(it.database->number("SELECT count(*) FROM lygte.sync_mutation WHERE entity = 'note'") == 3);
    const QString seen = it.server.directory() + u"/heads"_s;
    for (const AuditHead& head : wait(AuditHeads(it.writer->store().file(), it.writer->store().clock()).kept()))
        write(seen, QJsonDocument(head.toJson()).toJson(QJsonDocument::Compact) + '\n', QIODevice::Append);
    CHECK(it.cli({u"verify"_s}) == 0);
    CHECK(it.cli({u"verify"_s, u"--heads"_s, seen}) == 7);
}

} // namespace

TEST_CASE("a cluster recovered from its archive: clients see another incarnation and offer again what it lost", "[server]")
{
    Archived it;
    QThread::msleep(1100); // its label names whole seconds
    const QString early = it.text("SELECT clock_timestamp()::text");
    const Id talk = wait(it.writer->conversations().create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
    wait(it.writer->conversations().addNote(talk, u"før"_s));
    for (Client* client : {&*it.writer, &*it.reader}) {
        client->sync();
        CHECK_FALSE(lostHead(*client));
        client->store().clock().advance(2 * 3600); // a head an hour is kept
    }
    it.archiveNow();
    QThread::msleep(1100);
    const QString moment = it.text("SELECT (clock_timestamp() - interval '1 second')::text");
    wait(it.writer->conversations().addNote(talk, u"efter"_s));
    wait(it.writer->conversations().create({u"discord"_s, u"Efter"_s, u"Politiet"_s}));
    for (Client* client : {&*it.writer, &*it.reader}) {
        client->sync();
        CHECK_FALSE(lostHead(*client));
    }
    must(it.database->admin().script("DELETE FROM lygte.note WHERE body = 'før'"));
    for (Client* client : {&*it.writer, &*it.reader}) client->sync();
    CHECK(it.reader->store().number("SELECT count(*) FROM note") == 1);
    CHECK(it.recover({moment}).exitCode == 1); // not while it runs
    it.crash();
    wait(it.writer->conversations().addNote(talk, u"uden forbindelse"_s));

    SECTION("to a second before a mistake")
    {
        CHECK(it.recover({u"i går, vist"_s}).exitCode != 0);
        CHECK(it.recover({QString()}).exitCode != 0);
        CHECK(it.recover({u"2020-01-01"_s}).exitCode == 1); // before the base backup
        // The log does not reach the moment: it ends again, and says why.
        REQUIRE(it.recover({u"2100-01-01"_s}).exitCode == 0);
        try {
            it.server.start();
        } catch (const std::runtime_error&) { // or was never seen to run
        }
        CHECK(eventually([&] { return it.server.log().contains(u"before configured recovery target was reached"); }));
        it.server.stop();
        auto reading = it.server.superuser(it.database->name());
        reading.readWrite = false;
        const auto look = [&](const char* sql) { return must(must(it.server.connect(reading)->exec(sql)).get<bool>(0, 0)); };
        const auto started = [&](const QString& at) {
            const auto done = it.recover({at});
            INFO(done.out.toStdString() << done.err.toStdString());
            REQUIRE(done.exitCode == 0);
            it.server.start();
            // It waits, for the administrator to look: whoever comes to write is not let in.
            CHECK_FALSE(PgConnection::connect(it.database->options(u"07"_s)));
            REQUIRE(eventually([&] { return look("SELECT pg_get_wal_replay_pause_state() = 'paused'"); }));
        };
        started(early);
        CHECK(look("SELECT count(*) = 0 FROM lygte.note"));
        it.server.stop();
        started(moment);
        CHECK(look("SELECT array_agg(body) = '{før}' FROM lygte.note"));
        must(it.server.connect(reading)->exec("SELECT pg_wal_replay_resume()"));
        it.open();
        everythingIsThere(it);
    }
    SECTION("as far as the archive goes, when the disk is lost")
    {
        REQUIRE(QDir(it.server.dataDirectory()).removeRecursively());
        // What the oldest base backup does not need may go.
        const auto label =
            QRegularExpression(u"\\(file (\\w+)\\)"_s).match(QString::fromUtf8(read(it.base + u"/backup_label"_s)));
        const auto before = QDir(it.archive).entryList(QDir::Files).size();
        REQUIRE(QProcess::execute(u"pg_archivecleanup"_s, {it.archive, label.captured(1)}) == 0);
        CHECK(QDir(it.archive).entryList(QDir::Files).size() < before);
        const auto done = it.recover({});
        INFO(done.out.toStdString() << done.err.toStdString());
        REQUIRE(done.exitCode == 0);
        it.server.start();
        it.open();
        CHECK(it.database->number("SELECT count(*) FROM lygte.note") == 1);
        everythingIsThere(it);
    }
}
