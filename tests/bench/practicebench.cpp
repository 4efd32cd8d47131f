// Practice load against raw inserts: bench_practice [messages] [conversations]

#include "core/practice/practiceloader.h"
#include "tests/bench/rawload.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace lygte;

static double generationPerSecond(const PracticeRequest& request) {
    QElapsedTimer timer;
    timer.start();
    PracticeData data = *PracticeData::open(request);
    BulkLoad load;
    do data.next(load, 20'000);
    while (!load.messages.isEmpty());
    return static_cast<double>(request.messages) * 1e9 / static_cast<double>(timer.nsecsElapsed());
}

static int run(const PracticeRequest& request) {
    const double generated = generationPerSecond(request);
    test::TempStore store;
    PracticeLoader loader(store.desk());
    QElapsedTimer timer;
    timer.start();
    double messagesDone = 0;
    loader.onProgress = [&](const PracticeProgress& progress) {
        if (progress.stage == PracticeProgress::Stage::Messages) messagesDone = static_cast<double>(timer.elapsed()) / 1000;
    };
    const auto counts = loader.load(request);
    if (!counts) test::failWith(counts.error());
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    const double loaded = static_cast<double>(request.messages) / seconds;
    store.number("PRAGMA wal_checkpoint(TRUNCATE)");
    QTemporaryDir folder;
    const auto raw = bench::rawLoad(CaseFile::databaseFile(store.directory()), folder.filePath(QStringLiteral("raw")), test::TempStore::key());
    if (!raw) test::failWith(raw.error());
    const double ratio = loaded / raw->perSecond();
    std::printf("# %lld messages in %.1f s (rows and index %.1f s); raw %.1f s\n", static_cast<long long>(request.messages), seconds, messagesDone, raw->seconds);
    std::printf("bar practice_generated_per_second %.0f 500000 %s\n", generated, generated >= 500'000 ? "ok" : "short");
    std::printf("bar practice_load_ratio %.2f 0.5 %s\n", ratio, ratio >= 0.5 ? "ok" : "short");
    return 0;
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    PracticeRequest request;
    request.messages = argc > 1 ? std::atoll(argv[1]) : 200'000;
    request.conversations = argc > 2 ? std::atoi(argv[2]) : static_cast<int>(request.messages / 50);
    try {
        return run(request);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
