#pragma once
// The composition of the desktop: opens the case file, makes the stores, the pages and the window, and connects them. The only
// place that knows every feature.

#include "core/people/desk.h"
#include "core/storage/keyvault.h"
#include "ui/shell/languageswitch.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/settings.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/theme.h"

#include <QElapsedTimer>
#include <QPointer>

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
    void unlock(QString passphrase);
    void setUp(const QString& number, const QString& section, QString passphrase);
    /// Runs `make` away from the UI thread (Argon2id takes its time), then opens the case file with the key.
    void withKey(std::function<Result<Key>()> make, const QString& number = {}, const QString& section = {});
    Result<void> open(const Key& key, const QString& number, const QString& section);
    void failed(const Error& error);
    void showWindow();
    void connectServer();
    void connectLock();
    /// Runs `work`, which may take a second, on another thread, and gives `done` its answer here.
    void answer(std::function<Result<void>()> work, std::function<void(const LockScreen::Answer&)> done);

    DesktopOptions options_;
    QElapsedTimer sinceStart_;
    Settings settings_;
    Theme theme_;
    LanguageSwitch languages_;
    CommandRegistry commands_;
    bool offerLockPassphrase_ = false; ///< set up with the keyring just now
    KeyVault vault_;
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
