// Databases of earlier releases, with everything in them that those could hold, are upgraded with the real lygte-cli: nothing
// is changed that was there, and clients go on. And an upgrade that is killed in the middle of a migration.

#include "core/escalations/escalationtables.h"
#include "core/sync/erasure.h"
#include "core/sync/mutations.h"
#include "core/sync/outbox.h"
#include "tests/support/syncdesk.h"

#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <csignal>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString& command, const QString& database)
{
    const TestServer& server = TestServer::shared();
    return {u"server"_s,     command, u"--host"_s, server.directory(), u"--port"_s, QString::number(server.port()),
            u"--database"_s, database};
}

int cli(const QString& command, const QString& database)
{
    return QProcess::execute(qEnvironmentVariable("LYGTE_CLI"), words(command, database));
}

/// What waits at a client, pushed by the functions that the server has, whichever release they are of: a client of ours would
/// not begin with it.
void push(CaseDatabase& database, Client& client, const QString& number, const Id& as)
{
    const auto connection = database.server().connect(database.options(number));
    Remote remote(*connection, client.tables());
    must(remote.hello(as));
    const auto offers = wait(
        client.store().file().write([&](Database& file) { return outbox::waiting(file, client.tables(), 0, 500, 4 << 20); }));
    must(remote.push(as, {offers}));
}

