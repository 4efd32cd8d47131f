#include "core/sync/syncengine.h"

#include "core/sync/syncsession.h"

#include <QRandomGenerator>

namespace lygte {

SyncEngine::SyncEngine(CaseFile& file, SyncTables tables, const Clock& clock, QObject* parent)
    : QObject(parent), file_(file), tables_(std::move(tables)), clock_(clock), heads_(file, clock)
{
    // What was just written is offered at once.
    connect(&file_, &CaseFile::committed, this, &SyncEngine::wake);
}

SyncEngine::~SyncEngine()
{
    stop();
}

void SyncEngine::start(const ConnectionOptions& options)
{
    stop();
    options_ = options;
    token_ = CancelToken();
    {
        const std::lock_guard lock(mutex_);
        stopping_ = false;
        failures_ = 0;
        refrains_ = 0;
    }
    setLink(SyncStatus::Link::Connecting);
    thread_ = std::thread([this] { run(); });
}

void SyncEngine::stop()
{
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    token_.cancel();
    awake_.notify_all();
    thread_.join();
    runTasks(nullptr);
    answerWaiters(false);
    setLink(SyncStatus::Link::Off);
}

void SyncEngine::setPace(const Pace& pace)
{
    const std::lock_guard lock(mutex_);
    pace_ = pace;
}

void SyncEngine::wake()
{
    {
        const std::lock_guard lock(mutex_);
        wanted_ = true;
    }
    awake_.notify_all();
}

void SyncEngine::setActive(bool active)
{
    {
        const std::lock_guard lock(mutex_);
        active_ = active;
    }
    if (active) wake();
}

void SyncEngine::setOpenConversation(const std::optional<Id>& conversation)
{
    {
        const std::lock_guard lock(mutex_);
        openConversation_ = conversation;
    }
    wake();
}

SyncStatus SyncEngine::status() const
{
    const std::lock_guard lock(mutex_);
    return status_;
}

void SyncEngine::publish(const std::function<void(SyncStatus&)>& change)
{
    SyncStatus now;
    {
        const std::lock_guard lock(mutex_);
        const SyncStatus before = status_;
        change(status_);
        if (status_.link != before.link) status_.since = clock_.now();
        if (status_ == before) return;
        now = status_;
    }
    QMetaObject::invokeMethod(this, [this, now] { Q_EMIT statusChanged(now); }, Qt::QueuedConnection);
}

void SyncEngine::setLink(SyncStatus::Link link, int percent)
{
    publish([&](SyncStatus& status) {
        status.link = link;
        status.percent = percent;
        if (link != SyncStatus::Link::Offline && link != SyncStatus::Link::Refused) {
            status.why.reset();
            status.failure = ConnectFailure::None;
        }
        if (link == SyncStatus::Link::Live || link == SyncStatus::Link::CatchingUp) status.contact = clock_.now();
        if (link == SyncStatus::Link::Off || link == SyncStatus::Link::Offline) status.lookingNow.clear();
    });
}

static constexpr std::int64_t day = 24LL * 3600;

/// Somebody must act on these; trying again soon would change nothing.
static bool needsSomebody(const PgError& error)
{
    if (error.failure == ConnectFailure::None) return error.is("LY003") || error.isClass("42") || error.isClass("28");
    return !passesByItself(error.failure);
}

void SyncEngine::failed(const PgError& error)
{
    if (error.kind == PgError::Kind::Cancelled) return;
    publish([&](SyncStatus& status) {
        status.link = needsSomebody(error) ? SyncStatus::Link::Refused : SyncStatus::Link::Offline;
        status.why = Error(error);
        // hello() (0004_push.sql): the login works, and belongs to no active officer.
        status.failure = error.is("LY003") ? ConnectFailure::NotPermitted : error.failure;
        status.lookingNow.clear();
    });
}

void SyncEngine::wait(int milliseconds)
{
    std::unique_lock lock(mutex_);
    awake_.wait_for(lock, std::chrono::milliseconds(milliseconds),
                    [this] { return stopping_ || wanted_ || !tasks_.empty() || !waiters_.empty(); });
    wanted_ = false;
}

static constexpr int longestRetryMs = 60'000;

int SyncEngine::Pace::retryAfter(int failures) const
{
    const std::int64_t wait = std::int64_t{std::max(1, retryMs)} << std::min(failures, 30);
    return static_cast<int>(std::min<std::int64_t>(wait, longestRetryMs));
}

int SyncEngine::jittered(int milliseconds)
{
    return milliseconds / 2 + QRandomGenerator::global()->bounded(std::max(1, milliseconds));
}

void SyncEngine::run()
{
    for (;;) {
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return;
        }
        connectAndSync();
        runTasks(nullptr);
        answerWaiters(false);
        int retry = 0;
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return;
            retry = pace_.retryAfter(failures_++);
        }
        wait(jittered(retry));
    }
}

bool SyncEngine::connectAndSync()
{
    headsDue_ = {};
    setLink(SyncStatus::Link::Connecting);
    auto connection = PgConnection::connect(options_, token_);
    if (!connection) {
        failed(connection.error());
        return false;
    }
    if (auto last = file_.writeBulk([](Database& database) { return syncstate::lastComparison(database); }).result(); last) {
        publish([&](SyncStatus& status) { status.compared = *last; });
        int spread = 0; // so that not all of a section do it at once in the morning
        {
            const std::lock_guard lock(mutex_);
            spread = pace_.compareSpreadS;
        }
        const Instant soonest = clock_.now().plusSeconds(QRandomGenerator::global()->bounded(spread + 1));
        compareDue_ = std::max(soonest, *last ? (*last)->at.plusSeconds(day) : soonest);
    }
    SyncSession session(**connection, file_, tables_, clock_);
    for (;;) {
        auto greeting = session.start();
        if (!greeting) return handle(greeting.error());
        failures_ = 0;
        publish([&](SyncStatus& status) {
            status.number = greeting->number;
            status.role = greeting->role;
        });
        while (!session.mustRestart())
            if (!step(session)) return false;
    }
}

