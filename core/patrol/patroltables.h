#pragma once
// The patrol's tables, described once to sync.

#include "core/sync/synctable.h"

namespace lygte {

extern const SyncTable shiftTable;
extern const SyncTable entryTable;
extern const SyncTable entryLinkTable;

} // namespace lygte
