#pragma once
// One parameter of a statement, sent in binary with its type named, so that the server neither guesses nor parses.

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace lygte {

/// The types that we speak (pg_type.dat of PostgreSQL; built-in numbers never change).
namespace pgtype {
inline constexpr unsigned boolean = 16, bytea = 17, name = 19, int8 = 20, int2 = 21, int4 = 23, text = 25, oid = 26, json = 114,
                          float4 = 700, float8 = 701, unknown = 705, bpchar = 1042, varchar = 1043, timestamptz = 1184,
                          uuid = 2950, jsonb = 3802, snapshot = 5038, xid8 = 5069;
inline constexpr unsigned boolArray = 1000, byteaArray = 1001, nameArray = 1003, int4Array = 1007, textArray = 1009,
                          varcharArray = 1015, int8Array = 1016, timestamptzArray = 1185, uuidArray = 2951, jsonbArray = 3807;
} // namespace pgtype

/// UTF-8 JSON, sent and received as jsonb (received as json as well).
struct PgJson
{
    QByteArray utf8;
    bool operator==(const PgJson&) const = default;
};

/// Instants beyond what PostgreSQL can hold: its 'infinity' and '-infinity'.
inline constexpr Instant pgInfinity{INT64_MAX};
inline constexpr Instant pgMinusInfinity{INT64_MIN};

/// Not thread-bound. The null Id is sent as NULL, as Statement::bind does locally.
class PgValue
{
public:
    PgValue() = default; ///< NULL; the server infers its type from the statement
    PgValue(std::nullptr_t) {}
    PgValue(bool value) : held_(value) {}
    PgValue(std::int32_t value) : held_(value) {}
    PgValue(std::int64_t value) : held_(value) {}
    PgValue(long long value) : held_(std::int64_t{value}) {}
    PgValue(const char*) = delete; ///< would be a bool
    PgValue(double value) : held_(value) {}
    PgValue(const QString& value) : held_(value) {}
    PgValue(const QByteArray& value) : held_(value) {}
    PgValue(const Id& value) : held_(value) {}
    PgValue(Instant value) : held_(value) {}
    PgValue(const PgJson& value) : held_(value) {}
    PgValue(const QList<Id>& value) : held_(value) {}
    PgValue(const QStringList& value) : held_(value) {}
    PgValue(const QList<std::int64_t>& value) : held_(value) {}
    PgValue(const QList<long long>& value) : held_(QList<std::int64_t>(value.begin(), value.end())) {}
    PgValue(const QList<QByteArray>& value) : held_(value) {} ///< bytea[]
    PgValue(const QList<PgJson>& value) : held_(value) {}     ///< jsonb[]
    template <typename T> PgValue(const std::optional<T>& value)
    {
        if (value) *this = PgValue(*value);
    }

    bool isNull() const;
    /// 0 for NULL without a type.
    unsigned type() const;
    /// The binary form (PostgreSQL's *recv functions); appended to `out`. Nothing for NULL.
    void encode(QByteArray& out) const;

private:
    using Held = std::variant<std::monostate, bool, std::int32_t, std::int64_t, double, QString, QByteArray, Id, Instant,
                              PgJson, QList<Id>, QStringList, QList<std::int64_t>, QList<QByteArray>, QList<PgJson>>;
    Held held_;
};

using PgValues = std::vector<PgValue>;

} // namespace lygte
