#include "core/storage/migrations.h"

#include <QDir>
#include <QFile>

namespace lygte {

Result<int> schemaVersion(Database& database)
{
    LYGTE_TRY_VALUE(version, database.one("PRAGMA user_version", [](Row row) { return static_cast<int>(row.integer(0)); }));
    return version.value_or(0);
}

static Result<void> apply(Database& database, const QString& path, int number)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, path, file.errorString());
    LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
    if (auto done = database.script(file.readAll()); !done) return fail(done.error().code, path, done.error().detail);
    // A pragma takes no bound value; the number comes from our own file name.
    LYGTE_TRY(database.script("PRAGMA user_version = " + QByteArray::number(number)));
    return transaction.commit();
}

static const QString directory = QStringLiteral(":/sql/local");

static QStringList files()
{
    return QDir(directory).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

static int numberOf(QStringView file)
{
    return file.left(4).toInt();
}

int newestMigration()
{
    const QStringList all = files();
    return all.isEmpty() ? 0 : numberOf(all.last());
}

Result<void> migrate(Database& database, int upTo)
{
    if (newestMigration() == 0) return fail(ErrorCode::Storage, directory, QStringLiteral("no migrations"));
    LYGTE_TRY_VALUE(version, schemaVersion(database));
    if (version > newestMigration()) return fail(ErrorCode::NewerVersion, QString::number(version));
    for (const QString& name : files())
        if (const int number = numberOf(name); number > version && number <= upTo)
            LYGTE_TRY(apply(database, QDir(directory).filePath(name), number));
    return {};
}

} // namespace lygte
