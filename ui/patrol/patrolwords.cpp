#include "ui/patrol/patrolwords.h"

#include "core/base/text.h"
#include "core/people/referencedata.h"
#include "ui/editor/notetext.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace lygte {

using namespace Qt::StringLiterals;

static QString said(const char* source, int n = -1)
{
    return QCoreApplication::translate("Patrol", source, nullptr, n);
}

QString kindWord(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Presence:
        return said(QT_TRANSLATE_NOOP("Patrol", "Presence"));
    case EntryKind::Dialogue:
        return said(QT_TRANSLATE_NOOP("Patrol", "Dialogue"));
    case EntryKind::Observation:
        return said(QT_TRANSLATE_NOOP("Patrol", "Observation"));
    case EntryKind::Measure:
        return said(QT_TRANSLATE_NOOP("Patrol", "Measure"));
    case EntryKind::Prevention:
        return said(QT_TRANSLATE_NOOP("Patrol", "Prevention post"));
    }
    return {};
}

QString kindIcon(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Presence:
        return u"user-identity"_s;
    case EntryKind::Dialogue:
        return u"dialog-messages"_s;
    case EntryKind::Observation:
        return u"view-visible"_s;
    case EntryKind::Measure:
        return u"flag"_s;
    case EntryKind::Prevention:
        return u"document-edit"_s;
    }
    return {};
}

QString countedWord(CountedAs counted)
{
    switch (counted) {
    case CountedAs::Nothing:
        return said(QT_TRANSLATE_NOOP("Patrol", "Not counted"));
    case CountedAs::Advice:
        return said(QT_TRANSLATE_NOOP("Patrol", "Advice"));
    case CountedAs::Measure:
        return said(QT_TRANSLATE_NOOP("Patrol", "Measure"));
    case CountedAs::Case:
        return said(QT_TRANSLATE_NOOP("Patrol", "Case"));
    }
    return {};
}

QString interfaceLanguage()
{
    return QLocale().language() == QLocale::Danish ? u"da"_s : u"en"_s;
}

static const ReferenceList* shipped(const QString& name)
{
    const auto list = referenceList(name);
    if (!list) qFatal("the reference list %s is broken: %s", qPrintable(name), qPrintable(list.error().detail));
    return list->get(); // kept for ever by referenceList()
}

const ReferenceList& platformList()
{
    static const ReferenceList* list = shipped(u"platforms"_s);
    return *list;
}

const ReferenceList& quickEntryWords()
{
    static const ReferenceList* list = shipped(u"quickentry"_s);
    return *list;
}

QStringList platformNames(const QStringList& keys)
{
    QStringList names;
    for (const QString& key : keys) names += platformName(key);
    return names;
}

QString whereText(const EntryDraft& entry)
{
    QStringList parts{platformName(entry.platform), visible(entry.place)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString figuresText(const EntryDraft& entry)
{
    QStringList parts;
    if (entry.reached > 0) parts += said(QT_TRANSLATE_NOOP("Patrol", "%1 reached")).arg(formatCount(entry.reached));
    if (entry.minutes > 0) parts += formatDuration(entry.minutes * 60LL);
    return parts.join(u" · "_s);
}

QString topicsText(const QStringList& topics)
{
    QStringList marked;
    for (const QString& topic : topics) marked += u'#' + topic;
    return marked.join(u' ');
}

QStringList topicsIn(const QString& text)
{
    static const QRegularExpression between(u"[\\s,]+"_s);
    QStringList topics;
    for (QString topic : text.split(between, Qt::SkipEmptyParts)) {
        while (topic.startsWith(u'#')) topic.remove(0, 1);
        if (!topic.isEmpty() && !topics.contains(topic, Qt::CaseInsensitive)) topics += topic;
    }
    return topics;
}

QString spokenEntry(const Entry& entry)
{
    const EntryDraft& text = entry.text;
    QStringList parts{text.started ? formatTime(*text.started) : QString(), kindWord(text.kind)};
    if (entry.withdrawn)
        parts += said(QT_TRANSLATE_NOOP("Patrol", "Taken back"));
    else if (!entry.earlier.isEmpty())
        parts += said(QT_TRANSLATE_NOOP("Patrol", "Corrected"));
    if (text.counted != CountedAs::Nothing) parts += countedWord(text.counted);
    parts += {whereText(text), figuresText(text), noteText(visible(text.fact)).text};
    if (!text.assessment.isEmpty())
        parts += said(QT_TRANSLATE_NOOP("Patrol", "Assessment: %1")).arg(noteText(visible(text.assessment)).text);
    for (const QString& topic : text.topics) parts += u'#' + visible(topic);
    for (const EntryLink& link : text.links) parts += visible(link.title);
    if (!entry.refusal.isEmpty()) parts += markOf(entry.syncState, entry.refusal, QPalette()).explanation;
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace lygte
