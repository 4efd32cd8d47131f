#pragma once
// The composition of the desktop: opens the case file, makes the stores, the pages and the window, and connects them. The only
// place that knows every feature.

#include "core/people/desk.h"
#include "core/storage/keyvault.h"
#include "ui/shell/languageswitch.h"
#include "ui/shell/settings.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/theme.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QThreadPool>

namespace lygte {

class CaseFile;
class Features;
class MainWindow;
class OpeningView;
class Presence;
class ServerLink;

struct DesktopOptions
{
    QString store;
    QString passphraseFile;
    QString settingsFile;
    QString serverFile;          ///< the server's settings and password (JSON), kept in the case file when it has none
    QString shots;               ///< a folder: screenshots of every view are saved there, then the program quits
    QStringList shotsOf;         ///< only these views, in light colours; empty: all
    bool quitWhenUsable = false; ///< for the bench: quit when the inbox shows its first page
};

class Desktop final : public QObject
{
    Q_OBJECT
public:
    explicit Desktop(DesktopOptions options);
    ~Desktop() override;

    void start();
    void raise();

private:
    void ask();
    /// What the folder holds decides what is asked for; on the UI thread, case.key is small.
    void askFor(const Result<KeyVault::Source>& source);
    void tryAgain();
    void useFolder(const QString& folder);
    void putAside();
    void offerPassphraseChange();
    void unlock(QString passphrase);
    void setUp(const QString& number, const QString& section, QString passphrase);
    /// Runs `make` and opens the case file with the key, both away from the UI thread, then shows the window or what went
    /// wrong.
    void withKey(std::function<Result<Key>()> make, const QString& number = {}, const QString& section = {});
    Result<void> use(std::unique_ptr<CaseFile> file, const Officer& officer);
    void failed(const Error& error, std::optional<qint64> unsent = {});
    void showWindow();
    void connectServer();
    void connectLock();
    /// Runs `work`, which may take a second, on another thread, and gives `done` its answer here.
    void answer(std::function<Result<void>()> work, std::function<void(std::optional<Error>)> done);

    DesktopOptions options_;
    QElapsedTimer sinceStart_;
    Settings settings_;
    Theme theme_;
    LanguageSwitch languages_;
    CommandRegistry commands_;
    bool offerLockPassphrase_ = false; ///< set up with the keyring just now
    KeyVault vault_;
    QThreadPool pool_;
    std::optional<Key> right_; ///< fitted, but the case file did not open: for trying again
    bool moved_ = false;       ///< another folder than the one that the program was started with
    SystemClock clock_;
    std::unique_ptr<OpeningView> opening_;
    std::unique_ptr<CaseFile> file_;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<ServerLink> link_;
    std::unique_ptr<Presence> presence_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<Features> features_;
};

} // namespace lygte
