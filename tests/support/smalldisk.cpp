#include "tests/support/smalldisk.h"

#include <QFile>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>

namespace lygte::test {

static const QString ballast = QStringLiteral("ballast");

SmallDisk::SmallDisk(qint64 bytes)
{
    const QByteArray options = "size=" + QByteArray::number(bytes);
    if (unshare(CLONE_NEWNS) != 0) {
        refusal_ = QStringLiteral("no mount namespace of its own: ") + QString::fromLocal8Bit(std::strerror(errno));
        return;
    }
    // Fails inside a chroot, whose root is no mount point; there the namespace around it is private already (packaging/dev).
    (void)mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    if (mount("tmpfs", folder_.path().toLocal8Bit().constData(), "tmpfs", 0, options.constData()) != 0)
        refusal_ = QStringLiteral("no tmpfs: ") + QString::fromLocal8Bit(std::strerror(errno));
}

SmallDisk::~SmallDisk()
{
    if (isMounted()) umount2(folder_.path().toLocal8Bit().constData(), MNT_DETACH);
}

void SmallDisk::fill(qint64 leaving) const
{
    const qint64 size = QStorageInfo(folder_.path()).bytesAvailable() - leaving;
    QFile file(path(ballast));
    if (!file.open(QIODevice::Append | QIODevice::Unbuffered)) return;
    const QByteArray page(4096, 'b');
    for (qint64 written = 0; written < size; written += page.size())
        if (file.write(page) != page.size()) return;
}

void SmallDisk::clear() const
{
    QFile::remove(path(ballast));
}

} // namespace lygte::test
