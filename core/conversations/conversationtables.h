#pragma once
// The conversations' tables, described once to sync.

#include "core/sync/synctable.h"

namespace lygte {

extern const SyncTable conversationTable;
extern const SyncTable messageTable;
extern const SyncTable noteTable;
/// Written by the server's claim() and release() only; never by a mutation.
extern const SyncTable claimTable;

} // namespace lygte
