// practiceLoad, importFile, search: what is measured on the store.

#include "core/conversations/conversationstore.h"
#include "core/importers/importrunner.h"
#include "core/practice/practiceloader.h"
#include "core/search/searchstore.h"
#include "core/storage/casefile.h"
#include "core/storage/keyvault.h"
#include "tests/bench/bars.h"
#include "tests/bench/rawload.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <ctime>

namespace lygte::bench {

static const QByteArray passphrase = "practice";

/// A case file opened as the program opens it, by its passphrase.
struct OpenStore
{
    explicit OpenStore(const QString& directory)
    {
        QDir().mkpath(directory);
        KeyVault vault(directory);
        key = *(*vault.source() == KeyVault::Source::None ? vault.createWithPassphrase(passphrase)
                                                          : vault.unlockWithPassphrase(passphrase));
        file = *CaseFile::open(directory, key);
        desk = std::make_unique<Desk>(*file, clock,
                                      *setDeskOfficer(*file, QStringLiteral("04"), QStringLiteral("Online Patrulje")).result());
    }
    Key key;
    SystemClock clock;
    std::unique_ptr<CaseFile> file;
    std::unique_ptr<Desk> desk;
};

Bench::Bench(BenchOptions options)
    : options_(std::move(options)),
      large_(options_.keep.isEmpty() ? temporary_.filePath(QStringLiteral("large")) : options_.keep),
      passphraseFile_(temporary_.filePath(QStringLiteral("passphrase")))
{
    QFile file(passphraseFile_);
    if (file.open(QIODevice::WriteOnly)) file.write(passphrase);
}

void Bench::practiceLoad()
{
    const bool there = QFile::exists(CaseFile::databaseFile(large_));
    OpenStore store(large_);
    PracticeRequest request;
    request.messages = options_.messages;
    request.conversations = static_cast<int>(std::min<qint64>(PracticeRequest::maxConversations, options_.messages / 50));
    if (there) {
        std::printf("# the large store was there; the load is not measured\n");
        return;
    }
    QElapsedTimer timer;
    timer.start();
    const auto counts = PracticeLoader(*store.desk).load(request);
    if (!counts) test::failWith(counts.error());
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    (void)store.file->write([](Database& database) { return database.script("PRAGMA wal_checkpoint(TRUNCATE)"); }).result();
    const auto raw = rawLoad(CaseFile::databaseFile(large_), temporary_.filePath(QStringLiteral("raw.lygte")), store.key);
    if (!raw) test::failWith(raw.error());
    QFile::remove(temporary_.filePath(QStringLiteral("raw.lygte")));
    const double ratio = static_cast<double>(options_.messages) / seconds / raw->perSecond();
    std::printf("# practice: %lld messages in %.1f s; raw SQLCipher inserts with index %.1f s\n",
                static_cast<long long>(options_.messages), seconds, raw->seconds);
    bar("practice-load-ratio", ratio, 0.5, ratio >= 0.5);
}

/// An export of our own making: Danish Android lines, one a minute and more.
static void writeExport(const QString& path, int messages)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return;
    QTextStream out(&file);
    static const char* const words[] = {"jeg",    "ved", "det",     "ikke", "men",   "han",   "skrev", "igen",  "og",
                                        "sendte", "et",  "billede", "hjem", "efter", "skole", "i",     "morgen"};
    QDateTime when(QDate(2023, 1, 1), QTime(8, 0));
    quint64 dice = 88172645463325252ULL;
    for (int i = 0; i < messages; ++i) {
        when = when.addSecs(60 * static_cast<int>(i % 3 == 0));
        out << when.toString(u"dd.MM.yyyy HH.mm") << " - " << (i % 2 ? "Freja" : "Noah") << ": ";
        for (int word = 0; word < 12; ++word) {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            out << words[dice % std::size(words)] << ' ';
        }
        out << i << '\n';
    }
}

void Bench::importFile()
{
    const int messages = options_.quick ? 5'000 : 200'000;
    const QString path = temporary_.filePath(QStringLiteral("WhatsApp-chat med Freja.txt"));
    writeExport(path, messages);
    OpenStore store(temporary_.filePath(QStringLiteral("import")));
    ImportRunner runner(*store.desk);
    ImportSummary summary;
    QEventLoop loop;
    QObject::connect(&runner, &ImportRunner::sourceFinished, &loop, [&](const ImportSummary& done) { summary = done; });
    QObject::connect(&runner, &ImportRunner::finished, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    runner.start({path}, false);
    loop.exec();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    if (summary.error) test::failWith(*summary.error);
    (void)store.file->write([](Database& database) { return database.script("PRAGMA wal_checkpoint(TRUNCATE)"); }).result();
    const auto raw = rawLoad(CaseFile::databaseFile(store.file->directory()),
                             temporary_.filePath(QStringLiteral("rawimport.lygte")), store.key, 500, RawTuning::Plain);
    if (!raw) test::failWith(raw.error());
    const double ratio = static_cast<double>(summary.added) / seconds / raw->perSecond();
    std::printf("# import: %lld messages in %.1f s by the whole path; raw inserts of the rows in batches of 500 %.1f s\n",
                static_cast<long long>(summary.added), seconds, raw->seconds);
    bar("import-ratio", ratio, 0.5, ratio >= 0.5);
}

void Bench::search()
{
    OpenStore store(large_);
    SearchStore search(*store.desk);
    QFile list(QStringLiteral(LYGTE_SOURCE_DIR "/tests/bench/queries.txt"));
    if (!list.open(QIODevice::ReadOnly)) return;
    QMap<QString, QList<double>> times;
    QList<std::pair<double, QString>> slowest;
    QList<double> all;
    QList<double> processor;
    while (!list.atEnd()) {
        const QString line = QString::fromUtf8(list.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#')) continue;
        const QString kind = line.section(u'\t', 0, 0);
        const QString typed = line.section(u'\t', 1);
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        const auto page = search.search(parseQuery(typed, kind == u"prefix")).result();
        if (!page) test::failWith(page.error());
        const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        times[kind] += ms;
        all += ms;
        processor += static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
        slowest.append({ms, typed});
    }
    const auto percentile = [](QList<double> values, double part) {
        std::ranges::sort(values);
        return values.isEmpty() ? 0 : values[static_cast<qsizetype>(part * static_cast<double>(values.size() - 1))];
    };
    for (auto it = times.begin(); it != times.end(); ++it)
        std::printf("# search %s: %lld queries, median %.1f ms, p99 %.1f ms\n", qPrintable(it.key()),
                    static_cast<long long>(it->size()), percentile(*it, 0.5), percentile(*it, 0.99));
    std::ranges::sort(slowest, std::greater<>());
    for (const auto& [ms, typed] : slowest.first(std::min<qsizetype>(5, slowest.size())))
        std::printf("# search slowest: %.1f ms for %s\n", ms, qPrintable(typed));
    std::printf("# search, processor time alone: median %.1f ms, p99 %.1f ms\n", percentile(processor, 0.5),
                percentile(processor, 0.99));
    const double p99 = percentile(all, 0.99);
    bar("search-p99-ms", p99, 50, p99 < 50);
}

} // namespace lygte::bench
