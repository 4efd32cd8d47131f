// The eleven probes of "The database defends itself", each tried with a plain psql as an officer.

#include "tests/security/desk.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("an insert does not tell whether a hidden row exists", "[security]")
{
    SecurityDesk desk;
    const auto import = [&](const QString& number, const Id& id, const Id& scope, const QString& key) {
        return desk.insert(
            number, u"conversation"_s, id, id, scope,
            uR"({"platform":"whatsapp","title":"x","account":"","participants":"","state":"open","opened":1,"thread_key":%1})"_s
                .arg(key));
    };
    const Id known = Id::fromContent({"conversation", desk.sectionB.view(), "whatsapp", "Freja"});
    const Id unknown = Id::fromContent({"conversation", desk.sectionB.view(), "whatsapp", "Noah"});
    REQUIRE(import(u"07"_s, known, desk.sectionB, u"\"Freja\""_s) == uR"({"s":"ok"})");
    for (const QString& key : {u"null"_s, u"\"Freja\""_s, u"\"Noah\""_s}) {
        CHECK(import(u"04"_s, known, desk.sectionA, key) == import(u"04"_s, unknown, desk.sectionA, key));
        CHECK(import(u"04"_s, known, desk.sectionA, key).contains(u"rejected"));
        CHECK(import(u"04"_s, known, desk.sectionB, key) == import(u"04"_s, unknown, desk.sectionB, key));
    }
    // Nor by a message, a source, or the message that a reply answers.
    const Id mine = desk.conversation(u"04"_s, desk.sectionA, u"Min"_s);
    const Id hidden = Id::fromContent({"message", known.view(), "x", "0"});
    CHECK(desk.insert(u"04"_s, u"message"_s, hidden, mine, desk.sectionA, SecurityDesk::messageBody(u"04"_s, u"x"_s))
              .contains(u"imported_id"));
    const QByteArray hash(32, 'h');
    const Id source = Id::fromContent({"source", desk.sectionB.view(), hash});
    const auto put = [&](const QString& number, const Id& id, const Id& scope) {
        return desk.insert(
            number, u"source"_s, id, id, scope,
            uR"({"name":"a.txt","sha256":"\\x%1","size":1,"format":"x","imported":1,"officer_number":"%2","trouble":""})"_s.arg(
                QString::fromLatin1(hash.toHex()), number));
    };
    REQUIRE(put(u"07"_s, source, desk.sectionB) == uR"({"s":"ok"})");
    CHECK(put(u"04"_s, source, desk.sectionA).contains(u"imported_id"));
}

TEST_CASE("a reply does not tell whether a hidden message was answered", "[security]")
{
    SecurityDesk desk;
    const Id theirs = desk.conversation(u"07"_s, desk.sectionB, u"Deres"_s);
    const Id mine = desk.conversation(u"04"_s, desk.sectionA, u"Min"_s);
    const Id question = desk.message(u"07"_s, theirs, desk.sectionB, u"hej"_s);
    const auto reply = [&](const QString& number, const Id& root, const Id& scope, const Id& answers) {
        desk.says(number, u"SELECT claim('%1');"_s.arg(root.toString()));
        QString body = SecurityDesk::messageBody(number, u"svar"_s);
        body.replace(u"\"typed\""_s,
                     uR"("reply","reply_state":"written","claim_gen":1,"answers":"%1")"_s.arg(answers.toString()));
        return desk.insert(number, u"message"_s, SecurityDesk::newId(), root, scope, body);
    };
    CHECK(reply(u"07"_s, theirs, desk.sectionB, question) == uR"({"s":"ok"})");
    CHECK(reply(u"07"_s, theirs, desk.sectionB, question).contains(u"answered"));
    CHECK(reply(u"04"_s, mine, desk.sectionA, question) == reply(u"04"_s, mine, desk.sectionA, SecurityDesk::newId()));
}

