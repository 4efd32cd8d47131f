#include "ui/shell/mainwindow.h"

#include "ui/shell/aboutpanel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusstrip.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/sortheader.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace lygte {

static const auto windowLayout = QStringLiteral("window");
static const auto pageLayout = QStringLiteral("page");

MainWindow::MainWindow(Theme& theme, LanguageSwitch& languages, CommandRegistry& commands, Settings& settings)
    : theme_(theme), languages_(languages), commands_(commands), settings_(settings), front_(new QStackedLayout(this)),
      desk_(new QWidget(this)), lockScreen_(new LockScreen(languages, this)), menu_(new QMenu(desk_)), pages_(new PageStack),
      status_(new StatusStrip(languages, desk_)), trouble_(new ErrorStrip(desk_)), pageArea_(new PageArea(pages_, desk_)),
      toast_(new Toast(pageArea_)), undo_(new UndoService(toast_, this)), idle_(new IdleWatch(this))
{
    commands_.setLookup([&languages](const Phrase& phrase) { return languages.inAllLanguages(phrase); });
    connect(&languages_, &LanguageSwitch::changed, &commands_, &CommandRegistry::retranslate);
    // Shortcuts belong to the desk: behind the lock screen it is hidden, and a hidden widget's shortcuts are dead.
    connect(&commands_, &CommandRegistry::added, desk_, [this](QAction* action) { desk_->addAction(action); });
    for (const auto& entry : commands_.all()) desk_->addAction(entry.action);
    rail_ = new Rail(menu_, desk_);
    build();
    registerShellCommands(*this, *undo_);
    fillMenu(*menu_, commands_);
    palette_ = new CommandPalette(commands_, desk_);
    shortcuts_ = new ShortcutSheet(commands_, desk_);
    about_ = new AboutPanel(desk_);
    passphrase_ = new PassphrasePanel(PassphrasePanel::Of::CaseFile, desk_);
    connect(passphrase_, &PassphrasePanel::changed, this,
            [this] { toast_->say([] { return tr("The passphrase is changed"); }); });
    lockPassphrase_ = new PassphrasePanel(PassphrasePanel::Of::Lock, desk_);
    connect(lockPassphrase_, &PassphrasePanel::changed, this, [this](bool isSet) {
        setLockAsks(isSet);
        toast_->say([isSet] {
            return isSet ? tr("From now on your passphrase unlocks") : tr("From now on no passphrase is asked for");
        });
    });
    layoutRests_.setSingleShot(true);
    layoutRests_.setInterval(500);
    connect(&layoutRests_, &QTimer::timeout, this, &MainWindow::keepLayout);
    connect(lockScreen_, &LockScreen::unlocked, this, &MainWindow::unlocked);
    connect(idle_, &IdleWatch::idle, this, &MainWindow::lock);
    connect(status_, &StatusStrip::languageChosen, this, &MainWindow::setLanguage);
    connect(lockScreen_, &LockScreen::languageChosen, this, &MainWindow::setLanguage);
    setLockAfter(settings_.lockMinutes() * 60'000);
    idle_->setActive(true);
    resize(1280, 800);
    if (const QByteArray geometry = settings_.layout(windowLayout); !geometry.isEmpty()) restoreGeometry(geometry);
    retranslate();
}

void MainWindow::build()
{
    auto* work = new QVBoxLayout;
    work->setSpacing(0);
    work->addWidget(pageArea_, 1);
    work->addWidget(trouble_);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(0);
    beside->addWidget(rail_);
    beside->addLayout(work, 1);
    auto* column = new QVBoxLayout(desk_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(beside, 1);
    column->addWidget(status_);
    front_->setContentsMargins(0, 0, 0, 0);
    front_->addWidget(desk_);
    front_->addWidget(lockScreen_);
}

void MainWindow::addPage(Page* page)
{
    const QString id = page->id();
    const int number = pages_->count() + 1;
    QAction* action = commands_.add({
        .id = QStringLiteral("go.") + id,
        .text = page->title(),
        .group = {"Shell", QT_TRANSLATE_NOOP("Shell", "Go to")},
        .icon = page->iconName(),
        .shortcut = number <= 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)) : QKeySequence(),
        .run = [this, id] { showPage(id); },
        .checkable = true,
    });
    RailButton* button = rail_->addPage(action);
    connect(page, &Page::badgeChanged, button, [button, page] { button->setBadge(page->badge()); });
    button->setBadge(page->badge()); // an answer that was there at once came before anybody listened
    pages_->addWidget(page);
    for (auto* splitter : page->findChildren<QSplitter*>()) {
        const QByteArray state = settings_.layout(id + u'.' + splitter->objectName());
        if (!splitter->objectName().isEmpty() && !state.isEmpty()) splitter->restoreState(state);
        connect(splitter, &QSplitter::splitterMoved, &layoutRests_, qOverload<>(&QTimer::start));
    }
    for (auto* head : page->findChildren<SortHeader*>()) {
        head->restoreOrder(settings_.layout(id + u'.' + head->objectName()));
        connect(head, &QHeaderView::sortIndicatorChanged, &layoutRests_, qOverload<>(&QTimer::start));
    }
    if (number == 1 || settings_.layout(pageLayout) == id.toUtf8()) showPage(id);
}

