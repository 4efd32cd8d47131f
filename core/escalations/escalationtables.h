#pragma once
// The escalations' tables, described once to sync, and what is derived from their rows here.

#include "core/escalations/deadline.h"
#include "core/escalations/escalationtype.h"
#include "core/sync/serverschema.h"
#include "core/sync/synctable.h"

#include <memory>

namespace lygte {

extern const SyncTable escalationTable;
extern const SyncTable identityTable;
extern const SyncTable eventTable;
extern const SyncTable excerptTable;

/// The same with what keeps deadlines and the text index up to date when a colleague's rows arrive. `clock` outlives them.
SyncTables escalationTables(std::shared_ptr<const EscalationTypes> types, std::shared_ptr<const DanishCalendar> calendar,
                            const Clock& clock);

/// The state changes that the server is to allow.
QList<AllowedTransition> escalationTransitions(const EscalationTypes& types);

/// Deadline, text index and announcement of one escalation, in the running transaction. An escalation of a type that a newer
/// version knows keeps its row and has no deadline here.
Result<void> refreshEscalation(Database& database, const EscalationTypes& types, const DanishCalendar& calendar,
                               const Clock& clock, const Id& escalation);

} // namespace lygte
