#include "tests/support/settle.h"
#include "tests/support/visiblestrings.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/undo.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPromise>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyleOptionComboBox>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

static void show(QWidget& widget)
{
    widget.show();
    widget.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&widget));
}

TEST_CASE("Text of strangers stays characters: no markup is read, in labels and tooltips")
{
    const QString hostile = QStringLiteral("<b>bold</b><img src=\"file:///etc/passwd\">");
    PlainLabel label;
    label.setElided(true);
    label.setText(hostile);
    label.resize(60, 20);
    show(label);
    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(!label.toolTip().contains(u"<img"));
    CHECK(label.toolTip().contains(u"&lt;img"));
    CHECK(plainToolTip(QStringLiteral("a < b")) == u"a < b");
}

TEST_CASE("Both Enter keys are called Enter, run the act, and stand once in every list")
{
    CHECK(keyText(Qt::CTRL | Qt::Key_Return) == u"Ctrl+Enter");
    CHECK(keyText(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter) == u"Ctrl+Shift+Enter");
    CHECK(keyText(QKeySequence(Qt::CTRL | Qt::Key_K, Qt::Key_Return)) == u"Ctrl+K, Enter");
    QWidget window;
    CommandRegistry commands;
    int ran = 0;
    QAction* action = commands.add(
        {.id = QStringLiteral("x.save"), .text = {"Test", "Save"}, .shortcut = Qt::CTRL | Qt::Key_Return, .run = [&] {
             ++ran;
         }});
    CHECK(action->shortcut().toString() == u"Ctrl+Enter"); // what a menu shows
    window.addAction(action);
    show(window);
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_Enter, Qt::ControlModifier);
    CHECK(ran == 2);
}

TEST_CASE("A toast offers its act, is reached by keyboard, and leaves by itself when nobody is there")
{
    QWidget window;
    window.resize(600, 400);
    Toast toast(&window);
    show(window);
    UndoService undo(&toast);
    QStringList undone;
    undo.did([] { return QStringLiteral("First saved"); },
             [&] {
                 undone += QStringLiteral("first");
                 return undoneAtOnce();
             });
    undo.did([] { return QStringLiteral("Second saved"); },
             [&] {
                 undone += QStringLiteral("second");
                 return undoneAtOnce();
             });
    REQUIRE(toast.isVisible());
    CHECK(toast.message() == u"Second saved");
    CHECK(test::unnamedFocusables(&window).join(u'\n').toStdString() == "");
    auto* button = toast.findChild<QPushButton*>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    CHECK(undone == QStringList{QStringLiteral("second")});
    undo.undo();
    CHECK(undone == QStringList{QStringLiteral("second"), QStringLiteral("first")});
    CHECK(!undo.canUndo());
    undo.undo(); // nothing left: nothing happens
    CHECK(undone.size() == 2);
    QTest::keyClick(&toast, Qt::Key_Escape);
    CHECK(!toast.isVisible());
}

TEST_CASE("\"Undone\" is said when it is, and why when it cannot be; nothing of what was forgotten")
{
    QWidget window;
    Toast toast(&window);
    show(window);
    UndoService undo(&toast);
    const auto undoes = [&] {
        QPromise<Result<void>> promise;
        promise.start();
        undo.did([] { return QStringLiteral("Saved"); }, [future = promise.future()] { return future; });
        undo.undo();
        return promise;
    };
    const auto answer = [](QPromise<Result<void>> promise, const Result<void>& result) {
        promise.addResult(result);
        promise.finish();
        QCoreApplication::processEvents();
    };
    auto slow = undoes();
    CHECK(toast.message() == u"Saved");
    answer(std::move(slow), {});
    CHECK(toast.message() == u"Undone: Saved");
    const Error conflict{ErrorCode::Conflict, {}, {}};
    answer(undoes(), std::unexpected(conflict));
    CHECK(toast.message().startsWith(u"Not undone: Saved"));
    CHECK(toast.message().contains(describe(conflict).what));
    auto late = undoes();
    undo.clear();
    toast.say([] { return QString(); });
    answer(std::move(late), {});
    CHECK(toast.message().isEmpty());
}

TEST_CASE("Only the last twenty acts can be taken back")
{
    UndoService undo(nullptr);
    int count = 0;
    for (int i = 0; i < UndoService::kept + 5; ++i)
        undo.did([] { return QString(); },
                 [&] {
                     ++count;
                     return undoneAtOnce();
                 });
    while (undo.canUndo()) undo.undo();
    CHECK(count == UndoService::kept);
}

