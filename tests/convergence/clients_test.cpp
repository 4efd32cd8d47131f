// What a client is to its server (sync.md § 3 and 11): too late for the log, a copy, of another officer, of another version;
// and the exact results of what it offers.

#include "core/sync/serverschema.h"
#include "tests/convergence/desk2.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/generators/catch_generators.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("12: pruned past one client: it reconciles, and loses nothing of its own", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk();
    wait(desk.narrow->conversations().addNote(talk, u"skrevet uden forbindelse"_s));
    desk.narrow->disconnect();
    must(desk.database.admin().exec("SELECT lygte.prune(0)"));
    desk.sql("DELETE FROM lygte.note WHERE id = (SELECT min(id::text)::uuid FROM lygte.note); UPDATE lygte.conversation SET "
             "title = 'bagefter'");
    must(desk.database.admin().exec("SELECT lygte.prune(0)"));
    must(desk.database.admin().exec("SELECT pg_sleep(0.01)::text, lygte.prune(0)"));
    CHECK(desk.database.number("SELECT count(*) FROM lygte.change") == 0);
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note WHERE body = 'skrevet uden forbindelse' AND sync_state = 2") == 1);
    CHECK(count(*desk.wide, "SELECT count(*) FROM note") == 3);
}

TEST_CASE("12b: what was sent, erased there and pruned before the client looks again is gone here, too", "[convergence]")
{
    Desk2 desk;
    desk.talk();
    const Id talk = wait(desk.narrow->conversations().create({u"discord"_s, u"Storm"_s, u"Politiet"_s}));
    wait(desk.narrow->conversations().addNote(talk, u"kort"_s));
    const bool kept = GENERATE(false, true);
    REQUIRE(must(desk.narrow->session().push()));
    if (GENERATE(false, true)) desk.narrow->reopen();
    desk.sql(kept ? "UPDATE lygte.note SET body = body || '!' WHERE body = 'kort'"
                  : "DELETE FROM lygte.conversation WHERE title = 'Storm'");
    must(desk.database.admin().exec("SELECT lygte.prune(0)"));
    must(desk.database.admin().exec("SELECT pg_sleep(0.002)::text, lygte.prune(0)"));
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM conversation WHERE title = 'Storm'") == (kept ? 1 : 0));
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note WHERE body = 'kort!'") == (kept ? 1 : 0));
    CHECK(count(*desk.narrow, "SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
}

TEST_CASE("13: a copied case file: both push, one forks, nothing is lost", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(0);
    wait(desk.narrow->conversations().addNote(talk, u"før kopien"_s));
    desk.narrow->disconnect();
    QTemporaryDir copy;
    const QString folder = copy.filePath(u"case"_s);
    QDir().mkpath(folder);
    wait(desk.narrow->store().file().write(
        [](Database& database) { return database.script("PRAGMA wal_checkpoint(TRUNCATE)"); }));
    REQUIRE(QFile::copy(CaseFile::databaseFile(desk.narrow->store().directory()), CaseFile::databaseFile(folder)));
    Client clone(desk.database, u"04"_s, u"A"_s, folder);
    wait(desk.narrow->conversations().addNote(talk, u"fra den ene"_s));
    wait(clone.conversations().addNote(talk, u"fra den anden"_s));
    desk.narrow->sync();
    clone.sync();
    desk.same();
    clone.sync();
    CHECK(clone.difference().none());
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note") == 3);
    CHECK(desk.database.number("SELECT count(DISTINCT client_id) FROM lygte.sync_mutation WHERE login LIKE '%_04'") == 2);
    CHECK(count(clone, "SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
}

TEST_CASE("16: insert, patch, bad patch, patch, orphan and dependant in one batch: the exact results", "[convergence]")
{
    Desk2 desk;
    auto connection = desk.database.server().connect(desk.database.options(u"04"_s));
    const Id client = Id::generate({});
    must(connection->exec("SELECT lygte.hello($1)::text", client));
    const Id talk = Id::generate({});
    QList<Offer> batch;
    const auto add = [&](const QString& entity, const Id& row, const Id& root, const QString& command, const QString& body) {
        batch.append({batch.size() + 1, Id::generate({}), entity, row, root, desk.a, command, body});
    };
    add(u"conversation"_s, talk, talk, u"insert"_s,
        u"{\"platform\":\"x\",\"title\":\"t\",\"account\":\"\",\"participants\":\"\",\"state\":\"open\",\"opened\":1}"_s);
    add(u"conversation"_s, talk, talk, u"patch"_s, u"{\"base\":{\"title\":\"t\"},\"set\":{\"title\":\"u\"}}"_s);
    add(u"conversation"_s, talk, talk, u"patch"_s, u"{\"base\":{\"level\":null},\"set\":{\"level\":17}}"_s);
    add(u"conversation"_s, talk, talk, u"patch"_s, u"{\"base\":{\"title\":\"u\"},\"set\":{\"title\":\"v\"}}"_s);
    add(u"note"_s, Id::generate({}), Id::generate({}), u"insert"_s,
        u"{\"officer_number\":\"04\",\"written\":1,\"body\":\"forældreløs\"}"_s);
    add(u"note"_s, Id::generate({}), talk, u"insert"_s, u"{\"officer_number\":\"04\",\"written\":1,\"body\":\"hører til\"}"_s);
    const SyncTables tables = allTables(desk.narrow->store().clock());
    must(Remote(*connection, tables).push(client, {batch}));
    QStringList results;
    for (const Offer& offer : std::as_const(batch)) {
        const QString json =
            must(must(connection->exec("SELECT result FROM lygte.sync_mutation WHERE id = $1", offer.id)).get<QString>(0, 0));
        const QJsonObject result = QJsonDocument::fromJson(json.toUtf8()).object();
        results += result.value(u"s").toString() + u' ' + result.value(u"code").toString();
    }
    CHECK(results == QStringList{u"ok "_s, u"ok "_s, u"rejected data"_s, u"ok "_s, u"rejected gone"_s, u"ok "_s});
    CHECK(must(must(connection->exec("SELECT title FROM lygte.conversation WHERE id = $1", talk)).get<QString>(0, 0)) == u"v");
}

TEST_CASE("19: rights: a direct write, another's client, a move without the right, a write after the move", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(0);
    auto officer = desk.database.server().connect(desk.database.options(u"04"_s));
    CHECK(officer->exec("UPDATE lygte.conversation SET title = 'x'").error().is("42501"));
    const Id foreign =
        wait(desk.wide->store().file().write([](Database& database) { return syncstate::standing(database); })).client;
    const SyncTables tables = allTables(desk.narrow->store().clock());
    Remote remote(*officer, tables);
    CHECK(remote.hello(foreign).error().is("LY002"));
    CHECK(remote.push(foreign, {{Offer{99, Id::generate({}), u"note"_s, Id::generate({}), talk, desk.a, u"insert"_s, u"{}"_s}}})
              .error()
              .is("LY001"));
    CHECK_FALSE(remote.move(u"conversation"_s, talk, desk.b));
    wait(desk.narrow->conversations().addNote(talk, u"for sent"_s));
    desk.move(talk, desk.b);
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM outbox WHERE result LIKE '%rejected%' AND body LIKE '%for sent%'") == 1);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note") == 0);
}

TEST_CASE("a table whose columns have grown is fetched again, and only that one", "[convergence]")
{
    Desk2 desk;
    desk.talk(2);
    // As a server upgrade does that adds a column: the rows stay, their epoch grows. What the log does not tell comes with the
    // fetch.
    desk.sql("SET session_replication_role = replica; UPDATE lygte.note SET body = 'med ny kolonne', row_rev = 7; SET "
             "session_replication_role = origin");
    desk.narrow->sync();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note WHERE body = 'med ny kolonne'") == 0);
    desk.sql("UPDATE lygte.sync_table SET epoch = epoch + 1 WHERE tbl = 'note'");
    desk.narrow->disconnect();
    desk.wide->disconnect();
    desk.same();
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note WHERE body = 'med ny kolonne'") == 2);
}

TEST_CASE("a client that is too old for the server is told so, and nothing is changed", "[convergence]")
{
    Desk2 desk;
    desk.talk(1);
    desk.sql("UPDATE lygte.schema_version SET min_client = 1000");
    desk.narrow->disconnect();
    CHECK_THROWS(desk.narrow->session());
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note") == 1);
    desk.sql("UPDATE lygte.schema_version SET min_client = 1");
    desk.same();
}

TEST_CASE("a server that was not upgraded to what the client needs is told of, and nothing is changed", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(1);
    const QByteArray newest = QByteArray::number(ServerSchema::newest());
    desk.sql("DELETE FROM lygte.schema_version WHERE number = " + newest);
    desk.narrow->disconnect();
    wait(desk.narrow->conversations().rename(talk, u"venter"_s));
    CHECK_THROWS(desk.narrow->session());
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note") == 1);
    CHECK(count(*desk.narrow, "SELECT count(*) FROM outbox WHERE result IS NULL") == 1);
    desk.sql("INSERT INTO lygte.schema_version (number, name) VALUES (" + newest + ", 'upgraded')");
    desk.same();
}

TEST_CASE("a client whose clock is a month off syncs all the same", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(1);
    for (const std::int64_t shift : {30LL * 86400, -60LL * 86400}) {
        desk.narrow->store().clock().advance(shift);
        wait(desk.narrow->conversations().addNote(talk, u"ur ved siden af"_s));
        wait(desk.narrow->conversations().rename(talk, u"navn %1"_s.arg(shift)));
        desk.same();
        const ClaimAnswer claim = must(desk.narrow->session().remote().claim(talk, 60));
        CHECK(claim.mine);
        CHECK(must(desk.narrow->session().remote().release(talk, claim.generation)));
    }
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note") == 3);
}
