// The shared case database as the interface knows it, at a real server.

#include "core/server/claimdesk.h"
#include "core/server/serverwork.h"
#include "tests/support/serverdesk.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

using Link = LinkStatus::Link;

TEST_CASE("without a server nothing is claimed, and the state says so", "[server]")
{
    TempStore store;
    ServerLink link(store.desk(), allTables(store.clock()));
    link.open();
    ClaimDesk claims(link);
    claims.setConversation(Id::generate(store.clock().now()));
    claims.want();
    CHECK(link.status().link == Link::NotSetUp);
    CHECK(claims.hold() == ClaimDesk::Hold::NotNeeded);
    CHECK(wait(claims.confirm()) == 0);
}

TEST_CASE("settings stay in the case file, and lead to the server again after a restart", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s}, u"leader"_s);
    ServerDesk desk(database, u"04"_s);
    REQUIRE(desk.becomes(Link::Live));
    CHECK(desk.link->status().role == u"leader");
    CHECK(desk.link->status().contact.has_value());

    desk.link.reset();
    desk.store.reopen();
    desk.makeLink();
    desk.link->open();
    REQUIRE(desk.becomes(Link::Live));

    // The role is known before there is a connection.
    desk.link.reset();
    desk.makeLink();
    desk.link->open();
    REQUIRE(eventually([&] { return desk.link->isSetUp(); }));
    CHECK(desk.link->status().role == u"leader");

    wait(desk.link->forget());
    CHECK(desk.link->status().link == Link::NotSetUp);
    CHECK(desk.store.number("SELECT count(*) FROM meta WHERE name = 'server'") == 0);
}

TEST_CASE("a wrong password and an unknown database are told apart, and change nothing", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    TempStore store;
    ServerLink link(store.desk(), allTables(store.clock()));
    ServerSettings settings = ServerDesk::secureSettings(database, u"04"_s);
    const auto test = [&](const ServerSettings& with, const QString& password) {
        auto answer = link.test(with, password);
        REQUIRE(eventually([&] { return answer.isFinished(); }));
        return answer.result();
    };
    CHECK_FALSE(test(settings, u"secret-04"_s).has_value());
    const auto wrong = test(settings, u"guess"_s);
    REQUIRE(wrong);
    CHECK(describe(*wrong).what.contains(u"password"));
    settings.database = u"nowhere"_s;
    const auto unknown = test(settings, u"secret-04"_s);
    REQUIRE(unknown);
    CHECK(describe(*unknown).what.contains(u"database"));
    CHECK(store.number("SELECT count(*) FROM meta WHERE name = 'server'") == 0);
}

TEST_CASE("the password is in the case file only where there is no keyring, and it is said", "[server]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    ServerDesk desk(database, u"04"_s, ServerDesk::secureSettings(database, u"04"_s), u"secret-04"_s);
    REQUIRE(desk.becomes(Link::Live));
    const QString kept = desk.store.text("SELECT value FROM meta WHERE name = 'server'");
    const bool inKeyring = desk.link->passwordPlace() == PasswordPlace::Keyring;
    CHECK(kept.contains(u"secret-04"_s) != inKeyring);
    wait(desk.link->forget());
}

TEST_CASE("one officer has the claim, the other sees who, and gets it when it is given back", "[server]")
{
    TwoServerDesks two;
    const Id talk = two.talk();
    ClaimDesk first(*two.first->link);
    ClaimDesk second(*two.second->link);
    first.setConversation(talk);
    second.setConversation(talk);
    first.want();
    REQUIRE(eventually([&] { return first.hold() == ClaimDesk::Hold::Mine; }));
    REQUIRE(eventually([&] { return second.hold() == ClaimDesk::Hold::Others; }));
    CHECK(second.state().holder == u"04");
    CHECK(waitForError(second.confirm()) == ErrorCode::Conflict);

    const auto generation = wait(first.confirm());
    CHECK(generation > 0);
    wait(two.first->conversations->writeReply(talk, u"Hej Freja"_s, u"Politiet"_s, generation));
    first.replied();
    REQUIRE(eventually([&] { return two.database.number("SELECT count(*) FROM lygte.message WHERE origin = 'reply'") == 1; }));
    CHECK(two.database.number("SELECT count(*) FROM lygte.message WHERE origin = 'reply' AND answers IS NOT NULL") == 1);
    REQUIRE(eventually([&] { return second.hold() == ClaimDesk::Hold::Mine; })); // it had asked
    first.setConversation(talk);
    second.leave();
    CHECK(eventually([&] { return two.database.number("SELECT count(*) FROM lygte.claim WHERE until > 0") == 0; }));
}

