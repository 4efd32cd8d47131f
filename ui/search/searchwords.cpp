#include "ui/search/searchwords.h"

#include "core/people/referencedata.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace lygte::searchwords {

static QString translated(const char* source)
{
    return QCoreApplication::translate("Search", source);
}

QString kindName(const QString& entity)
{
    if (entity == u"message") return translated(QT_TRANSLATE_NOOP("Search", "Message"));
    if (entity == u"entry") return translated(QT_TRANSLATE_NOOP("Search", "Log entry"));
    if (entity == u"note") return translated(QT_TRANSLATE_NOOP("Search", "Internal note"));
    if (entity == u"conversation") return translated(QT_TRANSLATE_NOOP("Search", "Conversation"));
    if (entity == u"escalation") return translated(QT_TRANSLATE_NOOP("Search", "Escalation"));
    if (entity == u"shift") return translated(QT_TRANSLATE_NOOP("Search", "Handover"));
    return entity;
}

QString kindIcon(const QString& entity)
{
    if (entity == u"message") return QStringLiteral("mail-message");
    if (entity == u"entry") return QStringLiteral("document-edit");
    if (entity == u"note") return QStringLiteral("note");
    if (entity == u"conversation") return QStringLiteral("dialog-messages");
    if (entity == u"escalation") return QStringLiteral("mail-send");
    return QStringLiteral("view-calendar-day");
}

static bool inDanish()
{
    return QLocale().language() == QLocale::Danish;
}

/// The words of the query language (core/search/query.h), not of the translation: they must be understood when typed.
static std::pair<QString, QString> wordsOf(Filter filter)
{
    switch (filter) {
    case Filter::From:
        return {QStringLiteral("from:"), QStringLiteral("fra:")};
    case Filter::Platform:
        return {QStringLiteral("platform:"), QStringLiteral("platform:")};
    case Filter::In:
        return {QStringLiteral("in:"), QStringLiteral("i:")};
    case Filter::After:
        return {QStringLiteral("after:"), QStringLiteral("efter:")};
    case Filter::Before:
        break;
    }
    return {QStringLiteral("before:"), QStringLiteral("før:")};
}

QString filterWord(Filter filter)
{
    const auto [english, danish] = wordsOf(filter);
    return inDanish() ? danish : english;
}

QStringList filterWords(Filter filter)
{
    const auto [english, danish] = wordsOf(filter);
    QStringList words = inDanish() ? QStringList{danish, english} : QStringList{english, danish};
    words.removeDuplicates();
    return words;
}

QString filterMeaning(Filter filter)
{
    switch (filter) {
    case Filter::From:
        return translated(
            QT_TRANSLATE_NOOP("Search", "Who wrote it, by name or officer number; a name with blanks stands in \"quotes\""));
    case Filter::Platform:
        return translated(QT_TRANSLATE_NOOP("Search", "Platform"));
    case Filter::In:
        return translated(QT_TRANSLATE_NOOP("Search", "Only message, note, log, conversation, escalation or handover"));
    case Filter::After:
        return translated(QT_TRANSLATE_NOOP("Search", "From this day on"));
    case Filter::Before:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Search", "Before this day"));
}

QString filterValue(Filter filter, const SearchQuery& query)
{
    switch (filter) {
    case Filter::From:
        return query.sender;
    case Filter::Platform: {
        const auto list = referenceList(QStringLiteral("platforms"));
        const ReferenceEntry* entry = list && !query.platform.isEmpty() ? (*list)->match(query.platform) : nullptr;
        return entry ? entry->label.in(QLocale()) : query.platform;
    }
    case Filter::In:
        return query.entity.isEmpty() ? QString() : kindName(query.entity);
    case Filter::After:
        return query.after ? formatDay(*query.after, Instant{}) : QString();
    case Filter::Before:
        break;
    }
    return query.before ? formatDay(*query.before, Instant{}) : QString();
}

QString withoutFilter(const QString& typed, Filter filter)
{
    const auto [english, danish] = wordsOf(filter);
    const QRegularExpression pattern(QStringLiteral("(^|\\s)(?:%1|%2)(?:\"[^\"]*\"?|\\S*)").arg(english, danish),
                                     QRegularExpression::CaseInsensitiveOption |
                                         QRegularExpression::UseUnicodePropertiesOption);
    return QString(typed).replace(pattern, QStringLiteral("\\1")).simplified();
}

bool hasFilters(const SearchQuery& query)
{
    return std::ranges::any_of(filters, [&](Filter filter) { return !filterValue(filter, query).isEmpty(); });
}

} // namespace lygte::searchwords
