#include "core/sync/conflicttable.h"

namespace lygte {

const SyncTable conflictTable{
    .name = "conflict",
    .columns = {"entity", "row_id", "row_root", "field", "theirs", "mine", "officer_number", "at", "state", "decided_by",
                "decided_at"},
    .stateColumn = "state",
};

} // namespace lygte
