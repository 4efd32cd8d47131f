#pragma once
// Where and how to connect. The defaults are the only safe ones (security.md, "compromised or false server"; sync.md § 7): who
// wants less must say so. Values go to libpq as they are, never as a connection string (expand_dbname=0), so that no value can
// smuggle in another option.

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

namespace lygte {

struct ServerAddress
{
    QString host; ///< a name, an address, or the folder of a Unix socket (begins with a slash)
    std::uint16_t port = 5432;

    bool isLocal() const { return host.startsWith(u'/'); }
};

struct ConnectionOptions
{
    enum class Tls {
        VerifyFull, ///< the server proves its name; channel binding and SCRAM are required
        Off,        ///< a Unix socket, in tests and for an administrator on the server itself
    };

    QList<ServerAddress> hosts; ///< tried in this order; a standby is passed over
    QString database;
    QString user;
    QString password;
    Tls tls = Tls::VerifyFull;
    QString rootCertificate; ///< file; required with VerifyFull
    QString certificate;     ///< this device's, file; empty: none
    QString certificateKey;  ///< file, readable by the user only
    bool channelBinding = true;
    QString requireAuth = QStringLiteral("scram-sha-256"); ///< with VerifyFull
    bool readWrite = true;                                 ///< pass over a standby
    QString applicationName = QStringLiteral("lygte");     ///< neutral: any role reads it in pg_stat_activity
    std::chrono::seconds connectTimeout{5};                ///< for each address
    std::chrono::milliseconds patience{30'000};            ///< longest silence while a reply is awaited
    std::int64_t replyLimit = 256LL << 20;                 ///< bytes received for one exec() or pipeline
    /// Settings of the session, name and value.
    std::vector<std::pair<QByteArray, QByteArray>> settings{{"idle_in_transaction_session_timeout", "60s"}};

    /// libpq's keywords and values for one server of the list; `address` is the resolved host.
    std::vector<std::pair<QByteArray, QByteArray>> parameters(const ServerAddress& server, const QByteArray& address) const;
};

} // namespace lygte
