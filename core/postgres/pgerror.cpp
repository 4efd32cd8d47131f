#include "core/postgres/pgerror.h"

#include <QRegularExpression>

#include <libpq-fe.h>

namespace lygte {

static QString fieldOf(const pg_result* result, int code)
{
    const char* text = PQresultErrorField(result, code);
    return text ? QString::fromUtf8(text).left(8000) : QString();
}

PgError PgError::fromResult(const pg_result* result)
{
    PgError error;
    error.sqlstate = fieldOf(result, PG_DIAG_SQLSTATE).toLatin1();
    error.message = fieldOf(result, PG_DIAG_MESSAGE_PRIMARY);
    error.detail = fieldOf(result, PG_DIAG_MESSAGE_DETAIL);
    error.hint = fieldOf(result, PG_DIAG_MESSAGE_HINT);
    error.constraint = fieldOf(result, PG_DIAG_CONSTRAINT_NAME).toUtf8();
    if (error.message.isEmpty()) error.message = QString::fromUtf8(PQresultErrorMessage(result)).trimmed().left(8000);
    return error;
}

/// The server's own refusals, by SQLSTATE (Appendix A of the manual).
static ConnectFailure byState(const QByteArray& state, const QString& words)
{
    if (state == "28P01") return ConnectFailure::WrongPassword;
    if (state == "28000") {
        if (words.contains(QStringLiteral("certificate"))) return ConnectFailure::ClientCertificate;
        if (words.contains(QStringLiteral("pg_hba.conf"))) return ConnectFailure::NotPermitted;
        return ConnectFailure::WrongPassword; // role does not exist, may not log in
    }
    if (state == "3D000") return ConnectFailure::NoSuchDatabase;
    if (state == "42501") return ConnectFailure::NotPermitted;
    if (state == "53300") return ConnectFailure::TooManyConnections;
    if (state == "57P03")
        return words.contains(QStringLiteral("shutting down")) ? ConnectFailure::ShuttingDown : ConnectFailure::StartingUp;
    if (state == "57P01" || state == "57P02") return ConnectFailure::ShuttingDown;
    return ConnectFailure::Protocol;
}

/// libpq's and OpenSSL's words, the most telling first. Held by tests against the real thing.
static ConnectFailure byWords(const QString& words)
{
    struct Sign
    {
        const char* part;
        ConnectFailure failure;
    };
    static constexpr Sign signs[] = {
        {"session is read-only", ConnectFailure::ReadOnlyServer},
        {"server is in hot standby", ConnectFailure::ReadOnlyServer},
        {"channel binding", ConnectFailure::ChannelBinding},
        {"SCRAM-SHA-256-PLUS", ConnectFailure::ChannelBinding},
        {"authentication method requirement", ConnectFailure::AuthMethod},
        {"server did not complete authentication", ConnectFailure::AuthMethod},
        {"no password supplied", ConnectFailure::WrongPassword},
        {"incorrect server signature", ConnectFailure::ChannelBinding},
        {"certificate has expired", ConnectFailure::CertificateExpired},
        {"certificate is not yet valid", ConnectFailure::CertificateExpired},
        {"does not match host name", ConnectFailure::HostMismatch},
        {"certificate verify failed", ConnectFailure::CertificateUnknown},
        {"server does not support SSL", ConnectFailure::TlsRefused},
        {"alert certificate required", ConnectFailure::ClientCertificate},
        {"alert certificate revoked", ConnectFailure::ClientCertificate},
        {"alert certificate expired", ConnectFailure::ClientCertificate},
        {"alert unknown ca", ConnectFailure::ClientCertificate},
        {"alert bad certificate", ConnectFailure::ClientCertificate},
        {"alert decrypt error", ConnectFailure::ClientCertificate},
        {"alert certificate unknown", ConnectFailure::ClientCertificate},
        {"root certificate file", ConnectFailure::LocalFiles},
        {"could not read root certificate", ConnectFailure::LocalFiles},
        {"certificate file", ConnectFailure::LocalFiles},
        {"private key file", ConnectFailure::LocalFiles},
        {"certificate present, but not private key", ConnectFailure::LocalFiles},
        {"could not translate host name", ConnectFailure::HostUnknown},
        {"timeout expired", ConnectFailure::TimedOut},
        {"Connection timed out", ConnectFailure::TimedOut},
        {"Connection refused", ConnectFailure::Unreachable},
        {"No such file or directory", ConnectFailure::Unreachable},
        {"unreachable", ConnectFailure::Unreachable},
        {"server closed the connection", ConnectFailure::Dropped},
        {"Connection reset by peer", ConnectFailure::Dropped},
        {"Broken pipe", ConnectFailure::Dropped},
        {"SSL connection has been closed", ConnectFailure::Dropped},
        {"SSL SYSCALL error: EOF", ConnectFailure::Dropped},
        {"unexpected eof while reading", ConnectFailure::Dropped},
    };
    for (const Sign& sign : signs)
        if (words.contains(QLatin1StringView(sign.part))) return sign.failure;
    return ConnectFailure::Protocol;
}

PgError PgError::fromConnectWords(const QString& words)
{
    static const QRegularExpression stated(QStringLiteral(R"((?:^|: )\S+:\s+([0-9A-Z]{5}): ([^\n]*))"));
    PgError error;
    error.kind = Kind::Connect;
    error.connectionLost = true;
    error.message = words.trimmed().left(4000);
    if (const auto match = stated.match(words); match.hasMatch()) {
        error.sqlstate = match.captured(1).toLatin1();
        error.failure = byState(error.sqlstate, match.captured(2));
        error.message = match.captured(2);
    } else {
        error.failure = byWords(words);
    }
    return error;
}

bool passesByItself(ConnectFailure failure)
{
    switch (failure) {
    case ConnectFailure::HostUnknown:
    case ConnectFailure::Unreachable:
    case ConnectFailure::TimedOut:
    case ConnectFailure::Dropped:
    case ConnectFailure::TooManyConnections:
    case ConnectFailure::StartingUp:
    case ConnectFailure::ShuttingDown:
    case ConnectFailure::ReadOnlyServer:
        return true;
    default:
        return false;
    }
}

static ErrorCode codeOf(const PgError& error)
{
    switch (error.kind) {
    case PgError::Kind::Connect:
        return passesByItself(error.failure) ? ErrorCode::Offline : ErrorCode::Refused;
    case PgError::Kind::Lost:
    case PgError::Kind::TimedOut:
        return ErrorCode::Offline;
    case PgError::Kind::Cancelled:
        return ErrorCode::Cancelled;
    case PgError::Kind::Server:
        return error.is("42501") ? ErrorCode::Refused : error.is("P0002") ? ErrorCode::NotFound : ErrorCode::ServerSaid;
    default:
        return ErrorCode::ServerSaid;
    }
}

PgError::operator Error() const
{
    QString words = message;
    if (!sqlstate.isEmpty()) words += QStringLiteral(" [") + QString::fromLatin1(sqlstate) + u']';
    return {codeOf(*this), {}, words};
}

} // namespace lygte
