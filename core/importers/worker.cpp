#include "core/importers/worker.h"

#include "core/importers/copenhagentime.h"
#include "core/importers/lockdown.h"
#include "core/importers/records.h"
#include "core/importers/sourcerun.h"

#include <cerrno>
#include <clocale>
#include <csignal>
#include <new>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace lygte {

static constexpr qint64 baseCpuSeconds = 20;
static constexpr qint64 bytesPerCpuSecond = 8LL << 20U; // both passes manage several times that

static bool writeAll(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t put = ::write(STDOUT_FILENO, bytes.data(), static_cast<size_t>(bytes.size()));
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        bytes = bytes.sliced(put);
    }
    return true;
}

/// Everything that opens files, before the lockdown: the zone's rules and the character tables.
static Result<void> preload()
{
    std::setlocale(LC_ALL, "C.UTF-8");
    if (!CopenhagenTime().isValid())
        return fail(ErrorCode::WorkerFailed, {}, QStringLiteral("this machine has no time zone data (Debian: package tzdata)"));
    return {};
}

static Result<void> importStandardInput(const QString& platformHint, RecordWriter& out)
{
    struct stat before = {};
    if (fstat(STDIN_FILENO, &before) != 0 || !S_ISREG(before.st_mode))
        return fail(ErrorCode::Invalid, {}, QStringLiteral("standard input must be a regular file"));
    LYGTE_TRY(preload());
    LYGTE_TRY(lockDown({.cpuSeconds = baseCpuSeconds + before.st_size / bytesPerCpuSecond}));
    SourceRun run(STDIN_FILENO, before.st_size, platformHint, out);
    LYGTE_TRY(run.run());
    struct stat after = {};
    if (fstat(STDIN_FILENO, &after) != 0 || after.st_size != before.st_size || after.st_mtim.tv_sec != before.st_mtim.tv_sec ||
        after.st_mtim.tv_nsec != before.st_mtim.tv_nsec)
        return fail(ErrorCode::Conflict, {}, QStringLiteral("the file was changed while it was read"));
    out.ended(run.uncounted());
    return {};
}

static std::optional<QString> platformFrom(int argc, char** argv)
{
    if (argc == 0) return QString();
    const std::string_view value = argc == 2 && std::string_view(argv[0]) == "--platform" ? argv[1] : "";
    if (value != "instagram" && value != "messenger") return std::nullopt;
    return QString::fromLatin1(value.data());
}

int importWorkerMain(int argc, char** argv)
{
    const auto platformHint = platformFrom(argc, argv);
    if (!platformHint) return 2;
    std::signal(SIGPIPE, SIG_IGN);
    RecordWriter out(writeAll);
    Result<void> result;
    try {
        result = importStandardInput(*platformHint, out);
    } catch (const std::bad_alloc&) { // the memory limit: the one place where running out is an expected failure
        result = fail(ErrorCode::TooLarge, {}, QStringLiteral("the file needs more memory than an import may use"));
    }
    if (!result) out.failed(result.error());
    if (out.isBroken()) return 2;
    return result ? 0 : 1;
}

} // namespace lygte
