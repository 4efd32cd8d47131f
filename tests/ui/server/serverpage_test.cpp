// The server's page with real widgets, a real case file and a real server.

#include "tests/ui/server/pagedesk.h"
#include "ui/server/cards.h"
#include "ui/server/serverform.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QSpinBox>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

using Link = LinkStatus::Link;

TEST_CASE("without a server the page says so, and leads to the form", "[server]")
{
    TempStore store;
    ServerLink link(store.desk(), allTables(store.clock()));
    link.open();
    PageDesk desk(link);
    CHECK(desk.says(u"No server: everything is on this machine only"_s));
    CHECK_FALSE(desk.commands.action(u"server.try"_s)->isEnabled());
    const auto primaries = [&] {
        return std::ranges::count_if(desk.page->findChildren<QPushButton*>(), [](const QPushButton* b) {
            return b->isVisible() && b->property("lygteRole").toString() == u"primary";
        });
    };
    CHECK(primaries() == 1);
    desk.commands.action(u"server.setup"_s)->trigger();
    CHECK(desk.child<QLineEdit>("hosts")->isVisible());
    CHECK_FALSE(desk.child<QPushButton>("save")->isEnabled());
    CHECK(primaries() == 1); // the form's own
    CHECK(desk.page->goBack());
    CHECK(primaries() == 1);
    CHECK_FALSE(desk.page->goBack());
}

TEST_CASE("the form tests the connection, says what failed, and sets the server up", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    TempStore store({}, u"04"_s, u"A"_s);
    ServerLink link(store.desk(), allTables(store.clock()));
    link.open();
    PageDesk desk(link);
    desk.page->openSetUp();
    const ServerSettings settings = ServerDesk::secureSettings(database, u"04"_s);
    desk.child<QLineEdit>("hosts")->setText(settings.hosts);
    desk.child<QSpinBox>("port")->setValue(settings.port);
    desk.child<QLineEdit>("database")->setText(settings.database);
    desk.child<QLineEdit>("login")->setText(settings.login);
    desk.child<QLineEdit>("rootCertificate")->setText(settings.rootCertificate);
    desk.child<QLineEdit>("password")->setText(u"guess"_s);
    QTest::mouseClick(desk.child<QPushButton>("test"), Qt::LeftButton);
    CHECK(desk.says(u"password is wrong"_s));
    CHECK(link.status().link == Link::NotSetUp);

    desk.child<QLineEdit>("password")->setText(u"secret-04"_s);
    CHECK_FALSE(desk.all().contains(u"password is wrong"_s)); // it was said of another password
    QTest::mouseClick(desk.child<QPushButton>("test"), Qt::LeftButton);
    CHECK(desk.says(u"✓ The connection works"_s));
    QTest::mouseClick(desk.child<QPushButton>("save"), Qt::LeftButton);
    CHECK(desk.says(u"✓ Live"_s));
    CHECK(desk.says(u"No change waits"_s));
    // Setting it up is the first thing to do only where there is no server; it stays in reach.
    const auto shownAs = [&](bool primary) {
        return std::ranges::any_of(desk.page->findChildren<QPushButton*>(), [primary](const QPushButton* b) {
            return b->isVisible() && b->text() == u"Set up the server …" &&
                   (b->property("lygteRole").toString() == u"primary") == primary;
        });
    };
    CHECK(shownAs(false));
    CHECK_FALSE(shownAs(true));
    wait(link.forget());
    CHECK(eventually([&] { return shownAs(true) && !shownAs(false); }));
}

