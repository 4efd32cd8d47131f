#include "core/storage/statement.h"

#include <cerrno>
#include <sqlcipher/sqlite3.h>

namespace lygte {

static ErrorCode codeOf(sqlite3* handle, int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_IOERR:
        return handle && sqlite3_system_errno(handle) == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Io;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return ErrorCode::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::InUse;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    default:
        return ErrorCode::Storage;
    }
}

Error sqliteError(sqlite3* handle, int code, const QString& subject)
{
    return {codeOf(handle, code), subject,
            handle ? QString::fromUtf8(sqlite3_errmsg(handle)) : QString::fromUtf8(sqlite3_errstr(code))};
}

bool Row::isNull(int column) const
{
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
std::int64_t Row::integer(int column) const
{
    return sqlite3_column_int64(statement_, column);
}
double Row::real(int column) const
{
    return sqlite3_column_double(statement_, column);
}
int Row::type(int column) const
{
    return sqlite3_column_type(statement_, column);
}
int Row::columns() const
{
    return sqlite3_column_count(statement_);
}

QByteArrayView Row::utf8(int column) const
{
    const auto* data = sqlite3_column_text(statement_, column);
    return {reinterpret_cast<const char*>(data), data ? sqlite3_column_bytes(statement_, column) : 0};
}

QString Row::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

static QByteArrayView blobView(sqlite3_stmt* statement, int column)
{
    const void* data = sqlite3_column_blob(statement, column);
    return {static_cast<const char*>(data), data ? sqlite3_column_bytes(statement, column) : 0};
}

QByteArray Row::bytes(int column) const
{
    return blobView(statement_, column).toByteArray();
}
Id Row::id(int column) const
{
    return Id::fromBytes(blobView(statement_, column));
}

std::optional<Instant> Row::optionalInstant(int column) const
{
    if (isNull(column)) return std::nullopt;
    return instant(column);
}

Statement::~Statement()
{
    reset();
}

void Statement::reset()
{
    if (!statement_) return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

void Statement::bind(int index, std::nullptr_t)
{
    sqlite3_bind_null(statement_, index);
}
void Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(statement_, index, value);
}
void Statement::bind(int index, double value)
{
    sqlite3_bind_double(statement_, index, value);
}

void Statement::bind(int index, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(statement_, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

void Statement::bind(int index, const QByteArray& value)
{
    sqlite3_bind_blob64(statement_, index, value.constData(), static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int index, const Id& value)
{
    if (value.isNull()) return bind(index, nullptr);
    sqlite3_bind_blob(statement_, index, value.view().data(), 16, SQLITE_TRANSIENT);
}

void Statement::bindUtf8(int index, QByteArrayView utf8)
{
    sqlite3_bind_text64(statement_, index, utf8.data() ? utf8.data() : "", static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindBytes(int index, QByteArrayView bytes)
{
    sqlite3_bind_blob64(statement_, index, bytes.data() ? bytes.data() : "", static_cast<sqlite3_uint64>(bytes.size()),
                        SQLITE_STATIC);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return std::unexpected(sqliteError(sqlite3_db_handle(statement_), code));
}

} // namespace lygte
