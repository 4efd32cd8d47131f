#include "app/cli/commands.h"
#include "core/storage/folderlock.h"
#include "core/storage/keyvault.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lygte::cli {

static QString text(const char* source)
{
    return QCoreApplication::translate("CommandLine", source);
}

/// What cannot be changed here is said before anything is asked for.
static int nothingToChange(Session& session, KeyVault::Source source)
{
    if (source == KeyVault::Source::Keyring)
        return session.report(
            {ErrorCode::Conflict, session.directory(), {}},
            {text(QT_TRANSLATE_NOOP("CommandLine", "This case file has no passphrase: the system's keyring keeps its key.")),
             text(QT_TRANSLATE_NOOP("CommandLine", "The lock screen's passphrase is changed in Lygte itself."))});
    return session.report({ErrorCode::NotFound, session.directory(), {}},
                          {text(QT_TRANSLATE_NOOP("CommandLine", "There is no case file in this folder.")),
                           text(QT_TRANSLATE_NOOP("CommandLine", "Give the folder of the case file with --store."))});
}

int passphrase(Session& session, const QStringList& words)
{
    if (!words.isEmpty()) return Usage;
    KeyVault vault(session.directory());
    const auto source = vault.source();
    if (!source) return session.report(source.error());
    if (*source != KeyVault::Source::Passphrase) return nothingToChange(session, *source);
    const auto alone = FolderLock::take(session.directory());
    if (!alone) return session.report(alone.error());
    const auto old = session.passphrase(QStringLiteral("passphrase-file"), false);
    if (!old) return session.report(old.error());
    if (const auto fits = vault.unlockWithPassphrase(*old); !fits) return session.report(fits.error());
    const auto next = session.passphrase(QStringLiteral("new-passphrase-file"), true);
    if (!next) return session.report(next.error());
    if (const auto changed = vault.changePassphrase(*old, *next); !changed) return session.report(changed.error());
    session.print({{QStringLiteral("changed"), true}},
                  text(QT_TRANSLATE_NOOP(
                      "CommandLine", "The passphrase is changed. A copy that was made before still opens with the old one.")));
    return Ok;
}

} // namespace lygte::cli
