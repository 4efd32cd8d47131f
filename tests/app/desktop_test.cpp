// The program's start on a case file that is not like the others.

#include "app/desktop/desktop.h"
#include "tests/support/tempstore.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/openingview.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/errorstrip.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

template <typename Window> static Window* shown()
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows)
        if (auto* found = qobject_cast<Window*>(window); found && found->isVisible()) return found;
    return nullptr;
}

static QWidget* lockFieldOf(const MainWindow& window)
{
    return window.findChild<LockScreen*>()->findChild<QLineEdit*>();
}

static void unlockWith(const MainWindow& window, const QString& typed)
{
    auto* field = qobject_cast<QLineEdit*>(lockFieldOf(window));
    REQUIRE(eventually([&] { return field->isEnabled(); }));
    field->setText(typed);
    Q_EMIT field->returnPressed();
}

TEST_CASE("the lock of a case file with a passphrase opens by it and by nothing else", "[desktop]")
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("case"));
    QDir().mkpath(store);
    Desktop desktop({.store = store, .settingsFile = folder.filePath(QStringLiteral("settings.ini"))});
    desktop.start();
    Q_EMIT shown<OpeningView>()->setUp(QStringLiteral("04"), QStringLiteral("Online Patrulje"), QStringLiteral("grøn hest 7"));
    REQUIRE(eventually([] { return shown<MainWindow>() != nullptr; }));
    MainWindow& window = *shown<MainWindow>();
    CHECK_FALSE(window.commands().action(QStringLiteral("lock.passphrase"))->isVisible());
    window.lock();
    unlockWith(window, {});
    REQUIRE(eventually([&] { return window.findChild<LockScreen*>()->findChild<ErrorStrip*>()->isShown(); }));
    CHECK(window.isLocked());
    unlockWith(window, QStringLiteral("grøn hest 7"));
    CHECK(eventually([&] { return !window.isLocked(); }));
}

TEST_CASE("the lock of a case file in the keyring asks for the passphrase that was set for it", "[desktop][keyring]")
{
    if (qEnvironmentVariable("LYGTE_TEST_KEYRING") != u"1")
        SKIP("needs an unlocked keyring daemon: packaging/dev test starts one");
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("case"));
    QDir().mkpath(store);
    Desktop desktop({.store = store, .settingsFile = folder.filePath(QStringLiteral("settings.ini"))});
    desktop.start();
    Q_EMIT shown<OpeningView>()->setUp(QStringLiteral("04"), QStringLiteral("Online Patrulje"), {});
    REQUIRE(eventually([] { return shown<MainWindow>() != nullptr; }));
    MainWindow& window = *shown<MainWindow>();
    auto* panel = window.findChild<LockPassphrase*>();
    REQUIRE(window.services().toast.isVisible()); // offered at the end of setting up
    window.services().toast.findChild<QPushButton*>()->click();
    CHECK(panel->isVisible());
    panel->dismiss();

    window.lock();
    CHECK_FALSE(lockFieldOf(window)->isVisible());
    window.findChild<LockScreen*>()->findChild<QPushButton*>()->click();
    REQUIRE(eventually([&] { return !window.isLocked(); }));

    window.openLockPassphrase();
    for (const char* name : {"newPassphrase", "newPassphraseAgain"})
        panel->findChild<QLineEdit*>(QLatin1StringView(name))->setText(QStringLiteral("grøn hest 7"));
    Q_EMIT panel->findChild<QLineEdit*>(QStringLiteral("newPassphrase"))->returnPressed();
    REQUIRE(eventually([&] { return panel->isSet(); }));
    window.lock();
    REQUIRE(lockFieldOf(window)->isVisible());
    for (const QString& wrong : {QString(), QStringLiteral("grøn hest 8")}) {
        unlockWith(window, wrong);
        REQUIRE(eventually([&] { return lockFieldOf(window)->isEnabled(); }));
        CHECK(window.isLocked());
    }
    unlockWith(window, QStringLiteral("grøn hest 7"));
    CHECK(eventually([&] { return !window.isLocked(); }));
}

TEST_CASE("a set-up that a full disk or a power cut ended goes on where it stopped", "[desktop]")
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("case"));
    QDir().mkpath(store);
    REQUIRE(KeyVault(store).createWithPassphrase("grøn hest 7")); // and no more than that
    const QString secret = folder.filePath(QStringLiteral("secret"));
    QFile file(secret);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("grøn hest 7\n");
    file.close();

    Desktop desktop(
        {.store = store, .passphraseFile = secret, .settingsFile = folder.filePath(QStringLiteral("settings.ini"))});
    desktop.start();
    REQUIRE(eventually([] { return shown<OpeningView>() != nullptr; }));
    CHECK_FALSE(shown<MainWindow>()); // nobody is at the desk yet
    Q_EMIT shown<OpeningView>()->setUp(QStringLiteral("04"), QStringLiteral("Online Patrulje"), QStringLiteral("grøn hest 7"));
    CHECK(eventually([] { return shown<MainWindow>() != nullptr; }));
}
