#include "core/postgres/pgresult.h"

#include <libpq-fe.h>

namespace lygte {

void PgResult::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}

PgResult::PgResult(pg_result* owned) : result_(owned) {}

int PgResult::rows() const
{
    return PQntuples(result_.get());
}

int PgResult::columns() const
{
    return PQnfields(result_.get());
}

QByteArrayView PgResult::columnName(int column) const
{
    return QByteArrayView(PQfname(result_.get(), column));
}

unsigned PgResult::columnType(int column) const
{
    // A column in text form (only script() makes them, and a false server) has no type that can be read as binary.
    return PQfformat(result_.get(), column) == 1 ? PQftype(result_.get(), column) : 0;
}

std::int64_t PgResult::affected() const
{
    return result_ ? QByteArrayView(PQcmdTuples(result_.get())).toLongLong() : 0;
}

QByteArrayView PgResult::tag() const
{
    return result_ ? QByteArrayView(PQcmdStatus(result_.get())) : QByteArrayView();
}

bool PgResult::isNull(int row, int column) const
{
    return row < 0 || row >= rows() || column < 0 || column >= columns() || PQgetisnull(result_.get(), row, column);
}

QByteArrayView PgResult::raw(int row, int column) const
{
    if (isNull(row, column)) return {};
    return {PQgetvalue(result_.get(), row, column), PQgetlength(result_.get(), row, column)};
}

PgError PgResult::unreadable(int row, int column) const
{
    PgError error;
    error.kind = PgError::Kind::Reply;
    error.message = QStringLiteral("row %1, column %2 (%3): type %4 with %5 bytes%6")
                        .arg(row)
                        .arg(column)
                        .arg(column >= 0 && column < columns() ? QString::fromUtf8(columnName(column)) : QString())
                        .arg(column >= 0 && column < columns() ? columnType(column) : 0)
                        .arg(raw(row, column).size())
                        .arg(isNull(row, column) ? QStringLiteral(", NULL") : QString());
    return error;
}

} // namespace lygte
