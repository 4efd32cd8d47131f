#include "tests/support/settle.h"
#include "tests/support/visiblestrings.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusstrip.h"
#include "ui/widgets/elidedbutton.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/sortheader.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

namespace {

/// Every text of ours in brackets: what a switch to "Danish" leaves without brackets never went through the translator. A few
/// real words.
class Brackets final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text == u"Start the shift") return QStringLiteral("Start vagten");
        if (text == u"Lock now") return QStringLiteral("Lås nu");
        return u'\u27E6' + text + u'\u27E7';
    }
};

class TestPage final : public Page
{
public:
    TestPage(const QString& id, Phrase title) : id_(id), title_(title), frame_(new PageFrame(this))
    {
        auto* column = new QVBoxLayout(this);
        column->addWidget(frame_);
        splitter = new QSplitter;
        splitter->setObjectName(QStringLiteral("panes"));
        left = new QLineEdit;
        right = new QLineEdit;
        table = new QTreeWidget;
        table->setColumnCount(3);
        head = new SortHeader(QStringLiteral("table"));
        table->setHeader(head);
        splitter->addWidget(left);
        splitter->addWidget(right);
        table->setParent(this);
        table->hide();
        frame_->setContent(splitter);
        retranslate();
    }

    QString id() const override { return id_; }
    Phrase title() const override { return title_; }
    QString iconName() const override { return QStringLiteral("go-home"); }
    void activated() override { left->setFocus(); }
    QList<QWidget*> panes() override { return {left, right}; }
    bool goBack() override { return std::exchange(open, false); }
    int badge() const override { return waiting; }

    QSplitter* splitter;
    QLineEdit* left;
    QLineEdit* right;
    QTreeWidget* table;
    SortHeader* head;
    bool open = false;
    int waiting = 0;

protected:
    void retranslate() override
    {
        frame_->setTitle(title_.text());
        const QString left = QCoreApplication::translate("Test", "Left");
        table->setHeaderLabels({left, left, left});
        this->left->setAccessibleName(left);
        right->setAccessibleName(QCoreApplication::translate("Test", "Right"));
    }

private:
    QString id_;
    Phrase title_;
    PageFrame* frame_;
};

const QString secret = QStringLiteral("Freja fortalte at");

/// The real frame with two pages.
struct Shell
{
    QTemporaryDir folder;
    Theme theme;
    LanguageSwitch languages;
    CommandRegistry commands;
    Settings settings{folder.filePath(QStringLiteral("lygte.ini"))};
    MainWindow window{theme, languages, commands, settings};
    TestPage* patrol = new TestPage(QStringLiteral("patrol"), {"Test", "Patrol"});
    TestPage* inbox = new TestPage(QStringLiteral("inbox"), {"Test", "Inbox"});
    int started = 0;

    Shell()
    {
        languages.add(UiLanguage::Danish, std::make_unique<Brackets>());
        commands.add({.id = QStringLiteral("shift.start"),
                      .text = {"Test", "Start the shift"},
                      .group = {"Test", "Shift"},
                      .run = [this] { ++started; }});
        window.addPage(patrol);
        window.addPage(inbox);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.showPage(QStringLiteral("patrol"));
    }
    ~Shell() { theme.setZoom(100); }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, Qt::Key(key), modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    CommandPalette* palette() { return window.findChild<CommandPalette*>(); }
};

} // namespace

TEST_CASE("Letters find texts: the start first, then words, then pieces, then gaps")
{
    const auto score = [](const char* needle, const char* text) {
        return fuzzyMatch(QString::fromUtf8(needle), QString::fromUtf8(text));
    };
    CHECK(score("start", "Start the shift") > score("shift", "Start the shift"));
    CHECK(score("shift", "Start the shift") > score("hif", "Start the shift"));
    CHECK(score("hif", "Start the shift") > score("sts", "Start the shift"));
    CHECK(score("LÅS", "Lås nu").has_value());
    CHECK(!score("xyz", "Start the shift").has_value());
    CHECK(!score("tfihs", "shift").has_value());
    CHECK(score("", "anything") == 0);
}

