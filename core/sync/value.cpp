#include "core/sync/value.h"

#include <sqlcipher/sqlite3.h>

namespace lygte {

namespace {
template <typename... F> struct Overload : F...
{
    using F::operator()...;
};
} // namespace

QJsonValue toJson(const Value& value)
{
    return std::visit(
        Overload{[](std::monostate) { return QJsonValue(QJsonValue::Null); },
                 [](std::int64_t number) { return QJsonValue(static_cast<qint64>(number)); },
                 [](double number) { return QJsonValue(number); }, [](const QString& text) { return QJsonValue(text); },
                 [](const QByteArray& bytes) { return QJsonValue(QString::fromLatin1("\\x" + bytes.toHex())); },
                 [](const Id& id) { return id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.toString()); }},
        value);
}

Value fromJson(const QJsonValue& value, bool blob)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return std::int64_t{value.toBool()};
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const auto whole = static_cast<std::int64_t>(value.toInteger());
        if (static_cast<double>(whole) == number) return whole;
        return number;
    }
    case QJsonValue::String: {
        QString text = value.toString(); // not const: it is moved out
        if (!blob) return text;
        if (text.startsWith(u"\\x")) return QByteArray::fromHex(text.mid(2).toLatin1());
        return Id::fromString(text).value_or(Id());
    }
    default:
        return {};
    }
}

void bindValue(Statement& statement, int index, const Value& value)
{
    std::visit(Overload{[&](std::monostate) { statement.bind(index, nullptr); },
                        [&](const auto& held) { statement.bind(index, held); }},
               value);
}

Value valueOf(Row row, int column)
{
    switch (row.type(column)) {
    case SQLITE_INTEGER:
        return row.integer(column);
    case SQLITE_FLOAT:
        return row.real(column);
    case SQLITE_TEXT:
        return row.text(column);
    case SQLITE_BLOB: {
        const QByteArray bytes = row.bytes(column);
        if (bytes.size() == 16) return Id::fromBytes(bytes);
        return bytes;
    }
    default:
        return {};
    }
}

Value optionalValue(const std::optional<Instant>& when)
{
    if (when) return when->micros;
    return {};
}

} // namespace lygte
