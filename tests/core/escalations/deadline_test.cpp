#include "core/escalations/deadline.h"
#include "tests/support/manualclock.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

static const DanishCalendar& calendar()
{
    static const DanishCalendar result = DanishCalendar::load().value();
    return result;
}

static Instant danish(int year, int month, int day, int hour, int minute = 0)
{
    return Instant::fromDateTime(QDateTime(QDate(year, month, day), QTime(hour, minute), danishTimeZone()));
}

static Deadline deadline(DeadlineKind kind, int amount)
{
    return {u"d"_s, {}, {}, u"sent"_s, {u"receipt"_s, u"closed"_s}, kind, amount, true, {}};
}

TEST_CASE("Easter falls where the almanac has it")
{
    // Almanac dates, with the earliest and the latest possible Easter among them (22 March 1818, 25 April 1943).
    for (const QDate easter : {QDate(1818, 3, 22), QDate(1943, 4, 25), QDate(2000, 4, 23), QDate(2008, 3, 23),
                               QDate(2011, 4, 24), QDate(2024, 3, 31), QDate(2025, 4, 20), QDate(2026, 4, 5),
                               QDate(2027, 3, 28), QDate(2028, 4, 16), QDate(2038, 4, 25)})
        CHECK(easterSunday(easter.year()) == easter);
}

TEST_CASE("The Danish public holidays of 2026")
{
    QList<QDate> found;
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1))
        if (calendar().isHoliday(day)) found += day;
    CHECK(found == QList<QDate>{{2026, 1, 1},
                                {2026, 4, 2},
                                {2026, 4, 3},
                                {2026, 4, 5},
                                {2026, 4, 6},
                                {2026, 5, 14},
                                {2026, 5, 24},
                                {2026, 5, 25},
                                {2026, 12, 25},
                                {2026, 12, 26}});
    CHECK(calendar().isHoliday({2023, 5, 5}));        // Great Prayer Day, its last year
    CHECK_FALSE(calendar().isHoliday({2024, 4, 26})); // abolished
}

TEST_CASE("Weekdays are counted over weekends and holidays")
{
    CHECK(calendar().addWeekdays({2026, 3, 3}, 6) == QDate(2026, 3, 11));  // Tuesday: over one weekend
    CHECK(calendar().addWeekdays({2026, 3, 31}, 6) == QDate(2026, 4, 13)); // over Easter: three holidays on weekdays
    CHECK(calendar().addWeekdays({2026, 3, 7}, 1) == QDate(2026, 3, 9));   // Saturday: Monday is the first
}

TEST_CASE("A deadline that has not begun is not due")
{
    const test::ManualClock clock;
    CHECK_FALSE(dueAt(deadline(DeadlineKind::Hours, 24), {{{u"draft"_s, clock.now()}}, {}}, calendar(), clock));
}

TEST_CASE("24 hours run across the change to summer time as hours, not as a clock face")
{
    test::ManualClock clock;
    const Instant sent = danish(2026, 3, 28, 20);
    clock.set(sent.plusSeconds(3600));
    const auto due = dueAt(deadline(DeadlineKind::Hours, 24), {{{u"sent"_s, sent}}, {}}, calendar(), clock);
    REQUIRE(due);
    CHECK(due->at == danish(2026, 3, 29, 21));
    CHECK(due->state == DueState::Running);
    CHECK(due->secondsLeft == 23 * 3600);
}

TEST_CASE("The sixth weekday is counted in Copenhagen, and ends when that day ends there")
{
    test::ManualClock clock;
    // 23:30 UTC on Monday is 00:30 on Tuesday in Copenhagen (winter): the count begins on Wednesday.
    const Instant sent = Instant::fromDateTime(QDateTime(QDate(2026, 3, 2), QTime(23, 30), QTimeZone::UTC));
    const DeadlineEvents events{{{u"sent"_s, sent}}, {}};
    const Deadline chase = deadline(DeadlineKind::Weekdays, 6);
    clock.set(danish(2026, 3, 11, 23, 59));
    CHECK(dueAt(chase, events, calendar(), clock)->at == danish(2026, 3, 11, 23, 59));
    CHECK(dueAt(chase, events, calendar(), clock)->state == DueState::Running);
    clock.advance(1);
    CHECK(dueAt(chase, events, calendar(), clock)->state == DueState::Overdue);
    CHECK(dueAt(chase, events, calendar(), clock)->secondsLeft == -1);
}

TEST_CASE("What was met in time stays met, what was met late stays late")
{
    test::ManualClock clock;
    const Instant sent = danish(2026, 3, 3, 14);
    clock.set(danish(2026, 6, 1, 8));
    const Deadline day = deadline(DeadlineKind::Hours, 24);
    CHECK(dueAt(day, {{{u"sent"_s, sent}, {u"receipt"_s, sent.plusSeconds(3600)}}, {}}, calendar(), clock)->state ==
          DueState::Met);
    CHECK(dueAt(day, {{{u"sent"_s, sent}, {u"receipt"_s, sent.plusSeconds(90'000)}}, {}}, calendar(), clock)->state ==
          DueState::MetLate);
    // The first of the states that meet it counts.
    CHECK(dueAt(day, {{{u"sent"_s, sent}, {u"closed"_s, sent.plusSeconds(90'000)}, {u"receipt"_s, sent.plusSeconds(60)}}, {}},
                calendar(), clock)
              ->state == DueState::Met);
}

TEST_CASE("The same shift means the end of the running shift, or some hours when none is running")
{
    test::ManualClock clock;
    const Instant begun = clock.now();
    const Deadline shift = deadline(DeadlineKind::SameShift, 8);
    CHECK(dueAt(shift, {{{u"sent"_s, begun}}, begun.plusSeconds(1800)}, calendar(), clock)->at == begun.plusSeconds(1800));
    CHECK(dueAt(shift, {{{u"sent"_s, begun}}, {}}, calendar(), clock)->at == begun.plusSeconds(8 * 3600));
    CHECK(dueAt(shift, {{{u"sent"_s, begun}}, begun.plusSeconds(-60)}, calendar(), clock)->at == begun.plusSeconds(8 * 3600));
}
