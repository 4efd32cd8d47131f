// lygte-torture [--transactions N] [--seed S] [--controls]
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

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"transactions"_s, u"How many."_s, u"N"_s, u"100000"_s},
                       {u"seed"_s, u"Where the dice begin."_s, u"S"_s, u"1"_s},
                       {u"controls"_s, u"Also build in each fault that the run must find."_s}});
    parser.process(application);
    const qint64 transactions = parser.value(u"transactions"_s).toLongLong();
    const quint64 seed = parser.value(u"seed"_s).toULongLong();

    int foundControls = 0;
    int ran = 0;
    if (parser.isSet(u"controls"_s)) {
        for (const Control control : controls) {
            ++ran;
            Tally tally;
            for (quint64 attempt = 0; attempt < 3 && tally.clean(); ++attempt)
                tally = Torture(seed + attempt, control).run(3000);
            std::printf("control %s: %s after %lld transactions\n", qUtf8Printable(name(control)),
                        tally.clean() ? "NOT FOUND" : "found", static_cast<long long>(tally.transactions));
            print(tally);
            if (!tally.clean()) ++foundControls;
        }
    }
    const Tally tally = Torture(seed, Control::None).run(transactions);
    print(tally);
    std::printf(
        "lost=%lld erased-on-order=%lld versions=%lld\ntransactions=%lld missing=%lld stale=%lld leaked=%lld duplicated=%lld "
        "controls=%d/%d\n",
        static_cast<long long>(tally.lost), static_cast<long long>(tally.erased), static_cast<long long>(tally.versions),
        static_cast<long long>(tally.transactions), static_cast<long long>(tally.missing), static_cast<long long>(tally.stale),
        static_cast<long long>(tally.leaked), static_cast<long long>(tally.duplicated), foundControls, ran);
    return tally.clean() && foundControls == ran ? 0 : 1;
}
