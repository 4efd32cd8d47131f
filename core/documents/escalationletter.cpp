#include "core/documents/escalationletter.h"

#include "core/base/text.h"
#include "core/documents/lettertemplate.h"
#include "core/documents/lettertime.h"
#include "core/escalations/deadline.h"

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

/// 64 hexadecimal digits in groups of 16: easier to compare, and a narrow column breaks between the groups.
static QString hashText(const QByteArray& sha256)
{
    QStringList groups;
    const QString hex = QString::fromLatin1(sha256.toHex());
    for (qsizetype i = 0; i < hex.size(); i += 16) groups += hex.mid(i, 16);
    return groups.join(u' ');
}

static LetterTable excerptTable(const QList<Excerpt>& excerpts, const LetterWords& words, const QString& language)
{
    LetterTable table;
    table.columns = {{words.number, 6, false},
                     {words.time, 17, false},
                     {words.sender, 17, false},
                     {words.text, 39, false},
                     {words.hash, 21, true}};
    for (const Excerpt& excerpt : excerpts)
        table.rows += LetterTable::Row{{QString::number(table.rows.size() + 1),
                                        excerpt.sent ? timeText(*excerpt.sent, language) : words.notStated, excerpt.sender,
                                        excerptText(excerpt, language), hashText(excerpt.sha256)},
                                       Nature::Plain};
    return table;
}

static QStringList legalLines(const EscalationType& type, const QString& language)
{
    QStringList lines;
    for (const LegalBasis& legal : type.legal)
        lines += legal.statute + u' ' + legal.paragraph + u": "_s + legal.text.in(language) + u" ("_s +
                 legal.note.in(language) + u')';
    return lines;
}

Result<Letter> escalationLetter(const EscalationType& type, const EscalationLetterInput& input)
{
    for (const Excerpt& excerpt : input.excerpts)
        if (excerptHash(excerpt.sender, excerpt.sent, excerpt.body) != excerpt.sha256)
            return fail(ErrorCode::Invalid, excerpt.body.left(60), u"the excerpt does not match its SHA-256"_s);
    LYGTE_TRY_VALUE(pattern, letterTemplate(type.document, input.language));
    LetterFilling filling;
    for (const EscalationField& field : type.fields) {
        const QString value = (field.identity ? input.identity : input.values).value(field.key);
        filling.values.insert(field.key, {field.label.in(input.language), type.display(field, value, input.language),
                                          field.nature, field.kind == FieldKind::LongText});
    }
    filling.tables.insert(u"excerpts"_s, excerptTable(input.excerpts, pattern.words, input.language));
    LYGTE_TRY_VALUE(letter, fillTemplate(pattern, filling, input.language));
    if (input.draft) letter.notice = pattern.draft;
    if (const QString receiver = filling.values.value(type.receiverField).value; !receiver.isEmpty())
        letter.receiver = {receiver};
    letter.sender = input.sender;
    letter.preparedBy = input.preparedBy;
    letter.date = input.date;
    letter.caseReference = input.caseReference;
    letter.legalBasis = legalLines(type, input.language);
    return letter;
}

bool letterIsDraft(const EscalationType& type, const Escalation& escalation)
{
    const FieldValues values = escalation.allValues();
    for (const Transition* act : type.transitionsFrom(escalation.summary.state)) {
        if (!act->document) continue;
        if (!type.missing(*act, values, static_cast<int>(escalation.excerpts.size()), true).isEmpty()) return true;
        if (!type.blocking(*act, values).isEmpty()) return true;
    }
    return false;
}

/// The making of the first document from exactly what stands in the escalation.
static const EscalationEvent* firstMaking(const Escalation& escalation)
{
    const QString basis = QString::fromLatin1(documentBasis(escalation).toHex());
    const auto found = std::ranges::find_if(escalation.events, [&](const EscalationEvent& event) {
        return event.command == u"document" && event.note.startsWith(basis);
    });
    return found == escalation.events.end() ? nullptr : &*found;
}

EscalationLetterInput letterInput(const EscalationType& type, const Escalation& escalation, const QString& language,
                                  const Officer& maker, Instant now)
{
    static const LocalText officer{u"Betjent %1"_s, u"Officer %1"_s};
    EscalationLetterInput input;
    input.language = language;
    input.values = escalation.values;
    input.identity = escalation.identity;
    input.excerpts = escalation.excerpts;
    const QString& sender = escalation.summary.officerNumber;
    input.sender = {maker.section, officer.in(language).arg(sender)};
    const EscalationEvent* made = firstMaking(escalation);
    input.date = danishDate(made ? made->at : now);
    const QString& hand = made ? made->officerNumber : maker.number;
    if (hand != sender) input.preparedBy = hand;
    input.caseReference = escalation.summary.id.toString();
    input.draft = letterIsDraft(type, escalation);
    return input;
}

QString letterFileName(const EscalationType& type, const Escalation& escalation, const QString& language, const QString& suffix)
{
    const QString name = type.label.in(language) + u' ' + escalation.summary.title;
    return safeFileName(name) + u'.' + suffix;
}

LetterRecord letterRecord(const EscalationType& type, const Escalation& escalation, const QString& language,
                          const QString& suffix)
{
    const QString what = language + u' ' + suffix;
    if (letterIsDraft(type, escalation)) return {{}, what + u" draft"};
    return {documentBasis(escalation), what};
}

} // namespace lygte
