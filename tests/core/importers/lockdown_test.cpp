#include "job.h"

#include <QFileInfo>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>
#include <csignal>

using namespace lygte;
using namespace lygte::test;

TEST_CASE("A locked-down process opens nothing, starts nothing, reaches nobody", "[lockdown]")
{
    QProcess probe;
    probe.start(testWorker(), {QStringLiteral("probe")});
    REQUIRE(probe.waitForFinished());
    REQUIRE(probe.exitStatus() == QProcess::NormalExit);
    REQUIRE(probe.exitCode() == 0);
    const QStringList lines = QString::fromUtf8(probe.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QStringList expected{
        QStringLiteral("socket EPERM"),    QStringLiteral("unixsocket EPERM"), QStringLiteral("openread EPERM"),
        QStringLiteral("openwrite EPERM"), QStringLiteral("unlink EPERM"),     QStringLiteral("mkdir EPERM"),
        QStringLiteral("fork EPERM"),      QStringLiteral("executable EPERM"), QStringLiteral("dumpable EPERM"),
        QStringLiteral("rlimit EPERM"),    QStringLiteral("kill EPERM"),       QStringLiteral("memory ENOMEM"),
        QStringLiteral("exec EPERM")};
#ifdef LYGTE_SANITIZED
    expected.replace(11, QStringLiteral("memory WORKED")); // no address space limit there
#endif
    CHECK(lines == expected);
    CHECK_FALSE(QFileInfo::exists(QStringLiteral("/tmp/lygte-probe")));
}

TEST_CASE("The kernel ends a process that uses up its processor time", "[lockdown]")
{
    QProcess spin;
    spin.start(testWorker(), {QStringLiteral("spin")});
    REQUIRE(spin.waitForFinished(60'000));
    CHECK(spin.exitStatus() == QProcess::CrashExit);
    CHECK((spin.exitCode() == SIGXCPU || spin.exitCode() == SIGKILL));
}

TEST_CASE("The worker reads regular files only, and refuses unknown arguments", "[lockdown]")
{
    QProcess worker;
    worker.start(testWorker(), {QStringLiteral("import-worker")}); // standard input is a pipe
    worker.closeWriteChannel();
    REQUIRE(worker.waitForFinished());
    CHECK(worker.exitCode() == 1);
    CHECK(worker.readAllStandardOutput().contains("regular file"));
    worker.start(testWorker(), {QStringLiteral("import-worker"), QStringLiteral("--platform"), QStringLiteral("x;y")});
    REQUIRE(worker.waitForFinished());
    CHECK(worker.exitCode() == 2);
    CHECK(worker.readAllStandardOutput().isEmpty());
}

TEST_CASE("A file that changes while it is read is no evidence", "[lockdown]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt"));
    const QByteArray chat =
        QByteArray("12.03.2026 14.05 - Anna: hej\n").repeated(100'000); // far more records than a pipe holds
    writeFile(path, chat);
    QProcess worker;
    worker.setStandardInputFile(path);
    worker.start(testWorker(), {QStringLiteral("import-worker")});
    REQUIRE(worker.waitForReadyRead()); // it now waits for us to read on
    QFile file(path);
    REQUIRE(file.open(QIODevice::Append));
    file.write("12.03.2026 14.06 - Bo: hej\n");
    file.close();
    REQUIRE(worker.waitForFinished(60'000));
    CHECK(worker.exitCode() == 1);
    CHECK(worker.readAllStandardOutput().right(200).contains("changed"));
}
