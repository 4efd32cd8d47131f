#pragma once

#include "core/base/clock.h"

namespace lygte::test {

/// A clock that stands still until it is told to move. Starts on Tuesday 2026-03-03 13:10 UTC (14.10 in Copenhagen).
class ManualClock final : public Clock
{
public:
    Instant now() const override { return now_; }
    void set(Instant now) { now_ = now; }
    void advance(std::int64_t seconds) { now_ = now_.plusSeconds(seconds); }

private:
    Instant now_{1'772'543'400'000'000};
};

} // namespace lygte::test
