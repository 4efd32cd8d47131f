// Two transactions of the server at once (sync.md § 11): each is seen waiting for the other, or overtaking it, before the test
// goes on.

#include "tests/convergence/desk2.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>
#include <QThread>

#include <catch2/generators/catch_generators.hpp>
#include <future>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// What a pull would bring, in the order of the pulls, by a cursor of its own.
class Deliveries
{
public:
    explicit Deliveries(Desk2& desk)
        : tables_(desk.narrow->tables()), connection_(desk.database.server().connect(desk.database.options(u"04"_s))),
          remote_(*connection_, tables_)
    {
        must(remote_.hello(Id::generate({})));
        since_ = must(remote_.snapshot());
    }
    /// The rows of a table that are news since the last call.
    QList<Id> next(const char* name)
    {
        auto [transaction, changes] = must(remote_.changes(since_, {}));
        since_ = changes.snapshot;
        for (const auto& [table, ids] : changes.touched)
            if (table->name == name) return ids;
        return {};
    }

private:
    const SyncTables& tables_;
    std::unique_ptr<PgConnection> connection_;
    Remote remote_;
    QString since_;
};

QByteArray insertNote(const Desk2& desk, const Id& talk, const char* body)
{
    return "INSERT INTO lygte.note (id, root_id, scope_id, officer_number, written, body) VALUES (gen_random_uuid(), " +
           desk.quoted(talk) + ", " + desk.quoted(desk.a) + ", '07', 1, '" + body + "'); ";
}

std::int64_t inTwoScopes(Desk2& desk)
{
    return desk.database.number(
        "SELECT count(*) FROM lygte.note n JOIN lygte.conversation c ON c.id = n.root_id WHERE n.scope_id <> c.scope_id");
}

} // namespace

TEST_CASE("4: a child is put in while the root moves, and the reverse: the second waits, then follows or fails",
          "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(1);
    const bool repeatable = GENERATE(false, true);
    const bool childFirst = GENERATE(false, true);
    CAPTURE(repeatable, childFirst);
    auto mover = desk.superuser();
    auto putter = desk.superuser();
    const QByteArray begin = repeatable ? "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1;" : "BEGIN;";
    const QByteArray put = insertNote(desk, talk, "samtidig");
    const QByteArray go =
        "UPDATE lygte.conversation SET scope_id = " + desk.quoted(desk.b) + " WHERE id = " + desk.quoted(talk);
    for (auto* connection : {mover.get(), putter.get()}) must(connection->script(begin));
    PgConnection& first = childFirst ? *putter : *mover;
    PgConnection& second = childFirst ? *mover : *putter;
    must(first.script(childFirst ? put : go));
    auto waiting = std::async(std::launch::async, [&] { return second.script(childFirst ? go : put); });
    desk.database.untilItWaits(second.backendPid());
    must(first.script("COMMIT"));
    const auto done = waiting.get();
    CHECK(done.has_value() == (childFirst && !repeatable));
    if (!done) CHECK(done.error().is(repeatable ? "40001" : "23503"));
    must(second.script(done ? "COMMIT" : "ROLLBACK"));
    CHECK(inTwoScopes(desk) == 0);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note") == (childFirst ? 2 : 1));
    desk.same();
    const bool moved = !childFirst || !repeatable;
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note") == (moved ? 0 : 2));
    CHECK(count(*desk.wide, "SELECT count(*) FROM note") == (childFirst ? 2 : 1));
}

TEST_CASE("4b: a client puts a child in while a colleague moves the root: refused, and the text kept", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(1);
    wait(desk.narrow->conversations().addNote(talk, u"samtidig"_s));
    SyncSession& session = desk.narrow->session();
    const int backend = desk.narrow->connection().backendPid();
    auto mover = desk.database.server().connect(desk.database.options(u"07"_s));
    must(mover->script("BEGIN"));
    must(Remote(*mover, desk.wide->tables()).move(u"conversation"_s, talk, desk.b));
    auto pushing = std::async(std::launch::async, [&] { return session.push(); });
    desk.database.untilItWaits(backend);
    must(mover->script("COMMIT"));
    CHECK(must(pushing.get()));
    CHECK(inTwoScopes(desk) == 0);
    desk.same();
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note") == 1);
    CHECK(count(*desk.narrow, "SELECT count(*) FROM outbox WHERE result LIKE '%gone%' AND body LIKE '%samtidig%'") == 1);
}

