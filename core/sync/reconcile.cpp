// The part of SyncSession for when the cursor says nothing: another incarnation, or a log pruned past us. Digests find what
// differs; the server's row stands, unsettled mutations are kept and played onto it (sync.md § 3).

#include "core/sync/replica.h"
#include "core/sync/syncsession.h"

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
    for (const SyncTable& table : tables_)
        for (const Id& scope : std::as_const(now))
            if (table.pulled && standing_.held.contains(scope)) LYGTE_TRY(reconcileTable(table, scope));
    LYGTE_TRY(putSlices(changes, unsettled, gone, added, &transaction));
    standing_.snapshot = changes.snapshot;
    standing_.identity = changes.identity;
    standing_.held = now;
    return {};
}

SyncResult<void> SyncSession::reconcileTable(const SyncTable& table, const Id& scope)
{
    LYGTE_TRY_VALUE(here, local([&](Database& database) { return syncstate::revisions(database, table, scope); }));
    LYGTE_TRY_VALUE(whole, local([&](Database& database) { return syncstate::isWhole(database, scope, table.name); }));
    // A fetch under way begins again: no log tells any more what came into the part that it has passed.
    if (!whole)
        LYGTE_TRY(local([&](Database& database) { return syncstate::setFetched(database, scope, table.name, {}, false); }));
    LYGTE_TRY_VALUE(theirs, remote_.digest(table, scope));
    const Digest ours = digestOf(here);
    QList<int> differing;
    for (int bucket = 0; bucket < 256; ++bucket)
        if (ours[static_cast<size_t>(bucket)] != theirs[static_cast<size_t>(bucket)]) differing.append(bucket);
    if (differing.isEmpty()) return {};
    LYGTE_TRY_VALUE(there, remote_.revisions(table, scope, differing));
    Changes changes;
    QList<Id> wanted;
    for (auto it = there.begin(); it != there.end(); ++it) {
        const auto held = here.constFind(it.key());
        // What is still to be fetched comes with the fetch.
        if (held == here.constEnd() ? whole : *held != it.value()) wanted.append(it.key());
    }
    for (auto it = here.begin(); it != here.end(); ++it) {
        const int bucket = static_cast<unsigned char>(it.key().view()[15]);
        if (!there.contains(it.key()) && differing.contains(bucket)) changes.deletions.append({&table, it.key(), {}});
    }
    if (!wanted.isEmpty()) changes.touched.emplace_back(&table, wanted);
    return putSlices(changes, {}, {}, {}, nullptr);
}

} // namespace lygte
