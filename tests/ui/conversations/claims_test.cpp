// The inbox of an officer whose colleague works at the same conversations: who may answer, what the loser keeps, and that
// nothing moves under the reader's eyes.

#include "tests/ui/conversations/wireinbox.h"
#include "ui/widgets/errorstrip.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("the first letter takes the conversation, the reply gives it back", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    inbox.open(talk);
    CHECK(inbox.claim().isEmpty()); // reading takes nothing
    inbox.write(u"Hej"_s);
    REQUIRE(eventually([&] { return inbox.claim().startsWith(u"✓"); }));
    CHECK(inbox.two.database.number("SELECT count(*) FROM lygte.claim WHERE until > 0 AND officer_number = '04'") == 1);
    QTest::mouseClick(inbox.commit(), Qt::LeftButton);
    REQUIRE(eventually([&] { return inbox.replies() == 1; }));
    CHECK(inbox.editor()->toPlainText().isEmpty());
    CHECK(eventually([&] { return inbox.two.database.number("SELECT count(*) FROM lygte.claim WHERE until > 0") == 0; }));
    CHECK(inbox.two.first->store.number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%'") == 0);
}

TEST_CASE("a text that is deleted again, and another conversation, give it back", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    inbox.open(talk);
    const auto held = [&] { return inbox.two.database.number("SELECT count(*) FROM lygte.claim WHERE until > 0"); };
    inbox.write(u"H"_s);
    REQUIRE(eventually([&] { return held() == 1; }));
    QTest::keyClick(inbox.editor(), Qt::Key_Backspace);
    CHECK(eventually([&] { return held() == 0; }));
    inbox.write(u"H"_s);
    REQUIRE(eventually([&] { return held() == 1; }));
    inbox.page->hide();
    CHECK(eventually([&] { return held() == 0; }));
}

TEST_CASE("what is written holds the conversation for as long as that takes, and no longer", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    const Id other = wait(inbox.two.first->conversations->create({u"discord"_s, u"Lærke"_s, u"Politiet"_s}));
    auto* desk = inbox.pane()->findChild<ClaimDesk*>();
    REQUIRE(desk);
    desk->setLease(2);
    const auto claim = [&](const char* what) {
        const QByteArray sql = QByteArray("SELECT coalesce(max(") + what + "), 0) FROM lygte.claim WHERE officer_number = '04'";
        return inbox.two.database.number(sql.constData());
    };
    const auto held = [&] { return claim("CASE WHEN until > lygte.now_micros() THEN 1 ELSE 0 END") == 1; };

    inbox.open(talk);
    inbox.write(u"Hej"_s);
    REQUIRE(eventually(held));
    const std::int64_t first = claim("gen");
    int gaps = 0;
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 3000; QTest::qWait(50)) gaps += held() ? 0 : 1;
    CHECK(gaps == 0);
    CHECK(claim("gen") == first); // renewed, and not lost and taken again
    CHECK(inbox.claim().startsWith(u"✓"));

    // However it ends, nothing asks for it again: another claim would be another generation, even if it went back at once.
    const std::pair<const char*, std::function<void()>> ends[] = {
        {"the text is deleted",
         [&] {
             inbox.editor()->selectAll();
             QTest::keyClick(inbox.editor(), Qt::Key_Backspace);
         }},
        {"the reply is sent", [&] { QTest::mouseClick(inbox.commit(), Qt::LeftButton); }},
        {"another conversation", [&] { inbox.open(other); }},
        {"the page is left", [&] { inbox.page->hide(); }},
        {"the conversation is gone", [&] { inbox.pane()->close(); }},
    };
    for (const auto& [how, end] : ends) {
        INFO(how);
        inbox.page->show();
        inbox.open(talk);
        inbox.write(u"Hej"_s);
        REQUIRE(eventually(held));
        end();
        REQUIRE(eventually([&] { return !held(); }));
        const std::int64_t last = claim("gen");
        QTest::qWait(1000);
        CHECK_FALSE(held());
        CHECK(claim("gen") == last);
    }
}

