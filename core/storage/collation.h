#pragma once
// Danish and English order of names for SQL: `ORDER BY title COLLATE lygte_da` (å last) and `lygte_en`. One collation a
// language, because a reading thread must not look at the interface's language, which may change under it. Never for an index:
// an index would be wrong after an update of ICU.

#include "core/base/result.h"

struct sqlite3;

namespace lygte {

/// Makes both collations known to a connection.
Result<void> registerCollations(sqlite3* handle);

} // namespace lygte
