#include "core/storage/keyring.h"
#include "core/storage/keyvault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <thread>

using namespace lygte;

TEST_CASE("a passphrase opens the key it made, and no other does", "[keyvault]")
{
    QTemporaryDir folder;
    KeyVault vault(folder.path());
    CHECK(*vault.source() == KeyVault::Source::None);
    const Key key = *vault.createWithPassphrase("grøn hest 7");
    CHECK(*vault.source() == KeyVault::Source::Passphrase);
    CHECK(vault.unlockWithPassphrase("grøn hest 7")->bytes() == key.bytes());
    CHECK(vault.unlockWithPassphrase("grøn hest 8").error().code == ErrorCode::WrongKey);
    CHECK(vault.createWithPassphrase("x").error().code == ErrorCode::Conflict);
}

TEST_CASE("the key is nowhere in the folder in plain", "[keyvault]")
{
    QTemporaryDir folder;
    const Key key = *KeyVault(folder.path()).createWithPassphrase("hemmeligt");
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        CHECK_FALSE(bytes.contains(key.bytes()));
        CHECK_FALSE(bytes.contains(key.bytes().toBase64()));
        CHECK_FALSE(bytes.contains(key.bytes().toHex()));
        CHECK_FALSE(bytes.contains("hemmeligt"));
        CHECK((file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == QFileDevice::Permissions());
    }
}

TEST_CASE("a new passphrase wraps the same key", "[keyvault]")
{
    QTemporaryDir folder;
    KeyVault vault(folder.path());
    const Key key = *vault.createWithPassphrase("gammel");
    CHECK(vault.changePassphrase("forkert", "ny").error().code == ErrorCode::WrongKey);
    REQUIRE(vault.changePassphrase("gammel", "ny"));
    CHECK(vault.unlockWithPassphrase("ny")->bytes() == key.bytes());
    CHECK(vault.unlockWithPassphrase("gammel").error().code == ErrorCode::WrongKey);
}

TEST_CASE("a key file that was tampered with is refused without exhausting the machine", "[keyvault]")
{
    QTemporaryDir folder;
    KeyVault vault(folder.path());
    REQUIRE(vault.createWithPassphrase("x"));
    QFile file(folder.filePath(QStringLiteral("case.key")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    file.close();
    bytes.replace("\"memory\": 67108864", "\"memory\": 67108864000000");
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    file.close();
    CHECK(vault.unlockWithPassphrase("x").error().code == ErrorCode::Damaged);
}

/// What createInKeyring() leaves in the folder; the keyring itself is not there.
static void writeKeyringFile(const QString& folder)
{
    QFile file(QDir(folder).filePath(QStringLiteral("case.key")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"kind": "keyring", "name": "8a7c", "check": "AAAA"})");
}

TEST_CASE("the lock screen's passphrase of a key in the keyring is verified, changed and taken away", "[keyvault]")
{
    QTemporaryDir folder;
    writeKeyringFile(folder.path());
    KeyVault vault(folder.path());
    CHECK_FALSE(*vault.asksAtLock());
    REQUIRE(vault.setLockPassphrase({}, "grøn hest 7"));
    CHECK(*vault.asksAtLock());
    CHECK(*vault.source() == KeyVault::Source::Keyring);
    CHECK(vault.openLock("grøn hest 7"));
    CHECK(vault.openLock("grøn hest 8").error().code == ErrorCode::WrongKey);
    CHECK(vault.openLock({}).error().code == ErrorCode::WrongKey);
    QFile file(folder.filePath(QStringLiteral("case.key")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    file.close();
    CHECK_FALSE(bytes.contains("hest"));
    CHECK(bytes.contains("$argon2id$"));
    CHECK(bytes.contains("8a7c")); // the key's place is not touched

    CHECK(vault.setLockPassphrase("forkert", "ny").error().code == ErrorCode::WrongKey);
    CHECK(vault.setLockPassphrase({}, {}).error().code == ErrorCode::WrongKey);
    REQUIRE(vault.setLockPassphrase("grøn hest 7", "ny"));
    CHECK(vault.openLock("ny"));
    REQUIRE(vault.setLockPassphrase("ny", {}));
    CHECK_FALSE(*vault.asksAtLock());
}

TEST_CASE("a case file with a passphrase locks with it, and a verifier of foreign strength is refused", "[keyvault]")
{
    QTemporaryDir folder;
    KeyVault vault(folder.path());
    REQUIRE(vault.createWithPassphrase("grøn hest 7"));
    CHECK(*vault.asksAtLock());
    CHECK(vault.openLock("grøn hest 7"));
    CHECK(vault.openLock({}).error().code == ErrorCode::WrongKey);
    CHECK(vault.setLockPassphrase("grøn hest 7", "ny").error().code == ErrorCode::Conflict);

    QFile file(folder.filePath(QStringLiteral("case.key")));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(R"({"kind": "keyring", "lock": "$argon2id$v=19$m=104857600,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA"})");
    file.close();
    CHECK(vault.openLock("x").error().code == ErrorCode::Damaged);
}

TEST_CASE("the keyring keeps the key, and its loss is told from a wrong passphrase", "[keyvault][keyring]")
{
    if (qEnvironmentVariable("LYGTE_TEST_KEYRING") != u"1")
        SKIP("needs an unlocked keyring daemon: packaging/dev test starts one");
    QTemporaryDir folder;
    KeyVault vault(folder.path());
    const auto key = vault.createInKeyring();
    REQUIRE(key);
    CHECK(*vault.source() == KeyVault::Source::Keyring);
    CHECK(vault.unlockFromKeyring()->bytes() == key->bytes());
    CHECK(vault.unlockWithPassphrase("x").error().code == ErrorCode::WrongKey);
    CHECK_FALSE(*vault.asksAtLock());
    CHECK(vault.openLock("ignored")); // the session is what protects it
    REQUIRE(vault.setLockPassphrase({}, "grøn hest 7"));
    CHECK(vault.unlockFromKeyring()->bytes() == key->bytes());
    CHECK(vault.openLock("x").error().code == ErrorCode::WrongKey);
}

TEST_CASE("the keyring is used from several threads at once", "[keyvault][keyring]")
{
    if (qEnvironmentVariable("LYGTE_TEST_KEYRING") != u"1")
        SKIP("needs an unlocked keyring daemon: packaging/dev test starts one");
    std::vector<std::jthread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&right, i] {
            for (int round = 0; round < 5; ++round) {
                const QString name = QStringLiteral("test-%1-%2").arg(i).arg(round);
                const QByteArray secret = name.toUtf8() + "-secret";
                if (!keyring::write(name, secret)) continue;
                const auto back = keyring::read(name);
                if (keyring::remove(name) && back && *back == secret) ++right;
            }
        });
    threads.clear();
    CHECK(right == 30);
}

TEST_CASE("without a keyring daemon no key is made and nothing is written", "[keyvault]")
{
    if (qEnvironmentVariable("LYGTE_TEST_KEYRING") == u"1") { // a process of its own, which has not met the daemon
        QProcess alone;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        environment.remove(QStringLiteral("LYGTE_TEST_KEYRING"));
        alone.setProcessEnvironment(environment);
        alone.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("without a keyring daemon no key is made and nothing is written")});
        REQUIRE(alone.waitForFinished());
        CHECK(alone.readAllStandardOutput().contains("All tests passed"));
        return;
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QTemporaryDir folder;
    KeyVault vault(folder.path());
    CHECK(vault.createInKeyring().error().code == ErrorCode::NoKeyring);
    CHECK(*vault.source() == KeyVault::Source::None);
}
