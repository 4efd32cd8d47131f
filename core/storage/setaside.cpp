#include "core/storage/setaside.h"

#include "core/base/savefile.h"
#include "core/storage/folderlock.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>

namespace lygte {

/// The log before the file: a log that is left alone would be taken for one of the file that is made next. The key last,
/// because a key without a file is harmless.
static constexpr const char* const parts[] = {"case.lygte-shm", "case.lygte-wal", "case.lygte", "case.key"};

static bool renamed(const QString& from, const QString& to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

static Result<QString> newFolder(const QDir& store, Instant now)
{
    const QString stem = QStringLiteral("set-aside-") + now.toLocal().toString(u"yyyy-MM-dd-HHmmss");
    for (int i = 1; i < 100; ++i) {
        const QString name = i == 1 ? stem : QString(stem + u'-' + QString::number(i));
        if (store.exists(name)) continue;
        errno = 0;
        if (!store.mkdir(name)) return std::unexpected(systemError(errno, ErrorCode::ReadOnly, store.path()));
        const QString path = store.filePath(name);
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        return path;
    }
    return fail(ErrorCode::Conflict, store.path());
}

Result<QString> setAside(const QString& directory, Instant now)
{
    const QDir store(directory);
    QStringList names;
    for (const char* part : parts)
        if (store.exists(QLatin1StringView(part))) names += QLatin1StringView(part);
    if (names.isEmpty()) return fail(ErrorCode::NotFound, directory);
    LYGTE_TRY_VALUE(lock, FolderLock::take(directory));
    LYGTE_TRY_VALUE(folder, newFolder(store, now));
    const QDir aside(folder);
    QStringList moved;
    for (const QString& name : std::as_const(names)) {
        if (renamed(store.filePath(name), aside.filePath(name))) {
            moved.prepend(name);
            continue;
        }
        const Error error = systemError(errno, ErrorCode::ReadOnly, store.filePath(name));
        for (const QString& back : std::as_const(moved)) renamed(aside.filePath(back), store.filePath(back));
        QDir().rmdir(folder);
        return std::unexpected(error);
    }
    return folder;
}

} // namespace lygte
