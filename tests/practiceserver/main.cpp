// The practice server of `packaging/dev run --server`: a real PostgreSQL server with a section at work, and two desktop
// programs as different officers of it. Without a display: screenshots of both, side by side.

#include "tests/practiceserver/wireshots.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTextStream>

#include <csignal>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList officers{u"04"_s, u"07"_s};

std::unique_ptr<QProcess> start(const Office& office, const QString& number, const QStringList& more)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    process->start(QCoreApplication::applicationDirPath() + u"/lygte"_s,
                   QStringList{u"--store"_s, office.folderOf(number) + u"/case"_s, u"--passphrase-file"_s,
                               office.passphraseFile(), u"--settings"_s, office.folderOf(number) + u"/lygte.ini"_s,
                               u"--server-file"_s, office.serverFile(number)} +
                       more);
    if (!process->waitForStarted()) throw std::runtime_error("lygte did not start");
    return process;
}

void sideBySide(const QString& folder)
{
    const QDir first(folder + u'/' + officers[0]);
    for (const QString& name : first.entryList({u"*.png"_s})) {
        const QImage left(first.filePath(name));
        const QImage right(folder + u'/' + officers[1] + u'/' + name);
        QImage both(left.width() + right.width() + 8, std::max(left.height(), right.height()), QImage::Format_RGB32);
        both.fill(Qt::black);
        QPainter painter(&both);
        painter.drawImage(0, 0, left);
        painter.drawImage(left.width() + 8, 0, right);
        painter.end();
        both.save(folder + u"/two-"_s + name);
    }
    for (const QString& number : officers) QDir(folder + u'/' + number).removeRecursively();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"folder"_s, u"Where server and case files are, gone when this ends."_s, u"DIR"_s});
    parser.addOption(
        {u"shots"_s, u"Save screenshots of both programs, and of every state of the wire, to DIR and quit."_s, u"DIR"_s});
    parser.process(application);
    const QString shots = parser.value(u"shots"_s);
    try {
        if (!shots.isEmpty()) {
            Office states(parser.value(u"folder"_s) + u"/states"_s);
            takeWireShots(states, shots);
        }
        Office office(parser.value(u"folder"_s) + u"/section"_s);
        {
            const auto four = office.officer(u"04"_s);
            office.fill(*four);
            four->connect(office.serverFile(u"04"_s));
            office.officer(u"07"_s)->connect(office.serverFile(u"07"_s));
        }
        QTextStream(stderr) << "lygte: the practice server listens at localhost:" << office.server().port()
                            << "; officers 04, 07, 12, 21, 22 and leader 01, passwords practice-04 ...\n"
                            << Qt::flush;
        std::vector<std::unique_ptr<QProcess>> programs;
        for (const QString& number : officers)
            programs.push_back(start(office, number,
                                     shots.isEmpty() ? QStringList()
                                                     : QStringList{u"--shots"_s, shots + u'/' + number, u"--shots-of"_s,
                                                                   u"patrol,inbox,escalations,server"_s}));
        await("the programs", [] { return true; });
        for (const auto& program : programs) program->waitForFinished(-1);
        if (!shots.isEmpty()) sideBySide(shots);
    } catch (const std::exception& error) {
        QTextStream(stderr) << "lygte-practice-server: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
