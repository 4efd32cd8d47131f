#pragma once
// How escalations are said and marked, in one place, so that list, form and rail use the same words. All texts are in the
// language of the interface at the time of the call. UI thread.

#include "core/escalations/deadline.h"
#include "core/escalations/escalation.h"
#include "ui/widgets/marks.h"

class QPalette;

namespace lygte::escalationwords {

/// The words of a data file in the interface's language.
QString said(const LocalText& text);
/// For "since …": "14:10" of today, "Tuesday 14:10" of the last six days, else day and time.
QString sinceText(Instant when, Instant now);
/// "Sent, waiting for acknowledgement · Tuesday 14:10": a state may be the name of an event, which has no "since".
QString stateSince(const EscalationType* type, const EscalationSummary& summary, Instant now);
/// How long there is left, or how much too late it is; the nearer, the louder.
Mark countdown(Instant due, Instant now, const QPalette& palette);
/// The same for a deadline that may be kept already.
Mark dueMark(const Due& due, Instant now, const QPalette& palette);
/// Which deadline is next: "Send within the same shift". Empty when the type does not know it.
QString deadlineLabel(const EscalationType* type, const QString& key);
/// What is missing, as a field's label or in words.
QString needText(const EscalationType& type, const QString& missing);
/// A field that was refused or is disputed ("title", "fields.acute"), as the form names it; empty for what the form has not.
QString fieldName(const EscalationType& type, const QString& field);
/// What the server refused of it, each with its field in words and its value, and what becomes of what is typed now.
QString refusedText(const EscalationType& type, const Escalation& escalation);
/// The fields that two officers changed, in words.
QString disputedText(const EscalationType& type, const Escalation& escalation);
/// How far it has come, with all that is to be decided about it.
Mark stateMark(const EscalationSummary& summary, const QPalette& palette);
/// "officer 04".
QString officer(const QString& number);
/// What an event says: "Draft begun", "Document saved as PDF in Danish", "Draft → Sent, waiting for acknowledgement".
QString eventText(const EscalationType& type, const EscalationEvent& event);
/// The note of an event as an officer wrote it; empty for documents, whose note is for the program.
QString eventNote(const EscalationEvent& event);
/// "Danish" or "English".
QString languageName(QStringView language);

} // namespace lygte::escalationwords
