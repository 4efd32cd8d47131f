// What the server refuses leaves nothing that looks done: no event of an act, nothing that is derived from it.

#include "core/sync/outbox.h"
#include "tests/support/syncdesk.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct TwoOfficers
{
    CaseDatabase database;
    std::unique_ptr<Client> anne, bo;
    Id talk;
    TwoOfficers()
    {
        database.officer(u"04"_s, {u"A"_s});
        database.officer(u"07"_s, {u"A"_s});
        anne = std::make_unique<Client>(database, u"04"_s);
        bo = std::make_unique<Client>(database, u"07"_s);
        talk = wait(anne->conversations().create({u"discord"_s, u"efterår"_s, {}}));
    }
    void sync()
    {
        for (Client* client : {anne.get(), bo.get(), anne.get()}) {
            client->sync();
            CHECK(client->difference().none());
        }
    }
};

} // namespace

TEST_CASE("an act that was refused leaves no event, whether they are pushed together or one by one", "[convergence]")
{
    const bool together = GENERATE(true, false);
    TwoOfficers desk;
    const Id id = wait(desk.anne->escalations().create(u"concern_133"_s, u"Freja"_s, desk.talk, {}));
    wait(desk.anne->escalations().setFields(id, {{u"withdrawal_reason"_s, u"en fejl"_s}}));
    desk.sync();
    wait(desk.anne->escalations().act(id, u"withdraw"_s, u"draft"_s, u"den første"_s));
    wait(desk.bo->escalations().act(id, u"withdraw"_s, u"draft"_s, u"den anden"_s));
    desk.anne->sync();
    if (!together) {
        SyncSession& session = desk.bo->session();
        const auto [client, offers] =
            wait(desk.bo->store().file().write([&](Database& file) -> Result<std::pair<Id, QList<Offer>>> {
                LYGTE_TRY_VALUE(standing, syncstate::standing(file));
                LYGTE_TRY_VALUE(waiting, outbox::waiting(file, desk.bo->tables(), 0, 500, 1 << 20));
                return std::pair(standing.client, waiting);
            }));
        REQUIRE(offers.size() == 2);
        must(session.remote().push(client, {{offers[0]}, {offers[1]}}));
    }
    desk.sync();
    CHECK(desk.database.number("SELECT count(*) FROM lygte.escalation_event WHERE command = 'withdraw'") == 1);
    for (Client* client : {desk.anne.get(), desk.bo.get()}) {
        const Escalation now = *wait(client->escalations().escalation(id));
        CHECK(now.summary.state == u"withdrawn");
        REQUIRE(now.events.size() == 2); // made, withdrawn
        CHECK(now.events.last().note == u"den første");
    }
    // What was written is kept, with the refusal.
    CHECK(desk.bo->store().number(
              "SELECT count(*) FROM outbox WHERE entity = 'escalation_event' AND result ->> 'code' = 'state' AND "
              "body LIKE '%den anden%'") == 1);
    wait(desk.bo->escalations().undo(id, u"withdraw"_s));
    desk.sync();
    CHECK(wait(desk.anne->escalations().escalation(id))->events.last().toState == u"draft");
}

TEST_CASE("an escalation that the server does not have at all keeps the history that it has here", "[convergence]")
{
    TwoOfficers desk;
    desk.sync();
    const Id id = wait(desk.bo->escalations().create(u"concern_133"_s, u"Freja"_s, desk.talk, {}));
    wait(desk.bo->escalations().setFields(id, {{u"withdrawal_reason"_s, u"en fejl"_s}}));
    wait(desk.bo->escalations().act(id, u"withdraw"_s, u"draft"_s, u"opgivet"_s));
    must(desk.database.admin().script("ALTER TABLE lygte.escalation ADD CONSTRAINT never CHECK (title <> 'Freja')"));
    desk.bo->sync();
    const Escalation now = *wait(desk.bo->escalations().escalation(id));
    CHECK(now.summary.syncState == static_cast<int>(SyncState::Rejected));
    CHECK(now.summary.state == u"withdrawn");
    CHECK(now.events.size() == 2);
}

TEST_CASE("what was written under an aggregate follows it to where it was moved, also when the push comes first",
          "[convergence]")
{
    TwoOfficers desk;
    const Id id = wait(desk.anne->escalations().create(u"concern_133"_s, u"Freja"_s, desk.talk, {}));
    wait(desk.anne->escalations().setFields(id, {{u"withdrawal_reason"_s, u"en fejl"_s}}));
    desk.sync();
    const Id restricted = desk.database.restrictedCase(u"sag"_s);
    desk.database.join(u"07"_s, restricted);
    wait(desk.bo->escalations().act(id, u"withdraw"_s, u"draft"_s, u"opgivet"_s));
    wait(desk.bo->conversations().addNote(desk.talk, u"fra bo"_s));
    wait(desk.anne->conversations().addNote(desk.talk, u"fra anne"_s));
    must(desk.database.admin().exec("UPDATE lygte.escalation SET scope_id = $1", restricted));
    must(desk.database.admin().exec("UPDATE lygte.conversation SET scope_id = $1", restricted));
    desk.bo->sync();
    CHECK(desk.bo->difference().none());
    CHECK(wait(desk.bo->escalations().escalation(id))->events.last().note == u"opgivet");
    CHECK(desk.database.number("SELECT count(*) FROM lygte.escalation_event WHERE note = 'opgivet'") == 1);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note WHERE body = 'fra bo'") == 1);
    // Anne is not in that case: for her it is gone.
    desk.anne->sync();
    CHECK(desk.anne->difference().none());
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note WHERE body = 'fra anne'") == 0);
    CHECK(desk.anne->store().number(
              "SELECT count(*) FROM outbox WHERE result ->> 'code' = 'gone' AND body LIKE '%fra anne%'") == 1);
}

TEST_CASE("what is derived from a row goes back with it when a change is refused", "[convergence]")
{
    TwoOfficers desk;
    desk.sync();
    wait(desk.bo->conversations().rename(desk.talk, u"forkert"_s));
    must(desk.database.admin().script("UPDATE lygte.sync_table SET patchable = '{}' WHERE tbl = 'conversation'"));
    desk.sync();
    CHECK(desk.bo->store().text("SELECT title FROM conversation") == u"efterår");
    CHECK(desk.bo->store().text("SELECT title FROM search_record WHERE entity = 'conversation'") == u"efterår");
}
