#include "core/storage/database.h"

#include "core/storage/collation.h"
#include "core/storage/relevance.h"
#include "core/storage/tokenizer.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <sqlcipher/sqlite3.h>

namespace lygte {

Result<std::unique_ptr<Database>> Database::open(const QString& file, const Key& key, Mode mode)
{
    // Or all connections, each on a thread of its own, wait for one lock at every allocation, to count what nobody reads.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    std::unique_ptr<Database> database(new Database);
    LYGTE_TRY(database->start(file, key, mode));
    return database;
}

static sqlite3* handleOf(const QSqlDatabase& connection)
{
    const QVariant handle = connection.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3* const*>(handle.constData()) : nullptr;
}

/// The proof: the linked library is SQLCipher, and what is on disk is not a plain SQLite file.
static Result<void> proveEncrypted(Database& database, const QString& file)
{
    LYGTE_TRY_VALUE(version, database.one("PRAGMA cipher_version", [](Row row) { return row.text(0); }));
    if (!version || version->isEmpty()) return fail(ErrorCode::NotEncrypted, file, QStringLiteral("cipher_version is empty"));
    QFile raw(file);
    if (raw.open(QIODevice::ReadOnly) && raw.read(15) == "SQLite format 3") return fail(ErrorCode::NotEncrypted, file);
    return {};
}

Result<void> Database::start(const QString& file, const Key& key, Mode mode)
{
    if (!key.isValid()) return fail(ErrorCode::WrongKey, file);
    connectionName_ = QUuid::createUuid().toString();
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName_);
    connection.setDatabaseName(file);
    connection.setConnectOptions(mode == Mode::Reader ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                                      : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!connection.open()) return fail(ErrorCode::ReadOnly, file, connection.lastError().text());
    handle_ = handleOf(connection);
    if (!handle_) return fail(ErrorCode::Storage, file, QStringLiteral("no QSQLITE driver"));

    // The raw-key form x'…' skips SQLCipher's own key derivation: 1 ms instead of 200.
    QByteArray raw = QByteArrayLiteral("x'") + key.bytes().toHex() + '\'';
    const int keyed = sqlite3_key_v2(handle_, "main", raw.constData(), static_cast<int>(raw.size()));
    wipe(raw);
    if (keyed != SQLITE_OK) return fail(ErrorCode::NotEncrypted, file);
    LYGTE_TRY(proveEncrypted(*this, file));
    if (auto readable = run("SELECT count(*) FROM sqlite_schema"); !readable)
        return fail(readable.error().code, file, readable.error().detail);

    // Temporary tables and sorts stay in memory: SQLCipher does not encrypt temporary files.
    LYGTE_TRY(script(
        "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"));
    if (mode == Mode::Writer)
        LYGTE_TRY(script(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536;"));
    else
        LYGTE_TRY(script("PRAGMA query_only = ON; PRAGMA cache_size = -32768;"));
    LYGTE_TRY(registerTokenizer(handle_));
    LYGTE_TRY(registerCollations(handle_));
    return registerRelevance(handle_);
}

Database::~Database()
{
    for (auto& [sql, statement] : statements_) sqlite3_finalize(statement);
    {
        QSqlDatabase connection = QSqlDatabase::database(connectionName_, false);
        if (connection.isValid()) connection.close();
    }
    QSqlDatabase::removeDatabase(connectionName_);
}

Result<sqlite3_stmt*> Database::prepare(std::string_view sql)
{
    if (const auto found = statements_.find(sql); found != statements_.end()) return found->second;
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) return std::unexpected(sqliteError(handle_, code));
    // The cache's key points into the statement's own copy of its text, so that a caller's string may go.
    statements_.emplace(std::string_view(sqlite3_sql(statement)), statement);
    return statement;
}

Result<void> Database::script(const QByteArray& sql)
{
    const int code = sqlite3_exec(handle_, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return std::unexpected(sqliteError(handle_, code));
    return {};
}

Result<void> Database::setBulk(bool bulk)
{
    return script(bulk ? "PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 16384;"
                       : "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 1000; PRAGMA wal_checkpoint(TRUNCATE);");
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(handle_);
}
void Database::interrupt()
{
    sqlite3_interrupt(handle_);
}

void Database::committed()
{
    const ChangeSet done = std::exchange(pending_, {});
    if (listener_ && !done.isEmpty()) listener_(done);
}

Result<Transaction> Transaction::begin(Database& database)
{
    LYGTE_TRY(database.run("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Result<void> Transaction::commit()
{
    LYGTE_TRY(database_->run("COMMIT"));
    std::exchange(database_, nullptr)->committed();
    return {};
}

Transaction::~Transaction()
{
    if (!database_) return;
    (void)database_->run("ROLLBACK");
    database_->rolledBack();
}

} // namespace lygte
