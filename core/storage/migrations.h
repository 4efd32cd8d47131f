#pragma once
// Numbered migrations, `:/sql/local/NNNN_name.sql`, each applied once, in order, in a transaction of its own; the number stands
// in the file's `PRAGMA user_version`, so a run that was cut off goes on where it stopped.

#include "core/storage/database.h"

namespace lygte {

/// The last that this program has; 0: it has none.
int newestMigration();
/// Applies what is missing. NewerVersion when the file knows a higher number than this program. `upTo`: no further than an
/// earlier release did, so that a test has that release's file.
Result<void> migrate(Database& database, int upTo = newestMigration());
Result<int> schemaVersion(Database& database);

} // namespace lygte
