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

static constexpr const char* order = " ORDER BY coalesce(sent, 0) DESC, id DESC LIMIT ";

/// Documents of the newest messages, one JSON object a line.
static void writeDocuments(PgConnection& server, const QString& path, int count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("documents");
    const QByteArray sql =
        "SELECT id::text, (to_jsonb(m) - 'id')::text FROM lygte.message m" + QByteArray(order) + QByteArray::number(count);
    must(must(server.exec(view(sql))).each([&](PgRow& row) {
        QJsonObject document = QJsonDocument::fromJson(row.text(1).toUtf8()).object();
        document.insert(QStringLiteral("_id"), row.text(0));
        file.write(QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n');
    }));
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

/// Rows a second by QSqlQuery from QPSQL into QSQLITE (which is SQLCipher here), one by one, without an index of the text.
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
    into.exec(QStringLiteral("PRAGMA cache_size = -262144"));
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
    const int documents = options_.quick ? 2'000 : 20'000;
    const QString path = temporary_.filePath(QStringLiteral("documents.jsonl"));
    writeDocuments(database_.admin(), path, documents);
    const double theirs = pouch(options_, path);
    // PouchDB's documents cannot be searched for a word; ours are compared with them when they can be read, too.
    const double ratio = theirs > 0 ? rowsPerSecond_ / theirs : 0;
    const double searchable = theirs > 0 ? bootstrapPerSecond_ / theirs : 0;
    wireBar(3, "", ratio, 20, ratio >= 20);
    wireBar(3, "-searchable", searchable, 20, searchable >= 20);
    const QString directory = temporary_.filePath(QStringLiteral("driver"));
    const double driver = byDriver(directory, server_.superuser(database_.name()), CaseFile::databaseFile(directory),
                                   std::min<qint64>(options_.messages, 50'000));
    if (driver > 0)
        std::printf(
            "# QPSQL row by row, without rights and without search: %.0f rows/s; Lygte with both: %.0f rows/s (%.2f ×)\n",
            driver, bootstrapPerSecond_, bootstrapPerSecond_ / driver);
}

} // namespace lygte::bench