TEST_CASE("The palette finds an act by its Danish and its English words, and Enter runs it")
{
    Shell shell;
    for (const QString& words : {QStringLiteral("start the"), QStringLiteral("vagten"), QStringLiteral("stvag")}) {
        const int before = shell.started;
        shell.press(Qt::Key_K, Qt::ControlModifier);
        REQUIRE(shell.palette()->isVisible());
        shell.type(words);
        shell.press(Qt::Key_Return);
        CHECK(shell.started == before + 1);
        CHECK(!shell.palette()->isVisible());
        CHECK(shell.patrol->left->hasFocus()); // back where the officer was
    }
    shell.press(Qt::Key_K, Qt::ControlModifier);
    shell.type(QStringLiteral("qqqq"));
    shell.press(Qt::Key_Return); // nothing fits: nothing happens
    CHECK(shell.palette()->isVisible());
    shell.press(Qt::Key_Escape);
    CHECK(!shell.palette()->isVisible());
}

TEST_CASE("The palette's list is a sound model, holds every act, and does not run a disabled one")
{
    Shell shell;
    CommandModel model(shell.commands);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery(QString());
    CHECK(model.rowCount() == std::ranges::count_if(shell.commands.all(), [](const auto& entry) {
              return entry.action->isVisible(); // what stands for nothing now is left out
          }));
    CHECK(model.actionAt(model.index(0, 0))->objectName() == u"go.patrol");
    model.setQuery(QStringLiteral("start"));
    CHECK(model.index(0, 0).data().toString() == u"Start the shift");
    CHECK(model.index(0, 0).data(CommandModel::OtherLanguageRole).toString() == u"Start vagten");
    shell.commands.action(QStringLiteral("shift.start"))->setEnabled(false);
    shell.press(Qt::Key_K, Qt::ControlModifier);
    shell.type(QStringLiteral("start the shift"));
    shell.press(Qt::Key_Return);
    CHECK(shell.started == 0);
}

TEST_CASE("After a language switch no text of the shell is left behind, and back again")
{
    Shell shell;
    shell.window.setLanguage(UiLanguage::English);
    shell.window.status().setSync(SyncMark::OnlyHere,
                                  [] { return QCoreApplication::translate("Test", "Three entries only here"); });
    shell.window.status().setOfficer(QStringLiteral("04"));
    shell.window.services().undo.did([] { return QCoreApplication::translate("Test", "Saved"); }, undoneAtOnce);
    shell.window.openShortcuts();
    const auto english = test::visibleStrings(&shell.window);
    CHECK(english.size() > 60);
    shell.window.setLanguage(UiLanguage::Danish);
    // "?" and keys are keys; the languages' codes are codes; the program has one name.
    const QStringList same{QStringLiteral("DA"), QStringLiteral("EN"), QStringLiteral("Lygte 0.1.0")};
    QStringList left;
    for (const QString& line : test::leftBehind(english, test::visibleStrings(&shell.window), same))
        if (!line.startsWith(u"\"Ctrl") && !line.startsWith(u"\"F") && !line.startsWith(u"\"Alt") &&
            !line.startsWith(u"\"Shift"))
            left += line;
    CHECK(left.join(u'\n').toStdString() == "");
    CHECK(shell.window.windowTitle() == u"\u27E6Patrol\u27E7 – Lygte");
    CHECK(QLocale() == QLocale(QLocale::Danish, QLocale::Denmark));
    CHECK(shell.patrol->locale() == QLocale());
    shell.window.setLanguage(UiLanguage::English);
    CHECK(shell.window.windowTitle() == u"Patrol – Lygte");
    QStringList brackets;
    for (const auto& string : test::visibleStrings(&shell.window))
        if (string.text.contains(u'\u27E6') && !string.where.contains(u"CommandPalette")) brackets += string.where;
    CHECK(brackets.join(u'\n').toStdString() == "");
}

TEST_CASE("A switch is one event for each widget")
{
    Shell shell;
    struct Counter final : QObject
    {
        int count = 0;
        bool eventFilter(QObject*, QEvent* event) override
        {
            count += event->type() == QEvent::LanguageChange;
            return false;
        }
    } counter;
    shell.inbox->left->installEventFilter(&counter); // on a page that is not in front
    shell.window.setLanguage(UiLanguage::Danish);
    QCoreApplication::processEvents();
    CHECK(counter.count == 1);
}