TEST_CASE("a child row under a hidden parent is refused, as under one that does not exist", "[security]")
{
    SecurityDesk desk;
    const Id theirs = desk.conversation(u"07"_s, desk.sectionB, u"Deres"_s);
    const QString body = uR"({"officer_number":"04","written":1,"body":"x"})"_s;
    const QString hidden = desk.insert(u"04"_s, u"note"_s, SecurityDesk::newId(), theirs, desk.sectionA, body);
    CHECK(hidden.contains(u"gone"));
    CHECK(desk.insert(u"04"_s, u"note"_s, SecurityDesk::newId(), SecurityDesk::newId(), desk.sectionA, body) == hidden);
    CHECK(desk.insert(u"04"_s, u"note"_s, SecurityDesk::newId(), theirs, desk.sectionB, body).contains(u"rights"));
    CHECK(desk.database().number("SELECT count(*) FROM lygte.note") == 0);
}

static QString plan(SecurityDesk& desk, const QString& where)
{
    return desk.says(
        u"04"_s,
        u"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF) SELECT id FROM message WHERE %1;"_s.arg(where));
}

TEST_CASE("EXPLAIN says the same of a hidden value as of none", "[security]")
{
    SecurityDesk desk;
    const Id theirs = desk.conversation(u"07"_s, desk.sectionB, u"Deres"_s);
    desk.message(u"07"_s, theirs, desk.sectionB, u"hemmeligt"_s);
    QString hidden = plan(desk, u"body = 'hemmeligt'"_s);
    CHECK(hidden.contains(u"actual"));
    CHECK(hidden.replace(u"hemmeligt"_s, u"ingenting"_s) == plan(desk, u"body = 'ingenting'"_s));
    // Ids that nobody can guess are what is looked up by.
    CHECK(plan(desk, u"sender || body LIKE '%hemmelig%'"_s).contains(u"rows=0"));
}

