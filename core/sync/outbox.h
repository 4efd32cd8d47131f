#pragma once
// What waits for the server, and what became of it. A mutation leaves the outbox's waiting part only with a result that came in
// a pull, and it is found by its own id, never by its number (sync.md § 2 and 4): a number can belong to a copy of this file.

#include "core/base/refusaltext.h"
#include "core/sync/synctable.h"

#include <QJsonObject>

// SQL that gives the code of a refusal `o` in the outbox. A reply that the server refused because nobody had taken the
// conversation, and that was written without a claim, was written before there was a server: that is another reason.
#define LYGTE_REFUSAL_CODE(o)                                                                                                  \
    "iif(" o ".result ->> 'code' = 'claim' AND coalesce(" o ".body ->> 'claim_gen', 0) = 0, 'unclaimed', " o                   \
    ".result ->> 'code')"
// SQL that gives `what` of the mutation `o` that was refused last of the row that `row` (a table's name or alias) stands for,
// or that should have made it: what came after that was refused with it. NULL for rows that were not refused. An import's
// mutation names the conversation.
#define LYGTE_LAST_REFUSED(what, table, row)                                                                                   \
    "CASE WHEN " row ".sync_state = 3 THEN (SELECT " what " FROM outbox o WHERE o.entity = '" table "' AND (o.row_id = " row   \
    ".id OR (o.row_id = " row ".root_id AND o.command = 'import')) AND o.result LIKE '%rejected%' ORDER BY o.dismissed, "      \
    "o.command = 'insert' DESC, o.mid DESC LIMIT 1) END"
// Its code, and what it set, as JSON.
#define LYGTE_REFUSAL_OF(table, row) LYGTE_LAST_REFUSED(LYGTE_REFUSAL_CODE("o"), table, row)
#define LYGTE_REFUSED_SET_OF(table, row) LYGTE_LAST_REFUSED("o.body ->> 'set'", table, row)

namespace lygte {

/// A mutation as it is offered.
struct Offer
{
    std::int64_t mid = 0;
    Id id;
    QString entity;
    Id row;
    Id root;
    Id scope;
    QString command;
    QString body; ///< JSON; an import's rows are read when it is offered, because they never change
};

struct MutationResult
{
    Id id;
    QJsonObject result; ///< {"s": "ok" | "joined" | "conflict" | "rejected", …}
};

/// A refused mutation, for the officer who must decide what to do with it. What was refused only because it was goes with it:
/// the event of an act, the links of an entry, all that was made under a conversation, a shift or an escalation that the server
/// did not take, and later changes of a row that it did not take. That is one refusal, with one reason and one decision. What
/// has a reason of its own is a refusal of its own.
struct Refusal
{
    std::int64_t mid = 0;
    Id id;
    QString entity;
    Id row;
    Id root;
    QString command;
    QString code; ///< as of describeRefusal()
    Instant created;
    QJsonObject body; ///< what was written: never lost
    /// What an officer wrote in it and in what goes with it, in that order; numbers of a new row and ids of ours are left out.
    QList<FieldText> texts;
};

/// Used on the writing thread; those that write, inside a Transaction.
namespace outbox {
/// Unsettled mutations after `after`, in order: at most `limit`, and not much more than `bytes` of bodies.
Result<QList<Offer>> waiting(Database& database, const SyncTables& tables, std::int64_t after, int limit, qint64 bytes);
/// The unsettled imports of an aggregate, with their rows read.
Result<QList<Offer>> importsOf(Database& database, const SyncTables& tables, const Id& root);
/// Marks the rows of offers as being on the way.
Result<void> onTheWay(Database& database, const SyncTables& tables, const QList<Offer>& offers);
/// Which of the mutations up to `mid` have no result yet, each with its row.
Result<QHash<Id, Id>> unsettled(Database& database, std::int64_t upToMid);
/// New numbers for everything unsettled, in the same order: after a fork, when a copy of this file has used the old ones.
Result<void> renumber(Database& database);
/// Settled mutations since `since` wait again: for a server that may have lost them. It knows those it has by their id.
Result<int> offerAgain(Database& database, Instant since);
/// Forgets settled mutations before `before`, except refusals that nobody has dealt with.
Result<void> forget(Database& database, Instant before);
/// Those that nobody has dealt with, oldest first.
Result<QList<Refusal>> refusals(Database& database, int limit);
/// The same of one conversation, shift or escalation and of all that stands in it.
Result<QList<Refusal>> refusalsOf(Database& database, const Id& root);
/// A refused mutation and all that goes with it, in order; also those that somebody has dealt with.
Result<QList<Offer>> refusedTogether(Database& database, const Id& mutation);
/// What a patch or a command set, out of JSON.
QList<FieldText> textsOf(const QJsonObject& set);
/// A patch has its result: what was refused earlier of those very fields gives way to it. It is kept, as dismissed.
Result<void> giveWay(Database& database, const Id& patch);
/// The officer has dealt with a refusal and what goes with it: they are kept, and no longer ask for a decision. False brings
/// them back.
Result<void> dismiss(Database& database, const Id& mutation, bool dismissed = true);
} // namespace outbox

} // namespace lygte
