#pragma once
// Keeps a case file and the shared case database one, on a thread of its own: connects, syncs, waits, and tries again when the
// way is gone. Everything the interface shows of it is in SyncStatus; nothing here is waited for by the UI thread.

#include "core/storage/casefile.h"
#include "core/sync/auditheads.h"
#include "core/sync/remote.h"
#include "core/sync/syncstate.h"

#include <QFuture>
#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace lygte {

class SyncSession;

struct SyncStatus
{
    enum class Link {
        Off,     ///< no server is set up
        Offline, ///< the server cannot be reached; tried again by itself
        Connecting,
        CatchingUp, ///< connected, rows are still coming
        Live,
        Refused, ///< somebody must do something: `why` and `failure` say what
    };
    Link link = Link::Off;
    std::optional<Error> why;
    ConnectFailure failure = ConnectFailure::None;
    int percent = 0;           ///< while CatchingUp
    Instant since;             ///< when this link state began
    Instant contact;           ///< when the server last answered; 0: never
    QString number;            ///< the officer's, as the server knows it
    QString role;              ///< officer, leader, prosecutor
    std::int64_t lostSeal = 0; ///< the first seal of the audit that this device saw and the server no longer has; 0: none
    std::optional<syncstate::Comparison> compared; ///< the last time that everything was compared with the server
    QStringList lookingNow;                        ///< colleagues who have the open conversation on their screen
    bool operator==(const SyncStatus& other) const
    {
        return link == other.link && failure == other.failure && percent == other.percent && number == other.number &&
               role == other.role && lookingNow == other.lookingNow && lostSeal == other.lostSeal &&
               compared == other.compared && why.has_value() == other.why.has_value();
    }
};

/// Lives on the thread that made it (the UI's, or the command line's main thread). `file`, `tables` and `clock` outlive it.
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        int activeMs = 1500; ///< between polls while somebody works
        int idleMs = 15'000;
        int retryMs = 1000;        ///< first wait after a failure; doubles up to a minute
        int fetchRows = 8000;      ///< SyncSession::fetchRows
        int compareSpreadS = 3600; ///< the daily comparison comes at random in this time after a connect

        /// The wait after so many failures in a row before this one, without the jitter.
        int retryAfter(int failures) const;
    };
    /// Somewhere between half of it and one and a half, so that two hundred clients of a restarted server do not come back at
    /// once.
    static int jittered(int milliseconds);

    SyncEngine(CaseFile& file, SyncTables tables, const Clock& clock, QObject* parent = nullptr);
    ~SyncEngine() override;

    void start(const ConnectionOptions& options);
    void stop();
    bool isRunning() const { return thread_.joinable(); }
    void setPace(const Pace& pace);

    /// There is something to send, or the network came back: do not wait for the next poll.
    void wake();
    /// Somebody works at the machine: polls come quicker.
    void setActive(bool active);
    /// The conversation on the screen: colleagues see who looks at it, and we see them.
    void setOpenConversation(const std::optional<Id>& conversation);
    SyncStatus status() const;

    // Acts that only the server can decide. Offline when there is no connection: they are not kept for later.
    QFuture<Result<ClaimAnswer>> claim(const Id& conversation, int seconds = 120);
    QFuture<Result<bool>> release(const Id& conversation, std::int64_t generation);
    /// A committed reason first, then the identity fields (JSON). NotFound: no rights, or none there.
    QFuture<Result<QString>> readIdentity(const Id& escalation, const QString& purpose);
    QFuture<Result<void>> move(const QString& table, const Id& root, const Id& scope);
    /// Compares everything that is here with the server now, and not only once a day. Offline while rows are still coming.
    QFuture<Result<syncstate::Comparison>> compare();
    /// Done when everything that waited is settled, everything that was new is here, and nothing is left to fetch.
    QFuture<Result<void>> settled();

Q_SIGNALS:
    void statusChanged(const lygte::SyncStatus& status);

private:
    using Task = std::function<void(SyncSession*)>;
    void run();
    bool connectAndSync();
    bool step(SyncSession& session);
    void checkHeads(SyncSession& session);
    void compareDaily(SyncSession& session);
    Result<std::optional<syncstate::Comparison>> compareNow(SyncSession& session);
    bool handle(const struct SyncTrouble& trouble);
    void failed(const PgError& error);
    void setLink(SyncStatus::Link link, int percent = 0);
    void publish(const std::function<void(SyncStatus&)>& change);
    void wait(int milliseconds);
    void runTasks(SyncSession* session);
    /// Answers those who waited when this round began: with success when the round found nothing to do.
    void answerWaiters(bool idle);
    template <typename T, typename Act> QFuture<Result<T>> ask(Act act);

    CaseFile& file_;
    const SyncTables tables_;
    const Clock& clock_;
    ConnectionOptions options_;
    CancelToken token_;
    std::thread thread_;

    mutable std::mutex mutex_;
    std::condition_variable awake_;
    bool stopping_ = false;
    bool wanted_ = false; ///< wake() was called
    bool active_ = true;
    Pace pace_;
    std::optional<Id> openConversation_;
    std::deque<Task> tasks_;
    std::vector<std::shared_ptr<QPromise<Result<void>>>> waiters_;
    SyncStatus status_;
    int failures_ = 0;
    int refrains_ = 0; ///< how many times in a row the server has said "not now"; the engine's thread only
    std::vector<std::shared_ptr<QPromise<Result<void>>>> round_; ///< waiters of this round; the engine's thread only
    std::optional<Id> lookedAt_;
    Instant lookedSince_;
    AuditHeads heads_;
    Instant headsDue_;
    Instant compareDue_;
};

} // namespace lygte

Q_DECLARE_METATYPE(lygte::SyncStatus)
