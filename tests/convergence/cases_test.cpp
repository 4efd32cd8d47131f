// The cases of sync.md § 11 that found faults, one by one: aggregates that move between scopes, and scopes that come and go.
// Those of two at once stand in concurrency_test.cpp, of the client and what it offers in clients_test.cpp, of a push that
// fails in pushfaults_test.cpp, of killed servers in incarnation_test.cpp. Every case ends with the client's rows equal to what
// its officer may see.

#include "tests/convergence/desk2.h"

#include <catch2/generators/catch_generators.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("1: moved out, a child deleted, moved back: the child is gone", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk();
    desk.move(talk, desk.b);
    desk.sql("DELETE FROM lygte.note WHERE id = (SELECT min(id::text)::uuid FROM lygte.note)");
    desk.move(talk, desk.a);
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note") == 2);
}

TEST_CASE("2: a root deleted and made again with fewer children: the old ones are gone", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk();
    const QByteArray id = desk.quoted(talk);
    desk.sql("DELETE FROM lygte.conversation WHERE id = " + id +
             "; INSERT INTO lygte.conversation (id, root_id, scope_id, platform, title, account, participants, state, opened) "
             "VALUES (" +
             id + ", " + id + ", " + desk.quoted(desk.a) +
             ", 'discord', 'ny', '', '', 'open', 1); INSERT INTO lygte.note (id, root_id, scope_id, officer_number, written, "
             "body) VALUES "
             "(gen_random_uuid(), " +
             id + ", " + desk.quoted(desk.a) + ", '07', 1, 'eneste')");
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note") == 1);
    CHECK(count(*desk.narrow, "SELECT count(*) FROM search_record WHERE entity = 'note'") == 1);
}

TEST_CASE("3: a child re-parented and its new root deleted: gone, also across scopes", "[convergence]")
{
    Desk2 desk;
    const Id one = desk.talk(2, u"en"_s);
    const Id two = desk.talk(1, u"to"_s);
    const bool across = GENERATE(false, true);
    if (across) {
        desk.move(two, desk.b);
        desk.same();
    }
    desk.sql("UPDATE lygte.note SET root_id = " + desk.quoted(two) +
             ", scope_id = (SELECT scope_id FROM lygte.conversation WHERE id = " + desk.quoted(two) +
             ") WHERE root_id = " + desk.quoted(one) + "; DELETE FROM lygte.conversation WHERE id = " + desk.quoted(two));
    desk.same();
    CHECK(count(*desk.wide, "SELECT count(*) FROM note") == 0);
}

