#include "ui/escalations/escalationwords.h"

#include "core/base/text.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/format.h"

namespace lygte::escalationwords {

static QString translated(const char* source)
{
    return QCoreApplication::translate("Escalations", source);
}

QString said(const LocalText& text)
{
    return text.in(QLocale());
}

QString sinceText(Instant when, Instant now)
{
    const qint64 days = when.toLocal().date().daysTo(now.toLocal().date());
    if (days == 0) return formatTime(when);
    if (days > 0 && days < 7)
        return QString(QLocale().toString(when.toLocal().date(), QStringLiteral("dddd")) + u' ' + formatTime(when));
    return formatDayAndTime(when, now);
}

QString stateSince(const EscalationType* type, const EscalationSummary& summary, Instant now)
{
    const EscalationState* state = type ? type->state(summary.state) : nullptr;
    return translated(QT_TRANSLATE_NOOP("Escalations", "%1 · %2"))
        .arg(state ? said(state->label) : summary.state, sinceText(summary.stateSince, now));
}

Mark countdown(Instant due, Instant now, const QPalette& palette)
{
    constexpr qint64 hour = 3600;
    const Colours& colours = Colours::of(palette);
    const qint64 left = (due.micros - now.micros) / 1'000'000;
    const QString when = formatDayAndTime(due, now);
    if (left < 0)
        return {QStringLiteral("⧗"), translated(QT_TRANSLATE_NOOP("Escalations", "Overdue by %1")).arg(formatDuration(-left)),
                translated(QT_TRANSLATE_NOOP("Escalations", "Was due %1")).arg(when), colours.danger};
    const QString word = translated(QT_TRANSLATE_NOOP("Escalations", "%1 left")).arg(formatDuration(left));
    const QString explanation = translated(QT_TRANSLATE_NOOP("Escalations", "Due %1")).arg(when);
    if (left <= 2 * hour) return {QStringLiteral("⧗"), word, explanation, colours.warning};
    if (left <= 24 * hour) return {QStringLiteral("⧖"), word, explanation, colours.caution};
    return {QStringLiteral("⧖"), word, explanation, colours.muted};
}

Mark dueMark(const Due& due, Instant now, const QPalette& palette)
{
    const Colours& colours = Colours::of(palette);
    const QString explanation = translated(QT_TRANSLATE_NOOP("Escalations", "Was due %1")).arg(formatDayAndTime(due.at, now));
    switch (due.state) {
    case DueState::Met:
        return {QStringLiteral("✓"), translated(QT_TRANSLATE_NOOP("Escalations", "Kept")), explanation, colours.positive};
    case DueState::MetLate:
        return {QStringLiteral("✗"),
                translated(QT_TRANSLATE_NOOP("Escalations", "Done %1 too late")).arg(formatDuration(-due.secondsLeft)),
                explanation, colours.danger};
    case DueState::Running:
    case DueState::Overdue:
        break;
    }
    return countdown(due.at, now, palette);
}

QString deadlineLabel(const EscalationType* type, const QString& key)
{
    if (type)
        for (const Deadline& deadline : type->deadlines)
            if (deadline.key == key) return said(deadline.label);
    return {};
}

QString needText(const EscalationType& type, const QString& missing)
{
    if (missing == EscalationType::needsExcerpts)
        return translated(QT_TRANSLATE_NOOP("Escalations", "A message of the conversation"));
    if (missing == EscalationType::needsDocument)
        return translated(QT_TRANSLATE_NOOP("Escalations", "The document, saved as it stands now"));
    const EscalationField* field = type.field(missing);
    return field ? said(field->label) : missing;
}

QString fieldName(const EscalationType& type, const QString& field)
{
    if (field == u"title") return translated(QT_TRANSLATE_NOOP("Escalations", "Title"));
    if (field == u"jurisdiction") return translated(QT_TRANSLATE_NOOP("Escalations", "Police district"));
    if (field == u"removed") return translated(QT_TRANSLATE_NOOP("Escalations", "Excerpt"));
    if (field == u"note") return translated(QT_TRANSLATE_NOOP("Escalations", "Note for the record"));
    const EscalationField* asked = field.startsWith(u"fields.") ? type.field(field.mid(7)) : nullptr;
    return asked ? said(asked->label) : QString();
}

/// "Title: Freja, 7. klasse". Who somebody is stands in its own box only; here its field is named.
static QString valueText(const EscalationType& type, const FieldText& written)
{
    constexpr int longest = 80;
    QString name = fieldName(type, written.field);
    const EscalationField* asked = written.field.startsWith(u"fields.") ? type.field(written.field.mid(7)) : nullptr;
    if (name.isEmpty() || written.field == u"removed" || (asked && asked->identity)) return name;
    const QString value = asked ? type.display(*asked, written.text, QLocale().name()) : written.text;
    return name + u": " +
           (value.isEmpty() ? translated(QT_TRANSLATE_NOOP("Escalations", "(empty)")) : visible(snippet(value, longest)));
}

QString refusedText(const EscalationType& type, const Escalation& escalation)
{
    constexpr qsizetype most = 3;
    QStringList values; // of the newest first
    bool patched = false;
    for (const RefusedChange& change : escalation.refused) {
        if (change.whole)
            return translated(QT_TRANSLATE_NOOP("Escalations",
                                                "None of it is on the server. What you write here is kept, and goes "
                                                "along when all of it is tried again."));
        patched |= change.command == u"patch";
        QStringList own;
        for (const Transition& act : type.transitions)
            if (act.command == change.command) own += type.buttonText(act, escalation.allValues(), QLocale().name());
        for (const FieldText& written : change.texts)
            if (const QString value = valueText(type, written); !value.isEmpty()) own += value;
        values = own + values;
    }
    if (values.isEmpty()) return {};
    QStringList lines;
    for (qsizetype i = 0; i < std::min(values.size(), most); ++i)
        lines += translated(QT_TRANSLATE_NOOP("Escalations", "Refused – %1")).arg(values[i]);
    if (values.size() > most)
        lines += QCoreApplication::translate("Escalations", "… and %n more", nullptr, int(values.size() - most));
    if (patched)
        lines += translated(QT_TRANSLATE_NOOP("Escalations",
                                              "What you write in the field now is a new change. It takes the place of "
                                              "the refused one when the server has answered."));
    return lines.join(u'\n');
}

QString disputedText(const EscalationType& type, const Escalation& escalation)
{
    QStringList names;
    for (const QString& field : escalation.disputed)
        if (const QString name = fieldName(type, field); !name.isEmpty()) names += name;
    return names.join(QStringLiteral(", "));
}

Mark stateMark(const EscalationSummary& summary, const QPalette& palette)
{
    return withConflict(markOf(summary.syncState, summary.refusal, palette), summary.conflict, palette);
}

QString officer(const QString& number)
{
    return translated(QT_TRANSLATE_NOOP("Escalations", "officer %1")).arg(number);
}

QString languageName(QStringView language)
{
    return language == u"da" ? translated(QT_TRANSLATE_NOOP("Escalations", "Danish"))
                             : translated(QT_TRANSLATE_NOOP("Escalations", "English"));
}

/// The note is "<basis> <language> <format>"; a draft has no basis.
static QString documentEventText(const QString& note)
{
    const QStringList parts = note.split(u' ', Qt::SkipEmptyParts);
    const bool draft = parts.value(0).size() != 64;
    const QString language = languageName(parts.value(draft ? 0 : 1));
    const QString format = parts.value(draft ? 1 : 2).toUpper();
    return (draft ? translated(QT_TRANSLATE_NOOP("Escalations", "Draft printout saved as %1 (%2)"))
                  : translated(QT_TRANSLATE_NOOP("Escalations", "Document saved as %1 (%2)")))
        .arg(format, language);
}

QString eventText(const EscalationType& type, const EscalationEvent& event)
{
    if (event.command == u"create") return translated(QT_TRANSLATE_NOOP("Escalations", "Draft begun"));
    if (event.command == u"document") return documentEventText(event.note);
    if (const Transition* undone = type.undoneBy(event.command)) return said(undone->undone);
    const EscalationState* state = type.state(event.toState);
    return state ? said(state->label) : event.toState;
}

QString eventNote(const EscalationEvent& event)
{
    return event.command == u"document" ? QString() : event.note;
}

} // namespace lygte::escalationwords
