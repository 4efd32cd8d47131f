// What an officer must decide on: a hole in the server's log, a reply without a claim, edits of a form that met; in words.

#include "tests/ui/server/pagedesk.h"
#include "ui/server/cards.h"
#include "ui/server/serverwords.h"
#include "ui/widgets/errorstrip.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

using Link = LinkStatus::Link;

TEST_CASE("a seal that the server lost is said in the status strip and on the page: which, since when, what to do", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    ServerDesk desk(database, u"04"_s);
    REQUIRE(desk.becomes(Link::Live));
    PageDesk page(*desk.link);
    wait(desk.conversations->create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
    REQUIRE(eventually([&] { return database.number("SELECT count(*) FROM lygte.audit_event") > 0; }));
    desk.link->close();
    desk.link->open(); // looks soon after each connect
    REQUIRE(eventually([&] { return desk.store.number("SELECT count(*) FROM audit_head") > 0; }));
    CHECK_FALSE(desk.link->status().lostSeal);
    CHECK_FALSE(page.child<ErrorStrip>("lostSeal")->isVisible());

    const auto seal = desk.store.number("SELECT max(no) FROM audit_head");
    must(database.admin().script("UPDATE lygte.audit_event SET seal = NULL; DELETE FROM lygte.audit_seal"));
    desk.link->close();
    desk.link->open();
    REQUIRE(eventually([&] { return desk.link->status().lostSeal && desk.link->status().lostSeal->seen.micros > 0; }));
    CHECK(desk.link->status().lostSeal->number == seal);
    CHECK(page.child<ErrorStrip>("lostSeal")->isVisible());
    CHECK(page.says(u"seal no. %1"_s.arg(seal)));
    CHECK(page.says(u"Tell your section leader and your administrator now"_s));
    CHECK(serverwords::linkMark(desk.link->status(), {}) == SyncMark::Rejected);
    CHECK(serverwords::linkText(desk.link->status(), {}).startsWith(u"The server's log has a hole"_s));
    // It is not gone because the connection is.
    desk.link->close();
    REQUIRE(desk.becomes(Link::Offline));
    CHECK(page.child<ErrorStrip>("lostSeal")->isVisible());
}

TEST_CASE("a reply from before there was a server says exactly that, and its button takes the conversation", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    TempStore store({}, u"04"_s, u"A"_s);
    store.clock().set(SystemClock().now());
    ConversationStore conversations(store.desk());
    const Id talk = wait(conversations.create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
    wait(conversations.addMessage(talk, {.sender = u"Freja"_s, .body = u"er I der?"_s}));
    wait(conversations.writeReply(talk, u"Ja, skriv bare"_s, u"Politiet"_s));
    ServerLink link(store.desk(), allTables(store.clock()));
    PageDesk page(link);
    wait(link.setUp(ServerDesk::settings(database, u"04"_s), {}));

    REQUIRE(page.says(u"It was written before a server was set up: nobody had taken the conversation for it."_s));
    CHECK(page.says(u"Take the conversation and send again, or take the text back as a draft."_s));
    CHECK(page.button("repeat")->text() == u"Take the conversation and send again");
    CHECK(wait(conversations.timeline(talk)).messages.back().refusal == u"unclaimed"); // the same in the conversation
    QTest::mouseClick(page.button("repeat"), Qt::LeftButton);
    CHECK(eventually([&] {
        return database.number("SELECT count(*) FROM lygte.message WHERE origin = 'reply' AND claim_gen > 0 AND answers IS NOT "
                               "NULL") == 1;
    }));
    CHECK(page.says(u"No change waits, none was refused"_s));
    CHECK(eventually([&] { return database.number("SELECT count(*) FROM lygte.claim WHERE until > 0") == 0; }));
}

TEST_CASE("while a colleague has the conversation, sending again says who has it, and nothing is lost", "[server]")
{
    TwoServerDesks two;
    const Id talk = two.talk();
    wait(two.second->conversations->writeReply(talk, u"For sent"_s, u"Politiet"_s));
    PageDesk page(*two.second->link);
    REQUIRE(page.says(u"For sent"_s));
    wait(two.first->link->claim(talk));
    QTest::mouseClick(page.button("repeat"), Qt::LeftButton);
    CHECK(page.says(u"Officer 04 has the conversation now."_s));
    CHECK(page.all().contains(u"For sent"_s));
    CHECK(two.database.number("SELECT count(*) FROM lygte.message WHERE origin = 'reply'") == 0);
}

TEST_CASE("without a connection a refused change cannot be tried again, and it is said why", "[server]")
{
    TwoServerDesks two;
    wait(two.second->conversations->writeReply(two.talk(), u"For sent"_s, u"Politiet"_s));
    PageDesk page(*two.second->link);
    REQUIRE(page.says(u"For sent"_s));
    REQUIRE(eventually([&] { return page.button("repeat")->isEnabled(); }));
    two.second->link->close();
    CHECK(eventually([&] { return !page.button("repeat")->isEnabled(); }));
    CHECK(page.button("repeat")->toolTip().contains(u"no connection"_s));
}

TEST_CASE("a state change that was refused is named as its button names it", "[server]")
{
    TwoServerDesks two;
    const Id talk = two.talk();
    two.second->link->close();
    wait(two.second->conversations->setOpen(talk, false));
    wait(two.first->conversations->setOpen(talk, false));
    REQUIRE(
        eventually([&] { return two.database.number("SELECT count(*) FROM lygte.conversation WHERE state = 'closed'") == 1; }));
    two.second->link->open();
    PageDesk page(*two.second->link);
    CHECK(page.says(u"Conversation · Close the conversation · "_s));
    CHECK(page.says(u"A colleague was first: it is in another state now."_s));
    CHECK_FALSE(page.button("repeat")->isVisible()); // it would be refused again
}

TEST_CASE("an act on an escalation that was refused is one card, with its note, and one decision", "[server]")
{
    TwoServerDesks two;
    EscalationStore first(two.first->store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    EscalationStore second(two.second->store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    const Id id = wait(first.create(u"concern_133"_s, u"Freja"_s, Id(), {}));
    wait(first.setFields(id, {{u"withdrawal_reason"_s, u"en fejl"_s}}));
    REQUIRE(eventually(
        [&] { return two.second->store.number("SELECT count(*) FROM escalation WHERE fields LIKE '%en fejl%'") == 1; }));
    two.second->link->close();
    wait(second.act(id, u"withdraw"_s, u"draft"_s, u"forældrene ringede"_s));
    wait(first.act(id, u"withdraw"_s, u"draft"_s, {}));
    REQUIRE(eventually(
        [&] { return two.database.number("SELECT count(*) FROM lygte.escalation WHERE state = 'withdrawn'") == 1; }));
    two.second->link->open();
    PageDesk page(*two.second->link);
    REQUIRE(page.says(u"Escalation · Withdraw"_s));
    CHECK(page.says(u"Note for the record: forældrene ringede"_s));
    CHECK(page.says(u"A colleague was first"_s));
    CHECK(page.says(u"Refused by the server (1)"_s));
    CHECK(page.says(u"✗ Live – 1 change(s) refused"_s));
    CHECK(page.page->badge() == 1);
    CHECK(page.window.findChildren<RefusalCard*>().size() == 1);
    const auto state = [&] { return SyncState(wait(second.escalation(id))->summary.syncState); };
    CHECK(state() == SyncState::Rejected);

    // The event's refusal may come in a later pull than that of its act.
    const auto eventIsHere = [&](bool is) {
        wait(two.second->store.file().write([is](Database& file) {
            return file.run("UPDATE outbox SET dismissed = ?1 WHERE entity = 'escalation_event' AND result LIKE '%rejected%'",
                            !is);
        }));
        page.page->activated();
        return eventually([&] { return page.all().contains(u"forældrene ringede"_s) == is; });
    };
    CHECK(eventIsHere(false));
    CHECK(eventIsHere(true));

    QTest::mouseClick(page.button("putAway"), Qt::LeftButton);
    CHECK(page.says(u"No change waits, none was refused"_s));
    CHECK(page.page->badge() == 0);
    CHECK(state() == SyncState::OnServer);
    page.undo.undo();
    CHECK(page.says(u"Refused by the server (1)"_s));
    CHECK(page.says(u"Note for the record: forældrene ringede"_s));
    CHECK(state() == SyncState::Rejected);
}

TEST_CASE("an event that was refused although its act was accepted is a card of its own", "[server]")
{
    TwoServerDesks two;
    EscalationStore second(two.second->store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    must(two.database.admin().script("ALTER TABLE lygte.escalation_event ADD CONSTRAINT never CHECK (note <> 'nej')"));
    const Id id = wait(second.create(u"concern_133"_s, u"Freja"_s, Id(), {}));
    wait(second.setFields(id, {{u"withdrawal_reason"_s, u"en fejl"_s}}));
    wait(second.act(id, u"withdraw"_s, u"draft"_s, u"nej"_s));
    PageDesk page(*two.second->link);
    REQUIRE(page.says(u"Note for the record: nej"_s));
    CHECK(page.says(u"The server did not accept the content."_s));
    CHECK(page.page->badge() == 1);
    CHECK(two.database.number("SELECT count(*) FROM lygte.escalation WHERE state = 'withdrawn'") == 1);
}

TEST_CASE("edits of a form that met carry the form's own labels and words", "[server]")
{
    TwoServerDesks two;
    EscalationStore first(two.first->store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    EscalationStore second(two.second->store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    const Id escalation = wait(first.create(u"concern_133"_s, u"Freja"_s, Id(), {}));
    REQUIRE(eventually([&] { return two.second->store.number("SELECT count(*) FROM escalation") == 1; }));
    two.second->link->close();
    wait(second.setFields(escalation, {{u"acute"_s, u"yes"_s}, {u"receipt_date"_s, u"2026-03-04"_s}}));
    wait(first.setFields(escalation, {{u"acute"_s, u"no"_s}, {u"receipt_date"_s, u"2026-03-03"_s}}));
    REQUIRE(eventually(
        [&] { return two.database.number("SELECT count(*) FROM lygte.escalation WHERE fields LIKE '%2026-03-03%'") == 1; }));
    two.second->link->open();
    PageDesk page(*two.second->link);
    REQUIRE(page.says(u"Is the child in acute danger?"_s));
    const EscalationType& type = *page.types.find(u"concern_133");
    CHECK(page.says(u"Acknowledgement received on"_s));
    CHECK(page.says(u"Yes, the call was made"_s));
    CHECK(page.says(type.display(*type.field(u"receipt_date"), u"2026-03-04"_s, u"en")));
    CHECK_FALSE(page.all().contains(u"receipt_date"_s));
    CHECK_FALSE(page.all().contains(u"2026-03-0"_s));
    QLocale::setDefault(QLocale(QLocale::Danish, QLocale::Denmark));
    QEvent change(QEvent::LanguageChange);
    for (QWidget* card : page.window.findChildren<ConflictCard*>()) QCoreApplication::sendEvent(card, &change);
    CHECK(page.says(u"Er barnet i akut fare?"_s));
    CHECK(page.says(u"Ja, der er ringet"_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

TEST_CASE("undoing a decision is accepted by the server, whichever it was", "[server]")
{
    for (const char* choice : {"keep", "take"}) {
        TwoServerDesks two;
        const Id talk = two.talk();
        two.second->link->close();
        wait(two.second->conversations->rename(talk, u"Freja H"_s));
        wait(two.first->conversations->rename(talk, u"Freja K"_s));
        REQUIRE(eventually(
            [&] { return two.database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja K'") == 1; }));
        two.second->link->open();
        PageDesk page(*two.second->link);
        REQUIRE(eventually([&] { return page.button(choice) != nullptr; }));
        const auto server = [&](const char* state, const char* title) {
            const QString sql =
                u"SELECT count(*) FROM lygte.conflict f, lygte.conversation c WHERE f.state = '%1' AND c.title = "
                "'%2'"_s.arg(QLatin1StringView(state), QLatin1StringView(title));
            return eventually([&] { return two.database.number(qUtf8Printable(sql)) == 1; });
        };
        QTest::mouseClick(page.button(choice), Qt::LeftButton);
        const bool take = choice == QByteArrayView("take");
        CHECK(server(take ? "taken" : "kept", take ? "Freja H" : "Freja K"));
        page.undo.undo();
        CHECK(server("open", "Freja K"));
        CHECK(eventually([&] { return page.page->badge() == 1; }));
        CHECK(two.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%rejected%'") == 0);
    }
}

TEST_CASE("why a server refuses the officer or the program is said for what it is", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    must(database.admin().script("UPDATE lygte.officer SET active = false"));
    ServerDesk desk(database, u"04"_s);
    REQUIRE(desk.becomes(Link::Refused));
    PageDesk page(*desk.link);
    CHECK(page.says(u"Cannot connect: Your user is not an active officer on the server"_s));
    must(database.admin().script("UPDATE lygte.officer SET active = true;"
                                 "INSERT INTO lygte.schema_version (number, name, min_client) VALUES (99, 'later', 99)"));
    desk.link->close();
    desk.link->open();
    CHECK(page.says(u"The server needs a newer version of Lygte"_s));
    CHECK(page.says(u"What you write is kept here until then."_s));
}

TEST_CASE("of a server that takes nothing it is said, and not that there is no connection", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    must(database.admin().script("ALTER ROLE \"" + database.login(u"04"_s).toUtf8() + "\" SET lock_timeout = '20ms'"));
    ServerDesk desk(database, u"04"_s);
    PageDesk page(*desk.link);
    const Id talk = wait(desk.conversations->create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
    REQUIRE(eventually([&] { return database.number("SELECT count(*) FROM lygte.conversation") == 1; }));
    auto holder = database.server().connect(database.server().superuser(database.name()));
    must(holder->script("BEGIN; UPDATE lygte.conversation SET account = account"));
    wait(desk.conversations->rename(talk, u"Freja E."_s));
    REQUIRE(desk.becomes(Link::Offline));
    CHECK(page.says(u"The server takes nothing right now – 1 change(s) waiting"_s));
    CHECK(page.says(u"It is offered again by itself until the server takes it."_s));
    CHECK_FALSE(page.all().contains(u"Not connected"_s));
    CHECK_FALSE(page.all().contains(u"There is no connection"_s));
    must(holder->script("ROLLBACK"));
    REQUIRE(desk.becomes(Link::Live));
}