Page* MainWindow::page(const QString& id) const
{
    for (int i = 0; i < pages_->count(); ++i)
        if (auto* page = static_cast<Page*>(pages_->widget(i)); page->id() == id) return page;
    return nullptr;
}

QString MainWindow::currentPage() const
{
    const auto* page = static_cast<const Page*>(pages_->currentWidget());
    return page ? page->id() : QString();
}

void MainWindow::showPage(const QString& id)
{
    Page* wanted = page(id);
    if (!wanted) return;
    visited_.removeAll(id);
    visited_.append(id);
    pages_->setCurrentWidget(wanted);
    for (int i = 0; i < pages_->count(); ++i) {
        const auto* each = static_cast<const Page*>(pages_->widget(i));
        commands_.action(QStringLiteral("go.") + each->id())->setChecked(each == wanted);
    }
    layoutRests_.start();
    wanted->activated();
    const QWidget* focus = QApplication::focusWidget();
    if (isVisible() && (!focus || !wanted->isAncestorOf(focus)))
        if (QWidget* entry = focusEntry(wanted)) entry->setFocus(Qt::OtherFocusReason);
    retranslate();
}

void MainWindow::goBack()
{
    auto* current = static_cast<Page*>(pages_->currentWidget());
    if (!current || current->goBack() || visited_.size() < 2) return;
    visited_.removeLast();
    showPage(QString(visited_.constLast()));
}

QList<QWidget*> MainWindow::panes() const
{
    QList<QWidget*> all{rail_};
    if (auto* page = static_cast<Page*>(pages_->currentWidget())) all += page->panes();
    all += {toast_, status_};
    all.removeIf([](const QWidget* pane) { return !Panes::reaches(pane); });
    return all;
}

