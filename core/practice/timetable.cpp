#include "core/practice/timetable.h"

#include <array>

namespace lygte::timetable {

// Share of a day's messages in each hour (UTC; Danish time is one or two hours ahead), out of 240.
static constexpr std::array<int, 24> hours{3, 2, 1, 1, 1, 2, 4, 5, 6, 7, 8, 8, 10, 13, 16, 17, 18, 22, 26, 26, 20, 13, 7, 4};

qint64 towardsEvening(qint64 ofDay)
{
    constexpr qint64 share = day / 240;
    qint64 hour = 0;
    for (const int weight : hours) {
        if (ofDay < weight * share) return hour * 3600 * second + ofDay * 10 / weight; // an hour is ten shares
        ofDay -= weight * share;
        ++hour;
    }
    return day - second / 1000;
}

qint64 beginning(quint64 index, quint64 count, Dice& dice)
{
    // The last day and a half stays free, so that every conversation has time to end.
    constexpr quint64 starts = static_cast<quint64>(span - day - day / 2);
    const quint64 step = starts / count;
    const qint64 even = static_cast<qint64>(
        index * step + (step >> 32 ? (step >> 16) * dice.below(65'536U) : dice.below(static_cast<quint32>(step) | 1U)));
    return even / day * day + towardsEvening(even % day);
}

qint64 gap(qint64 at, bool sameSender, Dice& dice)
{
    if (!sameSender && dice.chance(35)) {
        const qint64 next =
            (at / day + 1 + dice.belowSkewed(6)) * day + towardsEvening(static_cast<qint64>(dice.below(86'400U)) * second);
        return next - at;
    }
    const qint64 milliseconds = sameSender ? 1500 + dice.belowSkewed(40'000) : 6000 + dice.belowSkewed(420'000);
    return milliseconds * 1000;
}

} // namespace lygte::timetable
