#include "core/storage/casefile.h"

#include "core/base/savefile.h"
#include "core/storage/migrations.h"

#include <QDir>
#include <QFile>

#include <cerrno>

namespace lygte {

QString CaseFile::databaseFile(const QString& directory)
{
    return QDir(directory).filePath(QStringLiteral("case.lygte"));
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const QString& directory, const Key& key)
{
    std::unique_ptr<CaseFile> self(new CaseFile);
    self->directory_ = directory;
    errno = 0;
    if (!QDir().mkpath(directory)) return std::unexpected(systemError(errno, ErrorCode::ReadOnly, directory));
    QFile::setPermissions(directory, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);

    LYGTE_TRY_VALUE(lock, FolderLock::take(directory));
    self->lock_.emplace(std::move(lock));

    const QString file = databaseFile(directory);
    CaseFile* const owner = self.get();
    auto writer = DatabaseThread::start(file, key, Database::Mode::Writer, [owner](Database& database) -> Result<void> {
        LYGTE_TRY(migrate(database));
        database.onCommitted([owner](const ChangeSet& changes) {
            QMetaObject::invokeMethod(owner, [owner, changes] { Q_EMIT owner->committed(changes); }, Qt::QueuedConnection);
        });
        return {};
    });
    if (!writer) return std::unexpected(writer.error());
    self->writer_ = std::move(*writer);
    LYGTE_TRY_VALUE(reader, DatabaseThread::start(file, key, Database::Mode::Reader));
    self->reader_ = std::move(reader);
    LYGTE_TRY_VALUE(searcher, DatabaseThread::start(file, key, Database::Mode::Reader));
    self->searcher_ = std::move(searcher);
    return self;
}

CaseFile::~CaseFile()
{
    searcher_.reset();
    reader_.reset();
    writer_.reset(); // last, so that what was handed in is written, and the write-ahead log is folded in
}

/// FTS5 checks what it remembers of an index, and only opening a cursor makes it look whether the writer has changed it since:
/// without this, a second check calls a sound index malformed (SQLite 3.46).
static Result<void> refreshTextIndexes(Database& database)
{
    LYGTE_TRY_VALUE(queries,
                    database.list("SELECT format('SELECT rowid FROM \"%w\" LIMIT 1', name) FROM sqlite_schema WHERE type "
                                  "= 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'",
                                  [](Row row) { return row.text(0).toUtf8(); }));
    for (const QByteArray& query : std::as_const(queries))
        LYGTE_TRY(database.each(std::string_view(query.constData(), static_cast<size_t>(query.size())), [](Row) {}));
    return {};
}

QFuture<Result<QStringList>> CaseFile::check()
{
    return search([this](Database& database) -> Result<QStringList> {
        QStringList faults;
        LYGTE_TRY(refreshTextIndexes(database));
        // SQLCipher looks at the file alone: a page that a power cut tore there is whole in the write-ahead log. On a full disk
        // it stays there, and the rest is looked at all the same.
        (void)writeBulk([](Database& writing) { return writing.script("PRAGMA wal_checkpoint(FULL)"); }).result();
        LYGTE_TRY(database.each("PRAGMA cipher_integrity_check", [&](Row row) { faults += row.text(0); }));
        LYGTE_TRY(database.each("PRAGMA integrity_check", [&](Row row) {
            if (row.text(0) != u"ok") faults += row.text(0);
        }));
        LYGTE_TRY(database.each("PRAGMA foreign_key_check",
                                [&](Row row) { faults += QStringLiteral("foreign key: ") + row.text(0); }));
        return faults;
    });
}

} // namespace lygte
