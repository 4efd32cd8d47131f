// Bar 8: the officer's list while a section is being fetched.

#include "tests/bench/wire.h"

#include <atomic>
#include <thread>

namespace lygte::bench {

using namespace test;

void WireBench::lists()
{
    auto client = newClient();
    ConversationStore& store = client->conversations();
    const auto query = [&] {
        return seconds([&] {
                   const QList<Id> ids = must(store.inbox({}, 200).result());
                   must(store.rows(ids.first(std::min<qsizetype>(ids.size(), 40))).result());
               }) *
               1e3;
    };
    std::atomic<bool> fetching = true;
    std::exception_ptr failed;
    std::vector<double> during;
    std::thread engine([&] {
        try {
            while (must(client->session().fetch())) {
            }
            client->disconnect();
        } catch (...) {
            failed = std::current_exception();
        }
        fetching = false;
    });
    while (fetching) {
        during.push_back(query());
        QCoreApplication::processEvents();
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    engine.join();
    if (failed) std::rethrow_exception(failed);
    std::vector<double> idle;
    for (int i = 0; i < (options_.quick ? 200 : 1000); ++i) {
        idle.push_back(query());
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    const double busy = percentile(during, 0.99);
    const double quiet = percentile(idle, 0.99);
    std::printf("# list query: %zu during the fetch, median %.2f ms, p99 %.2f ms; idle median %.2f ms, p99 %.2f ms\n",
                during.size(), percentile(during, 0.5), busy, percentile(idle, 0.5), quiet);
    wireBar(8, "-idle", busy / quiet, 5, busy / quiet <= 5);
    wireBar(8, "-ms", busy, 8, busy <= 8);
}

} // namespace lygte::bench
