// The audit is sealed by whoever comes by, and a superuser who rewrites it is found out.

#include "core/sync/auditheads.h"
#include "core/sync/syncengine.h"
#include "tests/security/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct Sealed
{
    SecurityDesk desk;
    Sealed()
    {
        const Id escalation = desk.escalation(u"04"_s, desk.sectionA);
        seal(u"04"_s);
        desk.says(u"05"_s, u"SELECT request_reading('%1', 'kontakt');"_s.arg(escalation.toString()));
        desk.conversation(u"07"_s, desk.sectionB, u"Noah"_s);
        seal(u"07"_s); // what others did and read, too
        desk.conversation(u"04"_s, desk.sectionA, u"Freja"_s);
        seal(u"05"_s);
    }
    void seal(const QString& number) { REQUIRE(desk.state(number, u"SELECT * FROM seal();"_s).isEmpty()); }
    QString firstBad() { return desk.says(u"20"_s, u"SELECT verify_seals();"_s); }
    void tamper(const char* sql) { must(desk.database().admin().script(sql)); }
    /// As somebody who knows how it is done: the hashes from a seal on, made anew.
    void recompute(int from)
    {
        for (; from <= 3; ++from)
            must(desk.database().admin().exec("UPDATE lygte.audit_seal s SET hash = lygte.seal_hash((SELECT b.hash FROM "
                                              "lygte.audit_seal b WHERE b.no = s.no - 1), s.events, "
                                              "s.readings) WHERE s.no = $1",
                                              from));
    }
};

} // namespace

TEST_CASE("everything that happened is under a seal, and the seals are sound", "[security]")
{
    Sealed it;
    CHECK(it.desk.database().number("SELECT count(*) FROM lygte.audit_seal") == 3);
    CHECK(it.desk.database().number("SELECT count(*) FROM lygte.audit_event WHERE seal IS NULL") == 0);
    CHECK(it.desk.database().number("SELECT count(*) FROM lygte.reading WHERE seal = 2") == 1);
    CHECK(it.firstBad().isEmpty());
    CHECK(it.desk.state(u"04"_s, u"SELECT events FROM audit_seal;"_s) == u"42501");
    CHECK(it.desk.says(u"04"_s, u"SELECT count(hash) FROM audit_seal;"_s) == u"3");
}

TEST_CASE("an edited, removed, added or moved event breaks its seal", "[security]")
{
    const auto broken = [](const char* sql) {
        Sealed it;
        it.tamper(sql);
        return it.firstBad();
    };
    CHECK(broken("UPDATE lygte.audit_event SET login = 'postgres' WHERE seal = 2 AND tbl = 'conversation'") == u"2");
    CHECK(broken("UPDATE lygte.reading SET purpose = 'noget andet'") == u"2");
    CHECK(broken("DELETE FROM lygte.audit_event WHERE seal = 3") == u"3");
    CHECK(broken("INSERT INTO lygte.audit_event (verb, tbl, ids, seal) VALUES ('insert', 'note', '{}', 2)") == u"2");
    CHECK(broken("UPDATE lygte.audit_event SET seal = 1 WHERE seal = 3") == u"1");
    CHECK(broken("UPDATE lygte.audit_event SET seal = NULL; UPDATE lygte.reading SET seal = NULL; DELETE FROM lygte.audit_seal "
                 "WHERE no = 2") == u"2");
}

TEST_CASE("no line of one event can pass for two", "[security]")
{
    Sealed it;
    const auto hash = [&] {
        return it.desk.database().number("SELECT count(*) FROM lygte.audit_seal WHERE no = 2 AND hash = "
                                         "lygte.seal_hash((SELECT hash FROM lygte.audit_seal WHERE no = 1), events, readings)");
    };
    CHECK(hash() == 1);
    it.tamper("UPDATE lygte.reading SET purpose = 'kont|akt'");
    CHECK(hash() == 0);
}

