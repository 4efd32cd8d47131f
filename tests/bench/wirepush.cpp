// Bars 5 and 6: what goes to the server, and how little it costs when nothing does.

#include "core/conversations/conversationtables.h"
#include "core/sync/mutations.h"
#include "tests/bench/wire.h"
#include "tests/support/tcpproxy.h"

namespace lygte::bench {

using namespace test;

static constexpr int roundTripMs = 20;

/// The same rows and results by plain statements of 500, all sent in one go, with the tables' own triggers.
static double rawInsert(PgConnection& connection, const Id& conversation, int count)
{
    const Id scope = CaseDatabase::section(QStringLiteral("A"));
    std::vector<QList<Id>> ids;
    std::vector<QStringList> bodies;
    for (int at = 0; at < count; at += 500) {
        ids.emplace_back();
        bodies.emplace_back();
        for (int i = at; i < std::min(at + 500, count); ++i) {
            ids.back() += Id::generate({1'800'000'000'000'000 + i});
            bodies.back() += QStringLiteral("Note %1 of this evening, with a few words more").arg(i);
        }
    }
    return seconds([&] {
        Pipeline pipeline(connection);
        for (size_t i = 0; i < ids.size(); ++i) {
            pipeline.add("INSERT INTO lygte.note (id, root_id, scope_id, officer_number, written, body) "
                         "SELECT i, $2, $3, '04', 1600000000000000 + (random() * 1e9)::bigint, b FROM unnest($1::uuid[], "
                         "$4::text[]) AS n (i, b)",
                         ids[i], conversation, scope, bodies[i]);
            pipeline.add("INSERT INTO lygte.sync_mutation (id, client_id, mid, entity, row_id, command, result) "
                         "SELECT i, $2, 0, 'note', i, 'insert', '{\"s\":\"ok\"}' FROM unnest($1::uuid[]) AS n (i)",
                         ids[i], scope);
        }
        for (auto& outcome : must(pipeline.run())) must(std::move(outcome));
    });
}

void WireBench::mutations()
{
    const int count = options_.quick ? 2'000 : 10'000;
    must(database_.admin().script("ALTER ROLE postgres PASSWORD 'postgres'"));
    TcpProxy proxy(server_.port());
    auto client = newClient(QStringLiteral("05"));
    ConnectionOptions through =
        server_.remote(database_.login(QStringLiteral("05")), QStringLiteral("secret-05"), database_.name());
    through.hosts = {{QStringLiteral("localhost"), proxy.port()}};
    client->use(through);
    const Id conversation = wait(client->conversations().create({QStringLiteral("chat"), QStringLiteral("Bench"), {}}));
    client->sync();
    const Id scope = CaseDatabase::section(QStringLiteral("A"));
    const auto write = [&](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        Mutations mutations(database, client->store().clock());
        for (int i = 0; i < count; ++i) {
            const QString body = QStringLiteral("Note %1 of this evening, with a few words more").arg(i);
            LYGTE_TRY(mutations.insert(noteTable, {Id::generate({1'700'000'000'000'000 + i}), conversation, scope},
                                       {{"officer_number", QStringLiteral("05")},
                                        {"written", std::int64_t{1'700'000'000'000'000} + i},
                                        {"body", body}}));
        }
        return transaction.commit();
    };
    must(client->store().file().write(write).result());

    auto raw = server_.connect([&] {
        auto options = through;
        options.user = QStringLiteral("postgres");
        options.password = QStringLiteral("postgres");
        return options;
    }());
    client->disconnect();
    (void)client->session();
    proxy.setRoundTrip(roundTripMs);
    const double plain = rawInsert(*raw, conversation, count);
    SyncSession& session = client->session();
    while (must(session.pull())) {
    } // the raw rows are not part of it
    double pushed = 0;
    const double all = seconds([&] {
        pushed = seconds([&] {
            while (must(session.push())) {
            }
        });
        while (must(session.pull())) {
        }
    });
    if (client->store().number("SELECT count(*) FROM outbox WHERE result IS NULL") != 0)
        throw std::runtime_error("not settled");
    const double oneByOne = count * roundTripMs / 1000.0;
    std::printf("# %d mutations at %d ms: pushed in %.3f s, with results here in %.3f s; raw inserts %.3f s\n", count,
                roundTripMs, pushed, all, plain);
    wireBar(5, "-round-trips", oneByOne / all, 100, oneByOne / all >= 100);
    wireBar(5, "-raw", pushed / plain, 3, pushed / plain <= 3);
}

/// Interleaved, so that what else the machine does hits both.
static std::pair<double, double> medians(int rounds, const std::function<void()>& one, const std::function<void()>& other)
{
    std::vector<double> ones, others;
    for (int i = 0; i < rounds; ++i) {
        ones.push_back(seconds(one));
        others.push_back(seconds(other));
    }
    return {percentile(ones, 0.5), percentile(others, 0.5)};
}

void WireBench::polls()
{
    const auto connection =
        server_.connect(server_.remote(database_.login(QStringLiteral("04")), QStringLiteral("secret-04"), database_.name()));
    SystemClock clock;
    const SyncTables tables = allTables(clock);
    Remote remote(*connection, tables);
    must(remote.hello(Id::generate(clock.now())));
    const auto one = [&] { must(connection->exec("SELECT 1")); };
    QString snapshot = must(remote.snapshot());
    const auto [poll, bare] =
        medians(options_.quick ? 300 : 3000, [&] { snapshot = must(remote.poll(snapshot, {})).snapshot; }, one);

    // Both right after somebody else's work: the first round trip of a connection that has slept takes longer, whatever it
    // asks.
    const auto news = [&] {
        must(database_.admin().exec(
            "UPDATE lygte.message SET zone = zone WHERE ctid = ANY (ARRAY(SELECT ctid FROM lygte.message LIMIT 10))"));
    };
    std::vector<double> pulls, rested;
    for (int round = 0; round < (options_.quick ? 50 : 300); ++round) {
        news();
        rested.push_back(seconds(one));
        const QString before = must(remote.snapshot());
        news();
        pulls.push_back(seconds([&] {
            if (!must(remote.poll(before, {})).changes) throw std::runtime_error("no changes");
            auto [transaction, changes] = must(remote.changes(before, {}));
            qsizetype rows = 0;
            for (const RowSet& set : must(remote.rows(changes.touched, &transaction)))
                rows += set.table == changes.touched.front().first ? set.rows.rows() : 0;
            if (rows != 10) throw std::runtime_error("not ten rows");
        }));
    }
    const double pull = percentile(pulls, 0.5), first = percentile(rested, 0.5);
    std::printf("# SELECT 1 %.0f µs, empty poll %.0f µs; after somebody else's work SELECT 1 %.0f µs, ten-row pull %.0f µs\n",
                bare * 1e6, poll * 1e6, first * 1e6, pull * 1e6);
    wireBar(6, "-empty", poll / bare, 3, poll / bare <= 3);
    wireBar(6, "-ten-rows", pull / first, 10, pull / first <= 10);
}

} // namespace lygte::bench
