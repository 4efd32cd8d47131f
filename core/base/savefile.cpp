#include "core/base/savefile.h"

#include <QSaveFile>

#include <cerrno>
#include <cstring>

namespace lygte {

Error systemError(int error, ErrorCode otherwise, const QString& subject)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    return {full ? ErrorCode::DiskFull : otherwise, subject, QString::fromLocal8Bit(std::strerror(error))};
}

Result<void> saveFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    errno = 0;
    // Unbuffered, because errno is the only place that tells a full disk.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return std::unexpected(systemError(errno, ErrorCode::ReadOnly, path));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit()) return std::unexpected(systemError(errno, ErrorCode::Io, path));
    return {};
}

} // namespace lygte
