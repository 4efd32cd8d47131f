#pragma once
// What the import worker may still do once it begins to parse hostile input (security.md, "malicious chat export"): read and
// seek what is open, write to what is open, use memory, end. No new files, sockets, programs, processes or threads; no core
// dump; bounded memory, CPU time and file size. Allow-list, so a system call that nobody thought of is refused.

#include "core/base/result.h"

namespace lygte {

struct LockdownLimits
{
    qint64 memoryBytes = 512LL << 20U; ///< address space; not limited in sanitizer builds, which reserve terabytes
    qint64 cpuSeconds = 20;            ///< then the kernel ends the process
};

/// Takes the rights of this process away, for good. Call with one thread, after everything that opens files. On an error the
/// process must not parse anything. Refused calls return EPERM.
Result<void> lockDown(const LockdownLimits& limits);

} // namespace lygte
