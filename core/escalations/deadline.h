#pragma once
// When a duty is due. Kinds and amounts are data (escalationtype.h); weekdays and days are those of the Danish calendar, in
// Europe/Copenhagen, whatever the machine's time zone is. A weekday is Monday–Friday without the public holidays listed in
// resources/reference/holidays.json, which also says what a jurist must still verify. Results are UTC.

#include "core/base/clock.h"
#include "core/escalations/escalation.h"
#include "core/escalations/escalationtype.h"

#include <QDate>
#include <QTimeZone>

namespace lygte {

/// Europe/Copenhagen. Without the tzdata package the zone is not valid; DanishCalendar::load() reports that.
QTimeZone danishTimeZone();

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
QDate easterSunday(int year);

/// Which days are weekdays. A value, usable from any thread.
class DanishCalendar
{
public:
    /// From the reference list `holidays`. Its errors, or Io when this machine does not know Europe/Copenhagen.
    static Result<DanishCalendar> load();

    bool isHoliday(QDate day) const;
    bool isWeekday(QDate day) const { return day.dayOfWeek() <= Qt::Friday && !isHoliday(day); }
    /// The `count`th weekday after `day`; `day` itself does not count.
    QDate addWeekdays(QDate day, int count) const;

private:
    struct Rule
    {
        int month = 0; ///< 0: moves with Easter
        int day = 0;   ///< of the month, or days after Easter Sunday
        int until = 0; ///< last year; 0: still a holiday
    };
    QList<Rule> rules_;
};

/// What happened so far to one escalation.
struct DeadlineEvents
{
    QMap<QString, Instant> entered;   ///< state key → when it was entered first
    std::optional<Instant> shiftEnds; ///< the planned end of the shift in which the deadline began; none: no shift was running
};

/// When each state was entered first. An act that was taken back has met no deadline and begun none.
DeadlineEvents deadlineEvents(const QList<EscalationEvent>& events);

enum class DueState { Running, Overdue, Met, MetLate };

struct Due
{
    Instant at;
    DueState state = DueState::Running;
    qint64 secondsLeft = 0; ///< below 0 when it is or was late; for a met one at the moment that it was met
};

/// Nothing while the deadline has not begun. Weekday deadlines end at 23:59 Danish time of the last day. A met one stays as it
/// was met.
std::optional<Due> dueAt(const Deadline& deadline, const DeadlineEvents& events, const DanishCalendar& calendar,
                         const Clock& clock);

} // namespace lygte