TEST_CASE("a reply that came too late is refused, keeps its text, and can be written again under a claim", "[server]")
{
    TwoServerDesks two;
    const Id talk = two.talk();
    ServerWork work(*two.second->link);
    two.second->link->close();
    const Id reply = wait(two.second->conversations->writeReply(talk, u"Uden aftale"_s, u"Politiet"_s)); // no claim
    wait(two.second->conversations->setReplyState(reply, ReplyState::Written, ReplyState::Sent));
    two.second->link->open();
    REQUIRE(eventually(
        [&] { return two.second->store.number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%'") == 2; }));
    REQUIRE(wait(work.refusals()).size() == 1);
    const RefusedWork refused = wait(work.refusals()).first();
    CHECK(refused.code == u"unclaimed"); // written without any claim
    CHECK(refused.isReply);
    CHECK(refused.subject == u"Freja");
    CHECK(refused.plainText() == u"Uden aftale");

    wait(work.putAway(refused.mutation));
    CHECK(wait(work.refusals()).isEmpty());
    wait(work.takeOut(refused.mutation));
    REQUIRE(wait(work.refusals()).size() == 1);

    wait(work.repeat(refused));
    CHECK(eventually([&] { return two.database.number("SELECT count(*) FROM lygte.message WHERE origin = 'reply'") == 1; }));
    CHECK(eventually([&] {
        return two.second->store.number("SELECT count(*) FROM message WHERE origin = 'reply' AND sync_state = 2") == 1;
    }));
    CHECK(wait(work.refusals()).isEmpty());
    CHECK(two.database.number("SELECT count(*) FROM lygte.message WHERE reply_state = 'sent'") == 1);
}

TEST_CASE("an act that was refused is tried again with its event, in one", "[server]")
{
    TwoServerDesks two;
    EscalationStore escalations(two.second->store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    ServerWork work(*two.second->link);
    const Id id = wait(escalations.create(u"concern_133"_s, u"Freja"_s, Id(), {}));
    wait(escalations.setFields(id, {{u"withdrawal_reason"_s, u"en fejl"_s}}));
    REQUIRE(eventually(
        [&] { return two.database.number("SELECT count(*) FROM lygte.escalation WHERE fields LIKE '%fejl%'") == 1; }));
    two.database.join(u"07"_s, CaseDatabase::section(u"A"_s), false);
    wait(escalations.act(id, u"withdraw"_s, u"draft"_s, u"opgivet"_s));
    REQUIRE(eventually([&] { return wait(work.refusals()).size() == 1; }));
    CHECK(wait(work.refusals()).first().command == u"withdraw");
    CHECK(wait(work.refusals()).first().plainText() == u"opgivet");
    CHECK(wait(escalations.escalation(id))->summary.state == u"draft");

    two.database.join(u"07"_s, CaseDatabase::section(u"A"_s), true);
    wait(work.repeat(wait(work.refusals()).first()));
    REQUIRE(eventually([&] {
        return two.database.number("SELECT count(*) FROM lygte.escalation_event WHERE command = 'withdraw' AND note = "
                                   "'opgivet'") == 1;
    }));
    CHECK(two.database.number("SELECT count(*) FROM lygte.escalation WHERE state = 'withdrawn'") == 1);
    CHECK(eventually(
        [&] { return wait(escalations.escalation(id))->summary.syncState == static_cast<int>(SyncState::OnServer); }));
    CHECK(wait(work.refusals()).isEmpty());
    CHECK(wait(escalations.escalation(id))->events.last().note == u"opgivet");
}

TEST_CASE("an act that was refused cannot be tried again where a colleague has done it: nothing of it is lost", "[server]")
{
    TwoServerDesks two;
    EscalationStore first(two.first->store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    EscalationStore second(two.second->store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    ServerWork work(*two.second->link);
    const Id id = wait(first.create(u"concern_133"_s, u"Freja"_s, Id(), {}));
    wait(first.setFields(id, {{u"withdrawal_reason"_s, u"en fejl"_s}}));
    REQUIRE(eventually(
        [&] { return two.second->store.number("SELECT count(*) FROM escalation WHERE fields LIKE '%fejl%'") == 1; }));
    two.database.join(u"07"_s, CaseDatabase::section(u"A"_s), false);
    wait(second.act(id, u"withdraw"_s, u"draft"_s, u"opgivet"_s));
    REQUIRE(eventually([&] { return wait(work.refusals()).size() == 1; }));
    wait(first.act(id, u"withdraw"_s, u"draft"_s, {}));
    REQUIRE(eventually([&] { return wait(second.escalation(id))->summary.state == u"withdrawn"; }));

    const QFuture<Result<void>> again = work.repeat(wait(work.refusals()).first());
    REQUIRE(waitForError(again) == ErrorCode::Conflict);
    CHECK(again.result().error().subject.isEmpty()); // no officer's number, as of a claim
    REQUIRE(wait(work.refusals()).size() == 1);
    CHECK(wait(work.refusals()).first().plainText() == u"opgivet");
}

TEST_CASE("an escalation that was refused is tried again with all that was done to it, and its history is whole", "[server]")
{
    TwoServerDesks two;
    const Id talk = two.talk();
    EscalationStore escalations(two.second->store.desk(), must(EscalationTypes::load()), must(DanishCalendar::load()));
    ServerWork work(*two.second->link);
    const Id message = wait(two.second->conversations->timeline(talk)).messages.front().id;
    two.database.join(u"07"_s, CaseDatabase::section(u"A"_s), false);
    const Id id = wait(escalations.create(u"concern_133"_s, u"Freja"_s, talk, {message}));
    wait(escalations.setFields(id, {{u"withdrawal_reason"_s, u"en fejl"_s}, {u"child_name"_s, u"Freja Holm"_s}}));
    wait(escalations.act(id, u"withdraw"_s, u"draft"_s, u"opgivet"_s));
    REQUIRE(eventually([&] { return two.second->store.number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0; }));
    REQUIRE(wait(work.refusals()).size() == 1);
    CHECK(wait(work.refusals()).first().code == u"rights");

    two.database.join(u"07"_s, CaseDatabase::section(u"A"_s), true);
    wait(work.repeat(wait(work.refusals()).first()));
    REQUIRE(eventually([&] { return two.second->store.number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0; }));
    CHECK(wait(work.refusals()).isEmpty());
    CHECK(two.database.number("SELECT count(*) FROM lygte.escalation WHERE state = 'withdrawn' AND fields LIKE '%fejl%'") == 1);
    CHECK(two.database.number("SELECT count(*) FROM lygte.escalation_identity WHERE fields LIKE '%Freja Holm%'") == 1);
    CHECK(two.database.number("SELECT count(*) FROM lygte.excerpt") == 1);
    CHECK(two.database.number("SELECT count(*) FROM lygte.escalation_event WHERE command = 'create'") == 1);
    CHECK(two.database.number("SELECT count(*) FROM lygte.escalation_event WHERE command = 'withdraw'") == 1);
    CHECK(wait(escalations.escalation(id))->summary.syncState == static_cast<int>(SyncState::OnServer));
    CHECK(wait(escalations.escalation(id))->summary.state == u"withdrawn");
}

TEST_CASE("edits that met: both values, decided either way, and undone", "[server]")
{
    TwoServerDesks two;
    const Id talk = two.talk();
    // Both change the title while neither hears of the other.
    two.second->link->close();
    wait(two.second->conversations->rename(talk, u"Freja H"_s));
    wait(two.first->conversations->rename(talk, u"Freja K"_s));
    REQUIRE(eventually(
        [&] { return two.database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja K'") == 1; }));
    two.second->link->open();
    ServerWork work(*two.second->link);
    REQUIRE(eventually([&] { return wait(work.conflicts()).size() == 1; }));
    const EditConflict conflict = wait(work.conflicts()).first();
    CHECK(conflict.theirs == u"Freja K");
    CHECK(conflict.mine == u"Freja H");
    CHECK(conflict.field == u"title");
    CHECK(conflict.officerNumber == u"07");

    wait(work.decide(conflict, true));
    CHECK(eventually(
        [&] { return two.database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja H'") == 1; }));
    CHECK(eventually([&] {
        return two.database.number("SELECT count(*) FROM lygte.conflict WHERE state = 'taken' AND decided_by = '07'") == 1;
    }));
    wait(work.undecide(conflict, true));
    CHECK(eventually(
        [&] { return two.database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja K'") == 1; }));
    CHECK(eventually([&] { return two.database.number("SELECT count(*) FROM lygte.conflict WHERE state = 'open'") == 1; }));
    wait(work.decide(conflict, false));
    CHECK(eventually([&] { return two.database.number("SELECT count(*) FROM lygte.conflict WHERE state = 'kept'") == 1; }));
    CHECK(two.database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja K'") == 1);
    wait(work.undecide(conflict, false));
    CHECK(eventually([&] { return two.database.number("SELECT count(*) FROM lygte.conflict WHERE state = 'open'") == 1; }));
    CHECK(two.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%rejected%'") == 0);
}

TEST_CASE("the leader sees what waits for an answer, and who has it", "[server]")
{
    TwoServerDesks two;
    const Id talk = two.talk();
    ServerWork work(*two.first->link);
    auto open = wait(work.openConversations());
    REQUIRE(open.size() == 1);
    CHECK(open.first().title == u"Freja");
    CHECK(open.first().claimedBy.isEmpty());
    CHECK(open.first().section == u"A");
    wait(two.second->link->claim(talk));
    CHECK(eventually([&] { return wait(work.openConversations()).first().claimedBy == u"07"; }));
}
