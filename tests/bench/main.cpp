// packaging/dev bench: every figure as a ratio measured in this run, or beside its physical limit. One line each:
// bar <name> <value> <goal> ok|short

#include "tests/bench/bars.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace lygte::bench;

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("quick"), QStringLiteral("A small version, for CI: it shows that the bench works, not the figures.")});
    parser.addOption({QStringLiteral("messages"), QStringLiteral("How large the large store is."), QStringLiteral("N"),
                      QStringLiteral("5000000")});
    parser.addOption({QStringLiteral("keep"), QStringLiteral("Keep the large store in DIR, and use it when it is there."),
                      QStringLiteral("DIR")});
    parser.process(application);
    const bool quick = parser.isSet(QStringLiteral("quick"));
    Bench bench(
        {quick ? 20'000 : parser.value(QStringLiteral("messages")).toLongLong(), quick, parser.value(QStringLiteral("keep"))});
    try {
        bench.practiceLoad();
        bench.importFile();
        bench.search();
        bench.coldStart();
        bench.scrollAndType();
        bench.memory();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
