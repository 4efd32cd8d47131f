#include "core/base/id.h"
#include "core/base/text.h"
#include "tests/support/manualclock.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

TEST_CASE("ids made one after the other sort in that order, also in one millisecond", "[id]")
{
    const test::ManualClock clock;
    Id before = Id::generate(clock.now());
    for (int i = 0; i < 10'000; ++i) {
        const Id next = Id::generate(clock.now());
        REQUIRE(before < next);
        before = next;
    }
}

TEST_CASE("an id says its version, and survives text and bytes", "[id]")
{
    const Id made = Id::generate(SystemClock().now());
    CHECK(made.toString().at(14) == u'7');
    CHECK(Id::fromContent({"a"}).toString().at(14) == u'8');
    CHECK(Id::fromString(made.toString()) == made);
    CHECK(Id::fromBytes(made.toBytes()) == made);
    CHECK_FALSE(Id::fromString(u"not an id"));
    CHECK(Id::fromBytes("short").isNull());
}

TEST_CASE("content ids tell where a part ends", "[id]")
{
    CHECK(Id::fromContent({"ab", "c"}) != Id::fromContent({"a", "bc"}));
    CHECK(Id::fromContent({"ab", "c"}) == Id::fromContent({"ab", "c"}));
}

TEST_CASE("foreign names become neither paths nor directions", "[text]")
{
    CHECK(safeFileName(QStringLiteral("../../etc/passwd")) == u"_.._etc_passwd");
    CHECK(safeFileName(QStringLiteral("a\\b\u202Etxt.exe")) == u"a_btxt.exe");
    CHECK(safeFileName(QStringLiteral("...")) == u"_");
    CHECK(visible(QStringLiteral("a\u202Eb\u0007")) == u"a⟨RLO⟩b␇");
    CHECK(storable(QStringLiteral("\uFEFF\uFEFFa\uFEFF")) == u"a\uFEFF");
    CHECK(visible(QStringLiteral("a\u0094b\u0085\u00A0")) == u"a⟨94⟩b⟨85⟩\u00A0");
    CHECK(isolated(QStringLiteral("x")) == u"\u2068x\u2069");
}

TEST_CASE("no cell of a table is a formula", "[text]")
{
    CHECK(csvCell(QStringLiteral("=1+1")) == u"\"'=1+1\"");
    CHECK(csvCell(QStringLiteral("@a\"b")) == u"\"'@a\"\"b\"");
    CHECK(csvCell(QStringLiteral("hej")) == u"\"hej\"");
}