TEST_CASE("Qt's own texts are switched too")
{
    Shell shell;
    shell.languages.loadShipped();
    const Phrase cancel{"QPlatformTheme", "Cancel"};
    CHECK(shell.languages.textIn(UiLanguage::English, cancel) == u"Cancel");
    LanguageSwitch plain;
    plain.loadShipped();
    CHECK(plain.textIn(UiLanguage::Danish, cancel).contains(u"Annull"));
}

TEST_CASE("Everything that takes the focus has a name")
{
    Shell shell;
    shell.window.services().undo.did([] { return QStringLiteral("Saved"); }, undoneAtOnce);
    CHECK(test::unnamedFocusables(&shell.window).join(u'\n').toStdString() == "");
}

TEST_CASE("Pages by Ctrl and number; Esc closes what the page has open, then goes back")
{
    Shell shell;
    shell.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(shell.window.currentPage() == u"inbox");
    CHECK(shell.inbox->left->hasFocus());
    CHECK(shell.commands.action(QStringLiteral("go.inbox"))->isChecked());
    CHECK(!shell.commands.action(QStringLiteral("go.patrol"))->isChecked());
    shell.inbox->open = true;
    shell.press(Qt::Key_Escape);
    CHECK(!shell.inbox->open);
    CHECK(shell.window.currentPage() == u"inbox");
    shell.press(Qt::Key_Escape);
    CHECK(shell.window.currentPage() == u"patrol");
    shell.press(Qt::Key_Escape); // there is no further back
    CHECK(shell.window.currentPage() == u"patrol");
}

TEST_CASE("What waits on a page stands on the rail, also when it was known before the page was added")
{
    Shell shell;
    auto* page = new TestPage(QStringLiteral("late"), {"Test", "Late"});
    page->waiting = 23;
    shell.window.addPage(page);
    const auto buttons = shell.window.findChildren<RailButton*>();
    CHECK(std::ranges::any_of(buttons, [](const RailButton* button) { return button->accessibleName().contains(u"23"); }));
}