TEST_CASE("what waits is counted by kind, and the reason is said", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    ServerDesk desk(database, u"04"_s);
    REQUIRE(desk.becomes(Link::Live));
    PageDesk page(*desk.link);
    CHECK(page.says(u"✓ Live"_s));
    desk.link->close();
    CHECK(page.says(u"Not connected – nothing waits"_s));
    wait(desk.conversations->create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
    CHECK(page.says(u"Not connected – 1 change(s) waiting"_s));
    CHECK(page.says(u"There is no connection."_s));
    desk.link->open();
    CHECK(page.says(u"✓ Live"_s));
    CHECK(page.says(u"No change waits"_s));
}

TEST_CASE("a reply that the server will not take is not counted among what goes by itself", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    ServerDesk desk(database, u"04"_s);
    REQUIRE(desk.becomes(Link::Live));
    PageDesk page(*desk.link);
    desk.link->close();
    const Id talk = wait(desk.conversations->create({u"discord"_s, u"Noah"_s, u"Politiet"_s}));
    const Id reply = wait(desk.conversations->writeReply(talk, u"Hej"_s, u"Politiet"_s));
    wait(desk.conversations->setReplyState(reply, ReplyState::Written, ReplyState::Copied));
    // With the mark set on it, it is one reply still; what was written under a claim goes by itself.
    CHECK(page.says(u"Not connected – 1 reply(s) need you, 1 change(s) waiting"_s));
    wait(desk.conversations->writeReply(talk, u"Er du der?"_s, u"Politiet"_s, 7));
    CHECK(page.says(u"Not connected – 1 reply(s) need you, 2 change(s) waiting"_s));
    CHECK(page.says(u"Waiting for the server (2)"_s));
    CHECK(page.says(u"Waiting for you (1)"_s));
    CHECK(page.says(u"the server will not take it by itself"_s));
    desk.link->open();
    CHECK(page.says(u"Refused by the server"_s)); // as was said
    CHECK(eventually([&] { return !page.all().contains(u"Waiting for you"_s); }));
}

TEST_CASE("a refused reply shows its text and reason, and can be put away, brought back, and taken back as a draft", "[server]")
{
    TwoServerDesks two;
    const Id talk = two.talk();
    wait(two.second->conversations->writeReply(talk, u"For sent"_s, u"Politiet"_s));
    PageDesk page(*two.second->link);
    CHECK(page.says(u"For sent"_s));
    CHECK(page.says(u"It was written before a server was set up"_s)); // it carries no claim
    CHECK(page.page->badge() == 1);
    CHECK(page.says(u"✗ Live – 1 change(s) refused"_s));
    // The conversation is on the server, and not all of it: its row in the inbox says so.
    const auto row = [&] { return *wait(two.second->conversations->conversation(talk)); };
    CHECK(row().syncState == static_cast<int>(SyncState::OnServer));
    CHECK(row().wholeState == static_cast<int>(SyncState::Rejected));

    QTest::mouseClick(page.child<QPushButton>("putAway"), Qt::LeftButton);
    REQUIRE(eventually([&] { return page.page->badge() == 0; }));
    CHECK(row().wholeState == static_cast<int>(SyncState::OnServer));
    two.second->link->close();
    wait(two.second->conversations->addNote(talk, u"ring i morgen"_s));
    CHECK(row().wholeState == static_cast<int>(SyncState::HereOnly));
    two.second->link->open();
    CHECK(eventually([&] { return row().wholeState == static_cast<int>(SyncState::OnServer); }));
    page.undo.undo();
    REQUIRE(eventually([&] { return page.page->badge() == 1; }));

    QString taken;
    QObject::connect(page.page, &ServerPage::draftWanted, &page.window, [&](const Id&, const QString& text) { taken = text; });
    QTest::mouseClick(page.child<QPushButton>("draft"), Qt::LeftButton);
    CHECK(eventually([&] { return taken == u"For sent"; }));
}

TEST_CASE("levels that met carry the marks of levels, colour and all", "[server]")
{
    TwoServerDesks two;
    const Id talk = two.talk();
    two.second->link->close();
    wait(two.second->conversations->setLevel(talk, Level::Acute));
    wait(two.first->conversations->setLevel(talk, Level::Medium));
    REQUIRE(eventually([&] { return two.database.number("SELECT count(*) FROM lygte.conversation WHERE level = 1") == 1; }));
    two.second->link->open();
    PageDesk page(*two.second->link);
    REQUIRE(eventually([&] { return page.child<QLabel>("mine") != nullptr; }));
    const auto carries = [&](const char* name, LevelMark level) {
        const Mark mark = markOf(level, page.window.palette());
        auto* label = page.child<QLabel>(name);
        CHECK(label->text() == mark.glyph + u' ' + mark.word);
        CHECK(label->palette().color(label->foregroundRole()) == mark.colour);
    };
    carries("mine", LevelMark::Acute);
    carries("theirs", LevelMark::Medium);
}

TEST_CASE("both values of a conflict stand side by side; a choice is made, and undone", "[server]")
{
    TwoServerDesks two;
    const Id talk = two.talk();
    two.second->link->close();
    wait(two.second->conversations->rename(talk, u"<b>Freja H</b>"_s));
    wait(two.first->conversations->rename(talk, u"Freja K"_s));
    REQUIRE(eventually(
        [&] { return two.database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja K'") == 1; }));
    two.second->link->open();
    PageDesk page(*two.second->link);
    CHECK(page.says(u"<b>Freja H</b>"_s)); // as it was typed
    CHECK(page.says(u"Freja K"_s));
    for (QLabel* label : page.window.findChildren<PlainLabel*>()) CHECK(label->textFormat() == Qt::PlainText);
    QTest::mouseClick(page.child<QPushButton>("take"), Qt::LeftButton);
    CHECK(eventually(
        [&] { return two.database.number("SELECT count(*) FROM lygte.conversation WHERE title LIKE '<b>%'") == 1; }));
    CHECK(eventually([&] { return page.page->badge() == 0; }));
    page.undo.undo();
    CHECK(eventually(
        [&] { return two.database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja K'") == 1; }));
    CHECK(eventually([&] { return page.page->badge() == 1; }));
}

TEST_CASE("what waits is counted as what it is: a correction is no entry of its own", "[server]")
{
    TempStore store;
    ServerLink link(store.desk(), allTables(store.clock()));
    link.open();
    ConversationStore conversations(store.desk());
    const Id conversation = wait(conversations.create({u"discord"_s, u"Noah"_s, u"POP"_s}));
    const Id note = wait(conversations.addNote(conversation, u"Ring til moren"_s));
    wait(conversations.addNote(conversation, u"Hun svarer ikke"_s));
    wait(conversations.correctNote(note, u"Ring til faren"_s));
    PageDesk desk(link);
    CHECK(desk.says(u"2 internal note(s) – since"_s));
    CHECK(desk.says(u"1 internal note(s) corrected or taken back – since"_s));
    CHECK(desk.says(u"Waiting for the server (4)"_s));
}

TEST_CASE("what cannot be read is said, what stood there stays, and nothing is claimed to be done", "[server]")
{
    TempStore store;
    ServerLink link(store.desk(), allTables(store.clock()));
    link.open();
    ConversationStore conversations(store.desk());
    wait(conversations.create({u"discord"_s, u"Noah"_s, u"POP"_s}));
    PageDesk desk(link);
    REQUIRE(desk.says(u"1 conversation(s) – since"_s));
    store.loseTable(u"outbox"_s);
    store.loseTable(u"conflict"_s);
    desk.page->activated();
    CHECK(desk.says(u"what waits is not known"_s));
    CHECK(desk.says(u"1 conversation(s) – since"_s));
    const auto strips = [&] {
        return std::ranges::count_if(desk.page->findChildren<ErrorStrip*>(),
                                     [](const ErrorStrip* s) { return s->isVisible(); });
    };
    CHECK(eventually([&] { return strips() == 2; })); // the page's own, and that of the conflicts
    CHECK(desk.page->backlog().unread);
    LinkStatus live;
    live.link = Link::Live;
    serverwords::Backlog unread;
    unread.unread = true;
    CHECK(serverwords::linkMark(live, {}) == SyncMark::OnServer);
    CHECK(serverwords::linkMark(live, unread) != SyncMark::OnServer);
    store.bringBackTable(u"outbox"_s);
    store.bringBackTable(u"conflict"_s);
    desk.page->activated();
    CHECK(eventually([&] { return strips() == 0 && !desk.page->backlog().unread; }));
}

TEST_CASE("the page says when everything was compared with the server, and does it when asked", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    ServerDesk server(database, u"04"_s);
    PageDesk desk(*server.link);
    REQUIRE(server.becomes(Link::Live));
    wait(server.conversations->addNote(wait(server.conversations->create({u"discord"_s, u"Freja"_s, {}})), u"note"_s));
    REQUIRE(eventually([&] { return database.number("SELECT count(*) FROM lygte.note") == 1; }));
    CHECK(desk.says(u"Compared with the server: not yet"_s));
    QAction* compare = desk.commands.action(u"server.compare"_s);
    REQUIRE(eventually([&] { return compare->isEnabled(); }));
    compare->trigger();
    CHECK(desk.says(u"is being compared"_s));
    CHECK_FALSE(compare->isEnabled());
    REQUIRE(eventually([&] { return desk.says(u"everything is the same"_s); }));

    wait(server.store.file().write([](Database& file) { return file.run("UPDATE note SET row_rev = 1, body = 'andet'"); }));
    compare->trigger();
    REQUIRE(eventually([&] { return desk.says(u"1 row(s) were not as on the server"_s); }));
    CHECK(server.store.text("SELECT body FROM note") == u"note");

    server.link->close();
    REQUIRE(eventually([&] { return !compare->isEnabled(); }));
}
