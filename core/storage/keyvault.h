#pragma once
// Where the key of a case file comes from: the system's keyring (QtKeychain, no plaintext fallback), or a passphrase through
// Argon2id (libsodium, RFC 9106). On disk there is only `case.key`: which of the two, the salt, and for a passphrase the key
// wrapped by XSalsa20-Poly1305; plus a keyed check value, so that a wrong key and a damaged file are told apart.

#include "core/base/result.h"
#include "core/storage/key.h"

#include <QString>

namespace lygte {

class KeyVault
{
public:
    enum class Source { None, Keyring, Passphrase };

    /// `directory` is the case file's folder. Reads nothing yet.
    explicit KeyVault(QString directory);

    /// What the folder holds; None for a new one.
    Result<Source> source() const;

    /// Make a new key and keep it. Fails with Conflict when there is one already.
    Result<Key> createWithPassphrase(QByteArray passphrase);
    /// Blocks on the keyring daemon: call it from a thread that may wait.
    Result<Key> createInKeyring();

    /// WrongKey when the passphrase does not fit.
    Result<Key> unlockWithPassphrase(QByteArray passphrase) const;
    /// NoKeyring when the daemon does not answer or no longer has the key.
    Result<Key> unlockFromKeyring() const;

    /// Wraps the same key anew; the case file itself is not touched.
    Result<void> changePassphrase(QByteArray oldPassphrase, QByteArray newPassphrase);

private:
    QString file() const;
    Result<void> writePassphrase(const Key& key, QByteArray passphrase) const;
    QString directory_;
};

} // namespace lygte
