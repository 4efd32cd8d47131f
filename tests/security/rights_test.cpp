// What an officer may not do to rows: write past the functions, pretend to be somebody else, reach into another section.

#include "tests/security/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

static QStringList tables(SecurityDesk& desk)
{
    return must(must(desk.database().admin().exec(
                         "SELECT relname::text FROM pg_class WHERE relnamespace = 'lygte'::regnamespace AND relkind = 'r'"))
                    .list([](PgRow& row) { return row.text(0); }));
}

TEST_CASE("nobody writes a table directly", "[security]")
{
    SecurityDesk desk;
    const QStringList all = tables(desk);
    CHECK(all.size() > 25);
    for (const QString& number : {u"04"_s, u"11"_s, u"12"_s, u"20"_s, u"30"_s}) {
        QString sql = u"\\set ON_ERROR_STOP off\n"_s;
        for (const QString& table : all)
            sql +=
                u"INSERT INTO %1 DEFAULT VALUES;\nDELETE FROM %1;\nTRUNCATE %1;\nCOPY %1 FROM STDIN;\n\\.\nSELECT FROM %1 FOR UPDATE;\n"_s
                    .arg(table);
        const auto said = desk.as(number, sql);
        CHECK(said.err.count(u"ERROR:  42501:") == all.size() * 5);
    }
    for (const QString& table : all) {
        const auto column =
            must(must(desk.database().admin().exec(
                          "SELECT attname::text FROM pg_attribute WHERE attrelid = ('lygte.' || $1)::regclass AND attnum = 1",
                          table))
                     .get<QString>(0, 0));
        CHECK(desk.state(u"04"_s, u"UPDATE %1 SET %2 = DEFAULT;"_s.arg(table, column)) == u"42501");
    }
}

TEST_CASE("nobody pushes as another officer's client, or in another officer's name", "[security]")
{
    SecurityDesk desk;
    const Id theirs = Id::fromContent({"client", desk.login(u"05"_s).toUtf8()});
    const Id talk = desk.conversation(u"04"_s, desk.sectionA, u"Freja"_s);
    desk.conversation(u"05"_s, desk.sectionA, u"Noah"_s); // 05's client exists
    CHECK(desk.state(u"04"_s, u"SELECT * FROM hello('%1');"_s.arg(theirs.toString())) == u"LY002");
    const QString note = uR"({"officer_number":"%1","written":1,"body":"x"})"_s;
    CHECK(desk.state(u"04"_s, desk.push(u"04"_s, u"note"_s, SecurityDesk::newId(), talk, desk.sectionA, u"insert"_s,
                                        note.arg(u"04"), theirs)) == u"LY001");

    CHECK(desk.insert(u"04"_s, u"note"_s, SecurityDesk::newId(), talk, desk.sectionA, note.arg(u"05")).contains(u"rights"));
    CHECK(desk.insert(u"04"_s, u"message"_s, SecurityDesk::newId(), talk, desk.sectionA,
                      SecurityDesk::messageBody(u"05"_s, u"x"_s))
              .contains(u"rights"));
    QString nobody = SecurityDesk::messageBody(u"05"_s, u"x"_s);
    nobody.replace(u"\"05\""_s, u"null"_s);
    CHECK(desk.insert(u"04"_s, u"message"_s, SecurityDesk::newId(), talk, desk.sectionA, nobody).contains(u"data"));
    const Id shift = SecurityDesk::newId();
    CHECK(
        desk.insert(
                u"04"_s, u"shift"_s, shift, shift, desk.sectionA,
                uR"({"officer_id":"%1","officer_number":"04","account":"","platforms":"","state":"running","started":1,"handover":""})"_s
                    .arg(Id::fromContent({"officer", "05"}).toString()))
            .contains(u"data"));
    CHECK(desk.insert(u"04"_s, u"claim"_s, talk, talk, desk.sectionA,
                      uR"({"officer_number":"04","login":"%1","until":1,"gen":9})"_s.arg(desk.login(u"05"_s)))
              .contains(u"rights"));
    CHECK(desk.insert(u"04"_s, u"conflict"_s, SecurityDesk::newId(), talk, desk.sectionA, u"{}"_s).contains(u"rights"));
    CHECK(desk.database().number("SELECT count(*) FROM lygte.note") +
              desk.database().number("SELECT count(*) FROM lygte.message") +
              desk.database().number("SELECT count(*) FROM lygte.shift") +
              desk.database().number("SELECT count(*) FROM lygte.claim") ==
          0);
    // What was done is logged under the login that did it.
    CHECK(desk.database().number("SELECT count(DISTINCT login) FROM lygte.audit_event WHERE tbl = 'conversation'") == 2);
}

