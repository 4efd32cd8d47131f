#pragma once
// The patrol's tables, described once to sync.

#include "core/sync/synctable.h"

namespace lygte {

inline const SyncTable shiftTable{
    "shift", {"officer_id", "officer_number", "account", "platforms", "state", "started", "ended", "handover"}};
inline const SyncTable entryTable{"entry",
                                  {"officer_number", "kind", "counted", "platform", "place", "topics", "started", "minutes",
                                   "reached", "fact", "assessment", "written", "withdrawn", "replaces"}};
inline const SyncTable entryLinkTable{"entry_link", {"entry_id", "target", "target_id"}};

} // namespace lygte