TEST_CASE("4c: a colleague moves the root while a client's child is not committed yet: the child goes with it", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(1);
    auto putter = desk.database.server().connect(desk.database.options(u"04"_s));
    const Id client = Id::generate({});
    must(putter->exec("SELECT lygte.hello($1)::text", client));
    must(putter->script("BEGIN"));
    const Offer offer{1,    Id::generate({}), u"note"_s,   Id::generate({}),
                      talk, desk.a,           u"insert"_s, uR"({"officer_number":"04","written":1,"body":"samtidig"})"_s};
    must(Remote(*putter, desk.narrow->tables()).push(client, {{offer}}));
    auto mover = desk.database.server().connect(desk.database.options(u"07"_s));
    auto moving = std::async(std::launch::async,
                             [&] { return Remote(*mover, desk.wide->tables()).move(u"conversation"_s, talk, desk.b); });
    desk.database.untilItWaits(mover->backendPid());
    must(putter->script("COMMIT"));
    must(moving.get());
    CHECK(inTwoScopes(desk) == 0);
    desk.same();
    CHECK(count(*desk.wide, "SELECT count(*) FROM note") == 2);
    CHECK(count(*desk.narrow, "SELECT count(*) FROM note") == 0);
}

TEST_CASE("14: one mutation from two clients at once: applied once, both get the result", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(0);
    const auto connect = [&] { return desk.database.server().connect(desk.database.options(u"04"_s)); };
    auto one = connect();
    auto two = connect();
    const Id clients[] = {Id::generate({}), Id::generate({})};
    const SyncTables& tables = desk.narrow->tables();
    Remote first(*one, tables);
    Remote second(*two, tables);
    must(first.hello(clients[0]));
    must(second.hello(clients[1]));
    const auto offer = [&](int mid, const QString& entity, const Id& row, const QString& command, const QString& body) {
        return Offer{mid, Id::generate({}), entity, row, talk, desk.a, command, body};
    };
    // The second is about a field that has another value there: it is kept for a decision, once.
    const QList<Offer> offers{
        offer(1, u"note"_s, Id::generate({}), u"insert"_s, uR"({"officer_number":"04","written":1,"body":"én gang"})"_s),
        offer(2, u"conversation"_s, talk, u"patch"_s, uR"({"base":{"title":"før"},"set":{"title":"efter"}})"_s)};
    must(one->script("BEGIN"));
    must(first.push(clients[0], {offers}));
    auto other = std::async(std::launch::async, [&] { return second.push(clients[1], {offers}); });
    desk.database.untilItWaits(two->backendPid());
    must(one->script("COMMIT"));
    // It ran into the first in the middle: undone, not refused, and answered when it is offered again.
    const auto late = other.get();
    CHECK((!late && late.error().is("40001")));
    must(second.push(clients[1], {offers}));
    for (Remote* remote : {&first, &second}) {
        const auto reading = must(remote->changes(must(remote->snapshot()), {offers[0].id, offers[1].id}));
        QStringList results;
        for (const MutationResult& result : reading.second.results) results += result.result.value(u"s").toString();
        results.sort();
        CHECK(results == QStringList{u"conflict"_s, u"ok"_s});
    }
    CHECK(desk.database.number("SELECT count(*) FROM lygte.note") == 1);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.change WHERE tbl = 'note'") == 1);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.conflict") == 1);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE mid < 3 AND client_id = (SELECT client_id FROM "
                               "lygte.sync_mutation WHERE entity = 'note')") == 2);
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
    auto other = std::async(std::launch::async, [&] { return Remote(*two, tables).push(clients[1], {theirs}); });
    desk.database.untilItWaits(two->backendPid());
    must(one->script("COMMIT"));
    must(other.get());
    CHECK(desk.database.number("SELECT count(*) FROM lygte.conversation") == 3);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%joined%'") == 2);
    CHECK(desk.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%rejected%'") == 0);
}

