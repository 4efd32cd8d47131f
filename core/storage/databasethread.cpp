#include "core/storage/databasethread.h"

#include <future>

namespace lygte {

Result<std::unique_ptr<DatabaseThread>> DatabaseThread::start(const QString& file, const Key& key, Database::Mode mode,
                                                              std::function<Result<void>(Database&)> prepare)
{
    std::unique_ptr<DatabaseThread> self(new DatabaseThread);
    std::promise<Result<void>> opened;
    auto outcome = opened.get_future();
    self->thread_ = std::thread([&opened, owner = self.get(), file, key, mode, prepare = std::move(prepare)] {
        auto database = Database::open(file, key, mode);
        if (!database) return opened.set_value(std::unexpected(database.error()));
        owner->database_ = std::move(*database);
        if (prepare) {
            if (auto prepared = prepare(*owner->database_); !prepared) {
                owner->database_.reset();
                return opened.set_value(prepared);
            }
        }
        opened.set_value({});
        owner->loop();
        owner->database_.reset();
    });
    LYGTE_TRY(outcome.get());
    return self;
}

DatabaseThread::~DatabaseThread()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void DatabaseThread::enqueue(Lane lane, Job job)
{
    {
        const std::lock_guard lock(mutex_);
        lanes_[lane == Lane::Officer ? 0 : 1].push_back(std::move(job));
    }
    wake_.notify_one();
}

bool DatabaseThread::next(Job& job)
{
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return stopping_ || !lanes_[0].empty() || !lanes_[1].empty(); });
    for (auto& lane : lanes_) {
        if (lane.empty()) continue;
        job = std::move(lane.front());
        lane.pop_front();
        return true;
    }
    return false;
}

void DatabaseThread::loop()
{
    Job job;
    while (next(job)) {
        job(*database_);
        job = nullptr;
    }
}

bool DatabaseThread::isWaitedFor()
{
    const std::lock_guard lock(mutex_);
    return !lanes_[0].empty();
}

void DatabaseThread::interrupt()
{
    const std::lock_guard lock(mutex_);
    if (database_) database_->interrupt();
}

} // namespace lygte
