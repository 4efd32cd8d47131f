#pragma once
// When practice conversations happen: spread over two years, most in the evening, with pauses in between. Integers only (see
// dice.h).

#include "core/practice/dice.h"

#include <QtGlobal>

namespace lygte::timetable {

constexpr qint64 second = 1'000'000; ///< µs, as Instant
constexpr qint64 day = 86'400 * second;
constexpr qint64 span = 730 * day;

/// Moves an even share of a day (µs) to the hours in which people write, keeping its order.
qint64 towardsEvening(qint64 ofDay);
/// When the `index`th of `count` conversations begins, after the beginning of the span; it grows with the index.
qint64 beginning(quint64 index, quint64 count, Dice& dice);
/// To the next message (µs, at least one ms). `sameSender`: the same person goes on. `at` is counted from a midnight.
qint64 gap(qint64 at, bool sameSender, Dice& dice);

} // namespace lygte::timetable