void importChat(ConversationStore& store)
{
    ImportedConversation chat;
    chat.platform = u"whatsapp"_s;
    chat.threadKey = u"tråd"_s;
    chat.title = u"Importeret"_s;
    chat.format = u"whatsapp-text"_s;
    QList<ImportedMessage> messages(3);
    for (int i = 0; i < messages.size(); ++i) {
        messages[i].index = i;
        messages[i].sender = u"Freja"_s;
        messages[i].text = u"importeret %1"_s.arg(i);
        messages[i].sent = Instant{1'600'000'000'000'000 + i * 1'000'000LL};
    }
    wait(store.importBatch(std::make_shared<ImportSession>(), chat, messages));
}

/// Rows of every table, as two officers of that release made them in sections A and B.
struct Filled
{
    CaseDatabase database;
    Client anne, bo;
    Id talk;

    explicit Filled(int schema)
        : database(TestServer::shared(), schema), anne(officer(u"04"_s, {u"A"_s}), u"04"_s),
          bo(officer(u"07"_s, {u"A"_s, u"B"_s}, u"leader"_s), u"07"_s, u"B"_s)
    {
        const Id annes = Id::generate({1});
        const Id bos = Id::generate({1});
        conversations(annes);
        patrol();
        escalations();
        push(database, anne, u"04"_s, annes);
        const Id other = wait(bo.conversations().create({u"discord"_s, u"flyttes"_s, {}}));
        wait(bo.conversations().addNote(other, u"om B"_s));
        push(database, bo, u"07"_s, bos);
        onlyThere(other);
        if (schema >= 10) erase(bos);
        must(database.admin().script("SELECT lygte.prune(3600)"));
    }

    CaseDatabase& officer(const QString& number, const QStringList& sections, const QString& role = u"officer"_s)
    {
        database.officer(number, sections, role);
        return database;
    }
    std::unique_ptr<PgConnection> as(const QString& number) { return database.server().connect(database.options(number)); }

    void conversations(const Id& client)
    {
        ConversationStore& store = anne.conversations();
        talk = wait(store.create({u"discord"_s, u"Freja"_s, {}}));
        wait(store.addMessage(talk, {.sender = u"Freja"_s, .body = u"hej"_s}));
        wait(store.addNote(talk, u"virker utryg"_s));
        push(database, anne, u"04"_s, client);
        const auto connection = as(u"04"_s);
        const ClaimAnswer claim = must(Remote(*connection, anne.tables()).claim(talk, 600));
        const Id reply = wait(store.writeReply(talk, u"hej Freja"_s, u"Politiet"_s, claim.generation));
        wait(store.setReplyState(reply, ReplyState::Written, ReplyState::Sent));
        importChat(store);
        must(connection->exec("SELECT lygte.looking_at($1)", talk));
    }
    void patrol()
    {
        PatrolStore& store = anne.patrol();
        const Shift shift = wait(store.startShift(u"Politiets Online Patrulje"_s, {u"discord"_s}));
        EntryDraft draft{.kind = EntryKind::Dialogue, .fact = u"tale med Freja"_s, .links = {{u"conversation"_s, talk, {}}}};
        const Id entry = wait(store.save(shift.id, draft));
        draft.fact = u"tale med Freja, rettet"_s;
        wait(store.correct(entry, draft));
        wait(store.endShift(shift.id, u"pas på Freja"_s));
    }
    void escalations()
    {
        EscalationStore& store = anne.escalations();
        const Timeline timeline = wait(anne.conversations().timeline(talk));
        const Id id = wait(store.create(u"concern_133"_s, u"Freja"_s, talk, {timeline.messages.first().id}));
        wait(store.setFields(id, {{u"child_name"_s, u"Freja Hansen"_s}, {u"withdrawal_reason"_s, u"en fejl"_s}}));
        wait(store.act(id, u"withdraw"_s, u"draft"_s, u"opgivet"_s));
    }
    /// What no case file of ours makes by itself: a conflict, a reading, a source, a move, seals.
    void onlyThere(const Id& other)
    {
        const auto connection = as(u"07"_s);
        Remote remote(*connection, bo.tables());
        const Id client = Id::generate({4});
        must(remote.hello(client));
        const Offer conflict{1,
                             Id::generate({2}),
                             u"conversation"_s,
                             talk,
                             talk,
                             CaseDatabase::section(u"A"_s),
                             u"patch"_s,
                             u"{\"base\":{\"title\":\"Maja\"},\"set\":{\"title\":\"Ida\"}}"_s};
        must(remote.push(client, {{conflict}}));
        must(remote.move(u"conversation"_s, other, CaseDatabase::section(u"A"_s)));
        const Id escalation = must(must(database.admin().exec("SELECT id FROM lygte.escalation")).get<Id>(0, 0));
        const Id ticket = must(remote.requestReading(escalation, u"opringning fra kommunen"_s));
        CHECK(must(remote.readIdentity(ticket))->contains(u"Freja Hansen"));
        must(database.admin().exec(
            "INSERT INTO lygte.source (id, root_id, scope_id, name, sha256, size, format, imported, officer_number, trouble) "
            "SELECT i, i, $1, 'chat.txt', sha256('x'), 1, 'whatsapp-text', 1, '04', '' FROM "
            "lygte.content_id(lygte.utf8('source'), "
            "uuid_send($1), sha256('x')) AS i",
            CaseDatabase::section(u"A"_s)));
        must(connection->exec("SELECT no FROM lygte.seal()"));
    }
    void erase(const Id& client)
    {
        const Id gone = wait(bo.conversations().create({u"discord"_s, u"slettes"_s, {}}));
        wait(bo.store().file().write([&](Database& file) -> Result<void> {
            LYGTE_TRY_VALUE(transaction, Transaction::begin(file));
            const Id id = Id::generate({3});
            LYGTE_TRY(Mutations(file, bo.store().clock())
                          .insert(erasureTable, {id, id, CaseDatabase::section(u"B"_s)},
                                  {{"entity", u"conversation"_s},
                                   {"row_id", gone},
                                   {"why", u"kendelse"_s},
                                   {"officer_number", u"07"_s},
                                   {"at", std::int64_t{1}}}));
            return transaction.commit();
        }));
        push(database, bo, u"07"_s, client);
    }
};

struct Contents
{
    QStringList columns;
    std::int64_t rows = 0;
    QString hash;
};

/// Every table, by the columns that it has; or, with those of another time, by them.
QMap<QString, Contents> contentsOf(CaseDatabase& database, const QMap<QString, Contents>& like = {})
{
    QMap<QString, Contents> all = like;
    if (like.isEmpty()) {
        const PgResult columns = must(database.admin().exec(
            "SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE "
            "c.relnamespace "
            "= 'lygte'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND c.relname NOT IN "
            "('schema_version', 'sync_table') ORDER BY 1, a.attnum"));
        for (int row = 0; row < columns.rows(); ++row)
            all[must(columns.get<QString>(row, 0))].columns += u'"' + must(columns.get<QString>(row, 1)) + u'"';
    }
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QString sql =
            u"SELECT count(*), coalesce(md5(string_agg(t::text, ' ' ORDER BY t::text)), '') FROM (SELECT %1 FROM "
            "lygte.%2) AS t"_s.arg(it->columns.join(u", "), it.key());
        const PgResult row = must(database.admin().exec(sql.toStdString()));
        it->rows = must(row.get<std::int64_t>(0, 0));
        it->hash = must(row.get<QString>(0, 1));
    }
    return all;
}

} // namespace

