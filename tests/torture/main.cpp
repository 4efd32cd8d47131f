// lygte-torture [--transactions N] [--seed S] [--controls | --control NAME]
// The last line: transactions=N missing=0 stale=0 leaked=0 duplicated=0 controls=K/K

#include "tests/torture/torture.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace lygte::test;
using namespace Qt::StringLiterals;

static void print(const Tally& tally)
{
    for (const QString& what : tally.what) std::printf("  %s\n", qUtf8Printable(what));
    std::fflush(stdout);
}

/// A mutation that is lost must be found as lost; any finding does for the others.
static bool isFound(Control control, const Tally& tally)
{
    return control == Control::SettledByNumber ? tally.lost > 0 : !tally.clean();
}

static bool findsControl(Control control, quint64 seed)
{
    Tally tally;
    for (quint64 attempt = 0; attempt < 3 && !isFound(control, tally); ++attempt)
        tally = Torture(seed + attempt, control).run(3000);
    const bool found = isFound(control, tally);
    std::printf("control %s: %s after %lld transactions, lost=%lld\n", qUtf8Printable(name(control)),
                found ? "found" : "NOT FOUND", static_cast<long long>(tally.transactions), static_cast<long long>(tally.lost));
    print(tally);
    return found;
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 1 && QByteArrayView(argv[1]) == "--work-until-killed")
        return workUntilKilled(QCoreApplication::arguments().mid(2));
    QCommandLineParser parser;
    parser.addOptions({{u"transactions"_s, u"How many."_s, u"N"_s, u"100000"_s},
                       {u"seed"_s, u"Where the dice begin."_s, u"S"_s, u"1"_s},
                       {u"controls"_s, u"Also build in each fault that the run must find."_s},
                       {u"control"_s, u"Only this fault, and nothing else."_s, u"NAME"_s}});
    parser.process(application);
    const qint64 transactions = parser.value(u"transactions"_s).toLongLong();
    const quint64 seed = parser.value(u"seed"_s).toULongLong();

    const QString only = parser.value(u"control"_s);

    int foundControls = 0;
    int ran = 0;
    if (parser.isSet(u"controls"_s) || !only.isEmpty()) {
        for (const Control control : controls) {
            if (!only.isEmpty() && name(control) != only) continue;
            ++ran;
            if (findsControl(control, seed)) ++foundControls;
        }
    }
    if (!only.isEmpty()) return foundControls == 1 ? 0 : 1;
    const Tally tally = Torture(seed, Control::None).run(transactions);
    print(tally);
    const auto say = [](const char* what, qint64 number) { std::printf("%s=%lld ", what, static_cast<long long>(number)); };
    say("lost", tally.lost);
    say("erased-on-order", tally.erased);
    say("versions", tally.versions);
    say("links", tally.links);
    say("acts", tally.acts);
    say("answers", tally.answers);
    say("turned-away", tally.turnedAway);
    say("promotions", tally.promotions);
    say("killed-clients", tally.killedClients);
    std::printf("\n");
    say("transactions", tally.transactions);
    say("missing", tally.missing);
    say("stale", tally.stale);
    say("leaked", tally.leaked);
    say("duplicated", tally.duplicated);
    std::printf("controls=%d/%d\n", foundControls, ran);
    return tally.clean() && foundControls == ran ? 0 : 1;
}
