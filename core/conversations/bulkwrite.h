#pragma once
// Writes a BulkLoad: the same ids and rows as importwrite::batch makes of already synced messages, in one transaction for many
// conversations.

#include "core/conversations/bulkload.h"
#include "core/conversations/conversationstore.h"
#include "core/storage/database.h"

namespace lygte::bulkwrite {

/// Invalid when a message has no time or does not come after the one before it in its conversation: equal messages are not
/// counted here.
Result<ImportCounts> load(Database& database, const Officer& officer, const BulkLoad& load);

/// One step of merging the text indexes after the last load, in a transaction of its own; true while there is more to do. The
/// last step gives the connection its normal page cache back and folds the write-ahead log in.
Result<bool> tidy(Database& database);

} // namespace lygte::bulkwrite
