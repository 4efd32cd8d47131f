#pragma once
// One connection to the encrypted case file: opened by Qt Sql's QSQLITE driver, which runs on SQLCipher because the program
// links libsqlcipher first and both export the same symbols; keyed through sqlite3_key_v2 (never SQL text); proved to be
// encrypted before use.

#include "core/storage/changeset.h"
#include "core/storage/key.h"
#include "core/storage/statement.h"

#include <functional>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace lygte {

/// Belongs to the thread that opened it.
class Database
{
public:
    enum class Mode { Writer, Reader };

    /// Writer creates the file when it is not there. Errors: NotEncrypted, Damaged (with a right key), ReadOnly, DiskFull, Io.
    static Result<std::unique_ptr<Database>> open(const QString& file, const Key& key, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement that returns no rows. `sql` is a literal of ours; values are always bound.
    template <typename... Args> Result<void> run(std::string_view sql, const Args&... args)
    {
        LYGTE_TRY_VALUE(raw, prepare(sql));
        Statement statement(raw);
        statement.bindAll(args...);
        auto stepped = statement.step();
        if (!stepped) return std::unexpected(stepped.error());
        return {};
    }

    /// Calls `visit(Row)` for each row.
    template <typename Visit, typename... Args> Result<void> each(std::string_view sql, Visit visit, const Args&... args)
    {
        LYGTE_TRY_VALUE(raw, prepare(sql));
        Statement statement(raw);
        statement.bindAll(args...);
        for (;;) {
            auto stepped = statement.step();
            if (!stepped) return std::unexpected(stepped.error());
            if (!*stepped) return {};
            visit(statement.row());
        }
    }

    /// The first row mapped by `map`, or nothing.
    template <typename Map, typename... Args>
    auto one(std::string_view sql, Map map, const Args&... args) -> Result<std::optional<decltype(map(std::declval<Row>()))>>
    {
        LYGTE_TRY_VALUE(raw, prepare(sql));
        Statement statement(raw);
        statement.bindAll(args...);
        auto stepped = statement.step();
        if (!stepped) return std::unexpected(stepped.error());
        if (!*stepped) return std::nullopt;
        return map(statement.row());
    }

    /// All rows mapped by `map`.
    template <typename Map, typename... Args>
    auto list(std::string_view sql, Map map, const Args&... args) -> Result<QList<decltype(map(std::declval<Row>()))>>
    {
        QList<decltype(map(std::declval<Row>()))> rows;
        LYGTE_TRY(each(sql, [&](Row row) { rows.append(map(row)); }, args...));
        return rows;
    }

    /// The cached statement for hot loops; wrap it in a Statement.
    Result<sqlite3_stmt*> prepare(std::string_view sql);
    /// Several statements, as in a migration file.
    Result<void> script(const QByteArray& sql);
    /// Set up for much writing in one go: a larger cache and rarer checkpoints; or as it was. Outside a transaction.
    Result<void> setBulk(bool bulk);
    /// Rows changed by the last run().
    std::int64_t changes() const;

    /// Notes a row for the change set of the running transaction.
    void touch(const QString& table, const Id& id) { pending_.add(table, id); }
    /// Called on this thread after each commit that touched something.
    void onCommitted(std::function<void(const ChangeSet&)> listener) { listener_ = std::move(listener); }

    /// Stops the running statement; the only member that another thread may call.
    void interrupt();
    sqlite3* handle() const { return handle_; }

private:
    friend class Transaction;
    Database() = default;
    Result<void> start(const QString& file, const Key& key, Mode mode);
    void committed();
    void rolledBack() { pending_ = {}; }

    QString connectionName_;
    sqlite3* handle_ = nullptr;
    std::unordered_map<std::string_view, sqlite3_stmt*> statements_;
    ChangeSet pending_;
    std::function<void(const ChangeSet&)> listener_;
};

/// BEGIN IMMEDIATE … COMMIT; the destructor rolls back what was not committed. Qt's own transaction() is deferred, and a
/// deferred one that reads before it writes fails at once with SQLITE_BUSY_SNAPSHOT after a foreign commit (sync.md § 8).
class Transaction
{
public:
    static Result<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Result<void> commit();

private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

} // namespace lygte
