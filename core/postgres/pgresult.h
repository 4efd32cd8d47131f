#pragma once
// The rows of one reply, in binary. Every cell is decoded against the type and the length that it claims: a server is not
// believed (security.md). Discarded: reading by what the caller expects alone, as QPSQL does with text.

#include "core/postgres/pgerror.h"
#include "core/postgres/pgvalue.h"

#include <memory>
#include <optional>

namespace lygte {

/// What a cell can be read as; overloads of one function, so that an unsupported type fails to compile. False: wrong type or
/// length.
namespace pgdecode {
bool read(unsigned type, QByteArrayView cell, bool& out);
bool read(unsigned type, QByteArrayView cell, std::int32_t& out); ///< int2, int4
bool read(unsigned type, QByteArrayView cell, std::int64_t& out); ///< int2, int4, int8, xid8, oid
bool read(unsigned type, QByteArrayView cell, double& out);       ///< float4, float8
bool read(unsigned type, QByteArrayView cell, QString& out);      ///< text, varchar, bpchar, name, json, jsonb, pg_snapshot
bool read(unsigned type, QByteArrayView cell, QByteArray& out);   ///< bytea
bool read(unsigned type, QByteArrayView cell, Id& out);           ///< uuid
bool read(unsigned type, QByteArrayView cell, Instant& out);      ///< timestamptz; ±infinity as pgInfinity
bool read(unsigned type, QByteArrayView cell, PgJson& out);       ///< json, jsonb; not parsed
bool read(unsigned type, QByteArrayView cell, QStringList& out);  ///< text[], varchar[], name[]; NULL elements are refused
bool read(unsigned type, QByteArrayView cell, QList<Id>& out);
bool read(unsigned type, QByteArrayView cell, QList<std::int64_t>& out);
bool read(unsigned type, QByteArrayView cell, QList<QByteArray>& out);
} // namespace pgdecode

class PgRow;

/// Owns libpq's result. Cheap to move, not copied. Any thread, one at a time; independent of its connection.
class PgResult
{
public:
    PgResult() = default;
    explicit PgResult(pg_result* owned);

    int rows() const;
    int columns() const;
    QByteArrayView columnName(int column) const;
    unsigned columnType(int column) const;
    /// Rows that an INSERT, UPDATE, DELETE … touched; 0 for others.
    std::int64_t affected() const;
    /// The command's tag: COMMIT, "INSERT 0 5" …
    QByteArrayView tag() const;
    const pg_result* handle() const { return result_.get(); }

    bool isNull(int row, int column) const;
    /// The cell's bytes as they came; valid as long as the result.
    QByteArrayView raw(int row, int column) const;

    /// One cell. NULL is an error unless T is std::optional. Error kind Reply: wrong type, wrong length, no such cell.
    template <typename T> PgExpected<T> get(int row, int column) const;

    /// Calls `visit(PgRow)` for each row; ends with an error at the first row with a cell that cannot be read.
    template <typename Visit> PgExpected<void> each(Visit visit) const;
    /// All rows mapped by `map(PgRow)`.
    template <typename Map> auto list(Map map) const -> PgExpected<QList<decltype(map(std::declval<PgRow&>()))>>;
    /// The first row mapped by `map(PgRow)`, or nothing.
    template <typename Map> auto one(Map map) const -> PgExpected<std::optional<decltype(map(std::declval<PgRow&>()))>>;

private:
    friend class PgRow;
    PgError unreadable(int row, int column) const;

    struct Clear
    {
        void operator()(pg_result* result) const;
    };
    std::unique_ptr<pg_result, Clear> result_;
};

/// One row inside each(), list() or one(). A cell that cannot be read gives a default value and fails the call afterwards, so
/// that mapping reads like mapping.
class PgRow
{
public:
    PgRow(const PgResult& result, int row) : result_(result), row_(row) {}

    bool isNull(int column) const { return result_.isNull(row_, column); }
    QByteArrayView raw(int column) const { return result_.raw(row_, column); }
    template <typename T> T get(int column)
    {
        T value{};
        if (!read(column, value) && !failed_) failed_ = column;
        return value;
    }
    bool boolean(int column) { return get<bool>(column); }
    std::int64_t integer(int column) { return get<std::int64_t>(column); }
    double real(int column) { return get<double>(column); }
    QString text(int column) { return get<QString>(column); }
    QByteArray bytes(int column) { return get<QByteArray>(column); }
    Id id(int column) { return get<Id>(column); }
    Instant instant(int column) { return get<Instant>(column); }
    QByteArray json(int column) { return get<PgJson>(column).utf8; }

    /// The first column that could not be read.
    std::optional<int> failed() const { return failed_; }

private:
    bool inside(int column) const { return row_ >= 0 && row_ < result_.rows() && column >= 0 && column < result_.columns(); }
    template <typename T> bool read(int column, T& out)
    {
        return inside(column) && !isNull(column) && pgdecode::read(result_.columnType(column), raw(column), out);
    }
    template <typename T> bool read(int column, std::optional<T>& out)
    {
        if (!inside(column)) return false;
        if (isNull(column)) return true;
        return pgdecode::read(result_.columnType(column), raw(column), out.emplace());
    }

    const PgResult& result_;
    int row_;
    std::optional<int> failed_;
};

template <typename T> PgExpected<T> PgResult::get(int row, int column) const
{
    PgRow cells(*this, row);
    T value = cells.get<T>(column);
    if (cells.failed()) return std::unexpected(unreadable(row, column));
    return value;
}

template <typename Visit> PgExpected<void> PgResult::each(Visit visit) const
{
    for (int row = 0; row < rows(); ++row) {
        PgRow cells(*this, row);
        visit(cells);
        if (cells.failed()) return std::unexpected(unreadable(row, *cells.failed()));
    }
    return {};
}

template <typename Map> auto PgResult::list(Map map) const -> PgExpected<QList<decltype(map(std::declval<PgRow&>()))>>
{
    QList<decltype(map(std::declval<PgRow&>()))> mapped;
    mapped.reserve(rows());
    LYGTE_TRY(each([&](PgRow& row) { mapped.append(map(row)); }));
    return mapped;
}

template <typename Map> auto PgResult::one(Map map) const -> PgExpected<std::optional<decltype(map(std::declval<PgRow&>()))>>
{
    if (rows() == 0) return std::nullopt;
    PgRow cells(*this, 0);
    auto mapped = map(cells);
    if (cells.failed()) return std::unexpected(unreadable(0, *cells.failed()));
    return std::optional(std::move(mapped));
}

} // namespace lygte
