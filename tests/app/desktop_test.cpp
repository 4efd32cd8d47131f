// The program's start on a case file that is not like the others.

#include "app/desktop/desktop.h"
#include "core/storage/casefile.h"
#include "core/storage/database.h"
#include "core/storage/folderlock.h"
#include "tests/support/tempstore.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/openingview.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/errorstrip.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

namespace {

const QByteArray passphrase = "grøn hest der løber 7";

/// A folder with a case file that is set up, closed again.
struct Closed
{
    QTemporaryDir folder;
    QString store = folder.filePath(QStringLiteral("case"));
    QString database = CaseFile::databaseFile(store);

    Closed()
    {
        QDir().mkpath(store);
        const auto key = KeyVault(store).createWithPassphrase(passphrase);
        REQUIRE(key);
        auto file = CaseFile::open(store, *key);
        REQUIRE(file);
        REQUIRE(setDeskOfficer(**file, QStringLiteral("04"), QStringLiteral("Online Patrulje")).result());
    }
    DesktopOptions options() const { return {.store = store, .settingsFile = folder.filePath(QStringLiteral("settings.ini"))}; }
};

} // namespace

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
    auto* panel = window.findChild<PassphrasePanel*>(QStringLiteral("lockPassphrase"));
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

static QPushButton* way(const char* name)
{
    auto* view = shown<OpeningView>();
    auto* button = view ? view->findChild<QPushButton*>(QLatin1StringView(name)) : nullptr;
    return button && button->isVisible() && button->isEnabled() ? button : nullptr;
}

static void typePassphrase(const QString& typed)
{
    for (auto* field : shown<OpeningView>()->findChildren<QLineEdit*>())
        if (field->isVisible() && field->echoMode() == QLineEdit::Password) field->setText(typed);
    Q_EMIT shown<OpeningView>()->unlock(typed);
}

TEST_CASE("a damaged case file is set aside, and a new one is begun", "[desktop]")
{
    const Closed closed;
    QFile file(closed.database);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, 'x'));
    file.close();
    Desktop desktop(closed.options());
    desktop.start();
    typePassphrase(QString::fromUtf8(passphrase));
    REQUIRE(eventually([] { return way("setAside"); }));
    CHECK(way("otherFolder"));
    way("setAside")->click();
    REQUIRE(way("setAsideNow"));
    way("setAsideNow")->click();
    REQUIRE(eventually([] { // it says where, and asks for a new one
        const auto labels = shown<OpeningView>()->findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [](QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("set-aside-")); });
    }));
    CHECK_FALSE(QFile::exists(closed.database));
    const QStringList aside = QDir(closed.store).entryList({QStringLiteral("set-aside-*")}, QDir::Dirs);
    REQUIRE(aside.size() == 1);
    QFile kept(closed.store + u'/' + aside[0] + QStringLiteral("/case.lygte"));
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.read(4) == "xxxx"); // as it was
    Q_EMIT shown<OpeningView>()->setUp(QStringLiteral("04"), QStringLiteral("Online Patrulje"),
                                       QStringLiteral("blå ged der går 8"));
    CHECK(eventually([] { return shown<MainWindow>() != nullptr; }));
}

TEST_CASE("a case file without its key is not covered by a new one; with the key back it opens", "[desktop]")
{
    const Closed closed;
    const QString key = closed.store + QStringLiteral("/case.key");
    REQUIRE(QFile::rename(key, key + QStringLiteral(".away")));
    Desktop desktop(closed.options());
    desktop.start();
    REQUIRE(eventually([] { return way("tryAgain"); }));
    CHECK(way("setAside"));
    CHECK_FALSE(QFile::exists(key));
    REQUIRE(QFile::rename(key + QStringLiteral(".away"), key));
    way("tryAgain")->click();
    typePassphrase(QString::fromUtf8(passphrase));
    CHECK(eventually([] { return shown<MainWindow>() != nullptr; }));
}

