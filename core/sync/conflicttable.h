#pragma once
// Edits that met (sync.md § 6): the server made one row for each field that two officers changed. Both values are kept until
// somebody decides; deciding is a command, and taking the officer's value is a new edit.

#include "core/sync/synctable.h"

namespace lygte {

extern const SyncTable conflictTable;

} // namespace lygte
