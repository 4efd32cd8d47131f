#pragma once
// Chance that is the same on every machine: SplitMix64 (Steele, Lea, Flood 2014) in integers only. The standard distributions
// differ between libraries, and a mathematical function may differ in its last bit, which would give other ids.

#include <QtGlobal>

namespace lygte {

class Dice
{
public:
    explicit Dice(quint64 seed = 0) : state_(seed) {}
    /// Dice of their own for the `index`th thing, so that it does not matter what is thrown in between.
    static Dice of(quint64 seed, quint64 index) { return Dice(Dice(seed ^ (index * 0xD1342543DE82EF95ULL)).next()); }

    quint64 next()
    {
        quint64 z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 … n-1
    quint32 below(quint32 n) { return static_cast<quint32>(((next() >> 32) * n) >> 32); }
    quint32 below(size_t n) { return below(static_cast<quint32>(n)); }
    /// 0 … n-1, the lower the likelier: a long tail.
    quint32 belowSkewed(quint32 n) { return static_cast<quint32>((static_cast<quint64>(below(n)) * below(1024U)) >> 10); }
    bool chance(quint32 in1000) { return below(1000U) < in1000; }
    template <typename List> const auto& pick(const List& list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<quint32>(list.size())))];
    }

private:
    quint64 state_;
};

} // namespace lygte
