// What breaks a cursor and how it is survived (sync.md § 3): killed servers whose transaction ids start again, restores,
// promoted standbys. Each with a server of its own.

#include "tests/support/syncdesk.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

void same(Client& client)
{
    client.sync();
    const Difference difference = client.difference();
    for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
    CHECK(difference.none());
}

TestServer::Options durable()
{
    TestServer::Options options;
    options.durable = true;
    options.tls = false;
    options.settings = {u"wal_writer_delay = 10s"_s, u"synchronous_commit = on"_s};
    return options;
}

syncstate::Standing standing(Client& client)
{
    return wait(client.store().file().write([](Database& database) { return syncstate::standing(database); }));
}

QByteArray insertTalk(const char* title)
{
    return QByteArray("INSERT INTO lygte.conversation (id, root_id, scope_id, platform, title, account, participants, state, "
                      "opened) SELECT id, id, s, 'discord', '") +
           title +
           "', '', '', 'open', 1 FROM (SELECT gen_random_uuid() AS id, (SELECT id FROM lygte.scope LIMIT 1) AS s) AS made";
}

} // namespace

TEST_CASE("10: transaction ids are used again after a crash: nothing is missed", "[convergence][server]")
{
    TestServer server(durable());
    CaseDatabase database(server);
    database.officer(u"04"_s, {u"A"_s});
    Client client(database, u"04"_s);
    client.sync();
    must(database.admin().script(insertTalk("før")));
    // Rolled back transactions take ids and leave nothing durable behind; what the client keeps lies beyond them.
    for (int i = 0; i < 60; ++i) must(database.admin().script("BEGIN; SELECT pg_current_xact_id(); ROLLBACK"));
    REQUIRE(must(client.session().pull()));
    const syncstate::Standing before = standing(client);
    server.stop(TestServer::Stop::Kill);
    server.start();
    database.reconnectAdmin();
    must(database.admin().script(insertTalk("efter")));

    // The id was used again: to that snapshot the new row is an old one, and who asks nobody who answers misses it.
    const PgResult seen = must(database.admin().exec(
        "SELECT pg_visible_in_snapshot(max(row_xid), $1::text::pg_snapshot) FROM lygte.change", before.snapshot));
    CHECK(must(seen.get<bool>(0, 0)));
    {
        const auto connection = server.connect(database.options(u"04"_s));
        Remote remote(*connection, client.tables());
        must(remote.hello(before.client));
        CHECK_FALSE(must(remote.poll(before.snapshot, {})).changes);
        const auto reading = must(remote.changes(before.snapshot, {}));
        CHECK(reading.second.touched.empty());
        CHECK(reading.second.identity != before.identity);
    }
    client.disconnect();
    same(client);
    CHECK(client.store().number("SELECT count(*) FROM conversation WHERE title = 'efter'") == 1);
    CHECK(standing(client).identity != before.identity);
    CHECK(standing(client).client != before.client);
}

