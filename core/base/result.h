#pragma once
// Expected failures travel as values: Result<T> is a T or an Error that says what happened, to what, and what to do next.
// Exceptions are for bugs only. Discarded: bool and a string (nobody checks it), error codes of each library (they leak
// upward).

#include <QString>

#include <expected>

namespace lygte {

/// What went wrong, named by what the user can do about it. The texts live in errortext.cpp.
enum class ErrorCode {
    WrongKey,      ///< the key or passphrase does not open the case file
    NoKeyring,     ///< the system's keyring is not there or refused; use a passphrase
    Damaged,       ///< the case file fails its integrity check
    NotEncrypted,  ///< the start-up proof of encryption failed: the program must not run
    DiskFull,      ///< nothing of this transaction or file was written, nothing was lost
    NewerVersion,  ///< the case file was made by a newer Lygte
    OlderServer,   ///< the server has not been upgraded to what this Lygte needs
    InUse,         ///< another program has the case file open
    ReadOnly,      ///< the folder or file cannot be written
    NotFound,      ///< the thing named is not here
    Conflict,      ///< the thing is not in the state that the command expected
    Invalid,       ///< the input breaks a rule; the detail names it
    TooLarge,      ///< a limit that protects the machine was reached
    NotUnderstood, ///< a foreign file in no format that we know
    WorkerFailed,  ///< the import worker died or was stopped
    Cancelled,     ///< the user stopped it
    Io,            ///< the operating system refused; the detail has its words
    Offline,       ///< no connection to the server, or it ended; it can be tried again
    Refused,       ///< the server, or we for its sake, said no: password, certificate, rights
    ServerSaid,    ///< the server's answer is an error, or is none that we accept; the detail has its words
    Storage,       ///< the database refused; the detail has its words
};

struct Error
{
    ErrorCode code = ErrorCode::Storage;
    QString subject; ///< to what: a file name, a field, a thing's title; foreign text, shown as plain text only
    QString detail;  ///< the underlying words, for the log and for a second line; may be empty
};

template <typename T> using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, QString subject = {}, QString detail = {})
{
    return std::unexpected(Error{code, std::move(subject), std::move(detail)});
}

/// What happened, to what, and what to do next, in the language of the interface (translated at call time).
struct ErrorText
{
    QString what;
    QString next;
};
ErrorText describe(const Error& error);
/// The same for an import that ended on the way: what was imported before that stays, and a second import joins it.
ErrorText describeStopped(const Error& error);

} // namespace lygte

/// Returns the error of a Result from the enclosing function, or goes on.
#define LYGTE_TRY(expression)                                                                                                  \
    do {                                                                                                                       \
        if (auto tried_ = (expression); !tried_) return std::unexpected(std::move(tried_).error());                            \
    } while (false)

/// Declares `variable` as the value of a Result, or returns its error from the enclosing function.
#define LYGTE_TRY_VALUE(variable, expression)                                                                                  \
    auto variable##Result_ = (expression);                                                                                     \
    if (!variable##Result_) return std::unexpected(std::move(variable##Result_).error());                                      \
    auto variable = std::move(*variable##Result_) // NOLINT(bugprone-macro-parentheses): a name
