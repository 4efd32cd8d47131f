#include "ui/widgets/format.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

namespace {

/// Copenhagen and one language, for one test.
class At
{
public:
    explicit At(const QLocale& locale) : before_(QLocale()), zone_(qgetenv("TZ"))
    {
        qputenv("TZ", "Europe/Copenhagen");
        tzset();
        QLocale::setDefault(locale);
    }
    ~At()
    {
        QLocale::setDefault(before_);
        if (zone_.isEmpty())
            qunsetenv("TZ");
        else
            qputenv("TZ", zone_);
        tzset();
    }

private:
    QLocale before_;
    QByteArray zone_;
};

const QLocale danish(QLocale::Danish, QLocale::Denmark);
const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const Instant tuesday{1'772'543'400'000'000}; // 2026-03-03 13:10 UTC

} // namespace

TEST_CASE("A Danish date is written as Danes write it")
{
    const At here(danish);
    CHECK(formatDayAndTime(tuesday, tuesday) == u"tirsdag 3. marts 14.10");
    CHECK(formatDay(tuesday, tuesday.plusSeconds(400 * 86'400)) == u"tirsdag 3. marts 2026");
    CHECK(formatShortDayAndTime(tuesday) == u"3. mar. 2026 14.10");
    CHECK(formatCount(12345) == u"12.345");
    CHECK(formatBytes(3'400'000) == u"3,4 MB");
}

TEST_CASE("An English date is written as the British write it")
{
    const At here(english);
    CHECK(formatDayAndTime(tuesday, tuesday) == u"Tuesday 3 March 14:10");
    CHECK(formatTime(tuesday) == u"14:10");
    CHECK(formatCount(12345) == u"12,345");
}

TEST_CASE("Age is as short as it can be and never wrong about the day")
{
    const At here(english);
    const auto aged = [](std::int64_t seconds) { return formatAge(tuesday, tuesday.plusSeconds(seconds)); };
    CHECK(aged(59) == u"now");
    CHECK(aged(60) == u"1 min");
    CHECK(aged(3599) == u"59 min");
    CHECK(aged(3600) == u"14:10");
    CHECK(aged(10 * 3600) == u"Tuesday"); // ten hours later it is Wednesday
    CHECK(aged(6 * 86'400) == u"Tuesday");
    CHECK(aged(7 * 86'400) == u"3 Mar");
    CHECK(aged(400 * 86'400) == u"3 Mar 2026");
    CHECK(aged(-7200) == u"14:10"); // a clock that was ahead
}

TEST_CASE("Relative times name today, yesterday and tomorrow by the local day")
{
    const At here(english);
    CHECK(formatRelative(tuesday, tuesday.plusSeconds(30)) == u"just now");
    CHECK(formatRelative(tuesday, tuesday.plusSeconds(7200)) == u"today 14:10");
    CHECK(formatRelative(tuesday, tuesday.plusSeconds(10 * 3600)) == u"yesterday 14:10");
    CHECK(formatRelative(tuesday, tuesday.plusSeconds(-86'400)) == u"tomorrow 14:10");
    CHECK(formatRelative(tuesday, tuesday.plusSeconds(3 * 86'400)) == u"Tuesday 3 March 14:10");
}

TEST_CASE("Lengths of time are rounded down, a timer counts seconds")
{
    CHECK(formatDuration(45) == u"45 s");
    CHECK(formatDuration(3599) == u"59 min");
    CHECK(formatDuration(3600) == u"1 h");
    CHECK(formatDuration(4800) == u"1 h 20 min");
    CHECK(formatDuration(90'000) == u"1 d 1 h");
    CHECK(formatDuration(-5) == u"0 s");
    CHECK(formatTimer(4805) == u"1:20:05");
}

TEST_CASE("In Danish å is the last letter; in English it stands with a")
{
    QStringList names{QStringLiteral("Åse"), QStringLiteral("Zoe"), QStringLiteral("Anna"), QStringLiteral("Ærik"),
                      QStringLiteral("Østen")};
    const auto sorted = [&names] {
        std::ranges::sort(names, [](const QString& a, const QString& b) { return compareNames(a, b) < 0; });
        return names.join(u' ');
    };
    {
        const At here(danish);
        CHECK(sorted() == u"Anna Zoe Ærik Østen Åse");
    }
    const At here(english);
    CHECK(sorted().endsWith(u"Zoe"));
    CHECK(compareNames(QStringLiteral("bot 9"), QStringLiteral("bot 10")) < 0);
}
