#include "core/sync/syncsession.h"

#include "core/sync/replica.h"
#include "core/sync/serverschema.h"

#include <utility>

namespace lygte {

static constexpr qsizetype sliceRows = 2000;
static constexpr int batchMutations = 500;
static constexpr int batchesAtOnce = 20;
static constexpr qint64 batchBytes = 4 << 20;
static constexpr std::int64_t fourteenDays = 14LL * 24 * 3600;

/// Runs `work` in a transaction of the case file.
template <typename Work> static auto inTransaction(Work work)
{
    return [work = std::move(work)](Database& database) mutable -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY(work(database));
        return transaction.commit();
    };
}

SyncResult<void> SyncSession::newClient()
{
    const Id client = Id::generate(clock_.now());
    LYGTE_TRY(local(inTransaction([client](Database& database) -> Result<void> {
        LYGTE_TRY(outbox::renumber(database));
        return syncstate::setClient(database, client);
    })));
    standing_.client = client;
    pushedMid_ = 0;
    return {};
}

SyncResult<Greeting> SyncSession::start()
{
    restart_ = false;
    pushedMid_ = 0;
    forgetAhead();
    LYGTE_TRY_VALUE(standing, local([](Database& database) { return syncstate::standing(database); }));
    standing_ = standing;
    if (standing_.client.isNull()) LYGTE_TRY(newClient());
    auto greeting = remote_.hello(standing_.client);
    if (!greeting && greeting.error().is("LY002")) { // another officer's client: this file was copied
        LYGTE_TRY(newClient());
        greeting = remote_.hello(standing_.client);
    }
    if (!greeting) return std::unexpected(SyncTrouble(greeting.error()));
    if (greeting->minClient > protocol) return std::unexpected(SyncTrouble(Error{ErrorCode::NewerVersion, {}, {}}));
    if (greeting->schema < ServerSchema::newest()) return std::unexpected(SyncTrouble(Error{ErrorCode::OlderServer, {}, {}}));

    const bool known = !standing_.identity.isEmpty();
    if (known && standing_.identity != greeting->identity) {
        // A new incarnation may have lost what it had acknowledged: all of the last 14 days is offered again, as a new client.
        const Instant since = clock_.now().plusSeconds(-fourteenDays);
        LYGTE_TRY(local(inTransaction([since](Database& database) -> Result<void> {
            auto again = outbox::offerAgain(database, since);
            if (!again) return std::unexpected(again.error());
            return {};
        })));
        LYGTE_TRY(newClient());
        LYGTE_TRY(remote_.hello(standing_.client));
        LYGTE_TRY(reconcile());
    } else if (!known) {
        LYGTE_TRY(firstContact(*greeting));
    }
    LYGTE_TRY(local(inTransaction([&, before = clock_.now().plusSeconds(-fourteenDays)](Database& database) -> Result<void> {
        QList<RemoteScope> held = greeting->scopes; // those that are new come with the next pull
        held.removeIf([&](const RemoteScope& scope) { return !standing_.held.contains(scope.id); });
        LYGTE_TRY(syncstate::putScopes(database, held));
        LYGTE_TRY(syncstate::refetchTables(database, tables_, greeting->epochs));
        return outbox::forget(database, before);
    })));
    return *std::move(greeting);
}

SyncResult<void> SyncSession::firstContact(const Greeting& greeting)
{
    LYGTE_TRY_VALUE(snapshot, remote_.snapshot());
    LYGTE_TRY(local(inTransaction([&](Database& database) -> Result<void> {
        LYGTE_TRY(syncstate::putScopes(database, greeting.scopes));
        for (const RemoteScope& scope : greeting.scopes) LYGTE_TRY(syncstate::beginFetch(database, tables_, scope.id));
        return syncstate::setCursor(database, snapshot, greeting.identity);
    })));
    standing_.snapshot = snapshot;
    standing_.identity = greeting.identity;
    for (const RemoteScope& scope : greeting.scopes) standing_.held.insert(scope.id);
    return {};
}

