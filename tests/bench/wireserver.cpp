// Bar 7 and the load run: what the log and the audit cost, what connected clients cost, and how far one server goes.

#include "tests/bench/wire.h"

#include <QFile>

#include <atomic>
#include <thread>

namespace lygte::bench {

using namespace test;
using namespace std::chrono_literals;

/// Rows of one section, found by its key as the server's own functions find them.
struct SomeMessages
{
    Id scope;
    QList<Id> ids;
};

static SomeMessages someMessages(PgConnection& connection, int count)
{
    const Id scope = must(must(connection.exec("SELECT scope_id FROM lygte.message LIMIT 1")).get<Id>(0, 0));
    return {scope,
            must(must(connection.exec("SELECT array_agg(id) FROM (SELECT id FROM lygte.message WHERE scope_id = $1 ORDER "
                                      "BY id LIMIT $2) m",
                                      scope, count))
                     .get<QList<Id>>(0, 0))};
}

/// Rows a second, in statements of `each` rows.
static double updateRate(PgConnection& connection, const SomeMessages& some, int each, int statements)
{
    const QList<Id>& ids = some.ids;
    qsizetype at = 0;
    const double took = seconds([&] {
        for (int i = 0; i < statements; ++i) {
            if (at + each > ids.size()) at = 0;
            if (each == 1)
                must(connection.exec("UPDATE lygte.message SET zone = 1 - zone % 2 WHERE scope_id = $1 AND id = $2", some.scope,
                                     ids[at]));
            else
                must(connection.exec(
                    "UPDATE lygte.message SET zone = 1 - zone % 2 WHERE scope_id = $1 AND id = ANY ($2::uuid[])", some.scope,
                    ids.mid(at, each)));
            at += each;
        }
    });
    return each * statements / took;
}

void WireBench::updates()
{
    const int scale = options_.quick ? 1 : 10;
    const SomeMessages some = someMessages(database_.admin(), 5000);
    const auto logging = [&](bool on) {
        must(database_.admin().script(on ? "ALTER TABLE lygte.message ENABLE TRIGGER log_update"
                                         : "ALTER TABLE lygte.message DISABLE TRIGGER log_update"));
    };
    std::vector<double> hundreds, singles;
    for (int round = 0; round < (options_.quick ? 3 : 7); ++round) {
        must(database_.admin().script("VACUUM lygte.message"));
        logging(false);
        const double hundredsWithout = updateRate(database_.admin(), some, 100, 5 * scale);
        const double singlesWithout = updateRate(database_.admin(), some, 1, 200 * scale);
        must(database_.admin().script("VACUUM lygte.message"));
        logging(true);
        hundreds.push_back(updateRate(database_.admin(), some, 100, 5 * scale) / hundredsWithout);
        singles.push_back(updateRate(database_.admin(), some, 1, 200 * scale) / singlesWithout);
    }
    wireBar(7, "-hundreds", percentile(hundreds, 0.5), 0.55, percentile(hundreds, 0.5) >= 0.55);
    wireBar(7, "-singles", percentile(singles, 0.5), 0.75, percentile(singles, 0.5) >= 0.75);
}

namespace {

/// Clients that only poll, as the program does when nothing happens: each at its own moment of the interval.
class Pollers
{
public:
    Pollers(std::vector<std::unique_ptr<PgConnection>>& connections, const SyncTables& tables, int clients,
            std::chrono::microseconds interval, int threads)
        : connections_(connections), tables_(tables), clients_(clients), interval_(interval)
    {
        for (int i = 0; i < threads; ++i) threads_.emplace_back([this, i, threads] { run(i, threads); });
    }
    ~Pollers() { stop(); }
    void stop()
    {
        stopping_ = true;
        for (std::thread& thread : threads_) thread.join();
        threads_.clear();
    }
    qint64 polls() const { return polls_; }
    std::vector<double> latencies() const { return latencies_; }

private:
    void run(int first, int step);

