#include "tests/support/settle.h"
#include "tests/ui/conversations/inboxdesk.h"
#include "ui/conversations/bubblebuilder.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

const QString hostile =
    u"<img src=\"file:///etc/passwd\"> <b>fed</b> ![x](file:///etc/passwd) &amp; \u202Eabc\u202C\u0000\u0007"_s;

void fillLong(InboxDesk& desk, const Id& id, int count)
{
    QList<QFuture<Result<Id>>> writes;
    for (int i = 0; i < count; ++i) {
        desk.store.clock().advance(60);
        MessageDraft draft{Direction::Received,
                           Origin::Typed,
                           u"Noah"_s,
                           u"besked %1 %2"_s.arg(i).arg(QString(i * 7 % 300, u'x')),
                           desk.store.clock().now(),
                           TimePrecision::Minute,
                           {}};
        writes.append(desk.conversations.addMessage(id, draft));
    }
    for (const auto& write : writes) wait(write);
}

/// The row that stands at the top, and where.
std::pair<Id, int> topRow(InboxDesk& desk)
{
    const QModelIndex index = desk.chat()->indexAt(QPoint(5, 40));
    return {desk.timeline().row(index.row()).id, desk.chat()->visualRect(index).y()};
}

} // namespace

TEST_CASE("text that strangers wrote stays text, wherever it is shown")
{
    InboxDesk desk;
    const Id id = desk.conversation(hostile);
    desk.received(id, hostile, hostile);
    wait(desk.conversations.addNote(id, hostile));
    desk.open(id);
    REQUIRE(eventually([&] { return desk.shown().size() == 1; }));
    const auto labels = desk.page->findChildren<QLabel*>();
    bool found = false;
    for (const QLabel* label : labels) {
        INFO(label->text().toStdString());
        CHECK((label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text())));
        CHECK_FALSE(label->text().contains(u'\u202E'));
        found = found || label->text().contains(u"<b>fed</b>");
    }
    CHECK(found); // it is shown, and as it was written
    const QString spoken = desk.timeline().data(desk.timeline().index(1), Qt::DisplayRole).toString();
    CHECK(spoken.contains(u"<b>fed</b>"));
    CHECK(spoken.contains(u"⟨RLO⟩abc"));
    CHECK(spoken.contains(u"␇"));
    CHECK_FALSE(spoken.contains(u'\u202E'));
}

TEST_CASE("a note is read as a note; a stranger's message keeps every sign")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    desk.received(id, u"det er **vigtigt**"_s);
    desk.store.clock().advance(5);
    wait(desk.conversations.addNote(id, u"Skal **følges op**"_s));
    desk.open(id);
    REQUIRE(eventually([&] { return desk.timeline().rowCount() == 3; })); // with the day
    QStringList spoken;
    for (int row = 0; row < 3; ++row) spoken += desk.timeline().data(desk.timeline().index(row), Qt::DisplayRole).toString();
    CHECK(spoken[1].contains(u"det er **vigtigt**"));
    CHECK(spoken[2].contains(u"Skal følges op"));
    CHECK_FALSE(spoken[2].contains(u"**"));
    TranscriptSpans spans;
    BubbleStyle style;
    style.width = 600;
    style.font = QApplication::font();
    style.palette = QApplication::palette();
    style.spans = &spans;
    const Bubble note(desk.timeline().row(2), {}, style);
    const Bubble message(desk.timeline().row(1), {}, style);
    CHECK(note.body() == u"Skal følges op");
    CHECK(message.body() == u"det er **vigtigt**");
}

TEST_CASE("control characters are seen in the bubble itself, and copying brings none along")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    desk.received(id, u"gå ind på \u202Eabc"_s);
    desk.open(id);
    desk.chat()->setFocus();
    desk.press(Qt::Key_End);
    desk.press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    INFO(copied.toStdString());
    CHECK(copied.contains(u"⟨RLO⟩abc"));
    CHECK(copied.contains(u"Noah: gå ind på"));
    CHECK(copied.startsWith(u"[2026-03-03 "));
}

TEST_CASE("opening a conversation lays out what is in sight")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    fillLong(desk, id, 400);
    const int before = desk.chat()->layoutsMade();
    desk.open(id);
    settle();
    CHECK(desk.chat()->layoutsMade() > before);
    CHECK(desk.chat()->layoutsMade() - before < 60);
    CHECK(desk.chat()->indexAt(QPoint(5, desk.chat()->viewport()->height() - 30)).row() == desk.timeline().rowCount() - 1);
}

TEST_CASE("what is read stays in place when older messages come, when rows get their true height, and when new ones arrive")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    fillLong(desk, id, 700);
    desk.open(id);
    QScrollBar* bar = desk.chat()->verticalScrollBar();
    const int rows = desk.timeline().rowCount();
    bar->setValue(700); // near the start: the next page is fetched
    const auto seen = topRow(desk);
    REQUIRE(eventually([&] { return desk.timeline().rowCount() >= rows + TimelineModel::page; }));
    CHECK(topRow(desk) == seen);
    desk.received(id, u"ny besked"_s);
    REQUIRE(eventually([&] { return desk.shown().last().body == u"ny besked"; }));
    CHECK(topRow(desk) == seen);
    // Upwards in small steps, every row comes as far as the wheel says.
    for (int i = 0; i < 40 && bar->value() > 0; ++i) {
        const auto before = topRow(desk);
        bar->setValue(bar->value() - 30);
        const int row = desk.timeline().rowOf(before.first);
        REQUIRE(desk.chat()->visualRect(desk.timeline().index(row)).y() == before.second + 30);
    }
}

