#pragma once
// Numbers as PostgreSQL's binary forms hold them: big-endian, times from 2000-01-01 in microseconds.

#include <QByteArray>
#include <QtEndian>

#include <cstdint>

namespace lygte::wire {

template <typename T> void put(QByteArray& out, T value)
{
    char bytes[sizeof(T)];
    qToBigEndian(value, bytes);
    out.append(bytes, sizeof(T));
}

template <typename T> void patch(QByteArray& out, qsizetype at, T value)
{
    qToBigEndian(value, out.data() + at);
}

/// `bytes` must be long enough.
template <typename T> T number(QByteArrayView bytes)
{
    return qFromBigEndian<T>(bytes.data());
}

/// Takes a number from the front; false when there are too few bytes.
template <typename T> bool take(QByteArrayView& bytes, T& out)
{
    if (bytes.size() < qsizetype{sizeof(T)}) return false;
    out = number<T>(bytes);
    bytes = bytes.sliced(sizeof(T));
    return true;
}

inline constexpr std::int64_t epochDifference = 946'684'800'000'000; ///< 1970 to 2000 in µs

/// The ends of the range are 'infinity' and '-infinity' on both sides. What PostgreSQL cannot hold becomes a time that it
/// refuses.
inline std::int64_t toServerTime(std::int64_t micros)
{
    if (micros == INT64_MAX || micros == INT64_MIN) return micros;
    return micros < INT64_MIN + 1 + epochDifference ? INT64_MIN + 1 : micros - epochDifference;
}

inline bool fromServerTime(std::int64_t server, std::int64_t& micros)
{
    if (server != INT64_MAX && server != INT64_MIN) {
        if (server >= INT64_MAX - epochDifference) return false;
        server += epochDifference;
    }
    micros = server;
    return true;
}

} // namespace lygte::wire
