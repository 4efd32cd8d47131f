#pragma once
// What PostgreSQL, libpq or the way between said no with. Kept whole (SQLSTATE, constraint …) inside core/postgres and its
// users, because the sync engine decides by it; everybody above sees the Error that it converts to.

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <expected>

struct pg_result;

namespace lygte {

/// Why there is no connection, named by what the officer or the administrator can do about it (failuretext.h has the words).
enum class ConnectFailure {
    None,
    HostUnknown,        ///< the name does not resolve
    Unreachable,        ///< nobody listens, or there is no way there
    TimedOut,           ///< no answer in time
    Dropped,            ///< the connection ended while it was being made
    TlsRefused,         ///< the server speaks no TLS
    CertificateUnknown, ///< the server's certificate is of no authority that we trust
    CertificateExpired, ///< expired, or not valid yet
    HostMismatch,       ///< the certificate is for another host
    LocalFiles,         ///< root certificate, client certificate or key: missing, unreadable or open to others
    ClientCertificate,  ///< the server does not accept this device's certificate: missing, revoked or another officer's
    ChannelBinding,     ///< the server cannot prove that it ends this very TLS connection
    AuthMethod,         ///< the server wants the password in a way that gives it away
    WrongPassword,      ///< password or user wrong
    NoSuchDatabase,
    NotPermitted, ///< pg_hba.conf or a missing CONNECT right
    TooManyConnections,
    StartingUp,
    ShuttingDown,
    ReadOnlyServer, ///< a standby, or a server made read-only
    Protocol,       ///< what answers is no PostgreSQL, or not ours
};

/// Whether trying again later can help without anybody doing anything. None is no failure, and does not.
bool passesByItself(ConnectFailure failure);

struct PgError
{
    enum class Kind {
        Server,    ///< the server's own words, with a SQLSTATE
        Connect,   ///< no connection was made; `failure` says why
        Lost,      ///< the connection ended; whether the statement was carried out is not known
        TimedOut,  ///< the server was silent for longer than the patience; as Lost
        Cancelled, ///< the token was cancelled
        Aborted,   ///< an earlier statement of the same pipeline failed, this one was not carried out
        Reply,     ///< a reply that we do not accept: wrong type, wrong length, larger than allowed
        Misuse,    ///< refused on our side before anything was sent
    };

    Kind kind = Kind::Server;
    ConnectFailure failure = ConnectFailure::None;
    QByteArray sqlstate; ///< five characters, or empty
    QString message;     ///< foreign text, as are detail and hint
    QString detail;
    QString hint;
    QByteArray constraint;
    bool connectionLost = false; ///< the connection cannot be used any more

    bool is(QByteArrayView state) const { return sqlstate == state; }
    /// The two first characters of the SQLSTATE: is("23503"), isClass("23").
    bool isClass(QByteArrayView prefix) const { return sqlstate.startsWith(prefix); }

    /// So that LYGTE_TRY carries it into a function that returns Result<T>.
    operator Error() const; // NOLINT(google-explicit-constructor)

    static PgError fromResult(const pg_result* result);
    /// From libpq's English words about a failed attempt (with verbose errors, so that a SQLSTATE of the server is in them).
    static PgError fromConnectWords(const QString& words);
};

template <typename T> using PgExpected = std::expected<T, PgError>;

inline std::unexpected<PgError> pgFail(PgError::Kind kind, QString message, bool connectionLost = false)
{
    PgError error;
    error.kind = kind;
    error.message = std::move(message);
    error.connectionLost = connectionLost;
    return std::unexpected(std::move(error));
}

} // namespace lygte
