#pragma once
// Conversations, their messages and internal notes. Messages and notes are append-only: a correction is a new
// version that names the one it replaces, as of log entries. Imported conversations and messages have ids made
// from their content, so that importing an export again, or a longer one of the same chat, joins instead of doubling (sync.md §
// 1).

#include "core/conversations/bulkload.h"
#include "core/people/desk.h"

#include <QObject>
#include <QSet>

namespace lygte {

/// Counts equal messages while one source is imported; equal messages are told apart by their ordinal. One per source; not
/// thread-safe.
struct ImportSession
{
    Id source;
    bool alreadySynced = false; ///< practice data: written as if the server had it, without mutations
    QHash<size_t, quint32> equals;
    QHash<std::int64_t, std::int64_t> nextKey;
    std::int64_t lastKey = 0;
};

struct ImportCounts
{
    int newConversations = 0;
    qint64 added = 0;
    qint64 known = 0;
};

/// Every call returns at once; work is done on the case file's threads. Use it from the thread that made it.
class ConversationStore : public QObject
{
    Q_OBJECT

public:
    explicit ConversationStore(Desk& desk, QObject* parent = nullptr);

    QFuture<Result<Id>> create(const ConversationDraft& draft);
    /// Invalid when it has no text.
    QFuture<Result<Id>> addMessage(const Id& conversation, const MessageDraft& draft);
    QFuture<Result<Id>> addNote(const Id& conversation, const QString& body);
    /// A reply: ReplyState::Written, which is not sent. It answers the newest received message that no reply answers yet.
    /// `claimGeneration`: of the claim that it is written under; 0 without a server.
    QFuture<Result<Id>> writeReply(const Id& conversation, const QString& body, const QString& account,
                                   std::int64_t claimGeneration = 0);

    /// A new version, which stands where `message` stood; the old text stays readable and is found no more. Refused when it was
    /// imported or is another officer's, Conflict when it has a newer version. Of a reply only the text is taken: one that was
    /// sent stays sent (what was written here was wrong), any other must be copied anew.
    QFuture<Result<Id>> correctMessage(const Id& message, const MessageDraft& draft);
    QFuture<Result<Id>> correctNote(const Id& note, const QString& body);
    /// Takes it back; it stays readable. Returns the id of the version that says so. Refused, too, for a reply that was sent:
    /// it stands in the platform.
    QFuture<Result<Id>> withdrawMessage(const Id& message);
    QFuture<Result<Id>> withdrawNote(const Id& note);
    /// Undoes withdrawing: the version before stands again, as a new version.
    QFuture<Result<Id>> restoreMessage(const Id& withdrawn);
    QFuture<Result<Id>> restoreNote(const Id& withdrawn);

    /// Conflict when the reply is not in `expected`, has a newer version or was taken back. Going back (Sent → Written) is how
    /// a wrong mark is undone.
    QFuture<Result<void>> setReplyState(const Id& message, ReplyState expected, ReplyState next);
    QFuture<Result<void>> setLevel(const Id& conversation, std::optional<Level> level);
    QFuture<Result<void>> setOpen(const Id& conversation, bool open);
    QFuture<Result<void>> rename(const Id& conversation, const QString& title);
    /// Local only: what was read is a matter of this machine until claims come from the server.
    QFuture<Result<void>> markRead(const Id& conversation);
    /// Undo for markRead.
    QFuture<Result<void>> markUnread(const Id& conversation);

    /// One batch of ≤ 500 messages of one conversation, in one transaction, as one mutation; on the bulk lane.
    QFuture<Result<ImportCounts>> importBatch(std::shared_ptr<ImportSession> session, const ImportedConversation& conversation,
                                              QList<ImportedMessage> messages);
    /// What importBatch() would count, for a preview. Nothing is written.
    QFuture<Result<ImportCounts>> compareBatch(std::shared_ptr<ImportSession> session, const ImportedConversation& conversation,
                                               QList<ImportedMessage> messages);
    /// All of that source is here. Without it its conversations and its file say that they are not imported to their end.
    QFuture<Result<void>> importFinished(const Id& source);
    /// Many conversations in one transaction, as already synced. It holds the writer for seconds at 50,000 messages, so it is
    /// for stores that nobody works in meanwhile.
    QFuture<Result<ImportCounts>> bulkLoad(BulkLoad load);
    /// Call after the last bulkLoad() until it gives false: merges the text index, step by step.
    QFuture<Result<bool>> tidyAfterBulkLoad();

    /// The whole list's ids in order; a page at first when `limit` is not 0. Rows are fetched by id when they are shown.
    QFuture<Result<QList<Id>>> inbox(const InboxQuery& query, int limit = 0);
    QFuture<Result<QList<Conversation>>> rows(const QList<Id>& ids);
    QFuture<Result<std::optional<Conversation>>> conversation(const Id& id);
    /// The `limit` messages before `beforeKey` (0: the newest).
    QFuture<Result<Timeline>> timeline(const Id& conversation, std::int64_t beforeKey = 0, int limit = 200);
    /// Around a message, for a search result.
    QFuture<Result<Timeline>> timelineAround(const Id& conversation, std::int64_t key, int limit = 200);
    /// The `limit` messages after `afterKey`.
    QFuture<Result<Timeline>> timelineAfter(const Id& conversation, std::int64_t afterKey, int limit = 200);
    QFuture<Result<QList<Message>>> messages(const QList<Id>& ids);
    QFuture<Result<int>> unreadConversations();

    const Desk& desk() const { return desk_; }

Q_SIGNALS:
    void changed(const QSet<lygte::Id>& conversations);

private:
    Desk& desk_;
};

} // namespace lygte