TEST_CASE("a command changes the state and what belongs to it, nothing else", "[security]")
{
    SecurityDesk desk;
    const Id talk = desk.conversation(u"04"_s, desk.sectionA, u"Freja"_s);
    const auto close = [&](const QString& set) {
        return desk.says(u"04"_s, desk.push(u"04"_s, u"conversation"_s, talk, talk, desk.sectionA, u"close"_s,
                                            uR"({"expected":"open","next":"closed","set":%1})"_s.arg(set)));
    };
    CHECK(close(uR"({"title":"andet"})"_s).contains(u"rights"));
    CHECK(close(uR"({"platform":"andet"})"_s).contains(u"rights"));
    CHECK(close(uR"({"scope_id":"%1"})"_s.arg(desk.sectionB.toString())).contains(u"rights"));
    CHECK(close(u"{}"_s) == uR"({"s":"ok"})");
    const auto patch = [&](const QString& set) {
        return desk.says(u"04"_s, desk.push(u"04"_s, u"conversation"_s, talk, talk, desk.sectionA, u"patch"_s,
                                            uR"({"base":{},"set":%1})"_s.arg(set)));
    };
    CHECK(patch(uR"({"state":"open"})"_s).contains(u"rights"));
    CHECK(patch(uR"({"home_scope":"%1"})"_s.arg(desk.sectionB.toString())).contains(u"rights"));
    CHECK(desk.says(u"04"_s, u"SELECT title, platform, state FROM conversation;"_s) == u"Freja|discord|closed");
}

TEST_CASE("nobody moves an aggregate to where they may not put, or writes to it after it has left", "[security]")
{
    SecurityDesk desk;
    const Id talk = desk.conversation(u"04"_s, desk.sectionA, u"Freja"_s);
    const QString move = u"SELECT move('conversation', '%1', '%2');"_s;
    CHECK(desk.state(u"04"_s, move.arg(talk.toString(), desk.sectionB.toString())) == u"42501");
    CHECK(desk.state(u"04"_s, move.arg(talk.toString(), SecurityDesk::newId().toString())) == u"42501");
    desk.database().join(u"04"_s, desk.sectionB, false); // sees it, may not put there
    CHECK(desk.state(u"04"_s, move.arg(talk.toString(), desk.sectionB.toString())) == u"42501");
    desk.database().join(u"04"_s, desk.sectionB, true);
    CHECK(desk.state(u"04"_s, move.arg(talk.toString(), desk.sectionB.toString())).isEmpty());
    desk.database().leave(u"04"_s, desk.sectionB);

    CHECK(desk.says(u"04"_s, u"SELECT count(*) FROM conversation;"_s) == u"0");
    CHECK(desk.says(u"04"_s, desk.push(u"04"_s, u"conversation"_s, talk, talk, desk.sectionA, u"patch"_s,
                                       uR"({"base":{"title":"Freja"},"set":{"title":"x"}})"_s))
              .contains(u"gone"));
    const QString note = uR"({"officer_number":"04","written":1,"body":"x"})"_s;
    CHECK(desk.insert(u"04"_s, u"note"_s, SecurityDesk::newId(), talk, desk.sectionA, note).contains(u"gone"));
    CHECK(desk.insert(u"04"_s, u"note"_s, SecurityDesk::newId(), talk, desk.sectionB, note).contains(u"rights"));
    CHECK(desk.state(u"04"_s, move.arg(talk.toString(), desk.sectionA.toString())) == u"P0002");
    CHECK(desk.says(u"04"_s, u"SELECT count(*) FROM claim('%1');"_s.arg(talk.toString())) == u"0");
    CHECK(desk.says(u"07"_s, u"SELECT title FROM conversation;"_s) == u"Freja");
}

