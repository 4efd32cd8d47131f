#include "core/server/serversettings.h"

#include "core/storage/database.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lygte {

static constexpr std::pair<const char*, QString ServerSettings::*> texts[] = {
    {"hosts", &ServerSettings::hosts},
    {"database", &ServerSettings::database},
    {"login", &ServerSettings::login},
    {"rootCertificate", &ServerSettings::rootCertificate},
    {"certificate", &ServerSettings::certificate},
    {"certificateKey", &ServerSettings::certificateKey},
};

Result<KeptServer> keptServer(Database& database)
{
    LYGTE_TRY_VALUE(kept,
                    database.one("SELECT value FROM meta WHERE name = 'server'", [](Row row) { return row.text(0).toUtf8(); }));
    const QJsonObject object = QJsonDocument::fromJson(kept.value_or(QByteArray())).object();
    KeptServer server;
    for (const auto& [name, member] : texts) server.settings.*member = object.value(QLatin1StringView(name)).toString();
    server.settings.port = object.value(u"port").toInt(server.settings.port);
    server.keyringName = object.value(u"keyringName").toString();
    server.password = object.value(u"password").toString();
    server.role = object.value(u"role").toString();
    return server;
}

Result<void> keepServer(Database& database, const KeptServer& server)
{
    if (!server.settings.isSetUp()) return database.run("DELETE FROM meta WHERE name = 'server'");
    QJsonObject object{{QStringLiteral("port"), server.settings.port},
                       {QStringLiteral("keyringName"), server.keyringName},
                       {QStringLiteral("password"), server.password},
                       {QStringLiteral("role"), server.role}};
    for (const auto& [name, member] : texts) object.insert(QLatin1StringView(name), server.settings.*member);
    return database.run("INSERT INTO meta (name, value) VALUES ('server', ?1) ON CONFLICT (name) DO UPDATE SET value = "
                        "excluded.value",
                        QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

static ServerAddress addressOf(const QString& host, std::uint16_t port)
{
    const qsizetype colon = host.lastIndexOf(u':');
    const bool named = colon > 0 && host.count(u':') == 1; // an IPv6 address has more, and takes the common port
    bool number = false;
    const uint own = named ? QStringView(host).mid(colon + 1).toUInt(&number) : 0;
    if (named && number && own > 0 && own < 65536) return {host.left(colon), static_cast<std::uint16_t>(own)};
    return {host, port};
}

ConnectionOptions connectionOptions(const ServerSettings& settings, const QString& password)
{
    ConnectionOptions options;
    const auto port = static_cast<std::uint16_t>(std::clamp(settings.port, 1, 65535));
    for (const QString& host : settings.hosts.split(u',', Qt::SkipEmptyParts))
        if (!host.trimmed().isEmpty()) options.hosts.append(addressOf(host.trimmed(), port));
    options.database = settings.database.trimmed().isEmpty() ? QStringLiteral("lygte") : settings.database.trimmed();
    options.user = settings.login.trimmed();
    options.password = password;
    options.rootCertificate = settings.rootCertificate;
    options.certificate = settings.certificate;
    options.certificateKey = settings.certificateKey;
    if (std::ranges::all_of(options.hosts, &ServerAddress::isLocal)) options.tls = ConnectionOptions::Tls::Off;
    return options;
}

} // namespace lygte