TEST_CASE("while a colleague has it, the text stays a draft, and it is said who and until when", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    const ClaimState theirs = wait(inbox.two.second->link->claim(talk));
    inbox.two.second->link->setOpenConversation(talk);
    inbox.open(talk);
    REQUIRE(eventually([&] { return inbox.colleagues().contains(u"Officer 07 has this conversation until"_s); }));
    CHECK(eventually([&] { return inbox.colleagues().contains(u"officer 07 is looking at it"_s); }));
    inbox.write(u"Hej Freja"_s);
    CHECK(eventually([&] { return inbox.claim().contains(u"Officer 07"_s); }));
    CHECK_FALSE(inbox.commit()->isEnabled());
    QApplication::clipboard()->setText(u"before"_s);
    QTest::keyClick(inbox.editor(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(inbox.editor()->toPlainText() == u"Hej Freja");
    CHECK(QApplication::clipboard()->text() == u"before");
    CHECK(inbox.two.first->store.number("SELECT count(*) FROM message WHERE origin = 'reply'") == 0);
    // It is free again: the officer who waits gets it.
    inbox.two.second->link->release(talk, theirs.generation);
    CHECK(eventually([&] { return inbox.commit()->isEnabled(); }));
}

TEST_CASE("offline, a reply is a draft only", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    inbox.open(talk);
    inbox.two.first->link->close();
    REQUIRE(eventually([&] { return inbox.claim().contains(u"Not connected"_s); }));
    inbox.write(u"Senere"_s);
    CHECK_FALSE(inbox.commit()->isEnabled());
    inbox.two.first->link->open();
    CHECK(eventually([&] { return inbox.commit()->isEnabled() && inbox.claim().startsWith(u"✓"); }));
    CHECK(inbox.editor()->toPlainText() == u"Senere");
}

TEST_CASE("the loser of a race keeps the text, nothing is copied, and the reason stands beside it", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    inbox.open(talk);
    inbox.write(u"Min tekst"_s);
    REQUIRE(eventually([&] { return inbox.claim().startsWith(u"✓"); }));
    // The claim runs out and the colleague takes it before this program hears of it.
    must(inbox.two.database.admin().exec("UPDATE lygte.claim SET login = $1::text::name, officer_number = '07', gen = gen + 1",
                                         inbox.two.database.login(u"07"_s)));
    QApplication::clipboard()->setText(u"before"_s);
    QTest::mouseClick(inbox.commit(), Qt::LeftButton);
    CHECK(eventually([&] { return inbox.claim().contains(u"Officer 07"_s); }));
    CHECK(eventually([&] { return inbox.editor()->toPlainText() == u"Min tekst" && !inbox.editor()->isReadOnly(); }));
    CHECK(QApplication::clipboard()->text() == u"before");
    CHECK(inbox.replies() == 0);
}

TEST_CASE("an officer who moves on before the claim is granted is told, and finds the reply as a draft", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    const Id other = wait(inbox.two.first->conversations->create({u"discord"_s, u"Anden"_s, u"Politiet"_s}));
    inbox.open(other);
    inbox.open(talk);
    const QString title = inbox.pane()->conversation().title;
    inbox.write(u"Min tekst"_s);
    REQUIRE(eventually([&] { return inbox.claim().startsWith(u"✓"); }));
    const Conversation next = *wait(inbox.two.first->conversations->conversation(other));
    const auto composer = inbox.page->findChild<Composer*>();
    REQUIRE(inbox.commit()->isEnabled());
    inbox.commit()->click(); // the mouse of QTest runs events, and the answer may be among them
    composer->setConversation(next);
    auto* said = composer->findChild<ErrorStrip*>();
    REQUIRE(eventually([&] { return said->isVisible() && !inbox.editor()->isReadOnly(); }));
    CHECK(said->accessibleName().contains(title));
    CHECK(said->accessibleName().contains(u"was not saved"_s));
    QTest::keyClicks(inbox.editor(), u"B"_s);
    CHECK(eventually([&] { return inbox.commit()->isEnabled(); }));
    composer->setConversation(*wait(inbox.two.first->conversations->conversation(talk)));
    CHECK(eventually([&] { return inbox.editor()->toPlainText() == u"Min tekst"; }));
    CHECK(inbox.replies() == 0);
    CHECK(inbox.two.first->store.number("SELECT count(*) FROM message WHERE origin = 'reply'") == 0);
}

TEST_CASE("a refused reply says why, and is not offered for the platform", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    inbox.open(talk);
    wait(inbox.two.first->conversations->writeReply(talk, u"Uden aftale"_s, u"Politiet"_s)); // no claim
    const auto refused = [&] {
        for (int i = 0; i < inbox.pane()->timeline().rowCount(); ++i)
            if (inbox.pane()->timeline().row(i).message.refusal == u"unclaimed") return true;
        return false;
    };
    REQUIRE(eventually(refused));
    CHECK_FALSE(inbox.pane()->hasPending());
    auto* strip = inbox.page->findChild<ErrorStrip*>(u"refusedFields"_s);
    REQUIRE(eventually([&] { return strip->isVisible(); }));
    CHECK(strip->accessibleName().contains(u"nobody had taken the conversation for it"_s));
}

TEST_CASE("a refused change of the conversation itself says why and what to do, as a refused message does", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    inbox.open(talk);
    auto* strip = inbox.page->findChild<ErrorStrip*>(u"refusedFields"_s);
    CHECK_FALSE(strip->isVisible());
    inbox.two.first->link->close();
    wait(inbox.two.first->conversations->setOpen(talk, false));
    wait(inbox.two.second->conversations->setOpen(talk, false));
    REQUIRE(eventually(
        [&] { return inbox.two.database.number("SELECT count(*) FROM lygte.conversation WHERE state = 'closed'") == 1; }));
    inbox.two.first->link->open();
    REQUIRE(eventually([&] { return strip->isVisible(); }));
    CHECK(strip->accessibleName().contains(u"A colleague was first: it is in another state now."_s));
    CHECK(strip->accessibleName().contains(u"Look at it as it is now"_s));
}

TEST_CASE("what was refused of the conversation is named with its value, and a new change takes its place", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    inbox.open(talk);
    auto* strip = inbox.page->findChild<ErrorStrip*>(u"refusedFields"_s);
    inbox.two.database.join(u"04"_s, CaseDatabase::section(u"A"_s), false);
    wait(inbox.two.first->conversations->rename(talk, u"<b>Freja H</b>"_s + QString(200, u'x')));
    REQUIRE(eventually([&] { return strip->isVisible(); }));
    CHECK(strip->accessibleName().contains(u"Refused – Name: <b>Freja H</b>xxx"_s));
    CHECK_FALSE(strip->accessibleName().contains(QString(100, u'x')));
    CHECK(wait(inbox.two.first->conversations->rows({talk})).front().title == u"Freja"); // what stands at the server
    wait(inbox.two.first->conversations->setLevel(talk, Level::Acute));
    CHECK(eventually([&] { return strip->accessibleName().contains(u"Refused – Level: ◆ Acute"_s); }));

    // Another field leaves the refused name as it is; the same field takes its place, once the server has answered.
    const auto undecided = [&] {
        return inbox.two.first->store.number("SELECT count(*) FROM outbox WHERE dismissed = 0 AND result LIKE '%rejected%'");
    };
    CHECK(undecided() == 2);
    inbox.two.database.join(u"04"_s, CaseDatabase::section(u"A"_s), true);
    wait(inbox.two.first->conversations->setLevel(talk, Level::High));
    CHECK(eventually([&] { return undecided() == 1; }));
    CHECK(eventually([&] { return strip->accessibleName().contains(u"Refused – Name:"_s); }));
    wait(inbox.two.first->conversations->rename(talk, u"Freja K"_s));
    CHECK(eventually([&] { return undecided() == 0; }));
    CHECK(eventually([&] { return !strip->isVisible(); }));
    CHECK(inbox.two.database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja K' AND level = 2") == 1);
}

TEST_CASE("a colleague's messages do not move what the officer reads", "[claims]")
{
    WireInbox inbox;
    const Id talk = inbox.two.talk();
    for (int i = 0; i < 60; ++i)
        wait(inbox.two.first->conversations->addMessage(talk,
                                                        {.sender = u"Freja"_s, .body = u"besked %1\nmed to linjer"_s.arg(i)}));
    const Id other = wait(inbox.two.first->conversations->create({u"discord"_s, u"Anden"_s, u"Politiet"_s}));
    Q_UNUSED(other);
    inbox.open(talk);
    REQUIRE(eventually([&] { return inbox.two.second->store.number("SELECT count(*) FROM message") == 61; }));
    QScrollBar* bar = inbox.pane()->chat().verticalScrollBar();
    REQUIRE(eventually([&] { return bar->maximum() > 400; }));
    bar->setValue(bar->maximum() / 2);
    const int before = bar->value();
    auto* list = inbox.page->findChild<InboxView*>();
    const QString row = list->currentIndex().data().toString().section(u',', 0, 0);

    wait(inbox.two.second->conversations->addMessage(talk, {.sender = u"Freja"_s, .body = u"nyt fra kollegaen"_s}));
    for (int i = 0; i < 3; ++i) wait(inbox.two.second->conversations->create({u"discord"_s, u"Ny %1"_s.arg(i), u"Politiet"_s}));
    const auto has = [&] {
        for (int i = 0; i < inbox.pane()->timeline().rowCount(); ++i)
            if (inbox.pane()->timeline().row(i).message.body == u"nyt fra kollegaen") return true;
        return false;
    };
    REQUIRE(eventually(has));
    REQUIRE(eventually([&] { return inbox.page->findChild<InboxModel*>()->rowCount() == 5; }));
    QCoreApplication::processEvents();
    CHECK(bar->value() == before);
    CHECK(list->currentIndex().data().toString().section(u',', 0, 0) == row);
}
