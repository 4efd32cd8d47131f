#include "tests/bench/rawload.h"

#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <QElapsedTimer>

#include <sqlcipher/sqlite3.h>

namespace lygte::bench {

namespace {

struct Prepared
{
    sqlite3_stmt* statement = nullptr;
    Prepared(Database& database, const QByteArray& sql)
    {
        sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &statement, nullptr);
    }
    ~Prepared() { sqlite3_finalize(statement); }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
};

/// Rows as SQLite holds them, so that binding them costs nothing of ours.
class Rows
{
public:
    ~Rows() { clear(); }
    void clear()
    {
        for (sqlite3_value* value : values_) sqlite3_value_free(value);
        values_.clear();
    }
    /// Up to `limit` rows; false at the end.
    bool fetch(sqlite3_stmt* from, int limit)
    {
        clear();
        columns_ = sqlite3_column_count(from);
        while (limit-- > 0) {
            if (sqlite3_step(from) != SQLITE_ROW) return false;
            for (int i = 0; i < columns_; ++i) values_.push_back(sqlite3_value_dup(sqlite3_column_value(from, i)));
        }
        return true;
    }
    size_t size() const { return columns_ ? values_.size() / static_cast<size_t>(columns_) : 0; }
    const sqlite3_value* at(size_t row, int column) const
    {
        return values_[row * static_cast<size_t>(columns_) + static_cast<size_t>(column)];
    }
    Result<void> insert(Database& database, sqlite3_stmt* into) const
    {
        for (size_t row = 0; row < size(); ++row) {
            for (int i = 0; i < columns_; ++i) sqlite3_bind_value(into, i + 1, at(row, i));
            if (sqlite3_step(into) != SQLITE_DONE)
                return std::unexpected(sqliteError(database.handle(), sqlite3_errcode(database.handle())));
            sqlite3_reset(into);
        }
        return {};
    }

private:
    std::vector<sqlite3_value*> values_;
    int columns_ = 0;
};

class Copy
{
public:
    Copy(Database& from, Database& into, int batch, RawTuning tuning) : from_(from), into_(into), batch_(batch), tuning_(tuning)
    {}

    /// Rows of a table, and of each the text `indexed` (rowid, text) into the index.
    Result<qint64> table(const QByteArray& table, const QByteArray& order, const QByteArray& index, const QByteArray& text);
    Result<void> merge();
    double seconds() const { return static_cast<double>(nanoseconds_) / 1e9; }

private:
    Result<void> write(const Rows& rows, sqlite3_stmt* insert, const Rows& texts, sqlite3_stmt* insertText,
                       const QByteArray& index);

    Database& from_;
    Database& into_;
    int batch_;
    RawTuning tuning_;
    qint64 nanoseconds_ = 0;
};

Result<void> Copy::write(const Rows& rows, sqlite3_stmt* insert, const Rows& texts, sqlite3_stmt* insertText,
                         const QByteArray& index)
{
    QElapsedTimer timer;
    timer.start();
    LYGTE_TRY(into_.script("BEGIN IMMEDIATE"));
    LYGTE_TRY(rows.insert(into_, insert));
    if (insertText && tuning_ == RawTuning::Bulk) {
        const auto set = [&](const char* name, const char* value) {
            return into_.script("INSERT INTO " + index + "(" + index + ", rank) VALUES ('" + name + "', " + value + ")");
        };
        LYGTE_TRY(set("automerge", "0"));
        LYGTE_TRY(set("crisismerge", "1000"));
        LYGTE_TRY(set("hashsize", "268435456"));
    }
    if (insertText) LYGTE_TRY(texts.insert(into_, insertText));
    LYGTE_TRY(into_.script("COMMIT"));
    nanoseconds_ += timer.nsecsElapsed();
    return {};
}

Result<qint64> Copy::table(const QByteArray& table, const QByteArray& order, const QByteArray& index, const QByteArray& text)
{
    const Prepared read(from_, "SELECT * FROM " + table + " ORDER BY " + order);
    const Prepared readText(from_, index.isEmpty()
                                       ? QByteArrayLiteral("SELECT 1")
                                       : QByteArray("SELECT key, " + text + " FROM " + table + " ORDER BY " + order));
    QByteArray places = "?1";
    for (int i = 2; i <= sqlite3_column_count(read.statement); ++i) places += ", ?" + QByteArray::number(i);
    const Prepared insert(into_, "INSERT INTO " + table + " VALUES (" + places + ")");
    const Prepared insertText(into_, index.isEmpty() ? QByteArrayLiteral("SELECT 1")
                                                     : QByteArray("INSERT INTO " + index + "(rowid, body) VALUES (?1, ?2)"));
    if (!read.statement || !readText.statement || !insert.statement || !insertText.statement)
        return fail(ErrorCode::Storage, QString::fromLatin1(table));
    Rows rows;
    Rows texts;
    qint64 count = 0;
    for (bool more = true; more;) {
        more = rows.fetch(read.statement, batch_);
        texts.fetch(readText.statement, batch_);
        LYGTE_TRY(write(rows, insert.statement, texts, index.isEmpty() ? nullptr : insertText.statement, index));
        count += static_cast<qint64>(rows.size());
    }
    return count;
}

Result<void> Copy::merge()
{
    QElapsedTimer timer;
    timer.start();
    for (std::int64_t before = -2; tuning_ == RawTuning::Bulk && sqlite3_total_changes64(into_.handle()) - before > 1;) {
        before = sqlite3_total_changes64(into_.handle());
        LYGTE_TRY(into_.script("INSERT INTO message_search (message_search, rank) VALUES ('merge', -2000)"));
    }
    LYGTE_TRY(into_.script("PRAGMA wal_checkpoint(TRUNCATE)"));
    nanoseconds_ += timer.nsecsElapsed();
    return {};
}

} // namespace

Result<RawLoad> rawLoad(const QString& source, const QString& target, const Key& key, int batch, RawTuning tuning)
{
    LYGTE_TRY_VALUE(from, Database::open(source, key, Database::Mode::Reader));
    LYGTE_TRY_VALUE(into, Database::open(target, key, Database::Mode::Writer));
    LYGTE_TRY(migrate(*into));
    if (tuning == RawTuning::Bulk) LYGTE_TRY(into->script("PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 16384;"));
    Copy copy(*from, *into, batch, tuning);
    LYGTE_TRY(copy.table("conversation", "last_at", {}, {}));
    LYGTE_TRY(copy.table("search_record", "key", "record_search", "title || char(10) || body"));
    LYGTE_TRY_VALUE(messages, copy.table("message", "key", "message_search", "body"));
    LYGTE_TRY(copy.merge());
    return RawLoad{messages, copy.seconds()};
}

} // namespace lygte::bench
