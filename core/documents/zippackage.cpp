#include "core/documents/zippackage.h"

#include <QtEndian>

#include <array>

namespace lygte {

static quint32 crc32(const QByteArray& bytes)
{
    static constexpr auto table = [] {
        std::array<quint32, 256> result{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 c = i;
            for (int bit = 0; bit < 8; ++bit) c = (c & 1) ? 0xEDB88320u ^ (c >> 1) : c >> 1;
            result[i] = c;
        }
        return result;
    }();
    quint32 crc = 0xFFFFFFFFu;
    for (const char byte : bytes) crc = table[(crc ^ static_cast<quint8>(byte)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

template <typename T> static void put(QByteArray& to, T value)
{
    const T little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char*>(&little), sizeof little);
}

/// What the local header and the central directory say alike: version, flags, method, time, date, checksum, sizes, name's
/// length.
static void putMember(QByteArray& to, const QByteArray& name, const QByteArray& content)
{
    put<quint16>(to, 20);
    put<quint16>(to, 0);
    put<quint16>(to, 0);
    put<quint16>(to, 0);
    put<quint16>(to, (1 << 5) | 1); // 1980-01-01
    put<quint32>(to, crc32(content));
    put<quint32>(to, quint32(content.size()));
    put<quint32>(to, quint32(content.size()));
    put<quint16>(to, quint16(name.size()));
    put<quint16>(to, 0);
}

void ZipPackage::add(const QByteArray& name, const QByteArray& content)
{
    const quint32 offset = quint32(file_.size());
    put<quint32>(file_, 0x04034B50);
    putMember(file_, name, content);
    file_ += name + content;

    put<quint32>(directory_, 0x02014B50);
    put<quint16>(directory_, 20);
    putMember(directory_, name, content);
    put<quint16>(directory_, 0);
    put<quint16>(directory_, 0);
    put<quint16>(directory_, 0);
    put<quint32>(directory_, 0);
    put<quint32>(directory_, offset);
    directory_ += name;
    ++count_;
}

QByteArray ZipPackage::finish()
{
    const quint32 offset = quint32(file_.size());
    QByteArray result = file_ + directory_;
    put<quint32>(result, 0x06054B50);
    put<quint16>(result, 0);
    put<quint16>(result, 0);
    put<quint16>(result, count_);
    put<quint16>(result, count_);
    put<quint32>(result, quint32(directory_.size()));
    put<quint32>(result, offset);
    put<quint16>(result, 0);
    return result;
}

} // namespace lygte
