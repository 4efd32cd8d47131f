#include "core/postgres/failuretext.h"

#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

TEST_CASE("every failure to connect has words of its own, and what to do", "[postgres]")
{
    QSet<QString> seen;
    for (int i = static_cast<int>(ConnectFailure::None) + 1; i <= static_cast<int>(ConnectFailure::Protocol); ++i) {
        INFO("failure " << i);
        const ErrorText text = describe(static_cast<ConnectFailure>(i));
        CHECK_FALSE(text.what.isEmpty());
        CHECK_FALSE(text.next.isEmpty());
        CHECK_FALSE(seen.contains(text.what));
        seen.insert(text.what);
    }
    CHECK(describe(ConnectFailure::None).what.isEmpty());
}
