// The wire's half of packaging/dev bench. One line each: bar wire-<n> <value> <goal> ok|short

#include "tests/bench/wire.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace lygte::bench;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto option = [&](const char* name, const char* what, const char* value, const char* standard = "") {
        parser.addOption(
            {QLatin1StringView(name), QLatin1StringView(what), QLatin1StringView(value), QLatin1StringView(standard)});
    };
    parser.addOption({QStringLiteral("quick"), QStringLiteral("A small version, for CI.")});
    option("rows", "How many messages the section has.", "N", "200000");
    option("only", "Only these bars, e.g. 1,5.", "LIST");
    option("pouch", "Folder in which PouchDB is installed.", "DIR");
    option("pouch-why", "Why it is not.", "TEXT");
    // What belongs to the bench of the desktop is not ours.
    option("messages", "Ignored here.", "N");
    option("keep", "Ignored here.", "DIR");
    parser.process(application);
    const bool quick = parser.isSet(QStringLiteral("quick"));
    const QStringList only = parser.value(QStringLiteral("only")).split(u',', Qt::SkipEmptyParts);
    const auto wanted = [&](const char* number) { return only.isEmpty() || only.contains(QLatin1StringView(number)); };
    try {
        WireBench bench({quick, quick ? 10'000 : parser.value(QStringLiteral("rows")).toLongLong(),
                         parser.value(QStringLiteral("pouch")), parser.value(QStringLiteral("pouch-why"))});
        if (wanted("1") || wanted("3")) bench.bootstrap();
        if (wanted("3")) bench.others();
        if (wanted("5")) bench.mutations();
        if (wanted("6")) bench.polls();
        if (wanted("7")) bench.updates();
        if (wanted("7") || wanted("load")) bench.connected();
        if (wanted("load")) bench.manyClients();
        if (wanted("8")) bench.lists();
        if (wanted("9")) bench.rowSecurity();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