TEST_CASE("a chain that was recomputed is sound in itself, and not the one that was seen", "[security]")
{
    Sealed it;
    const QString seen = it.desk.says(u"04"_s, u"SELECT no, encode(hash, 'hex') FROM audit_seal ORDER BY no;"_s);
    it.tamper("UPDATE lygte.audit_event SET login = 'postgres' WHERE seal = 2");
    it.recompute(2);
    CHECK(it.firstBad().isEmpty());
    const QString now = it.desk.says(u"04"_s, u"SELECT no, encode(hash, 'hex') FROM audit_seal ORDER BY no;"_s);
    CHECK(seen.split(u'\n')[0] == now.split(u'\n')[0]);
    CHECK(seen.split(u'\n')[1] != now.split(u'\n')[1]);
    CHECK(seen.split(u'\n')[2] != now.split(u'\n')[2]);
}

TEST_CASE("an officer's machine that kept a head finds out, and its file names the seal", "[security]")
{
    Sealed it;
    TempStore store({}, u"04"_s, u"A"_s);
    const SyncTables tables = allTables(store.clock());
    const auto connection = it.desk.database().server().connect(it.desk.database().options(u"04"_s));
    Remote remote(*connection, tables);
    AuditHeads heads(store.file(), store.clock());
    CHECK_FALSE(must(heads.check(remote)));
    CHECK_FALSE(must(heads.check(remote)));
    QList<AuditHead> kept = wait(heads.kept());
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().no == 3);
    CHECK(kept.first().isGenuine());
    AuditReport report = must(verifyAudit(it.desk.database().admin(), kept));
    CHECK(report.isSound());
    kept.first().hash[0] = static_cast<char>(kept.first().hash[0] ^ 1);
    CHECK(must(verifyAudit(it.desk.database().admin(), kept)).forged == 1);

    it.tamper("UPDATE lygte.audit_event SET login = 'postgres' WHERE seal = 2");
    it.recompute(2);
    CHECK(must(heads.check(remote)) == 3);
    CHECK(wait(heads.kept()).first().lost);
    report = must(verifyAudit(it.desk.database().admin(), wait(heads.kept())));
    CHECK_FALSE(report.firstBad);
    CHECK(report.firstLost == 3);
}

TEST_CASE("one head an hour is kept, and a later hour's beside it", "[security]")
{
    Sealed it;
    TempStore store({}, u"04"_s, u"A"_s);
    const SyncTables tables = allTables(store.clock());
    const auto connection = it.desk.database().server().connect(it.desk.database().options(u"04"_s));
    Remote remote(*connection, tables);
    AuditHeads heads(store.file(), store.clock());
    for (int i = 0; i < 3; ++i) {
        it.desk.conversation(u"05"_s, it.desk.sectionA, u"Ny"_s);
        CHECK_FALSE(must(heads.check(remote)));
    }
    CHECK(wait(heads.kept()).size() == 1);
    store.clock().advance(1 * 3600);
    it.desk.conversation(u"05"_s, it.desk.sectionA, u"Ny"_s);
    CHECK_FALSE(must(heads.check(remote)));
    CHECK(wait(heads.kept()).size() == 2);
    // A server that goes back behind them is found by the one that it lost.
    it.tamper("UPDATE lygte.audit_event SET seal = NULL WHERE seal = 7; DELETE FROM lygte.audit_seal WHERE no = 7");
    CHECK(must(heads.check(remote)) == 7);
}

TEST_CASE("the engine keeps the heads by itself, and its status says when one is gone", "[security]")
{
    Sealed it;
    TempStore store({}, u"04"_s, u"A"_s);
    SyncEngine engine(store.file(), allTables(store.clock()), store.clock());
    AuditHeads heads(store.file(), store.clock());
    engine.start(it.desk.database().options(u"04"_s));
    REQUIRE(eventually([&] { return !wait(heads.kept()).isEmpty(); }));
    CHECK(engine.status().lostSeal == 0);
    engine.stop();
    it.tamper("UPDATE lygte.audit_event SET login = 'postgres' WHERE seal = 2");
    it.recompute(2);
    engine.start(it.desk.database().options(u"04"_s));
    CHECK(eventually([&] { return engine.status().lostSeal == 3; }));
}
