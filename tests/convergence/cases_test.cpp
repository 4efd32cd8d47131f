// The cases of sync.md § 11 that found faults, one by one, and the rows of § 3 that need no killed server (those are in
// incarnation_test.cpp). Every case ends with the client's rows equal to what its officer may see.

#include "core/sync/serverschema.h"
#include "tests/support/syncdesk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// Officer 04 in section A; officer 07 in A and B.
struct Desk2
{
    CaseDatabase database;
    Id a = CaseDatabase::section(u"A"_s);
    Id b = CaseDatabase::section(u"B"_s);
    std::unique_ptr<Client> narrow, wide;
    Desk2()
    {
        database.officer(u"04"_s, {u"A"_s});
        database.officer(u"07"_s, {u"A"_s, u"B"_s});
        narrow = std::make_unique<Client>(database, u"04"_s);
        wide = std::make_unique<Client>(database, u"07"_s);
    }
    /// A conversation with notes, on the server, in both clients.
    Id talk(int notes = 3, const QString& title = u"Freja"_s)
    {
        const Id id = wait(wide->conversations().create({u"discord"_s, title, u"Politiet"_s}));
        for (int i = 0; i < notes; ++i) wait(wide->conversations().addNote(id, u"note %1"_s.arg(i)));
        wide->sync();
        narrow->sync();
        return id;
    }
    void same()
    {
        for (Client* client : {narrow.get(), wide.get()}) {
            client->sync();
            const Difference difference = client->difference();
            for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
            CHECK(difference.none());
        }
    }
    void sql(const QByteArray& text) { must(database.admin().script(text)); }
    void move(const Id& root, const Id& scope) { must(wide->session().remote().move(u"conversation"_s, root, scope)); }
    QByteArray quoted(const Id& id) const { return '\'' + id.toString().toLatin1() + '\''; }
};

std::int64_t count(Client& client, const char* sql)
{
    return client.store().number(sql);
}

} // namespace

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

TEST_CASE("4: a child is put in while the root moves, and the reverse: never two scopes", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(1);
    const bool repeatable = GENERATE(false, true);
    const bool childFirst = GENERATE(false, true);
    auto mover = desk.database.server().connect(desk.database.server().superuser(desk.database.name()));
    auto putter = desk.database.server().connect(desk.database.server().superuser(desk.database.name()));
    const QByteArray begin = repeatable ? "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1;" : "BEGIN;";
    const QByteArray put =
        "INSERT INTO lygte.note (id, root_id, scope_id, officer_number, written, body) VALUES (gen_random_uuid(), " +
        desk.quoted(talk) + ", " + desk.quoted(desk.a) + ", '07', 1, 'samtidig')";
    const QByteArray go =
        "UPDATE lygte.conversation SET scope_id = " + desk.quoted(desk.b) + " WHERE id = " + desk.quoted(talk);
    for (auto* connection : {mover.get(), putter.get()}) {
        must(connection->script("SET lock_timeout = '300ms'"));
        must(connection->script(begin));
    }
    PgConnection& first = childFirst ? *putter : *mover;
    PgConnection& second = childFirst ? *mover : *putter;
    must(first.script(childFirst ? put : go));
    // The other waits for the first, and is refused or follows; here it gives up waiting.
    const auto blocked = second.script(childFirst ? go : put);
    CHECK_FALSE(blocked);
    must(first.script("COMMIT"));
    must(second.script("ROLLBACK"));
    (void)second.script(childFirst ? go : put);
    CHECK(
        desk.database.number(
            "SELECT count(*) FROM lygte.note n JOIN lygte.conversation c ON c.id = n.root_id WHERE n.scope_id <> c.scope_id") ==
        0);
    desk.same();
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

TEST_CASE("14: one mutation from two clients at once: applied once, both get the result", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(0);
    const auto connect = [&] { return desk.database.server().connect(desk.database.options(u"04"_s)); };
    auto one = connect();
    auto two = connect();
    const Id clients[] = {Id::generate({}), Id::generate({})};
    must(one->exec("SELECT lygte.hello($1)::text", clients[0]));
    must(two->exec("SELECT lygte.hello($1)::text", clients[1]));
    const Offer offer{1,    Id::generate({}), u"note"_s,   Id::generate({}),
                      talk, desk.a,           u"insert"_s, u"{\"officer_number\":\"04\",\"written\":1,\"body\":\"én gang\"}"_s};
    const SyncTables tables = allTables(desk.narrow->store().clock());
    must(one->script("BEGIN"));
    must(Remote(*one, tables).push(clients[0], {{offer}}));
    std::thread other([&] {
        auto answered = Remote(*two, tables).push(clients[1], {{offer}});
        for (int i = 0; i < 3 && !answered && answered.error().isClass("40"); ++i)
            answered = Remote(*two, tables).push(clients[1], {{offer}});
        CHECK(answered);
    });
    must(one->exec("SELECT pg_sleep(0.2)::text"));
    must(one->script("COMMIT"));
    other.join();
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note") == 1);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE entity = 'note'") == 1);
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

TEST_CASE("18b: the same import at the same moment: whoever waits joins, and is not told that it is elsewhere", "[convergence]")
{
    Desk2 desk;
    auto one = desk.database.server().connect(desk.database.options(u"04"_s));
    auto two = desk.database.server().connect(desk.database.options(u"07"_s));
    const Id clients[] = {Id::generate({}), Id::generate({})};
    must(one->exec("SELECT lygte.hello($1)::text", clients[0]));
    must(two->exec("SELECT lygte.hello($1)::text", clients[1]));
    const auto offer = [&](int mid, const QString& thread) {
        const Id id = Id::fromContent({"conversation", desk.a.view(), "whatsapp", thread.toUtf8()});
        return Offer{
            mid,
            Id::generate({}),
            u"conversation"_s,
            id,
            id,
            desk.a,
            u"insert"_s,
            uR"({"platform":"whatsapp","title":"x","account":"","participants":"","state":"open","opened":1,"thread_key":"%1"})"_s
                .arg(thread)};
    };
    const QList<Offer> mine{offer(1, u"Freja"_s), offer(2, u"Noah"_s)};
    const QList<Offer> theirs{offer(1, u"Noah"_s), offer(2, u"Freja"_s), offer(3, u"Ida"_s)};
    const SyncTables tables = allTables(desk.narrow->store().clock());
    must(one->script("BEGIN"));
    must(Remote(*one, tables).push(clients[0], {mine}));
    std::thread other([&] { CHECK(Remote(*two, tables).push(clients[1], {theirs})); });
    while (desk.database.number("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0) QThread::msleep(5);
    must(one->script("COMMIT"));
    other.join();
    CHECK(desk.database.number("SELECT count(*) FROM lygte.conversation") == 3);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%joined%'") == 2);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%rejected%'") == 0);
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

TEST_CASE("20: a savepoint rolled back after a log write, the row written again: delivered once", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(0);
    desk.sql("BEGIN; SAVEPOINT s; UPDATE lygte.conversation SET title = 'væk'; ROLLBACK TO s; UPDATE lygte.conversation SET "
             "title = 'igen'; COMMIT");
    desk.same();
    CHECK(wait(desk.narrow->conversations().conversation(talk))->title == u"igen");
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
