// Only one officer answers: 20 officers claim the same conversation and answer together, over and over (security.md, test 15).

#include "tests/support/syncdesk.h"

#include <barrier>
#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int officers = 20;

QString answer(const QString& number, std::int64_t generation, const Id& to)
{
    return u"{\"direction\":1,\"origin\":\"reply\",\"kind\":0,\"sender\":\"\",\"body\":\"svar fra "
           u"%1\",\"raw\":null,\"sent\":1,\"zone\":0,\"precision\":0,\"raw_time\":null,"
           "\"source_id\":null,\"source_index\":null,\"ordinal\":0,\"officer_number\":\"%1\",\"account\":\"\",\"reply_state\":"
           "\"written\",\"answers\":\"%2\",\"claim_gen\":%3,"
           "\"extra\":null}"_s.arg(number, to.toString())
               .arg(generation);
}

} // namespace

TEST_CASE("a thousand rounds of twenty officers: exactly one answer each", "[convergence][claims]")
{
#ifdef LYGTE_SANITIZED
    const int rounds = 100;
#else
    const int rounds = 1000;
#endif
    CaseDatabase database;
    for (int i = 0; i < officers; ++i) database.officer(u"%1"_s.arg(i + 10), {u"A"_s});
    const Id scope = CaseDatabase::section(u"A"_s);
    QList<Id> talks;
    for (int i = 0; i < rounds; ++i) talks += Id::generate({});
    must(database.admin().exec("INSERT INTO lygte.conversation (id, root_id, scope_id, platform, title, account, participants, "
                               "state, opened) SELECT id, id, $2, 'x', 't', "
                               "'', '', 'open', 1 FROM unnest($1::uuid[]) AS n (id)",
                               talks, scope));
    ManualClock clock;
    const SyncTables tables = allTables(clock);
    std::barrier together(officers);
    std::atomic<int> claimed = 0;
    std::atomic<int> errors = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < officers; ++i) {
        threads.emplace_back([&, i] {
            const QString number = u"%1"_s.arg(i + 10);
            auto connection = PgConnection::connect(database.options(number));
            if (!connection) {
                ++errors;
                together.arrive_and_drop();
                return;
            }
            Remote remote(**connection, tables);
            const Id client = Id::generate({});
            if (!remote.hello(client)) ++errors;
            for (int round = 0; round < rounds; ++round) {
                const Id talk = talks[round];
                together.arrive_and_wait();
                const auto claim = remote.claim(talk, 60);
                if (!claim) ++errors;
                if (claim && claim->mine) ++claimed;
                // Everybody answers, also those who know that they lost: the server decides.
                const Offer offer{round + 1,    Id::generate({}),
                                  u"message"_s, Id::generate({}),
                                  talk,         scope,
                                  u"insert"_s,  answer(number, claim ? claim->generation : 1, talk)};
                if (!remote.push(client, {{offer}})) ++errors;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(errors == 0);
    CHECK(claimed == rounds);
    CHECK(database.number("SELECT count(*) FROM lygte.message") == rounds);
    CHECK(database.number("SELECT count(DISTINCT root_id) FROM lygte.message") == rounds);
    CHECK(database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%claim%'") == rounds * (officers - 1));
}

TEST_CASE("a claim that has run out goes to the next, and the old token no longer answers", "[convergence][claims]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    database.officer(u"07"_s, {u"A"_s});
    Client first(database, u"04"_s);
    Client second(database, u"07"_s);
    const Id talk = wait(first.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    first.sync();
    second.sync();
    const ClaimAnswer old = must(first.session().remote().claim(talk, 60));
    CHECK(must(first.session().remote().claim(talk, 60)).generation == old.generation); // renewed
    must(database.admin().script("UPDATE lygte.claim SET until = 1"));
    const ClaimAnswer taken = must(second.session().remote().claim(talk, 60));
    CHECK(taken.mine);
    CHECK(taken.generation == old.generation + 1);
    CHECK_FALSE(must(first.session().remote().release(talk, old.generation)));
    const Id client = wait(first.store().file().write([](Database& d) { return syncstate::standing(d); })).client;
    const Offer late{1000,         Id::generate({}),
                     u"message"_s, Id::generate({}),
                     talk,         CaseDatabase::section(u"A"_s),
                     u"insert"_s,  answer(u"04"_s, old.generation, talk)};
    must(first.session().remote().push(client, {{late}}));
    CHECK(database.number("SELECT count(*) FROM lygte.message") == 0);
    first.sync();
    CHECK(first.store().text("SELECT officer_number FROM claim") == u"07");
}
