// SIGKILL at random points of a real import, with its worker and its parts: what is here is sound, and until all of it is here
// it is said that it is not.

#include "core/storage/casefile.h"
#include "core/storage/keyvault.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

namespace {

constexpr int messages = 20'000;
constexpr auto passphrase = "grøn hest 7";

struct Imported
{
    std::int64_t sources = 0, unfinishedSources = 0, messages = 0, counted = 0, indexed = 0, unfinishedConversations = 0;
};

Imported look(const QString& store)
{
    const auto file = CaseFile::open(store, KeyVault(store).unlockWithPassphrase(passphrase).value()).value();
    const auto faults = file->check().result();
    REQUIRE(faults);
    REQUIRE(faults->isEmpty());
    return file
        ->read([](Database& database) {
            return database.one("SELECT (SELECT count(*) FROM source), (SELECT count(*) FROM unfinished_import WHERE "
                                "conversation_id IS NULL), (SELECT count(*) FROM message), (SELECT coalesce(sum(messages), 0) "
                                "FROM conversation), (SELECT count(*) FROM message_search WHERE message_search MATCH "
                                "'kanelsnegl'), (SELECT count(*) FROM unfinished_import WHERE conversation_id IS NOT NULL)",
                                [](Row row) {
                                    return Imported{row.integer(0), row.integer(1), row.integer(2),
                                                    row.integer(3), row.integer(4), row.integer(5)};
                                });
        })
        .result()
        .value()
        .value();
}

} // namespace

TEST_CASE("an import that is killed says that it is not finished, and the next one makes it whole", "[cli][crash]")
{
    const QTemporaryDir folder;
    const QString chat = folder.filePath(u"WhatsApp Chat with Anna.txt"_s);
    const QString store = folder.filePath(u"case"_s);
    {
        QFile text(chat), secret(folder.filePath(u"secret"_s));
        REQUIRE(text.open(QIODevice::WriteOnly));
        REQUIRE(secret.open(QIODevice::WriteOnly));
        secret.write(QByteArray(passphrase) + '\n');
        for (int i = 0; i < messages; ++i)
            text.write(u"[%1.03.2026 %2.%3.%4] Anna: kanelsnegl %5\r\n"_s.arg(1 + i / 3600 / 20, 2, 10, QChar(u'0'))
                           .arg(i / 3600 % 20, 2, 10, QChar(u'0'))
                           .arg(i / 60 % 60, 2, 10, QChar(u'0'))
                           .arg(i % 60, 2, 10, QChar(u'0'))
                           .arg(i)
                           .toUtf8());
    }
    const auto start = [&](QProcess& cli) {
        cli.start(qEnvironmentVariable("LYGTE_CLI"),
                  {u"import"_s, chat, u"--json"_s, u"--store"_s, store, u"--passphrase-file"_s, folder.filePath(u"secret"_s)});
        REQUIRE(cli.waitForStarted());
    };
    // When to kill is told by what the import has written, not by a clock: a slow machine is killed at the same points.
    const auto written = [&] {
        const QString file = CaseFile::databaseFile(store);
        return QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size();
    };
    QRandomGenerator random(20261127);
    int partly = 0;
    for (int round = 0; round < 60 && partly < 3; ++round) {
        const qint64 enough = written() + random.bounded(6'000'000);
        QProcess cli;
        start(cli);
        while (!cli.waitForFinished(1) && written() < enough) {
        }
        cli.kill();
        cli.waitForFinished();
        REQUIRE(cli.state() == QProcess::NotRunning);
        if (!QFile::exists(CaseFile::databaseFile(store)) || KeyVault(store).source() == KeyVault::Source::None) continue;
        const Imported now = look(store);
        CHECK(now.messages == now.counted);
        CHECK(now.messages == now.indexed);
        if (now.messages == messages) { // nothing was left to cut: from the beginning
            REQUIRE(QDir(store).removeRecursively());
            continue;
        }
        CHECK(now.unfinishedSources == now.sources);
        CHECK((now.unfinishedConversations > 0) == (now.messages > 0));
        partly += now.messages > 0;
    }
    CHECK(partly == 3);
    QProcess cli;
    start(cli);
    REQUIRE(cli.waitForFinished(120'000));
    CHECK(cli.exitCode() == 0);
    const Imported whole = look(store);
    CHECK(whole.messages == messages);
    CHECK(whole.counted == messages);
    CHECK(whole.indexed == messages);
    CHECK(whole.sources == 1);
    CHECK(whole.unfinishedSources + whole.unfinishedConversations == 0);
}
