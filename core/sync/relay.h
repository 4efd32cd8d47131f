#pragma once
// Between the thread that reads pages from the server and the one that puts them into the case file: one page at a time, and
// the writer never waits for the network, because an officer's save may wait for the writer.

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace lygte {

/// Thread-safe; `Page` is moved through. One thread gives, the other takes.
template <typename Page> class Relay
{
public:
    /// Waits until the page before it was taken. False: no other is wanted.
    bool isWanted()
    {
        std::unique_lock lock(mutex_);
        taken_.wait(lock, [this] { return !waiting_ || closed_; });
        return !closed_;
    }
    /// A page that is no longer wanted comes back.
    std::optional<Page> give(Page page)
    {
        const std::lock_guard lock(mutex_);
        if (closed_) return page;
        waiting_ = std::move(page);
        return std::nullopt;
    }
    /// Nothing: none is there now. None is wanted after that.
    std::optional<Page> take()
    {
        const std::lock_guard lock(mutex_);
        closed_ = !waiting_;
        std::optional<Page> page = std::exchange(waiting_, std::nullopt);
        taken_.notify_one();
        return page;
    }
    void close()
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        taken_.notify_one();
    }
    /// What was given and not taken; after the end of the writer's work.
    std::optional<Page> left() { return std::exchange(waiting_, std::nullopt); }

private:
    std::mutex mutex_;
    std::condition_variable taken_;
    std::optional<Page> waiting_;
    bool closed_ = false;
};

} // namespace lygte
