#pragma once
// Time comes from a Clock that is handed in, so that a test can turn it. All times are UTC, in microseconds; the edge makes
// them local.

#include <QDateTime>
#include <QTimeZone>

#include <chrono>
#include <compare>
#include <cstdint>

namespace lygte {

/// A point in time: microseconds since 1970-01-01T00:00:00Z. Same unit in storage and in sync.
struct Instant
{
    std::int64_t micros = 0;

    auto operator<=>(const Instant&) const = default;

    static Instant fromDateTime(const QDateTime& when) { return {when.toMSecsSinceEpoch() * 1000}; }
    QDateTime toUtc() const { return QDateTime::fromMSecsSinceEpoch(micros / 1000, QTimeZone::UTC); }
    /// In the time zone of the machine: for the screen and for paper only.
    QDateTime toLocal() const { return toUtc().toLocalTime(); }
    /// ISO 8601 with `Z`, to the second: for machines and logs.
    QString toIso() const { return toUtc().toString(u"yyyy-MM-ddTHH:mm:ssZ"); }
    Instant plusSeconds(std::int64_t seconds) const { return {micros + seconds * 1'000'000}; }
};

class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock. Thread-safe.
class SystemClock final : public Clock
{
public:
    Instant now() const override
    {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return {std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
    }
};

} // namespace lygte
