// Backup and restore as packaging/server says it: into the same cluster and into another one; what clients and auditors see of
// it.

#include "core/sync/auditheads.h"
#include "tests/support/syncdesk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

void script(const TestServer& server, const QString& name, const QString& file)
{
    const auto done = server.administer(QStringLiteral(LYGTE_SOURCE_DIR "/packaging/server/") + name, {file});
    INFO(done.err.toStdString());
    REQUIRE(done.exitCode == 0);
}

int cli(const TestServer& server, const QStringList& words)
{
    return QProcess::execute(qEnvironmentVariable("LYGTE_CLI"),
                             QStringList{u"server"_s} + words +
                                 QStringList{u"--host"_s, server.directory(), u"--port"_s, QString::number(server.port())});
}

} // namespace

TEST_CASE("a backup comes back whole, in the same cluster and in another, and clients find out", "[server]")
{
    TestServer server;
    QTemporaryDir folder;
    const QString file = server.directory() + u"/backup.dump"_s;
    REQUIRE(cli(server, {u"init"_s}) == 0);
    REQUIRE(cli(server, {u"grant"_s, u"--login"_s, u"anne"_s, u"--number"_s, u"04"_s, u"--section"_s, u"A"_s}) == 0);
    SyncTables tables;
    TempStore store({}, u"04"_s, u"A"_s);
    tables = allTables(store.clock());
    AuditHeads heads(store.file(), store.clock());
    const auto connect = [&](const TestServer& at) { return at.connect(at.local(u"anne"_s, u"lygte"_s)); };
    const auto sync = [&](const TestServer& at) {
        const auto connection = connect(at);
        SyncSession session(*connection, store.file(), tables, store.clock());
        must(session.start());
        for (int round = 0; round < 1000; ++round) {
            const bool pushed = must(session.push());
            const bool news = must(session.pull());
            if (session.mustRestart()) {
                must(session.start());
                continue;
            }
            const bool fetched = must(session.fetch());
            if (!pushed && !news && !fetched) return must(heads.check(session.remote()));
        }
        throw std::runtime_error("sync does not come to rest");
    };
    ConversationStore conversations(store.desk());
    wait(conversations.create({u"discord"_s, u"Før"_s, u"Politiet"_s}));
    CHECK_FALSE(sync(server));
    script(server, u"backup"_s, file);
    store.clock().advance(2 * 3600);
    wait(conversations.create({u"discord"_s, u"Efter"_s, u"Politiet"_s}));
    CHECK_FALSE(sync(server));
    CHECK(wait(heads.kept()).size() == 2);

    const auto after = [&](const TestServer& at) {
        CHECK(cli(at, {u"check"_s}) == 7); // what no dump carries
        REQUIRE(cli(at, {u"upgrade"_s}) == 0);
        CHECK(cli(at, {u"check"_s}) == 0);
        CHECK(cli(at, {u"verify"_s}) == 0);
        const auto admin = at.connect(at.superuser(u"lygte"_s));
        const auto count = [&](std::string_view sql) { return must(must(admin->exec(sql)).get<std::int64_t>(0, 0)); };
        CHECK(count("SELECT count(*) FROM lygte.conversation") == 1);
        CHECK(sync(at) == 2); // within one sync
        CHECK(wait(heads.kept()).last().lost);
        // What the server had acknowledged and lost is there again, once.
        CHECK(count("SELECT count(*) FROM lygte.conversation") == 2);
        CHECK(count("SELECT count(*) FROM lygte.change WHERE row_xid >= pg_snapshot_xmax(pg_current_snapshot())") == 0);
        const QString seen = folder.filePath(u"heads"_s);
        QFile list(seen);
        REQUIRE(list.open(QIODevice::WriteOnly));
        for (const AuditHead& head : wait(heads.kept()))
            list.write(QJsonDocument(head.toJson()).toJson(QJsonDocument::Compact) + '\n');
        list.close();
        CHECK(cli(at, {u"verify"_s, u"--heads"_s, seen}) == 7);
    };
    SECTION("in the same cluster")
    {
        script(server, u"restore"_s, file);
        after(server);
    }
    SECTION("in another, whose transaction ids begin again")
    {
        must(server.connect(server.superuser(u"lygte"_s))
                 ->script("DO $$ BEGIN FOR i IN 1..3000 LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$"));
        must(server.connect(server.superuser(u"lygte"_s))->script("UPDATE lygte.conversation SET account = 'sent'"));
        script(server, u"backup"_s, file);
        must(server.connect(server.superuser(u"lygte"_s))->exec("DELETE FROM lygte.conversation WHERE title = 'Efter'"));
        script(server, u"backup"_s, file);
        TestServer other;
        const auto roles = server.run(u"pg_dumpall"_s, {u"--roles-only"_s});
        other.run(u"psql"_s, {u"-q"_s, u"-d"_s, u"postgres"_s}, roles.out.toUtf8());
        script(other, u"restore"_s, file);
        REQUIRE(cli(other, {u"upgrade"_s}) == 0);
        CHECK(cli(other, {u"check"_s}) == 0);
        CHECK_FALSE(sync(other)); // its audit is whole
        CHECK(other.connect(other.superuser(u"lygte"_s))
                  ->exec("SELECT count(*) FROM lygte.change WHERE row_xid >= pg_snapshot_xmax(pg_current_snapshot())")
                  ->get<std::int64_t>(0, 0) == 0);
    }
}
