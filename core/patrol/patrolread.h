#pragma once
// Reading the patrol's rows; the read half of PatrolStore, on whichever thread owns the connection.

#include "core/patrol/patrol.h"
#include "core/storage/database.h"

namespace lygte::patrolread {

Result<std::optional<Shift>> shift(Database& database, const Id& id);
Result<std::optional<Shift>> runningShift(Database& database, const Id& officer);
Result<QList<Shift>> shifts(Database& database, int limit, std::optional<Instant> before);
/// One version as it stands, without its earlier ones.
Result<std::optional<Entry>> version(Database& database, const Id& id);
Result<QList<Entry>> entries(Database& database, const Id& shift);
Result<QList<Entry>> entriesLinkedTo(Database& database, const Id& target);
Result<ShiftSummary> summary(Database& database, const Id& shift);

} // namespace lygte::patrolread
