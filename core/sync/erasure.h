#pragma once
// Erasure on order: a section leader names a conversation, an escalation or an imported file, and why; the server deletes it
// everywhere and keeps the row, which never says what was erased (resources/sql/server/0010_erasure.sql). The rows that go come
// as deletions; what the erasure itself takes away on each machine is what else still holds the words: mutations that the
// server has, drafts, and an imported file's original bytes. Work that waits is left: the server refuses it, and its officer
// sees that.

#include "core/sync/synctable.h"

namespace lygte {

/// `row` was erased and is gone from here. Inside a transaction or not, on any thread that has the database.
Result<bool> isErased(Database& database, const Id& row);

/// If `row` was erased and is gone from here: forgets the drafts about it, and the mutations of it that the server has answered
/// (a refusal stays until the officer has seen it). Also called for answers that come late, to what was sent before the
/// erasure. True when it is so. Writing thread, inside a transaction.
Result<bool> forgetErased(Database& database, const Id& row);

extern const SyncTable erasureTable;

} // namespace lygte
