#include "ui/shell/shellcommands.h"

#include "ui/shell/mainwindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QMenu>

namespace lygte {

static const Phrase goTo{"Shell", QT_TRANSLATE_NOOP("Shell", "Go to")};
static const Phrase edit{"Shell", QT_TRANSLATE_NOOP("Shell", "Edit")};
static const Phrase look{"Shell", QT_TRANSLATE_NOOP("Shell", "Look")};
static const Phrase languageGroup{"Shell", QT_TRANSLATE_NOOP("Shell", "Language")};
static const Phrase program{"Shell", QT_TRANSLATE_NOOP("Shell", "Program")};
static const Phrase help{"Shell", QT_TRANSLATE_NOOP("Shell", "Help")};

static void registerMoves(MainWindow& window, UndoService& undo)
{
    CommandRegistry& commands = window.commands();
    commands.add({.id = QStringLiteral("palette.open"),
                  .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "Find an action")},
                  .group = goTo,
                  .icon = QStringLiteral("search"),
                  .shortcut = Qt::CTRL | Qt::Key_K,
                  .run = [&window] { window.openPalette(); }});
    commands.add({.id = QStringLiteral("pane.next"),
                  .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "Next pane")},
                  .group = goTo,
                  .shortcut = Qt::Key_F6,
                  .run = [&window] { window.nextPane(1); }});
    commands.add({.id = QStringLiteral("pane.previous"),
                  .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "Previous pane")},
                  .group = goTo,
                  .shortcut = Qt::SHIFT | Qt::Key_F6,
                  .run = [&window] { window.nextPane(-1); }});
    commands.add({.id = QStringLiteral("go.back"),
                  .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "Back")},
                  .group = goTo,
                  .icon = QStringLiteral("go-previous"),
                  .shortcut = Qt::ALT | Qt::Key_Left,
                  .run = [&window] { window.goBack(); },
                  .alsoKey = Qt::Key_Escape});
    QAction* undoing = commands.add({.id = QStringLiteral("edit.undo"),
                                     .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "Undo the last act")},
                                     .group = edit,
                                     .icon = QStringLiteral("edit-undo"),
                                     .shortcut = Qt::CTRL | Qt::Key_Z,
                                     .run = [&undo] { undo.undo(); }});
    undoing->setEnabled(false);
    QObject::connect(&undo, &UndoService::canUndoChanged, undoing, &QAction::setEnabled);
}

/// Registers acts of which one is in force, and ticks it.
static void registerChoices(MainWindow& window, std::initializer_list<std::pair<Command, std::function<bool()>>> choices)
{
    auto* group = new QActionGroup(&window);
    std::vector<std::pair<QAction*, std::function<bool()>>> ticks;
    for (auto [command, inForce] : choices) {
        command.checkable = true;
        ticks.emplace_back(group->addAction(window.commands().add(std::move(command))), std::move(inForce));
    }
    const auto tick = [ticks = std::move(ticks)] {
        for (const auto& [action, inForce] : ticks) action->setChecked(inForce());
    };
    tick();
    QObject::connect(&window.theme(), &Theme::changed, group, tick);
    QObject::connect(&window.languages(), &LanguageSwitch::changed, group, tick);
    QObject::connect(&window, &MainWindow::lockMinutesChanged, group, tick);
}

static void registerLook(MainWindow& window)
{
    const auto mode = [&window](const char* id, const char* text, Theme::Mode mode) {
        return std::pair(Command{.id = QString::fromLatin1(id),
                                 .text = {"Shell", text},
                                 .group = look,
                                 .run = [&window, mode] { window.setThemeMode(mode); }},
                         std::function([&window, mode] { return window.theme().mode() == mode; }));
    };
    registerChoices(window,
                    {mode("theme.system", QT_TRANSLATE_NOOP("Shell", "Follow the system's colours"), Theme::Mode::System),
                     mode("theme.light", QT_TRANSLATE_NOOP("Shell", "Use light colours"), Theme::Mode::Light),
                     mode("theme.dark", QT_TRANSLATE_NOOP("Shell", "Use dark colours"), Theme::Mode::Dark)});
    const auto density = [&window](const char* id, const char* text, Density density) {
        return std::pair(Command{.id = QString::fromLatin1(id),
                                 .text = {"Shell", text},
                                 .group = look,
                                 .run = [&window, density] { window.setDensity(density); }},
                         std::function([&window, density] { return window.theme().density() == density; }));
    };
    registerChoices(window,
                    {density("density.comfortable", QT_TRANSLATE_NOOP("Shell", "Comfortable lists"), Density::Comfortable),
                     density("density.compact", QT_TRANSLATE_NOOP("Shell", "Compact lists"), Density::Compact)});
    const auto zoom = [&window](const char* id, const char* text, const char* icon, QKeySequence key,
                                std::function<int(int)> next) {
        return window.commands().add({.id = QString::fromLatin1(id),
                                      .text = {"Shell", text},
                                      .group = look,
                                      .icon = QString::fromLatin1(icon),
                                      .shortcut = key,
                                      .run = [&window, next] { window.setZoom(next(window.theme().zoom())); }});
    };
    QAction* in = zoom("zoom.in", QT_TRANSLATE_NOOP("Shell", "Larger text"), "zoom-in", Qt::CTRL | Qt::Key_Plus,
                       [](int now) { return now + 10; });
    in->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    zoom("zoom.out", QT_TRANSLATE_NOOP("Shell", "Smaller text"), "zoom-out", Qt::CTRL | Qt::Key_Minus,
         [](int now) { return now - 10; });
    zoom("zoom.reset", QT_TRANSLATE_NOOP("Shell", "Normal text size"), "zoom-original", Qt::CTRL | Qt::Key_0,
         [](int) { return 100; });
}

