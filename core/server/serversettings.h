#pragma once
// How this machine reaches the shared case database. Kept in the encrypted case file; the password in the system's keyring, or
// in the case file where there is no keyring.

#include "core/base/result.h"
#include "core/postgres/connectionoptions.h"

#include <QString>

namespace lygte {

class Database;

struct ServerSettings
{
    QString hosts;    ///< tried in this order: "lygte.example, reserve.example:5433"
    int port = 5432;  ///< of hosts that name none
    QString database; ///< empty: lygte
    QString login;
    QString rootCertificate; ///< files
    QString certificate;     ///< this device's; may be empty
    QString certificateKey;

    bool isSetUp() const { return !hosts.trimmed().isEmpty() && !login.trimmed().isEmpty(); }
    bool operator==(const ServerSettings&) const = default;
};

enum class PasswordPlace { None, Keyring, CaseFile };

/// What is kept about the server. `keyringName` names the password in the keyring; `password` is set where there is none.
struct KeptServer
{
    ServerSettings settings;
    QString keyringName;
    QString password;
    QString role; ///< the officer's, as the server said it last: officer, leader, prosecutor

    PasswordPlace place() const
    {
        if (!keyringName.isEmpty()) return PasswordPlace::Keyring;
        return password.isEmpty() ? PasswordPlace::None : PasswordPlace::CaseFile;
    }
};

/// Used on the case file's threads.
Result<KeptServer> keptServer(Database& database);
/// Settings that are not set up remove what was kept.
Result<void> keepServer(Database& database, const KeptServer& server);

/// Verified TLS always, but for the folder of a Unix socket ("/run/postgresql").
ConnectionOptions connectionOptions(const ServerSettings& settings, const QString& password);

} // namespace lygte
