// The form before the case file is open, by keyboard: setting up, asking, and the ways out of what can go wrong.

#include "tests/support/settle.h"
#include "tests/support/visiblestrings.h"
#include "ui/shell/languageswitch.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/openingview.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

namespace {

struct Opening
{
    LanguageSwitch languages;
    OpeningView view{languages};

    explicit Opening(OpeningView::Mode mode)
    {
        view.resize(720, 560);
        view.setMode(mode);
        view.QWidget::show();
        view.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&view));
        view.setMode(mode); // the focus is taken by what is visible
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }
    QPushButton* button(const char* name) { return view.findChild<QPushButton*>(QLatin1StringView(name)); }
    QStringList words()
    {
        QStringList all;
        for (const auto* label : view.findChildren<QLabel*>())
            if (label->isVisible()) all += label->text();
        return all;
    }
    bool says(const QString& words_) { return words().join(u'\n').contains(words_); }
};

} // namespace

TEST_CASE("a case file is set up by keyboard, and not before the passphrase is long and the same twice", "[opening]")
{
    Opening opening(OpeningView::Mode::NewCaseFile);
    QSignalSpy setUp(&opening.view, &OpeningView::setUp);
    opening.type(QStringLiteral("04"));
    opening.press(Qt::Key_Tab);
    opening.type(QStringLiteral("Online Patrulje"));
    QList<QLineEdit*> secrets;
    for (auto* field : opening.view.findChildren<QLineEdit*>())
        if (field->echoMode() == QLineEdit::Password) secrets += field;
    REQUIRE(secrets.size() == 2);
    secrets[0]->setFocus();
    opening.type(QStringLiteral("kort"));
    CHECK(opening.says(QStringLiteral("At least")));
    opening.press(Qt::Key_Return);
    CHECK(setUp.isEmpty());
    opening.type(QStringLiteral(" og grøn hest"));
    secrets[1]->setFocus();
    opening.type(QStringLiteral("kort og grøn"));
    CHECK(opening.says(QStringLiteral("not the same")));
    opening.press(Qt::Key_Return);
    CHECK(setUp.isEmpty());
    opening.type(QStringLiteral(" hest"));
    opening.press(Qt::Key_Return);
    REQUIRE(setUp.size() == 1);
    CHECK(setUp[0] ==
          QVariantList{QStringLiteral("04"), QStringLiteral("Online Patrulje"), QStringLiteral("kort og grøn hest")});
    CHECK_FALSE(secrets[0]->isEnabled()); // while it is being made
    opening.press(Qt::Key_Return);
    CHECK(setUp.size() == 1);
}

TEST_CASE("a case file with its key in the keyring asks for no passphrase and promises none", "[opening]")
{
    Opening opening(OpeningView::Mode::NewCaseFile);
    const auto choices = opening.view.findChildren<QRadioButton*>();
    const auto keyring = std::ranges::find_if(choices, [](const QRadioButton* choice) { return !choice->isChecked(); });
    REQUIRE(keyring != choices.end());
    (*keyring)->setChecked(true);
    for (auto* field : opening.view.findChildren<QLineEdit*>())
        if (field->echoMode() == QLineEdit::Password) CHECK_FALSE(field->isVisible());
    opening.view.show({ErrorCode::NoKeyring, {}, {}});
    CHECK(opening.says(QStringLiteral("with a passphrase"))); // here it is one click away
    CHECK_FALSE(opening.button("setAside")->isVisible());     // there is nothing yet

    opening.view.setMode(OpeningView::Mode::Keyring);
    opening.view.show({ErrorCode::NoKeyring, {}, {}});
    CHECK_FALSE(opening.says(QStringLiteral("passphrase")));
    CHECK(opening.button("otherFolder")->isVisible());
    CHECK(opening.button("setAside")->isVisible());
    opening.view.show({ErrorCode::WrongKey, {}, {}});
    CHECK_FALSE(opening.says(QStringLiteral("Try the passphrase")));
}

