#pragma once
// Reading conversations; the read half of ConversationStore, on whichever thread owns the connection.

#include "core/conversations/conversation.h"
#include "core/storage/database.h"

namespace lygte::conversationread {

Result<std::optional<Conversation>> conversation(Database& database, const Id& id);
Result<QList<Conversation>> rows(Database& database, const QList<Id>& ids);
Result<QList<Id>> inbox(Database& database, const InboxQuery& query, int limit);
Result<Timeline> timeline(Database& database, const Id& conversation, std::int64_t beforeKey, int limit);
Result<Timeline> timelineAfter(Database& database, const Id& conversation, std::int64_t afterKey, int limit);
Result<Timeline> timelineAround(Database& database, const Id& conversation, std::int64_t key, int limit);
Result<QList<Message>> messages(Database& database, const QList<Id>& ids);
/// One version as it stands, without its earlier ones; so is messageByKey's.
Result<std::optional<Note>> note(Database& database, const Id& id);
/// The message that a search key names.
Result<std::optional<Message>> messageByKey(Database& database, std::int64_t key);

} // namespace lygte::conversationread
