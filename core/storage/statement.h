#pragma once
// One prepared SQL statement, bound and stepped through the C interface of SQLCipher. QSqlQuery was discarded for the work
// itself: it copies every cell through QVariant (2–3 × slower on bulk reads and writes) and its error is a string; Qt Sql still
// opens the connection.

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace lygte {

/// Maps a result code of SQLite to an Error with the connection's own words.
Error sqliteError(sqlite3* handle, int code, const QString& subject = {});

/// The current row of a running statement. Valid only inside the callback that it is handed to.
class Row
{
public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    Id id(int column) const;
    Instant instant(int column) const { return {integer(column)}; }
    std::optional<Instant> optionalInstant(int column) const;
    int columns() const;
    /// SQLITE_INTEGER, SQLITE_TEXT …
    int type(int column) const;
    /// UTF-8 as stored, without a copy.
    QByteArrayView utf8(int column) const;

private:
    sqlite3_stmt* statement_;
};

/// Borrowed from the connection's cache; resets itself when it goes out of scope. Same thread as its Database.
class Statement
{
public:
    explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(int index, std::nullptr_t);
    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, std::int64_t{value}); }
    void bind(int index, bool value) { bind(index, std::int64_t{value}); }
    void bind(int index, double value);
    void bind(int index, const QString& value);
    void bind(int index, const QByteArray& value);
    void bind(int index, const Id& value);
    /// Without a copy: the bytes must live until the statement has been stepped.
    void bindUtf8(int index, QByteArrayView utf8);
    void bindBytes(int index, QByteArrayView bytes);
    void bind(int index, Instant value) { bind(index, value.micros); }
    template <typename T> void bind(int index, const std::optional<T>& value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }
    template <typename... Args> void bindAll(const Args&... args)
    {
        int index = 0;
        (bind(++index, args), ...);
    }

    /// True while there is a row.
    Result<bool> step();
    void reset();
    Row row() const { return Row(statement_); }

private:
    sqlite3_stmt* statement_;
};

} // namespace lygte
