#include "app/desktop/desktop.h"

#include "app/common/casetables.h"
#include "app/desktop/features.h"
#include "app/desktop/presence.h"
#include "app/desktop/shots.h"
#include "core/base/inpool.h"
#include "core/storage/casefile.h"
#include "core/storage/setaside.h"
#include "ui/conversations/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/openingview.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QThreadPool>

namespace lygte {

Desktop::Desktop(DesktopOptions options)
    : options_(std::move(options)), settings_(options_.settingsFile), vault_(options_.store)
{
    sinceStart_.start();
    languages_.loadShipped();
    languages_.setLanguage(settings_.language());
    theme_.setMode(settings_.themeMode());
    theme_.setZoom(settings_.zoom());
    theme_.setDensity(settings_.density());
}

// The pages let go of the stores before these go, and the stores of the case file.
Desktop::~Desktop()
{
    pool_.waitForDone();
    window_.reset();
    features_.reset();
    presence_.reset();
    link_.reset();
}

void Desktop::start()
{
    if (!options_.passphraseFile.isEmpty()) {
        QFile file(options_.passphraseFile);
        if (file.open(QIODevice::ReadOnly)) return unlock(QString::fromUtf8(file.read(4096)).trimmed());
    }
    ask();
}

void Desktop::ask()
{
    if (!opening_) {
        opening_ = std::make_unique<OpeningView>(languages_);
        opening_->resize(720, 560);
        opening_->setWindowTitle(QStringLiteral("Lygte"));
        connect(opening_.get(), &OpeningView::setUp, this, &Desktop::setUp);
        connect(opening_.get(), &OpeningView::unlock, this, &Desktop::unlock);
        connect(opening_.get(), &OpeningView::tryAgain, this, &Desktop::tryAgain);
        connect(opening_.get(), &OpeningView::otherFolder, this, &Desktop::useFolder);
        connect(opening_.get(), &OpeningView::setAside, this, &Desktop::putAside);
        connect(opening_.get(), &OpeningView::languageChosen, this, [this](UiLanguage language) {
            settings_.setLanguage(language);
            languages_.setLanguage(language);
        });
    }
    askFor(vault_.source());
    opening_->QWidget::show();
}

void Desktop::askFor(const Result<KeyVault::Source>& source)
{
    if (!source) {
        opening_->setMode(OpeningView::Mode::NoKey);
        return opening_->show(source.error());
    }
    const bool keyless = *source == KeyVault::Source::None && QFile::exists(CaseFile::databaseFile(options_.store));
    opening_->setMode(keyless                                ? OpeningView::Mode::NoKey
                      : *source == KeyVault::Source::None    ? OpeningView::Mode::NewCaseFile
                      : *source == KeyVault::Source::Keyring ? OpeningView::Mode::Keyring
                                                             : OpeningView::Mode::Passphrase);
    if (keyless) return opening_->show({ErrorCode::Damaged, options_.store, {}});
    if (*source == KeyVault::Source::Keyring) {
        opening_->setBusy(true);
        unlock({});
    }
}

void Desktop::tryAgain()
{
    if (right_) return withKey([key = *right_]() -> Result<Key> { return key; });
    ask();
}

void Desktop::useFolder(const QString& folder)
{
    options_.store = folder;
    vault_ = KeyVault(folder);
    right_.reset();
    moved_ = true;
    ask();
}

void Desktop::putAside()
{
    right_.reset();
    inPool([store = options_.store, now = clock_.now()] { return setAside(store, now); }, &pool_)
        .then(this, [this](const Result<QString>& aside) {
            if (!aside) return opening_->show(aside.error());
            ask();
            opening_->say([folder = QDir::toNativeSeparators(*aside)] {
                return OpeningView::tr("The earlier case file lies in %1.").arg(folder);
            });
        });
}

namespace {

/// What came of opening: a case file with its officer, or an error with what is known of the file.
struct Outcome
{
    std::optional<Key> key;
    std::unique_ptr<CaseFile> file;
    Officer officer;
    std::optional<Error> error;
    std::optional<qint64> unsent;
};

} // namespace

static Result<void> openStore(Outcome& outcome, const QString& store, const QString& number, const QString& section)
{
    LYGTE_TRY_VALUE(file, CaseFile::open(store, *outcome.key));
    auto officer = number.isEmpty() ? deskOfficer(*file).result() : setDeskOfficer(*file, number, section).result();
    if (!officer) return std::unexpected(officer.error());
    // A full disk or a power cut in the middle of setting up: there is a key, but nobody at the desk.
    if (!officer->isValid()) return fail(ErrorCode::NotFound, QStringLiteral("officer"));
    outcome.officer = *officer;
    outcome.file = std::move(file);
    return {};
}

/// Away from the UI thread: Argon2id takes its time, and so do the log of a power cut and a migration of a large case file.
void Desktop::withKey(std::function<Result<Key>()> make, const QString& number, const QString& section)
{
    const auto work = [make = std::move(make), store = options_.store, number, section, home = thread()] {
        auto outcome = std::make_shared<Outcome>();
        if (auto key = make())
            outcome->key = *key;
        else
            outcome->error = key.error();
        if (outcome->error) return outcome;
        if (const auto opened = openStore(*outcome, store, number, section); !opened) {
            outcome->error = opened.error();
            if (const auto unsent = unsentIn(store, *outcome->key)) outcome->unsent = *unsent;
        } else {
            outcome->file->moveToThread(home);
        }
        return outcome;
    };
    inPool(work, &pool_).then(this, [this](const std::shared_ptr<Outcome>& outcome) {
        right_ = outcome->key;
        if (outcome->error) return failed(*outcome->error, outcome->unsent);
        right_.reset();
        if (const auto used = use(std::move(outcome->file), outcome->officer); !used) return failed(used.error());
        showWindow();
    });
}

void Desktop::unlock(QString passphrase)
{
    QByteArray secret = passphrase.toUtf8();
    passphrase.fill(u'\0');
    if (secret.isEmpty()) return withKey([this] { return vault_.unlockFromKeyring(); });
    withKey([this, secret = std::move(secret)] { return vault_.unlockWithPassphrase(secret); });
}

void Desktop::setUp(const QString& number, const QString& section, QString passphrase)
{
    QByteArray secret = passphrase.toUtf8();
    passphrase.fill(u'\0');
    offerLockPassphrase_ = secret.isEmpty();
    const auto make = [this, secret = std::move(secret)]() -> Result<Key> {
        LYGTE_TRY_VALUE(source, vault_.source());
        if (source == KeyVault::Source::Keyring) return vault_.unlockFromKeyring();
        if (source == KeyVault::Source::Passphrase) return vault_.unlockWithPassphrase(secret);
        return secret.isEmpty() ? vault_.createInKeyring() : vault_.createWithPassphrase(secret);
    };
    withKey(make, number, section);
}

Result<void> Desktop::use(std::unique_ptr<CaseFile> file, const Officer& officer)
{
    file_ = std::move(file);
    desk_ = std::make_unique<Desk>(*file_, clock_, officer);
    LYGTE_TRY_VALUE(tables, caseTables(clock_));
    link_ = std::make_unique<ServerLink>(*desk_, std::move(tables));
    return {};
}

void Desktop::failed(const Error& error, std::optional<qint64> unsent)
{
    if (!options_.shots.isEmpty() || options_.quitWhenUsable) {
        const ErrorText text = describe(error);
        QTextStream(stderr) << text.what << '\n' << text.next << '\n';
        return QCoreApplication::exit(1);
    }
    if (!opening_) ask();
    if (error.code == ErrorCode::NotFound) return opening_->setMode(OpeningView::Mode::NewCaseFile); // set up to the end
    opening_->show(error, unsent);
}

void Desktop::offerPassphraseChange()
{
    if (const auto source = vault_.source(); !source || *source != KeyVault::Source::Passphrase) return;
    window_->setChangePassphrase([this](const QString& now, const QString& next, auto done) {
        answer(
            [vault = vault_, now = now.toUtf8(), next = next.toUtf8()]() mutable { return vault.changePassphrase(now, next); },
            std::move(done));
    });
}

void Desktop::showWindow()
{
    window_ = std::make_unique<MainWindow>(theme_, languages_, commands_, settings_);
    features_ = std::make_unique<Features>(*desk_, *link_, *window_);
    connectServer();
    offerPassphraseChange();
    connectLock();
    if (!options_.shots.isEmpty()) return takeShots(*window_, *features_, options_.shots, options_.shotsOf);
    if (options_.quitWhenUsable) {
        connect(&features_->inbox(), &InboxPage::usable, this, [this] {
            QTextStream(stdout) << sinceStart_.elapsed() << '\n' << Qt::flush;
            QCoreApplication::quit();
        });
        window_->showPage(QStringLiteral("inbox"));
    }
    window_->show();
    if (opening_) opening_.release()->deleteLater();
    if (moved_) settings_.setStore(options_.store);
    if (offerLockPassphrase_) window_->offerLockPassphrase();
}

void Desktop::answer(std::function<Result<void>()> work, std::function<void(std::optional<Error>)> done)
{
    inPool(std::move(work), &pool_).then(this, [done = std::move(done)](const Result<void>& result) {
        done(result ? std::optional<Error>() : result.error());
    });
}

static LockScreen::Answer lockAnswer(const std::optional<Error>& error)
{
    if (!error) return {.opened = true};
    if (error->code == ErrorCode::WrongKey)
        return {.what = [] { return Desktop::tr("That is not the passphrase."); },
                .next = [] { return Desktop::tr("Try again. Nothing was changed."); }};
    return {.what = [error] { return describe(*error).what; }, .next = [error] { return describe(*error).next; }};
}

/// What is typed at the lock screen is always checked where there is something to check it by; the screen is told which it is.
void Desktop::connectLock()
{
    window_->setUnlock([this](const QString& passphrase, auto done) {
        answer([this, typed = passphrase.toUtf8()] { return vault_.openLock(typed); },
               [done = std::move(done)](const std::optional<Error>& error) { done(lockAnswer(error)); });
    });
    const bool asks = vault_.asksAtLock().value_or(true); // an unreadable key file opens nothing
    window_->setLockAsks(asks);
    if (vault_.source() != KeyVault::Source::Keyring) return;
    window_->setLockPassphrase(asks, [this](const QString& current, const QString& next, auto done) {
        answer([this, current = current.toUtf8(), next = next.toUtf8()] { return vault_.setLockPassphrase(current, next); },
               std::move(done));
    });
}

/// A first installation may bring the server's settings in a file, so that an officer types none of them.
static std::optional<std::pair<ServerSettings, QString>> serverFrom(const QString& path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) return {};
    const QJsonObject object = QJsonDocument::fromJson(file.read(65536)).object();
    const auto text = [&object](const char* name) { return object.value(QLatin1StringView(name)).toString(); };
    return std::pair(ServerSettings{text("host"), object.value(u"port").toInt(5432), text("database"), text("login"),
                                    text("rootCertificate"), text("certificate"), text("certificateKey")},
                     text("password"));
}

void Desktop::connectServer()
{
    presence_ = std::make_unique<Presence>(*link_);
    connect(window_.get(), &MainWindow::lockedChanged, presence_.get(), &Presence::setLocked);
    if (const auto server = serverFrom(options_.serverFile))
        link_->setUp(server->first, server->second);
    else
        link_->open();
}

void Desktop::raise()
{
    QWidget* front = window_ ? static_cast<QWidget*>(window_.get()) : opening_.get();
    if (!front) return;
    front->setWindowState(front->windowState() & ~Qt::WindowMinimized);
    front->raise();
    front->activateWindow();
}

} // namespace lygte
