#include "core/conversations/conversationstore.h"

#include "core/base/text.h"
#include "core/conversations/bulkwrite.h"
#include "core/conversations/conversationread.h"
#include "core/conversations/conversationtables.h"
#include "core/conversations/importwrite.h"
#include "core/storage/casefile.h"
#include "core/storage/searchrecords.h"
#include "core/sync/mutations.h"

namespace lygte {

ConversationStore::ConversationStore(Desk& desk, QObject* parent) : QObject(parent), desk_(desk)
{
    connect(&desk.file, &CaseFile::committed, this, [this](const ChangeSet& changes) {
        if (const QSet<Id> ids = changes.of(QStringLiteral("conversation")); !ids.isEmpty()) Q_EMIT changed(ids);
    });
}

QFuture<Result<Id>> ConversationStore::create(const ConversationDraft& draft)
{
    return desk_.file.write([draft, officer = desk_.officer, clock = &desk_.clock](Database& database) -> Result<Id> {
        if (draft.title.trimmed().isEmpty() || draft.platform.isEmpty()) return fail(ErrorCode::Invalid);
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        const Instant now = clock->now();
        const Id id = Id::generate(now);
        const QString title = draft.title.trimmed();
        LYGTE_TRY(Mutations(database, *clock)
                      .insert(conversationTable, {id, id, officer.scope},
                              {{"platform", draft.platform},
                               {"title", title},
                               {"account", draft.account},
                               {"thread_key", {}},
                               {"format", {}},
                               {"participants", title},
                               {"state", QStringLiteral("open")},
                               {"level", {}},
                               {"opened", now.micros}},
                              {{"last_at", now.micros}}));
        LYGTE_TRY(importwrite::indexTitle(database, id, title, {}, now));
        LYGTE_TRY(transaction.commit());
        return id;
    });
}

/// A change of one conversation's own fields.
template <typename Change> static QFuture<Result<void>> change(Desk& desk, Change apply)
{
    return desk.file.write([=, clock = &desk.clock](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        Mutations mutations(database, *clock);
        LYGTE_TRY(apply(database, mutations));
        return transaction.commit();
    });
}

QFuture<Result<void>> ConversationStore::setLevel(const Id& conversation, std::optional<Level> level)
{
    return change(desk_, [=](Database&, Mutations& mutations) {
        return mutations.patch(conversationTable, conversation,
                               {{"level", level ? Value(std::int64_t{static_cast<int>(*level)}) : Value()}});
    });
}

QFuture<Result<void>> ConversationStore::setOpen(const Id& conversation, bool open)
{
    return change(desk_, [=](Database&, Mutations& mutations) {
        const QString openState = QStringLiteral("open");
        const QString closedState = QStringLiteral("closed");
        return mutations.command(conversationTable, conversation, open ? QStringLiteral("reopen") : QStringLiteral("close"),
                                 QStringLiteral("state"), open ? closedState : openState, open ? openState : closedState);
    });
}

QFuture<Result<void>> ConversationStore::rename(const Id& conversation, const QString& title)
{
    return change(desk_, [=](Database& database, Mutations& mutations) -> Result<void> {
        if (title.trimmed().isEmpty()) return fail(ErrorCode::Invalid);
        LYGTE_TRY_VALUE(found, conversationread::conversation(database, conversation));
        if (!found) return fail(ErrorCode::NotFound, title);
        LYGTE_TRY(importwrite::indexTitle(database, conversation, title.trimmed(), found->participants, found->opened));
        return mutations.patch(conversationTable, conversation, {{"title", title.trimmed()}});
    });
}

static QFuture<Result<void>> setUnread(Desk& desk, const Id& conversation, int unread)
{
    return desk.file.write([=](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY(database.run("UPDATE conversation SET unread = ?2 WHERE id = ?1 AND unread <> ?2", conversation, unread));
        if (database.changes() > 0) database.touch(QStringLiteral("conversation"), conversation);
        return transaction.commit();
    });
}

QFuture<Result<void>> ConversationStore::markRead(const Id& conversation)
{
    return setUnread(desk_, conversation, 0);
}
QFuture<Result<void>> ConversationStore::markUnread(const Id& conversation)
{
    return setUnread(desk_, conversation, 1);
}

QFuture<Result<ImportCounts>> ConversationStore::importBatch(std::shared_ptr<ImportSession> session,
                                                             const ImportedConversation& conversation,
                                                             QList<ImportedMessage> messages)
{
    return desk_.file.writeBulk(
        [=, officer = desk_.officer, clock = &desk_.clock, messages = std::move(messages)](Database& database) mutable {
            return importwrite::batch(database, officer, *clock, *session, conversation, messages);
        });
}

QFuture<Result<ImportCounts>> ConversationStore::compareBatch(std::shared_ptr<ImportSession> session,
                                                              const ImportedConversation& conversation,
                                                              QList<ImportedMessage> messages)
{
    return desk_.file.search(
        [=, officer = desk_.officer, clock = &desk_.clock, messages = std::move(messages)](Database& database) mutable {
            return importwrite::compare(database, officer, *clock, *session, conversation, messages);
        });
}

QFuture<Result<void>> ConversationStore::importFinished(const Id& source)
{
    return desk_.file.writeBulk([source](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY_VALUE(conversations, database.list(
                                           "SELECT conversation_id FROM unfinished_import WHERE source_id = ?1 AND "
                                           "conversation_id IS NOT NULL",
                                           [](Row row) { return row.id(0); }, source));
        LYGTE_TRY(database.run("DELETE FROM unfinished_import WHERE source_id = ?1", source));
        for (const Id& id : std::as_const(conversations)) database.touch(QStringLiteral("conversation"), id);
        return transaction.commit();
    });
}

QFuture<Result<ImportCounts>> ConversationStore::bulkLoad(BulkLoad load)
{
    return desk_.file.writeBulk([officer = desk_.officer, load = std::move(load)](Database& database) {
        return bulkwrite::load(database, officer, load);
    });
}

QFuture<Result<bool>> ConversationStore::tidyAfterBulkLoad()
{
    return desk_.file.writeBulk([](Database& database) { return bulkwrite::tidy(database); });
}

QFuture<Result<QList<Id>>> ConversationStore::inbox(const InboxQuery& query, int limit)
{
    return desk_.file.read([=](Database& database) { return conversationread::inbox(database, query, limit); });
}

QFuture<Result<QList<Conversation>>> ConversationStore::rows(const QList<Id>& ids)
{
    return desk_.file.read([=](Database& database) { return conversationread::rows(database, ids); });
}

QFuture<Result<std::optional<Conversation>>> ConversationStore::conversation(const Id& id)
{
    return desk_.file.read([=](Database& database) { return conversationread::conversation(database, id); });
}

QFuture<Result<Timeline>> ConversationStore::timeline(const Id& conversation, std::int64_t beforeKey, int limit)
{
    return desk_.file.read(
        [=](Database& database) { return conversationread::timeline(database, conversation, beforeKey, limit); });
}

QFuture<Result<Timeline>> ConversationStore::timelineAfter(const Id& conversation, std::int64_t afterKey, int limit)
{
    return desk_.file.read(
        [=](Database& database) { return conversationread::timelineAfter(database, conversation, afterKey, limit); });
}

QFuture<Result<Timeline>> ConversationStore::timelineAround(const Id& conversation, std::int64_t key, int limit)
{
    return desk_.file.read(
        [=](Database& database) { return conversationread::timelineAround(database, conversation, key, limit); });
}

QFuture<Result<QList<Message>>> ConversationStore::messages(const QList<Id>& ids)
{
    return desk_.file.read([=](Database& database) { return conversationread::messages(database, ids); });
}

QFuture<Result<int>> ConversationStore::unreadConversations()
{
    return desk_.file.read([](Database& database) -> Result<int> {
        LYGTE_TRY_VALUE(count, database.one("SELECT count(*) FROM conversation WHERE state = 'open' AND unread > 0",
                                            [](Row row) { return static_cast<int>(row.integer(0)); }));
        return count.value_or(0);
    });
}

} // namespace lygte
