// lygte-cli: the same core as the desktop, without a screen.

#include "app/cli/commands.h"
#include "core/importers/worker.h"

#include <QGuiApplication>

#include <cstring>
#include <sys/prctl.h>

int main(int argc, char** argv)
{
    // The worker locks itself down before any library of ours has opened a file or made a thread.
    if (argc > 1 && std::strcmp(argv[1], "import-worker") == 0) return lygte::importWorkerMain(argc - 2, argv + 2);
#ifndef LYGTE_SANITIZED
    prctl(PR_SET_DUMPABLE, 0); // a crash leaves no core with a key in it
#endif
    // Letters need fonts, but never a screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lygte"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LYGTE_VERSION));
    return lygte::cli::run(QCoreApplication::arguments());
}