// The id of an imported conversation is a hash that a colleague from another section can compute, and so are those of its
// messages and its file.
TEST_CASE("EXPLAIN does not tell whether another section imported a conversation of a guessed name", "[security]")
{
    SecurityDesk desk;
    const Id known = Id::fromContent({"conversation", desk.sectionB.view(), "whatsapp", "Freja"});
    const Id unknown = Id::fromContent({"conversation", desk.sectionB.view(), "whatsapp", "Noah"});
    desk.insert(
        u"07"_s, u"conversation"_s, known, known, desk.sectionB,
        uR"({"platform":"whatsapp","title":"x","account":"","participants":"","state":"open","opened":1,"thread_key":"Freja"})"_s);
    for (int i = 0; i < 3; ++i) desk.message(u"07"_s, known, desk.sectionB, u"hej"_s);
    // Enough rows for indexes, and the guessed conversation the most frequent value of its column.
    must(desk.database().admin().script(
        "INSERT INTO lygte.conversation (id, root_id, scope_id, platform, title, account, participants, state, opened) "
        "SELECT i, i, (SELECT scope_id FROM lygte.conversation LIMIT 1), '', '', '', '', 'open', 1 "
        "FROM (SELECT gen_random_uuid() AS i FROM generate_series(1, 5000)) AS r;"
        "INSERT INTO lygte.note (id, root_id, scope_id, officer_number, written, body) "
        "SELECT gen_random_uuid(), CASE WHEN n % 3 = 0 THEN k.id ELSE c.id END, c.scope_id, '07', 1, 'x' FROM (SELECT "
        "row_number() OVER () AS n, id, scope_id FROM "
        "lygte.conversation) AS c, (SELECT root_id AS id FROM lygte.message LIMIT 1) AS k; ANALYZE"));
    REQUIRE(desk.database().number("SELECT count(*) FROM lygte.note") > 5000);
    const auto explained = [&](const QString& how, const QString& query, const Id& id) {
        return desk
            .says(u"04"_s, how + u"EXPLAIN (%1 COSTS, FORMAT TEXT) %2;"_s.arg(
                                     how.contains(u"enable") ? u"ANALYZE, TIMING OFF, SUMMARY OFF, BUFFERS OFF,"_s : QString(),
                                     query.arg(id.toString())))
            .remove(id.toString())
            .remove(QRegularExpression(uR"((?<=uuid_hash\(root_id\) = )-?\d+|'\\x\w+')"_s));
    };
    const QStringList queries{u"SELECT title FROM conversation WHERE id = '%1'"_s,
                              u"SELECT title FROM conversation WHERE id >= '%1' AND id <= '%1' ORDER BY id"_s,
                              u"SELECT title FROM conversation WHERE id = ANY ('{%1}')"_s,
                              u"SELECT title FROM conversation WHERE uuid_send(id) = uuid_send('%1')"_s,
                              u"SELECT title FROM conversation WHERE root_id = '%1'"_s,
                              u"SELECT body FROM message WHERE root_id = '%1'"_s,
                              u"SELECT body FROM note WHERE root_id = '%1'"_s,
                              u"SELECT count(*) FROM note WHERE root_id < '%1'"_s,
                              u"SELECT c.title FROM conversation c JOIN note n ON n.root_id = c.id WHERE c.id = '%1'"_s,
                              u"SELECT until FROM claim WHERE id = '%1'"_s,
                              u"SELECT body FROM note WHERE uuid_hash(root_id) = uuid_hash('%1')"_s,
                              u"SELECT body FROM note WHERE written = 1 AND root_id = '%1'"_s,
                              u"SELECT body FROM note WHERE root_id IS NOT DISTINCT FROM '%1'"_s,
                              u"SELECT body FROM note WHERE CASE WHEN root_id = '%1' THEN true ELSE false END"_s,
                              u"SELECT deleted FROM change WHERE row_id = '%1'"_s,
                              u"SELECT deleted FROM change WHERE root_id = '%1'"_s};
    const QStringList ways{
        QString(),
        u"SET enable_seqscan = on;"_s,
        u"SET enable_indexscan = off; SET enable_indexonlyscan = off; SET enable_bitmapscan = off; SET cpu_operator_cost = 0;"_s,
        u"SET enable_indexscan = off; SET enable_indexonlyscan = off; SET enable_bitmapscan = off;"_s,
        u"SET enable_seqscan = off;"_s,
        u"SET enable_seqscan = off; SET enable_bitmapscan = off;"_s,
        u"SET enable_seqscan = off; SET enable_indexscan = off; SET enable_indexonlyscan = off;"_s};
    for (const QString& query : queries)
        for (const QString& how : ways) {
            CAPTURE(query.toStdString(), how.toStdString());
            CHECK(explained(how, query, known).toStdString() == explained(how, query, unknown).toStdString());
        }
}

TEST_CASE("no view shows what a table hides", "[security]")
{
    SecurityDesk desk;
    CHECK(desk.database().number(
              "SELECT count(*) FROM pg_class WHERE relnamespace = 'lygte'::regnamespace AND relkind IN ('v', 'm', 'f')") == 0);
    CHECK(desk.state(u"04"_s, u"CREATE VIEW v AS SELECT 1;"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"CREATE MATERIALIZED VIEW v AS SELECT 1;"_s) == u"42501");
}

TEST_CASE("a leaky expression sees no hidden row", "[security]")
{
    SecurityDesk desk;
    const Id theirs = desk.conversation(u"07"_s, desk.sectionB, u"Deres"_s);
    desk.message(u"07"_s, theirs, desk.sectionB, u"hemmeligt"_s);
    CHECK(desk.says(u"04"_s, u"SELECT count(*) FROM message WHERE body::integer > 0;"_s) == u"0");
    CHECK(desk.says(u"04"_s, u"SELECT count(*) FROM message WHERE 1 / (length(body) - 9) > 0;"_s) == u"0");
    CHECK(desk.state(u"04"_s, u"CREATE FUNCTION leak(text) RETURNS boolean LANGUAGE sql COST 0.0001 AS 'SELECT true';"_s) ==
          u"42501");
    CHECK(desk.state(u"04"_s, u"CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE sql AS 'SELECT true';"_s) ==
          u"42501");
}