SyncResult<bool> SyncSession::push()
{
    QList<QList<Offer>> batches;
    std::int64_t after = pushedMid_;
    LYGTE_TRY(local([&](Database& database) -> Result<void> {
        qint64 bytes = 0;
        while (batches.size() < batchesAtOnce && bytes < batchBytes) {
            LYGTE_TRY_VALUE(batch, outbox::waiting(database, tables_, after, batchMutations, batchBytes));
            if (batch.isEmpty()) break;
            after = batch.last().mid;
            for (const Offer& offer : std::as_const(batch)) bytes += offer.body.size();
            batches.append(std::move(batch));
        }
        if (batches.isEmpty()) return {};
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        for (const QList<Offer>& batch : std::as_const(batches)) LYGTE_TRY(outbox::onTheWay(database, tables_, batch));
        return transaction.commit();
    }));
    if (batches.isEmpty()) return false;
    if (auto pushed = remote_.push(standing_.client, batches); !pushed) {
        if (!pushed.error().is("LY002")) return std::unexpected(SyncTrouble(pushed.error()));
        // A copy of this file has used these numbers: go on as a client of our own. Nothing of ours was carried out.
        LYGTE_TRY(newClient());
        LYGTE_TRY(remote_.hello(standing_.client));
        return true;
    }
    pushedMid_ = after;
    return true;
}

SyncResult<bool> SyncSession::pull(const std::optional<Id>& openConversation)
{
    QHash<Id, Id> unsettled;
    if (pushedMid_ > 0) {
        LYGTE_TRY_VALUE(left, local([mid = pushedMid_](Database& database) { return outbox::unsettled(database, mid); }));
        unsettled = std::move(left);
    }
    // Results that must have come need no asking whether there is news.
    if (unsettled.isEmpty()) {
        LYGTE_TRY_VALUE(poll, remote_.poll(standing_.snapshot, openConversation));
        lookingNow_ = poll.lookingNow;
        if (poll.identity == standing_.identity && !poll.pruned && !poll.changes && poll.scopes == standing_.held) {
            standing_.snapshot = poll.snapshot; // kept with the next rows: an older cursor only reads more
            return false;
        }
    }
    LYGTE_TRY(takeChanges(unsettled));
    return !restart_;
}

SyncResult<void> SyncSession::takeChanges(const QHash<Id, Id>& unsettled)
{
    forgetAhead();
    LYGTE_TRY_VALUE(reading, remote_.changes(standing_.snapshot, unsettled.keys()));
    auto& [transaction, changes] = reading;
    if (changes.identity != standing_.identity) {
        restart_ = true;
        return {};
    }
    if (changes.pruned) {
        LYGTE_TRY(transaction.rollback());
        return reconcile();
    }
    QSet<Id> now;
    QList<RemoteScope> added;
    for (const RemoteScope& scope : std::as_const(changes.scopes)) {
        now.insert(scope.id);
        if (!standing_.held.contains(scope.id)) added.append(scope);
    }
    LYGTE_TRY(putSlices(changes, unsettled, standing_.held - now, added, &transaction));
    standing_.snapshot = changes.snapshot;
    standing_.held = now;
    return {};
}

/// Which results are taken with which slice: with the rows that they are about, so that row and result come together; the
/// others at once.
class ResultSlices
{
public:
    ResultSlices(const Changes& changes, const QHash<Id, Id>& unsettled)
    {
        QSet<Id> touched;
        if (!changes.results.isEmpty())
            for (const auto& [table, ids] : changes.touched) touched.unite(QSet<Id>(ids.begin(), ids.end()));
        for (const MutationResult& result : changes.results) {
            const Id row = unsettled.value(result.id);
            if (touched.contains(row))
                byRow_[row].append(result);
            else
                now_.append(result);
        }
    }
    QList<MutationResult> take(const std::vector<RowSet>& sets, bool last)
    {
        QList<MutationResult> results = std::exchange(now_, {});
        if (byRow_.isEmpty()) return results;
        for (const RowSet& set : sets)
            for (int row = 0; row < set.rows.rows(); ++row) results += byRow_.take(Id::fromBytes(set.rows.raw(row, 0)));
        if (last)
            for (const auto& left : std::exchange(byRow_, {})) results += left;
        return results;
    }

private:
    QList<MutationResult> now_;
    QHash<Id, QList<MutationResult>> byRow_;
};

