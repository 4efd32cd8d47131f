#pragma once
// All that the case database holds, in one list: for the engine of the desktop and of the command line. A feature that gets a
// synced table adds it here.

#include "core/sync/synctable.h"

namespace lygte {

class Clock;

/// Roots before their children. `clock` outlives them. Fails when the program's own data files are not sound.
Result<SyncTables> caseTables(const Clock& clock);

} // namespace lygte