TEST_CASE("Chips are corrected by keyboard alone")
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* bar = new ChipBar;
    column->addWidget(bar);
    std::vector<Chip> chips{{QStringLiteral("platform"),
                             QStringLiteral("Platform"),
                             QStringLiteral("Twitch"),
                             {QStringLiteral("Twitch"), QStringLiteral("Discord")}},
                            {QStringLiteral("reached"), QStringLiteral("Reached"), QStringLiteral("40")},
                            {QStringLiteral("topic"), QStringLiteral("Topic"), QStringLiteral("sextortion")}};
    bar->setChips(chips);
    QObject::connect(bar, &ChipBar::edited, bar, [&](const QString& id, const QString& value) {
        std::ranges::find(chips, id, &Chip::id)->value = value;
        bar->setChips(chips);
    });
    QObject::connect(bar, &ChipBar::removed, bar, [&](const QString& id) {
        std::erase_if(chips, [&](const Chip& chip) { return chip.id == id; });
        bar->setChips(chips);
    });
    QSignalSpy left(bar, &ChipBar::left);
    show(window);
    CHECK(test::unnamedFocusables(&window).join(u'\n').toStdString() == "");
    const auto press = [](int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); };

    bar->focusChip();
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(field);
    QTest::keyClicks(field, QStringLiteral("55"));
    press(Qt::Key_Return);
    CHECK(chips[1].value == u"55");
    CHECK(QApplication::focusWidget()->accessibleName() == u"Reached: 55"); // the focus has stayed

    press(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("9"));
    press(Qt::Key_Escape);
    CHECK(chips[1].value == u"55"); // Esc keeps the old value

    press(Qt::Key_Left);
    press(Qt::Key_Return);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    CHECK(chips[0].value == u"Discord");

    bar->focusChip(QStringLiteral("topic"));
    press(Qt::Key_Delete);
    CHECK(bar->chips().size() == 2);
    CHECK(QApplication::focusWidget()->accessibleName() == u"Reached: 55");
    press(Qt::Key_Escape);
    CHECK(left.size() == 1);
}

TEST_CASE("A destructive act is asked for, and Enter alone does not do it")
{
    QWidget window;
    show(window);
    bool done = false;
    const auto ask = [&] {
        confirmDestructive(&window, QStringLiteral("Delete the draft?"), QStringLiteral("<b>It</b> cannot be brought back."),
                           QStringLiteral("Delete the draft"), [&] { done = true; });
        auto* box = window.findChild<QMessageBox*>();
        REQUIRE(box);
        CHECK(box->textFormat() == Qt::PlainText);
        return box;
    };
    QTest::keyClick(ask(), Qt::Key_Return);
    CHECK(!done);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (QAbstractButton* button : ask()->buttons())
        if (button->text() == u"Delete the draft") button->click();
    CHECK(done);
}

