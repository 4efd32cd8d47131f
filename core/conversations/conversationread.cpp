#include "core/conversations/conversationread.h"

#include "core/conversations/messageextra.h"
#include "core/conversations/versions.h"
#include "core/storage/ftsquery.h"
#include "core/sync/outbox.h"

#include <QJsonDocument>

#include <algorithm>

namespace lygte::conversationread {

// A reply counts when the officer says that it stands in the platform, a time when its hour (precision) and its zone are known.
#define UNANSWERED_SINCE                                                                                                       \
    "(SELECT iif(m.direction = 0 AND m.zone <= 1 AND m.precision < 4, m.sent, NULL) FROM message m WHERE m.root_id = "         \
    "conversation.id AND (m.direction = 0 OR m.direction = 1 AND coalesce(m.reply_state, 'sent') = 'sent') AND "               \
    "(conversation.format IS NULL OR conversation.account <> '') ORDER BY m.key DESC LIMIT 1)"
#define IN_CONFLICT "EXISTS (SELECT 1 FROM conflict WHERE row_id = conversation.id AND state = 'open')"
#define WHOLE_STATE                                                                                                            \
    "CASE WHEN sync_state = 3 OR EXISTS (SELECT 1 FROM outbox WHERE root_id = conversation.id AND dismissed = 0 AND result "   \
    "LIKE '%rejected%') THEN 3 WHEN sync_state = 4 OR " IN_CONFLICT                                                            \
    " THEN 4 WHEN sync_state = 2 AND EXISTS (SELECT 1 FROM outbox WHERE root_id "                                              \
    "= conversation.id AND result IS NULL) THEN 0 ELSE sync_state END"
#define CONVERSATION_COLUMNS                                                                                                   \
    "id, platform, title, account, format, participants, state, level, opened, last_at, last_sender, snippet, messages, "      \
    "unread, sync_state, (SELECT officer_number FROM claim WHERE claim.id = conversation.id), (SELECT until FROM claim WHERE " \
    "claim.id = conversation.id), " LYGTE_REFUSAL_OF(                                                                          \
        "conversation", "conversation") ", " UNANSWERED_SINCE ", " WHOLE_STATE                                                 \
                                        ", " LYGTE_REFUSED_SET_OF(                                                             \
                                            "conversation",                                                                    \
                                            "conversation") ", " IN_CONFLICT ", EXISTS (SELECT 1 FROM unfinished_import "      \
                                                            "WHERE conversation_id = conversation.id), scope_id, (SELECT "     \
                                                            "name FROM scope WHERE scope.id = scope_id AND kind = 'case')"
#define MESSAGE_COLUMNS                                                                                                        \
    "key, id, root_id, direction, origin, kind, sender, body, raw, sent, zone, precision, raw_time, source_id, source_index, " \
    "officer_number, account, reply_state, extra, sync_state, " LYGTE_REFUSAL_OF("message", "message") ", withdrawn, "         \
                                                                                                       "replaces, corrected"
#define NOTE_COLUMNS                                                                                                           \
    "id, root_id, officer_number, written, body, sync_state, " LYGTE_REFUSAL_OF("note",                                        \
                                                                                "note") ", withdrawn, replaces, corrected"

static Conversation conversationOf(Row row)
{
    Conversation c;
    c.id = row.id(0);
    c.platform = row.text(1);
    c.title = row.text(2);
    c.account = row.text(3);
    c.format = row.text(4);
    c.participants = row.text(5).split(u'\n', Qt::SkipEmptyParts);
    c.open = row.utf8(6) == "open";
    if (!row.isNull(7)) c.level = static_cast<Level>(std::clamp<std::int64_t>(row.integer(7), 0, 3));
    c.opened = row.instant(8);
    c.lastAt = row.instant(9);
    c.lastSender = row.text(10);
    c.snippet = row.text(11);
    c.messages = static_cast<int>(row.integer(12));
    c.unread = static_cast<int>(row.integer(13));
    c.syncState = static_cast<int>(row.integer(14));
    c.claimedBy = row.text(15);
    c.claimUntil = row.instant(16);
    c.refusal = row.text(17);
    c.unansweredSince = row.optionalInstant(18);
    c.wholeState = static_cast<int>(row.integer(19));
    c.conflict = row.boolean(21);
    c.importing = row.boolean(22);
    c.scope = row.id(23);
    c.restrictedCase = row.text(24);
    if (!row.isNull(20)) c.refused = outbox::textsOf(QJsonDocument::fromJson(row.bytes(20)).object());
    return c;
}

static Message messageOf(Row row)
{
    Message m;
    m.key = row.integer(0);
    m.id = row.id(1);
    m.conversation = row.id(2);
    m.direction = static_cast<Direction>(row.integer(3));
    m.origin = originFromKey(row.text(4));
    m.kind = static_cast<MessageKind>(row.integer(5));
    m.sender = row.text(6);
    m.body = row.text(7);
    m.raw = row.text(8);
    m.sent = row.optionalInstant(9);
    m.zone = static_cast<ZoneBasis>(row.integer(10));
    m.precision = static_cast<TimePrecision>(row.integer(11));
    m.rawTime = row.text(12);
    m.source = row.id(13);
    m.sourceIndex = row.isNull(14) ? -1 : row.integer(14);
    m.officerNumber = row.text(15);
    m.account = row.text(16);
    m.reply = replyStateFromKey(row.text(17));
    extraFromJson(row.bytes(18), m);
    m.syncState = static_cast<int>(row.integer(19));
    m.refusal = row.text(20);
    m.withdrawn = row.boolean(21);
    if (!row.isNull(22)) m.replaces = row.id(22);
    m.corrected = row.optionalInstant(23);
    return m;
}

static Note noteOf(Row row)
{
    Note n{row.id(0), row.id(1), row.text(2), row.instant(3), row.text(4), static_cast<int>(row.integer(5)), row.text(6)};
    n.withdrawn = row.boolean(7);
    if (!row.isNull(8)) n.replaces = row.id(8);
    n.corrected = row.optionalInstant(9);
    return n;
}

/// What each of them corrects: few have any.
template <typename Version> static Result<void> addEarlier(Database& database, QList<Version>& found)
{
    for (Version& latest : found) {
        QSet<Id> seen{latest.id};
        for (auto older = latest.replaces; older && !seen.contains(*older);) {
            seen.insert(*older);
            std::optional<Version> before;
            if constexpr (std::is_same_v<Version, Note>) {
                LYGTE_TRY_VALUE(one, note(database, *older));
                before = std::move(one);
            } else {
                LYGTE_TRY_VALUE(one, database.one("SELECT " MESSAGE_COLUMNS " FROM message WHERE id = ?1", messageOf, *older));
                before = std::move(one);
            }
            if (!before) break;
            older = before->replaces;
            latest.earlier.append(std::move(*before));
        }
    }
    return {};
}

Result<std::optional<Note>> note(Database& database, const Id& id)
{
    return database.one("SELECT " NOTE_COLUMNS " FROM note WHERE id = ?1", noteOf, id);
}

Result<std::optional<Conversation>> conversation(Database& database, const Id& id)
{
    return database.one("SELECT " CONVERSATION_COLUMNS " FROM conversation WHERE id = ?1", conversationOf, id);
}

Result<QList<Conversation>> rows(Database& database, const QList<Id>& ids)
{
    QList<Conversation> found;
    found.reserve(ids.size());
    for (const Id& id : ids) {
        LYGTE_TRY_VALUE(one, conversation(database, id));
        if (one) found.append(*one);
    }
    return found;
}

// One literal statement for each order, so that each has its index; filters that are off compare with a constant.
#define INBOX_WHERE                                                                                                            \
    " WHERE (?1 = 3 OR (?1 = 0 AND state = 'open') OR (?1 = 2 AND state = 'closed') OR (?1 = 1 AND state = 'open' AND unread " \
    "> 0))"                                                                                                                    \
    " AND (?2 = '' OR platform = ?2)"

static std::string_view inboxSql(const InboxQuery& query)
{
    const bool plain = query.show == InboxQuery::Show::Open && query.platform.isEmpty();
    switch (query.sort) {
    case InboxQuery::Sort::NewestFirst:
        if (plain)
            return "SELECT id FROM conversation WHERE state = 'open' AND ?1 = 0 AND ?2 = '' ORDER BY last_at DESC, id LIMIT ?3";
        return "SELECT id FROM conversation" INBOX_WHERE " ORDER BY last_at DESC, id LIMIT ?3";
    case InboxQuery::Sort::OldestFirst:
        return "SELECT id FROM conversation" INBOX_WHERE " ORDER BY last_at, id LIMIT ?3";
    case InboxQuery::Sort::LevelFirst:
        return "SELECT id FROM conversation" INBOX_WHERE " ORDER BY coalesce(level, -1) DESC, last_at DESC, id LIMIT ?3";
    case InboxQuery::Sort::Title:
        if (query.language == QLocale::Danish)
            return "SELECT id FROM conversation" INBOX_WHERE " ORDER BY title COLLATE lygte_da, id LIMIT ?3";
        return "SELECT id FROM conversation" INBOX_WHERE " ORDER BY title COLLATE lygte_en, id LIMIT ?3";
    }
    return {};
}

Result<QList<Id>> inbox(Database& database, const InboxQuery& query, int limit)
{
    const auto idOf = [](Row row) { return row.id(0); };
    const std::int64_t most = limit > 0 ? limit : -1;
    const QString words = ftsPrefixQuery(query.words);
    if (words.isEmpty()) return database.list(inboxSql(query), idOf, static_cast<int>(query.show), query.platform, most);
    QSet<Id> matching;
    LYGTE_TRY(database.each(
        "SELECT r.row_id FROM record_search f JOIN search_record r ON r.key = f.rowid WHERE record_search MATCH ?1 AND "
        "r.entity = 'conversation'",
        [&](Row row) { matching.insert(row.id(0)); }, words));
    LYGTE_TRY_VALUE(all, database.list(inboxSql(query), idOf, static_cast<int>(query.show), query.platform, std::int64_t{-1}));
    all.removeIf([&](const Id& id) { return !matching.contains(id); });
    if (limit > 0 && all.size() > limit) all.resize(limit);
    return all;
}

static Result<void> addNotes(Database& database, const Id& conversation, Timeline& timeline)
{
    const Instant from{timeline.reachesStart || timeline.messages.isEmpty() ? INT64_MIN : timeline.messages.front().key};
    const Instant to{timeline.reachesEnd || timeline.messages.isEmpty() ? INT64_MAX : timeline.messages.back().key};
    LYGTE_TRY_VALUE(notes, database.list("SELECT " NOTE_COLUMNS
                                         " FROM note WHERE root_id = ?1 AND written >= ?2 AND written <= ?3 AND " LYGTE_LATEST(
                                             "note") " ORDER BY written, id",
                                         noteOf, conversation, from, to));
    LYGTE_TRY(addEarlier(database, notes));
    timeline.notes = std::move(notes);
    return {};
}

Result<Timeline> timeline(Database& database, const Id& conversation, std::int64_t beforeKey, int limit)
{
    Timeline timeline;
    LYGTE_TRY_VALUE(found,
                    database.list("SELECT " MESSAGE_COLUMNS " FROM message WHERE root_id = ?1 AND key < ?2 AND " LYGTE_LATEST(
                                      "message") " ORDER BY key DESC LIMIT ?3",
                                  messageOf, conversation, beforeKey == 0 ? INT64_MAX : beforeKey, limit + 1));
    timeline.reachesStart = found.size() <= limit;
    timeline.reachesEnd = beforeKey == 0;
    if (!timeline.reachesStart) found.removeLast();
    std::ranges::reverse(found);
    LYGTE_TRY(addEarlier(database, found));
    timeline.messages = std::move(found);
    LYGTE_TRY(addNotes(database, conversation, timeline));
    return timeline;
}

Result<Timeline> timelineAfter(Database& database, const Id& conversation, std::int64_t afterKey, int limit)
{
    Timeline timeline;
    LYGTE_TRY_VALUE(found,
                    database.list("SELECT " MESSAGE_COLUMNS " FROM message WHERE root_id = ?1 AND key > ?2 AND " LYGTE_LATEST(
                                      "message") " ORDER BY key LIMIT ?3",
                                  messageOf, conversation, afterKey, limit + 1));
    timeline.reachesEnd = found.size() <= limit;
    if (!timeline.reachesEnd) found.removeLast();
    LYGTE_TRY(addEarlier(database, found));
    timeline.messages = std::move(found);
    LYGTE_TRY(addNotes(database, conversation, timeline));
    return timeline;
}

Result<Timeline> timelineAround(Database& database, const Id& conversation, std::int64_t key, int limit)
{
    LYGTE_TRY_VALUE(around, timeline(database, conversation, key + 1, limit / 2));
    LYGTE_TRY_VALUE(after, timelineAfter(database, conversation, key, limit / 2));
    around.messages += after.messages;
    around.reachesEnd = after.reachesEnd;
    LYGTE_TRY(addNotes(database, conversation, around)); // again, for those written between the two halves
    return around;
}

Result<QList<Message>> messages(Database& database, const QList<Id>& ids)
{
    QList<Message> found;
    for (const Id& id : ids) {
        LYGTE_TRY_VALUE(one, database.one("SELECT " MESSAGE_COLUMNS " FROM message WHERE id = ?1", messageOf, id));
        if (one) found.append(*one);
    }
    LYGTE_TRY(addEarlier(database, found));
    return found;
}

Result<std::optional<Message>> messageByKey(Database& database, std::int64_t key)
{
    return database.one("SELECT " MESSAGE_COLUMNS " FROM message WHERE key = ?1", messageOf, key);
}

} // namespace lygte::conversationread
