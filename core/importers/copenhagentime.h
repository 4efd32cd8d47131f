#pragma once
// WhatsApp writes the phone's local time and no zone. We assume Copenhagen, and say so on every message
// (ZoneBasis::AssumedCopenhagen).
//
// When clocks go back, 02:30 happens twice: the first is taken unless that would make time run back, then the second. When they
// go forward, 02:30 does not happen: the phone was elsewhere or wrong, the time counts on from the old offset, and the basis is
// Unknown. Discarded: Qt's default resolution (it silently chose the second).

#include "core/conversations/imported.h"

#include <QTimeZone>

#include <optional>

namespace lygte {

class CopenhagenTime
{
public:
    /// Reads the zone's rules: after that no file is opened, so the worker makes one before it locks itself down.
    CopenhagenTime();

    struct Moment
    {
        Instant instant;
        bool exists = true; ///< false: no clock in Copenhagen ever showed this
    };
    /// Call in the order of the source.
    Moment at(QDate day, QTime time);

    /// False if the machine has no time zone data.
    bool isValid() const { return zone_.isValid(); }

private:
    int offsetAt(const QDateTime& utc) const; ///< seconds

    QTimeZone zone_;
    QDate day_;                     ///< the day that the offsets are for
    int morning_ = 0, evening_ = 0; ///< differ on the two days of the year when the clocks change
    std::optional<Instant> previous_;
};

} // namespace lygte
