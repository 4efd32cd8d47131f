#pragma once
// Reading escalations; the read half of EscalationStore, on whichever thread owns the connection.

#include "core/escalations/escalation.h"
#include "core/storage/database.h"

namespace lygte::escalationread {

Result<QList<EscalationSummary>> list(Database& database);
Result<QList<EscalationSummary>> ofConversation(Database& database, const Id& conversation);
Result<std::optional<EscalationSummary>> summary(Database& database, const Id& id);
Result<std::optional<Escalation>> escalation(Database& database, const Id& id);

} // namespace lygte::escalationread
