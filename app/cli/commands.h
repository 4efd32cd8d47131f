#pragma once
// The command line's verbs. Each opens the case file, does one thing and says how it went: for people, or with --json one
// object a line.

#include "app/cli/session.h"

#include <QStringList>

namespace lygte::cli {

/// Documented in --help and the man page; other programs rely on them.
enum Exit {
    Ok = 0,
    Failed = 1, ///< the error was printed
    Usage = 2,  ///< the words of the command are off
    Partly = 3, ///< import: some of it was not understood
    NothingUnderstood = 4,
    Locked = 5,  ///< wrong passphrase, or no keyring
    InUse = 6,   ///< another program has the case file open
    Unsound = 7, ///< server check, server verify, heads: something is not as it must be
};

int run(const QStringList& arguments);

int import(Session& session, const QStringList& words);
int search(Session& session, const QStringList& words);
int show(Session& session, const QStringList& words);
int log(Session& session, const QStringList& words);
int exportDocument(Session& session, const QStringList& words);
int practice(Session& session, const QStringList& words);
int check(Session& session, const QStringList& words);
int heads(Session& session, const QStringList& words);
int passphrase(Session& session, const QStringList& words);
int server(Session& session, const QStringList& words);

} // namespace lygte::cli
