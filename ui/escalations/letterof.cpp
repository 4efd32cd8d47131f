#include "ui/escalations/letterof.h"

#include "core/base/text.h"
#include "core/documents/escalationletter.h"

namespace lygte {

bool letterIsDraft(const EscalationType& type, const Escalation& escalation)
{
    const FieldValues values = escalation.allValues();
    for (const Transition* act : type.transitionsFrom(escalation.summary.state)) {
        if (!act->document) continue;
        if (!type.missing(*act, values, int(escalation.excerpts.size()), true).isEmpty()) return true;
        if (!type.blocking(*act, values).isEmpty()) return true;
    }
    return false;
}

Result<Letter> letterOf(const EscalationType& type, const Escalation& escalation, const Officer& officer,
                        const QString& language, Instant now)
{
    static const LocalText officerWord{QStringLiteral("Betjent %1"), QStringLiteral("Officer %1")};
    EscalationLetterInput input;
    input.language = language;
    input.values = escalation.values;
    input.identity = escalation.identity;
    input.excerpts = escalation.excerpts;
    input.sender = {officer.section, officerWord.in(language).arg(officer.number)};
    input.date = now.toLocal().date();
    input.caseReference = escalation.summary.id.toString();
    input.draft = letterIsDraft(type, escalation);
    return escalationLetter(type, input);
}

QString letterFileName(const EscalationType& type, const Escalation& escalation, const QString& language, const QString& suffix)
{
    const QString name = type.label.in(language) + u' ' + escalation.summary.title;
    return safeFileName(name) + u'.' + suffix;
}

} // namespace lygte
