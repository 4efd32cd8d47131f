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
    parser.addOption({QStringLiteral("alone"), QStringLiteral("Measure in this process; the bench starts itself so.")});
    parser.addPositionalArgument(QStringLiteral("part"),
                                 QStringLiteral("practice, import, search, start, window or memory; all if none is named."),
                                 QStringLiteral("[part…]"));
    parser.process(application);
    const bool quick = parser.isSet(QStringLiteral("quick"));
    Bench bench({quick ? 20'000 : parser.value(QStringLiteral("messages")).toLongLong(), quick,
                 parser.value(QStringLiteral("keep")), parser.isSet(QStringLiteral("alone"))});
    const std::pair<const char*, void (Bench::*)()> parts[] = {
        {"practice", &Bench::practiceLoad}, // first: it makes the large store
        {"import", &Bench::importFile},     {"search", &Bench::search}, {"start", &Bench::coldStart},
        {"window", &Bench::scrollAndType},  {"memory", &Bench::memory},
    };
    const QStringList wanted = parser.positionalArguments();
    int missing = 0;
    try {
        for (const auto& [name, measure] : parts) {
            if (!wanted.isEmpty() && !wanted.contains(QLatin1StringView(name)) && measure != &Bench::practiceLoad) continue;
            const int before = bench.bars();
            (bench.*measure)();
            const bool kept = measure == &Bench::practiceLoad && parser.isSet(QStringLiteral("keep"));
            missing += bench.bars() == before && !kept;
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return missing > 0 ? 1 : 0; // a bar that is not printed is no bar reached
}