TEST_CASE("20: a savepoint rolled back after a log write, the row written again: delivered once", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(0);
    Deliveries deliveries(desk);
    desk.sql("BEGIN; SAVEPOINT s; UPDATE lygte.conversation SET title = 'væk'; ROLLBACK TO s; UPDATE lygte.conversation SET "
             "title = 'igen'; COMMIT");
    CHECK(deliveries.next("conversation") == QList<Id>{talk});
    CHECK(deliveries.next("conversation").isEmpty());
    QCoreApplication::processEvents(); // what was announced before
    int announced = 0;
    QObject::connect(&desk.narrow->conversations(), &ConversationStore::changed, &desk.narrow->conversations(),
                     [&](const QSet<Id>& ids) { announced += ids.contains(talk) ? 1 : 0; });
    CHECK(must(desk.narrow->session().pull()));
    CHECK_FALSE(must(desk.narrow->session().pull()));
    desk.same();
    CHECK(wait(desk.narrow->conversations().conversation(talk))->title == u"igen");
    CHECK(announced == 1);
}

TEST_CASE("a long transaction that began first commits last: nobody waits for it, and each row comes once", "[convergence]")
{
    Desk2 desk;
    const Id talk = desk.talk(0);
    Deliveries deliveries(desk);
    auto slow = desk.superuser();
    auto slower = desk.superuser();
    QList<Id> delivered;
    const auto pull = [&](qsizetype expected) {
        const QList<Id> news = deliveries.next("note");
        CHECK(news.size() == expected);
        delivered += news;
        CHECK(must(desk.narrow->session().pull()) == (expected > 0));
        CHECK(count(*desk.narrow, "SELECT count(*) FROM note") == delivered.size());
    };
    must(slower->script("BEGIN; " + insertNote(desk, talk, "langsommere")));
    must(slow->script("BEGIN; " + insertNote(desk, talk, "langsom")));
    for (int i = 0; i < 3; ++i) {
        desk.sql(insertNote(desk, talk, "hurtig"));
        pull(1);
        pull(0);
    }
    must(slow->script("COMMIT"));
    pull(1);
    desk.sql(insertNote(desk, talk, "hurtig"));
    pull(1);
    must(slower->script("COMMIT"));
    pull(1);
    pull(0);
    CHECK(QSet<Id>(delivered.begin(), delivered.end()).size() == 6);
    CHECK(delivered.size() == 6);
    // It was as the title says.
    CHECK(desk.database.number(
              "SELECT count(*) FROM lygte.change c JOIN lygte.note n ON n.id = c.row_id WHERE n.body = 'langsommere' "
              "AND c.row_xid = (SELECT min(row_xid) FROM lygte.change WHERE tbl = 'note')") == 1);
    desk.same();
}

TEST_CASE("no transaction stays open for long: on our connections, and by the server's sample settings", "[convergence]")
{
    Desk2 desk;
    desk.narrow->session();
    const auto limit = [](PgConnection& connection) {
        return must(must(connection.exec("SHOW idle_in_transaction_session_timeout")).get<QString>(0, 0));
    };
    CHECK(limit(desk.narrow->connection()) == u"1min");
    ConnectionOptions options = desk.database.options(u"04"_s);
    for (auto& [name, value] : options.settings)
        if (name == "idle_in_transaction_session_timeout") value = "50ms";
    auto idle = desk.database.server().connect(options);
    must(idle->script("BEGIN"));
    QThread::msleep(300);
    const auto ended = idle->exec("SELECT 1");
    REQUIRE_FALSE(ended);
    CHECK(ended.error().is("25P03"));

    QFile sample(QStringLiteral(LYGTE_SOURCE_DIR "/packaging/server/postgresql.conf"));
    REQUIRE(sample.open(QIODevice::ReadOnly));
    TestServer::Options settings;
    settings.tls = false;
    for (const QByteArray& line : sample.readAll().split('\n'))
        if (line.startsWith("idle_in_transaction_session_timeout") || line.startsWith("max_prepared_transactions"))
            settings.settings += QString::fromUtf8(line);
    CHECK(settings.settings.size() == 2);
    TestServer server(settings);
    ConnectionOptions other = server.superuser();
    other.settings.clear();
    const auto connection = server.connect(other);
    CHECK(limit(*connection) == u"1min");
    must(connection->script("BEGIN"));
    CHECK(connection->script("PREPARE TRANSACTION 'x'").error().is("55000"));
}
