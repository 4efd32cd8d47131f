// `import-worker …`: the worker itself. `probe`: locks down as the worker does, then tries what it must not be able to do and
// prints, one line each, the attempt and what came of it. `spin`: locks down with one second of processor time and uses it up.

#include "core/importers/lockdown.h"
#include "core/importers/worker.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static void report(const char* attempt, bool worked)
{
    char line[128];
    const int size = std::snprintf(line, sizeof line, "%s %s\n", attempt, worked ? "WORKED" : strerrorname_np(errno));
    if (write(STDOUT_FILENO, line, static_cast<size_t>(size)) != size) _exit(3);
}

static int probe()
{
    if (!lygte::lockDown({})) return 2;
    report("socket", socket(AF_INET, SOCK_STREAM, 0) >= 0);
    report("unixsocket", socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
    report("openread", open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0);
    report("openwrite", open("/tmp/lygte-probe", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0);
    report("unlink", unlink("/tmp/lygte-probe-none") == 0);
    report("mkdir", mkdir("/tmp/lygte-probe-dir", 0700) == 0);
    char* const none[] = {nullptr};
    const pid_t child = fork();
    if (child == 0) _exit(0);
    report("fork", child > 0);
    void* page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    report("executable", page != MAP_FAILED && mprotect(page, 4096, PROT_READ | PROT_WRITE | PROT_EXEC) == 0);
    report("dumpable", prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0);
    const struct rlimit wide{RLIM_INFINITY, RLIM_INFINITY};
    report("rlimit", setrlimit(RLIMIT_AS, &wide) == 0);
    report("kill", kill(getppid(), 0) == 0);
    void* memory = std::malloc(600U << 20U);
    report("memory", memory != nullptr);
    report("exec", execve("/bin/true", none, none) == 0);
    _exit(0);
}

static int spin()
{
    if (!lygte::lockDown({.cpuSeconds = 1})) return 2;
    for (std::atomic<unsigned> count = 0;;) ++count;
}

int main(int argc, char** argv)
{
    const std::string_view mode = argc > 1 ? argv[1] : "";
    if (mode == "import-worker") return lygte::importWorkerMain(argc - 2, argv + 2);
    if (mode == "probe") return probe();
    if (mode == "spin") return spin();
    return 64;
}