TEST_CASE("another section's rows are nowhere to be read", "[security]")
{
    SecurityDesk desk;
    const Id talk = desk.conversation(u"07"_s, desk.sectionB, u"hemmeligt-navn"_s);
    const Id message = desk.message(u"07"_s, talk, desk.sectionB, u"hemmeligt-ord"_s);
    const Id escalation = desk.escalation(u"07"_s, desk.sectionB);
    desk.says(u"07"_s, u"SELECT claim('%1'); SELECT looking_at('%1'); SELECT request_reading('%2', 'hemmelig grund');"_s.arg(
                           talk.toString(), escalation.toString()));
    const QString everything = talk.toString() + u'|' + message.toString() + u'|' + escalation.toString() +
                               u"|hemmelig|010203|"_s + desk.login(u"07"_s);

    for (const QString& number : {u"04"_s, u"11"_s, u"12"_s, u"30"_s}) {
        QString sql = u"\\set ON_ERROR_STOP off\n"_s;
        for (const QString& table : tables(desk)) {
            sql +=
                u"SELECT * FROM %1;\nSELECT %1::text FROM %1;\nTABLE %1;\nCOPY (SELECT * FROM %1) TO STDOUT;\nSELECT table_to_xml('%1', true, true, '');\n"_s
                    .arg(table);
            sql += u"SELECT most_common_vals FROM pg_stats WHERE tablename = '%1';\n"_s.arg(table);
            sql += u"SELECT * FROM %1 WHERE 1 / (CASE WHEN %1::text LIKE '%hemmelig%' THEN 0 ELSE 1 END) = 1;\n"_s.arg(table);
        }
        const QString id = talk.toString();
        sql +=
            u"SELECT * FROM claim('%1'); SELECT release('%1', 1); SELECT looking_at('%1'); SELECT * FROM presence;\n"_s.arg(id);
        sql += u"SELECT move('conversation', '%1', '%2'); SELECT request_reading('%3', 'nysgerrig');\n"_s.arg(
            id, desk.sectionA.toString(), escalation.toString());
        sql += u"SELECT * FROM hello('%1'); SELECT my_scopes(); SELECT * FROM seal();\n"_s.arg(
            Id::fromContent({"client", desk.login(number).toUtf8()}).toString());
        auto said = desk.as(number, sql);
        const QRegularExpression secret(number == u"30" ? u"hemmelig|010203"_s : everything);
        // The refused lines repeat what we sent; what the server adds is what counts.
        said.err.remove(id).remove(escalation.toString());
        INFO(secret.match(said.out + said.err).captured(0).toStdString());
        CHECK_FALSE(secret.match(said.out + said.err).hasMatch());
        CHECK_FALSE(said.err.contains(u"22012")); // a division by zero would tell of a row
    }
    CHECK(desk.says(u"07"_s, u"SELECT count(*) FROM message;"_s) == u"1");
}

