#include "core/sync/auditheads.h"
#include "tests/support/tempstore.h"

#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

TEST_CASE("a head that was changed on its way is not genuine", "[heads]")
{
    AuditHead head{3, "hash", {5}, QByteArray(32, 'd'), QByteArray(64, 's'), {}};
    CHECK_FALSE(head.isGenuine());
    const auto back = AuditHead::fromJson(head.toJson());
    REQUIRE(back);
    CHECK(back->no == 3);
    CHECK(back->hash == "hash");
    CHECK_FALSE(AuditHead::fromJson({}));
}
