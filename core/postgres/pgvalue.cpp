#include "core/postgres/pgvalue.h"

#include "core/postgres/wire.h"

#include <bit>

namespace lygte {

namespace {

template <typename... F> struct Overload : F...
{
    using F::operator()...;
};

template <typename T> struct ElementType;
template <> struct ElementType<Id>
{
    static constexpr unsigned element = pgtype::uuid, array = pgtype::uuidArray;
};
template <> struct ElementType<QString>
{
    static constexpr unsigned element = pgtype::text, array = pgtype::textArray;
};
template <> struct ElementType<std::int64_t>
{
    static constexpr unsigned element = pgtype::int8, array = pgtype::int8Array;
};
template <> struct ElementType<QByteArray>
{
    static constexpr unsigned element = pgtype::bytea, array = pgtype::byteaArray;
};
template <> struct ElementType<PgJson>
{
    static constexpr unsigned element = pgtype::jsonb, array = pgtype::jsonbArray;
};

void put(QByteArray& out, bool value)
{
    out += value ? '\1' : '\0';
}
void put(QByteArray& out, std::int32_t value)
{
    wire::put(out, value);
}
void put(QByteArray& out, std::int64_t value)
{
    wire::put(out, value);
}
void put(QByteArray& out, double value)
{
    wire::put(out, std::bit_cast<std::int64_t>(value));
}
void put(QByteArray& out, const QString& value)
{
    out += value.toUtf8();
}
void put(QByteArray& out, const QByteArray& value)
{
    out += value;
}
void put(QByteArray& out, const Id& value)
{
    out += value.view();
}
void put(QByteArray& out, Instant value)
{
    wire::put(out, wire::toServerTime(value.micros));
}
void put(QByteArray& out, const PgJson& value)
{
    out += '\1'; // the version of jsonb's binary form
    out += value.utf8;
}

/// array_recv: dimensions, has-nulls, element type, then length and lower bound of each dimension, then the elements.
template <typename T> void put(QByteArray& out, const QList<T>& values)
{
    wire::put(out, std::int32_t{values.isEmpty() ? 0 : 1});
    wire::put(out, std::int32_t{0});
    wire::put(out, static_cast<std::int32_t>(ElementType<T>::element));
    if (values.isEmpty()) return;
    wire::put(out, static_cast<std::int32_t>(values.size()));
    wire::put(out, std::int32_t{1});
    for (const T& value : values) {
        const qsizetype start = out.size();
        wire::put(out, std::int32_t{0});
        put(out, value);
        wire::patch(out, start, static_cast<std::int32_t>(out.size() - start - 4));
    }
}

} // namespace

bool PgValue::isNull() const
{
    if (const Id* id = std::get_if<Id>(&held_)) return id->isNull();
    return std::holds_alternative<std::monostate>(held_);
}

unsigned PgValue::type() const
{
    return std::visit(Overload{[](std::monostate) { return 0U; }, [](bool) { return pgtype::boolean; },
                               [](std::int32_t) { return pgtype::int4; }, [](std::int64_t) { return pgtype::int8; },
                               [](double) { return pgtype::float8; }, [](const QString&) { return pgtype::text; },
                               [](const QByteArray&) { return pgtype::bytea; }, [](const Id&) { return pgtype::uuid; },
                               [](Instant) { return pgtype::timestamptz; }, [](const PgJson&) { return pgtype::jsonb; },
                               []<typename T>(const QList<T>&) { return ElementType<T>::array; }},
                      held_);
}

void PgValue::encode(QByteArray& out) const
{
    std::visit(Overload{[](std::monostate) {}, [&](const auto& value) { put(out, value); }}, held_);
}

} // namespace lygte
