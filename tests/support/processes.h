#pragma once
// What a test must know of other processes, from /proc.

#include <sys/types.h>

namespace lygte::test {

/// SIGKILL of a postmaster and everything that it has started; returns when all of them have ended.
void killAll(pid_t postmaster);

} // namespace lygte::test
