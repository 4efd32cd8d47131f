// The part of SyncEngine for acts that only the server can decide: asked from another thread, done on the engine's.

#include "core/sync/syncengine.h"
#include "core/sync/syncsession.h"

namespace lygte {

template <typename T, typename Act> QFuture<Result<T>> SyncEngine::ask(Act act)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    const auto finish = [promise](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    {
        const std::lock_guard lock(mutex_);
        const bool up =
            thread_.joinable() && (status_.link == SyncStatus::Link::Live || status_.link == SyncStatus::Link::CatchingUp);
        if (up) {
            tasks_.push_back([finish, act = std::move(act)](SyncSession* session) {
                if (!session) return finish(fail(ErrorCode::Offline));
                finish(act(*session));
            });
        }
        if (!up) {
            finish(fail(ErrorCode::Offline));
            return future;
        }
    }
    awake_.notify_all();
    return future;
}

template <typename T> static Result<T> plain(PgExpected<T> answer)
{
    if (!answer) return std::unexpected(Error(answer.error()));
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return *std::move(answer);
}

QFuture<Result<ClaimAnswer>> SyncEngine::claim(const Id& conversation, int seconds)
{
    return ask<ClaimAnswer>([=](SyncSession& session) { return plain(session.remote().claim(conversation, seconds)); });
}

QFuture<Result<bool>> SyncEngine::release(const Id& conversation, std::int64_t generation)
{
    return ask<bool>([=](SyncSession& session) { return plain(session.remote().release(conversation, generation)); });
}

QFuture<Result<syncstate::Comparison>> SyncEngine::compare()
{
    return ask<syncstate::Comparison>([this](SyncSession& session) -> Result<syncstate::Comparison> {
        for (int attempt = 0; attempt < 20; ++attempt) {
            if (status().link != SyncStatus::Link::Live) break;
            if (auto news = session.pull(); !news) return std::unexpected(news.error().error());
            if (session.mustRestart()) break;
            LYGTE_TRY_VALUE(comparison, compareNow(session));
            if (comparison) return *comparison;
        }
        return fail(ErrorCode::Offline);
    });
}

QFuture<Result<void>> SyncEngine::move(const QString& table, const Id& root, const Id& scope)
{
    return ask<void>([=](SyncSession& session) { return plain(session.remote().move(table, root, scope)); });
}

QFuture<Result<QString>> SyncEngine::readIdentity(const Id& escalation, const QString& purpose)
{
    return ask<QString>([=](SyncSession& session) -> Result<QString> {
        LYGTE_TRY_VALUE(ticket, plain(session.remote().requestReading(escalation, purpose)));
        if (ticket.isNull()) return fail(ErrorCode::NotFound, escalation.toString());
        LYGTE_TRY_VALUE(fields, plain(session.remote().readIdentity(ticket)));
        if (!fields) return fail(ErrorCode::NotFound, escalation.toString());
        return *fields;
    });
}

} // namespace lygte