TEST_CASE("F6 visits every pane and comes round, both ways")
{
    Shell shell;
    QList<QWidget*> visited;
    for (int i = 0; i < 4; ++i) {
        shell.press(Qt::Key_F6);
        visited += QApplication::focusWidget();
    }
    CHECK(visited.first() == shell.patrol->right);
    CHECK(visited.last() == shell.patrol->left);
    CHECK(QSet<QWidget*>(visited.begin(), visited.end()).size() == 4); // two panes, the status strip, the rail
    shell.press(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(QApplication::focusWidget() == visited[2]);
}

TEST_CASE("? and F1 show the shortcuts, but ? in a field is a question mark")
{
    Shell shell;
    auto* sheet = shell.window.findChild<ShortcutSheet*>();
    shell.press(Qt::Key_Question, Qt::ShiftModifier);
    CHECK(!sheet->isVisible());
    CHECK(shell.patrol->left->text() == u"?");
    shell.press(Qt::Key_F6);       // right
    shell.press(Qt::Key_F6);       // status strip
    shell.press(Qt::Key_Question); // a real platform offers "?" for Shift and that key
    CHECK(sheet->isVisible());
    shell.press(Qt::Key_Escape);
    CHECK(!sheet->isVisible());
    shell.press(Qt::Key_F1);
    CHECK(sheet->isVisible());
}

TEST_CASE("Zoom by keyboard, remembered; at 200 percent the frame fits 1024 by 640")
{
    Shell shell;
    shell.press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(shell.theme.zoom() == 110);
    CHECK(shell.settings.zoom() == 110);
    shell.press(Qt::Key_Minus, Qt::ControlModifier);
    shell.press(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(shell.theme.zoom() == 90);
    shell.press(Qt::Key_0, Qt::ControlModifier);
    CHECK(shell.theme.zoom() == 100);
    for (int i = 3; i < 7; ++i) shell.window.addPage(new TestPage(QStringLiteral("page%1").arg(i), {"Test", "Escalations"}));
    shell.window.status().setOfficer(QStringLiteral("04"));
    shell.window.status().setSync(SyncMark::OnlyHere, [] { return QStringLiteral("Three entries only on this machine"); });
    shell.window.setLanguage(UiLanguage::English);
    shell.window.setZoom(200);
    QCoreApplication::processEvents();
    const QSize least = shell.window.layout()->minimumSize();
    INFO(least.width() << " x " << least.height());
    CHECK(least.width() <= 1024);
    CHECK(least.height() <= 640);
    shell.window.resize(1024, 640);
    test::settle();
    for (const RailButton* button : shell.window.findChildren<RailButton*>()) { // icon and word, whole, one above the other
        INFO(button->text().toStdString());
        CHECK(button->picture().height() >= button->fontMetrics().height());
        CHECK(button->picture().top() >= 0);
        CHECK(button->picture().bottom() + 3 + button->fontMetrics().height() <= button->height());
    }
}

TEST_CASE("In a narrow strip everything gives way before what the deadline says")
{
    Shell shell;
    StatusStrip strip(shell.languages);
    strip.setOfficer(QStringLiteral("04"));
    auto* timer = new ElidedButton;
    timer->setText(QStringLiteral("► Vagt 3:00:45"));
    timer->setShortText(QStringLiteral("► 3:00:45"));
    timer->setLeastCharacters(16);
    strip.setShift(timer);
    auto* deadline = new ElidedButton;
    deadline->setText(QStringLiteral("⧗ 3 d 6 t over fristen · Kommunen vurderer det akutte behov"));
    deadline->setShortText(QStringLiteral("⧗ 13 d 16 t over fristen"));
    deadline->setLeastCharacters(60);
    strip.setDeadline(deadline);
    const QString words = QStringLiteral("52 ændringer kun på denne maskine");
    strip.setSync(SyncMark::OnlyHere, [words] { return words; });
    auto* sync = strip.findChild<ElidedButton*>(QStringLiteral("sync"));
    auto* officer = strip.findChild<QLabel*>(QStringLiteral("officer"));
    strip.show();
    const auto lay = [&](int width, int zoom) {
        shell.theme.setZoom(zoom);
        strip.resize(width, 40);
        test::settle();
    };
    lay(1280, 100);
    CHECK(deadline->shownText() == deadline->text());
    CHECK(timer->shownText() == timer->text());
    CHECK(officer->text() != u"04");
    lay(1024, 200);
    CHECK(sync->shownText().contains(u"52 ændringer"));
    CHECK(sync->accessibleName() == words);
    CHECK(timer->shownText() == u"► 3:00:45");
    CHECK(deadline->shownText() == u"⧗ 13 d 16 t over fristen");
    CHECK(officer->text() == u"04");
    CHECK(officer->toolTip().contains(u"04"));
    CHECK(officer->accessibleName() != u"04");
}

TEST_CASE("Ctrl+Z takes back the last act, only when there is one")
{
    Shell shell;
    shell.press(Qt::Key_F6);
    shell.press(Qt::Key_F6); // away from the fields, which have an undo of their own
    QAction* action = shell.commands.action(QStringLiteral("edit.undo"));
    CHECK(!action->isEnabled());
    bool undone = false;
    shell.window.services().undo.did([] { return QStringLiteral("Saved"); },
                                     [&] {
                                         undone = true;
                                         return undoneAtOnce();
                                     });
    CHECK(action->isEnabled());
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone);
    CHECK(!action->isEnabled());
}

TEST_CASE("Locked: nothing of the work is legible or reachable; the right passphrase brings all of it back")
{
    Shell shell;
    shell.window.setUnlock([](const QString& passphrase, const std::function<void(const LockScreen::Answer&)>& done) {
        const QString typed(passphrase.constData(), passphrase.size()); // ours is wiped after the call
        QTimer::singleShot(10, qApp, [typed, done] {
            if (typed == u"right")
                done({.opened = true});
            else
                done({.what = [] { return QStringLiteral("Wrong passphrase."); },
                      .next = [] { return QStringLiteral("Try again."); }});
        });
    });
    shell.patrol->left->setText(secret);
    shell.patrol->right->setFocus();
    shell.window.services().undo.did([] { return secret; }, undoneAtOnce);
    QWidget other; // a second window, e.g. a print preview
    other.setWindowTitle(secret);
    other.show();
    QMenu menu;
    menu.addAction(secret);
    menu.popup(QPoint(0, 0));

    shell.window.lock();
    CHECK(shell.window.isLocked());
    CHECK(!other.isVisible());
    CHECK(!menu.isVisible());
    for (QWidget* widget : QApplication::allWidgets()) {
        if (!widget->isVisible()) continue;
        for (const auto& string : test::visibleStrings(widget))
            if (widget->findChildren<QWidget*>().isEmpty()) CHECK(!string.text.contains(secret));
        if (const auto* field = qobject_cast<QLineEdit*>(widget)) CHECK(!field->text().contains(secret));
    }
    CHECK(!shell.window.windowTitle().contains(u"Patrol"));

    for (const auto& entry : shell.commands.all()) { // no shortcut gets past the lock
        if (entry.command.id == u"quit" || entry.action->shortcut().isEmpty()) continue;
        const auto key = entry.action->shortcut()[0];
        QTest::keyClick(QApplication::focusWidget(), key.key(), key.keyboardModifiers());
    }
    shell.press(Qt::Key_Escape);
    CHECK(shell.window.isLocked());
    CHECK(!shell.palette()->isVisible());

    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(field);
    field->clear();
    CHECK(field->echoMode() == QLineEdit::Password);
    QTest::keyClicks(field, QStringLiteral("wrong"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(field->text().isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return field->isEnabled(); }, 60'000));
    CHECK(shell.window.isLocked());
    QTest::keyClicks(field, QStringLiteral("right"));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !shell.window.isLocked(); }, 60'000));
    REQUIRE(QTest::qWaitForWindowActive(&shell.window));
    CHECK(shell.patrol->left->isVisible());
    CHECK(shell.patrol->left->text() == secret);
    CHECK(shell.patrol->right->hasFocus());
    CHECK(other.isVisible());
}

TEST_CASE("Where the session protects it, the lock screen has no field, says so, and one key opens it")
{
    Shell shell;
    bool allowed = false;
    shell.window.setUnlock([&allowed](const QString&, const std::function<void(const LockScreen::Answer&)>& done) {
        if (allowed) return done({.opened = true});
        done({.what = [] { return QStringLiteral("No keyring."); }, .next = [] { return QStringLiteral("Try again."); }});
    });
    shell.window.setLockAsks(false);
    shell.window.lock();
    auto* screen = shell.window.findChild<LockScreen*>();
    CHECK_FALSE(screen->findChild<QLineEdit*>()->isVisible());
    QStringList words;
    for (const QLabel* label : screen->findChildren<QLabel*>()) words += label->text();
    CHECK(words.join(u' ').contains(QStringLiteral("session on this machine")));
    auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(button);
    QTest::keyClick(button, Qt::Key_Return);
    CHECK(shell.window.isLocked());
    CHECK(screen->findChild<ErrorStrip*>()->isShown());
    allowed = true;
    QTest::keyClick(button, Qt::Key_Return);
    CHECK_FALSE(shell.window.isLocked());
}

TEST_CASE("A passphrase for unlocking is set, changed and taken away in the window, and the lock screen asks for it at once")
{
    Shell shell;
    QString set;
    QAction* act = shell.commands.action(QStringLiteral("lock.passphrase"));
    CHECK_FALSE(act->isVisible()); // until it is known that one can be set
    shell.window.setLockPassphrase(false, [&set](const QString& current, const QString& next, const auto& done) {
        if (current != set) return done(Error{ErrorCode::WrongKey, {}, {}});
        set = QString(next.constData(), next.size());
        done({});
    });
    REQUIRE(act->isVisible());
    auto* panel = shell.window.findChild<PassphrasePanel*>(QStringLiteral("lockPassphrase"));
    const auto field = [panel](const char* name) { return panel->findChild<QLineEdit*>(QLatin1StringView(name)); };
    act->trigger();
    REQUIRE(panel->isVisible());
    CHECK_FALSE(field("currentPassphrase")->isVisible());
    CHECK(field("newPassphrase")->hasFocus());
    CHECK(field("newPassphrase")->echoMode() == QLineEdit::Password);
    QTest::keyClicks(field("newPassphrase"), QStringLiteral("green horse"));
    QTest::keyClicks(field("newPassphraseAgain"), QStringLiteral("green hors"));
    QTest::keyClick(field("newPassphraseAgain"), Qt::Key_Return);
    CHECK(set.isEmpty()); // the two are not the same
    QTest::keyClicks(field("newPassphraseAgain"), QStringLiteral("e"));
    QTest::keyClick(field("newPassphraseAgain"), Qt::Key_Return);
    CHECK(set == u"green horse");
    CHECK_FALSE(panel->isVisible());
    CHECK(field("newPassphrase")->text().isEmpty());
    shell.window.setUnlock([&set](const QString& typed, const auto& done) { done({.opened = typed == set}); });
    shell.window.lock();
    auto* screen = shell.window.findChild<LockScreen*>();
    REQUIRE(screen->findChild<QLineEdit*>()->isVisible());
    QTest::keyClicks(screen->findChild<QLineEdit*>(), QStringLiteral("green horse"));
    QTest::keyClick(screen->findChild<QLineEdit*>(), Qt::Key_Return);
    REQUIRE_FALSE(shell.window.isLocked());

    act->trigger();
    auto* takeAway = panel->findChild<QPushButton*>(QStringLiteral("takeAway"));
    CHECK(field("currentPassphrase")->hasFocus());
    CHECK_FALSE(takeAway->isEnabled());
    QTest::keyClicks(field("currentPassphrase"), QStringLiteral("blue horse"));
    takeAway->click();
    CHECK(set == u"green horse");
    CHECK(panel->findChild<ErrorStrip*>()->isShown());
    CHECK(field("currentPassphrase")->text().isEmpty());
    CHECK(field("currentPassphrase")->hasFocus());
    field("currentPassphrase")->setText(set);
    takeAway->click();
    CHECK(set.isEmpty());
    shell.window.lock();
    CHECK_FALSE(screen->findChild<QLineEdit*>()->isVisible());
}

TEST_CASE("The case file's passphrase is changed in the same form: longer, never taken away, and open until there is an answer")
{
    Shell shell;
    std::function<void(std::optional<Error>)> answer;
    shell.window.setChangePassphrase([&answer](const QString&, const QString&, const auto& done) { answer = done; });
    auto* panel = shell.window.findChild<PassphrasePanel*>(QStringLiteral("passphrase"));
    const auto field = [panel](const char* name) { return panel->findChild<QLineEdit*>(QLatin1StringView(name)); };
    const auto type = [&](const QString& next) {
        field("currentPassphrase")->setText(QStringLiteral("old horse"));
        for (const char* name : {"newPassphrase", "newPassphraseAgain"}) field(name)->setText(next);
        QTest::keyClick(field("newPassphraseAgain"), Qt::Key_Return);
    };
    shell.commands.action(QStringLiteral("passphrase.change"))->trigger();
    REQUIRE(panel->isVisible());
    CHECK(field("currentPassphrase")->hasFocus());
    CHECK_FALSE(panel->findChild<QPushButton*>(QStringLiteral("takeAway"))->isVisible());
    type(QStringLiteral("green horse")); // enough for the lock, not for the case file
    CHECK_FALSE(answer);
    type(QStringLiteral("green horse 7"));
    REQUIRE(answer);
    CHECK(panel->isVisible()); // its fields are locked, and the focus has stayed in it
    CHECK_FALSE(field("newPassphrase")->isEnabled());

    // Closed meanwhile, what was typed is gone, and the answer still comes.
    QSignalSpy changed(panel, &PassphrasePanel::changed);
    panel->dismiss();
    CHECK(field("newPassphrase")->text().isEmpty());
    answer({});
    CHECK(changed.size() == 1);
}

TEST_CASE("The window locks itself when nobody is there, and not while somebody types")
{
    Shell shell;
    shell.window.setLockAfter(400);
    QSignalSpy locked(&shell.window, &MainWindow::lockedChanged);
    QElapsedTimer typing;
    typing.start();
    while (typing.elapsed() < 900) {
        shell.press(Qt::Key_A);
        test::settle();
    }
    CHECK(locked.isEmpty());
    REQUIRE(locked.wait());
    CHECK(shell.window.isLocked());
}

TEST_CASE("After how many minutes it locks is chosen by an act, remembered, and taken back")
{
    Shell shell;
    const auto ticked = [&] {
        QStringList ids;
        for (const auto& entry : shell.commands.all())
            if (entry.command.id.startsWith(u"lock.after.") && entry.action->isChecked()) ids += entry.command.id;
        return ids;
    };
    CHECK(ticked() == QStringList{QStringLiteral("lock.after.10")});
    shell.commands.action(QStringLiteral("lock.after.5"))->trigger();
    CHECK(ticked() == QStringList{QStringLiteral("lock.after.5")});
    shell.settings.waitUntilWritten(); // by a thread of its own: this one has not turned
    CHECK(Settings(shell.folder.filePath(QStringLiteral("lygte.ini"))).lockMinutes() == 5);
    CHECK(shell.window.findChild<IdleWatch*>()->limit() == 5 * 60'000);
    shell.commands.action(QStringLiteral("edit.undo"))->trigger();
    CHECK(ticked() == QStringList{QStringLiteral("lock.after.10")});
    CHECK(shell.window.findChild<IdleWatch*>()->limit() == 10 * 60'000);
}

TEST_CASE("The layout is kept as it changes, not only when the window is closed")
{
    Shell shell;
    Q_EMIT shell.patrol->splitter->splitterMoved(0, 1); // none of it waits for the window to be closed
    shell.patrol->splitter->setSizes({300, 100});
    const auto kept = [&] { return shell.settings.layout(QStringLiteral("patrol.panes")); };
    REQUIRE(QTest::qWaitFor([&] { return kept() == shell.patrol->splitter->saveState(); }, 60'000));
    shell.window.showPage(QStringLiteral("inbox"));
    CHECK(QTest::qWaitFor([&] { return shell.settings.layout(QStringLiteral("page")) == "inbox"; }, 60'000));
    shell.window.resize(1100, 700);
    CHECK(QTest::qWaitFor([&] { return shell.settings.layout(QStringLiteral("window")) == shell.window.saveGeometry(); },
                          60'000));
}

TEST_CASE("The layout, the page and the look are remembered; nothing else is written")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("lygte.ini"));
    QList<int> sizes;
    for (int run = 0; run < 2; ++run) {
        Theme theme;
        LanguageSwitch languages;
        CommandRegistry commands;
        Settings settings(file);
        MainWindow window(theme, languages, commands, settings);
        auto* page = new TestPage(QStringLiteral("patrol"), {"Test", "Patrol"});
        window.addPage(page);
        window.addPage(new TestPage(QStringLiteral("inbox"), {"Test", "Inbox"}));
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        if (run == 0) {
            window.resize(760, 560); // the offscreen platform's screen has 800 x 800
            QCoreApplication::processEvents();
            page->splitter->setSizes({200, 600});
            page->left->setText(secret);
            page->head->setSortIndicator(2, Qt::DescendingOrder);
            sizes = page->splitter->sizes();
            window.setLanguage(UiLanguage::English);
            window.setThemeMode(Theme::Mode::Dark);
            window.showPage(QStringLiteral("inbox"));
            window.close();
        } else {
            CHECK(window.currentPage() == u"inbox");
            window.showPage(QStringLiteral("patrol"));
            QCoreApplication::processEvents();
            CHECK(window.size() == QSize(760, 560));
            CHECK(page->splitter->sizes() == sizes);
            CHECK(page->head->order() == "2 down");
            CHECK(settings.language() == UiLanguage::English);
            CHECK(settings.themeMode() == Theme::Mode::Dark);
        }
    }
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(!QString::fromUtf8(written.readAll()).contains(secret.left(5)));
    Theme().setMode(Theme::Mode::System);
}

TEST_CASE("The menu's texts follow the language, its ticks what is in force")
{
    Shell shell;
    shell.window.setLanguage(UiLanguage::Danish);
    CHECK(shell.commands.action(QStringLiteral("language.da"))->isChecked());
    CHECK(!shell.commands.action(QStringLiteral("language.en"))->isChecked());
    shell.commands.action(QStringLiteral("language.en"))->trigger();
    CHECK(shell.languages.language() == UiLanguage::English);
    shell.commands.action(QStringLiteral("theme.dark"))->trigger();
    CHECK(shell.theme.isDark());
    CHECK(!shell.commands.action(QStringLiteral("theme.system"))->isChecked());
    shell.commands.action(QStringLiteral("theme.system"))->trigger();
    CHECK(shell.theme.mode() == Theme::Mode::System);
}
