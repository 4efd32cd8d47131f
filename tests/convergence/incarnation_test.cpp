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
    must(database.admin().script(insertTalk("før")));
    client.sync();
    // Rolled back transactions take ids and leave nothing durable behind.
    for (int i = 0; i < 60; ++i) must(database.admin().script("BEGIN; SELECT pg_current_xact_id(); ROLLBACK"));
    must(client.session().pull());
    const QString before = wait(client.store().file().write([](Database& d) { return syncstate::standing(d); })).identity;
    server.stop(TestServer::Stop::Kill);
    server.start();
    database.reconnectAdmin();
    must(database.admin().script(insertTalk("efter")));
    client.disconnect();
    same(client);
    CHECK(client.store().number("SELECT count(*) FROM conversation") == 2);
    CHECK(wait(client.store().file().write([](Database& d) { return syncstate::standing(d); })).identity != before);
}

TEST_CASE("a clean restart keeps the incarnation, and nothing is offered again", "[convergence][server]")
{
    TestServer server(durable());
    CaseDatabase database(server);
    database.officer(u"04"_s, {u"A"_s});
    Client client(database, u"04"_s);
    wait(client.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    client.sync();
    const auto before = wait(client.store().file().write([](Database& d) { return syncstate::standing(d); }));
    server.restart(TestServer::Stop::Fast);
    database.reconnectAdmin();
    client.disconnect();
    same(client);
    const auto after = wait(client.store().file().write([](Database& d) { return syncstate::standing(d); }));
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

TEST_CASE("a promoted standby that had not received everything gets it again", "[convergence][server]")
{
    TestServer server(durable());
    CaseDatabase database(server);
    database.officer(u"04"_s, {u"A"_s});
    Client client(database, u"04"_s);
    const Id talk = wait(client.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    client.sync();
    auto standby = server.makeStandby();
    // A standby answers nobody: its snapshot has an empty list of running transactions.
    CHECK_FALSE(PgConnection::connect(standby->local(database.login(u"04"_s), database.name())));
    standby->stop(TestServer::Stop::Fast);
    wait(client.conversations().addNote(talk, u"kun på den gamle"_s));
    client.sync();
    client.disconnect();
    database.dropAdmin();
    server.stop(TestServer::Stop::Kill);
    standby->start();
    standby->promote();
    client.use(standby->local(database.login(u"04"_s), database.name()));
    client.sync();
    auto admin = standby->connect(standby->superuser(database.name()));
    CHECK(must(must(admin->exec("SELECT count(*) FROM lygte.note")).get<std::int64_t>(0, 0)) == 1);
    CHECK(client.store().number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
    server.start(); // the database object drops what it made
}
