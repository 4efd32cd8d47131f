// SIGKILL of a client that writes and syncs with a real server, at random points and at each write of its store: what it
// acknowledged reaches the server, once.

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

TEST_CASE("a client is killed at each write of writing, pushing and pulling: nothing is lost, and it converges", "[crash]")
{
    const int chosen = qEnvironmentVariableIntValue("LYGTE_CRASH_EVERY");
    const int step = chosen > 0 ? chosen : 3; // 1: all of them, 40 s
    CaseDatabase database;
    for (const QString& number : {u"04"_s, u"07"_s}) database.officer(number, {u"A"_s});
    const ConnectionOptions options = database.options(u"04"_s);
    QTemporaryDir folder;
    const QString directory = folder.filePath(u"case"_s);
    Client colleague(database, u"07"_s);
    const Id talk = wait(colleague.conversations().create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
    colleague.sync();
    Client(database, u"04"_s, u"A"_s, directory).sync();
    QSet<QString> acknowledged;
    int kills = 0;
    for (int at = 1;; at += step) {
        INFO("killed at write " << at);
        wait(colleague.conversations().addMessage(talk, {.sender = u"Freja"_s, .body = u"besked %1"_s.arg(at)}));
        wait(colleague.conversations().addNote(talk, u"fra 07: %1"_s.arg(at)));
        colleague.sync();
        QProcess child;
        child.start(QStringLiteral(LYGTE_SYNC_CHILD),
                    {directory, options.hosts.first().host, QString::number(options.hosts.first().port), options.database,
                     options.user, QString::number(at), QString::number(at)});
        REQUIRE(child.waitForFinished());
        const bool ended = child.exitStatus() == QProcess::NormalExit;
        for (const QByteArray& line : child.readAllStandardOutput().split('\n'))
            if (line.startsWith("note ")) acknowledged += QString::fromLatin1(line);

        Client client(database, u"04"_s, u"A"_s, directory);
        const auto faults = client.store().file().check().result();
        REQUIRE(faults);
        INFO(faults->join(u'\n').toStdString());
        REQUIRE(faults->isEmpty());
        client.sync();
        const Difference difference = client.difference();
        for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
        REQUIRE(difference.none());
        const PgResult notes = must(database.admin().exec("SELECT body FROM lygte.note WHERE body LIKE 'note %'"));
        QSet<QString> there;
        for (int row = 0; row < notes.rows(); ++row) there += must(notes.get<QString>(row, 0));
        REQUIRE(there.contains(acknowledged));
        REQUIRE(there.size() == notes.rows()); // once
        REQUIRE(client.store().number("SELECT count(*) FROM message_search WHERE message_search MATCH 'besked'") ==
                client.store().number("SELECT count(*) FROM message"));
        if (ended) {
            CHECK(child.exitCode() == 0);
            break;
        }
        ++kills;
    }
    CHECK(kills * step > 100);
}
