#pragma once
// A cell on its way between a form, a row and a mutation's JSON.

#include "core/storage/database.h"

#include <QJsonObject>

#include <variant>
#include <vector>

namespace lygte {

using Value = std::variant<std::monostate, std::int64_t, double, QString, QByteArray, Id>;

struct Field
{
    const char* column; ///< one of the table's columns, a literal
    Value value;
};
using Fields = std::vector<Field>;

/// Ids as UUID text, bytes as \x and hex (PostgreSQL's own form), nothing as null. The server knows each column's type.
QJsonValue toJson(const Value& value);
/// Back again; `blob`: the column holds an Id or bytes.
Value fromJson(const QJsonValue& value, bool blob);
void bindValue(Statement& statement, int index, const Value& value);
/// Bytes of 16 are read as Id: no synced column holds other blobs of that size (hashes have 32).
Value valueOf(Row row, int column);
Value optionalValue(const std::optional<Instant>& when);

} // namespace lygte
