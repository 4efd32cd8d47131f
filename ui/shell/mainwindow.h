#pragma once
// The frame: rail, pages, status strip, and the lock in front of it all. It knows pages only as Page; app/ hands
// them in and connects them. Everything it can do is a command (shellcommands.h).

#include "ui/shell/languageswitch.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/passphrasepanel.h"
#include "ui/shell/settings.h"
#include "ui/widgets/page.h"
#include "ui/widgets/services.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QStackedLayout;

namespace lygte {

class AboutPanel;
class CommandPalette;
class ErrorStrip;
class IdleWatch;
class PageArea;
class PageStack;
class Rail;
class ShortcutSheet;
class StatusStrip;

class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    /// What is handed in outlives the window.
    MainWindow(Theme& theme, LanguageSwitch& languages, CommandRegistry& commands, Settings& settings);

    /// What pages are made with.
    UiServices services() { return {commands_, *undo_, *toast_, theme_}; }
    StatusStrip& status() { return *status_; }
    /// For what concerns every page: over the status strip, on each of them.
    ErrorStrip& trouble() { return *trouble_; }
    Theme& theme() { return theme_; }
    LanguageSwitch& languages() { return languages_; }
    CommandRegistry& commands() { return commands_; }
    Settings& settings() { return settings_; }

    /// Puts a page at the end of the rail and registers "go.<id>" (Ctrl+1 …). Takes ownership. The first page comes to the
    /// front. A QSplitter in it that has an object name keeps its widths.
    void addPage(Page* page);
    void showPage(const QString& id);
    QString currentPage() const;

    /// Shows the lock screen; nothing else of the program can be read or reached until the passphrase is right.
    void lock();
    bool isLocked() const { return locked_; }
    void setUnlock(LockScreen::Unlock unlock) { lockScreen_->setUnlock(std::move(unlock)); }
    /// Offers another passphrase in the menu; without it the act is not there (a key in the keyring has none).
    void setChangePassphrase(PassphrasePanel::Change change);
    /// Whether the lock screen has a passphrase to ask for.
    void setLockAsks(bool asks) { lockScreen_->setAsks(asks); }
    /// The officer may set a passphrase for unlocking, change it and take it away; `isSet` says whether there is one.
    void setLockPassphrase(bool isSet, PassphrasePanel::Change change);
    void offerLockPassphrase();
    /// Locks after that time without a key or a mouse move. Starts with the minutes of the settings; setLockMinutes() keeps
    /// them there.
    void setLockAfter(int milliseconds);

    // the acts behind the shell's commands
    void goBack();
    void nextPane(int step);
    void openPalette();
    void openShortcuts();
    void openAbout();
    void openPassphrase();
    void openLockPassphrase();
    void setLanguage(UiLanguage language);
    void setThemeMode(Theme::Mode mode);
    void setDensity(Density density);
    void setZoom(int percent);
    void setLockMinutes(int minutes); ///< 1 to 60

Q_SIGNALS:
    void lockedChanged(bool locked);
    void lockMinutesChanged();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

private:
    void retranslate();
    void build();
    void unlocked();
    void hideOtherWindows();
    QList<QWidget*> panes() const;
    Page* page(const QString& id) const;
    void keepLayout();
    void keepLockMinutes(int minutes);

    Theme& theme_;
    LanguageSwitch& languages_;
    CommandRegistry& commands_;
    Settings& settings_;
    QStackedLayout* front_; // the desk, or the lock screen
    QWidget* desk_;
    LockScreen* lockScreen_;
    Rail* rail_;
    QMenu* menu_;
    PageStack* pages_;
    StatusStrip* status_;
    ErrorStrip* trouble_;
    PageArea* pageArea_;
    Toast* toast_;
    UndoService* undo_;
    CommandPalette* palette_;
    ShortcutSheet* shortcuts_;
    AboutPanel* about_;
    PassphrasePanel* passphrase_;
    PassphrasePanel* lockPassphrase_;
    IdleWatch* idle_;
    QStringList visited_;
    QPointer<QWidget> beforeLock_;
    QList<QPointer<QWidget>> hiddenWindows_;
    bool locked_ = false;
    QTimer layoutRests_; ///< the layout is kept when it has rested, so that a crash or a power cut does not lose it
};

} // namespace lygte
