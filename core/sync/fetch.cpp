// The part of SyncSession that fetches scopes for the first time: newest first, in chunks of one short transaction each on both
// sides (sync.md § 2). While one chunk is put into the case file the next is read from the server. Discarded: putting a chunk
// in while the session goes on, because a pull could then overtake it.

#include "core/sync/replica.h"
#include "core/sync/syncsession.h"

#include <utility>

namespace lygte {

static constexpr int firstRows = 1000; ///< of the newest page, at once on the screen; doubled in each that follows

SyncResult<void> SyncSession::countWhatToFetch()
{
    LYGTE_TRY_VALUE(open, local([](Database& database) {
                        return database.list("SELECT scope_id, tbl FROM sync_fetch WHERE done = 0",
                                             [](Row row) { return std::pair(row.id(0), row.text(1).toLatin1()); });
                    }));
    for (const auto& [scope, name] : std::as_const(open)) {
        const SyncTable* table = findTable(tables_, name);
        if (!table) continue;
        LYGTE_TRY_VALUE(rows, remote_.count(*table, scope));
        progress_.of += rows;
    }
    if (!open.isEmpty()) progress_.of = std::max<std::int64_t>(progress_.of, 1);
    return {};
}

void SyncSession::forgetAhead()
{
    if (ahead_) knownRoots_.clear(); // those that came with it are not here
    ahead_.reset();
    open_.reset();
    whole_ = false;
    progress_ = {};
}

SyncResult<std::optional<SyncSession::Ahead>> SyncSession::readChunk(int rows)
{
    syncstate::FetchPlace* next = syncstate::nextFetch(*open_, tables_);
    if (!next) return std::nullopt;
    const int page = std::min(next->pages++, 8);
    Ahead ahead{*next, {}};
    const SyncTable* table = findTable(tables_, next->table);
    if (table) {
        const int limit = table->newest.isEmpty() ? rows : std::min(rows, firstRows << page);
        LYGTE_TRY_VALUE(chunk, remote_.chunk(*table, next->scope, next->place, limit, knownRoots_[table->rootTable()]));
        ahead.chunk = std::move(chunk);
    }
    if (ahead.chunk.last || !table)
        open_->removeAt(next - open_->data());
    else
        next->place = ahead.chunk.next;
    return ahead;
}

SyncResult<bool> SyncSession::fetch(int rows)
{
    auto fetched = fetchChunk(rows);
    if (!fetched) forgetAhead();
    return fetched;
}

SyncResult<bool> SyncSession::fetchChunk(int rows)
{
    if (whole_) return false;
    if (!open_) {
        LYGTE_TRY_VALUE(open, local([](Database& database) { return syncstate::openFetches(database); }));
        open_ = std::move(open);
        if (!open_->isEmpty() && !bulk_) {
            LYGTE_TRY(local([](Database& database) { return database.setBulk(true); }));
            bulk_ = true;
        }
    }
    if (!ahead_) {
        if (progress_.done > 0 && progress_.of == 0) LYGTE_TRY(countWhatToFetch());
        LYGTE_TRY_VALUE(chunk, readChunk(rows));
        ahead_ = std::move(chunk);
    }
    if (!ahead_) return afterFetch();
    if (!ahead_->chunk.member) { // the next pull sees it too, and drops what is here
        forgetAhead();
        return pull();
    }
    const Ahead now = *std::exchange(ahead_, {});
    auto put = file_.writeBulk([&](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        Replica replica(database, tables_, clock_, false);
        LYGTE_TRY(replica.begin());
        for (const RowSet& set : now.chunk.sets) LYGTE_TRY(replica.put(*set.table, set.rows));
        LYGTE_TRY(replica.finish());
        const bool done = now.chunk.last || now.chunk.sets.empty();
        LYGTE_TRY(syncstate::setFetched(database, now.place.scope, now.place.table, now.chunk.next, done));
        return transaction.commit();
    });
    // Nothing stands between the first rows and the screen.
    SyncResult<std::optional<Ahead>> next = std::nullopt;
    if (progress_.done > 0) next = readChunk(rows);
    LYGTE_TRY(put.result()); // whatever became of the reading: the work refers to what is here
    if (!next) return std::unexpected(next.error());
    ahead_ = *std::move(next);
    if (!now.chunk.sets.empty()) progress_.done += now.chunk.sets.back().rows.rows();
    return true;
}

SyncResult<bool> SyncSession::afterFetch()
{
    bool more = false;
    for (const SyncTable& table : tables_) {
        if (!table.fetched || more) continue;
        LYGTE_TRY(local([&](Database& database) -> Result<void> {
            LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
            LYGTE_TRY_VALUE(left, table.fetched(database));
            more = left;
            return transaction.commit();
        }));
    }
    if (more) return true;
    if (std::exchange(bulk_, false)) {
        LYGTE_TRY(local([](Database& database) { return database.setBulk(false); }));
        // What is settled here was fetched, or the server no longer has it: it had taken it from a copy of this file before.
        Changes all;
        all.complete = true;
        LYGTE_TRY(putSlices(all, {}, {}, {}, nullptr));
    }
    whole_ = true;
    progress_ = {};
    return false;
}

} // namespace lygte