    std::vector<std::unique_ptr<PgConnection>>& connections_;
    const SyncTables& tables_;
    int clients_;
    std::chrono::microseconds interval_;
    std::vector<std::thread> threads_;
    std::atomic<bool> stopping_ = false;
    std::atomic<qint64> polls_ = 0;
    std::mutex mutex_;
    std::vector<double> latencies_;
};

void Pollers::run(int first, int step)
{
    std::vector<QString> snapshots(static_cast<size_t>(clients_));
    std::vector<double> mine;
    const auto started = std::chrono::steady_clock::now();
    for (qint64 turn = 0; !stopping_; ++turn) {
        const qint64 number = turn * step + first;
        const auto client = static_cast<size_t>(number % clients_);
        const auto due = started + interval_ * number / clients_;
        while (!stopping_ && std::chrono::steady_clock::now() < due)
            std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(due - std::chrono::steady_clock::now(), 50ms));
        if (stopping_) break;
        // The connection of this thread that this client's turn falls on.
        const auto slot = static_cast<size_t>(first) +
                          static_cast<size_t>(step) * (client % (connections_.size() / static_cast<size_t>(step)));
        Remote remote(*connections_[slot], tables_);
        if (snapshots[client].isEmpty()) snapshots[client] = must(remote.snapshot());
        mine.push_back(seconds([&] { snapshots[client] = must(remote.poll(snapshots[client], {})).snapshot; }));
        ++polls_;
    }
    const std::lock_guard lock(mutex_);
    latencies_.insert(latencies_.end(), mine.begin(), mine.end());
}

/// Commits a second of two writers, each with rows of its own.
double commitRate(const std::function<std::unique_ptr<PgConnection>()>& connect, double length)
{
    std::atomic<qint64> commits = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < 2; ++writer)
        threads.emplace_back([&, writer] {
            const auto connection = connect();
            const SomeMessages some = someMessages(*connection, 2000);
            const QList<Id> ids = some.ids.mid(writer * 1000, 1000);
            QElapsedTimer timer;
            timer.start();
            for (qsizetype i = 0; timer.nsecsElapsed() < static_cast<qint64>(length * 1e9); ++i) {
                must(connection->exec("UPDATE lygte.message SET zone = 1 - zone % 2 WHERE scope_id = $1 AND id = $2",
                                      some.scope, ids[i % ids.size()]));
                ++commits;
            }
        });
    for (std::thread& thread : threads) thread.join();
    return static_cast<double>(commits) / length;
}

qint64 proportionalKb(int pid)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("Pss:")) return line.mid(4).trimmed().split(' ').first().toLongLong();
    return 0;
}

} // namespace

void WireBench::connected()
{
    const size_t count = options_.quick ? 20 : 200;
    SystemClock clock;
    const SyncTables tables = allTables(clock);
    const auto superuser = [&] { return server_.connect(server_.superuser(database_.name())); };
    const double length = options_.quick ? 0.5 : 3;
    std::vector<std::unique_ptr<PgConnection>> connections;
    for (size_t i = 0; i < count; ++i) {
        connections.push_back(server_.connect(
            server_.remote(database_.login(QStringLiteral("04")), QStringLiteral("secret-04"), database_.name())));
        must(Remote(*connections.back(), tables).hello(Id::generate(clock.now())));
    }
    std::vector<double> ratios;
    qint64 polls = 0;
    for (int round = 0; round < (options_.quick ? 1 : 5); ++round) {
        must(database_.admin().script("VACUUM lygte.message"));
        const double alone = commitRate(superuser, length);
        Pollers pollers(connections, tables, static_cast<int>(count), 1500ms, 1);
        std::this_thread::sleep_for(200ms);
        const double together = commitRate(superuser, length);
        pollers.stop();
        polls += pollers.polls();
        ratios.push_back(together / alone);
        std::printf("# commits/s alone %.0f, with %zu clients that poll every 1.5 s %.0f\n", alone, count, together);
    }
    wireBar(7, "-connected", percentile(ratios, 0.5), 0.85, percentile(ratios, 0.5) >= 0.85);
    std::vector<double> memory;
    for (const auto& connection : connections) memory.push_back(static_cast<double>(proportionalKb(connection->backendPid())));
    std::printf("# %zu connections over TLS, %lld polls: memory of a backend (PSS) median %.1f MB, largest %.1f MB\n", count,
                static_cast<long long>(polls), percentile(memory, 0.5) / 1024, percentile(memory, 1) / 1024);
}

void WireBench::manyClients()
{
    SystemClock clock;
    const SyncTables tables = allTables(clock);
    std::vector<std::unique_ptr<PgConnection>> connections;
    for (int i = 0; i < 20; ++i)
        connections.push_back(server_.connect(
            server_.remote(database_.login(QStringLiteral("04")), QStringLiteral("secret-04"), database_.name())));
    const auto run = [&](const char* what, std::chrono::microseconds interval) {
        QElapsedTimer timer;
        timer.start();
        Pollers pollers(connections, tables, 2000, interval, 4);
        std::this_thread::sleep_for(options_.quick ? 500ms : 5000ms);
        pollers.stop();
        const double took = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        const auto latencies = pollers.latencies();
        std::printf("# 2,000 clients on 20 connections, %s: %.0f polls/s, median %.2f ms, p99 %.2f ms\n", what,
                    static_cast<double>(pollers.polls()) / took, percentile(latencies, 0.5) * 1e3,
                    percentile(latencies, 0.99) * 1e3);
    };
    run("idle (every 15 s)", 15s);
    run("all active (every 1.5 s)", 1500ms);
    run("as fast as they are answered", 0s);
}

} // namespace lygte::bench
