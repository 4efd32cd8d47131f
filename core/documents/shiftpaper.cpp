#include "core/documents/shiftpaper.h"

#include "core/base/text.h"
#include "core/documents/lettertemplate.h"
#include "core/documents/shiftletter.h"
#include "core/people/desk.h"
#include "core/people/referencedata.h"

namespace lygte {

using namespace Qt::StringLiterals;

namespace {

/// The document's words: labels of its template, in its language.
struct Words
{
    QMap<QString, QString> labels;
    QString language;
    std::shared_ptr<const ReferenceList> platforms;

    QString operator()(const QString& key) const { return labels.value(key); }
    QString platform(const QString& key) const
    {
        return key.isEmpty() ? labels.value(u"no_platform"_s) : platforms->label(key, language);
    }
};

QList<LetterRow> figures(const ShiftSummary& summary, const Words& words)
{
    const QLocale locale(words.language);
    QList<LetterRow> rows;
    const auto add = [&](const QString& label, int figure) { rows += {label, locale.toString(figure), Nature::Plain}; };
    add(words(u"advice"_s), summary.advice);
    add(words(u"measures"_s), summary.measures);
    add(words(u"cases"_s), summary.cases);
    add(words(u"reached"_s), summary.reached);
    add(words(u"entries"_s), summary.entries);
    add(words(u"minutes"_s), summary.minutes);
    for (const auto& [platform, minutes] : summary.minutesByPlatform)
        if (minutes > 0) add(words(u"minutes_on"_s).replace(u"{platform}"_s, words.platform(platform)), minutes);
    return rows;
}

QString what(const Entry& entry, const Words& words)
{
    const EntryDraft& text = entry.text;
    QStringList parts{words(entryKindKey(text.kind))};
    if (text.counted != CountedAs::Nothing) parts += words(u"counts_as_"_s + countedKey(text.counted));
    if (!text.platform.isEmpty()) parts += words.platform(text.platform);
    if (!text.place.isEmpty()) parts += text.place;
    if (text.reached > 0) parts += words(u"people"_s).replace(u"{count}"_s, QString::number(text.reached));
    if (text.minutes > 0) parts += words(u"length"_s).replace(u"{minutes}"_s, QString::number(text.minutes));
    if (!entry.earlier.isEmpty()) parts += words(u"corrected"_s);
    for (const EntryLink& link : text.links) {
        const QString kind = words(link.target);
        parts += link.title.isEmpty() ? kind : kind + u": "_s + link.title;
    }
    return parts.join(u", "_s);
}

} // namespace

Result<Letter> shiftPaper(const ShiftSummary& summary, const QList<Entry>& entries, const Officer& officer,
                          const QString& handover, const QString& language)
{
    LYGTE_TRY_VALUE(pattern, letterTemplate(u"shift_summary"_s, language));
    LYGTE_TRY_VALUE(platforms, referenceList(u"platforms"_s));
    const Words words{pattern.labels, language, platforms};
    ShiftLetterInput input;
    input.language = language;
    input.sender = {officer.section, words(u"officer"_s).replace(u"{number}"_s, summary.shift.officerNumber)};
    input.started = summary.shift.started;
    input.ended = summary.shift.ended;
    input.account = summary.shift.account;
    QStringList planned;
    for (const QString& key : summary.shift.platforms) planned += words.platform(key);
    input.platforms = planned.join(u", "_s);
    input.handover = handover;
    input.figures = figures(summary, words);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) { // on paper from morning to night
        if (entry->withdrawn) continue;
        QString facts = entry->text.fact;
        for (const QString& topic : entry->text.topics) facts += (facts.isEmpty() ? u"#"_s : u" #"_s) + topic;
        input.entries.append(
            {entry->text.started.value_or(entry->written), what(*entry, words), facts, entry->text.assessment});
    }
    return shiftLetter(input);
}

QString shiftFileName(const Shift& shift, const QString& language)
{
    const auto pattern = letterTemplate(u"shift_summary"_s, language); // shiftPaper() has read it, or there is nothing to save
    const QString word = pattern ? pattern->labels.value(u"file_name"_s) : QString();
    return safeFileName(u"%1 %2 %3.pdf"_s.arg(word, shift.officerNumber, shift.started.toLocal().date().toString(Qt::ISODate)));
}

} // namespace lygte
