#include "core/importers/archive.h"

#include "core/base/text.h"

#include <QStringList>
#include <QtEndian>

#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <unistd.h>

namespace lygte {

static constexpr qint64 maxMembers = 200'000;
static constexpr qint64 freeBytes = 32LL << 20U; // any small archive may unpack to this
static constexpr qint64 maxRatio = 100;          // chats compress 5 to 20 fold, a bomb 1,000 fold
static constexpr qint64 maxUnpacked = 16LL << 30U;

bool looksLikeZip(QByteArrayView head)
{
    return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06");
}

namespace {

struct ArchiveFree
{
    void operator()(struct archive* archive) const { archive_read_free(archive); }
};
using ArchivePtr = std::unique_ptr<struct archive, ArchiveFree>;

ArchiveMember memberOf(struct archive_entry* entry, qint64 number)
{
    ArchiveMember member;
    member.number = number;
    const char* utf8 = archive_entry_pathname_utf8(entry);
    const char* stored = utf8 ? utf8 : archive_entry_pathname(entry);
    member.path = QString::fromUtf8(stored ? stored : "").left(4096);
    member.regular =
        archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry) && !archive_entry_symlink(entry);
    member.encrypted = archive_entry_is_encrypted(entry) != 0;
    return member;
}

class Walk
{
public:
    Walk(struct archive* archive, qint64 size, const ArchiveVisitor& visitor)
        : archive_(archive), visitor_(visitor), allowed_(std::min(maxUnpacked, freeBytes + size * maxRatio))
    {}

    Result<void> run(bool& damaged)
    {
        for (qint64 number = 0;; ++number) {
            struct archive_entry* entry = nullptr;
            const int status = archive_read_next_header(archive_, &entry);
            if (status == ARCHIVE_EOF) return {};
            if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
                if (number == 0) return fail(ErrorCode::NotUnderstood, {}, QStringLiteral("the zip archive cannot be read"));
                damaged = true;
                return {};
            }
            if (number >= maxMembers)
                return fail(ErrorCode::TooLarge, {}, QStringLiteral("the archive holds too many members"));
            const ArchiveMember member = memberOf(entry, number);
            if (!visitor_.begin(member)) continue;
            LYGTE_TRY(content());
        }
    }

private:
    Result<void> content()
    {
        static char buffer[64 * 1024];
        la_ssize_t got = 0;
        bool wanted = true;
        while (wanted && (got = archive_read_data(archive_, buffer, sizeof buffer)) > 0) {
            unpacked_ += got;
            if (unpacked_ > allowed_)
                return fail(ErrorCode::TooLarge, {},
                            QStringLiteral("the archive unpacks to far more than it should (zip bomb)"));
            wanted = visitor_.content(QByteArrayView(buffer, got));
        }
        visitor_.end(got >= 0);
        return {};
    }

    struct archive* archive_;
    const ArchiveVisitor& visitor_;
    qint64 allowed_;
    qint64 unpacked_ = 0;
};

} // namespace

/// A zip ends with its directory. Without it libarchive still finds members, but nobody knows whether they are all.
static bool hasDirectoryEnd(int fd, qint64 size)
{
    QByteArray tail(static_cast<qsizetype>(std::min<qint64>(size, 65'535 + 22)),
                    Qt::Uninitialized); // the longest comment, and the record
    const ssize_t got = pread(fd, tail.data(), static_cast<size_t>(tail.size()), size - tail.size());
    const qsizetype at = tail.lastIndexOf(QByteArrayView("PK\x05\x06"));
    if (got != tail.size() || at < 0 || tail.size() - at < 22) return false;
    return tail.size() - at - 22 >= qFromLittleEndian<quint16>(tail.constData() + at + 20); // the comment is whole too
}

Result<void> walkArchive(int fd, qint64 size, const ArchiveVisitor& visitor, bool& damaged)
{
    const ArchivePtr archive(archive_read_new());
    if (!archive) return fail(ErrorCode::TooLarge, {}, QStringLiteral("out of memory"));
    damaged = !hasDirectoryEnd(fd, size);
    archive_read_support_format_zip(archive.get());
    if (archive_read_open_fd(archive.get(), fd, 64 * 1024) != ARCHIVE_OK)
        return fail(ErrorCode::NotUnderstood, {}, QStringLiteral("the zip archive cannot be read"));
    return Walk(archive.get(), size, visitor).run(damaged);
}

QString memberLabel(const QString& path)
{
    QStringList steps = QString(path).replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
    while (steps.size() > 2) steps.removeFirst();
    for (QString& step : steps) step = safeFileName(step);
    return steps.isEmpty() ? QStringLiteral("_") : steps.join(u" \u203A ");
}

bool isUnsafePath(const QString& path)
{
    const bool drive = path.size() > 1 && path[1] == u':';
    if (path.isEmpty() || path.startsWith(u'/') || path.contains(u'\\') || drive || visible(path) != path) return true;
    return path.split(u'/').contains(QStringLiteral(".."));
}

} // namespace lygte
