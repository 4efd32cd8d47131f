#pragma once
// A push button that shows an action and follows it: text, tooltip with the shortcut, enabled, visible. QToolButton can do
// that, but does not look or behave like the button of a form.

#include <QPointer>
#include <QPushButton>

class QAction;

namespace lygte {

class ActionButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit ActionButton(QWidget* parent = nullptr);

    /// Null hides the button.
    void setAction(QAction* action);
    QAction* action() const { return action_; }

private:
    void follow();

    QPointer<QAction> action_;
};

} // namespace lygte
