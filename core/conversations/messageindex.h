#pragma once
// The text index of messages when there are many at once: FTS5 set up for batches, and the index that follows the rows of a
// first fetch. Those are on the screen long before they can be found by their words; the program says so, because a fetch is
// not over before the index is.

#include "core/storage/database.h"

namespace lygte::messageindex {

/// Used on the writing thread, inside a Transaction.

/// `automerge` and `hashsize` are kept in the file; set them back in the same transaction, so that a crash leaves no trace of
/// them.
Result<void> beginBulk(Database& database);
Result<void> endBulk(Database& database);
/// One step of merging what batches left. False when nothing is left.
Result<bool> merge(Database& database, int pages);

/// Rows have come that are not in the index.
Result<void> putOff(Database& database);
/// Indexes a slice of them, oldest first, then merges. False when nothing is left.
Result<bool> catchUp(Database& database);

} // namespace lygte::messageindex
