#pragma once
// What is said to the server, one function for each exchange (sync.md § 2-4). Nothing here touches the case file.

#include "core/postgres/pgtransaction.h"
#include "core/sync/outbox.h"

namespace lygte {

struct RemoteScope
{
    Id id;
    QString kind; ///< section or case
    QString name;
    bool mayPut = false;
};

/// The server's answer to the first words.
struct Greeting
{
    int schema = 0;
    int minClient = 0;
    QString number;
    QString role; ///< officer, leader, prosecutor
    QString identity;
    QList<RemoteScope> scopes;
    QHash<QByteArray, int> epochs;
    Instant now; ///< the server's clock
};

/// Is there anything new? One statement, one snapshot.
struct Poll
{
    QString snapshot;
    QString identity;
    QSet<Id> scopes;
    bool changes = false;
    bool pruned = false;    ///< the log no longer reaches back to our snapshot
    QStringList lookingNow; ///< numbers of colleagues who have the open conversation on their screen
};

struct Deletion
{
    const SyncTable* table;
    Id row;
    Id root;
};

struct RowSet
{
    const SyncTable* table;
    PgResult rows; ///< id, root_id, scope_id, row_rev, then SyncTable::columns
};

/// Rows to ask for, table by table.
using WantedRows = std::vector<std::pair<const SyncTable*, QList<Id>>>;

/// What a pull begins with.
struct Changes
{
    QString snapshot;
    QString identity;
    QList<RemoteScope> scopes;
    QList<MutationResult> results;
    QList<Deletion> deletions;
    WantedRows touched; ///< roots first
    qsizetype count = 0;
    bool pruned = false;   ///< the log no longer reaches back to where the pull was to begin
    bool complete = false; ///< of a reconcile, or at the end of a fetch: what has not come by now is not on the server
};

struct ChunkPlace
{
    std::optional<std::int64_t> sort;
    std::optional<Id> id;
};
struct Chunk
{
    bool member = true;       ///< false: the scope was taken away meanwhile, and emptiness means nothing
    std::vector<RowSet> sets; ///< missing roots first, then the rows
    ChunkPlace next;
    bool last = false;
};

struct ClaimAnswer
{
    bool mine = false;
    QString holder; ///< officer number
    Instant until;  ///< the server's clock
    std::int64_t generation = 0;
    Instant now;
};

struct BucketDigest
{
    std::int64_t count = 0;
    std::int64_t revisions = 0; ///< XOR of row_rev
    bool operator==(const BucketDigest&) const = default;
};
/// By the last byte of the id: random in every kind of id that we use.
using Digest = std::array<BucketDigest, 256>;

/// Same thread as its connection. Every error leaves the connection usable or says that it is lost.
class Remote
{
public:
    Remote(PgConnection& connection, const SyncTables& tables) : connection_(connection), tables_(tables) {}

    /// Before the others: they say of the server's identity what can change under a connection, and this the rest.
    PgExpected<Greeting> hello(const Id& client);
    PgExpected<QString> snapshot();
    PgExpected<Poll> poll(const QString& snapshot, const std::optional<Id>& openConversation);
    /// Batches of at most 500, in one go. The results come with the next pull; here only that they were taken.
    PgExpected<void> push(const Id& client, const QList<QList<Offer>>& batches);

    /// Begins a reading transaction, and tells what is new in its snapshot: everything that is asked until it ends is of that
    /// one. With an empty `since` only who we are to the server.
    PgExpected<std::pair<PgTransaction, Changes>> changes(const QString& since, const QList<Id>& unsettled);
    /// The rows, behind the roots of those that are children: of all tables in one round trip. With `ending`, that
    /// transaction is committed in the same one.
    PgExpected<std::vector<RowSet>> rows(const WantedRows& wanted, PgTransaction* ending);
    PgExpected<Chunk> chunk(const SyncTable& table, const Id& scope, const ChunkPlace& after, int limit, QSet<Id>& knownRoots);
    PgExpected<std::int64_t> count(const SyncTable& table, const Id& scope);
    PgExpected<Digest> digest(const SyncTable& table, const Id& scope);
    /// id → row_rev of the rows in these buckets.
    PgExpected<QHash<Id, std::int64_t>> revisions(const SyncTable& table, const Id& scope, const QList<int>& buckets);

    PgExpected<ClaimAnswer> claim(const Id& conversation, int seconds);
    PgExpected<bool> release(const Id& conversation, std::int64_t generation);
    PgExpected<void> lookingAt(const Id& conversation);
    PgExpected<Id> requestReading(const Id& escalation, const QString& purpose);
    /// Empty when the ticket is not good.
    PgExpected<std::optional<QString>> readIdentity(const Id& ticket);
    PgExpected<void> move(const QString& table, const Id& root, const Id& scope);
    PgExpected<std::pair<std::int64_t, QByteArray>> seal();
    PgConnection& connection() { return connection_; }

private:
    QByteArray select(const SyncTable& table) const;
    PgExpected<void> readLog(const PgResult& log, Changes& changes) const;
    PgConnection& connection_;
    const SyncTables& tables_;
    QString cluster_; ///< the part of the identity that cannot change under this connection
};

} // namespace lygte