TEST_CASE("the newest message stays in sight while the officer is at the end")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    fillLong(desk, id, 50);
    desk.open(id);
    desk.received(id, QString(500, u'y'));
    REQUIRE(eventually([&] { return desk.shown().size() == 51; }));
    QScrollBar* bar = desk.chat()->verticalScrollBar();
    CHECK(bar->value() == bar->maximum());
}

TEST_CASE("a long message is folded, and opened by key")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    desk.received(id, QString(5000, u'a'));
    desk.open(id);
    desk.chat()->setFocus();
    desk.press(Qt::Key_End);
    const auto height = [&] { return desk.chat()->visualRect(desk.chat()->currentIndex()).height(); };
    const int folded = height();
    desk.press(Qt::Key_Return);
    CHECK(height() > folded * 2);
    desk.press(Qt::Key_Return);
    CHECK(height() == folded);
}

TEST_CASE("a link is copied defanged or opened after a confirmation, never by a click")
{
    InboxDesk desk;
    QList<QUrl> opened;
    desk.page->setLinkOpener([&](const QUrl& url) { opened.append(url); });
    const Id id = desk.conversation(u"noah"_s);
    desk.received(id, u"https://politi.example/vind"_s);
    desk.open(id);
    settle();
    // A click on the link, somewhere in its line.
    const QRect row = desk.chat()->visualRect(desk.timeline().index(1));
    QSignalSpy chosen(desk.chat(), &ChatView::linkChosen);
    for (int y = row.top(); y < row.bottom() && chosen.isEmpty(); y += 4)
        QTest::mouseClick(desk.chat()->viewport(), Qt::LeftButton, {}, QPoint(60, y));
    REQUIRE(chosen.count() == 1);
    CHECK(opened.isEmpty());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    REQUIRE(menu->actions().size() > 2);
    menu->actions()[0]->trigger();
    CHECK(QApplication::clipboard()->text() == u"hxxps://politi[.]example/vind");
    menu->actions()[1]->trigger();
    menu->close();
    REQUIRE(desk.pane()->links().isVisible());
    CHECK(opened.isEmpty());
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.pane()->links().isVisible());
    CHECK(opened.isEmpty());
    desk.window.activateWindow(); // the menu had taken that away
    REQUIRE(QTest::qWaitForWindowActive(&desk.window));
    desk.pane()->links().ask(u"https://u@politi.example/vind"_s);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Space);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0] == QUrl(u"https://politi.example/vind"_s));
    desk.pane()->links().ask(u"file:///etc/passwd"_s);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Space);
    CHECK(opened.size() == 1);
}

TEST_CASE("names of senders can be read on every ground")
{
    for (const bool dark : {false, true}) {
        const Colours& colours = dark ? Colours::darkOnes() : Colours::light();
        for (const QColor& name : senderColours(dark)) {
            INFO(name.name().toStdString());
            for (const QColor& ground : colours.grounds()) CHECK(contrast(name, ground) >= 4.5);
        }
    }
}

TEST_CASE("what a message holds is reached by the menu key: links, numbers, and what the signs mean")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    desk.received(id, u"https://a.example/x & ring 20 30 40 50, se https://a.example/x"_s);
    desk.received(id, u"kun https://b.example/y"_s);
    desk.open(id);
    desk.chat()->setFocus();
    desk.press(Qt::Key_End);
    const auto menu = [&] {
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QCursor::pos());
        QCoreApplication::sendEvent(desk.chat()->viewport(), &key);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    };
    QMenu* one = menu();
    REQUIRE(one);
    CHECK(one->actions()[0]->text().contains(u"defanged"));
    one->actions()[0]->trigger();
    CHECK(QApplication::clipboard()->text() == u"hxxps://b[.]example/y");
    const auto last = one->actions().last();
    REQUIRE(last->menu());
    CHECK_FALSE(last->menu()->actions().isEmpty());
    CHECK(last->menu()->actions().last()->text().contains(u"machine")); // on this machine only
    one->close();
    desk.activate();
    desk.chat()->setFocus();
    desk.press(Qt::Key_Up);
    QMenu* several = menu();
    REQUIRE(several);
    REQUIRE(several->actions().size() > 2);
    CHECK(several->actions()[0]->text() == u"https://a.example/x");
    CHECK(several->actions()[1]->text() == u"20 30 40 50");
    CHECK(several->actions()[2]->isSeparator()); // the second time is no second link
    several->actions()[1]->menu()->actions()[0]->trigger();
    CHECK(QApplication::clipboard()->text() == u"20 30 40 50");
    several->close();
}

TEST_CASE("a reply that was taken back is not offered for the platform in the menu either")
{
    InboxDesk desk;
    const Id id = desk.conversation(u"noah"_s);
    const Id reply = wait(desk.conversations.writeReply(id, u"Hej"_s, u"politiet"_s));
    desk.open(id);
    desk.chat()->setFocus();
    desk.press(Qt::Key_End);
    const auto offered = [&] {
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QCursor::pos());
        QCoreApplication::sendEvent(desk.chat()->viewport(), &key);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu);
        const auto actions = menu->actions();
        menu->close();
        return std::ranges::any_of(actions, [](const QAction* action) { return action->text() == u"Mark as sent"; });
    };
    CHECK(offered());
    wait(desk.conversations.withdrawMessage(reply));
    REQUIRE(eventually([&] { return desk.shown().size() == 1 && desk.shown().front().withdrawn; }));
    desk.chat()->setFocus();
    desk.press(Qt::Key_End);
    CHECK_FALSE(offered());
}
