#include "core/postgres/connectionoptions.h"

namespace lygte {

/// `options` in libpq's own form: backslash protects blanks.
static QByteArray sessionOptions(const std::vector<std::pair<QByteArray, QByteArray>>& settings)
{
    QByteArray options = "-c client_encoding=UTF8";
    for (const auto& [name, value] : settings) {
        QByteArray safe = value;
        safe.replace('\\', "\\\\").replace(' ', "\\ ");
        options += " -c " + name + '=' + safe;
    }
    return options;
}

std::vector<std::pair<QByteArray, QByteArray>> ConnectionOptions::parameters(const ServerAddress& server,
                                                                             const QByteArray& address) const
{
    std::vector<std::pair<QByteArray, QByteArray>> list{
        {"host", server.host.toUtf8()},
        {"hostaddr", address},
        {"port", QByteArray::number(server.port)},
        {"dbname", database.toUtf8()},
        {"user", user.toUtf8()},
        {"password", password.toUtf8()},
        // Named so that libpq reads neither ~/.pgpass nor the certificate and revocation files of ~/.postgresql.
        {"passfile", "/nonexistent/pgpass"},
        {"application_name", applicationName.toUtf8()},
        {"client_encoding", "UTF8"},
        {"options", sessionOptions(settings)},
        {"gssencmode", "disable"},
        {"keepalives", "1"},
        {"keepalives_idle", "30"},
        {"keepalives_interval", "5"},
        {"tcp_user_timeout", "15000"},
        {"target_session_attrs", readWrite ? "read-write" : "any"},
    };
    if (tls == Tls::Off) {
        list.insert(list.end(), {{"sslmode", "disable"}, {"channel_binding", "disable"}});
        return list;
    }
    list.insert(list.end(), {{"sslmode", "verify-full"},
                             {"sslrootcert", rootCertificate.toUtf8()},
                             {"sslnegotiation", "postgres"},
                             {"ssl_min_protocol_version", "TLSv1.2"},
                             {"channel_binding", channelBinding ? "require" : "prefer"},
                             {"require_auth", requireAuth.toUtf8()}});
    if (certificate.isEmpty())
        list.insert(list.end(), {{"sslcertmode", "disable"}});
    else
        list.insert(list.end(),
                    {{"sslcertmode", "allow"}, {"sslcert", certificate.toUtf8()}, {"sslkey", certificateKey.toUtf8()}});
    return list;
}

} // namespace lygte
