// search, show, log, check: what only reads.

#include "app/cli/commands.h"
#include "app/cli/patrolobjects.h"
#include "core/base/text.h"
#include "core/conversations/conversationstore.h"
#include "core/escalations/escalationstore.h"
#include "core/patrol/patrolstore.h"
#include "core/search/searchstore.h"

namespace lygte::cli {

int search(Session& session, const QStringList& words)
{
    if (words.isEmpty()) return Usage;
    if (auto opened = session.open(); !opened) return session.report(opened.error());
    SearchStore store(session.desk());
    const int limit = session.option(QStringLiteral("limit")).toInt();
    const SearchQuery query = parseQuery(words.join(u' '), false);
    auto page = session.wait(store.search(query, limit));
    QList<SearchResult> found;
    for (; page; page = session.wait(store.more(query, *page, limit))) {
        found += page->results;
        if (page->atEnd || found.size() >= limit) break;
    }
    if (!page) return session.report(page.error());
    for (const SearchResult& result : found.first(std::clamp<qsizetype>(limit, 0, found.size())))
        session.print({{QStringLiteral("entity"), result.entity},
                       {QStringLiteral("id"), result.id.toString()},
                       {QStringLiteral("root"), result.root.toString()},
                       {QStringLiteral("at"), result.at.toIso()},
                       {QStringLiteral("title"), result.title},
                       {QStringLiteral("sender"), result.sender},
                       {QStringLiteral("snippet"), result.snippet}},
                      result.at.toIso() + u"  " + result.entity + u"  " + visible(result.title) + u"  " +
                          visible(result.snippet));
    return Ok;
}

static int showConversation(Session& session, const Conversation& conversation)
{
    ConversationStore store(session.desk());
    session.print({{QStringLiteral("entity"), QStringLiteral("conversation")},
                   {QStringLiteral("id"), conversation.id.toString()},
                   {QStringLiteral("platform"), conversation.platform},
                   {QStringLiteral("title"), conversation.title},
                   {QStringLiteral("messages"), conversation.messages}},
                  visible(conversation.title) + u" (" + conversation.platform + u')');
    std::int64_t after = INT64_MIN;
    for (;;) {
        const auto page = session.wait(store.timelineAfter(conversation.id, after, 500));
        if (!page) return session.report(page.error());
        for (const Message& message : page->messages)
            session.print(
                {{QStringLiteral("entity"), QStringLiteral("message")},
                 {QStringLiteral("id"), message.id.toString()},
                 {QStringLiteral("sent"), message.sent ? QJsonValue(message.sent->toIso()) : QJsonValue(QJsonValue::Null)},
                 {QStringLiteral("sender"), message.sender},
                 {QStringLiteral("text"), message.body},
                 {QStringLiteral("reply_state"), replyStateKey(message.reply)},
                 {QStringLiteral("withdrawn"), message.withdrawn},
                 {QStringLiteral("versions"), message.earlier.size() + 1}},
                (message.sent ? message.sent->toIso() : QStringLiteral("?")) + u"  " + visible(message.sender) + u": " +
                    visible(message.body));
        if (page->reachesEnd || page->messages.isEmpty()) return Ok;
        after = page->messages.last().key;
    }
}

static void printEntries(Session& session, const QList<Entry>& entries)
{
    for (const Entry& entry : entries)
        session.print(objectOf(entry), u"  " + entry.text.started.value_or(entry.written).toIso() + u"  " +
                                           entryKindKey(entry.text.kind) + u"  " + entry.text.platform + u"  " +
                                           snippet(entry.text.fact));
}

static void printShift(Session& session, const Shift& shift)
{
    session.print(objectOf(shift), shift.started.toIso() + u"  " + shift.officerNumber + u"  " + shift.account);
}

static int showEscalation(Session& session, const Escalation& escalation)
{
    QJsonObject fields;
    for (auto it = escalation.values.begin(); it != escalation.values.end(); ++it) fields.insert(it.key(), it.value());
    session.print({{QStringLiteral("entity"), QStringLiteral("escalation")},
                   {QStringLiteral("id"), escalation.summary.id.toString()},
                   {QStringLiteral("type"), escalation.summary.type},
                   {QStringLiteral("state"), escalation.summary.state},
                   {QStringLiteral("title"), escalation.summary.title},
                   {QStringLiteral("fields"), fields},
                   {QStringLiteral("excerpts"), escalation.excerpts.size()}},
                  escalation.summary.type + u"  " + escalation.summary.state + u"  " + visible(escalation.summary.title));
    for (const EscalationEvent& event : escalation.events)
        session.print({{QStringLiteral("entity"), QStringLiteral("event")},
                       {QStringLiteral("at"), event.at.toIso()},
                       {QStringLiteral("command"), event.command},
                       {QStringLiteral("to"), event.toState},
                       {QStringLiteral("officer"), event.officerNumber}},
                      u"  " + event.at.toIso() + u"  " + event.command + u" → " + event.toState);
    return Ok;
}

/// The exit code, or nothing when the case file has no such shift.
static std::optional<int> showShift(Session& session, const Id& id)
{
    PatrolStore patrol(session.desk());
    const auto shift = session.wait(patrol.shift(id));
    if (!shift) return session.report(shift.error());
    if (!*shift) return std::nullopt;
    printShift(session, **shift);
    const auto entries = session.wait(patrol.entries(id));
    if (!entries) return session.report(entries.error());
    printEntries(session, *entries);
    return Ok;
}

int show(Session& session, const QStringList& words)
{
    const auto id = words.size() == 1 ? Id::fromString(words.front()) : std::nullopt;
    if (!id) return Usage;
    if (auto opened = session.open(); !opened) return session.report(opened.error());
    ConversationStore conversations(session.desk());
    const auto conversation = session.wait(conversations.conversation(*id));
    if (!conversation) return session.report(conversation.error());
    if (*conversation) return showConversation(session, **conversation);
    if (const auto shown = showShift(session, *id)) return *shown;
    const auto types = EscalationTypes::load();
    const auto calendar = DanishCalendar::load();
    if (!types) return session.report(types.error());
    if (!calendar) return session.report(calendar.error());
    EscalationStore escalations(session.desk(), *types, *calendar);
    const auto escalation = session.wait(escalations.escalation(*id));
    if (!escalation) return session.report(escalation.error());
    if (!*escalation) return session.report({ErrorCode::NotFound, id->toString(), {}});
    return showEscalation(session, **escalation);
}

int log(Session& session, const QStringList& words)
{
    if (!words.isEmpty()) return Usage;
    if (auto opened = session.open(); !opened) return session.report(opened.error());
    PatrolStore patrol(session.desk());
    const auto shifts = session.wait(patrol.shifts(session.option(QStringLiteral("limit")).toInt()));
    if (!shifts) return session.report(shifts.error());
    for (const Shift& shift : *shifts) {
        printShift(session, shift);
        const auto entries = session.wait(patrol.entries(shift.id));
        if (!entries) return session.report(entries.error());
        printEntries(session, *entries);
    }
    return Ok;
}

int check(Session& session, const QStringList& words)
{
    if (!words.isEmpty()) return Usage;
    if (auto opened = session.open(); !opened) return session.report(opened.error());
    const auto faults = session.wait(session.desk().file.check());
    if (!faults) return session.report(faults.error());
    for (const QString& fault : *faults) session.print({{QStringLiteral("fault"), fault}}, fault);
    session.print({{QStringLiteral("faults"), faults->size()}},
                  faults->isEmpty() ? QStringLiteral("ok") : QString::number(faults->size()));
    return faults->isEmpty() ? Ok : Failed;
}

} // namespace lygte::cli
