// The section leader's page, for the leader and for everybody else.

#include "tests/support/serverdesk.h"
#include "ui/leader/leaderpage.h"

#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("the leader sees the section's open work; an officer is told whom to ask", "[leader]")
{
    CaseDatabase database;
    database.officer(u"01"_s, {u"A"_s}, u"leader"_s);
    database.officer(u"04"_s, {u"A"_s});
    ServerDesk officer(database, u"04"_s);
    ServerDesk leader(database, u"01"_s);
    REQUIRE(officer.becomes(LinkStatus::Link::Live));
    REQUIRE(leader.becomes(LinkStatus::Link::Live));
    const Id talk = wait(officer.conversations->create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
    wait(officer.conversations->addMessage(talk, {.sender = u"Freja"_s, .body = u"er I der?"_s}));

    Theme theme;
    const auto page = [&](ServerDesk& desk, QWidget& window, CommandRegistry& commands, UndoService& undo, Toast& toast,
                          ServerWork& work, EscalationStore& escalations) {
        auto* made = new LeaderPage(*desk.link, work, escalations, {commands, undo, toast, theme}, &window);
        (new QVBoxLayout(&window))->addWidget(made);
        window.resize(1000, 700);
        window.show();
        return made;
    };
    QWidget window;
    CommandRegistry commands;
    Toast toast(&window);
    UndoService undo(&toast);
    ServerWork work(*leader.link);
    EscalationStore escalations(leader.store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    LeaderPage* shown = page(leader, window, commands, undo, toast, work, escalations);
    auto* table = window.findChild<QTreeWidget*>(u"leaderConversations"_s);
    REQUIRE(eventually([&] { return table->topLevelItemCount() == 1; }));
    CHECK(table->isVisible());
    CHECK(table->topLevelItem(0)->text(0).contains(u"Freja"_s));
    CHECK(table->topLevelItem(0)->text(4) == u"nobody");
    CHECK(shown->badge() == 1);
    wait(officer.link->claim(talk));
    CHECK(eventually([&] { return table->topLevelItem(0)->text(4) == u"officer 04"; }));
    CHECK(shown->badge() == 0);

    // A colleague's news leaves the row in hand in hand, and moves no other.
    QTreeWidgetItem* inHand = table->topLevelItem(0);
    table->setCurrentItem(inHand);
    const Id late = wait(officer.conversations->create({u"discord"_s, u"Noah"_s, u"Politiet"_s}));
    officer.store.clock().advance(60);
    wait(officer.conversations->addMessage(late, {.sender = u"Noah"_s, .body = u"hej"_s}));
    REQUIRE(eventually([&] { return table->topLevelItemCount() == 2; }));
    CHECK(table->topLevelItem(0) == inHand);
    CHECK(table->currentItem() == inHand);
    CHECK(table->topLevelItem(1)->text(0).contains(u"Noah"_s));
    // Answered by hand, the first one goes, and the other stays.
    QTreeWidgetItem* other = table->topLevelItem(1);
    wait(officer.conversations->setOpen(talk, false));
    REQUIRE(eventually([&] { return table->topLevelItemCount() == 1; }));
    CHECK(table->topLevelItem(0) == other);
    delete shown;

    QWidget otherWindow;
    CommandRegistry otherCommands;
    Toast otherToast(&otherWindow);
    UndoService otherUndo(&otherToast);
    ServerWork otherWork(*officer.link);
    EscalationStore otherEscalations(officer.store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    LeaderPage* refused = page(officer, otherWindow, otherCommands, otherUndo, otherToast, otherWork, otherEscalations);
    CHECK_FALSE(otherWindow.findChild<QTreeWidget*>(u"leaderConversations"_s)->isVisible());
    delete refused;
}