TEST_CASE("no temporary table and no search_path makes an officer a leader", "[security]")
{
    SecurityDesk desk;
    desk.conversation(u"07"_s, desk.sectionB, u"Deres"_s);
    CHECK(desk.state(u"04"_s, u"CREATE TEMP TABLE scope_member (scope_id uuid, login name, may_put boolean);"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"CREATE TEMP VIEW officer AS SELECT 1;"_s) == u"42501");
    for (const char* schema : {"lygte", "public", "pg_catalog"})
        CHECK(desk.state(u"04"_s, u"CREATE TABLE %1.officer (login name);"_s.arg(QLatin1StringView(schema))) == u"42501");
    CHECK(desk.state(u"04"_s, u"CREATE SCHEMA mine;"_s) == u"42501");
    CHECK(desk.says(u"04"_s, u"SET search_path = pg_temp, public, lygte; SELECT count(*) FROM lygte.conversation;"_s) == u"0");
    CHECK(desk.database().number(
              "SELECT count(*) FROM pg_proc WHERE pronamespace = 'lygte'::regnamespace AND prosecdef AND NOT EXISTS "
              "(SELECT FROM unnest(proconfig) s WHERE s = 'search_path=lygte, pg_temp')") == 0);
    CHECK(desk.state(u"04"_s, u"SET ROLE lygte_writer;"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"SET ROLE lygte_owner;"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"SET ROLE lygte_leader;"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"SET SESSION AUTHORIZATION '%1';"_s.arg(desk.login(u"07"_s))) == u"42501");
    CHECK(desk.state(u"04"_s, u"SET row_security = off; SELECT * FROM conversation;"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"SET session_replication_role = replica;"_s) == u"42501");
    // Becoming the group that one is in anyway changes nothing: the person is session_user.
    CHECK(desk.says(u"04"_s, u"SET ROLE lygte_officer; SELECT count(*) FROM conversation;"_s) == u"0");
}

TEST_CASE("nobody learns anything by listening", "[security]")
{
    SecurityDesk desk;
    const auto listener = desk.database().server().connect(desk.database().options(u"04"_s));
    for (const char* channel : {"lygte", "change", "message"}) must(listener->script(QByteArray("LISTEN ") + channel));
    const Id theirs = desk.conversation(u"07"_s, desk.sectionB, u"Deres"_s);
    desk.message(u"07"_s, theirs, desk.sectionB, u"hemmeligt"_s);
    must(listener->exec("SELECT 1"));
    CHECK(must(listener->takeNotifications()).isEmpty());
    CHECK(desk.database().number(
              "SELECT count(*) FROM pg_proc WHERE pronamespace = 'lygte'::regnamespace AND prosrc ~* 'notify'") == 0);
}

TEST_CASE("nobody sees who else is at work, or what they send", "[security]")
{
    SecurityDesk desk;
    CHECK(desk.state(u"04"_s, u"SELECT * FROM pg_stat_activity;"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"SELECT * FROM pg_stat_get_activity(NULL);"_s) == u"42501");
    CHECK(ConnectionOptions().applicationName == u"lygte");
}

TEST_CASE("nobody holds up others by an advisory lock or by sealing", "[security]")
{
    SecurityDesk desk;
    CHECK(desk.state(u"04"_s, u"SELECT pg_advisory_lock(727274);"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"SELECT pg_try_advisory_xact_lock(1, 2);"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"BEGIN; LOCK TABLE message IN SHARE MODE;"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"SELECT * FROM scope_member FOR SHARE;"_s) == u"42501");
    // Whoever keeps a transaction open keeps nobody's events from being sealed.
    const auto idle = desk.database().server().connect(desk.database().options(u"04"_s));
    const Id mine = desk.escalation(u"04"_s, desk.sectionA);
    must(idle->script("BEGIN"));
    must(idle->exec("SELECT lygte.request_reading($1, 'kontakt')", mine));
    desk.conversation(u"07"_s, desk.sectionB, u"Deres"_s);
    must(desk.database().server().connect(desk.database().options(u"07"_s))->exec("SELECT * FROM lygte.seal()"));
    CHECK(desk.database().number("SELECT count(*) FROM lygte.audit_event WHERE seal IS NULL") == 0);
}

