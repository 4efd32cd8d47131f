#include "app/cli/session.h"

#include "app/cli/commands.h"
#include "core/storage/keyvault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace lygte::cli {

static QString text(const char* source)
{
    return QCoreApplication::translate("CommandLine", source);
}

Session::Session(const QCommandLineParser& options) : options_(options), out_(stdout) {}

void Session::print(const QJsonObject& object, const QString& line)
{
    if (json())
        out_ << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << '\n';
    else
        out_ << line << '\n';
    out_.flush();
}

int Session::report(const Error& error, const ErrorText& words)
{
    QTextStream errors(stderr);
    if (json())
        print({{QStringLiteral("error"), words.what},
               {QStringLiteral("next"), words.next},
               {QStringLiteral("subject"), error.subject}},
              {});
    else
        errors << words.what << '\n' << words.next << '\n';
    switch (error.code) {
    case ErrorCode::WrongKey:
    case ErrorCode::NoKeyring:
        return Locked;
    case ErrorCode::InUse:
        return InUse;
    default:
        return Failed;
    }
}

void Session::waitFor(const std::function<bool()>& done)
{
    while (!done()) QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
}

/// Reads a line from the terminal without showing it.
static QByteArray prompt(const QString& question)
{
    QTextStream(stderr) << question << Qt::flush;
    termios before{};
    const bool terminal = tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    }
    QFile input;
    QByteArray line;
    if (input.open(stdin, QIODevice::ReadOnly)) line = input.readLine(4096);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSANOW, &before);
        QTextStream(stderr) << '\n';
    }
    while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
    return line;
}

Result<QByteArray> Session::secret(const QString& path, const QString& question)
{
    if (path.isEmpty()) return prompt(question);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, path, file.errorString());
    QByteArray secret = file.read(4096);
    while (secret.endsWith('\n') || secret.endsWith('\r')) secret.chop(1);
    if (secret.isEmpty()) return fail(ErrorCode::Invalid, path);
    return secret;
}

Result<QByteArray> Session::passphrase(const QString& file, bool isNew)
{
    if (const QString path = option(file); !path.isEmpty()) return secret(path, {});
    QByteArray secret = prompt(isNew ? text(QT_TRANSLATE_NOOP("CommandLine", "A new passphrase for the case file: "))
                                     : text(QT_TRANSLATE_NOOP("CommandLine", "Passphrase: ")));
    if (secret.isEmpty()) return fail(ErrorCode::WrongKey);
    if (isNew && prompt(text(QT_TRANSLATE_NOOP("CommandLine", "Once more: "))) != secret) return fail(ErrorCode::WrongKey);
    return secret;
}

Result<Key> Session::key(const QString& directory)
{
    KeyVault vault(directory);
    LYGTE_TRY_VALUE(source, vault.source());
    if (source == KeyVault::Source::Keyring) return vault.unlockFromKeyring();
    LYGTE_TRY_VALUE(secret, passphrase(QStringLiteral("passphrase-file"), source == KeyVault::Source::None));
    if (source == KeyVault::Source::Passphrase) return vault.unlockWithPassphrase(secret);
    if (QFile::exists(CaseFile::databaseFile(directory)))
        return fail(ErrorCode::Damaged, directory, QStringLiteral("case.key"));
    if (!QDir().mkpath(directory)) return fail(ErrorCode::ReadOnly, directory);
    return vault.createWithPassphrase(secret);
}

QString Session::directory() const
{
    const QString given = option(QStringLiteral("store"));
    return given.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : given;
}

Result<void> Session::open()
{
    LYGTE_TRY_VALUE(unlocked, key(directory()));
    return openIn(directory(), unlocked);
}

Result<void> Session::openToLook()
{
    LYGTE_TRY_VALUE(source, KeyVault(directory()).source());
    if (source != KeyVault::Source::None || QFile::exists(CaseFile::databaseFile(directory()))) return open();
    passing_ = std::make_unique<QTemporaryDir>();
    if (!passing_->isValid()) return fail(ErrorCode::ReadOnly, passing_->path());
    return openIn(passing_->path(), Key::generate());
}

Result<void> Session::openIn(const QString& directory, const Key& key)
{
    LYGTE_TRY_VALUE(file, CaseFile::open(directory, key));
    file_ = std::move(file);
    LYGTE_TRY_VALUE(officer, wait(deskOfficer(*file_)));
    if (!officer.isValid() || isSet(QStringLiteral("officer"))) {
        const QString number = isSet(QStringLiteral("officer")) ? option(QStringLiteral("officer")) : QStringLiteral("00");
        LYGTE_TRY_VALUE(set, wait(setDeskOfficer(*file_, number,
                                                 isSet(QStringLiteral("section")) ? option(QStringLiteral("section"))
                                                                                  : QStringLiteral("Online Patrulje"))));
        officer = set;
    }
    desk_ = std::make_unique<Desk>(*file_, clock_, officer);
    return {};
}

} // namespace lygte::cli
