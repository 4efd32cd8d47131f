// A first fetch puts the text index off until all rows are here (core/conversations/messageindex.h) and reads a chunk ahead.
// What happens in between must leave neither a row unsearchable nor a trace of a row that went.

#include "tests/support/syncdesk.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int messages = 20'000; // two slices and a half

struct Fetched
{
    CaseDatabase database;
    Id a = CaseDatabase::section(u"A"_s);
    Id b = CaseDatabase::section(u"B"_s);
    std::unique_ptr<Client> client;
    Id talk, other;

    Fetched()
    {
        database.officer(u"04"_s, {u"A"_s});
        database.officer(u"07"_s, {u"A"_s, u"B"_s});
        Client wide(database, u"07"_s);
        talk = wait(wide.conversations().create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
        other = wait(wide.conversations().create({u"discord"_s, u"Storm"_s, u"Politiet"_s}));
        wide.sync();
        write(talk, messages, "tekst");
        write(other, 500, "hemmelig");
        client = std::make_unique<Client>(database, u"04"_s);
    }
    void write(const Id& conversation, int count, const QByteArray& word)
    {
        must(database.admin().exec(
            "INSERT INTO lygte.message (id, root_id, scope_id, direction, origin, kind, sender, body, sent, zone, precision, "
            "ordinal, officer_number) SELECT gen_random_uuid(), $1, $2, 0, 'typed', 0, 'Freja', $3 || i, 1600000000000000 + i, "
            "0, 0, 0, '07' FROM generate_series(1, $4::int) AS i",
            conversation, a, QString::fromLatin1(word), count));
    }
    void move(const Id& conversation, const Id& scope)
    {
        must(database.admin().exec("UPDATE lygte.conversation SET scope_id = $2 WHERE id = $1", conversation, scope));
    }
    /// Fetches until all rows are here; their index is made in what comes after.
    void fetchRows()
    {
        SyncSession& session = client->session();
        while (!rowsAreHere()) must(session.fetch());
        REQUIRE(client->store().number("SELECT count(*) FROM message") == messages + 500);
        REQUIRE(indexed() == 0);
    }
    bool rowsAreHere() { return client->store().number("SELECT count(*) FROM sync_fetch WHERE done = 0") == 0; }
    std::int64_t indexed() { return client->store().number("SELECT count(*) FROM message_search_docsize"); }
    std::int64_t found(const char* match) { return client->store().number(match); }
    /// Everything that is here, and nothing else, is in the index; and the file is sound.
    void sound()
    {
        CHECK(client->difference().none());
        CHECK(indexed() == client->store().number("SELECT count(*) FROM message WHERE body <> ''"));
        CHECK(client->store().number("SELECT count(*) FROM message WHERE key NOT IN (SELECT id FROM message_search_docsize)") ==
              0);
        CHECK(wait(client->store().file().check()).isEmpty());
        CHECK(client->store().number("SELECT count(*) FROM meta WHERE name = 'search.behind'") == 0);
    }
};

/// Whenever a page is put in, an officer saves something: rows without a time of their own ask for the time.
class SavingClock final : public Clock
{
public:
    explicit SavingClock(CaseFile& file) : file_(file) {}
    Instant now() const override
    {
        if (!std::exchange(waits_, true))
            file_.write([this](Database& database) -> Result<void> {
                waits_ = false;
                LYGTE_TRY_VALUE(count, database.one("SELECT count(*) FROM message", [](Row row) { return row.integer(0); }));
                counts_.append(*count);
                return {};
            });
        return {++micros_};
    }
    /// How many messages were here at each save; after the writer is done.
    QList<std::int64_t> counts() const { return counts_; }

private: // used on the writing thread
    CaseFile& file_;
    mutable bool waits_ = false;
    mutable std::int64_t micros_ = 1700000000000000;
    mutable QList<std::int64_t> counts_;
};

constexpr const char* ofOther = "SELECT count(*) FROM message_search WHERE message_search MATCH 'hemmelig7'";

} // namespace

TEST_CASE("a crash between two slices of the index: the next start goes on, and all is found", "[convergence][fetch]")
{
    Fetched desk;
    desk.fetchRows();
    REQUIRE(must(desk.client->session().fetch()));
    const auto first = desk.indexed();
    CHECK(first > 0);
    CHECK(first < messages);
    desk.client->reopen();
    CHECK(desk.indexed() == first);
    desk.client->sync();
    desk.sound();
    CHECK(desk.found(ofOther) == 1);
}

