#include "ui/widgets/commands.h"

#include "ui/widgets/icons.h"

#include <algorithm>

namespace lygte {

static QKeySequence withEnter(const QKeySequence& keys)
{
    constexpr auto none = QKeyCombination::fromCombined(0);
    QKeyCombination each[4] = {none, none, none, none};
    for (int i = 0; i < keys.count(); ++i)
        each[i] = keys[uint(i)].key() == Qt::Key_Return ? QKeyCombination(keys[uint(i)].keyboardModifiers(), Qt::Key_Enter)
                                                        : keys[uint(i)];
    return {each[0], each[1], each[2], each[3]};
}

QString keyText(const QKeySequence& keys)
{
    return withEnter(keys).toString(QKeySequence::NativeText);
}

CommandRegistry::CommandRegistry(QObject* parent) : QObject(parent) {}

bool CommandRegistry::has(const QString& id) const
{
    return std::ranges::any_of(entries_, [&](const Entry& entry) { return entry.command.id == id; });
}

QAction* CommandRegistry::add(Command command)
{
    for (const Entry& entry : entries_) {
        if (entry.command.id == command.id) qFatal("the command \"%s\" is registered twice", qPrintable(command.id));
        if (!command.shortcut.isEmpty() && entry.command.shortcut == command.shortcut)
            qFatal("\"%s\" and \"%s\" have the same shortcut", qPrintable(command.id), qPrintable(entry.command.id));
    }
    auto* action = new QAction(this);
    action->setObjectName(command.id);
    action->setText(command.text.text());
    // Enter first: the menus of Qt name the first one.
    if (const QKeySequence enter = withEnter(command.shortcut); enter != command.shortcut)
        action->setShortcuts({enter, command.shortcut});
    else
        action->setShortcut(command.shortcut);
    action->setCheckable(command.checkable);
    action->setMenuRole(QAction::NoRole);
    if (!command.icon.isEmpty()) action->setIcon(icon(command.icon));
    connect(action, &QAction::triggered, this, [run = command.run] {
        if (run) run();
    });
    entries_.push_back({std::move(command), action});
    Q_EMIT added(action);
    return action;
}

QAction* CommandRegistry::action(const QString& id) const
{
    const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) { return entry.command.id == id; });
    if (found == entries_.end()) qFatal("no command is named \"%s\"", qPrintable(id));
    return found->action;
}

QStringList CommandRegistry::textsInAllLanguages(const Command& command) const
{
    return lookup_ ? lookup_(command.text) : QStringList{command.text.text()};
}

void CommandRegistry::retranslate()
{
    for (const Entry& entry : entries_) entry.action->setText(entry.command.text.text());
}

} // namespace lygte
