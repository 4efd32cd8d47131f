#pragma once
// From an escalation to its letter. Takes plain values, so that it needs no store: the caller reads what is stored (identity
// only with a reason) and hands it over.

#include "core/documents/letter.h"
#include "core/escalations/escalation.h"
#include "core/people/desk.h"

namespace lygte {

struct EscalationLetterInput
{
    QString language;        ///< "da" or "en"
    FieldValues values;      ///< without identity
    FieldValues identity;    ///< the identity fields; empty when the letter is to be made without them
    QList<Excerpt> excerpts; ///< in the order to be shown
    QStringList sender;      ///< lines: unit, officer's public number; never a private address
    QString preparedBy;      ///< the public number of another officer who made the document; empty when it is the sender
    QDate date;
    QString caseReference;
    bool draft = false; ///< boxes "DRAFT – NOT SENT" above the title
};

/// The letter of the type's template (`EscalationType::document`). Times are Danish time, with seconds. NotFound without a
/// template; Invalid for a bad one, and for an excerpt whose hash is not that of its sender, time and text: the letter claims
/// that it is.
Result<Letter> escalationLetter(const EscalationType& type, const EscalationLetterInput& input);

/// The input for a stored escalation, as it stands. The sender is the escalation's officer, with the section of `maker`: the
/// duty to notify is personal (barnets lov § 133), whoever makes the document; another maker is named in the footer. Its date
/// and its maker are those of the first document made from exactly this (so it gives the same bytes on any later day, by
/// anyone's hand), otherwise `now` and `maker`. While letterIsDraft(), it is boxed as a draft.
EscalationLetterInput letterInput(const EscalationType& type, const Escalation& escalation, const QString& language,
                                  const Officer& maker, Instant now);
/// The act that needs a document still lacks something else, or a rule holds it back: what is made now is a draft.
bool letterIsDraft(const EscalationType& type, const Escalation& escalation);
/// Without a folder; never a path. `suffix`: "pdf" or "odt".
QString letterFileName(const EscalationType& type, const Escalation& escalation, const QString& language,
                       const QString& suffix);

/// What EscalationStore::documentMade() is told. A draft has no basis: it does not count as the document.
struct LetterRecord
{
    QByteArray basis;
    QString what; ///< language and format, and whether it was a draft
};
LetterRecord letterRecord(const EscalationType& type, const Escalation& escalation, const QString& language,
                          const QString& suffix);

} // namespace lygte