TEST_CASE("3b: a note here, re-parented, comes with the fetch: it is found at its new root and goes with it, also from search",
          "[convergence]")
{
    Desk2 desk;
    Id talks[2];
    for (Id& talk : talks) {
        talk = wait(desk.wide->conversations().create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
        wait(desk.wide->conversations().addNote(talk, u"note"_s));
    }
    desk.wide->sync();
    SyncSession& session = desk.narrow->session();
    desk.sql("UPDATE lygte.note SET body = body || '!' WHERE root_id = " + desk.quoted(talks[0]));
    CHECK(must(session.pull()));
    desk.sql("UPDATE lygte.note SET root_id = " + desk.quoted(talks[1]) + " WHERE root_id = " + desk.quoted(talks[0]));
    while (must(session.fetch())) {
    }
    desk.same();
    const char* right = "SELECT count(*) FROM search_record r JOIN note n ON n.id = r.row_id WHERE r.root_id = n.root_id";
    CHECK(count(*desk.narrow, right) == 2);
    desk.move(talks[1], desk.b);
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM search_record WHERE entity = 'note'") == 0);
    desk.move(talks[1], desk.a);
    desk.same();
    CHECK(count(*desk.narrow, right) == 2);
}

TEST_CASE("5: a client in both scopes, a move and an edit in one pull: whole", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk();
    desk.move(talk, desk.b);
    desk.sql("UPDATE lygte.conversation SET title = 'flyttet' WHERE id = " + desk.quoted(talk));
    desk.same();
    CHECK(count(*desk.wide, "SELECT count(*) FROM note") == 3);
    CHECK(count(*desk.narrow, "SELECT count(*) FROM conversation") == 0);
    CHECK(count(*desk.narrow, "SELECT count(*) FROM search_record") == 0);
}

TEST_CASE("6: a scope is lost while its aggregate moves to another: complete there, nothing left", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk();
    desk.database.join(u"04"_s, desk.b);
    desk.narrow->sync();
    desk.move(talk, desk.b);
    desk.database.leave(u"04"_s, desk.a);
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note") == 3);
    CHECK(count(*desk.narrow, "SELECT count(*) FROM conversation") == 1);
}

TEST_CASE("7: a scope is lost and regained between pulls, a row deleted meanwhile: gone", "[convergence]")
{
    Desk2 desk;
    desk.talk();
    desk.database.leave(u"04"_s, desk.a);
    const bool seen = GENERATE(false, true);
    if (seen) {
        desk.narrow->sync();
        CHECK(count(*desk.narrow, "SELECT count(*) FROM conversation") == 0);
    }
    desk.sql("DELETE FROM lygte.note WHERE id = (SELECT min(id::text)::uuid FROM lygte.note)");
    desk.database.join(u"04"_s, desk.a);
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note") == 2);
}

TEST_CASE("8 and 9: membership flaps and rows go while a scope is being fetched", "[convergence]")
{
    Desk2 desk;
    for (int i = 0; i < 12; ++i) desk.talk(2, u"samtale %1"_s.arg(i));
    Client late(desk.database, u"04"_s);
    SyncSession& session = late.session();
    REQUIRE(must(session.fetch(3)));
    REQUIRE(must(session.fetch(3)));
    desk.database.leave(u"04"_s, desk.a);
    desk.sql("DELETE FROM lygte.note WHERE id IN (SELECT id FROM lygte.note ORDER BY id LIMIT 5); DELETE FROM "
             "lygte.conversation WHERE title = 'samtale 11'");
    const bool noticed = GENERATE(false, true);
    if (noticed) REQUIRE(must(session.fetch(3)));
    desk.database.join(u"04"_s, desk.a);
    desk.sql("UPDATE lygte.conversation SET title = 'ændret' WHERE title = 'samtale 3'");
    for (int i = 0; i < 200; ++i) {
        must(session.push());
        must(session.pull());
        must(session.fetch(3));
    }
    CHECK(late.difference().none());
    late.sync();
    CHECK(late.difference().none());
    CHECK(count(late, "SELECT count(*) FROM conversation") == 11);
}

TEST_CASE("work that waits survives a move of its aggregate to another scope that its officer sees", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(1);
    wait(desk.wide->conversations().addNote(talk, u"undervejs"_s));
    wait(desk.wide->conversations().rename(talk, u"nyt navn"_s));
    auto mover = desk.database.server().connect(desk.database.options(u"07"_s));
    must(Remote(*mover, desk.wide->tables()).move(u"conversation"_s, talk, desk.b));
    // The pull comes first, so that the aggregate goes and comes while the work waits.
    must(desk.wide->session().pull());
    CHECK(count(*desk.wide, "SELECT count(*) FROM note WHERE body = 'undervejs'") == 1);
    CHECK(wait(desk.wide->conversations().conversation(talk))->title == u"nyt navn");
    desk.same();
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note WHERE body = 'undervejs'") == 1);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.conversation WHERE title = 'nyt navn'") == 1);
}

TEST_CASE("a restricted case: what moves into it is gone for the others, and complete for its members", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk();
    const Id restricted = desk.database.restrictedCase(u"Operation"_s);
    desk.database.join(u"07"_s, restricted);
    desk.wide->sync();
    desk.move(talk, restricted);
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM conversation") == 0);
    CHECK(count(*desk.wide, "SELECT count(*) FROM note") == 3);
    // Imported again by somebody outside: it cannot be put, and is not lost either.
    desk.database.join(u"04"_s, restricted);
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note") == 3);
}

TEST_CASE("a second import after the conversation was moved joins it where it is, or is refused where it is hidden",
          "[convergence]")
{
    Desk2 desk;
    ImportedConversation export_;
    export_.platform = u"whatsapp"_s;
    export_.threadKey = u"Freja"_s;
    export_.title = u"Freja"_s;
    const auto import = [&](Client& client, int messages) {
        QList<ImportedMessage> list;
        for (int i = 0; i < messages; ++i) {
            ImportedMessage message;
            message.sender = u"Freja"_s;
            message.text = u"besked %1"_s.arg(i);
            message.sent = Instant{i * 1'000'000LL};
            message.index = i;
            list += message;
        }
        wait(client.conversations().importBatch(std::make_shared<ImportSession>(), export_, list));
    };
    import(*desk.wide, 10);
    desk.same();
    const Id talk =
        Id::fromString(must(must(desk.database.admin().exec("SELECT id::text FROM lygte.conversation")).get<QString>(0, 0)))
            .value();
    desk.move(talk, desk.b);
    desk.same();
    import(*desk.wide, 20);   // sees it in B
    import(*desk.narrow, 20); // does not see it
    desk.same();
    CHECK(desk.database.number("SELECT count(*) FROM lygte.message") == 20);
    CHECK(desk.database.number("SELECT count(DISTINCT scope_id) FROM lygte.message") == 1);
    CHECK(count(*desk.narrow, "SELECT count(*) FROM outbox WHERE result LIKE '%elsewhere%' OR result LIKE '%gone%'") >= 1);
}
