// A conversation that is moved takes what was written about it along (0015_move.sql).

#include "tests/support/syncdesk.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("moved into a restricted case, a conversation takes its escalations along, and nothing stays behind",
          "[convergence][move]")
{
    CaseDatabase database;
    for (const QString& number : {u"04"_s, u"07"_s}) database.officer(number, {u"A"_s});
    const Id restricted = database.restrictedCase(u"Lærke"_s);
    database.join(u"04"_s, restricted);
    Client inside(database, u"04"_s);
    Client outside(database, u"07"_s);
    const Id talk = wait(inside.conversations().create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
    const Id other = wait(inside.conversations().create({u"discord"_s, u"Storm"_s, u"Politiet"_s}));
    const Id message = wait(inside.conversations().addMessage(talk, {.sender = u"Freja"_s, .body = u"hemmeligheden"_s}));
    const Id about = wait(inside.escalations().create(u"concern_133"_s, u"Freja"_s, talk, {message}));
    const Id elsewhere = wait(inside.escalations().create(u"concern_133"_s, u"Storm"_s, other, {}));
    inside.sync();
    outside.sync();
    // They meet in the escalation: its text is in a conflict, too.
    wait(inside.escalations().setFields(about, {{u"observations"_s, u"hemmeligheden, set af 04"_s}}));
    wait(outside.escalations().setFields(about, {{u"observations"_s, u"hemmeligheden, set af 07"_s}}));
    inside.sync();
    outside.sync();
    inside.sync();
    CHECK(outside.store().number("SELECT count(*) FROM conflict WHERE state = 'open'") == 1);

    must(inside.session().remote().move(u"conversation"_s, talk, restricted));
    inside.sync();
    outside.sync();
    for (Client* client : {&inside, &outside}) CHECK(client->difference().none());
    CHECK(wait(inside.conversations().conversation(talk))->restrictedCase == u"Lærke");
    CHECK(wait(inside.conversations().conversation(other))->restrictedCase.isEmpty());
    CHECK(wait(inside.escalations().escalation(about))->excerpts.size() == 1);
    CHECK(inside.store().number("SELECT count(*) FROM conflict WHERE state = 'open'") == 1);
    CHECK(database.number(
              "SELECT count(DISTINCT scope_id) FROM (SELECT scope_id FROM lygte.conversation WHERE title = 'Freja' "
              "UNION ALL SELECT scope_id FROM lygte.excerpt UNION ALL SELECT scope_id FROM lygte.conflict) AS all_of") == 1);
    for (const char* left : {"message", "excerpt", "conflict", "shadow"})
        CHECK(outside.store().number(QByteArray("SELECT count(*) FROM ").append(left).constData()) == 0);
    for (const char* other : {"conversation", "escalation"})
        CHECK(outside.store().number(QByteArray("SELECT count(*) FROM ").append(other).constData()) == 1);
    CHECK(outside.store().number("SELECT count(*) FROM search_record WHERE title || body LIKE '%Freja%'") == 0);
    CHECK(wait(outside.escalations().escalation(elsewhere)).has_value());

    // And back again, whole.
    must(inside.session().remote().move(u"conversation"_s, talk, CaseDatabase::section(u"A"_s)));
    inside.sync();
    outside.sync();
    for (Client* client : {&inside, &outside}) CHECK(client->difference().none());
    CHECK(wait(outside.escalations().escalation(about))->excerpts.size() == 1);
    CHECK(outside.store().number("SELECT count(*) FROM message_search WHERE message_search MATCH 'hemmeligheden'") == 1);
    CHECK(outside.store().number("SELECT count(*) FROM conflict WHERE state = 'open'") == 1);

    // Who reads there only moves nothing out, and nobody into what is not theirs.
    const Id foreign = database.restrictedCase(u"Stær"_s);
    const auto refused = inside.session().remote().move(u"conversation"_s, talk, foreign);
    REQUIRE_FALSE(refused);
    CHECK(Error(refused.error()).code == ErrorCode::Refused);
    must(inside.session().remote().move(u"conversation"_s, talk, restricted));
    inside.sync();
    database.join(u"04"_s, restricted, false);
    const auto stays = inside.session().remote().move(u"conversation"_s, talk, CaseDatabase::section(u"A"_s));
    REQUIRE_FALSE(stays);
    CHECK(Error(stays.error()).code == ErrorCode::NotFound);
}
