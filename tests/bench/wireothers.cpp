// Bar 3: the same rows by PouchDB, and by Qt's own driver row by row.

#include "core/conversations/conversationtables.h"
#include "core/storage/casefile.h"
#include "tests/bench/wire.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace lygte::bench {

using namespace test;

/// What the first fetch brings, as documents: one JSON object a line. Returns how many.
static qint64 writeDocuments(PgConnection& server, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("documents");
    qint64 count = 0;
    for (const SyncTable* table : {&conversationTable, &messageTable}) {
        must(server.script("BEGIN"));
        const QByteArray declare =
            "DECLARE rows CURSOR FOR SELECT id::text, (to_jsonb(t) - 'id')::text FROM lygte." + table->name + " AS t";
        must(server.exec(view(declare)));
        for (;;) {
            const PgResult rows = must(server.exec("FETCH 20000 FROM rows"));
            if (rows.rows() == 0) break;
            must(rows.each([&](PgRow& row) {
                QJsonObject document = QJsonDocument::fromJson(row.text(1).toUtf8()).object();
                document.insert(QStringLiteral("_id"), row.text(0));
                file.write(QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n');
                ++count;
            }));
        }
        must(server.script("COMMIT"));
    }
    return count;
}

/// Documents a second of a first replication; 0 when it cannot be measured, with the reason on standard error.
static double pouch(const WireOptions& options, const QString& documents)
{
    if (options.pouch.isEmpty()) {
        std::fprintf(stderr, "wire-3: PouchDB is not there: %s\n",
                     qPrintable(options.pouchWhy.isEmpty() ? QStringLiteral("--pouch was not given") : options.pouchWhy));
        return 0;
    }
    QProcess node;
    node.setWorkingDirectory(options.pouch);
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"), {QStringLiteral(LYGTE_SOURCE_DIR "/tests/bench/pouch.js"), documents});
    if (!node.waitForFinished(600'000) || node.exitCode() != 0) {
        std::fprintf(stderr, "wire-3: PouchDB failed: %s\n", qPrintable(node.errorString()));
        return 0;
    }
    const QJsonObject result = QJsonDocument::fromJson(node.readAllStandardOutput().trimmed().split('\n').last()).object();
    std::printf("# PouchDB %s, express-pouchdb %s, Node %s: %lld documents, %.0f a second\n",
                qPrintable(result.value(u"pouchdb").toString()), qPrintable(result.value(u"server").toString()),
                qPrintable(result.value(u"node").toString()), static_cast<long long>(result.value(u"documents").toInteger()),
                result.value(u"perSecond").toDouble());
    return result.value(u"perSecond").toDouble();
}

static constexpr const char* order = " ORDER BY coalesce(sent, 0) DESC, id DESC LIMIT ";

/// Messages a second by QSqlQuery from QPSQL into QSQLITE (which is SQLCipher here), one by one: as the same officer, over the
/// same socket, into the same schema, without foreign keys; like ours until the rows can be read, before the text is indexed.
static double byDriver(const QString& directory, const ConnectionOptions& from, const QString& file, qint64 limit)
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"))) {
        std::fprintf(stderr, "the QPSQL driver (libqt6sql6-psql) is not there\n");
        return 0;
    }
    {
        const TempStore made(directory, QStringLiteral("04"), QStringLiteral("A"));
    }
    QSqlDatabase server = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("bench-server"));
    server.setHostName(from.hosts.first().host);
    server.setPort(from.hosts.first().port);
    server.setUserName(from.user);
    server.setDatabaseName(from.database);
    QSqlDatabase local = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bench-local"));
    local.setDatabaseName(file);
    if (!server.open() || !local.open())
        throw std::runtime_error(server.lastError().text().toStdString() + local.lastError().text().toStdString());
    QSqlQuery into(local);
    into.exec(QStringLiteral("PRAGMA key = \"x'%1'\"").arg(QString::fromLatin1(TempStore::key().bytes().toHex())));
    for (const char* pragma : {"cache_size = -262144", "synchronous = FULL"})
        into.exec(QStringLiteral("PRAGMA ") + QLatin1StringView(pragma));
    QByteArray names = "id, root_id, scope_id, row_rev";
    QByteArray places = "?, ?, ?, ?";
    for (const QByteArray& column : messageTable.columns) {
        names += ", \"" + column + '"';
        places += ", ?";
    }
    qint64 count = 0;
    const double took = seconds([&] {
        QSqlQuery rows(server);
        rows.setForwardOnly(true);
        if (!rows.exec(QString::fromLatin1("SELECT " + names + " FROM lygte.message" + order + QByteArray::number(limit))))
            throw std::runtime_error(rows.lastError().text().toStdString());
        local.transaction();
        if (!into.prepare(QString::fromLatin1("INSERT INTO message (" + names + ", key) VALUES (" + places + ", ?)")))
            throw std::runtime_error(into.lastError().text().toStdString());
        const int columns = 4 + static_cast<int>(messageTable.columns.size());
        while (rows.next()) {
            for (int i = 0; i < columns; ++i) into.bindValue(i, rows.value(i));
            into.bindValue(columns, -++count);
            if (!into.exec()) throw std::runtime_error(into.lastError().text().toStdString());
        }
        local.commit();
    });
    return static_cast<double>(count) / took;
}

void WireBench::others()
{
    const QString path = temporary_.filePath(QStringLiteral("documents.jsonl"));
    if (writeDocuments(database_.admin(), path) != options_.messages + conversations_)
        throw std::runtime_error("documents are missing");
    const double theirs = pouch(options_, path);
    // PouchDB's documents cannot be searched for a word; ours are compared with them when they can be read, too.
    const double ratio = theirs > 0 ? rowsPerSecond_ / theirs : 0;
    const double searchable = theirs > 0 ? bootstrapPerSecond_ / theirs : 0;
    wireBar(3, "", ratio, 20, ratio >= 20);
    wireBar(3, "-searchable", searchable, 20, searchable >= 20);
    const QString directory = temporary_.filePath(QStringLiteral("driver"));
    const double driver =
        byDriver(directory, database_.options(QStringLiteral("04")), CaseFile::databaseFile(directory), options_.messages);
    if (driver > 0)
        std::printf("# QPSQL row by row, the same officer and the same messages: %.0f rows/s; Lygte: %.0f rows/s (%.2f ×)\n",
                    driver, rowsPerSecond_, rowsPerSecond_ / driver);
}

} // namespace lygte::bench