TEST_CASE("Loading is shown only when it takes a while; content stops it")
{
    PageFrame frame;
    auto* content = new QLabel(QStringLiteral("content"));
    auto* empty = new EmptyState(QStringLiteral("mail-message"));
    empty->setTexts(QStringLiteral("Nothing here"), QStringLiteral("Import something."));
    frame.setContent(content);
    frame.setEmpty(empty);
    show(frame);
    const auto loadingShown = [&] {
        for (const QLabel* label : frame.findChildren<QLabel*>())
            if (label->isVisible() && label->text() == u"Loading …") return true;
        return false;
    };
    frame.showLoading();
    CHECK(content->isVisible());
    CHECK(!loadingShown());
    REQUIRE(QTest::qWaitFor(loadingShown, 60'000));
    frame.showContent();
    CHECK(content->isVisible());
    CHECK(!loadingShown());
    frame.showLoading();
    frame.showEmpty();
    CHECK(empty->isVisible());
    CHECK(!content->isVisible());
    CHECK(!QTest::qWaitFor(loadingShown, 300)); // the wait was over
}

TEST_CASE("An error says what and what next, and goes when it is dismissed")
{
    QWidget window;
    auto* strip = new ErrorStrip(&window);
    show(window);
    strip->show(Error{ErrorCode::DiskFull, QStringLiteral("<i>file</i>"), {}});
    REQUIRE(strip->isVisible());
    CHECK(strip->accessibleName().contains(describe(Error{ErrorCode::DiskFull, QStringLiteral("<i>file</i>"), {}}).next));
    for (const QLabel* label : strip->findChildren<QLabel*>())
        if (!label->text().isEmpty()) CHECK(label->textFormat() == Qt::PlainText);
    CHECK(test::unnamedFocusables(&window).join(u'\n').toStdString() == "");
    strip->clear();
    CHECK(!strip->isShown());
}

TEST_CASE("A button that shows an action follows it")
{
    QWidget window;
    auto* button = new ActionButton(&window);
    show(window);
    CHECK(!button->isVisible());
    QAction action(QStringLiteral("Start"));
    QSignalSpy triggered(&action, &QAction::triggered);
    button->setAction(&action);
    CHECK(button->isVisible());
    action.setText(QStringLiteral("Begynd"));
    CHECK(button->text() == u"Begynd");
    QTest::keyClick(button, Qt::Key_Space);
    CHECK(triggered.size() == 1);
    action.setEnabled(false);
    QTest::keyClick(button, Qt::Key_Space);
    CHECK(triggered.size() == 1);
}

TEST_CASE("Zoom scales all text, headings too, and stays within 80 and 200 percent")
{
    Theme theme;
    QLabel label(QStringLiteral("text"));
    Heading heading(1);
    show(label);
    show(heading);
    const int text = QFontMetrics(label.font()).height();
    const int large = QFontMetrics(heading.font()).height();
    CHECK(large > text);
    theme.setZoom(500);
    QCoreApplication::processEvents();
    CHECK(theme.zoom() == 200);
    CHECK(QFontMetrics(label.font()).height() > text * 3 / 2);
    CHECK(QFontMetrics(heading.font()).height() > large * 3 / 2);
    theme.setZoom(10);
    QCoreApplication::processEvents();
    CHECK(theme.zoom() == 80);
    theme.setZoom(100);
    QCoreApplication::processEvents();
    CHECK(QFontMetrics(heading.font()).height() == large);
}

TEST_CASE("A combo box's arrow grows with its text, and the text keeps clear of it")
{
    Theme theme;
    QWidget window;
    QComboBox box(&window);
    box.addItem(QStringLiteral("Wwwwwwww"));
    show(window);
    const auto measure = [&] {
        QCoreApplication::processEvents();
        box.resize(box.sizeHint());
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.currentText = box.currentText();
        const QRect place = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, &box);
        const QRect text = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
        CHECK(text.right() < place.left() + 4);
        CHECK(text.width() >= QFontMetrics(box.font()).horizontalAdvance(box.currentText()));
        const QImage image = box.grab(place.adjusted(0, 6, -4, -6)).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) inked += qGray(image.pixel(x, y)) < 128;
        return inked;
    };
    theme.setZoom(100);
    const int usual = measure();
    CHECK(usual > 0);
    theme.setZoom(200);
    CHECK(measure() > 2 * usual);
    box.setEditable(true);
    box.lineEdit()->setAccessibleName(QStringLiteral("x"));
    CHECK(measure() > 2 * usual);
    theme.setZoom(100);
    QCoreApplication::processEvents();
}

TEST_CASE("Headings stand in one place, whether the page has an act or not")
{
    Theme theme;
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    QAction act(QStringLiteral("Start"));
    QList<PageFrame*> frames{new PageFrame, new PageFrame};
    for (PageFrame* frame : std::as_const(frames)) {
        frame->setTitle(QStringLiteral("Heading"));
        frame->setContent(new QLabel(QStringLiteral("content")));
        row->addWidget(frame);
    }
    frames[0]->setPrimary(&act);
    show(window);
    const auto height = [](PageFrame* frame) {
        const auto* title = frame->findChild<Heading*>();
        return title->mapTo(frame, QPoint(0, title->height() / 2)).y();
    };
    for (const int zoom : {100, 200, 100}) {
        theme.setZoom(zoom);
        test::settle();
        CHECK(height(frames[0]) == height(frames[1]));
    }
    frames[0]->setPrimary(nullptr);
    test::settle();
    CHECK(height(frames[0]) == height(frames[1]));
}

