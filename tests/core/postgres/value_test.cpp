#include "core/postgres/pgconnection.h"
#include "tests/support/testserver.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>

using namespace lygte;
using namespace lygte::test;

/// Sends a value and reads it back.
template <typename T> static T echo(PgConnection& connection, const T& value)
{
    const PgConnection::Outcome result = connection.exec("SELECT $1", value);
    REQUIRE(result);
    const PgExpected<T> back = result->get<T>(0, 0);
    REQUIRE(back);
    return *back;
}

TEST_CASE("every type comes back as it was sent", "[postgres]")
{
    const auto connection = TestServer::shared().connect(TestServer::shared().superuser());
    CHECK(echo(*connection, true));
    CHECK_FALSE(echo(*connection, false));
    for (const std::int32_t number : {0, -1, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()})
        CHECK(echo(*connection, number) == number);
    for (const std::int64_t number : {std::int64_t{0}, std::int64_t{-1}, INT64_MIN, INT64_MAX})
        CHECK(echo(*connection, number) == number);
    for (const double number : {0.0, -1.5, 1e308, std::numeric_limits<double>::infinity()})
        CHECK(echo(*connection, number) == number);
    for (const QString& text : {QStringLiteral(""), QStringLiteral("Ærø på \U0001F9D2 ';--"), QString(100'000, u'å')})
        CHECK(echo(*connection, text) == text);
    for (const QByteArray& bytes : {QByteArray(""), QByteArray("\0\xff\\x", 4)}) CHECK(echo(*connection, bytes) == bytes);
    const Id id = Id::generate(SystemClock().now());
    CHECK(echo(*connection, id) == id);
    for (const Instant when : {Instant{0}, Instant{1'772'543'400'123'456}, Instant{-1}, pgInfinity, pgMinusInfinity})
        CHECK(echo(*connection, when) == when);
    CHECK(echo(*connection, PgJson{"{\"a\": [1, null]}"}).utf8 == "{\"a\": [1, null]}");
}
