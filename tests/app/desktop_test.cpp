// The program's start on a case file that is not like the others.

#include "app/desktop/desktop.h"
#include "tests/support/tempstore.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/openingview.h"

#include <QApplication>
#include <QFile>

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
