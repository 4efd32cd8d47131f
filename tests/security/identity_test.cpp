// A child's identity is read against a committed reason, or not at all.

#include "tests/security/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct Identity
{
    SecurityDesk desk;
    Id escalation = desk.escalation(u"04"_s, desk.sectionA);

    QString ticket(const QString& number, const QString& purpose = u"kontakt til forældre"_s)
    {
        return desk.says(number, u"SELECT request_reading('%1', '%2');"_s.arg(escalation.toString(), purpose));
    }
    QString read(const QString& number, const QString& ticket)
    {
        return desk.says(number, u"SELECT read_identity('%1');"_s.arg(ticket));
    }
    qint64 readings() { return desk.database().number("SELECT count(*) FROM lygte.reading"); }
};

} // namespace

TEST_CASE("a committed reason opens the identity, for whoever gave it", "[security]")
{
    Identity it;
    const QString ticket = it.ticket(u"05"_s);
    CHECK(it.readings() == 1);
    CHECK(it.read(u"05"_s, ticket).contains(u"010203-1234"));
    CHECK(it.read(u"04"_s, ticket).isEmpty());
    CHECK(it.read(u"07"_s, ticket).isEmpty());
    CHECK(it.read(u"05"_s, SecurityDesk::newId().toString()).isEmpty());
}

TEST_CASE("reading and rolling back shows nothing", "[security]")
{
    Identity it;
    const QString sql = u"SELECT read_identity((SELECT request_reading('%1', 'nysgerrig')));\n"_s.arg(it.escalation.toString());
    CHECK(it.desk.says(u"05"_s, sql).isEmpty());
    CHECK(it.desk
              .says(u"05"_s,
                    u"BEGIN;\nSELECT request_reading('%1', 'nysgerrig') AS t \\gset\nSELECT read_identity(:'t');\nROLLBACK;\n"_s
                        .arg(it.escalation.toString()))
              .isEmpty());
    CHECK(
        it.desk
            .says(
                u"05"_s,
                u"BEGIN;\nSAVEPOINT s;\nSELECT request_reading('%1', 'nysgerrig') AS t \\gset\nRELEASE s;\nSELECT read_identity(:'t');\nROLLBACK;\n"_s
                    .arg(it.escalation.toString()))
            .isEmpty());
    CHECK(
        it.desk
            .says(
                u"05"_s,
                u"BEGIN ISOLATION LEVEL SERIALIZABLE;\nSELECT request_reading('%1', 'nysgerrig') AS t \\gset\nSELECT read_identity(:'t');\nROLLBACK;\n"_s
                    .arg(it.escalation.toString()))
            .isEmpty());
    CHECK(it.readings() == 1); // the first line's, which was committed
    CHECK(it.desk.state(u"05"_s, u"BEGIN; SELECT request_reading('%1', 'x y z'); PREPARE TRANSACTION 'later';"_s.arg(
                                     it.escalation.toString())) == u"55000");
}

TEST_CASE("a reason must be one, and it ages", "[security]")
{
    Identity it;
    CHECK(it.ticket(u"05"_s, u" x "_s).contains(u"23514"));
    const QString ticket = it.ticket(u"05"_s);
    must(it.desk.database().admin().script("UPDATE lygte.reading SET at = at - 301 * 1000000"));
    CHECK(it.read(u"05"_s, ticket).isEmpty());
}

TEST_CASE("a hidden escalation gives no ticket, and a ticket no right to stay", "[security]")
{
    Identity it;
    CHECK(it.ticket(u"07"_s).isEmpty());
    CHECK(it.readings() == 0);
    const QString ticket = it.ticket(u"05"_s);
    it.desk.database().leave(u"05"_s, it.desk.sectionA);
    CHECK(it.read(u"05"_s, ticket).isEmpty());
}

TEST_CASE("the identity cannot be guessed by patching it", "[security]")
{
    Identity it;
    const auto guess = [&](const QString& number, const QString& cpr) {
        return it.desk.push(number, u"escalation_identity"_s, SecurityDesk::identityOf(it.escalation), it.escalation,
                            it.desk.sectionA, u"patch"_s,
                            uR"({"base":{"fields.cpr":"%1"},"set":{"fields.cpr":"%1"}})"_s.arg(cpr));
    };
    CHECK(it.desk.says(u"05"_s, guess(u"05"_s, u"010203-1234"_s)) == it.desk.says(u"05"_s, guess(u"05"_s, u"010203-9999"_s)));
    const QString rolledBack = u"BEGIN;\nSELECT request_reading('%1', 'nysgerrig') \\g /dev/null\n%2ROLLBACK;\n"_s;
    CHECK(it.desk.says(u"05"_s, rolledBack.arg(it.escalation.toString(), guess(u"05"_s, u"010203-1234"_s))).contains(u"gone"));
    // Whoever wrote it, or has read it, may correct it.
    CHECK(it.desk.says(u"04"_s, guess(u"04"_s, u"010203-1234"_s)) == uR"({"s":"ok"})");
    it.ticket(u"05"_s);
    CHECK(it.desk.says(u"05"_s, guess(u"05"_s, u"010203-1234"_s)) == uR"({"s":"ok"})");
}

TEST_CASE("no other way leads to the identity", "[security]")
{
    Identity it;
    for (const QString& number : {u"04"_s, u"05"_s, u"11"_s, u"12"_s, u"20"_s, u"30"_s}) {
        CHECK(it.desk.state(number, u"SELECT * FROM escalation_identity;"_s) == u"42501");
        CHECK(it.desk.state(number, u"SELECT count(*) FROM escalation_identity;"_s) == u"42501");
        CHECK(it.desk.state(number, u"EXPLAIN ANALYZE SELECT FROM escalation_identity;"_s) == u"42501");
    }
    // An insert over it is joined, and says nothing.
    CHECK(it.desk.insert(u"05"_s, u"escalation_identity"_s, SecurityDesk::identityOf(it.escalation), it.escalation,
                         it.desk.sectionA, uR"({"fields":"{}"})"_s) == uR"({"s":"joined"})");
    CHECK(it.desk.database().number("SELECT count(*) FROM lygte.escalation_identity WHERE fields LIKE '%1234%'") == 1);
}
