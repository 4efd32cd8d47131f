#include "core/documents/shiftletter.h"

#include "core/documents/lettertemplate.h"
#include "core/documents/lettertime.h"
#include "core/escalations/deadline.h"

namespace lygte {

using namespace Qt::StringLiterals;

static LetterTable figureTable(const QList<LetterRow>& figures)
{
    LetterTable table;
    table.columns = {{{}, 70, false}, {{}, 30, false}};
    for (const LetterRow& figure : figures) table.rows += LetterTable::Row{{figure.label, figure.value}, Nature::Plain};
    return table;
}

static LetterTable timelineTable(const ShiftLetterInput& input, const LetterTemplate& pattern)
{
    LetterTable table;
    table.columns = {{pattern.words.time, 18, false},
                     {pattern.labels.value(u"what"_s), 24, false},
                     {pattern.labels.value(u"note"_s), 58, false}};
    for (const ShiftLetterEntry& entry : input.entries) {
        QString time = timeText(entry.at, input.language), what = entry.what;
        if (!entry.facts.isEmpty() || entry.assessment.isEmpty()) {
            table.rows += LetterTable::Row{{time, what, entry.facts}, Nature::Plain, true};
            time = what = QString();
        }
        if (!entry.assessment.isEmpty())
            table.rows +=
                LetterTable::Row{{time, what, pattern.words.assessment + u": "_s + entry.assessment}, Nature::Assessment, true};
    }
    return table;
}

Result<Letter> shiftLetter(const ShiftLetterInput& input)
{
    LYGTE_TRY_VALUE(pattern, letterTemplate(u"shift_summary"_s, input.language));
    LetterFilling filling;
    const auto add = [&](const QString& key, const QString& value) {
        filling.values.insert(key, {pattern.labels.value(key), value, Nature::Plain});
    };
    add(u"started"_s, timeText(input.started, input.language));
    add(u"ended"_s, input.ended ? timeText(*input.ended, input.language) : pattern.labels.value(u"running"_s));
    add(u"account"_s, input.account);
    add(u"platforms"_s, input.platforms);
    add(u"summary"_s, input.summary);
    add(u"handover"_s, input.handover);
    filling.tables.insert(u"figures"_s, figureTable(input.figures));
    filling.tables.insert(u"timeline"_s, timelineTable(input, pattern));
    LYGTE_TRY_VALUE(letter, fillTemplate(pattern, filling, input.language));
    if (!input.ended) letter.notice = pattern.draft;
    letter.sender = input.sender;
    letter.date = danishDate(input.ended.value_or(input.started));
    return letter;
}

} // namespace lygte