/// As many rows as are asked for and put away at a time, whichever tables they are of; one slice at the least.
static std::vector<WantedRows> slicesOf(const Changes& changes)
{
    std::vector<WantedRows> slices(1);
    qsizetype room = sliceRows;
    for (const auto& [table, ids] : changes.touched)
        for (qsizetype at = 0; at < ids.size();) {
            if (room == 0) {
                slices.emplace_back();
                room = sliceRows;
            }
            const QList<Id> part = ids.mid(at, room);
            slices.back().emplace_back(table, part);
            at += part.size();
            room -= part.size();
        }
    return slices;
}

SyncResult<void> SyncSession::putSlices(const Changes& changes, const QHash<Id, Id>& unsettled, const QSet<Id>& gone,
                                        const QList<RemoteScope>& added, PgTransaction* reading)
{
    const bool deleting = !changes.deletions.isEmpty() || !gone.isEmpty() || changes.complete;
    if (deleting) {
        knownRoots_.clear();
        // What is erased on order leaves neither the free pages nor the write-ahead log (sync.md § 8).
        LYGTE_TRY(local([](Database& database) { return database.script("PRAGMA secure_delete = ON"); }));
    }
    ResultSlices results(changes, unsettled);
    QSet<Id> removedRoots;
    bool first = true;
    std::vector<RowSet> sets;
    const auto flush = [&](bool last) -> SyncResult<void> {
        LYGTE_TRY(local([&](Database& database) -> Result<void> {
            LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
            Replica replica(database, tables_, clock_, true);
            LYGTE_TRY(replica.begin());
            replica.setRemovedRoots(removedRoots);
            if (first) {
                for (const Id& scope : gone) LYGTE_TRY(replica.dropScope(scope));
                for (const Deletion& deletion : changes.deletions)
                    LYGTE_TRY(replica.remove(*deletion.table, deletion.row, deletion.root));
            }
            LYGTE_TRY(replica.takeResults(results.take(sets, last)));
            for (const RowSet& set : sets) LYGTE_TRY(replica.put(*set.table, set.rows));
            if (last && changes.complete) LYGTE_TRY(replica.dropUnknown());
            if (last) {
                LYGTE_TRY(syncstate::putScopes(database, changes.scopes));
                for (const RemoteScope& scope : added) LYGTE_TRY(syncstate::beginFetch(database, tables_, scope.id));
                // Without a snapshot these are differences found by digests, and the cursor moves when all are in.
                if (!changes.snapshot.isEmpty()) LYGTE_TRY(syncstate::setCursor(database, changes.snapshot, changes.identity));
            }
            LYGTE_TRY(replica.finish());
            removedRoots = replica.removedRoots();
            return transaction.commit();
        }));
        first = false;
        return {};
    };
    const std::vector<WantedRows> slices = slicesOf(changes);
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const bool last = i + 1 == slices.size();
        LYGTE_TRY_VALUE(got, remote_.rows(slices[i], last ? reading : nullptr));
        sets = std::move(got);
        LYGTE_TRY(flush(last));
    }
    if (deleting)
        LYGTE_TRY(local(
            [](Database& database) { return database.script("PRAGMA secure_delete = OFF; PRAGMA wal_checkpoint(TRUNCATE)"); }));
    return {};
}

} // namespace lygte
