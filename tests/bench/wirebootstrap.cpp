// Bars 1, 2 and 4: a first fetch against a loop that reads the same rows in binary and inserts them, with nothing else around
// it.

#include "core/conversations/conversationtables.h"
#include "tests/bench/wire.h"

#include <sqlcipher/sqlite3.h>

namespace lygte::bench {

using namespace test;

namespace {

/// Nothing but reading and inserting: no rights, no resume, no overlay, no derived columns.
class Bare
{
public:
    Bare(PgConnection& server, Database& into, bool index) : server_(server), into_(into), index_(index) {}
    void copy(const SyncTable& table);
    void merge();

private:
    static constexpr int batch = 20'000;
    void insert(const PgResult& rows);
    sqlite3_stmt* prepared(const QByteArray& sql);
    void bind(const PgResult& rows, int row);

    PgConnection& server_;
    Database& into_;
    bool index_;
    bool timed_ = false;
    int timeColumn_ = 0;
    int bodyColumn_ = 0;
    sqlite3_stmt* insert_ = nullptr;
};

sqlite3_stmt* Bare::prepared(const QByteArray& sql)
{
    return must(into_.prepare(view(sql)));
}

void Bare::bind(const PgResult& rows, int row)
{
    for (int column = 0; column < rows.columns(); ++column) {
        const QByteArrayView cell = rows.raw(row, column);
        const int length = static_cast<int>(cell.size());
        if (rows.isNull(row, column))
            sqlite3_bind_null(insert_, column + 1);
        else if (rows.columnType(column) == pgtype::int8)
            sqlite3_bind_int64(insert_, column + 1, qFromBigEndian<qint64>(cell.data()));
        else if (rows.columnType(column) == pgtype::text)
            sqlite3_bind_text(insert_, column + 1, cell.data(), length, SQLITE_STATIC);
        else
            sqlite3_bind_blob(insert_, column + 1, cell.data(), length, SQLITE_STATIC);
    }
}

void Bare::insert(const PgResult& rows)
{
    must(into_.script("BEGIN IMMEDIATE"));
    sqlite3_stmt* text = index_ && timed_ ? prepared("INSERT INTO message_search (rowid, body) VALUES (?1, ?2)") : nullptr;
    std::vector<std::pair<qint64, QByteArrayView>> texts;
    for (int i = 0; i < rows.rows(); ++i) {
        const int row = timed_ ? rows.rows() - 1 - i : i; // newest first would leave each page half empty
        bind(rows, row);
        qint64 key = rows.isNull(row, timeColumn_) ? 0 : qFromBigEndian<qint64>(rows.raw(row, timeColumn_).data());
        sqlite3_bind_int64(insert_, rows.columns() + 1, key);
        while (sqlite3_step(insert_) == SQLITE_CONSTRAINT) {
            sqlite3_reset(insert_);
            sqlite3_bind_int64(insert_, rows.columns() + 1, ++key);
        }
        sqlite3_reset(insert_);
        if (text) texts.emplace_back(key, rows.raw(row, bodyColumn_));
    }
    std::ranges::sort(texts, {}, [](const auto& each) { return each.first; });
    for (const auto& [key, body] : texts) {
        sqlite3_bind_int64(text, 1, key);
        sqlite3_bind_text(text, 2, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
        sqlite3_step(text);
        sqlite3_reset(text);
    }
    must(into_.script("COMMIT"));
}

void Bare::copy(const SyncTable& table)
{
    timed_ = !table.timeKey.isEmpty();
    QByteArray names = "id, root_id, scope_id, row_rev";
    QByteArray places = "?1, ?2, ?3, ?4";
    int index = 4;
    for (const QByteArray& column : table.columns) {
        names += ", " + column;
        places += ", ?" + QByteArray::number(++index);
        if (column == (timed_ ? "sent" : "opened")) timeColumn_ = index - 1;
        if (column == "body") bodyColumn_ = index - 1;
    }
    const QByteArray derived = timed_ ? ", key" : ", last_at";
    insert_ = prepared("INSERT INTO " + table.name + " (" + names + derived + ") VALUES (" + places + ", ?" +
                       QByteArray::number(index + 1) + ')');
    const QByteArray order = timed_ ? " ORDER BY coalesce(sent, 0) DESC, id DESC" : "";
    names.replace("precision", "\"precision\"");
    must(server_.script("BEGIN"));
    const QByteArray declare = "DECLARE rows CURSOR FOR SELECT " + names + " FROM lygte." + table.name + order;
    must(server_.exec(view(declare)));
    for (;;) {
        const PgResult rows = must(server_.exec("FETCH 20000 FROM rows"));
        if (rows.rows() == 0) break;
        insert(rows);
    }
    must(server_.script("COMMIT"));
}

void Bare::merge()
{
    for (std::int64_t before = -2; sqlite3_total_changes64(into_.handle()) - before > 1;) {
        before = sqlite3_total_changes64(into_.handle());
        must(into_.script("INSERT INTO message_search (message_search, rank) VALUES ('merge', -2000)"));
    }
}

} // namespace

static double bareSeconds(PgConnection& server, const QString& directory, bool index)
{
    TempStore store(directory, QStringLiteral("04"), QStringLiteral("A"));
    return store.file()
        .write([&](Database& database) -> Result<double> {
            must(database.script("PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 16384;"));
            if (index)
                must(database.script("INSERT INTO message_search (message_search, rank) VALUES ('automerge', 0);"
                                     "INSERT INTO message_search (message_search, rank) VALUES ('crisismerge', 1000);"
                                     "INSERT INTO message_search (message_search, rank) VALUES ('hashsize', 268435456);"));
            return seconds([&] {
                Bare bare(server, database, index);
                bare.copy(conversationTable);
                bare.copy(messageTable);
                if (index) bare.merge();
                must(database.script("PRAGMA wal_checkpoint(TRUNCATE)"));
            });
        })
        .result()
        .value();
}

void WireBench::bootstrap()
{
    const double bare = bareSeconds(database_.admin(), temporary_.filePath(QStringLiteral("bare")), false);
    const double ceiling = bareSeconds(database_.admin(), temporary_.filePath(QStringLiteral("indexed")), true);

    auto client = newClient();
    QList<std::pair<double, QList<Id>>> shown; // the newest 200 conversations after each of the first chunks
    double rows = 0;
    QElapsedTimer timer;
    timer.start();
    const auto now = [&] { return static_cast<double>(timer.nsecsElapsed()) / 1e9; };
    SyncSession& session = client->session();
    for (bool more = true; more;) {
        more = must(session.fetch());
        if (rows == 0 && client->store().number("SELECT count(*) FROM sync_fetch WHERE done = 0") == 0) rows = now();
        if (shown.size() < 40) shown.append({now(), must(client->conversations().inbox({}, 200).result())});
    }
    const double all = now();
    must(client->store()
             .file()
             .write([](Database& database) { return database.script("PRAGMA wal_checkpoint(TRUNCATE)"); })
             .result());
    const double settled = now();
    if (client->store().number("SELECT count(*) FROM message") != options_.messages)
        throw std::runtime_error("rows are missing");
    const QList<Id> newest = must(client->conversations().inbox({}, 200).result());
    double usable = settled;
    for (const auto& [at, ids] : shown)
        if (ids == newest) {
            usable = at;
            break;
        }
    rowsPerSecond_ = static_cast<double>(options_.messages + conversations_) / rows;
    bootstrapPerSecond_ = static_cast<double>(options_.messages + conversations_) / settled;
    std::printf(
        "# bare loop %.2f s, with index %.2f s; bootstrap: newest 200 after %.3f s, rows after %.2f s, all after %.2f s, "
        "checkpoint after %.2f s\n",
        bare, ceiling, usable, rows, all, settled);
    wireBar(1, "", bare / rows, 0.6, bare / rows >= 0.6);
    wireBar(2, "", ceiling / settled, 0.6, ceiling / settled >= 0.6);
    wireBar(4, "", usable / settled, 0.02, usable / settled <= 0.02);
}

} // namespace lygte::bench
