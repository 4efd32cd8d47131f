#include "core/importers/lockdown.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <seccomp.h>
#include <span>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace lygte {

static constexpr int allowedCalls[] = {SCMP_SYS(read),
                                       SCMP_SYS(readv),
                                       SCMP_SYS(pread64),
                                       SCMP_SYS(lseek),
                                       SCMP_SYS(fstat),
                                       SCMP_SYS(newfstatat),
                                       SCMP_SYS(write),
                                       SCMP_SYS(writev),
                                       SCMP_SYS(close),
                                       SCMP_SYS(poll),
                                       SCMP_SYS(ppoll),
                                       SCMP_SYS(brk),
                                       SCMP_SYS(mmap),
                                       SCMP_SYS(munmap),
                                       SCMP_SYS(mremap),
                                       SCMP_SYS(madvise),
                                       SCMP_SYS(futex),
                                       SCMP_SYS(clock_gettime),
                                       SCMP_SYS(clock_nanosleep),
                                       SCMP_SYS(nanosleep),
                                       SCMP_SYS(gettimeofday),
                                       SCMP_SYS(time),
                                       SCMP_SYS(getrandom),
                                       SCMP_SYS(getrusage),
                                       SCMP_SYS(getpid),
                                       SCMP_SYS(gettid),
                                       SCMP_SYS(tgkill),
                                       SCMP_SYS(rt_sigaction),
                                       SCMP_SYS(rt_sigprocmask),
                                       SCMP_SYS(rt_sigreturn),
                                       SCMP_SYS(sigaltstack),
                                       SCMP_SYS(sched_yield),
                                       SCMP_SYS(restart_syscall),
                                       SCMP_SYS(exit),
                                       SCMP_SYS(exit_group)};

#ifdef LYGTE_SANITIZED // UBSan asks whether an address can be read by writing from it into a pipe
static constexpr int sanitizerCalls[] = {SCMP_SYS(pipe), SCMP_SYS(pipe2)};
static constexpr qint64 openFiles = 16;
#else
static constexpr std::array<int, 0> sanitizerCalls;
static constexpr qint64 openFiles = 3;
#endif

static std::unexpected<Error> refused(const char* step, int error)
{
    return fail(ErrorCode::WorkerFailed, {},
                QStringLiteral("the import worker cannot lock itself down: %1: %2")
                    .arg(QLatin1StringView(step), QString::fromLocal8Bit(std::strerror(error))));
}

static Result<void> limit(__rlimit_resource resource, qint64 value, const char* name)
{
    const struct rlimit bounds{static_cast<rlim_t>(value), static_cast<rlim_t>(value)};
    if (setrlimit(resource, &bounds) != 0) return refused(name, errno);
    return {};
}

static Result<void> filterCalls()
{
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
    if (!filter) return refused("seccomp_init", ENOMEM);
    for (const std::span<const int> calls : {std::span<const int>(allowedCalls), std::span<const int>(sanitizerCalls)})
        for (const int call : calls)
            if (const int status = seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0); status != 0)
                return refused("seccomp_rule_add", -status);
    // Memory may be made readable and writable again, never executable.
    const int status = seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
                                        SCMP_A2(SCMP_CMP_MASKED_EQ, 4 /* PROT_EXEC */, 0));
    if (status != 0) return refused("seccomp_rule_add", -status);
    if (const int loaded = seccomp_load(filter.get()); loaded != 0) return refused("seccomp_load", -loaded);
    return {};
}

Result<void> lockDown(const LockdownLimits& limits)
{
#ifndef LYGTE_SANITIZED
    LYGTE_TRY(limit(RLIMIT_AS, limits.memoryBytes, "RLIMIT_AS"));
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return refused("PR_SET_DUMPABLE", errno);
#endif
    LYGTE_TRY(limit(RLIMIT_CPU, limits.cpuSeconds, "RLIMIT_CPU"));
    LYGTE_TRY(limit(RLIMIT_CORE, 0, "RLIMIT_CORE"));
    LYGTE_TRY(limit(RLIMIT_FSIZE, 0, "RLIMIT_FSIZE")); // standard output is a pipe, which this does not touch
    LYGTE_TRY(limit(RLIMIT_NOFILE, openFiles, "RLIMIT_NOFILE"));
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return refused("PR_SET_NO_NEW_PRIVS", errno);
    return filterCalls();
}

} // namespace lygte
