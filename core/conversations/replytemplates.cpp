#include "core/conversations/replytemplates.h"

#include "core/people/dataobject.h"

#include <QCollator>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

static LocalText paragraphs(DataObject& owner)
{
    auto text = owner.object("text"_L1);
    if (!text) {
        owner.problem(u"text is missing"_s);
        return {};
    }
    const LocalText whole{text->texts("da"_L1).join(u"\n\n"_s), text->texts("en"_L1).join(u"\n\n"_s)};
    if (whole.da.isEmpty() || whole.en.isEmpty()) text->problem(u"da and en must each hold a paragraph"_s);
    text->finish();
    return whole;
}

Result<ReplyTemplate> parseReplyTemplate(const QJsonObject& file, const QString& name)
{
    QStringList problems;
    DataObject top(file, {}, &problems);
    ReplyTemplate read{top.text("key"_L1), top.localText("title"_L1), top.texts("words"_L1), paragraphs(top)};
    read.check = static_cast<ReplyTemplate::Check>(top.oneOf("check"_L1, {"jurist"_L1, "leader"_L1}));
    read.checked = top.optionalText("checked"_L1);
    top.finish();
    if (!problems.isEmpty()) return dataProblems(name, problems);
    return read;
}

Result<QList<ReplyTemplate>> replyTemplates(const QString& language)
{
    const QDir folder(u":/templates/replies"_s);
    QList<ReplyTemplate> all;
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        LYGTE_TRY_VALUE(file, readDataFile(folder.filePath(name)));
        LYGTE_TRY_VALUE(read, parseReplyTemplate(file, folder.filePath(name)));
        all += read;
    }
    const QCollator order{QLocale(language)};
    std::ranges::sort(all, [&](const ReplyTemplate& a, const ReplyTemplate& b) {
        return order.compare(a.title.in(language), b.title.in(language)) < 0;
    });
    return all;
}

bool ReplyTemplate::matches(const QString& typed) const
{
    static const QRegularExpression gaps(u"[^\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QStringList known =
        QString(key + u' ' + title.da + u' ' + title.en + u' ' + words.join(u' ')).split(gaps, Qt::SkipEmptyParts);
    const QStringList wanted = typed.split(gaps, Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&](const QString& word) {
        return std::ranges::any_of(known, [&](const QString& one) { return one.startsWith(word, Qt::CaseInsensitive); });
    });
}

} // namespace lygte
