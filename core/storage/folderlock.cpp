#include "core/storage/folderlock.h"

#include "core/base/savefile.h"

#include <QDir>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace lygte {

Result<FolderLock> FolderLock::take(const QString& directory)
{
    const QByteArray path = QDir(directory).filePath(QStringLiteral("case.lock")).toLocal8Bit();
    FolderLock lock(::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (lock.descriptor_ < 0) return std::unexpected(systemError(errno, ErrorCode::ReadOnly, directory));
    if (::flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0) return fail(ErrorCode::InUse, directory);
    return lock;
}

FolderLock::~FolderLock()
{
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace lygte
