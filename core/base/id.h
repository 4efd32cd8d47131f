#pragma once
// Every row is named by a client-made UUID, so that work done offline keeps its name when it reaches the server (sync.md § 1).
// New things get UUIDv7 (RFC 9562 § 5.7: time-ordered, so indexes grow at their end); imported things get UUIDv8 over a hash of
// their content, so that two officers who import one export name the same message alike. Discarded: server sequences (no
// offline work).

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <compare>
#include <cstring>
#include <initializer_list>
#include <optional>

namespace lygte {

class Id
{
public:
    Id() = default; ///< the null id: names nothing

    /// A new UUIDv7. Thread-safe; ids made by one process in one millisecond still sort in the order they were made.
    static Id generate(Instant now);
    /// UUIDv8 of SHA-256 over the parts, each preceded by its length, so that ("ab","c") and ("a","bc") differ.
    static Id fromContent(std::initializer_list<QByteArrayView> parts);
    /// 16 raw bytes as stored; anything else gives the null id.
    static Id fromBytes(QByteArrayView bytes);
    /// The canonical text form, lower or upper case, without braces.
    static std::optional<Id> fromString(QStringView text);

    QString toString() const;
    QByteArray toBytes() const { return QByteArray(reinterpret_cast<const char*>(bytes_.data()), 16); }
    QByteArrayView view() const { return QByteArrayView(reinterpret_cast<const char*>(bytes_.data()), 16); }
    bool isNull() const { return *this == Id(); }

    auto operator<=>(const Id&) const = default;

private:
    std::array<unsigned char, 16> bytes_{};
    friend size_t qHash(const Id& id, size_t seed) noexcept;
};

size_t qHash(const Id& id, size_t seed = 0) noexcept;

} // namespace lygte
