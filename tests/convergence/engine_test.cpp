// The engine on its own thread: its states, its retries, and that nothing waits for it.

#include "tests/convergence/running.h"
#include "tests/support/tcpproxy.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("an officer's work reaches a colleague by itself, and the row says where it is", "[convergence][engine]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    database.officer(u"07"_s, {u"A"_s});
    Running one(database, u"04"_s);
    Running two(database, u"07"_s);
    const Id talk = wait(one.conversations.create({u"discord"_s, u"Freja"_s, {}}));
    CHECK(wait(one.conversations.conversation(talk))->syncState == static_cast<int>(SyncState::HereOnly));
    one.engine->start(database.options(u"04"_s));
    two.engine->start(database.options(u"07"_s));
    REQUIRE(one.becomes(Link::Live));
    REQUIRE(two.becomes(Link::Live));
    REQUIRE(eventually([&] { return wait(two.conversations.conversation(talk)).has_value(); }));
    wait(one.engine->settled());
    CHECK(wait(one.conversations.conversation(talk))->syncState == static_cast<int>(SyncState::OnServer));
    CHECK(one.links.first() == Link::Connecting);
    CHECK(one.engine->status().number == u"04");
    CHECK(one.engine->status().role == u"officer");

    QSet<Id> announced;
    QObject::connect(&two.conversations, &ConversationStore::changed, two.engine.get(),
                     [&](const QSet<Id>& ids) { announced += ids; });
    wait(one.conversations.addNote(talk, u"set af den anden"_s));
    REQUIRE(eventually([&] { return announced.contains(talk); }));

    const ClaimAnswer claim = wait(one.engine->claim(talk));
    CHECK(claim.mine);
    CHECK(wait(two.engine->claim(talk)).holder == u"04");
    two.engine->setOpenConversation(talk);
    one.engine->setOpenConversation(talk);
    REQUIRE(eventually([&] { return one.engine->status().lookingNow == QStringList{u"07"_s}; }));
}

TEST_CASE("without a connection work goes on, and goes out when it is back", "[convergence][engine]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    Running one(database, u"04"_s);
    ConnectionOptions options = TestServer::shared().remote(database.login(u"04"_s), u"secret-04"_s, database.name());
    TcpProxy proxy(TestServer::shared().port());
    options.hosts.first().port = proxy.port();
    proxy.setOpen(false);
    one.engine->start(options);
    REQUIRE(one.becomes(Link::Offline));
    CHECK(waitForError(one.engine->claim(Id::generate({}))) == ErrorCode::Offline);
    const Id talk = wait(one.conversations.create({u"discord"_s, u"Freja"_s, {}}));
    proxy.setOpen(true);
    REQUIRE(one.becomes(Link::Live));
    wait(one.engine->settled());
    CHECK(wait(one.conversations.conversation(talk))->syncState == static_cast<int>(SyncState::OnServer));
    // Cut in the middle of the day: it comes back by itself.
    proxy.cut();
    wait(one.conversations.addNote(talk, u"lige da den røg"_s));
    REQUIRE(eventually([&] { return database.number("SELECT count(*) FROM lygte.note") == 1; }));
}

TEST_CASE("eight officers write at once, and end with the same", "[convergence][engine]")
{
    CaseDatabase database;
    std::vector<std::unique_ptr<Running>> all;
    for (int i = 0; i < 8; ++i) {
        const QString number = u"%1"_s.arg(i + 10);
        database.officer(number, {u"A"_s});
        all.push_back(std::make_unique<Running>(database, number));
        all.back()->engine->start(database.options(number));
    }
    const Id talk = wait(all.front()->conversations.create({u"discord"_s, u"Freja"_s, {}}));
    for (auto& one : all) REQUIRE(eventually([&] { return wait(one->conversations.conversation(talk)).has_value(); }));
    for (int round = 0; round < 10; ++round) {
        for (auto& one : all) {
            wait(one->conversations.addNote(talk, u"%1 i runde %2"_s.arg(one->store.desk().officer.number).arg(round)));
            wait(one->conversations.setLevel(talk, static_cast<Level>((round + one->store.desk().officer.number.toInt()) % 4)));
        }
    }
    for (int round = 0; round < 2; ++round)
        for (auto& one : all) wait(one->engine->settled());
    QSet<QString> levels;
    for (auto& one : all) {
        CHECK(one->store.number("SELECT count(*) FROM note") == 80);
        CHECK(one->store.number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
        CHECK(one->isSame());
        levels += one->store.text("SELECT level || ' ' || (SELECT count(*) FROM conflict) FROM conversation");
    }
    CHECK(levels.size() == 1);
    CHECK(database.number("SELECT count(*) FROM lygte.note") == 80);
    // Every edit either stands or was kept as a conflict; none has gone.
    CHECK(database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%rejected%'") == 0);
}

TEST_CASE("a wrong password is refused and says so; a removed officer as well", "[convergence][engine]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    Running one(database, u"04"_s);
    one.engine->start(TestServer::shared().remote(database.login(u"04"_s), u"forkert"_s, database.name()));
    REQUIRE(one.becomes(Link::Refused));
    CHECK(one.engine->status().failure == ConnectFailure::WrongPassword);
    one.engine->start(TestServer::shared().remote(database.login(u"04"_s), u"secret-04"_s, database.name()));
    REQUIRE(one.becomes(Link::Live));
    must(database.admin().exec("UPDATE lygte.officer SET active = false"));
    TestServer::shared().terminateConnections(database.name());
    database.reconnectAdmin();
    REQUIRE(one.becomes(Link::Refused));
}
