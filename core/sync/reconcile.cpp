// The part of SyncSession for when the cursor says nothing: another incarnation, or a log pruned past us; and once a day, in
// case it said too little. Digests find what differs; the server's row stands, unsettled mutations are kept and played onto it
// (sync.md § 3).

#include "core/sync/replica.h"
#include "core/sync/syncsession.h"

#include <limits>

namespace lygte {

static Digest digestOf(const QHash<Id, std::int64_t>& revisions)
{
    Digest digest{};
    for (auto it = revisions.begin(); it != revisions.end(); ++it) {
        BucketDigest& bucket = digest[static_cast<unsigned char>(it.key().view()[15])];
        ++bucket.count;
        bucket.revisions ^= it.value();
    }
    return digest;
}

SyncResult<void> SyncSession::reconcile()
{
    forgetAhead();
    // Of all that waits, also what an earlier session sent: no log will bring its rows.
    LYGTE_TRY_VALUE(unsettled, local([](Database& database) { return outbox::unsettled(database, INT64_MAX); }));
    LYGTE_TRY_VALUE(reading, remote_.changes({}, unsettled.keys()));
    auto& [transaction, changes] = reading;
    changes.complete = true;
    QSet<Id> now;
    QList<RemoteScope> added;
    for (const RemoteScope& scope : std::as_const(changes.scopes)) {
        now.insert(scope.id);
        if (!standing_.held.contains(scope.id)) added.append(scope);
    }
    const QSet<Id> gone = standing_.held - now;
    std::int64_t differing = 0;
    LYGTE_TRY(reconcileScopes(now, differing));
    LYGTE_TRY(putSlices(changes, unsettled, gone, added, &transaction));
    standing_.snapshot = changes.snapshot;
    standing_.identity = changes.identity;
    standing_.held = now;
    return {};
}

SyncResult<std::optional<std::int64_t>> SyncSession::compare()
{
    forgetAhead();
    LYGTE_TRY_VALUE(reading, remote_.changes(standing_.snapshot, {}));
    auto& [transaction, changes] = reading;
    QSet<Id> scopes;
    for (const RemoteScope& scope : std::as_const(changes.scopes)) scopes.insert(scope.id);
    std::optional<std::int64_t> differing;
    const bool quiet = changes.touched.empty() && changes.deletions.isEmpty() && !changes.pruned && scopes == standing_.held;
    if (quiet && changes.identity == standing_.identity) { // else the next pull has something to do first
        differing = 0;
        LYGTE_TRY(reconcileScopes(scopes, *differing));
    }
    LYGTE_TRY(transaction.commit());
    return differing;
}

SyncResult<void> SyncSession::reconcileScopes(const QSet<Id>& scopes, std::int64_t& differing)
{
    for (const SyncTable& table : tables_)
        for (const Id& scope : scopes)
            if (table.pulled && standing_.held.contains(scope)) LYGTE_TRY(reconcileTable(table, scope, differing));
    return {};
}

/// In slices, because whoever saves something waits for each.
SyncResult<QHash<Id, std::int64_t>> SyncSession::revisionsHere(const SyncTable& table, const Id& scope)
{
    QHash<Id, std::int64_t> revisions;
    std::int64_t after = std::numeric_limits<std::int64_t>::min();
    for (bool more = true; more;) {
        LYGTE_TRY_VALUE(
            left, local([&](Database& database) { return syncstate::revisions(database, table, scope, after, revisions); }));
        more = left;
    }
    return revisions;
}

SyncResult<void> SyncSession::reconcileTable(const SyncTable& table, const Id& scope, std::int64_t& differing)
{
    LYGTE_TRY_VALUE(here, revisionsHere(table, scope));
    LYGTE_TRY_VALUE(whole, local([&](Database& database) { return syncstate::isWhole(database, scope, table.name); }));
    // A fetch under way begins again: no log tells any more what came into the part that it has passed.
    if (!whole)
        LYGTE_TRY(local([&](Database& database) { return syncstate::setFetched(database, scope, table.name, {}, false); }));
    LYGTE_TRY_VALUE(theirs, remote_.digest(table, scope));
    const Digest ours = digestOf(here);
    QList<int> buckets;
    for (int bucket = 0; bucket < 256; ++bucket)
        if (ours[static_cast<size_t>(bucket)] != theirs[static_cast<size_t>(bucket)]) buckets.append(bucket);
    if (buckets.isEmpty()) return {};
    LYGTE_TRY_VALUE(there, remote_.revisions(table, scope, buckets));
    Changes changes;
    QList<Id> wanted;
    for (auto it = there.begin(); it != there.end(); ++it) {
        const auto held = here.constFind(it.key());
        // What is still to be fetched comes with the fetch.
        if (held == here.constEnd() ? whole : *held != it.value()) wanted.append(it.key());
    }
    for (auto it = here.begin(); it != here.end(); ++it) {
        const int bucket = static_cast<unsigned char>(it.key().view()[15]);
        if (!there.contains(it.key()) && buckets.contains(bucket)) changes.deletions.append({&table, it.key(), {}});
    }
    differing += wanted.size() + changes.deletions.size();
    if (wanted.isEmpty() && changes.deletions.isEmpty()) return {};
    if (!wanted.isEmpty()) changes.touched.emplace_back(&table, wanted);
    return putSlices(changes, {}, {}, {}, nullptr);
}

} // namespace lygte
