#pragma once
// The evidence tables, described once to sync. The bytes themselves stay on the machine that imported them.

#include "core/sync/synctable.h"

namespace lygte {

extern const SyncTable sourceTable;

} // namespace lygte
