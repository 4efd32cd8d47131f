#pragma once
// Zip archives, read member by member through libarchive inside the locked-down worker. Nothing is ever written to disk, so
// libarchive's SECURE_* flags (which guard extraction: `..`, absolute paths, links) have nothing to act on; what they refuse is
// refused here all the same: links are not followed and members' names become harmless labels. Limits stop a zip bomb while it
// is counted, before anything is emitted.

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <functional>

namespace lygte {

/// True for a file that begins as a zip does.
bool looksLikeZip(QByteArrayView head);

struct ArchiveMember
{
    qint64 number = 0;    ///< position in the archive, from 0
    QString path;         ///< as stored; foreign, never used as a path
    bool regular = false; ///< a file, not a link, folder or device
    bool encrypted = false;
};

struct ArchiveVisitor
{
    /// Before a member's content. False skips the content.
    std::function<bool(const ArchiveMember&)> begin;
    /// The content in pieces. False skips the rest.
    std::function<bool(QByteArrayView)> content;
    /// After the content. `whole` is false if the archive broke off or the content is damaged.
    std::function<void(bool whole)> end;
};

/// Visits every member in the archive's order. `fd` stands at the start of a regular file of `size` bytes and stays open.
/// Errors: TooLarge (a limit), NotUnderstood (not a zip that can be read). A damaged archive ends the walk early with `damaged`
/// set.
Result<void> walkArchive(int fd, qint64 size, const ArchiveVisitor& visitor, bool& damaged);

/// A label of the last two steps of a member's path: for people, harmless as text, never a path.
QString memberLabel(const QString& path);
/// True if a path is what an honest archive does not hold: absolute, `..`, a drive letter, a backslash, NUL or bidi controls.
bool isUnsafePath(const QString& path);

} // namespace lygte
