#pragma once
// Numbered migrations, `:/sql/local/NNNN_name.sql`, each applied once, in order, in a transaction of its own; the number stands
// in the file's `PRAGMA user_version`, so a run that was cut off goes on where it stopped.

#include "core/storage/database.h"

namespace lygte {

/// Applies what is missing. NewerVersion when the file knows a higher number than `directory` holds.
Result<void> migrate(Database& database, const QString& directory = QStringLiteral(":/sql/local"));
Result<int> schemaVersion(Database& database);

} // namespace lygte
