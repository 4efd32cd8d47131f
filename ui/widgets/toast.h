#pragma once
// A short sentence at the bottom of the window after something was done, with one act ("Undo") and a way to dismiss it. It
// never takes the focus, is announced to screen readers, and is reached by F6 or its shortcut. Errors do not belong here: they
// stand in an ErrorStrip beside what they concern; only an undo that fails has no other place.

#include "ui/widgets/phrase.h"

#include <QFrame>
#include <QTimer>

class QGraphicsOpacityEffect;
class QLabel;
class QPushButton;
class QToolButton;

namespace lygte {

class Toast final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int milliseconds = 8000;

    /// Lies over `parent`, centred at its bottom.
    explicit Toast(QWidget* parent);

    /// Says that something is done.
    void say(Text message);
    /// Says it and offers one act; the toast closes when it is chosen.
    void offer(Text message, Text act, std::function<void()> run);
    void dismiss();
    QString message() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void place();
    void fadeIn();
    void closeUnlessInUse();

    Text text_;
    Text act_;
    std::function<void()> run_;
    QLabel* label_;
    QPushButton* button_;
    QToolButton* close_;
    QTimer timer_;
};

} // namespace lygte