TEST_CASE("a filled database of any earlier release is upgraded: all is kept, and clients go on", "[server][upgrade]")
{
    const int from = GENERATE(range(8, ServerSchema::newest()));
    INFO("schema " << from);
    Filled it(from);
    const auto before = contentsOf(it.database);
    for (auto table = before.begin(); table != before.end(); ++table) {
        INFO(table.key().toStdString());
        CHECK(table->rows > 0);
    }
    REQUIRE(cli(u"check"_s, it.database.name()) != 0); // it is an old one, and says so
    REQUIRE(cli(u"upgrade"_s, it.database.name()) == 0);
    CHECK(cli(u"check"_s, it.database.name()) == 0);
    const auto after = contentsOf(it.database, before);
    for (auto table = before.begin(); table != before.end(); ++table) {
        INFO(table.key().toStdString());
        CHECK(after[table.key()].rows == table->rows);
        CHECK(after[table.key()].hash == table->hash);
    }

    // Two who begin anew, and the two who wrote it all.
    Client first(it.database, u"04"_s);
    Client second(it.database, u"07"_s, u"B"_s);
    const auto same = [&] {
        for (int round = 0; round < 2; ++round)
            for (Client* client : {&first, &second, &it.anne, &it.bo}) client->sync();
        for (Client* client : {&first, &second, &it.anne, &it.bo}) {
            const Difference difference = client->difference();
            for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
            CHECK(difference.none());
            CHECK(client->store().number("SELECT count(*) FROM outbox WHERE result IS NULL OR result LIKE '%rejected%'") == 0);
        }
    };
    same();
    const Timeline timeline = wait(first.conversations().timeline(it.talk));
    CHECK(timeline.messages.size() == 2);
    const auto typed = std::ranges::find(timeline.messages, u"hej"_s, &Message::body);
    REQUIRE(typed != timeline.messages.end());
    REQUIRE(timeline.notes.size() == 1);
    wait(first.conversations().correctNote(timeline.notes.first().id, u"virker tryg"_s));
    wait(second.conversations().addNote(it.talk, u"ny note"_s));
    wait(second.conversations().setLevel(it.talk, static_cast<Level>(2)));
    wait(it.anne.conversations().withdrawMessage(typed->id));
    same();
    CHECK(it.database.number("SELECT count(*) FROM lygte.note WHERE body IN ('virker tryg', 'ny note')") == 2);
    CHECK(it.database.number("SELECT count(*) FROM lygte.message WHERE withdrawn = 1") == 1);
}

namespace {

/// What an officer's client pushes of acts on escalations, by hand: the server is of a release that no client of ours begins
/// with.
class ByHand
{
public:
    ByHand(CaseDatabase& database, const QString& number, const SyncTables& tables)
        : number_(number), connection_(database.server().connect(database.options(number))), remote_(*connection_, tables)
    {
        must(remote_.hello(client_));
    }

    /// The command and its event, as the store writes them.
    void act(const Id& escalation, const QString& command, const QString& from, const QString& to, const QString& note)
    {
        const auto offer = [&](const QString& entity, const Id& row, const QString& what, const QJsonObject& body) {
            return Offer{++mid_,     Id::generate({mid_}),
                         entity,     row,
                         escalation, CaseDatabase::section(u"A"_s),
                         what,       QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))};
        };
        const Offer moved =
            offer(u"escalation"_s, escalation, command, {{u"expected"_s, from}, {u"next"_s, to}, {u"set"_s, QJsonObject()}});
        const Offer told = offer(u"escalation_event"_s, Id::generate({7}), u"insert"_s,
                                 {{u"at"_s, 7},
                                  {u"command"_s, command},
                                  {u"from_state"_s, from},
                                  {u"to_state"_s, to},
                                  {u"officer_number"_s, number_},
                                  {u"note"_s, note}});
        must(remote_.push(client_, {{moved, told}}));
    }

private:
    QString number_;
    Id client_ = Id::generate({5});
    std::int64_t mid_ = 0;
    std::unique_ptr<PgConnection> connection_;
    Remote remote_;
};

} // namespace