/// False when the connection is of no more use.
bool SyncEngine::handle(const SyncTrouble& trouble)
{
    if (trouble.isPassing()) {
        // A lock or a deadlock is over when it is tried again. A full disk is not: then it is said, and tried less often.
        if (refrains_ >= 5) {
            failed(*trouble.pg);
            answerWaiters(false);
        }
        wait(jittered(std::min(Pace{.retryMs = 200}.retryAfter(std::max(0, refrains_++ - 5)), Pace{}.idleMs)));
        return true;
    }
    if (trouble.pg) {
        failed(*trouble.pg);
        return !trouble.pg->connectionLost && trouble.pg->kind == PgError::Kind::Server && !needsSomebody(*trouble.pg);
    }
    publish([&](SyncStatus& status) {
        status.link = SyncStatus::Link::Refused;
        status.why = trouble.local;
    });
    return false;
}

bool SyncEngine::step(SyncSession& session)
{
    runTasks(&session);
    std::optional<Id> open;
    Pace pace;
    bool active = false;
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return false;
        open = openConversation_;
        pace = pace_;
        active = active_;
        wanted_ = false;
        for (auto& waiter : std::exchange(waiters_, {})) round_.push_back(std::move(waiter));
    }
    const Instant now = clock_.now();
    if (open && (open != lookedAt_ || now.micros - lookedSince_.micros > 10'000'000)) {
        if (auto told = session.remote().lookingAt(*open); !told) return handle(told.error());
        lookedAt_ = open;
        lookedSince_ = now;
    }
    auto pushed = session.push();
    if (!pushed && !pushed.error().isPassing()) return handle(pushed.error());
    auto news = session.pull(open);
    if (!news) return handle(news.error());
    if (session.mustRestart()) return true;
    auto fetched = session.fetch(pace.fetchRows);
    if (!fetched) return handle(fetched.error());
    publish([&](SyncStatus& status) { status.lookingNow = session.lookingNow(); });
    if (!pushed) return handle(pushed.error()); // what can be read is read all the same
    refrains_ = 0;
    if (*fetched) {
        const SyncProgress progress = session.progress();
        setLink(SyncStatus::Link::CatchingUp,
                progress.of > 0 ? static_cast<int>(std::min<std::int64_t>(99, progress.done * 100 / progress.of)) : 0);
        return true;
    }
    setLink(SyncStatus::Link::Live);
    const bool idle = !*pushed && !*news;
    if (idle) checkHeads(session);
    if (idle) compareDaily(session);
    if (idle) answerWaiters(true);
    if (idle) wait(jittered(active ? pace.activeMs : pace.idleMs));
    return true;
}

/// About every ten minutes, and soon after each connect. What goes wrong with the connection, the next poll says too.
void SyncEngine::checkHeads(SyncSession& session)
{
    if (clock_.now() < headsDue_) return;
    headsDue_ = clock_.now().plusSeconds(300 + QRandomGenerator::global()->bounded(600));
    const auto lost = heads_.check(session.remote());
    if (lost) publish([&](SyncStatus& status) { status.lostSeal = lost->value_or(0); });
}

/// Nothing: there was news at that moment. What goes wrong with the connection, the next poll says too.
Result<std::optional<syncstate::Comparison>> SyncEngine::compareNow(SyncSession& session)
{
    auto differing = session.compare();
    if (!differing) return std::unexpected(differing.error().error());
    if (!*differing) return std::nullopt;
    const syncstate::Comparison comparison{clock_.now(), **differing};
    LYGTE_TRY(
        file_.writeBulk([comparison](Database& database) { return syncstate::setComparison(database, comparison); }).result());
    compareDue_ = comparison.at.plusSeconds(day);
    publish([&](SyncStatus& status) { status.compared = comparison; });
    return comparison;
}

void SyncEngine::compareDaily(SyncSession& session)
{
    if (clock_.now() >= compareDue_ && !compareNow(session)) compareDue_ = clock_.now().plusSeconds(600);
}

void SyncEngine::runTasks(SyncSession* session)
{
    for (;;) {
        Task task;
        {
            const std::lock_guard lock(mutex_);
            if (tasks_.empty()) return;
            task = std::move(tasks_.front());
            tasks_.pop_front();
        }
        task(session);
    }
}

void SyncEngine::answerWaiters(bool idle)
{
    Error why{ErrorCode::Offline, {}, {}};
    if (!idle) {
        const std::lock_guard lock(mutex_);
        for (auto& late : std::exchange(waiters_, {})) round_.push_back(std::move(late));
        why = status_.why.value_or(why);
    }
    for (const auto& waiter : std::exchange(round_, {})) {
        waiter->addResult(idle ? Result<void>() : Result<void>(std::unexpected(why)));
        waiter->finish();
    }
}

QFuture<Result<void>> SyncEngine::settled()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    if (!thread_.joinable()) {
        promise->addResult(fail(ErrorCode::Offline));
        promise->finish();
        return future;
    }
    {
        const std::lock_guard lock(mutex_);
        waiters_.push_back(promise);
        wanted_ = true;
    }
    awake_.notify_all();
    return future;
}

} // namespace lygte
