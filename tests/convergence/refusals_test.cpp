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
    /// Both withdraw it while neither hears of the other; bo is the second.
    Id withdrawnByBoth()
    {
        const Id id = wait(anne->escalations().create(u"concern_133"_s, u"Freja"_s, talk, {}));
        wait(anne->escalations().setFields(id, {{u"withdrawal_reason"_s, u"en fejl"_s}}));
        sync();
        wait(anne->escalations().act(id, u"withdraw"_s, u"draft"_s, u"den første"_s));
        wait(bo->escalations().act(id, u"withdraw"_s, u"draft"_s, u"den anden"_s));
        return id;
    }
    void mayWrite(bool may) { database.join(u"07"_s, CaseDatabase::section(u"A"_s), may); }
};

QList<Refusal> refusals(Client& client)
{
    return wait(client.store().file().write([](Database& file) { return outbox::refusals(file, 10); }));
}

/// "withdraw state: den anden"
QString said(const Refusal& refusal)
{
    QStringList texts;
    for (const FieldText& each : refusal.texts) texts += each.text;
    return refusal.entity + u' ' + refusal.command + u' ' + refusal.code + u": "_s + texts.join(u", "_s);
}

QStringList said(Client& client)
{
    QStringList all;
    for (const Refusal& each : refusals(client)) all += said(each);
    return all;
}

void dismiss(Client& client, const Id& mutation, bool dismissed)
{
    wait(client.store().file().write([=](Database& file) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(file));
        LYGTE_TRY(outbox::dismiss(file, mutation, dismissed));
        return transaction.commit();
    }));
}

} // namespace

TEST_CASE("an act that was refused leaves no event, whether they are pushed together or one by one", "[convergence]")
{
    const bool together = GENERATE(true, false);
    TwoOfficers desk;
    const Id id = desk.withdrawnByBoth();
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

TEST_CASE("an act that was refused is one refusal with its event's note, and one decision", "[convergence]")
{
    TwoOfficers desk;
    const Id id = desk.withdrawnByBoth();
    desk.sync();
    REQUIRE(said(*desk.bo) == QStringList{u"escalation withdraw state: den anden"_s});
    const auto state = [&] { return SyncState(wait(desk.bo->escalations().escalation(id))->summary.syncState); };
    CHECK(state() == SyncState::Rejected);

    const Id act = refusals(*desk.bo).first().id;
    dismiss(*desk.bo, act, true);
    CHECK(said(*desk.bo).isEmpty());
    CHECK(desk.bo->store().number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%' AND dismissed = 1") == 2);
    dismiss(*desk.bo, act, false);
    CHECK(said(*desk.bo) == QStringList{u"escalation withdraw state: den anden"_s});

    // A file of before, in which somebody has put away the act alone: its event has no other way to be seen.
    wait(desk.bo->store().file().write(
        [](Database& file) { return file.run("UPDATE outbox SET dismissed = 1 WHERE entity = 'escalation'"); }));
    CHECK(said(*desk.bo) == QStringList{u"escalation_event insert state: den anden"_s});
}

TEST_CASE("an event that was refused while its act was accepted is shown by itself, whatever was refused before",
          "[convergence]")
{
    TwoOfficers desk;
    const Id id = desk.withdrawnByBoth();
    desk.sync();
    wait(desk.bo->escalations().undo(id, u"withdraw"_s));
    desk.sync();
    must(desk.database.admin().script("ALTER TABLE lygte.escalation_event ADD CONSTRAINT never CHECK (note <> 'igen')"));
    wait(desk.bo->escalations().act(id, u"withdraw"_s, u"draft"_s, u"igen"_s));
    desk.bo->sync();
    CHECK(desk.database.number("SELECT count(*) FROM lygte.escalation WHERE state = 'withdrawn'") == 1);
    CHECK(said(*desk.bo) == QStringList{u"escalation withdraw state: den anden"_s, u"escalation_event insert data: igen"_s});
    // The same reason makes it no part of an earlier act of that name.
    wait(desk.bo->store().file().write([](Database& file) {
        return file.run("UPDATE outbox SET result = replace(result, '\"state\"', '\"data\"') WHERE result LIKE '%rejected%'");
    }));
    CHECK(said(*desk.bo) == QStringList{u"escalation withdraw data: den anden"_s, u"escalation_event insert data: igen"_s});
}

TEST_CASE("what stands in something that the server did not take goes with it, what has a reason of its own does not",
          "[convergence]")
{
    TwoOfficers desk;
    desk.sync();
    desk.mayWrite(false);
    const Id id = wait(desk.bo->escalations().create(u"concern_133"_s, u"Freja"_s, desk.talk, {}));
    wait(desk.bo->escalations().setFields(id, {{u"withdrawal_reason"_s, u"en fejl"_s}, {u"child_name"_s, u"Freja Holm"_s}}));
    wait(desk.bo->escalations().act(id, u"withdraw"_s, u"draft"_s, u"opgivet"_s));
    const Shift shift = wait(desk.bo->patrol().startShift(u"Politiet"_s, {u"twitch"_s}));
    EntryDraft draft;
    draft.fact = u"Svarede"_s;
    draft.links = {{u"conversation"_s, desk.talk, {}}};
    wait(desk.bo->patrol().save(shift.id, draft));
    const Id own = wait(desk.bo->conversations().create({u"discord"_s, u"Noah"_s, {}}));
    wait(desk.bo->conversations().addNote(own, u"ring"_s));
    wait(desk.bo->conversations().writeReply(own, u"Hej Noah"_s, u"Politiet"_s)); // it has to be sent under a claim
    wait(desk.bo->conversations().addNote(desk.talk, u"fra bo"_s));
    desk.bo->sync();
    CHECK(said(*desk.bo) == QStringList{u"escalation insert rights: Freja, en fejl, Freja Holm, opgivet"_s,
                                        u"shift insert rights: Svarede"_s, u"conversation insert rights: Noah, ring"_s,
                                        u"message insert unclaimed: Hej Noah"_s, u"note insert rights: fra bo"_s});
}

TEST_CASE("a reply and the marks that were set on it are one refusal, and so are an entry and its links", "[convergence]")
{
    TwoOfficers desk;
    const Shift shift = wait(desk.bo->patrol().startShift(u"Politiet"_s, {u"twitch"_s}));
    desk.sync();
    const Id reply = wait(desk.bo->conversations().writeReply(desk.talk, u"Hej"_s, u"Politiet"_s));
    wait(desk.bo->conversations().setReplyState(reply, ReplyState::Written, ReplyState::Copied));
    wait(desk.bo->conversations().setReplyState(reply, ReplyState::Copied, ReplyState::Sent));
    desk.bo->sync();
    CHECK(said(*desk.bo) == QStringList{u"message insert unclaimed: Hej"_s});
    CHECK(wait(desk.bo->conversations().timeline(desk.talk)).messages.back().refusal == u"unclaimed"); // on the row, too
    dismiss(*desk.bo, refusals(*desk.bo).first().id, true);
    CHECK(said(*desk.bo).isEmpty());

    desk.mayWrite(false);
    EntryDraft draft;
    draft.fact = u"Svarede"_s;
    draft.links = {{u"conversation"_s, desk.talk, {}}};
    wait(desk.bo->patrol().save(shift.id, draft));
    desk.bo->sync();
    CHECK(said(*desk.bo) == QStringList{u"entry insert rights: Svarede"_s});
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
