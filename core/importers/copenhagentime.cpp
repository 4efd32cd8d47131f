#include "core/importers/copenhagentime.h"

#include <QDateTime>

namespace lygte {

CopenhagenTime::CopenhagenTime() : zone_("Europe/Copenhagen")
{
    offsetAt(QDateTime(QDate(2026, 7, 1), QTime(0, 0), QTimeZone::UTC));
}

int CopenhagenTime::offsetAt(const QDateTime& utc) const
{
    return zone_.offsetFromUtc(utc);
}

CopenhagenTime::Moment CopenhagenTime::at(QDate day, QTime time)
{
    if (day != day_) {
        day_ = day;
        const QDateTime midnight(day, QTime(0, 0), QTimeZone::UTC); // the clocks change at 01:00 UTC
        morning_ = offsetAt(midnight);
        evening_ = offsetAt(midnight.addDays(1));
    }
    const QDateTime asUtc(day, time, QTimeZone::UTC);
    const QDateTime early = asUtc.addSecs(-morning_);
    Moment moment{.instant = Instant::fromDateTime(early)};
    if (morning_ != evening_) {
        const QDateTime late = asUtc.addSecs(-evening_);
        const bool earlyHolds = offsetAt(early) == morning_;
        const bool lateHolds = offsetAt(late) == evening_;
        moment.exists = earlyHolds || lateHolds;
        const bool wouldRunBack = previous_ && moment.instant < *previous_;
        if (lateHolds && (!earlyHolds || wouldRunBack)) moment.instant = Instant::fromDateTime(late);
    }
    previous_ = moment.instant;
    return moment;
}

} // namespace lygte
