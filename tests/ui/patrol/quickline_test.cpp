#include "tests/support/tempstore.h"
#include "ui/patrol/quickline.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("a quick entry typed just before quitting is kept", "[ui][patrol]")
{
    TempStore store;
    {
        QuickLine line(store.desk());
        line.setText(u"talt med Freja"_s);
    }
    const auto kept = wait(draft(store.desk(), u"entry.quick"_s)); // at once, before the pause in typing
    CHECK(kept.value(u"line").toString() == u"talt med Freja");
}
