#include "core/storage/keyvault.h"

#include "core/base/savefile.h"
#include "core/storage/keyring.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <sodium.h>

namespace lygte {

static const auto lockField = QStringLiteral("lock"); // the lock screen's verifier, beside a key in the keyring

static QByteArray checkValue(const Key& key)
{
    QByteArray value(crypto_generichash_BYTES, Qt::Uninitialized);
    static constexpr char purpose[] = "lygte case key check";
    crypto_generichash(reinterpret_cast<unsigned char*>(value.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const unsigned char*>(purpose), sizeof purpose - 1,
                       reinterpret_cast<const unsigned char*>(key.bytes().constData()), Key::size);
    return value;
}

static QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}
static QByteArray fromBase64(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

static Result<QJsonObject> readObject(const QString& path)
{
    QFile file(path);
    if (!file.exists()) return QJsonObject();
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, path, file.errorString());
    QJsonObject object = QJsonDocument::fromJson(file.read(65536)).object();
    if (object.isEmpty()) return fail(ErrorCode::Damaged, path);
    return object;
}

static Result<void> writeObject(const QString& path, const QJsonObject& object)
{
    return saveFile(path, QJsonDocument(object).toJson());
}

KeyVault::KeyVault(QString directory) : directory_(std::move(directory))
{
    if (sodium_init() < 0) qFatal("libsodium did not start");
}

QString KeyVault::file() const
{
    return QDir(directory_).filePath(QStringLiteral("case.key"));
}

Result<KeyVault::Source> KeyVault::source() const
{
    LYGTE_TRY_VALUE(object, readObject(file()));
    if (object.isEmpty()) return Source::None;
    const QString kind = object.value(u"kind").toString();
    if (kind == u"keyring") return Source::Keyring;
    if (kind == u"passphrase") return Source::Passphrase;
    return fail(ErrorCode::NewerVersion, file());
}

static Result<QByteArray> derive(QByteArray& passphrase, const QByteArray& salt, qint64 operations, qint64 memory)
{
    // A hostile key file must not make the machine swap: libsodium's own "sensitive" level is the ceiling.
    if (salt.size() != crypto_pwhash_SALTBYTES || operations < 1 || operations > 16 || memory < 8192 ||
        memory > 1024LL * 1024 * 1024)
        return fail(ErrorCode::Damaged, QStringLiteral("case.key"));
    QByteArray derived(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    const int failed = crypto_pwhash(
        reinterpret_cast<unsigned char*>(derived.data()), crypto_secretbox_KEYBYTES, passphrase.constData(),
        static_cast<unsigned long long>(passphrase.size()), reinterpret_cast<const unsigned char*>(salt.constData()),
        static_cast<unsigned long long>(operations), static_cast<size_t>(memory), crypto_pwhash_ALG_ARGON2ID13);
    wipe(passphrase);
    if (failed) return fail(ErrorCode::Io, QStringLiteral("case.key"), QStringLiteral("not enough memory"));
    return derived;
}

Result<void> KeyVault::writePassphrase(const Key& key, QByteArray passphrase) const
{
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    QByteArray nonce(crypto_secretbox_NONCEBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    randombytes_buf(nonce.data(), static_cast<size_t>(nonce.size()));
    LYGTE_TRY_VALUE(derived, derive(passphrase, salt, crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE));
    QByteArray wrapped(Key::size + crypto_secretbox_MACBYTES, Qt::Uninitialized);
    crypto_secretbox_easy(reinterpret_cast<unsigned char*>(wrapped.data()),
                          reinterpret_cast<const unsigned char*>(key.bytes().constData()), Key::size,
                          reinterpret_cast<const unsigned char*>(nonce.constData()),
                          reinterpret_cast<const unsigned char*>(derived.constData()));
    wipe(derived);
    return writeObject(file(), {{QStringLiteral("kind"), QStringLiteral("passphrase")},
                                {QStringLiteral("algorithm"), QStringLiteral("argon2id13 xsalsa20poly1305")},
                                {QStringLiteral("operations"), static_cast<qint64>(crypto_pwhash_OPSLIMIT_INTERACTIVE)},
                                {QStringLiteral("memory"), static_cast<qint64>(crypto_pwhash_MEMLIMIT_INTERACTIVE)},
                                {QStringLiteral("salt"), base64(salt)},
                                {QStringLiteral("nonce"), base64(nonce)},
                                {QStringLiteral("wrapped"), base64(wrapped)},
                                {QStringLiteral("check"), base64(checkValue(key))}});
}

Result<Key> KeyVault::createWithPassphrase(QByteArray passphrase)
{
    LYGTE_TRY_VALUE(existing, source());
    if (existing != Source::None) return fail(ErrorCode::Conflict, file());
    Key key = Key::generate();
    LYGTE_TRY(writePassphrase(key, std::move(passphrase)));
    return key;
}

Result<Key> KeyVault::unlockWithPassphrase(QByteArray passphrase) const
{
    LYGTE_TRY_VALUE(object, readObject(file()));
    if (object.value(u"kind").toString() != u"passphrase") return fail(ErrorCode::WrongKey, file());
    LYGTE_TRY_VALUE(derived, derive(passphrase, fromBase64(object.value(u"salt")), object.value(u"operations").toInteger(),
                                    object.value(u"memory").toInteger()));
    const QByteArray nonce = fromBase64(object.value(u"nonce"));
    const QByteArray wrapped = fromBase64(object.value(u"wrapped"));
    if (nonce.size() != crypto_secretbox_NONCEBYTES || wrapped.size() != Key::size + crypto_secretbox_MACBYTES)
        return fail(ErrorCode::Damaged, file());
    QByteArray bytes(Key::size, Qt::Uninitialized);
    const int failed = crypto_secretbox_open_easy(
        reinterpret_cast<unsigned char*>(bytes.data()), reinterpret_cast<const unsigned char*>(wrapped.constData()),
        static_cast<unsigned long long>(wrapped.size()), reinterpret_cast<const unsigned char*>(nonce.constData()),
        reinterpret_cast<const unsigned char*>(derived.constData()));
    wipe(derived);
    if (failed) return fail(ErrorCode::WrongKey, directory_);
    return Key(bytes);
}

Result<void> KeyVault::changePassphrase(QByteArray oldPassphrase, QByteArray newPassphrase)
{
    LYGTE_TRY_VALUE(key, unlockWithPassphrase(std::move(oldPassphrase)));
    return writePassphrase(key, std::move(newPassphrase));
}

Result<Key> KeyVault::createInKeyring()
{
    LYGTE_TRY_VALUE(existing, source());
    if (existing != Source::None) return fail(ErrorCode::Conflict, file());
    Key key = Key::generate();
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    LYGTE_TRY(keyring::write(name, key.bytes()));
    LYGTE_TRY(writeObject(file(), {{QStringLiteral("kind"), QStringLiteral("keyring")},
                                   {QStringLiteral("name"), name},
                                   {QStringLiteral("check"), base64(checkValue(key))}}));
    return key;
}

Result<Key> KeyVault::unlockFromKeyring() const
{
    LYGTE_TRY_VALUE(object, readObject(file()));
    LYGTE_TRY_VALUE(bytes, keyring::read(object.value(u"name").toString()));
    Key key(bytes);
    if (!key.isValid() || checkValue(key) != fromBase64(object.value(u"check"))) return fail(ErrorCode::WrongKey, directory_);
    return key;
}

Result<bool> KeyVault::asksAtLock() const
{
    LYGTE_TRY_VALUE(where, source());
    if (where != Source::Keyring) return where == Source::Passphrase;
    LYGTE_TRY_VALUE(object, readObject(file()));
    return object.contains(lockField);
}

/// Only verifiers of our own strength are computed: a hostile key file must not make the machine swap.
static Result<void> verify(const QByteArray& verifier, QByteArray passphrase, const QString& file)
{
    const bool ours = verifier.size() < crypto_pwhash_STRBYTES &&
                      crypto_pwhash_str_needs_rehash(verifier.constData(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                     crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
    if (!ours) return fail(ErrorCode::Damaged, file);
    const int wrong = crypto_pwhash_str_verify(verifier.constData(), passphrase.constData(),
                                               static_cast<unsigned long long>(passphrase.size()));
    wipe(passphrase);
    if (wrong) return fail(ErrorCode::WrongKey, file);
    return {};
}

Result<void> KeyVault::openLock(QByteArray passphrase) const
{
    LYGTE_TRY_VALUE(asks, asksAtLock());
    LYGTE_TRY_VALUE(where, source());
    LYGTE_TRY_VALUE(object, readObject(file()));
    if (where == Source::Keyring && asks)
        return verify(object.value(lockField).toString().toLatin1(), std::move(passphrase), file());
    const auto key = asks ? unlockWithPassphrase(std::move(passphrase)) : unlockFromKeyring();
    if (!key) return std::unexpected(key.error());
    return {};
}

Result<void> KeyVault::setLockPassphrase(QByteArray current, QByteArray passphrase)
{
    LYGTE_TRY_VALUE(where, source());
    if (where != Source::Keyring) return fail(ErrorCode::Conflict, file());
    LYGTE_TRY_VALUE(object, readObject(file()));
    if (object.contains(lockField))
        LYGTE_TRY(verify(object.value(lockField).toString().toLatin1(), std::move(current), file()));
    object.remove(lockField);
    if (!passphrase.isEmpty()) {
        QByteArray verifier(crypto_pwhash_STRBYTES, '\0');
        const int failed =
            crypto_pwhash_str(verifier.data(), passphrase.constData(), static_cast<unsigned long long>(passphrase.size()),
                              crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
        wipe(passphrase);
        if (failed) return fail(ErrorCode::Io, file(), QStringLiteral("not enough memory"));
        object.insert(lockField, QString::fromLatin1(verifier.constData()));
    }
    return writeObject(file(), object);
}

} // namespace lygte