TEST_CASE("nothing is left lying on the server, and no program is run there", "[security]")
{
    SecurityDesk desk;
    CHECK(desk.state(u"04"_s, u"SELECT lo_create(0);"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"SELECT lo_from_bytea(0, 'x');"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"SELECT lo_import('/etc/passwd');"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"COPY (SELECT 1) TO PROGRAM 'cat';"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"COPY (SELECT 1) TO '/tmp/x';"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"SELECT pg_read_file('/etc/passwd');"_s) == u"42501");
    CHECK(desk.state(u"04"_s, u"CREATE EXTENSION dblink;"_s) == u"42501");
}

TEST_CASE("a demoted officer reads and writes nothing new, whatever was open", "[security]")
{
    SecurityDesk desk;
    const Id talk = desk.conversation(u"05"_s, desk.sectionA, u"Fælles"_s);
    const auto race = [&](const char* begin) {
        const auto officer = desk.database().server().connect(desk.database().options(u"04"_s));
        must(officer->script(begin));
        must(officer->script("SELECT count(*) FROM lygte.conversation"));
        desk.database().leave(u"04"_s, desk.sectionA);
        const Id news = desk.message(u"05"_s, talk, desk.sectionA, u"nyt"_s);
        const auto seen = must(officer->exec("SELECT FROM lygte.message WHERE id = $1", news)).rows();
        const auto client = SecurityDesk::newId();
        const auto put = [&] {
            if (const auto hello = officer->exec("SELECT * FROM lygte.hello($1)", client); !hello)
                return hello.error().sqlstate;
            const auto pushed = officer->exec(
                "SELECT result FROM lygte.push($1, '{1}', ARRAY[$2], '{note}', ARRAY[$3], ARRAY[$4], ARRAY[$5], '{insert}', "
                "ARRAY['{\"officer_number\":\"04\",\"written\":1,\"body\":\"x\"}'])",
                client, SecurityDesk::newId(), SecurityDesk::newId(), talk, desk.sectionA);
            if (!pushed) return pushed.error().sqlstate;
            return must(pushed->get<QString>(0, 0)).toUtf8();
        }();
        (void)officer->script("ROLLBACK");
        desk.database().join(u"04"_s, desk.sectionA);
        return std::pair(seen, put);
    };
    const auto [committed, rejected] = race("BEGIN");
    CHECK(committed == 0);
    CHECK(rejected.contains("rights"));
    const auto [repeatable, failed] = race("BEGIN ISOLATION LEVEL REPEATABLE READ");
    CHECK(repeatable == 0);
    CHECK(failed == "40001");
    CHECK(desk.database().number("SELECT count(*) FROM lygte.note") == 0);
}

TEST_CASE("whoever is being removed writes to the end, and nothing afterwards", "[security]")
{
    SecurityDesk desk;
    const Id talk = desk.conversation(u"05"_s, desk.sectionA, u"Fælles"_s);
    const auto officer = desk.database().server().connect(desk.database().options(u"04"_s));
    must(officer->exec("SELECT * FROM lygte.hello($1)", SecurityDesk::newId()));
    must(officer->script("BEGIN"));
    must(officer->exec("SELECT * FROM lygte.claim($1)", talk)); // holds the membership
    const auto admin = desk.database().server().connect(desk.database().server().superuser(desk.database().name()));
    must(admin->script("SET lock_timeout = '200ms'"));
    const auto removed = admin->exec("SELECT lygte.remove_member($1, $2::text::name)", desk.sectionA, desk.login(u"04"_s));
    REQUIRE_FALSE(removed);
    CHECK(removed.error().is("55P03"));
    must(officer->script("COMMIT"));
    must(admin->exec("SELECT lygte.remove_member($1, $2::text::name)", desk.sectionA, desk.login(u"04"_s)));
    CHECK(must(officer->exec("SELECT * FROM lygte.claim($1)", talk)).rows() == 0);
}