static void registerProgram(MainWindow& window)
{
    CommandRegistry& commands = window.commands();
    const auto language = [&window](const char* id, const char* text, UiLanguage language) {
        return std::pair(Command{.id = QString::fromLatin1(id),
                                 .text = {"Shell", text},
                                 .group = languageGroup,
                                 .run = [&window, language] { window.setLanguage(language); }},
                         std::function([&window, language] { return window.languages().language() == language; }));
    };
    registerChoices(window, {language("language.da", QT_TRANSLATE_NOOP("Shell", "Danish"), UiLanguage::Danish),
                             language("language.en", QT_TRANSLATE_NOOP("Shell", "English"), UiLanguage::English)});
    QAction* sheet = commands.add({.id = QStringLiteral("help.shortcuts"),
                                   .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "Keyboard shortcuts")},
                                   .group = help,
                                   .icon = QStringLiteral("input-keyboard"),
                                   .shortcut = Qt::Key_F1,
                                   .run = [&window] { window.openShortcuts(); }});
    sheet->setShortcuts({Qt::Key_F1, Qt::Key_Question});
    commands.add({.id = QStringLiteral("help.about"),
                  .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "About Lygte")},
                  .group = help,
                  .icon = QStringLiteral("help-about"),
                  .run = [&window] { window.openAbout(); }});
    commands.add({.id = QStringLiteral("quit"),
                  .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "Quit")},
                  .group = program,
                  .icon = QStringLiteral("application-exit"),
                  .shortcut = Qt::CTRL | Qt::Key_Q,
                  .run = [&window] {
                      if (window.close()) QCoreApplication::quit();
                  }});
}

static void registerLock(MainWindow& window)
{
    window.commands().add({.id = QStringLiteral("lock"),
                           .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "Lock now")},
                           .group = program,
                           .icon = QStringLiteral("object-locked"),
                           .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_L,
                           .run = [&window] { window.lock(); }});
    window.commands()
        .add({.id = QStringLiteral("passphrase.change"),
              .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "Change the passphrase")},
              .group = program,
              .icon = QStringLiteral("object-locked"),
              .run = [&window] { window.openPassphrase(); }})
        ->setVisible(false);
    QAction* passphrase = window.commands().add({.id = QStringLiteral("lock.passphrase"),
                                                 .text = {"Shell", QT_TRANSLATE_NOOP("Shell", "Passphrase for unlocking …")},
                                                 .group = program,
                                                 .icon = QStringLiteral("object-locked"),
                                                 .run = [&window] { window.openLockPassphrase(); }});
    passphrase->setVisible(false); // until it is known that there is one to set
    const auto after = [&window](const char* text, int minutes) {
        return std::pair(Command{.id = QStringLiteral("lock.after.%1").arg(minutes),
                                 .text = {"Shell", text},
                                 .group = program,
                                 .run = [&window, minutes] { window.setLockMinutes(minutes); }},
                         std::function([&window, minutes] { return window.settings().lockMinutes() == minutes; }));
    };
    registerChoices(window, {after(QT_TRANSLATE_NOOP("Shell", "Lock after 2 minutes without use"), 2),
                             after(QT_TRANSLATE_NOOP("Shell", "Lock after 5 minutes without use"), 5),
                             after(QT_TRANSLATE_NOOP("Shell", "Lock after 10 minutes without use"), 10),
                             after(QT_TRANSLATE_NOOP("Shell", "Lock after 20 minutes without use"), 20),
                             after(QT_TRANSLATE_NOOP("Shell", "Lock after 30 minutes without use"), 30),
                             after(QT_TRANSLATE_NOOP("Shell", "Lock after 60 minutes without use"), 60)});
}

void registerShellCommands(MainWindow& window, UndoService& undo)
{
    registerMoves(window, undo);
    registerLook(window);
    registerLock(window);
    registerProgram(window);
}

void fillMenu(QMenu& menu, CommandRegistry& commands)
{
    const auto titled = [&menu](const Phrase& title, const QList<QAction*>& actions) {
        QMenu* sub = menu.addMenu(title.text());
        // The registry retranslates first and this with it: a submenu's title is the only text a menu has of its own.
        QObject::connect(actions.constFirst(), &QAction::changed, sub, [sub, title] {
            if (sub->title() != title.text()) sub->setTitle(title.text());
        });
        sub->addActions(actions);
    };
    const auto named = [&commands](std::initializer_list<const char*> ids) {
        QList<QAction*> actions;
        for (const char* id : ids) actions.append(commands.action(QString::fromLatin1(id)));
        return actions;
    };
    menu.addActions(named({"palette.open", "edit.undo"}));
    menu.addSeparator();
    titled(languageGroup, named({"language.da", "language.en"}));
    titled({"Shell", QT_TRANSLATE_NOOP("Shell", "Colours")}, named({"theme.system", "theme.light", "theme.dark"}));
    titled({"Shell", QT_TRANSLATE_NOOP("Shell", "Lists")}, named({"density.comfortable", "density.compact"}));
    titled({"Shell", QT_TRANSLATE_NOOP("Shell", "Text size")}, named({"zoom.in", "zoom.out", "zoom.reset"}));
    titled({"Shell", QT_TRANSLATE_NOOP("Shell", "Lock by itself")},
           named({"lock.after.2", "lock.after.5", "lock.after.10", "lock.after.20", "lock.after.30", "lock.after.60"}));
    menu.addActions(named({"lock.passphrase"}));
    menu.addSeparator();
    menu.addActions(named({"help.shortcuts", "help.about"}));
    menu.addSeparator();
    menu.addActions(named({"passphrase.change", "lock", "quit"}));
}

} // namespace lygte
