#include "ui/conversations/rowgeometry.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

TEST_CASE("rows of different heights stand below each other, whatever comes and goes")
{
    RowGeometry geometry;
    CHECK(geometry.rowAt(5) == -1);
    geometry.insert(0, {10, 20, 30});
    CHECK(geometry.total() == 60);
    CHECK(geometry.top(2) == 30);
    CHECK(geometry.rowAt(0) == 0);
    CHECK(geometry.rowAt(10) == 1);
    CHECK(geometry.rowAt(29) == 1);
    CHECK(geometry.rowAt(1000) == 2);
    CHECK(geometry.rowAt(-5) == 0);
    CHECK_FALSE(geometry.isExact(1));
    geometry.set(1, 25);
    CHECK(geometry.isExact(1));
    CHECK(geometry.top(2) == 35);
    geometry.insert(1, {5});
    CHECK(geometry.top(3) == 40);
    geometry.move(3, 0);
    CHECK(geometry.top(1) == 30);
    geometry.remove(0, 1);
    CHECK(geometry.total() == 40);
    geometry.doubt(0, 12);
    CHECK_FALSE(geometry.isExact(0));
    CHECK(geometry.total() == 42);
}
