#include "core/escalations/deadline.h"

#include "core/people/referencedata.h"

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

QTimeZone danishTimeZone()
{
    return QTimeZone("Europe/Copenhagen");
}

QDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    const int g = (8 * b + 13) / 25;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return QDate(year, sum / 31, sum % 31 + 1);
}

Result<DanishCalendar> DanishCalendar::load()
{
    if (!danishTimeZone().isValid())
        return fail(ErrorCode::Io, u"Europe/Copenhagen"_s, u"the time zone is not known; install tzdata"_s);
    LYGTE_TRY_VALUE(list, referenceList(u"holidays"_s));
    DanishCalendar calendar;
    for (const ReferenceEntry& entry : list->entries()) {
        const QJsonObject& more = entry.more;
        const bool moves = more.contains(u"easter");
        if (moves == more.contains(u"month"))
            return fail(ErrorCode::Invalid, u"holidays"_s, entry.key + u" needs either easter or month"_s);
        calendar.rules_ +=
            Rule{more.value(u"month").toInt(), moves ? more.value(u"easter").toInt() : more.value(u"day").toInt(),
                 more.value(u"until").toInt()};
    }
    return calendar;
}

bool DanishCalendar::isHoliday(QDate day) const
{
    return std::ranges::any_of(rules_, [&](const Rule& rule) {
        if (rule.until && day.year() > rule.until) return false;
        const QDate falls = rule.month ? QDate(day.year(), rule.month, rule.day) : easterSunday(day.year()).addDays(rule.day);
        return falls == day;
    });
}

QDate DanishCalendar::addWeekdays(QDate day, int count) const
{
    while (count > 0) {
        day = day.addDays(1);
        if (isWeekday(day)) --count;
    }
    return day;
}

DeadlineEvents deadlineEvents(const QList<EscalationEvent>& events)
{
    DeadlineEvents result;
    for (const EscalationEvent& event : events) {
        if (event.fromState == event.toState) continue;
        if (EscalationType::isUndo(event.command))
            result.entered.remove(event.fromState);
        else if (!result.entered.contains(event.toState))
            result.entered.insert(event.toState, event.at);
    }
    return result;
}

static Instant endOf(const Deadline& deadline, Instant begins, const DeadlineEvents& events, const DanishCalendar& calendar)
{
    switch (deadline.kind) {
    case DeadlineKind::SameShift:
        // A shift that ended before the draft was begun sets no limit.
        if (events.shiftEnds && *events.shiftEnds > begins) return *events.shiftEnds;
        break;
    case DeadlineKind::Hours:
        break;
    case DeadlineKind::Weekdays: {
        const QDate last = calendar.addWeekdays(begins.toUtc().toTimeZone(danishTimeZone()).date(), deadline.amount);
        return Instant::fromDateTime(QDateTime(last, QTime(23, 59), danishTimeZone()));
    }
    }
    return begins.plusSeconds(qint64(deadline.amount) * 3600);
}

std::optional<Due> dueAt(const Deadline& deadline, const DeadlineEvents& events, const DanishCalendar& calendar,
                         const Clock& clock)
{
    const auto begins = events.entered.constFind(deadline.after);
    if (begins == events.entered.constEnd()) return std::nullopt;
    std::optional<Instant> met;
    for (const QString& state : deadline.until)
        if (const auto entered = events.entered.constFind(state); entered != events.entered.constEnd())
            met = met ? std::min(*met, *entered) : *entered;
    Due due{endOf(deadline, *begins, events, calendar), {}, 0};
    const Instant measured = met.value_or(clock.now());
    const bool late = measured > due.at;
    due.secondsLeft = (due.at.micros - measured.micros) / 1'000'000;
    due.state = met ? (late ? DueState::MetLate : DueState::Met) : (late ? DueState::Overdue : DueState::Running);
    return due;
}

} // namespace lygte
