#include "core/escalations/escalationread.h"

#include "core/conversations/messageextra.h"
#include "core/sync/outbox.h"

#include <QJsonDocument>

namespace lygte::escalationread {

// What is still to be decided counts also while a later change of the same row waits, and beside each other.
#define IN_CONFLICT "EXISTS (SELECT 1 FROM conflict WHERE row_root = e.id AND state = 'open')"
// An event that was refused, because the act that it tells of was, never happened; but one of an escalation that the server
// does not have at all did.
#define STANDING_EVENT "(v.sync_state <> 3 OR (SELECT row_rev FROM escalation r WHERE r.id = v.root_id) IS NULL)"
#define SUMMARY_COLUMNS                                                                                                        \
    "e.id, e.type, e.state, e.title, e.officer_number, e.created, "                                                            \
    "(SELECT max(at) FROM escalation_event v WHERE v.root_id = e.id AND v.from_state <> v.to_state AND " STANDING_EVENT        \
    "), e.due_at, e.due_key, "                                                                                                 \
    "e.conversation_id, (SELECT substr('34012', min(instr('34012', s)), 1) FROM (SELECT e.sync_state AS s UNION ALL SELECT "   \
    "sync_state FROM escalation_identity WHERE root_id = e.id UNION ALL SELECT v.sync_state FROM escalation_event v WHERE "    \
    "v.root_id = e.id AND " STANDING_EVENT                                                                                     \
    " UNION ALL SELECT sync_state FROM excerpt WHERE root_id = e.id UNION ALL SELECT 3 WHERE EXISTS (SELECT 1 "                \
    "FROM outbox WHERE root_id = e.id AND dismissed = 0 AND result LIKE '%rejected%') UNION ALL SELECT 4 WHERE " IN_CONFLICT   \
    ")), " IN_CONFLICT

static EscalationSummary summaryOf(Row row)
{
    EscalationSummary summary;
    summary.id = row.id(0);
    summary.type = row.text(1);
    summary.state = row.text(2);
    summary.title = row.text(3);
    summary.officerNumber = row.text(4);
    summary.created = row.instant(5);
    summary.stateSince = row.optionalInstant(6).value_or(summary.created);
    summary.dueAt = row.optionalInstant(7);
    summary.dueKey = row.text(8);
    summary.conversation = row.id(9);
    summary.syncState = static_cast<int>(row.integer(10));
    summary.conflict = row.boolean(11);
    return summary;
}

static FieldValues valuesOf(const QByteArray& json)
{
    FieldValues values;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it) values.insert(it.key(), it.value().toString());
    return values;
}

/// Why: of the escalation itself, which refuses the rest with it, or else of what was refused last.
static Result<void> readRefusal(Database& database, EscalationSummary& summary)
{
    if (summary.syncState != static_cast<int>(SyncState::Rejected)) return {};
    LYGTE_TRY_VALUE(
        code, database.one(
                  "SELECT " LYGTE_REFUSAL_CODE(
                      "o") " FROM outbox o WHERE o.row_id IN (SELECT ?1 UNION ALL SELECT id FROM "
                           "escalation_identity WHERE root_id = ?1 UNION ALL SELECT id FROM escalation_event WHERE "
                           "root_id = ?1 UNION ALL SELECT id FROM excerpt WHERE root_id = ?1) AND o.result LIKE "
                           "'%rejected%' ORDER BY o.dismissed, o.row_id = ?1 AND o.command = 'insert' DESC, o.mid DESC LIMIT 1",
                  [](Row row) { return row.text(0); }, summary.id));
    summary.refusal = code.value_or(QString());
    return {};
}

static Result<QList<EscalationSummary>> withRefusals(Database& database, Result<QList<EscalationSummary>> found)
{
    if (!found) return found;
    for (EscalationSummary& summary : *found) LYGTE_TRY(readRefusal(database, summary));
    return found;
}

Result<QList<EscalationSummary>> list(Database& database)
{
    return withRefusals(database, database.list("SELECT " SUMMARY_COLUMNS
                                                " FROM escalation e ORDER BY e.due_at IS NULL, e.due_at, e.created DESC",
                                                summaryOf));
}

