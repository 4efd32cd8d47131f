#pragma once
// The running shift in one line: since when, how long, as whom, where; and the act that ends it.

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;

namespace lygte {

class CurrentShift;
class PlainLabel;
class StateGlyph;

class ShiftBar final : public QFrame
{
    Q_OBJECT
public:
    ShiftBar(CurrentShift& shift, QAction* end, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void retranslate();
    void tick();

    CurrentShift& shift_;
    QLabel* sign_;
    QLabel* timer_;
    PlainLabel* words_;
    StateGlyph* state_;
    QTimer second_;
};

} // namespace lygte
