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
    delete shown;

    QWidget other;
    CommandRegistry otherCommands;
    Toast otherToast(&other);
    UndoService otherUndo(&otherToast);
    ServerWork otherWork(*officer.link);
    EscalationStore otherEscalations(officer.store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    LeaderPage* refused = page(officer, other, otherCommands, otherUndo, otherToast, otherWork, otherEscalations);
    CHECK_FALSE(other.findChild<QTreeWidget*>(u"leaderConversations"_s)->isVisible());
    delete refused;
}
