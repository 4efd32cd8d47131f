// SIGKILL at random points of saving and importing: the file is sound, everything that was acknowledged is there, nothing is
// there by half.

#include "tests/support/tempstore.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

TEST_CASE("killed at a random point, 200 times, nothing acknowledged is lost", "[crash]")
{
    const int rounds =
        qEnvironmentVariableIntValue("LYGTE_CRASH_ROUNDS") > 0 ? qEnvironmentVariableIntValue("LYGTE_CRASH_ROUNDS") : 200;
    QTemporaryDir folder;
    const QString directory = folder.filePath(QStringLiteral("case"));
    QRandomGenerator random(20260303);
    QStringList entries;
    QStringList imports;
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess child;
        child.start(QStringLiteral(LYGTE_CRASH_CHILD), {directory, QString::number(round * 1000)});
        REQUIRE(child.waitForStarted());
        // Some die while the file is opened, most while they write, however long the start takes on this machine.
        if (round % 4 != 0) REQUIRE(child.waitForReadyRead());
        QThread::msleep(static_cast<unsigned long>(random.bounded(round % 4 == 0 ? 30 : 60)));
        child.kill();
        REQUIRE(child.waitForFinished());
        killed += child.exitStatus() == QProcess::CrashExit;
        for (const QByteArray& line : child.readAllStandardOutput().split('\n')) {
            if (line.startsWith("entry ") && line.size() == 42) entries += QString::fromLatin1(line.mid(6));
            if (line.startsWith("import ") && line.size() == 43) imports += QString::fromLatin1(line.mid(7));
        }
        if (round % 20 != 19 && round != rounds - 1) continue;

        TempStore store(directory);
        const auto faults = store.file().check().result();
        REQUIRE(faults);
        INFO(faults->join(u'\n').toStdString());
        REQUIRE(faults->isEmpty());
        // A batch is whole or not there at all, with its index, its count and its mutation.
        CHECK(store.number("SELECT count(*) FROM (SELECT 1 FROM message GROUP BY root_id HAVING count(*) <> 300)") == 0);
        CHECK(store.number("SELECT count(*) FROM conversation WHERE messages <> 300") == 0);
        CHECK(store.number("SELECT count(*) FROM message") ==
              store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'besked'"));
        CHECK(store.number("SELECT count(*) FROM conversation") ==
              store.number("SELECT count(*) FROM outbox WHERE command = 'import'"));
        CHECK(store.number("SELECT count(*) FROM entry") == store.number("SELECT count(*) FROM outbox WHERE entity = 'entry'"));
    }
    TempStore store(directory);
    for (const auto& [table, ids] : {std::pair("entry", entries), std::pair("conversation", imports)}) {
        const QByteArray sql = QByteArray("SELECT id FROM ") + table;
        const auto there = store.file()
                               .read([sql](Database& database) {
                                   return database.list(std::string_view(sql.constData(), static_cast<size_t>(sql.size())),
                                                        [](Row row) { return row.id(0).toString(); });
                               })
                               .result();
        REQUIRE(there);
        const QSet<QString> known(there->begin(), there->end());
        for (const QString& id : ids) CHECK(known.contains(id));
    }
    CHECK(killed == rounds);
    CHECK(entries.size() > rounds / 2);
}
