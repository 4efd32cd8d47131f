#pragma once
// Many conversations at once, in the order of time: practice data now, a first fill from the server later. importBatch takes
// one conversation at a time, which on millions of messages writes all over the message table; here keys only grow, so the
// table and the text index are appended to.

#include "core/conversations/conversation.h"

namespace lygte {

struct BulkConversation
{
    ImportedConversation from;
    QString account; ///< the patrol's account; its messages are the patrol's own. Empty: a chat of others
    bool open = true;
    std::optional<Level> level;
    bool unreadAfterOurs = false; ///< what was received after the patrol's last message is unread; otherwise all is read
};

struct BulkMessage
{
    qsizetype conversation = 0; ///< index into BulkLoad::conversations
    ImportedMessage message;    ///< with a time, later than the one before it in the same conversation
};

/// What one transaction writes, as already synced. The same conversation may come again in later loads.
struct BulkLoad
{
    QList<BulkConversation> conversations;
    QList<BulkMessage> messages; ///< by time, so that what is written grows at its end
};

} // namespace lygte
