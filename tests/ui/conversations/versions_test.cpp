#include "tests/ui/conversations/inboxdesk.h"
#include "ui/conversations/detailspane.h"
#include "ui/conversations/messageform.h"
#include "ui/editor/noteeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

void choose(InboxDesk& desk, int row)
{
    desk.chat()->setFocus();
    desk.chat()->setCurrentIndex(desk.timeline().index(row));
}

QString spoken(InboxDesk& desk, int row)
{
    return desk.timeline().data(desk.timeline().index(row), Qt::DisplayRole).toString();
}

struct TalkDesk : InboxDesk
{
    Id talk = conversation(u"noah"_s);
    Id message, note;
    TalkDesk()
    {
        message = received(talk, u"jeg er tolv"_s);
        store.clock().advance(60);
        note = wait(conversations.addNote(talk, u"ring til moren"_s));
        open(talk);
        if (!eventually([&] { return timeline().rowCount() == 3; })) throw std::runtime_error("no rows");
    }
    MessageForm* form() { return page->findChild<MessageForm*>(); }
    NoteEditor* text() { return form()->findChild<NoteEditor*>(u"messageText"_s); }
    bool enabled(const QString& command) { return commands.action(command)->isEnabled(); }
};

} // namespace

TEST_CASE("F2 corrects a message in place, and Enter shows what it said before")
{
    TalkDesk desk;
    choose(desk, 1);
    CHECK(desk.enabled(u"inbox.correct"_s));
    QTest::keyClick(desk.chat(), Qt::Key_F2);
    REQUIRE(desk.form()->isVisible());
    CHECK(desk.text()->toPlainText() == u"jeg er tolv");
    CHECK(desk.form()->findChild<QLineEdit*>(u"sender"_s)->text() == u"Noah");
    REQUIRE(eventually([&] { return !desk.text()->isReadOnly(); }));
    desk.text()->setPlainText(u"jeg er tretten"_s);
    desk.form()->commit();
    REQUIRE(eventually([&] { return desk.shown().front().body == u"jeg er tretten"; }));
    CHECK_FALSE(desk.form()->isVisible());
    CHECK(desk.chat()->hasFocus());
    CHECK(desk.chat()->currentIndex().row() == 1); // the row was changed, not exchanged
    CHECK(desk.shown().front().sent == desk.shown().front().earlier.front().sent);
    CHECK(spoken(desk, 1).contains(u"Corrected"));
    const int before = desk.chat()->visualRect(desk.timeline().index(1)).height();
    QTest::keyClick(desk.chat(), Qt::Key_Return);
    CHECK(desk.chat()->visualRect(desk.timeline().index(1)).height() > before);
    QTest::keyClick(desk.chat(), Qt::Key_Return);
    CHECK(desk.chat()->visualRect(desk.timeline().index(1)).height() == before);
}

TEST_CASE("copied text says what was corrected or taken back")
{
    TalkDesk desk;
    const auto copied = [&] {
        choose(desk, 1);
        desk.pane()->copySelected();
        return QApplication::clipboard()->text();
    };
    CHECK(copied().contains(u"jeg er tolv"));
    CHECK_FALSE(copied().contains(u"Corrected"));
    const Id version =
        wait(desk.conversations.correctMessage(desk.message, {.sender = u"Noah"_s, .body = u"jeg er tretten"_s}));
    REQUIRE(eventually([&] { return desk.shown().front().body == u"jeg er tretten"; }));
    CHECK((copied().contains(u"Corrected") && copied().contains(u"jeg er tretten")));
    CHECK(desk.pane()->selectedIds() == QList<Id>{version});
    wait(desk.conversations.withdrawMessage(version));
    REQUIRE(eventually([&] { return desk.shown().front().withdrawn; }));
    CHECK(copied().contains(u"Taken back"));
    CHECK(desk.pane()->selectedIds().isEmpty()); // no excerpt is made of it
}

TEST_CASE("a note has only its text, and its correction is kept as a draft")
{
    TalkDesk desk;
    choose(desk, 2);
    QTest::keyClick(desk.chat(), Qt::Key_F2);
    REQUIRE(desk.form()->isVisible());
    CHECK_FALSE(desk.form()->findChild<QLineEdit*>(u"sender"_s)->isVisible());
    CHECK_FALSE(desk.form()->findChild<QWidget*>(u"time"_s)->isVisible());
    REQUIRE(eventually([&] { return !desk.text()->isReadOnly(); }));
    desk.text()->setPlainText(u"ring til faren"_s);
    QTest::keyClick(desk.form(), Qt::Key_Escape);
    CHECK_FALSE(desk.form()->isVisible());
    // The form for a new message does not hold it, and has all its fields.
    desk.pane()->addMessage();
    CHECK(desk.text()->toPlainText().isEmpty());
    CHECK(desk.form()->findChild<QLineEdit*>(u"sender"_s)->isVisible());
    CHECK(desk.pane()->goBack());
    choose(desk, 2);
    QTest::keyClick(desk.chat(), Qt::Key_F2);
    REQUIRE(eventually([&] { return desk.text()->toPlainText() == u"ring til faren"; }));
    desk.form()->commit();
    REQUIRE(eventually([&] { return desk.timeline().row(2).note.body == u"ring til faren"; }));
    CHECK(spoken(desk, 2).contains(u"Corrected"));
}

