// The section that all bars work on: practice talk, put into the server as its rows.

#include "tests/bench/wire.h"

#include "core/conversations/conversationtables.h"
#include "core/practice/practiceloader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lygte::bench {

using namespace test;

static TestServer::Options settings()
{
    TestServer::Options options;
    options.settings = {QStringLiteral("shared_buffers = 256MB"), QStringLiteral("max_wal_size = 4GB"),
                        QStringLiteral("checkpoint_timeout = 1h"), QStringLiteral("max_connections = 300")};
    return options;
}

WireBench::WireBench(WireOptions options)
    : options_(std::move(options)), server_(settings()), database_(server_),
      conversations_(std::max<qint64>(options_.messages / 50, 1))
{
    for (const char* number : {"04", "05"}) database_.officer(QLatin1StringView(number), {QStringLiteral("A")});
    const double took = seconds([this] { seed(); });
    std::printf("# wire: a section of %lld messages in %lld conversations, seeded in %.1f s\n",
                static_cast<long long>(options_.messages), static_cast<long long>(conversations_), took);
}

static QByteArray columnsOf(const SyncTable& table)
{
    QByteArray columns = "id, root_id, scope_id";
    for (const QByteArray& column : table.columns) columns += ", " + column;
    return columns;
}

/// The rows of a case file as arrays of JSON objects, `limit` in each.
static Result<void> eachBatch(Database& database, const SyncTable& table, int limit, const std::function<void(QByteArray)>& put)
{
    QJsonArray batch;
    const auto flush = [&] { put(QJsonDocument(std::exchange(batch, {})).toJson(QJsonDocument::Compact)); };
    const QByteArray sql = "SELECT " + columnsOf(table) + " FROM " + table.name;
    LYGTE_TRY(database.each(view(sql), [&](Row row) {
        QJsonObject object{{QStringLiteral("id"), toJson(valueOf(row, 0))},
                           {QStringLiteral("root_id"), toJson(valueOf(row, 1))},
                           {QStringLiteral("scope_id"), toJson(valueOf(row, 2))}};
        for (int i = 0; i < static_cast<int>(table.columns.size()); ++i)
            object.insert(QString::fromLatin1(table.columns[static_cast<size_t>(i)]), toJson(valueOf(row, i + 3)));
        batch.append(object);
        if (batch.size() == limit) flush();
    }));
    if (!batch.isEmpty()) flush();
    return {};
}

void WireBench::seed()
{
    TempStore practice({}, QStringLiteral("04"), QStringLiteral("A"));
    PracticeRequest request;
    request.messages = options_.messages;
    request.conversations = static_cast<int>(conversations_);
    must(PracticeLoader(practice.desk()).load(request));
    // Practice replies were written under no claim.
    must(database_.admin().script("ALTER TABLE lygte.message DISABLE TRIGGER check_claim"));
    for (const SyncTable* table : {&conversationTable, &messageTable}) {
        QByteArray columns = columnsOf(*table);
        const QByteArray sql = "INSERT INTO lygte." + table->name + " (" + columns + ") SELECT " + columns +
                               " FROM jsonb_populate_recordset(NULL::lygte." + table->name + ", $1::jsonb)";
        must(practice.file()
                 .write([&](Database& database) {
                     return eachBatch(database, *table, 5000,
                                      [&](const QByteArray& rows) { must(database_.admin().exec(view(sql), PgJson{rows})); });
                 })
                 .result());
    }
    must(database_.admin().script("ALTER TABLE lygte.message ENABLE TRIGGER check_claim"));
    must(database_.admin().script("VACUUM ANALYZE"));
    options_.messages = database_.number("SELECT count(*) FROM lygte.message"); // and what is on the practice desk
    conversations_ = database_.number("SELECT count(*) FROM lygte.conversation");
}

std::unique_ptr<Client> WireBench::newClient(const QString& number)
{
    return std::make_unique<Client>(database_, number, QStringLiteral("A"),
                                    temporary_.filePath(QStringLiteral("case%1").arg(++stores_)));
}

/// As the program reads it, without and with what keeps strangers out.
void WireBench::rowSecurity()
{
    QByteArray sql = "SELECT id, root_id, scope_id, row_rev";
    for (const QByteArray& column : messageTable.columns) sql += ", \"" + column + '"';
    sql += " FROM lygte.message WHERE scope_id = $1 ORDER BY coalesce(sent, 0) DESC, id DESC LIMIT 20000";
    const auto officer = connect(QStringLiteral("04"));
    std::vector<double> with, without;
    for (int round = 0; round < 9; ++round) {
        with.push_back(seconds([&] { must(officer->exec(view(sql), CaseDatabase::section(QStringLiteral("A")))); }));
        without.push_back(
            seconds([&] { must(database_.admin().exec(view(sql), CaseDatabase::section(QStringLiteral("A")))); }));
    }
    const double ratio = percentile(with, 0.5) / percentile(without, 0.5);
    wireBar(9, "", ratio, 1.4, ratio <= 1.4);
}

} // namespace lygte::bench
