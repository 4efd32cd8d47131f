#pragma once
// A thread with a connection of its own and two lanes: what an officer waits for goes before bulk work (sync.md § 8). There is
// one such thread that writes, and a few that read. Discarded: a connection pool with locks (SQLite has one writer anyway, and
// a lock can be waited for on the UI thread by mistake), QtConcurrent (its threads own no connection).

#include "core/storage/database.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace lygte {

enum class Lane {
    Officer, ///< somebody is waiting: a save, a page of a list
    Bulk,    ///< import, practice data, index merges; each job a slice of ≤ 10 ms or one batch
};

/// Thread-safe. Jobs that were handed in are finished before the destructor returns.
class DatabaseThread
{
public:
    using Job = std::function<void(Database&)>;

    ~DatabaseThread();

    /// Opens the connection on the new thread; reports how that went.
    static Result<std::unique_ptr<DatabaseThread>> start(const QString& file, const Key& key, Database::Mode mode,
                                                         std::function<Result<void>(Database&)> prepare = {});

    /// Runs `work(Database&)` on the thread; the future carries what it returns. Use QFuture::then(context, …) on the UI
    /// thread.
    template <typename Work> auto submit(Lane lane, Work work) -> QFuture<decltype(work(std::declval<Database&>()))>
    {
        using Value = decltype(work(std::declval<Database&>()));
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        QFuture<Value> future = promise->future();
        enqueue(lane, [promise, work = std::move(work)](Database& database) mutable {
            promise->addResult(work(database));
            promise->finish();
        });
        return future;
    }

    /// Interrupts the running statement, for a search whose words have changed. The next jobs are not touched.
    void interrupt();

    /// An officer's job stands behind the one that runs.
    bool isWaitedFor();

private:
    DatabaseThread() = default;
    void enqueue(Lane lane, Job job);
    void loop();
    bool next(Job& job);

    std::unique_ptr<Database> database_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> lanes_[2];
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace lygte
