#include "core/base/result.h"

#include <QCoreApplication>

namespace lygte {

static QString text(const char* source)
{
    return QCoreApplication::translate("Error", source);
}

static ErrorText plain(ErrorCode code)
{
    switch (code) {
    case ErrorCode::WrongKey:
        return {text(QT_TRANSLATE_NOOP("Error", "The case file did not open: the key or passphrase is wrong.")),
                text(QT_TRANSLATE_NOOP("Error", "Try the passphrase again. Nothing was changed."))};
    case ErrorCode::NoKeyring:
        return {text(QT_TRANSLATE_NOOP("Error", "The system's keyring did not answer.")),
                text(QT_TRANSLATE_NOOP("Error", "Unlock the keyring and try again, or use a passphrase."))};
    case ErrorCode::Damaged:
        return {text(QT_TRANSLATE_NOOP("Error", "The case file is damaged.")),
                text(QT_TRANSLATE_NOOP(
                    "Error", "It was not changed. Copy the folder to a safe place, then restore your latest backup."))};
    case ErrorCode::NotEncrypted:
        return {text(QT_TRANSLATE_NOOP("Error", "The case file is not encrypted, so Lygte refuses to use it.")),
                text(QT_TRANSLATE_NOOP("Error", "Tell your administrator: the program is not installed correctly."))};
    case ErrorCode::DiskFull:
        return {text(QT_TRANSLATE_NOOP("Error", "The disk is full. Nothing was saved by this action.")),
                text(QT_TRANSLATE_NOOP("Error", "Free some space, then do it again. What you saved before is safe."))};
    case ErrorCode::NewerVersion:
        return {text(QT_TRANSLATE_NOOP("Error", "The case file was made by a newer version of Lygte.")),
                text(QT_TRANSLATE_NOOP("Error", "Update Lygte on this machine. The file was not changed."))};
    case ErrorCode::InUse:
        return {text(QT_TRANSLATE_NOOP("Error", "Another program has the case file open.")),
                text(QT_TRANSLATE_NOOP("Error", "Close the other program, then try again."))};
    case ErrorCode::ReadOnly:
        return {text(QT_TRANSLATE_NOOP("Error", "The place cannot be written to.")),
                text(QT_TRANSLATE_NOOP("Error", "Choose another folder, or ask for the right to write there."))};
    case ErrorCode::NotFound:
        return {text(QT_TRANSLATE_NOOP("Error", "It is not here.")),
                text(QT_TRANSLATE_NOOP("Error", "Check the name, or search for it."))};
    case ErrorCode::Conflict:
        return {text(QT_TRANSLATE_NOOP("Error", "It has changed in the meantime, so the action was not carried out.")),
                text(QT_TRANSLATE_NOOP("Error", "Look at its state now, then decide again."))};
    case ErrorCode::Invalid:
        return {text(QT_TRANSLATE_NOOP("Error", "Something is missing or not valid.")),
                text(QT_TRANSLATE_NOOP("Error", "Correct it and try again. What you wrote is kept."))};
    case ErrorCode::TooLarge:
        return {text(QT_TRANSLATE_NOOP("Error", "It is larger than Lygte will read.")),
                text(QT_TRANSLATE_NOOP("Error", "Split the file, or ask for help. Nothing was saved."))};
    case ErrorCode::NotUnderstood:
        return {text(QT_TRANSLATE_NOOP("Error", "The file is in no format that Lygte knows.")),
                text(QT_TRANSLATE_NOOP("Error", "Choose the text file, JSON file or zip archive of the export."))};
    case ErrorCode::WorkerFailed:
        return {text(QT_TRANSLATE_NOOP("Error", "Reading the file failed.")),
                text(QT_TRANSLATE_NOOP("Error", "The file may be damaged or hostile."))};
    case ErrorCode::Cancelled:
        return {text(QT_TRANSLATE_NOOP("Error", "It was stopped.")),
                text(QT_TRANSLATE_NOOP("Error", "Start it again when you want to."))};
    case ErrorCode::Io:
        return {text(QT_TRANSLATE_NOOP("Error", "The system could not read or write it.")),
                text(QT_TRANSLATE_NOOP("Error", "Check that it is there and that you may use it."))};
    case ErrorCode::Offline:
        return {text(QT_TRANSLATE_NOOP("Error", "There is no connection to the server.")),
                text(QT_TRANSLATE_NOOP("Error", "What you do is kept on this machine and sent when the connection is back."))};
    case ErrorCode::Refused:
        return {text(QT_TRANSLATE_NOOP("Error", "The connection to the server, or the right to do this there, was refused.")),
                text(QT_TRANSLATE_NOOP("Error", "Check your user and password, or tell your administrator the words below."))};
    case ErrorCode::ServerSaid:
        return {text(QT_TRANSLATE_NOOP("Error", "The server answered with an error.")),
                text(QT_TRANSLATE_NOOP("Error", "Try again. If it happens again, tell your administrator the words below."))};
    case ErrorCode::Storage:
        return {text(QT_TRANSLATE_NOOP("Error", "The case file refused the action. Nothing was saved by it.")),
                text(QT_TRANSLATE_NOOP("Error", "Try again. If it happens again, report the words below."))};
    }
    return {};
}

ErrorText describe(const Error& error)
{
    ErrorText result = plain(error.code);
    if (!error.subject.isEmpty()) result.what = error.subject + QStringLiteral(": ") + result.what;
    if (!error.detail.isEmpty()) result.next += QStringLiteral(" (") + error.detail + QLatin1Char(')');
    return result;
}

} // namespace lygte
