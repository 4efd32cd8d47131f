#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <stdexcept>

namespace lygte::test {

TempStore::TempStore(const QString& directory, const QString& number, const QString& section)
    : directory_(directory.isEmpty() ? temporary_.filePath(QStringLiteral("case")) : directory), number_(number),
      section_(section)
{
    open();
}

Key TempStore::key()
{
    return Key(QByteArray(Key::size, 'k'));
}

void TempStore::open()
{
    auto file = CaseFile::open(directory_, key());
    if (!file) failWith(file.error());
    file_ = std::move(*file);
    Officer officer = wait(deskOfficer(*file_));
    if (!officer.isValid()) officer = wait(setDeskOfficer(*file_, number_, section_));
    desk_ = std::make_unique<Desk>(*file_, clock_, officer);
}

void TempStore::reopen()
{
    desk_.reset();
    file_.reset();
    open();
}

std::int64_t TempStore::number(const char* sql)
{
    return wait(file_->write([sql](Database& database) -> Result<std::int64_t> {
        LYGTE_TRY_VALUE(value, database.one(sql, [](Row row) { return row.integer(0); }));
        return value.value_or(-1);
    }));
}

QString TempStore::text(const char* sql)
{
    return wait(file_->write([sql](Database& database) -> Result<QString> {
        LYGTE_TRY_VALUE(value, database.one(sql, [](Row row) { return row.text(0); }));
        return value.value_or(QString());
    }));
}

void TempStore::renameTable(const QString& from, const QString& to)
{
    wait(file_->write([sql = QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(from, to).toStdString()](Database& database) {
        return database.run(sql);
    }));
}

bool eventually(const std::function<bool()>& condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > 60'000) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    }
    QCoreApplication::processEvents();
    return true;
}

void failWith(const Error& error)
{
    const ErrorText text = describe(error);
    const QString words = text.what + QStringLiteral(" / ") + text.next;
    throw std::runtime_error(words.toStdString());
}

} // namespace lygte::test
