// lygte: the desktop program. Options, the application object, and the one Desktop that composes everything.

#include "app/desktop/desktop.h"
#include "app/desktop/singleinstance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

#include <sys/prctl.h>

int main(int argc, char** argv)
{
#ifndef LYGTE_SANITIZED
    prctl(PR_SET_DUMPABLE, 0); // a crash leaves no core with a key in it
#endif
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lygte"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LYGTE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("lygte"));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("store"), QStringLiteral("The case file's folder."), QStringLiteral("DIR")});
    parser.addOption(
        {QStringLiteral("passphrase-file"), QStringLiteral("Read the passphrase from a file."), QStringLiteral("FILE")});
    parser.addOption(
        {QStringLiteral("shots"), QStringLiteral("Save screenshots of every view to DIR and quit."), QStringLiteral("DIR")});
    parser.addOption(
        {QStringLiteral("shots-of"), QStringLiteral("Only these views, in Danish and English."), QStringLiteral("VIEW,…")});
    parser.addOption({QStringLiteral("settings"), QStringLiteral("The settings file."), QStringLiteral("FILE"),
                      QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/lygte.ini")});
    parser.addOption({QStringLiteral("server-file"),
                      QStringLiteral("Take the server's settings from a JSON file (host, port, database, login, password, "
                                     "rootCertificate, certificate, certificateKey)."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("quit-when-usable"),
                      QStringLiteral("Quit as soon as the inbox can be used; print after how many ms.")});
    parser.process(application);

    const QString settings = parser.value(QStringLiteral("settings"));
    QString store = parser.value(QStringLiteral("store"));
    if (store.isEmpty()) store = lygte::Settings(settings).store();
    if (store.isEmpty()) store = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    lygte::SingleInstance single(store);
    if (!single.isFirst()) return 0; // the running one was asked to come to the front

    lygte::Desktop desktop({store, parser.value(QStringLiteral("passphrase-file")), settings,
                            parser.value(QStringLiteral("server-file")), parser.value(QStringLiteral("shots")),
                            parser.value(QStringLiteral("shots-of")).split(u',', Qt::SkipEmptyParts),
                            parser.isSet(QStringLiteral("quit-when-usable"))});
    QObject::connect(&single, &lygte::SingleInstance::raised, &desktop, &lygte::Desktop::raise);
    desktop.start();
    return QApplication::exec();
}