TEST_CASE("a wrong passphrase leaves the field empty and ready, with the ways out beside it", "[opening]")
{
    Opening opening(OpeningView::Mode::Passphrase);
    QSignalSpy unlock(&opening.view, &OpeningView::unlock);
    opening.type(QStringLiteral("forkert"));
    opening.press(Qt::Key_Return);
    REQUIRE(unlock.size() == 1);
    opening.view.show({ErrorCode::WrongKey, QStringLiteral("/case"), {}});
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(field);
    CHECK(field->text().isEmpty());
    CHECK_FALSE(opening.button("tryAgain")->isVisible()); // "Open" is that
    CHECK(opening.button("otherFolder")->isVisible());
    CHECK(opening.button("setAside")->isVisible());
    opening.type(QStringLiteral("rigtig"));
    opening.press(Qt::Key_Return);
    CHECK(unlock.size() == 2);
    CHECK_FALSE(opening.button("otherFolder")->isVisible()); // gone while it is being tried
}

TEST_CASE("every error of the case file has its ways out, and only those that lead somewhere", "[opening]")
{
    Opening opening(OpeningView::Mode::Passphrase);
    QSignalSpy again(&opening.view, &OpeningView::tryAgain);
    const std::tuple<ErrorCode, bool, bool> expected[] = {
        {ErrorCode::WrongKey, false, true}, {ErrorCode::Damaged, true, true},   {ErrorCode::NewerVersion, true, false},
        {ErrorCode::InUse, true, false},    {ErrorCode::DiskFull, true, false}, {ErrorCode::ReadOnly, true, false},
    };
    for (const auto& [code, tries, aside] : expected) {
        INFO(int(code));
        opening.view.show({code, QStringLiteral("/case"), {}});
        CHECK(opening.button("tryAgain")->isVisible() == tries);
        CHECK(opening.button("setAside")->isVisible() == aside);
        CHECK(opening.button("otherFolder")->isVisible());
        if (!tries) continue;
        CHECK(QApplication::focusWidget() == opening.button("tryAgain"));
        const auto before = again.size();
        opening.press(Qt::Key_Space);
        CHECK(again.size() == before + 1);
    }
}

TEST_CASE("a case file is set aside only after it is said what it may hold", "[opening]")
{
    Opening opening(OpeningView::Mode::Passphrase);
    QSignalSpy aside(&opening.view, &OpeningView::setAside);
    opening.view.show({ErrorCode::Damaged, QStringLiteral("/case"), {}});
    CHECK_FALSE(opening.button("setAsideNow")->isVisible());
    opening.button("setAside")->setFocus();
    opening.press(Qt::Key_Space);
    REQUIRE(opening.button("setAsideNow")->isVisible());
    CHECK(opening.says(QStringLiteral("nobody can know")));
    CHECK(opening.says(QStringLiteral("Nothing is deleted")));
    opening.press(Qt::Key_Space); // the focus is on leaving it
    CHECK_FALSE(opening.button("setAsideNow")->isVisible());
    CHECK(aside.isEmpty());

    opening.view.show({ErrorCode::Damaged, QStringLiteral("/case"), {}}, 17);
    opening.button("setAside")->click();
    CHECK(opening.says(QStringLiteral("17 change")));
    opening.view.show({ErrorCode::Damaged, QStringLiteral("/case"), {}}, 0);
    opening.button("setAside")->click();
    CHECK(opening.says(QStringLiteral("Nothing in it waits")));
    opening.button("setAsideNow")->setFocus();
    opening.press(Qt::Key_Space);
    CHECK(aside.size() == 1);
}

TEST_CASE("another folder is chosen in a dialog that blocks nothing", "[opening]")
{
    const QTemporaryDir folder;
    Opening opening(OpeningView::Mode::Passphrase);
    QSignalSpy other(&opening.view, &OpeningView::otherFolder);
    opening.view.show({ErrorCode::ReadOnly, QStringLiteral("/case"), {}});
    opening.button("otherFolder")->click();
    auto* dialog = opening.view.findChild<QFileDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->fileMode() == QFileDialog::Directory);
    dialog->setDirectory(folder.path());
    dialog->selectFile(folder.path());
    QMetaObject::invokeMethod(dialog, "accept");
    REQUIRE(other.size() == 1);
    CHECK(QDir(other[0][0].toString()) == QDir(folder.path()));
}

