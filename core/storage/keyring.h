#pragma once
// Secrets in the system's keyring (QtKeychain, never its plaintext fallback). Every call blocks on the keyring's daemon: use
// any thread that may wait. Failures are NoKeyring with the daemon's words.

#include "core/base/result.h"

#include <QByteArray>

namespace lygte::keyring {

/// `name` is ours and says nothing about the secret; a new UUID is good.
Result<void> write(const QString& name, const QByteArray& secret);
Result<QByteArray> read(const QString& name);
/// What is not there is removed already.
Result<void> remove(const QString& name);

} // namespace lygte::keyring
