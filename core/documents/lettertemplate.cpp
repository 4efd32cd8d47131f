#include "core/documents/lettertemplate.h"

#include "core/people/dataobject.h"

namespace lygte {

using namespace Qt::StringLiterals;

static LetterWords readWords(DataObject& words)
{
    LetterWords result{words.text("page"_L1),        words.text("prepared"_L1),   words.text("to"_L1),
                       words.text("from"_L1),        words.text("date"_L1),       words.text("reference"_L1),
                       words.text("fact"_L1),        words.text("assessment"_L1), words.text("not_stated"_L1),
                       words.text("legal_basis"_L1), words.text("number"_L1),     words.text("time"_L1),
                       words.text("sender"_L1),      words.text("text"_L1),       words.text("hash"_L1)};
    const qsizetype number = result.page.indexOf(u"{page}"), count = result.page.indexOf(u"{pages}");
    if (number < 0 || count < number) words.problem(u"page must hold {page} and then {pages}"_s);
    if (!result.prepared.contains(u"{officer}")) words.problem(u"prepared must hold {officer}"_s);
    words.finish();
    return result;
}

static TemplateSection readSection(DataObject& item)
{
    TemplateSection section;
    section.heading = item.optionalText("heading"_L1);
    if (item.has("nature"_L1))
        section.nature = item.oneOf("nature"_L1, {"fact"_L1, "assessment"_L1}) ? Nature::Assessment : Nature::Fact;
    section.paragraphs = item.texts("paragraphs"_L1);
    section.rows = item.texts("rows"_L1);
    section.always = item.texts("always"_L1);
    section.text = item.optionalText("text"_L1);
    section.table = item.optionalText("table"_L1);
    for (const QString& key : std::as_const(section.always))
        if (!section.rows.contains(key)) item.problem(u"always names "_s + key + u", which is not in rows"_s);
    item.finish();
    return section;
}

Result<LetterTemplate> letterTemplate(const QString& name, const QString& language)
{
    const QString folder = u":/templates/"_s + language + u'/';
    LetterTemplate result;
    QStringList problems;
    LYGTE_TRY_VALUE(common, readDataFile(folder + u"letter.json"_s));
    DataObject letter(common, {}, &problems);
    letter.text("language"_L1);
    if (auto words = letter.object("words"_L1))
        result.words = readWords(*words);
    else
        letter.problem(u"words is missing"_s);
    letter.finish();

    LYGTE_TRY_VALUE(file, readDataFile(folder + name + u".json"_s));
    DataObject top(file, {}, &problems);
    result.title = top.text("title"_L1);
    result.draft = top.text("draft"_L1);
    const QJsonObject labels = top.value(u"labels"_s).toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label)
        result.labels.insert(label.key(), label.value().toString());
    for (DataObject& section : top.objects("sections"_L1)) result.sections += readSection(section);
    top.finish();
    if (!problems.isEmpty()) return dataProblems(folder + name + u".json"_s, problems);
    return result;
}

static Result<LetterSection> fillSection(const TemplateSection& from, const LetterFilling& filling, const LetterWords& words)
{
    const auto unknown = [&](const QString& key) {
        return fail(ErrorCode::Invalid, from.heading, u"the template names an unknown "_s + key);
    };
    LetterSection section{from.heading, from.nature, {}, {}, {}, {}};
    for (const QString& key : from.rows) {
        const auto value = filling.values.constFind(key);
        if (value == filling.values.constEnd()) return unknown(key);
        LetterRow row = *value;
        if (row.value.trimmed().isEmpty()) {
            if (!from.always.contains(key)) continue;
            row.value = words.notStated;
        }
        section.rows += row;
    }
    if (!from.text.isEmpty()) {
        const auto value = filling.values.constFind(from.text);
        if (value == filling.values.constEnd()) return unknown(from.text);
        section.text = value->value.trimmed();
    }
    if (!from.table.isEmpty()) {
        const auto table = filling.tables.constFind(from.table);
        if (table == filling.tables.constEnd()) return unknown(from.table);
        section.table = *table;
    }
    // An introduction stands alone only where the section is nothing else.
    const bool onlyWords = from.rows.isEmpty() && from.text.isEmpty() && from.table.isEmpty();
    if (onlyWords || !section.isEmpty()) section.paragraphs = from.paragraphs;
    return section;
}

Result<Letter> fillTemplate(const LetterTemplate& pattern, const LetterFilling& filling, const QString& language)
{
    Letter letter;
    letter.language = language;
    letter.words = pattern.words;
    letter.title = pattern.title;
    for (const TemplateSection& from : pattern.sections) {
        LYGTE_TRY_VALUE(section, fillSection(from, filling, pattern.words));
        if (!section.isEmpty()) letter.sections += section;
    }
    return letter;
}

} // namespace lygte