TEST_CASE("the newest messages come first, with their conversation, before anything else", "[convergence][fetch]")
{
    Fetched desk;
    must(desk.database.admin().exec("INSERT INTO lygte.note (id, root_id, scope_id, officer_number, written, body) SELECT "
                                    "gen_random_uuid(), $1, $2, '07', i, 'note' FROM generate_series(1, 3000) AS i",
                                    desk.talk, desk.a));
    SyncSession& session = desk.client->session();
    while (desk.client->store().number("SELECT count(*) FROM message") == 0) REQUIRE(must(session.fetch(500)));
    CHECK(desk.client->store().number("SELECT count(*) FROM note") == 0);
    CHECK(desk.client->store().number("SELECT count(*) FROM conversation") == 1);
    CHECK(desk.client->store().number("SELECT max(sent) FROM message") == 1600000000000000 + messages);
    CHECK(desk.client->store().number("SELECT min(sent) FROM message") > 1600000000000000 + messages - 1100);
    desk.client->sync();
    CHECK(desk.client->store().number("SELECT count(*) FROM note") == 3000);
    desk.sound();
}

TEST_CASE("a conversation that goes before its index was made leaves nothing in it", "[convergence][fetch]")
{
    Fetched desk;
    desk.fetchRows();
    desk.move(desk.other, desk.b);
    REQUIRE(must(desk.client->session().pull()));
    CHECK(desk.client->store().number("SELECT count(*) FROM message WHERE body LIKE 'hemmelig%'") == 0);
    desk.client->sync();
    desk.sound();
    CHECK(desk.found(ofOther) == 0);
}

TEST_CASE("a chunk that was read ahead is thrown away when a pull takes its conversation", "[convergence][fetch]")
{
    Fetched desk;
    SyncSession& session = desk.client->session();
    // Small chunks: the next is read while one is put in.
    while (desk.client->store().number("SELECT count(*) FROM message") == 0) REQUIRE(must(session.fetch(300)));
    REQUIRE(must(session.fetch(300)));
    desk.move(desk.other, desk.b);
    desk.move(desk.talk, desk.b);
    REQUIRE(must(session.pull()));
    CHECK(desk.client->store().number("SELECT count(*) FROM message") == 0);
    while (must(session.fetch(300))) {
    }
    CHECK(desk.client->store().number("SELECT count(*) FROM message") == 0);
    desk.move(desk.other, desk.a);
    desk.client->sync();
    CHECK(desk.client->store().number("SELECT count(*) FROM message") == 500);
    desk.sound();
    CHECK(desk.found(ofOther) == 1);
}

TEST_CASE("what an officer saves during a first fetch waits for one page, however many one transaction may hold", "[fetch]")
{
    Fetched desk;
    must(desk.database.admin().exec(
        "INSERT INTO lygte.message (id, root_id, scope_id, direction, origin, kind, sender, body, zone, precision, ordinal, "
        "officer_number) SELECT gen_random_uuid(), $1, $2, 0, 'typed', 0, 'Freja', 'x', 0, 0, 0, '07' FROM generate_series(1, "
        "40000)",
        desk.talk, desk.a));
    must(desk.database.admin().script("UPDATE lygte.message SET sent = NULL"));
    const auto connection = must(PgConnection::connect(desk.database.options(u"04"_s)));
    CaseFile& file = desk.client->store().file();
    const SavingClock clock(file);
    SyncSession session(*connection, file, desk.client->tables(), clock);
    must(session.start());
    while (!desk.rowsAreHere()) must(session.fetch());
    wait(file.write([](Database&) -> Result<void> { return {}; }));
    CHECK(desk.client->store().number("SELECT count(*) FROM message") == messages + 500 + 40'000);
    const QList<std::int64_t> counts = clock.counts();
    REQUIRE(counts.size() > 5);
    for (qsizetype i = 1; i < counts.size(); ++i) CHECK(counts[i] - counts[i - 1] <= SyncSession::fetchRows);
    desk.client->sync();
    desk.sound();
}
