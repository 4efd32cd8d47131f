#include "core/evidence/contentstore.h"

#include "core/evidence/evidencetables.h"
#include "core/storage/casefile.h"
#include "core/sync/mutations.h"

#include <QCryptographicHash>

#include <filesystem>

namespace lygte {

const SyncTable sourceTable{
    .name = "source",
    .columns = {"name", "sha256", "size", "format", "imported", "officer_number", "trouble"},
};
static constexpr qint64 partSize = 1024 * 1024;
// What a source comes to in the case file: its bytes, its messages with their index and mutations, the write-ahead log.
static constexpr std::uintmax_t storedRatio = 6;
static constexpr std::uintmax_t keptFree = 16U << 20U; // for what officers write themselves

Result<QByteArray> ContentStore::hash(QIODevice& file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file)) return fail(ErrorCode::Io, {}, file.errorString());
    return hash.result();
}

Result<void> ContentStore::roomFor(qint64 size) const
{
    std::error_code unknown;
    const auto space = std::filesystem::space(desk_.file.directory().toStdU16String(), unknown);
    if (!unknown && space.available < static_cast<std::uintmax_t>(size) * storedRatio + keptFree)
        return fail(ErrorCode::DiskFull);
    return {};
}

Result<QByteArray> ContentStore::keep(QIODevice& file)
{
    LYGTE_TRY_VALUE(sha256, hash(file));
    // A content counts as kept only with its source row and all its bytes: parts left by a crash are written again, and so is a
    // source that came from a colleague.
    auto there = desk_.file
                     .read([sha256](Database& database) {
                         return database.one(
                             "SELECT 1 FROM source WHERE sha256 = ?1 AND size = (SELECT sum(length(bytes)) FROM content WHERE "
                             "sha256 = ?1) LIMIT 1",
                             [](Row) { return true; }, sha256);
                     })
                     .result();
    if (!there) return std::unexpected(there.error());
    if (*there) return sha256;
    LYGTE_TRY(roomFor(file.size()));
    if (!file.seek(0)) return fail(ErrorCode::Io, {}, file.errorString());

    for (std::int64_t part = 0; !file.atEnd(); ++part) {
        const QByteArray bytes = file.read(partSize);
        if (bytes.isEmpty()) return fail(ErrorCode::Io, {}, file.errorString());
        auto written = desk_.file
                           .writeBulk([sha256, part, bytes](Database& database) {
                               return database.run("INSERT INTO content (sha256, part, bytes) VALUES (?1, ?2, ?3) ON CONFLICT "
                                                   "(sha256, part) DO UPDATE SET bytes = excluded.bytes",
                                                   sha256, part, bytes);
                           })
                           .result();
        LYGTE_TRY(written);
    }
    return sha256;
}

QFuture<Result<Id>> ContentStore::addSource(const SourceFile& source)
{
    return desk_.file.write([source, officer = desk_.officer, clock = &desk_.clock](Database& database) -> Result<Id> {
        const Id id = Id::fromContent({"source", officer.scope.view(), source.sha256});
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY_VALUE(known, database.one("SELECT 1 FROM source WHERE id = ?1", [](Row) { return true; }, id));
        if (known) return id;
        LYGTE_TRY(Mutations(database, *clock)
                      .insert(sourceTable, {id, id, officer.scope},
                              {{"name", source.name},
                               {"sha256", source.sha256},
                               {"size", std::int64_t{source.size}},
                               {"format", source.format},
                               {"imported", clock->now().micros},
                               {"officer_number", officer.number},
                               {"trouble", source.trouble.join(u'\n')}}));
        LYGTE_TRY(database.run("INSERT INTO unfinished_import (source_id) VALUES (?1)", id));
        LYGTE_TRY(transaction.commit());
        return id;
    });
}

static SourceFile sourceOf(Row row)
{
    return {row.id(0),     row.text(1),    row.bytes(2), row.integer(3),
            row.text(4),   row.instant(5), row.text(6),  row.text(7).split(u'\n', Qt::SkipEmptyParts),
            row.boolean(8)};
}

#define SOURCE_COLUMNS                                                                                                         \
    "id, name, sha256, size, format, imported, officer_number, trouble, EXISTS (SELECT 1 FROM unfinished_import WHERE "        \
    "source_id = id)"

QFuture<Result<QList<SourceFile>>> ContentStore::sources()
{
    return desk_.file.read([](Database& database) {
        return database.list("SELECT " SOURCE_COLUMNS " FROM source ORDER BY imported DESC", sourceOf);
    });
}

QFuture<Result<std::optional<SourceFile>>> ContentStore::source(const Id& id)
{
    return desk_.file.read(
        [id](Database& database) { return database.one("SELECT " SOURCE_COLUMNS " FROM source WHERE id = ?1", sourceOf, id); });
}

QFuture<Result<QByteArray>> ContentStore::content(const QByteArray& sha256)
{
    return desk_.file.search([sha256](Database& database) -> Result<QByteArray> {
        QByteArray all;
        LYGTE_TRY(database.each(
            "SELECT bytes FROM content WHERE sha256 = ?1 ORDER BY part", [&](Row row) { all += row.bytes(0); }, sha256));
        return all;
    });
}

} // namespace lygte
