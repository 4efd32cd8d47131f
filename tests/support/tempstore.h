#pragma once
// A real encrypted case file in a temporary folder, with an officer at its desk.

#include "core/people/desk.h"
#include "core/storage/casefile.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

namespace lygte::test {

class TempStore
{
public:
    /// `directory`: an existing case file's folder, or empty for a new one that goes with this object.
    explicit TempStore(const QString& directory = {}, const QString& number = QStringLiteral("04"),
                       const QString& section = QStringLiteral("Online Patrulje"));

    Desk& desk() { return *desk_; }
    CaseFile& file() { return *file_; }
    ManualClock& clock() { return clock_; }
    QString directory() const { return directory_; }
    /// Closes the case file and opens it again, as after a restart.
    void reopen();

    /// Runs SQL and returns the first column of the first row.
    std::int64_t number(const char* sql);
    QString text(const char* sql);

    /// Takes a table away, so that reading it fails, and brings it back.
    void loseTable(const QString& table) { renameTable(table, table + QStringLiteral("_lost")); }
    void bringBackTable(const QString& table) { renameTable(table + QStringLiteral("_lost"), table); }

    static Key key();

private:
    void open();
    void renameTable(const QString& from, const QString& to);

    QTemporaryDir temporary_;
    QString directory_;
    QString number_;
    QString section_;
    ManualClock clock_;
    std::unique_ptr<CaseFile> file_;
    std::unique_ptr<Desk> desk_;
};

/// Waits for a future while events run (signals of stores arrive), and gives its value; throws with the error's words
/// otherwise.
template <typename T> T wait(const QFuture<Result<T>>& future);

/// Runs events until `condition` holds; false after a minute: a machine may be busy.
bool eventually(const std::function<bool()>& condition);

[[noreturn]] void failWith(const Error& error);

template <typename T> T wait(const QFuture<Result<T>>& future)
{
    eventually([&] { return future.isFinished(); });
    Result<T> result = future.result();
    if (!result) failWith(result.error());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// The error that a future ends with; throws when it succeeds.
template <typename T> ErrorCode waitForError(const QFuture<Result<T>>& future)
{
    eventually([&] { return future.isFinished(); });
    const Result<T> result = future.result();
    if (result) failWith({ErrorCode::Conflict, QStringLiteral("an error was expected"), {}});
    return result.error().code;
}

} // namespace lygte::test
