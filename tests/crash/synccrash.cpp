// SIGKILL at random points of a client that writes and syncs with a real server: what it acknowledged reaches the server, once.

#include "tests/support/syncdesk.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("a syncing client is killed at random points: all it acknowledged arrives, once", "[crash]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    const ConnectionOptions options = database.options(u"04"_s);
    QTemporaryDir folder;
    const QString directory = folder.filePath(u"case"_s);
    QRandomGenerator random(7);
    qint64 acknowledged = 0;
    for (int round = 0; round < 25; ++round) {
        QProcess child;
        child.start(QStringLiteral(LYGTE_SYNC_CHILD),
                    {directory, options.hosts.first().host, QString::number(options.hosts.first().port), options.database,
                     options.user, QString::number(round * 100'000)});
        REQUIRE(child.waitForStarted());
        REQUIRE(child.waitForReadyRead());
        QThread::msleep(static_cast<unsigned long>(random.bounded(300)));
        child.kill();
        REQUIRE(child.waitForFinished());
        acknowledged += child.readAllStandardOutput().count('\n');
    }
    Client client(database, u"04"_s, u"A"_s, directory);
    const auto faults = client.store().file().check().result();
    REQUIRE(faults);
    REQUIRE(faults->isEmpty());
    client.sync();
    CHECK(client.difference().none());
    CHECK(acknowledged > 25);
    const auto notes = database.number("SELECT count(*) FROM lygte.note");
    CHECK(notes >= acknowledged);
    CHECK(notes == database.number("SELECT count(DISTINCT body) FROM lygte.note"));
    CHECK(notes == client.store().number("SELECT count(*) FROM note"));
}
