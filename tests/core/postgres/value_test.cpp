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

TEST_CASE("arrays come back as they were sent, empty ones too", "[postgres]")
{
    const auto connection = TestServer::shared().connect(TestServer::shared().superuser());
    const Id one = Id::generate(SystemClock().now()), two = Id::fromContent({"two"});
    for (const QList<Id>& ids : {QList<Id>{}, QList<Id>{one}, QList<Id>{one, two, one}}) CHECK(echo(*connection, ids) == ids);
    for (const QStringList& texts : {QStringList{}, QStringList{QString(), QStringLiteral("a,b"), QStringLiteral("{\"ø\"}")}})
        CHECK(echo(*connection, texts) == texts);
    const QList<std::int64_t> numbers{INT64_MIN, 0, INT64_MAX};
    CHECK(echo(*connection, numbers) == numbers);
    const QList<QByteArray> blobs{QByteArray("\0a", 2), QByteArray("")};
    CHECK(echo(*connection, blobs) == blobs);
    const auto documents = connection->exec("SELECT array_length($1, 1)", QList<PgJson>{{"1"}, {"{}"}});
    CHECK(documents->get<std::int32_t>(0, 0) == 2);
}

TEST_CASE("NULL is nothing, and only where nothing is expected", "[postgres]")
{
    const auto connection = TestServer::shared().connect(TestServer::shared().superuser());
    const auto result =
        connection->exec("SELECT $1::text, $2::uuid, $3::bigint", PgValue(), Id(), std::optional<std::int64_t>());
    REQUIRE(result);
    CHECK(result->isNull(0, 0));
    CHECK(result->get<std::optional<QString>>(0, 0).value() == std::nullopt);
    CHECK(result->get<std::optional<Id>>(0, 1).value() == std::nullopt);
    const auto refused = result->get<std::int64_t>(0, 2);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == PgError::Kind::Reply);
    CHECK(refused.error().message.contains(u"NULL"));
}

TEST_CASE("what only the server writes is read: xid8, pg_snapshot, json, narrow numbers", "[postgres]")
{
    const auto connection = TestServer::shared().connect(TestServer::shared().superuser());
    const auto result = connection->exec("SELECT '7'::xid8, '10:20:10,14,15'::pg_snapshot, '{\"a\":1}'::json, 5::int2, 4::oid, "
                                         "1.5::float4, 'n'::name, ARRAY[1,2]::int4[], '10:10:'::pg_snapshot");
    REQUIRE(result);
    CHECK(result->get<std::int64_t>(0, 0) == 7);
    CHECK(result->get<QString>(0, 1) == QStringLiteral("10:20:10,14,15"));
    CHECK(result->get<PgJson>(0, 2) == PgJson{"{\"a\":1}"});
    CHECK(result->get<std::int32_t>(0, 3) == 5);
    CHECK(result->get<std::int64_t>(0, 4) == 4);
    CHECK(result->get<double>(0, 5) == 1.5);
    CHECK(result->get<QString>(0, 6) == QStringLiteral("n"));
    CHECK(result->get<QList<std::int64_t>>(0, 7) == QList<std::int64_t>{1, 2});
    CHECK(result->get<QString>(0, 8) == QStringLiteral("10:10:"));
}

TEST_CASE("a cell of another type is an error, never a guess", "[postgres]")
{
    const auto connection = TestServer::shared().connect(TestServer::shared().superuser());
    const auto result = connection->exec("SELECT 1::int8, 'text', ARRAY['a', NULL], ARRAY[[1],[2]]::int8[], 1::numeric");
    REQUIRE(result);
    CHECK_FALSE(result->get<QString>(0, 0));
    CHECK_FALSE(result->get<std::int32_t>(0, 0));
    CHECK_FALSE(result->get<Id>(0, 1));
    CHECK_FALSE(result->get<Instant>(0, 0));
    CHECK_FALSE(result->get<QStringList>(0, 2));
    CHECK_FALSE(result->get<QList<std::int64_t>>(0, 3));
    CHECK_FALSE(result->get<double>(0, 4));
    CHECK_FALSE(result->get<bool>(0, 9));
    CHECK_FALSE(result->get<bool>(3, 0));
    CHECK_FALSE(result->get<bool>(-1, -1));
    const auto rows = result->list([](PgRow& row) { return row.text(0); });
    REQUIRE_FALSE(rows);
    CHECK(rows.error().kind == PgError::Kind::Reply);
}

TEST_CASE("no length or count of a false server is believed", "[postgres]")
{
    bool flag = false;
    std::int64_t number = 0;
    Id id;
    Instant when;
    QString text;
    QList<Id> ids;
    QList<std::int64_t> numbers;
    QByteArray bytes(40, '\x7f');
    for (qsizetype size = 0; size <= bytes.size(); ++size) {
        const QByteArrayView cell = QByteArrayView(bytes).first(size);
        CHECK(pgdecode::read(pgtype::boolean, cell, flag) == (size == 1));
        CHECK(pgdecode::read(pgtype::int8, cell, number) == (size == 8));
        CHECK(pgdecode::read(pgtype::int4, cell, number) == (size == 4));
        CHECK(pgdecode::read(pgtype::uuid, cell, id) == (size == 16));
        CHECK(pgdecode::read(pgtype::timestamptz, cell, when) == (size == 8));
        CHECK_FALSE(pgdecode::read(pgtype::snapshot, cell, text));
        CHECK_FALSE(pgdecode::read(pgtype::uuidArray, cell, ids));
        CHECK_FALSE(pgdecode::read(pgtype::int8Array, cell, numbers));
        CHECK_FALSE(pgdecode::read(pgtype::jsonb, cell, text));
    }
    CHECK_FALSE(pgdecode::read(pgtype::text, QByteArrayView("\xff\xfe"), text));                                // not UTF-8
    CHECK_FALSE(pgdecode::read(pgtype::timestamptz, QByteArrayView("\x7f\xff\xff\xff\xff\xff\xff\xfe"), when)); // no such time
    // One dimension of 2^31-1 elements in a cell of 20 bytes: nothing is reserved for them.
    QByteArray liar("\0\0\0\1\0\0\0\0\0\0\x0b\x86\x7f\xff\xff\xff\0\0\0\1", 20);
    CHECK_FALSE(pgdecode::read(pgtype::uuidArray, liar, ids));
    CHECK(ids.capacity() < 1000);
}
