#pragma once
// The letter of an open escalation: which officer signs it, whether it is a draft still, what its file is called.

#include "core/documents/letter.h"
#include "core/escalations/escalation.h"
#include "core/people/desk.h"

namespace lygte {

/// The act that needs a document still lacks something else, or a rule holds it back: what is printed now is a draft.
bool letterIsDraft(const EscalationType& type, const Escalation& escalation);
/// `language`: "da" or "en", chosen apart from the interface's. escalationLetter()'s errors.
Result<Letter> letterOf(const EscalationType& type, const Escalation& escalation, const Officer& officer,
                        const QString& language, Instant now);
/// Without a folder; never a path. `suffix`: "pdf" or "odt".
QString letterFileName(const EscalationType& type, const Escalation& escalation, const QString& language,
                       const QString& suffix);

} // namespace lygte
