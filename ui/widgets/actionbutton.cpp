#include "ui/widgets/actionbutton.h"

#include "ui/widgets/commands.h"

#include <QAction>

namespace lygte {

ActionButton::ActionButton(QWidget* parent) : QPushButton(parent)
{
    setAutoDefault(false);
    hide();
    connect(this, &QPushButton::clicked, this, [this] {
        if (action_) action_->trigger();
    });
}

void ActionButton::setAction(QAction* action)
{
    if (action_) action_->disconnect(this);
    action_ = action;
    if (action_) connect(action_, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::follow()
{
    setVisible(action_ && action_->isVisible());
    if (!action_) return;
    const QString shortcut = keyText(action_->shortcut());
    setText(action_->text());
    setEnabled(action_->isEnabled());
    setToolTip(shortcut.isEmpty() ? QString() : QStringLiteral("%1 (%2)").arg(action_->text(), shortcut));
}

} // namespace lygte