TEST_CASE("events of acts that a server of before had refused leave the history and the deadlines, and are kept aside",
          "[server][upgrade]")
{
    CaseDatabase database(TestServer::shared(), 15);
    database.officer(u"04"_s, {u"A"_s});
    database.officer(u"07"_s, {u"A"_s});
    Client anne(database, u"04"_s);
    const Id talk = wait(anne.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    const auto escalation = [&] { return wait(anne.escalations().create(u"concern_133"_s, u"Freja"_s, talk, {})); };
    const Id lost = escalation();
    const Id again = escalation();
    const Id own = escalation();
    push(database, anne, u"04"_s, Id::generate({1}));
    ByHand first(database, u"04"_s, anne.tables());
    ByHand second(database, u"07"_s, anne.tables());
    must(ServerSchema(database.admin()).loadTransitions(escalationTransitions(must(EscalationTypes::load()))));
    first.act(lost, u"withdraw"_s, u"draft"_s, u"withdrawn"_s, u"den første"_s);
    second.act(lost, u"send"_s, u"draft"_s, u"sent"_s, u"aldrig sendt"_s);
    // Refused, and later done: which of the two events is true is not for a program to say.
    first.act(again, u"withdraw"_s, u"draft"_s, u"withdrawn"_s, u"den første"_s);
    second.act(again, u"withdraw"_s, u"draft"_s, u"withdrawn"_s, u"for sent"_s);
    second.act(again, u"undo_withdraw"_s, u"withdrawn"_s, u"draft"_s, {});
    second.act(again, u"withdraw"_s, u"draft"_s, u"withdrawn"_s, u"igen"_s);
    second.act(own, u"withdraw"_s, u"draft"_s, u"withdrawn"_s, u"sandt"_s);
    const auto events = [&] { return database.number("SELECT count(*) FROM lygte.escalation_event"); };
    REQUIRE(database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%rejected%'") == 2);
    REQUIRE(events() == 3 + 7);

    REQUIRE(cli(u"upgrade"_s, database.name()) == 0);
    CHECK(cli(u"check"_s, database.name()) == 0);
    CHECK(events() == 3 + 6);
    CHECK(database.number("SELECT count(*) FROM lygte.escalation_event WHERE note = 'aldrig sendt'") == 0);
    CHECK(database.number("SELECT count(*) FROM lygte.untrue_event u JOIN lygte.sync_mutation m ON m.id = u.act WHERE u.note = "
                          "'aldrig sendt' AND u.officer_number = '07' AND m.command = 'send' AND m.result = u.refusal") == 1);
    CHECK(database.number("SELECT count(*) FROM lygte.untrue_event") == 1);
    // As of any deletion: machines that have it hear of it, and the record says who took it out.
    CHECK(database.number("SELECT count(*) FROM lygte.change c JOIN lygte.untrue_event u ON u.id = c.row_id WHERE c.deleted") ==
          1);
    CHECK(database.number("SELECT count(*) FROM lygte.audit_event a JOIN lygte.untrue_event u ON u.id = ANY (a.ids) WHERE "
                          "a.verb IN ('insert', 'delete')") == 2);
    Client bo(database, u"07"_s);
    bo.sync();
    const Escalation now = *wait(bo.escalations().escalation(lost));
    CHECK_FALSE(deadlineEvents(now.events).entered.contains(u"sent"_s));
    CHECK(now.events.size() == 2);

    must(database.admin().exec("DELETE FROM lygte.escalation WHERE id = $1", lost));
    CHECK(database.number("SELECT count(*) FROM lygte.untrue_event") == 0);
}

TEST_CASE("an upgrade that is killed in the middle of a migration is finished by the next", "[server][upgrade]")
{
    // What another session holds, and the migration comes to when it has done some of its work.
    const auto [number, lock] = GENERATE(table<int, const char*>({
        {3, "LOCK TABLE lygte.sync_table IN SHARE MODE"},
        {7, "LOCK TABLE lygte.sync_mutation IN ACCESS SHARE MODE"},
        {9, "LOCK TABLE lygte.note IN ACCESS SHARE MODE"},
        {10, "LOCK TABLE lygte.source IN ROW EXCLUSIVE MODE"},
        {11, "LOCK TABLE lygte.note IN ACCESS SHARE MODE"},
        {12, "ALTER FUNCTION lygte.server_identity() COST 100"},
        {13, "LOCK TABLE lygte.entry IN ROW EXCLUSIVE MODE"},
        {14, "LOCK TABLE lygte.entry_link IN ROW EXCLUSIVE MODE"},
        {15, "ALTER FUNCTION lygte.move COST 100"},
        {16, "ALTER FUNCTION lygte.push COST 100"},
        {17, "ALTER FUNCTION lygte.apply_insert COST 100"},
        {18, "LOCK TABLE lygte.sync_mutation IN ACCESS EXCLUSIVE MODE"},
    }));
    INFO("migration " << number);
    TestDatabase database;
    const auto admin = database.connect();
    must(ServerSchema(*admin).upgrade(number - 1));
    const auto holder = database.connect();
    must(holder->script(QByteArray("BEGIN; ") + lock));
    const auto waits = [&] {
        return must(
            must(admin->exec("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                             "pg_backend_pid() AND wait_event_type = 'Lock')"))
                .get<bool>(0, 0));
    };
    QProcess process;
    process.start(qEnvironmentVariable("LYGTE_CLI"), words(u"upgrade"_s, database.name()));
    REQUIRE(process.waitForStarted());
    REQUIRE(eventually(waits));
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    REQUIRE(process.exitStatus() == QProcess::CrashExit);
    must(holder->script("ROLLBACK"));

    REQUIRE(cli(u"upgrade"_s, database.name()) == 0); // it waits for what is left of the first
    CHECK(cli(u"check"_s, database.name()) == 0);
    const PgResult versions =
        must(admin->exec("SELECT count(*), max(number) FROM lygte.schema_version HAVING count(*) = max(number)"));
    REQUIRE(versions.rows() == 1);
    CHECK(must(versions.get<std::int64_t>(0, 0)) == ServerSchema::newest());
}