TEST_CASE("Delete takes back, in words, and the toast's undo puts it back")
{
    TalkDesk desk;
    for (const int row : {1, 2}) {
        choose(desk, row);
        QTest::keyClick(desk.chat(), Qt::Key_Delete);
        REQUIRE(eventually([&] { return spoken(desk, row).contains(u"Taken back"); }));
        CHECK_FALSE(desk.enabled(u"inbox.correct"_s));
        // Where the notes stand together only what holds is shown.
        const QString beside = desk.page->findChild<DetailsPane*>()->findChild<QLabel*>(u"notes"_s)->text();
        CHECK(beside.contains(u"moren") == (row == 1));
        CHECK(eventually([&] { return desk.undo.canUndo(); }));
        desk.undo.undo();
        REQUIRE(eventually([&] { return !spoken(desk, row).contains(u"Taken back"); }));
        CHECK(eventually([&] { return desk.enabled(u"inbox.takeBack"_s); }));
    }
}

TEST_CASE("an imported message and a colleague's note offer no correction")
{
    TalkDesk desk;
    wait(desk.store.file().write([](Database& database) -> Result<void> {
        LYGTE_TRY(database.run("UPDATE message SET origin = 'import'"));
        return database.run("UPDATE note SET officer_number = '99'");
    }));
    desk.open(wait(desk.conversations.create({u"discord"_s, u"anden"_s, {}})));
    desk.open(desk.talk);
    REQUIRE(eventually([&] { return desk.timeline().rowCount() == 3; }));
    for (const int row : {1, 2}) {
        choose(desk, row);
        CHECK_FALSE(desk.enabled(u"inbox.correct"_s));
        CHECK_FALSE(desk.enabled(u"inbox.takeBack"_s));
        QTest::keyClick(desk.chat(), Qt::Key_F2);
        CHECK_FALSE(desk.form()->isVisible());
        QTest::keyClick(desk.chat(), Qt::Key_Delete);
    }
    CHECK(desk.store.number("SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM note)") == 2);
}

TEST_CASE("a reply that was sent is corrected and not taken back")
{
    TalkDesk desk;
    const Id reply = wait(desk.conversations.writeReply(desk.talk, u"Ring til os"_s, u"Politiet"_s));
    wait(desk.conversations.setReplyState(reply, ReplyState::Written, ReplyState::Sent));
    REQUIRE(eventually([&] { return desk.timeline().rowCount() == 4; }));
    REQUIRE(eventually([&] { return desk.shown().back().reply == ReplyState::Sent; }));
    choose(desk, 3);
    CHECK(desk.enabled(u"inbox.correct"_s));
    CHECK_FALSE(desk.enabled(u"inbox.takeBack"_s));
    QTest::keyClick(desk.chat(), Qt::Key_F2);
    CHECK_FALSE(desk.form()->findChild<QWidget*>(u"time"_s)->isVisible());
    REQUIRE(eventually([&] { return !desk.text()->isReadOnly(); }));
    desk.text()->setPlainText(u"Skriv til os"_s);
    desk.form()->commit();
    REQUIRE(eventually([&] { return desk.shown().back().body == u"Skriv til os"; }));
    CHECK(desk.shown().back().reply == ReplyState::Sent);
}

TEST_CASE("who corrects what was corrected meanwhile is told, and keeps the text")
{
    TalkDesk desk;
    choose(desk, 2);
    QTest::keyClick(desk.chat(), Qt::Key_F2);
    REQUIRE(desk.form()->isVisible());
    wait(desk.conversations.correctNote(desk.note, u"fra en anden maskine"_s));
    REQUIRE(eventually([&] { return !desk.text()->isReadOnly(); }));
    desk.text()->setPlainText(u"ring til faren"_s);
    desk.form()->commit();
    REQUIRE(eventually([&] { return desk.form()->findChild<QPushButton*>(u"save"_s)->isEnabled(); }));
    CHECK(desk.form()->isVisible());
    CHECK(desk.text()->toPlainText() == u"ring til faren");
}
