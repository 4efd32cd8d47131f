#pragma once
// Writes one batch of an import: ids from content, keys from time, the text index fed in one statement, one mutation for the
// batch.

#include "core/conversations/bulkload.h"
#include "core/conversations/conversationstore.h"
#include "core/storage/database.h"
#include "core/sync/mutations.h"

namespace lygte::importwrite {

/// UUIDv8 over (scope, platform, thread key); the server recomputes it (sync.md § 1).
Id conversationId(const Id& scope, const QString& platform, const QString& threadKey);
/// UUIDv8 over (conversation, content key, ordinal among equals). The content key: time, sender, kind and SHA-256 of the text
/// as found.
Id messageId(const Id& conversation, const ImportedMessage& message, quint32 ordinal);
/// In a transaction of its own, on the writing thread.
Result<ImportCounts> batch(Database& database, const Officer& officer, const Clock& clock, ImportSession& session,
                           const ImportedConversation& conversation, QList<ImportedMessage>& messages);
/// The same without writing anything.
Result<ImportCounts> compare(Database& database, const Officer& officer, const Clock& clock, ImportSession& session,
                             const ImportedConversation& conversation, QList<ImportedMessage>& messages);

/// Where imported messages go.
struct Target
{
    RowHead head;
    SyncState state = SyncState::HereOnly;
    Id source;
    QString account; ///< messages of this sender are the patrol's own; empty: none is
};
Direction directionOf(const Target& target, const ImportedMessage& message);
/// Inserts at `at` or the next free key and gives the key; nothing when the message is known already.
Result<std::optional<std::int64_t>> insertMessage(Database& database, const Target& target, const ImportedMessage& message,
                                                  quint32 ordinal, std::int64_t at);
/// What a conversation is called when the export has no title.
QString titleOf(const ImportedConversation& conversation);
/// As if it had come from the server: no mutation.
Result<void> insertSyncedConversation(Database& database, const RowHead& head, const BulkConversation& conversation,
                                      Instant first);

/// A free key at or after `at`; messages of one microsecond stand one behind the other.
Result<std::int64_t> freeKey(Database& database, std::int64_t at);
/// What the inbox shows of a conversation, brought up to date after messages were added.
struct Newest
{
    std::int64_t at = 0;
    QString sender;
    QString text;
};
Result<void> refreshConversation(Database& database, const Id& conversation, const Newest& newest, std::int64_t added,
                                 std::int64_t unread);
Result<void> indexTitle(Database& database, const Id& conversation, const QString& title, const QStringList& participants,
                        Instant at);

} // namespace lygte::importwrite
