// A shift and an entry that the server did not take: the log says why, in place, with what to do.

#include "core/server/serverwork.h"
#include "tests/support/serverdesk.h"
#include "ui/patrol/currentshift.h"
#include "ui/patrol/entrymodel.h"
#include "ui/patrol/patrolpage.h"
#include "ui/patrol/timelineview.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/services.h"

#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("a refused shift and entry say why and what to do, and lead to the decision", "[patrol]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    ServerDesk desk(database, u"04"_s);
    REQUIRE(desk.becomes(LinkStatus::Link::Live));
    database.join(u"04"_s, CaseDatabase::section(u"A"_s), false); // may read, and no longer write

    PatrolStore patrol(desk.store.desk());
    EscalationStore escalations(desk.store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    CommandRegistry commands;
    bool wanted = false;
    commands.add({.id = u"server.decide"_s, .text = {"T", "Decide"}, .group = {"T", "T"}, .run = [&] { wanted = true; }});
    QWidget window;
    Toast toast(&window);
    UndoService undo(&toast);
    auto* page = new PatrolPage({patrol, *desk.conversations, escalations, commands, undo}, &window);
    (new QVBoxLayout(&window))->addWidget(page);
    window.resize(1024, 700);
    window.show();
    const Shift shift = wait(patrol.startShift(u"Politiet"_s, {u"twitch"_s}));
    EntryDraft draft;
    draft.kind = EntryKind::Dialogue;
    draft.fact = u"Svarede på stream"_s;
    wait(patrol.save(shift.id, draft));

    auto* timeline = window.findChild<TimelineView*>(u"timeline"_s);
    const auto entry = [&] { return timeline->model()->index(0, 0).data().toString(); };
    REQUIRE(eventually([&] { return entry().contains(u"The server did not accept it"_s); }));
    CHECK(entry().contains(u"Svarede på stream"_s));
    CHECK(wait(patrol.entries(shift.id)).front().refusal == u"rights");
    CHECK(entry().contains(u"Your user has no right to change this. Ask your section leader for access, then try again."_s));
    auto* strip = window.findChild<ErrorStrip*>(u"refusedShift"_s);
    REQUIRE(eventually([&] { return strip->isVisible(); }));
    CHECK(strip->accessibleName().contains(u"no right to change this"_s));
    strip->findChild<QPushButton*>()->click();
    CHECK(wanted);

    // With the right back it is offered again, and everything says so.
    database.join(u"04"_s, CaseDatabase::section(u"A"_s), true);
    ServerWork work(*desk.link);
    for (const RefusedWork& refused : wait(work.refusals())) wait(work.repeat(refused));
    CHECK(eventually([&] { return !strip->isVisible() && !entry().contains(u"did not accept"_s); }));
    CHECK(eventually([&] { return database.number("SELECT count(*) FROM lygte.entry") == 1; }));
    delete page;
}
