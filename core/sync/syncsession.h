#pragma once
// One connected stretch of sync, phase by phase: start, push, pull, fetch. Each phase ends with the case file in a state that
// the next start can go on from, whatever happens in between (sync.md § 2-4). Runs on the engine's thread; what touches the
// case file is handed to its writing thread and waited for.

#include "core/storage/casefile.h"
#include "core/sync/relay.h"
#include "core/sync/syncstate.h"

namespace lygte {

/// Why a phase ended: the server or the way to it, or the case file.
struct SyncTrouble
{
    SyncTrouble(PgError error) : pg(std::move(error)) {}  // NOLINT(google-explicit-constructor)
    SyncTrouble(Error error) : local(std::move(error)) {} // NOLINT(google-explicit-constructor)

    std::optional<PgError> pg;
    std::optional<Error> local;

    /// For people.
    Error error() const { return pg ? Error(*pg) : local.value_or(Error{}); }
    bool is(QByteArrayView sqlstate) const { return pg && pg->is(sqlstate); }
    /// Nothing was decided: offer the same again (sync.md § 4).
    bool isPassing() const
    {
        return pg && !pg->connectionLost && (pg->isClass("40") || pg->isClass("53") || pg->isClass("55") || pg->isClass("57"));
    }
};
template <typename T> using SyncResult = std::expected<T, SyncTrouble>;

struct SyncProgress
{
    std::int64_t done = 0;
    std::int64_t of = 0; ///< 0: nothing is being fetched
};

class SyncSession
{
public:
    SyncSession(PgConnection& connection, CaseFile& file, const SyncTables& tables, const Clock& clock)
        : remote_(connection, tables), file_(file), tables_(tables), clock_(clock)
    {}

    /// What the officer saves meanwhile waits for a chunk, and for what its transaction has come to. Smaller chunks are one
    /// transaction each.
    static constexpr int fetchRows = 8000;
    static constexpr int protocol = 1; ///< hello() names the lowest that the server still speaks

    /// Says hello; finds out whether this is the server that the cursor belongs to, and reconciles when it is not.
    SyncResult<Greeting> start();
    /// Offers what waits. True when something was offered.
    SyncResult<bool> push();
    /// Looks for news and takes them over. True when there were any. `Restart` errors: see mustRestart().
    SyncResult<bool> pull(const std::optional<Id>& openConversation = {});
    /// One transaction of what is being fetched, or a slice of what was put off meanwhile. False when nothing is left. Reads
    /// the chunk after it ahead, and throws that away when a pull brings something: what it holds may be deleted by now.
    SyncResult<bool> fetch(int rows = fetchRows);
    /// Compares digests of everything that is here with the server's, whatever the log says: what differs is taken over, and
    /// counted (sync.md § 3, "anything else"). For when everything has been fetched. Nothing: there was news, pull first.
    SyncResult<std::optional<std::int64_t>> compare();
    /// The server is another one since start(), or its log was pruned past us: call start() again.
    bool mustRestart() const { return restart_; }

    SyncProgress progress() const { return progress_; }
    const QStringList& lookingNow() const { return lookingNow_; }
    Remote& remote() { return remote_; }

private:
    template <typename Work> auto local(Work work) -> decltype(work(std::declval<Database&>()))
    {
        return file_.writeBulk(std::move(work)).result();
    }
    SyncResult<void> newClient();
    SyncResult<void> firstContact(const Greeting& greeting);
    SyncResult<void> reconcile();
    /// `differing`: rows that were not as they are on the server.
    SyncResult<void> reconcileScopes(const QSet<Id>& scopes, std::int64_t& differing);
    SyncResult<void> reconcileTable(const SyncTable& table, const Id& scope, std::int64_t& differing);
    SyncResult<QHash<Id, std::int64_t>> revisionsHere(const SyncTable& table, const Id& scope);
    /// `unsettled`: mutations whose results may have come, each with its row.
    SyncResult<void> takeChanges(const QHash<Id, Id>& unsettled);
    /// Ends `reading`, if there is one, with the last rows.
    SyncResult<void> putSlices(const Changes& changes, const QHash<Id, Id>& unsettled, const QSet<Id>& gone,
                               const QList<RemoteScope>& added, PgTransaction* reading);
    SyncResult<void> countWhatToFetch();

    /// A chunk that was read, and not put in.
    struct Ahead
    {
        syncstate::FetchPlace place;
        Chunk chunk;
    };
    SyncResult<bool> fetchChunk(int rows);
    SyncResult<std::optional<Ahead>> readChunk(int rows);
    /// For as long as putPages() wants another. What it does not take is `ahead_`, or left in `relay`.
    SyncResult<void> readAhead(int rows, Relay<Ahead>& relay);
    /// On the writing thread: what comes by `relay`, in one transaction. How many rows there were.
    Result<std::int64_t> putPages(Database& database, Relay<Ahead>& relay);
    SyncResult<bool> afterFetch();
    /// Where to go on is read from the case file again.
    void forgetAhead();

    Remote remote_;
    CaseFile& file_;
    const SyncTables& tables_;
    const Clock& clock_;
    syncstate::Standing standing_;
    std::int64_t pushedMid_ = 0;
    SyncProgress progress_;
    QHash<QByteArray, QSet<Id>> knownRoots_; ///< roots fetched in this session, by table
    std::optional<QList<syncstate::FetchPlace>>
        open_; ///< what is to be read next; beyond what the case file says by what is read ahead
    std::optional<Ahead> ahead_;
    bool bulk_ = false;  ///< the case file is set up for a fetch
    bool whole_ = false; ///< everything was fetched, and what was put off is done
    QStringList lookingNow_;
    bool restart_ = false;
};

} // namespace lygte
