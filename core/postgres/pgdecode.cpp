#include "core/postgres/pgresult.h"
#include "core/postgres/wire.h"

#include <QStringDecoder>

#include <bit>

namespace lygte::pgdecode {

static bool isText(unsigned type)
{
    return type == pgtype::text || type == pgtype::varchar || type == pgtype::bpchar || type == pgtype::name ||
           type == pgtype::unknown;
}

/// The UTF-8 of json and jsonb (whose binary form begins with its version, 1).
static bool jsonText(unsigned type, QByteArrayView cell, QByteArrayView& utf8)
{
    if (type == pgtype::json) {
        utf8 = cell;
        return true;
    }
    if (type != pgtype::jsonb || cell.isEmpty() || cell.front() != '\1') return false;
    utf8 = cell.sliced(1);
    return true;
}

/// pg_snapshot_recv's form as the text that PostgreSQL writes: xmin:xmax:xip,xip.
static bool snapshotText(QByteArrayView cell, QString& out)
{
    std::int32_t count = 0;
    std::uint64_t low = 0, high = 0;
    if (!wire::take(cell, count) || !wire::take(cell, low) || !wire::take(cell, high)) return false;
    if (count < 0 || cell.size() != qsizetype{count} * 8) return false;
    out = QString::number(low) + u':' + QString::number(high) + u':';
    for (std::uint64_t id = 0; wire::take(cell, id);) {
        if (!out.endsWith(u':')) out += u',';
        out += QString::number(id);
    }
    return true;
}

static bool decodeUtf8(QByteArrayView cell, QString& out)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    out = decoder.decode(cell);
    return !decoder.hasError();
}

bool read(unsigned type, QByteArrayView cell, bool& out)
{
    if (type != pgtype::boolean || cell.size() != 1) return false;
    out = cell.front() != '\0';
    return true;
}

bool read(unsigned type, QByteArrayView cell, std::int32_t& out)
{
    if (type == pgtype::int2 && cell.size() == 2)
        out = wire::number<std::int16_t>(cell);
    else if (type == pgtype::int4 && cell.size() == 4)
        out = wire::number<std::int32_t>(cell);
    else
        return false;
    return true;
}

bool read(unsigned type, QByteArrayView cell, std::int64_t& out)
{
    if ((type == pgtype::int8 || type == pgtype::xid8) && cell.size() == 8) {
        out = wire::number<std::int64_t>(cell);
        return true;
    }
    if (type == pgtype::oid && cell.size() == 4) {
        out = wire::number<std::uint32_t>(cell);
        return true;
    }
    std::int32_t narrow = 0;
    if (!read(type, cell, narrow)) return false;
    out = narrow;
    return true;
}

bool read(unsigned type, QByteArrayView cell, double& out)
{
    if (type == pgtype::float8 && cell.size() == 8)
        out = std::bit_cast<double>(wire::number<std::uint64_t>(cell));
    else if (type == pgtype::float4 && cell.size() == 4)
        out = double{std::bit_cast<float>(wire::number<std::uint32_t>(cell))};
    else
        return false;
    return true;
}

bool read(unsigned type, QByteArrayView cell, QString& out)
{
    if (isText(type)) return decodeUtf8(cell, out);
    if (type == pgtype::snapshot) return snapshotText(cell, out);
    QByteArrayView utf8;
    return jsonText(type, cell, utf8) && decodeUtf8(utf8, out);
}

bool read(unsigned type, QByteArrayView cell, QByteArray& out)
{
    if (type != pgtype::bytea) return false;
    out = cell.toByteArray();
    return true;
}

bool read(unsigned type, QByteArrayView cell, Id& out)
{
    if (type != pgtype::uuid || cell.size() != 16) return false;
    out = Id::fromBytes(cell);
    return true;
}

bool read(unsigned type, QByteArrayView cell, Instant& out)
{
    if (type != pgtype::timestamptz || cell.size() != 8) return false;
    return wire::fromServerTime(wire::number<std::int64_t>(cell), out.micros);
}

bool read(unsigned type, QByteArrayView cell, PgJson& out)
{
    QByteArrayView utf8;
    if (!jsonText(type, cell, utf8)) return false;
    out.utf8 = utf8.toByteArray();
    return true;
}

/// One dimension or none, every length inside the cell, so that no count of a false server makes us reserve memory.
template <typename T> static bool readArray(QByteArrayView cell, QList<T>& out)
{
    std::int32_t dimensions = 0, hasNulls = 0, count = 0, lowest = 0;
    std::uint32_t element = 0;
    if (!wire::take(cell, dimensions) || !wire::take(cell, hasNulls) || !wire::take(cell, element)) return false;
    out.clear();
    if (dimensions == 0) return cell.isEmpty();
    if (dimensions != 1 || !wire::take(cell, count) || !wire::take(cell, lowest)) return false;
    if (count < 0 || qsizetype{count} * 4 > cell.size()) return false;
    out.reserve(count);
    for (std::int32_t i = 0; i < count; ++i) {
        std::int32_t size = 0;
        if (!wire::take(cell, size) || size < 0 || size > cell.size()) return false;
        if (!read(element, cell.first(size), out.emplaceBack())) return false;
        cell = cell.sliced(size);
    }
    return cell.isEmpty();
}

bool read(unsigned type, QByteArrayView cell, QStringList& out)
{
    return (type == pgtype::textArray || type == pgtype::varcharArray || type == pgtype::nameArray) && readArray(cell, out);
}

bool read(unsigned type, QByteArrayView cell, QList<Id>& out)
{
    return type == pgtype::uuidArray && readArray(cell, out);
}

bool read(unsigned type, QByteArrayView cell, QList<std::int64_t>& out)
{
    return (type == pgtype::int8Array || type == pgtype::int4Array) && readArray(cell, out);
}

bool read(unsigned type, QByteArrayView cell, QList<QByteArray>& out)
{
    return type == pgtype::byteaArray && readArray(cell, out);
}

} // namespace lygte::pgdecode
