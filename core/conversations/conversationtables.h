#pragma once
// The conversations' tables, described once to sync.

#include "core/sync/synctable.h"

namespace lygte {

inline const SyncTable conversationTable{
    "conversation", {"platform", "title", "account", "thread_key", "format", "participants", "state", "level", "opened"}};
inline const SyncTable messageTable{"message",
                                    {"direction", "origin", "kind", "sender", "body", "raw", "sent", "zone", "precision",
                                     "raw_time", "source_id", "source_index", "officer_number", "account", "reply_state",
                                     "extra"}};
inline const SyncTable noteTable{"note", {"officer_number", "written", "body"}};

} // namespace lygte
