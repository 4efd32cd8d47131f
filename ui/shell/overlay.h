#pragma once
// A panel that comes over the window for a moment (palette, shortcut sheet): not a dialog, nothing is blocked. Esc, a click
// beside it or focus elsewhere closes it, and the focus goes back to where it was.

#include <QFrame>
#include <QPointer>

namespace lygte {

class Overlay : public QFrame
{
    Q_OBJECT
public:
    explicit Overlay(QWidget* over);

    void open();
    void dismiss();

protected:
    /// Fill and focus; called after it has become visible.
    virtual void opened() = 0;
    /// How large it wants to be within that much room.
    virtual QSize wanted(const QSize& room) const = 0;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// Before it is placed: what it shows, for this size of the text.
    virtual void prepare() {}
    void place();

private:
    QPointer<QWidget> before_;
};

} // namespace lygte
