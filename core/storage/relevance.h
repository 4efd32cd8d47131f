#pragma once
// How well a row of an FTS5 table answers a query, for `ORDER BY relevance(table)`: lower is better, as with bm25(). A word
// counts the more the rarer it is, and its repetitions less and less. Discarded: bm25(), which reads the length of every
// matching row (a page each, 100 ms for 5,000 rows of 5 million) and counts every row of every word, although messages are all
// short and only rare words tell answers apart.

#include "core/base/result.h"

struct sqlite3;

namespace lygte {

/// Makes relevance() known to a connection.
Result<void> registerRelevance(sqlite3* handle);

} // namespace lygte
