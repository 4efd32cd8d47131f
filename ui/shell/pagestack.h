#pragma once
// The pages, one at a time. With large text in a small window a page keeps the room that it needs and is scrolled: the window
// never grows past its screen, and nothing is cut off.

#include <QScrollArea>
#include <QStackedWidget>

namespace lygte {

/// As large as the page that is shown needs, whatever the others need.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageStack(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
    /// The least, too: what a page would like to have is no reason to scroll it.
    int heightForWidth(int width) const override;
};

class PageArea final : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes the stack.
    explicit PageArea(PageStack* stack, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The focus may have come by a shortcut.
    void showFocus(QWidget* now);
};

} // namespace lygte
