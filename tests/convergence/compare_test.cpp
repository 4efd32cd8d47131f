// What no log tells: a case file that came to differ from the server without a reason. Digests find it, once a day or when
// asked (sync.md § 3, "anything else").

#include "core/sync/syncengine.h"
#include "tests/support/syncdesk.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct Compared
{
    CaseDatabase database;
    std::unique_ptr<Client> client;
    Id talk, other;

    Compared()
    {
        database.officer(u"04"_s, {u"A"_s});
        client = std::make_unique<Client>(database, u"04"_s);
        talk = wait(client->conversations().create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
        other = wait(client->conversations().create({u"discord"_s, u"Storm"_s, u"Politiet"_s}));
        for (const Id& conversation : {talk, other})
            for (int i = 0; i < 20; ++i) {
                wait(client->conversations().addMessage(conversation, {.sender = u"Freja"_s, .body = u"besked %1"_s.arg(i)}));
                wait(client->conversations().addNote(conversation, u"note %1"_s.arg(i)));
            }
        client->sync();
    }
    void behindItsBack(const char* sql)
    {
        wait(client->store().file().write([sql](Database& database) { return database.script(sql); }));
    }
};

/// A note that went, a message that says something else, a conversation that the server never had.
constexpr const char* damage = R"(
    DELETE FROM note WHERE body = 'note 3';
    UPDATE message SET body = 'forkert', row_rev = 1 WHERE body = 'besked 4';
    INSERT INTO conversation (id, root_id, scope_id, sync_state, row_rev, platform, title, account, participants, state, opened, last_at)
        SELECT x'00000000000070008000000000000001', x'00000000000070008000000000000001', scope_id, 2, 7, platform, 'Genganger',
            account, participants, state, opened, last_at FROM conversation LIMIT 1)";

} // namespace

TEST_CASE("what differs from the server without a reason is found and put right, and what waits here is kept",
          "[convergence][compare]")
{
    Compared desk;
    desk.behindItsBack(damage);
    wait(desk.client->conversations().rename(desk.talk, u"Freja, venter"_s));
    wait(desk.client->conversations().addNote(desk.other, u"venter endnu"_s));
    // No log tells of it.
    must(desk.client->session().pull());
    CHECK(desk.client->difference().missing == 2);
    CHECK(desk.client->difference().stale == 2 + 1); // and the name that waits
    CHECK(desk.client->difference().extra == 1);

    CHECK(must(desk.client->session().compare()) == 5);
    CHECK(desk.client->store().number("SELECT count(*) FROM note WHERE body = 'note 3'") == 2);
    CHECK(desk.client->store().number("SELECT count(*) FROM message WHERE body = 'forkert'") == 0);
    CHECK(desk.client->store().number("SELECT count(*) FROM conversation") == 2);
    CHECK(wait(desk.client->conversations().conversation(desk.talk))->title == u"Freja, venter");
    CHECK(desk.client->store().number("SELECT count(*) FROM outbox WHERE result IS NULL") == 2);
    CHECK(must(desk.client->session().compare()) == 0);
    desk.client->sync();
    CHECK(desk.client->difference().none());
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note WHERE body = 'venter endnu'") == 1);
    CHECK(must(desk.client->session().compare()) == 0);
}

TEST_CASE("where a colleague has just written, news come first and nothing is compared", "[convergence][compare]")
{
    Compared desk;
    desk.behindItsBack(damage);
    must(desk.database.admin().exec("UPDATE lygte.conversation SET title = 'Omdøbt' WHERE id = $1", desk.talk));
    CHECK_FALSE(must(desk.client->session().compare()));
    CHECK(desk.client->store().number("SELECT count(*) FROM conversation") == 3);
    must(desk.client->session().pull());
    CHECK(must(desk.client->session().compare()) == 5);
    CHECK(desk.client->difference().none());
    CHECK(wait(desk.client->conversations().conversation(desk.talk))->title == u"Omdøbt");
}

TEST_CASE("the engine compares once a day by itself, and when it is asked", "[convergence][engine][compare]")
{
    Compared desk;
    desk.client->disconnect();
    desk.behindItsBack(damage);
    CaseFile& file = desk.client->store().file();
    SyncEngine engine(file, desk.client->tables(), desk.client->store().clock());
    SyncEngine::Pace pace{20, 20, 20, 4000, 0};
    engine.setPace(pace);
    engine.start(desk.database.options(u"04"_s));
    REQUIRE(eventually([&] { return engine.status().compared.has_value(); }));
    CHECK(engine.status().compared->differing == 5);
    CHECK(desk.client->difference().none());

    desk.behindItsBack(damage);
    wait(engine.settled()); // the day is not over
    CHECK_FALSE(desk.client->difference().none());
    CHECK(wait(engine.compare()).differing == 5);
    CHECK(desk.client->difference().none());
    engine.stop();

    desk.client->store().clock().advance(23 * 3600);
    desk.behindItsBack(damage);
    engine.start(desk.database.options(u"04"_s));
    REQUIRE(eventually([&] { return engine.status().link == SyncStatus::Link::Live; }));
    wait(engine.settled());
    CHECK_FALSE(desk.client->difference().none());
    CHECK(engine.status().compared->differing == 5); // kept in the case file
    engine.stop();
    desk.client->store().clock().advance(2 * 3600);
    engine.start(desk.database.options(u"04"_s));
    REQUIRE(eventually([&] { return desk.client->difference().none(); }));
    engine.stop();
    CHECK(waitForError(engine.compare()) == ErrorCode::Offline);
}
