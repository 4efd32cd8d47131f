#pragma once
// One run of the command line: its options, its output, its open case file.

#include "core/people/desk.h"
#include "core/storage/casefile.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

namespace lygte::cli {

class Session
{
public:
    explicit Session(const QCommandLineParser& options);

    /// Opens the case file, or makes it when the folder has none. The passphrase comes from --passphrase-file, a prompt, or the
    /// keyring.
    Result<void> open();
    /// For what stores nothing: where the folder has no case file, one that is gone with this session stands in for it.
    Result<void> openToLook();
    Desk& desk() { return *desk_; }
    CaseFile& file() { return *file_; }

    bool json() const { return options_.isSet(QStringLiteral("json")); }
    QString option(const QString& name) const { return options_.value(name); }
    QStringList options(const QString& name) const { return options_.values(name); }
    bool isSet(const QString& name) const { return options_.isSet(name); }

    /// One line: the object with --json, else the text.
    void print(const QJsonObject& object, const QString& text);
    /// To standard error, in words and with --json as an object too; returns the exit code that fits.
    int report(const Error& error) { return report(error, describe(error)); }
    int report(const Error& error, const ErrorText& words);
    QTextStream& out() { return out_; }

    /// Waits for a future while events run.
    template <typename T> Result<T> wait(QFuture<Result<T>> future)
    {
        waitFor([&] { return future.isFinished(); });
        return future.result();
    }
    static void waitFor(const std::function<bool()>& done);
    /// A password or passphrase from the first line of a file, or asked for when `path` is empty.
    static Result<QByteArray> secret(const QString& path, const QString& question);
    /// The case file's passphrase: from the first line of the file that option `file` names, or asked for; a new one twice.
    /// WrongKey when nothing was typed, or not the same twice.
    Result<QByteArray> passphrase(const QString& file, bool isNew);
    /// The case file's folder.
    QString directory() const;

private:
    Result<void> openIn(const QString& directory, const Key& key);
    Result<Key> key(const QString& directory);

    const QCommandLineParser& options_;
    QTextStream out_;
    SystemClock clock_;
    std::unique_ptr<QTemporaryDir> passing_; ///< outlives its case file
    std::unique_ptr<CaseFile> file_;
    std::unique_ptr<Desk> desk_;
};

} // namespace lygte::cli