void MainWindow::nextPane(int step)
{
    const QList<QWidget*> all = panes();
    qsizetype at = step > 0 ? -1 : all.size();
    for (qsizetype i = 0; i < all.size(); ++i)
        if (QWidget* focus = QApplication::focusWidget(); focus && (all[i] == focus || all[i]->isAncestorOf(focus))) at = i;
    for (qsizetype tried = 0; tried < all.size(); ++tried) {
        at = (at + step + all.size()) % all.size();
        if (QWidget* entry = focusEntry(all[at])) {
            Panes::bring(all[at]);
            entry->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void MainWindow::openPalette()
{
    palette_->open();
}
void MainWindow::openShortcuts()
{
    shortcuts_->open();
}
void MainWindow::openAbout()
{
    about_->open();
}

void MainWindow::openPassphrase()
{
    passphrase_->open();
}

void MainWindow::setChangePassphrase(PassphrasePanel::Change change)
{
    passphrase_->setChange(std::move(change));
    commands_.action(QStringLiteral("passphrase.change"))->setVisible(true);
}

void MainWindow::openLockPassphrase()
{
    lockPassphrase_->open();
}

void MainWindow::offerLockPassphrase()
{
    toast_->offer([] { return tr("The lock screen asks for no passphrase"); }, [] { return tr("Choose one …"); },
                  [this] { openLockPassphrase(); });
}

void MainWindow::setLockPassphrase(bool isSet, PassphrasePanel::Change change)
{
    lockPassphrase_->setIsSet(isSet);
    lockPassphrase_->setChange(std::move(change));
    setLockAsks(isSet);
    commands_.action(QStringLiteral("lock.passphrase"))->setVisible(true);
}

void MainWindow::setLanguage(UiLanguage language)
{
    settings_.setLanguage(language);
    languages_.setLanguage(language);
}

void MainWindow::setThemeMode(Theme::Mode mode)
{
    settings_.setThemeMode(mode);
    theme_.setMode(mode);
}

void MainWindow::setDensity(Density density)
{
    settings_.setDensity(density);
    theme_.setDensity(density);
}

void MainWindow::setZoom(int percent)
{
    theme_.setZoom(percent);
    settings_.setZoom(theme_.zoom());
}

void MainWindow::setLockAfter(int milliseconds)
{
    idle_->setLimit(milliseconds);
}

void MainWindow::setLockMinutes(int minutes)
{
    const int before = settings_.lockMinutes();
    keepLockMinutes(minutes);
    if (before == minutes) return;
    undo_->did([minutes] { return tr("Locks after %n minute(s) without use", nullptr, minutes); },
               [this, before] {
                   keepLockMinutes(before);
                   return undoneAtOnce();
               });
}

void MainWindow::keepLockMinutes(int minutes)
{
    settings_.setLockMinutes(minutes);
    setLockAfter(minutes * 60'000);
    Q_EMIT lockMinutesChanged();
}

void MainWindow::lock()
{
    if (locked_) return;
    locked_ = true;
    idle_->setActive(false);
    beforeLock_ = QApplication::focusWidget();
    toast_->dismiss();
    hideOtherWindows();
    front_->setCurrentWidget(lockScreen_);
    // What a page has laid over the window is no part of the desk and would stay in front, with what was typed in it.
    for (QWidget* child : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (child != lockScreen_ && child != desk_ && !child->isWindow()) child->hide();
    lockScreen_->prepare();
    retranslate();
    Q_EMIT lockedChanged(true);
}

/// Menus and dialogs are closed; other windows come back after the lock.
void MainWindow::hideOtherWindows()
{
    while (QWidget* popup = QApplication::activePopupWidget())
        if (!popup->close()) break;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window == this || !window->isVisible()) continue;
        if (auto* dialog = qobject_cast<QDialog*>(window))
            dialog->reject();
        else {
            window->hide();
            if (window->windowType() == Qt::Window) hiddenWindows_.append(window);
        }
    }
}

void MainWindow::unlocked()
{
    locked_ = false;
    front_->setCurrentWidget(desk_);
    for (const auto& window : std::exchange(hiddenWindows_, {}))
        if (window) window->show();
    activateWindow();
    if (beforeLock_) beforeLock_->setFocus();
    idle_->setActive(true);
    retranslate();
    Q_EMIT lockedChanged(false);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::retranslate()
{
    const auto* page = static_cast<const Page*>(pages_->currentWidget());
    setWindowTitle(locked_ ? tr("Lygte – locked")
                   : page  ? QStringLiteral("%1 – Lygte").arg(page->title().text())
                           : QStringLiteral("Lygte"));
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !locked_)
        goBack();
    else
        QWidget::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepLayout();
    QWidget::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (isVisible()) layoutRests_.start();
}

void MainWindow::moveEvent(QMoveEvent* event)
{
    QWidget::moveEvent(event);
    if (isVisible()) layoutRests_.start();
}

void MainWindow::keepLayout()
{
    settings_.setLayout(windowLayout, saveGeometry());
    settings_.setLayout(pageLayout, currentPage().toUtf8());
    for (int i = 0; i < pages_->count(); ++i) {
        const auto* page = static_cast<const Page*>(pages_->widget(i));
        for (const auto* splitter : page->findChildren<QSplitter*>())
            if (!splitter->objectName().isEmpty())
                settings_.setLayout(page->id() + u'.' + splitter->objectName(), splitter->saveState());
        for (const auto* head : page->findChildren<SortHeader*>())
            settings_.setLayout(page->id() + u'.' + head->objectName(), head->order());
    }
}

} // namespace lygte