TEST_CASE("when the other program has gone, trying again opens without the passphrase", "[desktop]")
{
    const Closed closed;
    std::optional<FolderLock> other;
    auto taken = FolderLock::take(closed.store);
    REQUIRE(taken);
    other.emplace(std::move(*taken));
    Desktop desktop(closed.options());
    desktop.start();
    typePassphrase(QString::fromUtf8(passphrase));
    REQUIRE(eventually([] { return way("tryAgain"); }));
    CHECK_FALSE(way("setAside"));
    way("tryAgain")->click(); // it is still there
    REQUIRE(eventually([] { return way("tryAgain"); }));
    other.reset();
    way("tryAgain")->click();
    CHECK(eventually([] { return shown<MainWindow>() != nullptr; }));
}

TEST_CASE("another folder is used from then on", "[desktop]")
{
    const Closed closed;
    const Closed second;
    QFile::remove(closed.store + QStringLiteral("/case.key"));
    {
        Desktop desktop(closed.options());
        desktop.start();
        REQUIRE(eventually([] { return way("otherFolder"); }));
        Q_EMIT shown<OpeningView>()->otherFolder(second.store);
        typePassphrase(QString::fromUtf8(passphrase));
        CHECK(eventually([] { return shown<MainWindow>() != nullptr; }));
    }
    CHECK(Settings(closed.options().settingsFile).store() == second.store);
}

TEST_CASE("the passphrase is changed from the menu, and the old one opens nothing any more", "[desktop]")
{
    const Closed closed;
    Desktop desktop(closed.options());
    desktop.start();
    typePassphrase(QString::fromUtf8(passphrase));
    REQUIRE(eventually([] { return shown<MainWindow>() != nullptr; }));
    MainWindow* window = shown<MainWindow>();
    QAction* change = window->commands().action(QStringLiteral("passphrase.change"));
    REQUIRE(change->isVisible());
    change->trigger();
    auto* panel = window->findChild<PassphrasePanel*>(QStringLiteral("passphrase"));
    REQUIRE(panel->isVisible());
    const auto fields = panel->findChildren<QLineEdit*>();
    REQUIRE(fields.size() == 3);
    const auto fill = [&](const QString& now) {
        fields[0]->setText(now);
        fields[1]->setText(QStringLiteral("blå ged der går 8"));
        fields[2]->setText(QStringLiteral("blå ged der går 8"));
        Q_EMIT fields[2]->returnPressed();
    };
    fill(QStringLiteral("ikke den"));
    REQUIRE(eventually([&] { return fields[0]->isEnabled(); }));
    CHECK(panel->isVisible());
    CHECK(KeyVault(closed.store).unlockWithPassphrase(passphrase));
    fill(QString::fromUtf8(passphrase));
    REQUIRE(eventually([&] { return !panel->isVisible(); }));
    for (const QLineEdit* field : fields) CHECK(field->text().isEmpty());
    CHECK_FALSE(KeyVault(closed.store).unlockWithPassphrase(passphrase));
    CHECK(KeyVault(closed.store).unlockWithPassphrase("blå ged der går 8"));
}

TEST_CASE("while the case file is being opened the window answers, and says that it is opening", "[desktop]")
{
    const Closed closed;
    const auto key = KeyVault(closed.store).unlockWithPassphrase(passphrase);
    REQUIRE(key);
    auto other = Database::open(closed.database, *key, Database::Mode::Writer); // holds up the writing of the officer
    REQUIRE(other);
    REQUIRE((*other)->run("BEGIN IMMEDIATE"));
    Desktop desktop(closed.options());
    desktop.start();
    auto* view = shown<OpeningView>();
    REQUIRE(view);
    view->setBusy(true);
    Q_EMIT view->setUp(QStringLiteral("04"), QStringLiteral("Online Patrulje"), QString::fromUtf8(passphrase));
    QElapsedTimer whole;
    whole.start();
    qint64 longest = 0;
    while (whole.elapsed() < 2000) {
        QElapsedTimer gap;
        gap.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        longest = std::max(longest, gap.elapsed());
    }
    CHECK(longest < 1500); // a waiting UI thread answers only when the other program has gone
    CHECK_FALSE(shown<MainWindow>());
    QStringList buttons;
    for (const auto* button : view->findChildren<QPushButton*>())
        if (button->isVisible()) buttons += button->text();
    CHECK(buttons == QStringList{OpeningView::tr("Opening …")});
    REQUIRE((*other)->run("COMMIT"));
    CHECK(eventually([] { return shown<MainWindow>() != nullptr; }));
}
