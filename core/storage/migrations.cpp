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

Result<void> migrate(Database& database, const QString& directory)
{
    const QStringList files = QDir(directory).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    if (files.isEmpty()) return fail(ErrorCode::Storage, directory, QStringLiteral("no migrations"));
    LYGTE_TRY_VALUE(version, schemaVersion(database));
    if (version > QStringView(files.last()).left(4).toInt()) return fail(ErrorCode::NewerVersion, QString::number(version));
    for (const QString& name : files) {
        const int number = QStringView(name).left(4).toInt();
        if (number > version) LYGTE_TRY(apply(database, QDir(directory).filePath(name), number));
    }
    return {};
}

} // namespace lygte
