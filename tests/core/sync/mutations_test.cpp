#include "core/sync/mutations.h"
#include "tests/support/tempstore.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

static const SyncTable notes{"note", {"officer_number", "written", "body"}};
static const SyncTable conversations{"conversation", {"platform", "title", "account", "participants", "state", "opened"}};

namespace {

struct Fixture
{
    TempStore store;
    Id id = Id::generate(store.clock().now());

    template <typename Work> Result<void> in(Work work)
    {
        return store.file()
            .write([this, work](Database& database) -> Result<void> {
                LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
                Mutations mutations(database, store.clock());
                LYGTE_TRY(work(mutations, database));
                return transaction.commit();
            })
            .result();
    }
    Result<void> insert()
    {
        return in([this](Mutations& mutations, Database&) {
            return mutations.insert(conversations, {id, id, id},
                                    {{"platform", QStringLiteral("discord")},
                                     {"title", QStringLiteral("før")},
                                     {"account", QString(QLatin1StringView(""))},
                                     {"participants", QString(QLatin1StringView(""))},
                                     {"state", QStringLiteral("open")},
                                     {"opened", std::int64_t{1}}},
                                    {{"last_at", std::int64_t{1}}});
        });
    }
    /// As if the server had answered everything.
    void settle()
    {
        REQUIRE(in([](Mutations&, Database& database) -> Result<void> {
            return database.script("DELETE FROM outbox; UPDATE conversation SET sync_state = 2");
        }));
    }
};

} // namespace

TEST_CASE("a patch carries base and new value, keeps the server's version once, and skips what is equal", "[sync]")
{
    Fixture f;
    REQUIRE(f.insert());
    f.settle();
    const auto patch = [&](const char* title) {
        return f.in([&](Mutations& m, Database&) {
            return m.patch(conversations, f.id, {{"title", QString::fromUtf8(title)}, {"platform", QStringLiteral("discord")}});
        });
    };
    REQUIRE(patch("efter"));
    REQUIRE(patch("efter")); // nothing changes, nothing is sent
    CHECK(f.store.number("SELECT count(*) FROM outbox") == 1);
    CHECK(f.store.text("SELECT body FROM outbox") == u"{\"base\":{\"title\":\"før\"},\"set\":{\"title\":\"efter\"}}");
    CHECK(f.store.number("SELECT sync_state FROM conversation") == 0);
    REQUIRE(patch("igen"));
    CHECK(f.store.number("SELECT count(*) FROM shadow") == 1);
    CHECK(f.store.text("SELECT body ->> 'title' FROM shadow") == u"før");
}

TEST_CASE("a row that the server has never seen has no shadow", "[sync]")
{
    Fixture f;
    REQUIRE(f.insert());
    REQUIRE(f.in([&](Mutations& m, Database&) { return m.patch(conversations, f.id, {{"title", QStringLiteral("x")}}); }));
    CHECK(f.store.number("SELECT count(*) FROM shadow") == 0);
    CHECK(f.store.number("SELECT count(*) FROM outbox") == 2);
}

TEST_CASE("a state change is a command with the state it expects", "[sync]")
{
    Fixture f;
    REQUIRE(f.insert());
    const auto close = [&] {
        return f.in([&](Mutations& m, Database&) {
            return m.command(conversations, f.id, QStringLiteral("close"), QStringLiteral("state"), QStringLiteral("open"),
                             QStringLiteral("closed"));
        });
    };
    REQUIRE(close());
    CHECK(close().error().code == ErrorCode::Conflict);
    CHECK(f.store.number("SELECT count(*) FROM outbox WHERE command = 'close' AND body ->> 'expected' = 'open'") == 1);
}

TEST_CASE("a refused write leaves neither row nor mutation", "[sync]")
{
    Fixture f;
    REQUIRE(f.insert());
    const auto bad = f.in([&](Mutations& m, Database&) -> Result<void> {
        LYGTE_TRY(m.patch(conversations, f.id, {{"title", QStringLiteral("halv")}}));
        return m.insert(notes, {Id(), f.id, f.id}, {}); // no id: refused
    });
    CHECK_FALSE(bad);
    CHECK(f.store.text("SELECT title FROM conversation") == u"før");
    CHECK(f.store.number("SELECT count(*) FROM outbox") == 1);
}

TEST_CASE("what waits is counted, with the oldest", "[sync]")
{
    Fixture f;
    const Instant then = f.store.clock().now();
    REQUIRE(f.insert());
    f.store.clock().advance(100);
    REQUIRE(f.in([&](Mutations& m, Database&) { return m.patch(conversations, f.id, {{"title", QStringLiteral("x")}}); }));
    const WaitingWork waiting = wait(waitingWork(f.store.desk()));
    CHECK(waiting.count == 2);
    CHECK(waiting.since == then);
}
