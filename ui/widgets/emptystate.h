#pragma once
// What a view says when it has nothing to show: an icon, what this place is, and the one thing to do. Also for "no permission"
// (whom to ask). Its owner sets the texts anew when the language changes.

#include <QWidget>

class QAction;
class QLabel;

namespace lygte {

class ActionButton;

class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString& iconName, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& explanation);
    /// The one thing to do; the button follows the action's text and state. Null: none.
    void setAction(QAction* action);
    /// That of the words; none while something else stands in its place.
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateIcon();

    QString iconName_;
    QLabel* picture_;
    QLabel* title_;
    QLabel* explanation_;
    ActionButton* button_;
};

} // namespace lygte