TEST_CASE("auditor and administrator see no case content", "[security]")
{
    SecurityDesk desk;
    const Id talk = desk.conversation(u"04"_s, desk.sectionA, u"hemmeligt-navn"_s);
    desk.message(u"04"_s, talk, desk.sectionA, u"hemmeligt-ord"_s);
    desk.escalation(u"04"_s, desk.sectionA);
    for (const QString& number : {u"20"_s, u"30"_s}) {
        desk.database().join(number, desk.sectionA); // not even as a member
        for (const QString& table : {u"conversation"_s, u"message"_s, u"note"_s, u"escalation"_s, u"escalation_identity"_s,
                                     u"entry"_s, u"excerpt"_s, u"conflict"_s, u"change"_s, u"sync_mutation"_s})
            CHECK(desk.state(number, u"SELECT * FROM %1;"_s.arg(table)) == u"42501");
        CHECK(desk.state(number, u"SELECT * FROM hello(gen_random_uuid());"_s) == u"42501");
        CHECK(desk.state(number, u"SELECT request_reading(gen_random_uuid(), 'nysgerrig');"_s) == u"42501");
    }
    CHECK(desk.says(u"20"_s, u"SELECT count(*) > 0 FROM audit_event WHERE login = '%1';"_s.arg(desk.login(u"04"_s))) == u"t");
    CHECK_FALSE(desk.says(u"20"_s, u"SELECT * FROM audit_event;"_s).contains(u"hemmelig"));
    CHECK(desk.state(u"20"_s, u"SELECT set_member('%1', '%2');"_s.arg(desk.sectionA.toString(), desk.login(u"20"_s))) ==
          u"42501");
    CHECK(desk.state(u"30"_s, u"SELECT * FROM audit_event;"_s) == u"42501");
    // An administrator who makes themselves a member, or an officer by name, is written down and still sees nothing.
    CHECK(desk.state(u"30"_s, u"SELECT set_officer('%1', '30', 'officer'); SELECT set_member('%2', '%1');"_s.arg(
                                  desk.login(u"30"_s), desk.sectionA.toString()))
              .isEmpty());
    CHECK(desk.state(u"30"_s, u"SELECT * FROM conversation;"_s) == u"42501");
    CHECK(desk.says(u"20"_s, u"SELECT verb, tbl FROM audit_event WHERE login = '%1';"_s.arg(desk.login(u"30"_s))) ==
          u"update|officer");
    CHECK(desk.state(u"30"_s, u"GRANT lygte_officer TO \"%1\";"_s.arg(desk.login(u"30"_s))) == u"42501");
}

TEST_CASE("an officer who is no longer active can do nothing", "[security]")
{
    SecurityDesk desk;
    desk.conversation(u"04"_s, desk.sectionA, u"Freja"_s);
    const auto before = desk.database().server().connect(desk.database().options(u"04"_s));
    must(ServerSchema(desk.database().admin()).revoke(desk.login(u"04"_s)));
    CHECK_FALSE(before->exec("SELECT 1"));
    CHECK(desk.says(u"04"_s, u"SELECT 1;"_s).contains(u"is not permitted to log in"));
    must(desk.database().admin().script("ALTER ROLE \"" + desk.login(u"04"_s).toUtf8() + "\" LOGIN"));
    CHECK(desk.says(u"04"_s, u"SELECT count(*) FROM conversation;"_s) == u"0");
    CHECK(desk.state(u"04"_s, u"SELECT * FROM hello(gen_random_uuid());"_s) == u"LY003");
}

TEST_CASE("a migration as owner touches the rows that it should", "[security]")
{
    SecurityDesk desk;
    desk.conversation(u"04"_s, desk.sectionA, u"Freja"_s);
    desk.conversation(u"07"_s, desk.sectionB, u"Noah"_s);
    const auto done = must(desk.database().admin().exec("SELECT 1"));
    must(desk.database().admin().script("BEGIN; SET LOCAL ROLE lygte_owner"));
    CHECK(must(desk.database().admin().exec("UPDATE lygte.conversation SET account = 'ny'")).affected() == 2);
    must(desk.database().admin().script("COMMIT"));
    CHECK(desk.database().number("SELECT count(*) FROM lygte.change WHERE tbl = 'conversation'") == 4);
}
