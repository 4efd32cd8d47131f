#pragma once
// Work that would make the interface wait (laying out a document, writing a file, opening a store) goes to the pool, its result
// comes back by a future: inPool(work).then(widget, [](const T& result) …). Discarded: QtConcurrent (one more library for this
// one function).

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace lygte {

/// Runs `work()` on a thread of `pool`. A QFuture's values are copied: what cannot be copied goes in a shared_ptr.
template <typename Work> auto inPool(Work work, QThreadPool* pool = QThreadPool::globalInstance()) -> QFuture<decltype(work())>
{
    auto promise = std::make_shared<QPromise<decltype(work())>>();
    promise->start();
    auto future = promise->future();
    pool->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace lygte
