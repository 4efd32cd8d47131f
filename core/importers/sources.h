#pragma once
// Which files of a folder are worth handing to the import worker, and what a source's path says that its content does not. The
// program's side: no content is read here.

#include <QString>
#include <QStringList>

namespace lygte {

struct SourceList
{
    QStringList files;   ///< in a stable order: by path
    QStringList leftOut; ///< links, and JSON of a download that lies outside its messages; for people to see
};

/// A file stands for itself, whatever its name. A folder stands for its *.txt, *.json and *.zip files at any depth; symbolic
/// links are not followed. If the folder is a Messenger or Instagram download, only JSON among its messages is taken.
SourceList findSources(const QString& path);

/// True for a path inside `messages` (or `inbox` …) of a download.
bool isMessagesPath(const QString& path);
/// True for a path inside a thread folder (`inbox/name_123/…`).
bool isThreadPath(const QString& path);

/// "instagram", "messenger" or nothing, by the names of the folders and the archive.
QString platformHintFor(const QString& path);

/// A title for a chat whose content has none: `WhatsApp Chat with X.txt` gives `X`. Empty if the name says nothing.
QString titleFromName(const QString& fileName);

} // namespace lygte
