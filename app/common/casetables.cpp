#include "app/common/casetables.h"

#include "core/conversations/conversationtables.h"
#include "core/escalations/escalationtables.h"
#include "core/evidence/evidencetables.h"
#include "core/patrol/patroltables.h"
#include "core/sync/conflicttable.h"
#include "core/sync/erasure.h"

namespace lygte {

Result<SyncTables> caseTables(const Clock& clock)
{
    LYGTE_TRY_VALUE(loaded, EscalationTypes::load());
    LYGTE_TRY_VALUE(holidays, DanishCalendar::load());
    SyncTables tables{shiftTable,   entryTable, entryLinkTable, conversationTable,
                      messageTable, noteTable,  claimTable,     sourceTable};
    auto types = std::make_shared<const EscalationTypes>(std::move(loaded));
    auto calendar = std::make_shared<const DanishCalendar>(std::move(holidays));
    for (SyncTable& table : escalationTables(types, calendar, clock)) tables.push_back(std::move(table));
    tables.push_back(conflictTable);
    tables.push_back(erasureTable);
    return tables;
}

} // namespace lygte