TEST_CASE("a clean restart keeps the incarnation, and nothing is offered again", "[convergence][server]")
{
    TestServer server(durable());
    CaseDatabase database(server);
    database.officer(u"04"_s, {u"A"_s});
    Client client(database, u"04"_s);
    wait(client.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    client.sync();
    const auto before = standing(client);
    server.restart(TestServer::Stop::Fast);
    database.reconnectAdmin();
    client.disconnect();
    same(client);
    const auto after = standing(client);
    CHECK(after.identity == before.identity);
    CHECK(after.client == before.client);
}

TEST_CASE("11: restored from yesterday under an open connection: what the server lost is offered again, once",
          "[convergence][server]")
{
    TestServer server(durable());
    CaseDatabase database(server);
    database.officer(u"04"_s, {u"A"_s});
    database.officer(u"07"_s, {u"A"_s});
    Client writer(database, u"04"_s);
    Client reader(database, u"07"_s);
    const Id old = wait(writer.conversations().create({u"discord"_s, u"gammel"_s, {}}));
    writer.sync();
    reader.sync();
    const QString file = server.directory() + u"/dump"_s;
    const auto dumped = server.run(u"pg_dump"_s, {u"-Fc"_s, u"-f"_s, file, database.name()});
    INFO(dumped.err.toStdString());
    REQUIRE(dumped.exitCode == 0);

    wait(writer.conversations().addNote(old, u"efter kopien"_s));
    wait(writer.conversations().create({u"discord"_s, u"ny"_s, {}}));
    writer.sync();
    reader.sync();
    CHECK(reader.store().number("SELECT count(*) FROM conversation") == 2);
    wait(writer.conversations().addNote(old, u"venter endnu"_s));

    const auto restored = server.run(
        u"pg_restore"_s, {u"--clean"_s, u"--if-exists"_s, u"--single-transaction"_s, u"-d"_s, database.name(), file});
    INFO(restored.err.toStdString());
    REQUIRE(restored.exitCode == 0);
    REQUIRE(database.number("SELECT count(*) FROM lygte.note") == 0);

    same(writer);
    same(reader);
    same(writer);
    CHECK(database.number("SELECT count(*) FROM lygte.note") == 2);
    CHECK(database.number("SELECT count(*) FROM lygte.conversation") == 2);
    CHECK(reader.store().number("SELECT count(*) FROM note") == 2);
    CHECK(writer.store().number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%'") == 0);
}

TEST_CASE("a promoted standby that had not received everything gets it again, and all go on from there",
          "[convergence][server]")
{
    TestServer server(durable());
    CaseDatabase database(server);
    database.officer(u"04"_s, {u"A"_s});
    database.officer(u"07"_s, {u"A"_s});
    Client writer(database, u"04"_s);
    Client reader(database, u"07"_s);
    const Id talk = wait(writer.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    writer.sync();
    reader.sync();
    auto standby = server.makeStandby();
    // A standby answers nobody: its snapshot has an empty list of running transactions.
    CHECK_FALSE(PgConnection::connect(standby->local(database.login(u"04"_s), database.name())));
    standby->stop(TestServer::Stop::Fast);
    wait(writer.conversations().addNote(talk, u"kun på den gamle"_s));
    wait(writer.conversations().rename(talk, u"Freja E."_s));
    writer.sync();
    reader.sync();
    CHECK(reader.store().number("SELECT count(*) FROM note") == 1);
    const syncstate::Standing before[] = {standing(writer), standing(reader)};
    wait(writer.conversations().addNote(talk, u"uden forbindelse"_s));
    for (Client* client : {&writer, &reader}) client->disconnect();
    database.dropAdmin();
    server.stop(TestServer::Stop::Kill);
    standby->start();
    standby->promote();
    for (Client* client : {&writer, &reader})
        client->use(standby->local(database.login(client == &writer ? u"04"_s : u"07"_s), database.name()));

    same(reader);
    CHECK(reader.store().number("SELECT count(*) FROM note") == 0); // what this server has, until its writer comes
    same(writer);
    same(reader);
    same(writer);
    auto admin = standby->connect(standby->superuser(database.name()));
    const auto number = [&](const char* sql) { return must(must(admin->exec(sql)).get<std::int64_t>(0, 0)); };
    CHECK(number("SELECT count(*) FROM lygte.note") == 2);
    CHECK(number("SELECT count(*) FROM lygte.sync_mutation WHERE entity = 'note'") == 2);
    CHECK(number("SELECT count(*) FROM lygte.conversation WHERE title = 'Freja E.'") == 1);
    for (Client* client : {&writer, &reader}) {
        const syncstate::Standing& was = before[client == &writer ? 0 : 1];
        CHECK(standing(*client).identity != was.identity);
        CHECK(standing(*client).client != was.client);
        CHECK(client->store().number("SELECT count(*) FROM note") == 2);
        CHECK(client->store().number("SELECT count(*) FROM note WHERE sync_state <> 2") == 0);
        CHECK(client->store().number("SELECT count(*) FROM outbox WHERE result IS NULL OR result LIKE '%rejected%'") == 0);
    }
    server.start(); // the database object drops what it made
}

TEST_CASE("to another incarnation the work of the last 14 days is offered again, once, and nothing older", "[convergence]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    Client client(database, u"04"_s);
    const Id talk = wait(client.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    constexpr std::int64_t fourteenDays = 14LL * 24 * 3600;
    wait(client.conversations().addNote(talk, u"ældre"_s));
    client.sync();
    client.store().clock().advance(2);
    wait(client.conversations().addNote(talk, u"yngre"_s));
    client.sync();
    client.store().clock().advance(fourteenDays - 1);
    const bool connected = GENERATE(true, false); // found by a pull, or when it connects
    if (!connected) client.disconnect();
    // A server that was put back to before both.
    must(database.admin().script("DELETE FROM lygte.note; DELETE FROM lygte.sync_mutation WHERE entity = 'note'; "
                                 "DELETE FROM lygte.incarnation; SELECT lygte.ensure_incarnation()"));
    same(client);
    const auto offered = [&] { return database.number("SELECT count(*) FROM lygte.sync_mutation WHERE entity = 'note'"); };
    CHECK(offered() == 1);
    CHECK(database.number("SELECT count(*) FROM lygte.note WHERE body = 'yngre'") == 1);
    CHECK(database.number("SELECT count(*) FROM lygte.note") == 1);
    CHECK(client.store().number("SELECT count(*) FROM note") == 1);
    CHECK(client.store().number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
    // The same incarnation is offered nothing again.
    const auto at = database.number("SELECT max(mid) FROM lygte.sync_mutation");
    const Id now = standing(client).client;
    for (int i = 0; i < 2; ++i) {
        client.disconnect();
        same(client);
        CHECK_FALSE(must(client.session().push()));
    }
    CHECK(offered() == 1);
    CHECK(database.number("SELECT max(mid) FROM lygte.sync_mutation") == at);
    CHECK(standing(client).client == now);
}
