#include "core/storage/casefile.h"
#include "core/storage/keyvault.h"
#include "core/storage/setaside.h"
#include "tests/support/tempstore.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

TEST_CASE("a case file that is set aside lies whole in a folder with the date, and a new one can be made", "[setaside]")
{
    QTemporaryDir temporary;
    const QString directory = temporary.filePath(QStringLiteral("case"));
    ManualClock clock;
    QDir().mkpath(directory);
    KeyVault vault(directory);
    const auto key = vault.createWithPassphrase("grøn hest 7");
    REQUIRE(key);
    {
        auto file = CaseFile::open(directory, *key);
        REQUIRE(file);
        CHECK(setAside(directory, clock.now()).error().code == ErrorCode::InUse); // somebody works in it
        REQUIRE(QFile::exists(CaseFile::databaseFile(directory)));
        wait(setDeskOfficer(**file, QStringLiteral("04"), QStringLiteral("POP")));
    }
    QFile log(CaseFile::databaseFile(directory) + QStringLiteral("-wal")); // as after a power cut
    REQUIRE(log.open(QIODevice::WriteOnly));
    log.close();

    const auto aside = setAside(directory, clock.now());
    REQUIRE(aside);
    CHECK(QDir(*aside).dirName().startsWith(clock.now().toLocal().toString(u"'set-aside-'yyyy-MM-dd")));
    CHECK(*vault.source() == KeyVault::Source::None);
    for (const char* gone : {"case.lygte", "case.lygte-wal", "case.key"}) {
        CHECK_FALSE(QDir(directory).exists(QLatin1StringView(gone)));
        CHECK(QDir(*aside).exists(QLatin1StringView(gone)));
    }
    const auto old = KeyVault(*aside).unlockWithPassphrase("grøn hest 7");
    REQUIRE(old);
    auto opened = CaseFile::open(*aside, *old);
    REQUIRE(opened);
    CHECK(wait(deskOfficer(**opened)).number == u"04");

    REQUIRE(vault.createWithPassphrase("blå ged 8")); // and once more, at the very same time
    const auto second = setAside(directory, clock.now());
    REQUIRE(second);
    CHECK(*second != *aside);
    CHECK(setAside(directory, clock.now()).error().code == ErrorCode::NotFound);
}

TEST_CASE("a case file in a folder that cannot be written to stays where it is", "[setaside]")
{
    QTemporaryDir temporary;
    const QString directory = temporary.filePath(QStringLiteral("case"));
    {
        const TempStore store(directory);
    }
    // Something that cannot be replaced stands in the way of every name that could be taken.
    ManualClock clock;
    const QString stem = QStringLiteral("set-aside-") + clock.now().toLocal().toString(u"yyyy-MM-dd-HHmmss");
    for (int i = 1; i < 100; ++i) {
        QFile file(QDir(directory).filePath(i == 1 ? stem : QString(stem + u'-' + QString::number(i))));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    CHECK(setAside(directory, clock.now()).error().code == ErrorCode::Conflict);
    CHECK(QFile::exists(CaseFile::databaseFile(directory)));
}
