#pragma once
// From an escalation to its letter. Takes plain values, so that it needs no store: the caller reads what is stored (identity
// only with a reason) and hands it over.

#include "core/documents/letter.h"
#include "core/escalations/escalation.h"

namespace lygte {

struct EscalationLetterInput
{
    QString language;        ///< "da" or "en"
    FieldValues values;      ///< without identity
    FieldValues identity;    ///< the identity fields; empty when the letter is to be made without them
    QList<Excerpt> excerpts; ///< in the order to be shown
    QStringList sender;      ///< lines: unit, officer's public number; never a private address
    QDate date;
    QString caseReference;
    bool draft = false; ///< boxes "DRAFT – NOT SENT" above the title
};

/// The letter of the type's template (`EscalationType::document`). Times are Danish time, with seconds. NotFound without a
/// template; Invalid for a bad one, and for an excerpt whose hash is not that of its sender, time and text: the letter claims
/// that it is.
Result<Letter> escalationLetter(const EscalationType& type, const EscalationLetterInput& input);

/// The input for a stored escalation, as it stands: the sender is `section` and the officer's public number, the date that of
/// the state that it is in (so the same escalation gives the same bytes on any day), and while something is missing it is boxed
/// as a draft.
EscalationLetterInput letterInput(const EscalationType& type, const Escalation& escalation, const QString& language,
                                  const QString& section);

} // namespace lygte