Result<QList<EscalationSummary>> ofConversation(Database& database, const Id& conversation)
{
    return withRefusals(database, database.list("SELECT " SUMMARY_COLUMNS
                                                " FROM escalation e WHERE e.conversation_id = ?1 ORDER BY e.created DESC",
                                                summaryOf, conversation));
}

Result<std::optional<EscalationSummary>> summary(Database& database, const Id& id)
{
    LYGTE_TRY_VALUE(found, database.one("SELECT " SUMMARY_COLUMNS " FROM escalation e WHERE e.id = ?1", summaryOf, id));
    if (found) LYGTE_TRY(readRefusal(database, *found));
    return found;
}

static Result<void> readEvents(Database& database, Escalation& escalation)
{
    LYGTE_TRY_VALUE(events, database.list(
                                "SELECT id, at, command, from_state, to_state, officer_number, note FROM escalation_event v "
                                "WHERE root_id = ?1 AND " STANDING_EVENT " ORDER BY at, rowid",
                                [](Row row) {
                                    return EscalationEvent{row.id(0),   row.instant(1), row.text(2), row.text(3),
                                                           row.text(4), row.text(5),    row.text(6)};
                                },
                                escalation.summary.id));
    escalation.events = std::move(events);
    return {};
}

/// Sender, time, text and hash stand in the excerpt itself; what was attached is read from the message, which never changes.
static Excerpt excerptOf(Row row)
{
    Message message;
    extraFromJson(row.bytes(6), message);
    return {row.id(0), row.id(1), row.text(2), row.optionalInstant(3), row.text(4), row.bytes(5), message.attachments};
}

static Result<void> readExcerpts(Database& database, Escalation& escalation)
{
    LYGTE_TRY_VALUE(excerpts,
                    database.list("SELECT e.id, e.message_id, e.sender, e.sent, e.body, e.sha256, m.extra FROM excerpt e "
                                  "LEFT JOIN message m ON m.id = e.message_id WHERE e.root_id = ?1 AND e.removed = 0 "
                                  "ORDER BY e.sent, e.rowid",
                                  excerptOf, escalation.summary.id));
    escalation.excerpts = std::move(excerpts);
    return {};
}

static Result<void> readUndecided(Database& database, Escalation& escalation)
{
    const Id& id = escalation.summary.id;
    LYGTE_TRY_VALUE(refused, outbox::refusalsOf(database, id));
    for (const Refusal& each : std::as_const(refused))
        escalation.refused.append({each.command == u"insert" && each.row == id, each.command, each.texts});
    LYGTE_TRY_VALUE(disputed,
                    database.list(
                        "SELECT field FROM conflict WHERE row_root = ?1 AND state = 'open' GROUP BY field ORDER BY min(at)",
                        [](Row row) { return row.text(0); }, id));
    escalation.disputed = QStringList(disputed);
    return {};
}

Result<std::optional<Escalation>> escalation(Database& database, const Id& id)
{
    LYGTE_TRY_VALUE(head, summary(database, id));
    if (!head) return std::nullopt;
    Escalation escalation;
    escalation.summary = *head;
    LYGTE_TRY(database.each(
        "SELECT e.jurisdiction, e.fields, i.fields FROM escalation e LEFT JOIN escalation_identity i ON i.root_id = e.id WHERE "
        "e.id = ?1",
        [&](Row row) {
            escalation.jurisdiction = row.text(0);
            escalation.values = valuesOf(row.text(1).toUtf8());
            escalation.identity = valuesOf(row.text(2).toUtf8());
            escalation.identityHere = !row.isNull(2);
        },
        id));
    LYGTE_TRY(readEvents(database, escalation));
    LYGTE_TRY(readExcerpts(database, escalation));
    LYGTE_TRY(readUndecided(database, escalation));
    const QString basis = QString::fromLatin1(documentBasis(escalation).toHex());
    for (const EscalationEvent& event : std::as_const(escalation.events)) {
        if (event.command != u"document") continue;
        escalation.documents += event.note;
        escalation.documentCurrent = event.note.startsWith(basis);
    }
    return escalation;
}

} // namespace lygte::escalationread