TEST_CASE("Dark and light: the palette, the marks and the icons follow at once")
{
    Theme theme;
    QWidget shownLater;
    auto* hidden = new StateGlyph(&shownLater);
    hidden->setMark(SyncMark::Copied);
    StateGlyph glyph;
    show(glyph);
    glyph.setMark(SyncMark::Rejected, QStringLiteral("taken by 07"));
    CHECK(glyph.accessibleDescription().contains(u"taken by 07"));
    const QIcon go = icon(QStringLiteral("go-home"));
    const auto inkOf = [&] {
        const QImage image = go.pixmap(QSize(22, 22)).toImage();
        for (int y = 0; y < 22; ++y)
            for (int x = 0; x < 22; ++x)
                if (image.pixelColor(x, y).alpha() > 250) return image.pixelColor(x, y).rgb();
        return QRgb(0);
    };
    theme.setMode(Theme::Mode::Light);
    QCoreApplication::processEvents();
    CHECK(glyph.palette().color(QPalette::WindowText) == Colours::light().danger);
    CHECK(inkOf() == Colours::light().text.rgb());
    theme.setMode(Theme::Mode::Dark);
    QCoreApplication::processEvents();
    CHECK(theme.isDark());
    CHECK(QApplication::palette().color(QPalette::Window) == Colours::darkOnes().window);
    CHECK(glyph.palette().color(QPalette::WindowText) == Colours::darkOnes().danger);
    CHECK(inkOf() == Colours::darkOnes().text.rgb());
    show(shownLater);
    CHECK(hidden->palette().color(QPalette::WindowText) == Colours::darkOnes().caution);
    theme.setMode(Theme::Mode::System);
    QCoreApplication::processEvents();
}

TEST_CASE("A desktop that asks for no motion gets none")
{
    const QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& text) {
        QDir(folder.path()).mkpath(QFileInfo(name).path());
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    CHECK(!systemWantsNoMotion(folder.path()));
    write(QStringLiteral("kdeglobals"), "[KDE]\nAnimationDurationFactor=0.5\n");
    CHECK(!systemWantsNoMotion(folder.path()));
    write(QStringLiteral("gtk-4.0/settings.ini"), "[Settings]\ngtk-enable-animations=false\n");
    CHECK(systemWantsNoMotion(folder.path()));
    write(QStringLiteral("gtk-4.0/settings.ini"), "[Settings]\ngtk-enable-animations=true\n");
    write(QStringLiteral("kdeglobals"), "[KDE]\nAnimationDurationFactor=0\n");
    CHECK(systemWantsNoMotion(folder.path()));
}

TEST_CASE("An action is found by its id and tells all its languages")
{
    CommandRegistry commands;
    int ran = 0;
    commands.add({.id = QStringLiteral("a"), .text = {"T", "Start the shift"}, .group = {"T", "Shift"}, .run = [&] { ++ran; }});
    commands.action(QStringLiteral("a"))->trigger();
    CHECK(ran == 1);
    CHECK(commands.has(QStringLiteral("a")));
    CHECK(!commands.has(QStringLiteral("b")));
    CHECK(commands.textsInAllLanguages(commands.all().front().command) == QStringList{QStringLiteral("Start the shift")});
    commands.setLookup([](const Phrase& phrase) { return QStringList{phrase.text(), QStringLiteral("Start vagten")}; });
    CHECK(commands.textsInAllLanguages(commands.all().front().command).contains(QStringLiteral("Start vagten")));
}

TEST_CASE("The wheel scrolls the page and changes no field that it passes over; the field with the focus turns")
{
    Theme theme;
    QScrollArea area;
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    auto* choice = new QComboBox;
    choice->addItems({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
    choice->setCurrentIndex(1);
    auto* number = new QSpinBox;
    number->setValue(15);
    auto* when = new QDateTimeEdit(QDateTime(QDate(2026, 3, 3), QTime(14, 10)));
    const QList<QWidget*> fields{choice, number, when};
    auto* elsewhere = new QLineEdit;
    column->addWidget(elsewhere);
    for (QWidget* field : fields) column->addWidget(field);
    column->addSpacing(2000);
    area.setWidget(inner);
    area.resize(400, 400);
    area.show();
    REQUIRE(QTest::qWaitForWindowExposed(&area));
    elsewhere->setFocus();
    const auto turn = [&](const QWidget* field) {
        QTest::wheelEvent(area.windowHandle(), field->mapTo(&area, field->rect().center()), QPoint(0, -120));
        QCoreApplication::processEvents();
    };
    for (const QWidget* field : fields) {
        area.verticalScrollBar()->setValue(0);
        turn(field);
        CHECK(area.verticalScrollBar()->value() > 0);
    }
    CHECK(choice->currentIndex() == 1);
    CHECK(number->value() == 15);
    CHECK(when->time() == QTime(14, 10));
    CHECK(elsewhere->hasFocus());
    area.verticalScrollBar()->setValue(0);
    number->setFocus();
    turn(number);
    CHECK(number->value() == 14);
}
