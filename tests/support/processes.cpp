#include "tests/support/processes.h"

#include <QFile>
#include <QList>

#include <chrono>
#include <csignal>
#include <thread>

namespace lygte::test {

/// All processes whose parent is `parent`.
static QList<pid_t> childrenOf(pid_t parent)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(parent));
    QList<pid_t> children;
    if (!file.open(QIODevice::ReadOnly)) return children;
    for (const QByteArray& each : file.readAll().split(' '))
        if (each.toInt() > 0) children += each.toInt();
    return children;
}

/// The letter of a process in /proc/PID/stat, as R, S, T (stopped) or Z; 0 when there is none.
static char stateOf(pid_t process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(')') + 2).append('\0').front();
}

/// A minute at most: what a killed process still holds of the shared memory keeps the next server from starting.
template <typename Until> static void waitUntil(Until until)
{
    for (int i = 0; i < 60'000 && !until(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void killAll(pid_t postmaster)
{
    ::kill(postmaster, SIGSTOP); // so that it starts no more children meanwhile
    waitUntil([&] { return stateOf(postmaster) == 'T' || stateOf(postmaster) == 0; });
    const QList<pid_t> children = childrenOf(postmaster);
    for (const pid_t child : children) ::kill(child, SIGKILL);
    ::kill(postmaster, SIGKILL);
    for (const pid_t child : children) waitUntil([&] { return stateOf(child) == 'Z' || stateOf(child) == 0; });
}

} // namespace lygte::test
