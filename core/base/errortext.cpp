#include "core/base/result.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace lygte {

namespace {

struct Entry
{
    ErrorCode code;
    const char* what;
    const char* next;
};

constexpr Entry entries[] = {
    {ErrorCode::WrongKey, QT_TRANSLATE_NOOP("Error", "The case file did not open: the key or passphrase is wrong."),
     QT_TRANSLATE_NOOP("Error", "Try the passphrase again. Nothing was changed.")},
    {ErrorCode::NoKeyring, QT_TRANSLATE_NOOP("Error", "The system's keyring did not answer."),
     QT_TRANSLATE_NOOP("Error", "Unlock the keyring, then try again. Nothing was changed.")},
    {ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "The case file is damaged."),
     QT_TRANSLATE_NOOP("Error", "It was not changed. Copy the folder to a safe place, then restore your latest backup.")},
    {ErrorCode::NotEncrypted, QT_TRANSLATE_NOOP("Error", "The case file is not encrypted, so Lygte refuses to use it."),
     QT_TRANSLATE_NOOP("Error", "Tell your administrator: the program is not installed correctly.")},
    {ErrorCode::DiskFull, QT_TRANSLATE_NOOP("Error", "The disk is full. Nothing was saved by this action."),
     QT_TRANSLATE_NOOP("Error", "Free some space, then do it again. What you saved before is safe.")},
    {ErrorCode::NewerVersion, QT_TRANSLATE_NOOP("Error", "The case file was made by a newer version of Lygte."),
     QT_TRANSLATE_NOOP("Error", "Update Lygte on this machine. The file was not changed.")},
    {ErrorCode::OlderServer, QT_TRANSLATE_NOOP("Error", "The server has not been upgraded to this version of Lygte."),
     QT_TRANSLATE_NOOP("Error", "Ask whoever runs the server to upgrade it. What you write is kept here until then.")},
    {ErrorCode::InUse, QT_TRANSLATE_NOOP("Error", "Another program has the case file open."),
     QT_TRANSLATE_NOOP("Error", "Close the other program, then try again.")},
    {ErrorCode::ReadOnly, QT_TRANSLATE_NOOP("Error", "The place cannot be written to."),
     QT_TRANSLATE_NOOP("Error", "Choose another folder, or ask for the right to write there.")},
    {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "It is not here."),
     QT_TRANSLATE_NOOP("Error", "Check the name, or search for it.")},
    {ErrorCode::Conflict, QT_TRANSLATE_NOOP("Error", "It has changed in the meantime, so the action was not carried out."),
     QT_TRANSLATE_NOOP("Error", "Look at its state now, then decide again.")},
    {ErrorCode::Invalid, QT_TRANSLATE_NOOP("Error", "Something is missing or not valid."),
     QT_TRANSLATE_NOOP("Error", "Correct it and try again. What you wrote is kept.")},
    {ErrorCode::TooLarge, QT_TRANSLATE_NOOP("Error", "It is larger than Lygte will read."),
     QT_TRANSLATE_NOOP("Error", "Split the file, or ask for help. Nothing was saved.")},
    {ErrorCode::NotUnderstood, QT_TRANSLATE_NOOP("Error", "The file is in no format that Lygte knows."),
     QT_TRANSLATE_NOOP("Error", "Choose the text file, JSON file or zip archive of the export.")},
    {ErrorCode::WorkerFailed, QT_TRANSLATE_NOOP("Error", "Reading the file failed."),
     QT_TRANSLATE_NOOP("Error", "The file may be damaged or hostile.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "It was stopped."),
     QT_TRANSLATE_NOOP("Error", "Start it again when you want to.")},
    {ErrorCode::Io, QT_TRANSLATE_NOOP("Error", "The system could not read or write it."),
     QT_TRANSLATE_NOOP("Error", "Check that it is there and that you may use it.")},
    {ErrorCode::Offline, QT_TRANSLATE_NOOP("Error", "There is no connection to the server."),
     QT_TRANSLATE_NOOP("Error", "What you do is kept on this machine and sent when the connection is back.")},
    {ErrorCode::Refused,
     QT_TRANSLATE_NOOP("Error", "The connection to the server, or the right to do this there, was refused."),
     QT_TRANSLATE_NOOP("Error", "Check your user and password, or tell your administrator the words below.")},
    {ErrorCode::ServerSaid, QT_TRANSLATE_NOOP("Error", "The server answered with an error."),
     QT_TRANSLATE_NOOP("Error", "Try again. If it happens again, tell your administrator the words below.")},
    {ErrorCode::Storage, QT_TRANSLATE_NOOP("Error", "The case file refused the action. Nothing was saved by it."),
     QT_TRANSLATE_NOOP("Error", "Try again. If it happens again, report the words below.")},
};

constexpr Entry stopped[] = {
    {ErrorCode::DiskFull,
     QT_TRANSLATE_NOOP("Error", "The disk became full on the way. What was imported until then is in the case file."),
     QT_TRANSLATE_NOOP("Error", "Free some space, then import the same again: it goes on where it stopped.")},
    {ErrorCode::Storage, QT_TRANSLATE_NOOP("Error", "The case file refused to go on. What was imported until then is in it."),
     QT_TRANSLATE_NOOP("Error",
                       "Import the same again: it goes on where it stopped. If it happens again, report the words below.")},
    {ErrorCode::TooLarge,
     QT_TRANSLATE_NOOP("Error", "Reading it took too much time or memory. What was imported until then is in the case file."),
     QT_TRANSLATE_NOOP("Error", "Ask for help, or split the file. What is in the case file already stays.")},
};

ErrorText textOf(std::span<const Entry> table, const Error& error)
{
    ErrorText result;
    if (const auto found = std::ranges::find(table, error.code, &Entry::code); found != table.end())
        result = {QCoreApplication::translate("Error", found->what), QCoreApplication::translate("Error", found->next)};
    if (!error.subject.isEmpty()) result.what = error.subject + QStringLiteral(": ") + result.what;
    if (!error.detail.isEmpty()) result.next += QStringLiteral(" (") + error.detail + QLatin1Char(')');
    return result;
}

} // namespace

ErrorText describe(const Error& error)
{
    return textOf(entries, error);
}

ErrorText describeStopped(const Error& error)
{
    const bool known = std::ranges::contains(stopped, error.code, &Entry::code);
    return known ? textOf(stopped, error) : describe(error);
}

} // namespace lygte
