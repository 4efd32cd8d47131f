// Two real clients at a real server: what one writes, the other has, and a sync with nothing to do changes nothing.

#include "tests/support/syncdesk.h"

#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct Two
{
    CaseDatabase database;
    std::unique_ptr<Client> first, second;
    Two()
    {
        database.officer(u"04"_s, {u"A"_s});
        database.officer(u"07"_s, {u"A"_s});
        first = std::make_unique<Client>(database, u"04"_s);
        second = std::make_unique<Client>(database, u"07"_s);
    }
    void syncBoth()
    {
        first->sync();
        second->sync();
        first->sync();
    }
    void same(Client& client)
    {
        const Difference difference = client.difference();
        for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
        CHECK(difference.none());
    }
};

Id conversation(Client& client, const QString& title)
{
    return wait(client.conversations().create({u"discord"_s, title, u"Politiet"_s}));
}

ImportedMessage message(const QString& sender, const QString& text, std::int64_t at, qint64 index)
{
    ImportedMessage message;
    message.sender = sender;
    message.text = text;
    message.sent = Instant{at};
    message.index = index;
    return message;
}

} // namespace

TEST_CASE("what one officer writes, the other has: every entity", "[convergence]")
{
    Two two;
    const Id talk = conversation(*two.first, u"Freja"_s);
    wait(two.first->conversations().addMessage(talk, {.sender = u"Freja"_s, .body = u"hej med dig"_s}));
    wait(two.first->conversations().addNote(talk, u"Virker bange"_s));
    const Shift shift = wait(two.first->patrol().startShift(u"Politiet"_s, {u"discord"_s}));
    EntryDraft draft;
    draft.platform = u"discord"_s;
    draft.fact = u"Svarede om sextortion"_s;
    draft.links = {{u"conversation"_s, talk}};
    wait(two.first->patrol().save(shift.id, draft));
    const auto timeline = wait(two.first->conversations().timeline(talk));
    REQUIRE(timeline.messages.size() == 1);
    CHECK(timeline.messages.first().syncState == static_cast<int>(SyncState::HereOnly));
    const Id escalation =
        wait(two.first->escalations().create(u"concern_133"_s, u"Freja"_s, talk, {timeline.messages.first().id}));

    two.first->sync();
    two.same(*two.first);
    CHECK(wait(two.first->conversations().timeline(talk)).messages.first().syncState == static_cast<int>(SyncState::OnServer));
    CHECK(two.first->store().number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
    CHECK(two.first->store().number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%'") == 0);

    two.second->sync();
    two.same(*two.second);
    CHECK(wait(two.second->conversations().conversation(talk))->title == u"Freja");
    CHECK(wait(two.second->conversations().conversation(talk))->messages == 1);
    CHECK(wait(two.second->patrol().entries(shift.id)).size() == 1);
    CHECK(wait(two.second->escalations().escalation(escalation))->excerpts.size() == 1);
    // Found, too: the index is fed by what arrives.
    CHECK(two.second->store().number("SELECT count(*) FROM message_search WHERE message_search MATCH 'hej'") == 1);
    CHECK(two.second->store().number("SELECT count(*) FROM record_search WHERE record_search MATCH 'bange OR sextortion'") >=
          2);
    // A child's identity is in no pull.
    CHECK(two.second->store().number("SELECT count(*) FROM escalation_identity") == 0);
    CHECK(two.database.number("SELECT count(*) FROM lygte.escalation_identity") == 1);
}

TEST_CASE("a sync with nothing to do changes nothing, here or there", "[convergence]")
{
    Two two;
    conversation(*two.first, u"Stille"_s);
    two.syncBoth();
    const auto log = two.database.number("SELECT count(*) FROM lygte.change");
    const auto changes = two.first->store().number("SELECT total_changes()");
    two.syncBoth();
    CHECK(two.database.number("SELECT count(*) FROM lygte.change") == log);
    CHECK(two.first->store().number("SELECT total_changes()") == changes);
}

TEST_CASE("different fields merge; the same field keeps the server's value and both are shown", "[convergence]")
{
    Two two;
    const Id talk = conversation(*two.first, u"Før"_s);
    two.syncBoth();
    wait(two.first->conversations().rename(talk, u"Efter"_s));
    wait(two.second->conversations().setLevel(talk, Level::High));
    two.syncBoth();
    two.second->sync();
    for (Client* client : {two.first.get(), two.second.get()}) {
        two.same(*client);
        const auto found = wait(client->conversations().conversation(talk));
        CHECK(found->title == u"Efter");
        CHECK(found->level == Level::High);
        CHECK(found->syncState == static_cast<int>(SyncState::OnServer));
    }

    wait(two.first->conversations().rename(talk, u"Mit"_s));
    wait(two.second->conversations().rename(talk, u"Dit"_s));
    two.first->sync();
    two.second->sync();
    two.same(*two.second);
    const auto found = wait(two.second->conversations().conversation(talk));
    CHECK(found->title == u"Mit");
    CHECK(found->syncState == static_cast<int>(SyncState::Conflict));
    CHECK(two.second->store().text("SELECT theirs || ' ' || mine FROM conflict WHERE state = 'open'") == u"Mit Dit");
    two.first->sync();
    two.same(*two.first); // the section sees that it is undecided

    SECTION("it stays undecided when a colleague changes something else")
    {
        wait(two.first->conversations().setLevel(talk, Level::Low));
        two.syncBoth();
        CHECK(wait(two.second->conversations().conversation(talk))->syncState == static_cast<int>(SyncState::Conflict));
    }
    SECTION("it stays undecided when its scope is taken away and given back")
    {
        two.database.leave(u"07"_s, CaseDatabase::section(u"A"_s));
        two.second->sync();
        CHECK(two.second->store().number("SELECT count(*) FROM conversation") == 0);
        two.database.join(u"07"_s, CaseDatabase::section(u"A"_s));
        two.second->sync();
        CHECK(wait(two.second->conversations().conversation(talk))->syncState == static_cast<int>(SyncState::Conflict));
    }
}

TEST_CASE("a state change that lost the race is refused, with the reason, and the row shows the server's state",
          "[convergence]")
{
    Two two;
    const Id talk = conversation(*two.first, u"Kapløb"_s);
    two.syncBoth();
    wait(two.first->conversations().setOpen(talk, false));
    wait(two.second->conversations().setOpen(talk, false));
    two.first->sync();
    two.second->sync();
    const auto found = wait(two.second->conversations().conversation(talk));
    CHECK_FALSE(found->open);
    CHECK(found->syncState == static_cast<int>(SyncState::Rejected));
    const auto refusals =
        wait(two.second->store().file().write([](Database& database) { return outbox::refusals(database, 10); }));
    REQUIRE(refusals.size() == 1);
    CHECK(refusals.first().code == u"state");
    CHECK(refusals.first().body.value(u"next").toString() == u"closed");

    // A colleague's change of the same row does not hide that something was refused.
    wait(two.first->conversations().setLevel(talk, Level::Low));
    two.syncBoth();
    CHECK(wait(two.second->conversations().conversation(talk))->syncState == static_cast<int>(SyncState::Rejected));
}

TEST_CASE("two officers who import the same export end with one copy", "[convergence]")
{
    Two two;
    ImportedConversation export_;
    export_.platform = u"whatsapp"_s;
    export_.threadKey = u"Freja"_s;
    export_.title = u"Freja"_s;
    export_.participants = {u"Freja"_s, u"Noah"_s};
    QList<ImportedMessage> messages;
    for (int i = 0; i < 700; ++i)
        messages += message(i % 2 ? u"Freja"_s : u"Noah"_s, i < 10 ? u"samme"_s : u"besked %1"_s.arg(i),
                            i < 10 ? 1'000'000 : i * 1'000'000LL, i);
    for (Client* client : {two.first.get(), two.second.get()}) {
        auto session = std::make_shared<ImportSession>();
        for (int at = 0; at < messages.size(); at += 500)
            wait(client->conversations().importBatch(session, export_, messages.mid(at, 500)));
    }
    two.syncBoth();
    two.second->sync();
    two.same(*two.first);
    two.same(*two.second);
    CHECK(two.database.number("SELECT count(*) FROM lygte.message") == 700);
    CHECK(two.database.number("SELECT count(*) FROM lygte.conversation") == 1);
    for (Client* client : {two.first.get(), two.second.get()}) {
        CHECK(client->store().number("SELECT count(*) FROM message WHERE sync_state <> 2") == 0);
        CHECK(client->store().number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%'") == 0);
        CHECK(client->store().number("SELECT messages FROM conversation") == 700);
    }
}

TEST_CASE("two imports in opposite order and interleaved are joined", "[convergence]")
{
    Two two;
    const auto chat = [](int i) {
        ImportedConversation chat;
        chat.platform = u"messenger"_s;
        chat.threadKey = u"tråd %1"_s.arg(i);
        chat.title = chat.threadKey;
        return chat;
    };
    auto first = std::make_shared<ImportSession>();
    auto second = std::make_shared<ImportSession>();
    for (int i = 0; i < 8; ++i) {
        QList<ImportedMessage> forwards;
        for (int m = 0; m < 20; ++m)
            forwards += message(u"Noah"_s, u"besked %1 \0 med \xd800 skrammel"_s.arg(m), m * 1'000'000LL, m);
        QList<ImportedMessage> backwards(forwards.rbegin(), forwards.rend());
        wait(two.first->conversations().importBatch(first, chat(i), forwards));
        wait(two.second->conversations().importBatch(second, chat(7 - i), backwards));
        if (i % 2) must(two.first->session().push());
        if (i % 3) must(two.second->session().push());
        if (i == 4) must(two.first->session().pull());
    }
    two.syncBoth();
    two.second->sync();
    two.same(*two.first);
    two.same(*two.second);
    CHECK(two.database.number("SELECT count(*) FROM lygte.message") == 160);
    for (Client* client : {two.first.get(), two.second.get()}) {
        CHECK(client->store().number("SELECT count(*) FROM message") == 160);
        CHECK(client->store().number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%'") == 0);
    }
}

TEST_CASE("text that no database likes goes there and back", "[convergence]")
{
    Two two;
    const QString hostile = QString(u"nul \0 her"_s) + QChar(0xd83d) + u" \u202e vendt \U0001F602 ' \\ \" {}"_s;
    const Id talk = conversation(*two.first, u"Freja"_s);
    wait(two.first->conversations().addNote(talk, hostile));
    wait(two.first->conversations().rename(talk, hostile));
    two.syncBoth();
    two.same(*two.first);
    two.same(*two.second);
    CHECK(two.second->store().text("SELECT body FROM note").startsWith(u"nul \u2400 her"));
    CHECK(two.first->store().number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%'") == 0);
}

TEST_CASE("a child's identity is read against a committed reason only, and kept here", "[convergence]")
{
    Two two;
    const Id escalation = wait(two.first->escalations().create(u"concern_133"_s, u"Freja"_s, Id(), {}));
    wait(two.first->escalations().setFields(escalation, {{u"child_name"_s, u"Freja Eksempel"_s}}));
    two.syncBoth();
    CHECK(two.second->store().number("SELECT count(*) FROM escalation_identity") == 0);
    const Id ticket = must(two.second->session().remote().requestReading(escalation, u"ringer til kommunen"_s));
    const auto fields = must(two.second->session().remote().readIdentity(ticket));
    REQUIRE(fields);
    wait(two.second->escalations().keepIdentity(escalation, *fields));
    CHECK(wait(two.second->escalations().escalation(escalation))->allValues().value(u"child_name"_s) == u"Freja Eksempel");
    CHECK(two.database.number("SELECT count(*) FROM lygte.reading") == 1);
    // And edited from there on, field by field.
    wait(two.second->escalations().setFields(escalation, {{u"child_name"_s, u"Freja E."_s}}));
    two.second->sync();
    CHECK(two.second->store().number(
              "SELECT count(*) FROM outbox WHERE result LIKE '%rejected%' OR result LIKE '%conflict%'") == 0);
    CHECK(two.database.number("SELECT count(*) FROM lygte.escalation_identity WHERE fields LIKE '%Freja E.%'") == 1);
}

TEST_CASE("only the holder of the claim answers, and the loser keeps the text", "[convergence]")
{
    Two two;
    const Id talk = conversation(*two.first, u"Freja"_s);
    two.syncBoth();
    const ClaimAnswer mine = must(two.first->session().remote().claim(talk, 60));
    CHECK(mine.mine);
    const ClaimAnswer theirs = must(two.second->session().remote().claim(talk, 60));
    CHECK_FALSE(theirs.mine);
    CHECK(theirs.holder == u"04");
    wait(two.second->conversations().writeReply(talk, u"Jeg svarer uden at have taget den"_s, u"Politiet"_s));
    two.second->sync();
    const auto refusals =
        wait(two.second->store().file().write([](Database& database) { return outbox::refusals(database, 10); }));
    REQUIRE(refusals.size() == 1);
    CHECK(refusals.first().code == u"unclaimed");
    CHECK(two.second->store().number("SELECT count(*) FROM message WHERE sync_state = 3 AND body LIKE 'Jeg svarer%'") == 1);
    CHECK(two.database.number("SELECT count(*) FROM lygte.message") == 0);
}
