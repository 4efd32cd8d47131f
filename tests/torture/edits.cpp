// What officers do on patrol and with escalations.

#include "tests/torture/torture.h"

namespace lygte::test {

using namespace Qt::StringLiterals;

void Torture::patrolEdit(Client& client, const Id& talk)
{
    PatrolStore& patrol = client.patrol();
    const QString number = client.store().desk().officer.number;
    const auto running = wait(patrol.runningShift());
    auto own = wait(patrol.shifts(20));
    own.removeIf([&](const Shift& shift) { return shift.officerNumber != number; });
    const Id any = own.isEmpty() ? Id() : own[dice(static_cast<int>(own.size()))].id;
    if (!running) {
        if (own.isEmpty() || dice(2))
            (void)patrol.startShift(text(), {u"discord"_s}).result();
        else
            (void)patrol.resumeShift(any).result();
        return;
    }
    switch (dice(9)) {
    case 0:
        return (void)patrol.endShift(running->id, text()).result();
    case 1:
        return (void)patrol.setHandover(any, text()).result();
    case 2:
    case 3:
    case 4:
    case 5: {
        EntryDraft draft{.kind = EntryKind::Dialogue, .minutes = 5, .fact = text()};
        if (dice(2)) draft.links = {{u"conversation"_s, talk, {}}};
        return (void)patrol.save(any, draft).result();
    }
    default:
        return entryVersion(patrol, any, number);
    }
}

void Torture::entryVersion(PatrolStore& patrol, const Id& shift, const QString& number)
{
    auto entries = wait(patrol.entries(shift));
    entries.removeIf(
        [&](const Entry& entry) { return entry.officerNumber != number || !entry.text.fact.startsWith(u"client"); });
    if (entries.isEmpty()) return;
    const Entry& entry = entries[dice(static_cast<int>(entries.size()))];
    EntryDraft draft = entry.text;
    draft.fact = text();
    (void)(entry.withdrawn ? patrol.restore(entry.id)
           : dice(3)       ? patrol.correct(entry.id, draft)
                           : patrol.withdraw(entry.id))
        .result();
}

void Torture::escalationEdit(Client& client, const Id& talk)
{
    EscalationStore& store = client.escalations();
    QList<Id> messages;
    if (const auto timeline = client.conversations().timeline(talk).result())
        for (const Message& message : timeline->messages) messages += message.id;
    const auto all = wait(store.list(true));
    if (all.isEmpty() || dice(5) == 0)
        return (void)store.create(u"concern_133"_s, text(), talk, messages.first(std::min<qsizetype>(messages.size(), 2)))
            .result();
    const Id id = all[dice(static_cast<int>(std::min<qsizetype>(all.size(), 12)))].id; // the most urgent, which many are at
    switch (dice(6)) {
    case 0:
        return (void)store.setTitle(id, u"omdøbt %1"_s.arg(dice(9))).result();
    case 1:
        return (void)store
            .setFields(id, {{u"relation"_s, u"felt %1"_s.arg(dice(9))}, {u"observations"_s, u"felt %1"_s.arg(dice(9))}})
            .result();
    case 2:
        if (const auto found = store.escalation(id).result(); found && *found) excerptEdit(store, **found, messages);
        return;
    default:
        for (int steps = 1 + dice(4); steps > 0; --steps) proceed(store, id, messages);
    }
}

void Torture::excerptEdit(EscalationStore& store, const Escalation& escalation, const QList<Id>& messages)
{
    const Id& id = escalation.summary.id;
    if (escalation.excerpts.isEmpty() || dice(2)) return (void)store.addExcerpts(id, messages).result();
    const Excerpt& excerpt = escalation.excerpts[dice(static_cast<int>(escalation.excerpts.size()))];
    (void)store.removeExcerpt(excerpt.id).result();
    if (dice(3) == 0) (void)store.restoreExcerpt(excerpt.id).result();
}

static QString fillIn(const EscalationField& field, int choice)
{
    if (field.kind == FieldKind::Date) return u"2026-03-03"_s;
    if (field.kind != FieldKind::Choice) return u"felt %1"_s.arg(choice);
    if (!field.reference.isEmpty()) return u"751"_s;
    return field.choices[choice % field.choices.size()].key;
}

/// One step further: what the next act still asks for, or the act itself, or the last one taken back.
void Torture::proceed(EscalationStore& store, const Id& escalation, const QList<Id>& messages)
{
    const auto found = store.escalation(escalation).result();
    if (!found || !*found) return;
    const Escalation& it = **found;
    const EscalationType* type = store.types().find(it.summary.type);
    const auto acts = type->transitionsFrom(it.summary.state);
    if (!it.events.isEmpty() && (acts.isEmpty() || dice(6) == 0))
        return (void)store.undo(escalation, it.events.last().command).result();
    if (acts.isEmpty()) return;
    const Transition& act = *acts[dice(static_cast<int>(acts.size()))];
    const QStringList missing = type->missing(act, it.allValues(), static_cast<int>(it.excerpts.size()), it.documentCurrent);
    FieldValues values;
    for (const QString& key : missing)
        if (const EscalationField* field = type->field(key)) values.insert(key, fillIn(*field, dice(9)));
    for (const EscalationRule* rule : type->blocking(act, it.allValues()))
        if (rule->when) values.insert(rule->when->field, fillIn(*type->field(rule->when->field), dice(9)));
    if (!values.isEmpty())
        (void)store.setFields(escalation, values).result();
    else if (missing.contains(EscalationType::needsExcerpts))
        (void)store.addExcerpts(escalation, messages).result();
    else if (!missing.isEmpty())
        (void)store.documentMade(escalation, documentBasis(it), text()).result();
    else
        (void)store.act(escalation, act.command, it.summary.state, text()).result();
}

} // namespace lygte::test
