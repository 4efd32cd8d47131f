#pragma once
// Where the key of a case file comes from: the system's keyring (QtKeychain, no plaintext fallback), or a passphrase through
// Argon2id (libsodium, RFC 9106). On disk there is only `case.key`: which of the two, the salt, and for a passphrase the key
// wrapped by XSalsa20-Poly1305; plus a keyed check value, so that a wrong key and a damaged file are told apart.
//
// Where the key comes from the keyring, the file may hold a verifier (Argon2id) of a passphrase for the lock screen. It guards
// the screen of a program that runs, not the key: whoever can open the keyring and change files here needs no screen.

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

    /// Whether the lock screen has a passphrase to ask for: the case file's own or, with the keyring, one that was set for it.
    Result<bool> asksAtLock() const;
    /// Whether the locked screen may be opened. WrongKey when the passphrase is not the one that asksAtLock() tells of; where
    /// it tells of none, whatever was typed is ignored, and the keyring must give the key, as it does in an open session only.
    Result<void> openLock(QByteArray passphrase) const;
    /// With the keyring only (Conflict otherwise): sets or, empty, takes away the lock screen's passphrase. WrongKey unless
    /// `current` is the one that is set now.
    Result<void> setLockPassphrase(QByteArray current, QByteArray passphrase);

    /// Wraps the same key anew; the case file itself is not touched.
    Result<void> changePassphrase(QByteArray oldPassphrase, QByteArray newPassphrase);

private:
    QString file() const;
    Result<void> writePassphrase(const Key& key, QByteArray passphrase) const;
    QString directory_;
};

} // namespace lygte