TEST_CASE("every control of the opening view has a name, in every mode", "[opening]")
{
    for (const auto mode : {OpeningView::Mode::NewCaseFile, OpeningView::Mode::Passphrase, OpeningView::Mode::Keyring,
                            OpeningView::Mode::NoKey}) {
        Opening opening(mode);
        opening.view.show({ErrorCode::Damaged, QStringLiteral("/case"), {}});
        opening.button("setAside")->click();
        CHECK(unnamedFocusables(&opening.view).join(u'\n').toStdString() == "");
    }
}

namespace {

class Shouting final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return u'<' + QString::fromUtf8(source).toUpper() + u'>';
    }
};

} // namespace

TEST_CASE("the language can be chosen before the case file is open, and nothing is left behind", "[opening]")
{
    for (const auto mode : {OpeningView::Mode::NewCaseFile, OpeningView::Mode::Passphrase, OpeningView::Mode::Keyring,
                            OpeningView::Mode::NoKey}) {
        Opening opening(mode);
        opening.languages.add(UiLanguage::Danish, std::make_unique<Shouting>());
        QObject::connect(&opening.view, &OpeningView::languageChosen, &opening.languages, &LanguageSwitch::setLanguage);
        opening.view.show({ErrorCode::InUse, {}, {}});
        const auto before = visibleStrings(&opening.view);
        opening.view.findChild<QToolButton*>(QStringLiteral("da"))->click();
        CHECK(opening.languages.language() == UiLanguage::Danish);
        CHECK(leftBehind(before, visibleStrings(&opening.view), {QStringLiteral("DA"), QStringLiteral("EN")}).join(u'\n') ==
              QString());
        opening.view.findChild<QToolButton*>(QStringLiteral("en"))->click();
        CHECK(opening.languages.language() == UiLanguage::English);
    }
}

TEST_CASE("the language can be chosen on the lock screen, and is kept", "[opening]")
{
    const QTemporaryDir folder;
    Theme theme;
    LanguageSwitch languages;
    CommandRegistry commands;
    Settings settings(folder.filePath(QStringLiteral("lygte.ini")));
    MainWindow window(theme, languages, commands, settings);
    window.show();
    window.lock();
    const auto* screen = window.findChild<LockScreen*>();
    screen->findChild<QToolButton*>(QStringLiteral("da"))->click();
    CHECK(languages.language() == UiLanguage::Danish);
    CHECK(settings.language() == UiLanguage::Danish);
    screen->findChild<QToolButton*>(QStringLiteral("en"))->click();
    CHECK(languages.language() == UiLanguage::English);
}

TEST_CASE("with text of twice the size everything of the opening view is whole, and can be scrolled to", "[opening]")
{
    Theme theme;
    theme.setZoom(200);
    {
        Opening opening(OpeningView::Mode::Passphrase);
        opening.view.show({ErrorCode::Damaged, QStringLiteral("/home/officer/lygte"), {}});
        opening.button("setAside")->click();
        settle();
        for (const auto* label : opening.view.findChildren<QLabel*>()) {
            if (!label->isVisible()) continue;
            INFO(label->text().toStdString());
            CHECK(label->height() >= (label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height()));
        }
        for (const auto* button : opening.view.findChildren<QPushButton*>())
            if (button->isVisible()) CHECK(button->height() >= button->sizeHint().height());
        auto* next = opening.button("setAsideNow");
        CHECK(next->visibleRegion().boundingRect().height() == next->height());
    }
    {
        Opening opening(OpeningView::Mode::NewCaseFile);
        opening.view.resize(720, 560);
        settle();
        const auto* field = opening.view.findChild<QLineEdit*>();
        CHECK(field->width() > 640); // all of a narrow window
        opening.view.resize(2400, 900);
        settle();
        const int large = field->width();
        theme.setZoom(100);
        settle();
        CHECK(field->width() < large * 3 / 4); // grows with the text
        CHECK(field->width() < 1200);
        CHECK(std::abs(field->mapTo(&opening.view, QPoint()).x() * 2 + field->width() - opening.view.width()) < 40);
    }
    theme.setZoom(100);
}
