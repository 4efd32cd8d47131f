#include "core/importers/sources.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace lygte {

static bool hasStep(const QString& path, std::initializer_list<QStringView> names)
{
    const QStringList steps = path.split(u'/');
    return std::ranges::any_of(steps.begin(), std::prev(steps.end()),
                               [&](const QString& step) { return std::ranges::contains(names, QStringView(step)); });
}

bool isThreadPath(const QString& path)
{
    return hasStep(path, {u"inbox", u"archived_threads", u"filtered_threads", u"message_requests", u"e2ee_cutover"});
}

bool isMessagesPath(const QString& path)
{
    return isThreadPath(path) || hasStep(path, {u"messages"});
}

SourceList findSources(const QString& path)
{
    const QFileInfo info(path);
    if (!info.isDir()) return {.files = {path}, .leftOut = {}};
    SourceList list;
    QStringList found;
    QDirIterator walk(path, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo entry = walk.nextFileInfo();
        const QString ending = entry.suffix().toLower();
        if (entry.isSymLink())
            list.leftOut.append(entry.filePath());
        else if (entry.isFile() && (ending == u"txt" || ending == u"json" || ending == u"zip"))
            found.append(entry.filePath());
    }
    found.sort();
    const qsizetype prefix = path.size();
    const bool download = std::ranges::any_of(found, [&](const QString& file) { return isThreadPath(file.sliced(prefix)); });
    for (const QString& file : std::as_const(found)) {
        const bool other = download && file.endsWith(u".json", Qt::CaseInsensitive) && !isMessagesPath(file.sliced(prefix));
        (other ? list.leftOut : list.files).append(file);
    }
    list.leftOut.sort();
    return list;
}

QString platformHintFor(const QString& path)
{
    const QStringList steps = path.toLower().split(u'/');
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (step->contains(u"instagram")) return QStringLiteral("instagram");
        if (step->contains(u"facebook") || step->contains(u"messenger")) return QStringLiteral("messenger");
    }
    return {};
}

QString titleFromName(const QString& fileName)
{
    static const QRegularExpression chat(
        QStringLiteral("^WhatsApp[ -]?chat(?: with| med| -| –|:)? +(.+?)(?: ?\\(\\d+\\))?(?:\\.(?:txt|zip))+$"),
        QRegularExpression::CaseInsensitiveOption);
    return chat.match(fileName).captured(1).trimmed();
}

} // namespace lygte
