#include "core/base/id.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUuid>

#include <atomic>

namespace lygte {

Id Id::generate(Instant now)
{
    // 48 bits of milliseconds, then 12 bits that count up inside one millisecond (RFC 9562 § 6.2, method 1), then 62 random
    // bits.
    static std::atomic<std::uint64_t> last{0};
    const auto wanted = static_cast<std::uint64_t>(now.micros / 1000) << 12;
    std::uint64_t previous = last.load();
    std::uint64_t stamp = 0;
    do {
        stamp = wanted > previous ? wanted : previous + 1;
    } while (!last.compare_exchange_weak(previous, stamp));

    Id id;
    const std::uint64_t high = ((stamp >> 12) << 16) | 0x7000U | (stamp & 0xFFFU);
    const std::uint64_t low = (QRandomGenerator::system()->generate64() & 0x3FFFFFFFFFFFFFFFULL) | 0x8000000000000000ULL;
    for (int i = 0; i < 8; ++i) {
        id.bytes_[i] = static_cast<unsigned char>(high >> (56 - 8 * i));
        id.bytes_[8 + i] = static_cast<unsigned char>(low >> (56 - 8 * i));
    }
    return id;
}

Id Id::fromContent(std::initializer_list<QByteArrayView> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArrayView part : parts) {
        const auto size = static_cast<std::uint64_t>(part.size());
        char length[8];
        for (int i = 0; i < 8; ++i) length[i] = static_cast<char>(size >> (56 - 8 * i));
        hash.addData(QByteArrayView(length, 8));
        hash.addData(part);
    }
    Id id;
    std::memcpy(id.bytes_.data(), hash.resultView().data(), 16);
    id.bytes_[6] = static_cast<unsigned char>((id.bytes_[6] & 0x0FU) | 0x80U);
    id.bytes_[8] = static_cast<unsigned char>((id.bytes_[8] & 0x3FU) | 0x80U);
    return id;
}

Id Id::fromBytes(QByteArrayView bytes)
{
    Id id;
    if (bytes.size() == 16) std::memcpy(id.bytes_.data(), bytes.data(), 16);
    return id;
}

std::optional<Id> Id::fromString(QStringView text)
{
    if (text.size() != 36) return std::nullopt;
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull() && text != u"00000000-0000-0000-0000-000000000000") return std::nullopt;
    return fromBytes(uuid.toRfc4122());
}

QString Id::toString() const
{
    return QUuid::fromRfc4122(view()).toString(QUuid::WithoutBraces);
}

size_t qHash(const Id& id, size_t seed) noexcept
{
    return qHashBits(id.bytes_.data(), 16, seed);
}

} // namespace lygte
