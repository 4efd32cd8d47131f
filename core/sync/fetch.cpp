// The part of SyncSession that fetches scopes for the first time: newest first, in chunks of one short transaction each on the
// server (sync.md § 2). While one chunk is put into the case file the next is read, and as long as the next is there and no
// officer waits, it goes into the same transaction: half of the time goes into pages that are encrypted and written once more
// in each. Discarded: putting a chunk in while the session goes on, because a pull could then overtake it.

#include "core/sync/replica.h"
#include "core/sync/syncsession.h"

#include <utility>

namespace lygte {

static constexpr std::int64_t transactionRows = 32'000;
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
    ahead_.reset();
    knownRoots_.clear(); // those that came with it are not here
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
    Relay<Ahead> relay;
    relay.give(*std::exchange(ahead_, {}));
    auto put = file_.writeBulk([&](Database& database) {
        auto rows = putPages(database, relay);
        relay.close();
        return rows;
    });
    // Nothing stands between the first rows and the screen.
    const SyncResult<void> read = progress_.done > 0 ? readAhead(rows, relay) : SyncResult<void>();
    LYGTE_TRY_VALUE(done, put.result()); // whatever became of the reading: the work refers to what is here
    LYGTE_TRY(read);
    if (auto left = relay.left()) ahead_ = std::move(left);
    progress_.done += done;
    return true;
}

SyncResult<void> SyncSession::readAhead(int rows, Relay<Ahead>& relay)
{
    while (relay.isWanted()) {
        LYGTE_TRY_VALUE(next, readChunk(rows));
        ahead_ = std::move(next);
        if (!ahead_ || !ahead_->chunk.member) break;
        ahead_ = relay.give(*std::exchange(ahead_, {}));
    }
    return {};
}

Result<std::int64_t> SyncSession::putPages(Database& database, Relay<Ahead>& relay)
{
    LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
    Replica replica(database, tables_, clock_, false);
    LYGTE_TRY(replica.begin());
    std::int64_t rows = 0;
    for (std::optional<Ahead> page = relay.take(); page;) {
        const Chunk& chunk = page->chunk;
        for (const RowSet& set : chunk.sets) LYGTE_TRY(replica.put(*set.table, set.rows));
        const int here = chunk.sets.empty() ? 0 : chunk.sets.back().rows.rows();
        const bool done = chunk.last || chunk.sets.empty();
        LYGTE_TRY(syncstate::setFetched(database, page->place.scope, page->place.table, chunk.next, done));
        rows += here;
        // A small page is one of the newest, and is to be seen at once.
        const bool goOn = here >= fetchRows && rows < transactionRows && !file_.isWaitedFor();
        page = goOn ? relay.take() : std::nullopt;
    }
    LYGTE_TRY(replica.finish());
    LYGTE_TRY(transaction.commit());
    return rows;
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
