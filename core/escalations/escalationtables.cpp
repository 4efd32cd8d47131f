#include "core/escalations/escalationtables.h"

#include "core/escalations/escalationread.h"
#include "core/storage/searchrecords.h"

namespace lygte {

const SyncTable escalationTable{
    .name = "escalation",
    .columns = {"type", "jurisdiction", "state", "conversation_id", "officer_number", "created", "title", "fields"},
    .stateColumn = "state",
};
const SyncTable identityTable{.name = "escalation_identity", .columns = {"fields"}, .root = "escalation", .pulled = false};
const SyncTable eventTable{
    .name = "escalation_event",
    .columns = {"at", "command", "from_state", "to_state", "officer_number", "note"},
    .root = "escalation",
};
const SyncTable excerptTable{
    .name = "excerpt",
    .columns = {"message_id", "sender", "sent", "body", "sha256", "removed"},
    .root = "escalation",
};

static Result<void> refreshDue(Database& database, const EscalationType& type, const DanishCalendar& calendar,
                               const Clock& clock, const Escalation& now)
{
    const DeadlineEvents events = deadlineEvents(now.events);
    std::optional<Instant> soonest;
    QString key;
    for (const Deadline& deadline : type.deadlines) {
        const auto due = dueAt(deadline, events, calendar, clock);
        if (!due || due->state == DueState::Met || due->state == DueState::MetLate) continue;
        if (soonest && *soonest <= due->at) continue;
        soonest = due->at;
        key = deadline.key;
    }
    return database.run("UPDATE escalation SET due_at = ?2, due_key = ?3 WHERE id = ?1", now.summary.id, soonest, key);
}

Result<void> refreshEscalation(Database& database, const EscalationTypes& types, const DanishCalendar& calendar,
                               const Clock& clock, const Id& escalation)
{
    LYGTE_TRY_VALUE(found, escalationread::escalation(database, escalation));
    if (!found) return {};
    if (const EscalationType* type = types.find(found->summary.type))
        LYGTE_TRY(refreshDue(database, *type, calendar, clock, *found));
    // Identity is not put into the index: it is read only for a reason.
    QStringList text = found->values.values();
    for (const Excerpt& excerpt : std::as_const(found->excerpts)) text += excerpt.body;
    LYGTE_TRY(putSearchRecord(database, {QStringLiteral("escalation"), escalation, escalation, found->summary.created,
                                         found->summary.title, text.join(u'\n')}));
    database.touch(QStringLiteral("escalation"), escalation);
    return {};
}

SyncTables escalationTables(std::shared_ptr<const EscalationTypes> types, std::shared_ptr<const DanishCalendar> calendar,
                            const Clock& clock)
{
    SyncTables tables{escalationTable, identityTable, eventTable, excerptTable};
    for (SyncTable& table : tables) {
        table.arrived = [types, calendar, &clock](Database& database, const Arrived& arrived) -> Result<void> {
            for (const Id& root : arrived.roots) LYGTE_TRY(refreshEscalation(database, *types, *calendar, clock, root));
            return {};
        };
    }
    return tables;
}

QList<AllowedTransition> escalationTransitions(const EscalationTypes& types)
{
    QList<AllowedTransition> allowed;
    for (const EscalationType& type : types.all())
        for (const Transition& transition : type.transitions)
            for (const QString& from : transition.from) {
                const QString table = QStringLiteral("escalation");
                allowed.append({table, type.key, transition.command, from, transition.to});
                if (transition.canBeUndone())
                    allowed.append({table, type.key, EscalationType::undoCommand(transition.command), transition.to, from});
            }
    return allowed;
}

} // namespace lygte
