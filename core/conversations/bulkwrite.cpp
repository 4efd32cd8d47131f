#include "core/conversations/bulkwrite.h"

#include "core/conversations/importwrite.h"
#include "core/conversations/messageindex.h"
#include "core/storage/searchrecords.h"

namespace lygte::bulkwrite {

namespace {

/// What one load adds to one conversation.
struct Part
{
    importwrite::Target target;
    importwrite::Newest newest;
    std::int64_t last = INT64_MIN; ///< time of its last message here
    std::int64_t added = 0;
    std::int64_t unread = 0;
    bool answered = false; ///< what was unread before is read
};

class Load
{
public:
    Load(Database& database, const Officer& officer, const BulkLoad& load) : database_(database), officer_(officer), load_(load)
    {}
    Result<ImportCounts> write();

private:
    Result<void> ensureConversations();
    Result<void> indexNewTitles();
    Result<void> insert(const BulkMessage& message);
    Result<void> indexMessages();
    Result<void> refresh(const Part& part);

    Database& database_;
    const Officer& officer_;
    const BulkLoad& load_;
    std::vector<Part> parts_;
    std::vector<qsizetype> new_;
    std::vector<std::pair<std::int64_t, const QString*>> texts_;
    ImportCounts counts_;
};

Result<void> Load::ensureConversations()
{
    std::vector<Instant> first(static_cast<size_t>(load_.conversations.size()), Instant{INT64_MAX});
    for (const BulkMessage& message : load_.messages) {
        Instant& at = first[static_cast<size_t>(message.conversation)];
        if (message.message.sent) at = std::min(at, *message.message.sent);
    }
    parts_.resize(first.size());
    for (qsizetype i = 0; i < load_.conversations.size(); ++i) {
        const BulkConversation& conversation = load_.conversations[i];
        const Id id = importwrite::conversationId(officer_.scope, conversation.from.platform, conversation.from.threadKey);
        LYGTE_TRY_VALUE(
            scope, database_.one("SELECT scope_id FROM conversation WHERE id = ?1", [](Row row) { return row.id(0); }, id));
        importwrite::Target& target = parts_[static_cast<size_t>(i)].target;
        target = {{id, id, scope.value_or(officer_.scope)}, SyncState::OnServer, {}, conversation.account};
        if (scope) continue;
        LYGTE_TRY(importwrite::insertSyncedConversation(database_, target.head, conversation, first[static_cast<size_t>(i)]));
        new_.push_back(i);
    }
    counts_.newConversations = static_cast<int>(new_.size());
    return {};
}

Result<void> Load::indexNewTitles()
{
    QList<SearchRecord> records;
    for (const qsizetype i : new_) {
        const ImportedConversation& from = load_.conversations[i].from;
        const Id& id = parts_[static_cast<size_t>(i)].target.head.id;
        LYGTE_TRY_VALUE(
            opened, database_.one("SELECT opened FROM conversation WHERE id = ?1", [](Row row) { return row.instant(0); }, id));
        records.append({QStringLiteral("conversation"), id, id, opened.value_or(Instant{}), importwrite::titleOf(from),
                        from.participants.join(u'\n')});
    }
    return putNewSearchRecords(database_, records);
}

Result<void> Load::insert(const BulkMessage& bulk)
{
    Part& part = parts_[static_cast<size_t>(bulk.conversation)];
    const ImportedMessage& message = bulk.message;
    if (!message.sent || message.sent->micros <= part.last)
        return fail(ErrorCode::Invalid, load_.conversations[bulk.conversation].from.title);
    part.last = message.sent->micros;
    LYGTE_TRY_VALUE(key, importwrite::insertMessage(database_, part.target, message, 0, part.last));
    if (!key) {
        ++counts_.known;
        return {};
    }
    ++counts_.added;
    ++part.added;
    part.newest = {*key, message.sender, message.text};
    if (load_.conversations[bulk.conversation].unreadAfterOurs) {
        const bool ours = importwrite::directionOf(part.target, message) == Direction::Sent;
        part.answered = part.answered || ours;
        part.unread = ours ? 0 : part.unread + 1;
    }
    if (!message.text.isEmpty()) texts_.emplace_back(*key, &message.text);
    return {};
}

/// Rows ascend, and nothing else is written meanwhile, so the index keeps it all in memory until the end.
Result<void> Load::indexMessages()
{
    LYGTE_TRY(messageindex::beginBulk(database_));
    std::ranges::sort(texts_);
    for (const auto& [key, text] : texts_)
        LYGTE_TRY(database_.run("INSERT INTO message_search (rowid, body) VALUES (?1, ?2)", key, *text));
    return messageindex::endBulk(database_);
}

Result<void> Load::refresh(const Part& part)
{
    if (part.added == 0) return {};
    if (part.answered)
        LYGTE_TRY(database_.run("UPDATE conversation SET unread = 0 WHERE id = ?1 AND unread <> 0", part.target.head.id));
    return importwrite::refreshConversation(database_, part.target.head.id, part.newest, part.added, part.unread);
}

Result<ImportCounts> Load::write()
{
    LYGTE_TRY(database_.setBulk(true));
    LYGTE_TRY_VALUE(transaction, Transaction::begin(database_));
    LYGTE_TRY(ensureConversations());
    for (const BulkMessage& message : load_.messages) LYGTE_TRY(insert(message));
    LYGTE_TRY(indexNewTitles());
    LYGTE_TRY(indexMessages());
    for (const Part& part : parts_) LYGTE_TRY(refresh(part));
    LYGTE_TRY(transaction.commit());
    return counts_;
}

} // namespace

Result<ImportCounts> load(Database& database, const Officer& officer, const BulkLoad& load)
{
    return Load(database, officer, load).write();
}

Result<bool> tidy(Database& database)
{
    {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY_VALUE(more, messageindex::merge(database, 2000));
        LYGTE_TRY(transaction.commit());
        if (more) return true;
    }
    LYGTE_TRY(database.setBulk(false));
    return false;
}

} // namespace lygte::bulkwrite
