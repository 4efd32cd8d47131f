#pragma once
// The running shift in the window's status strip, from every page: that it runs, and for how long. Nothing while none runs.

#include <QTimer>
#include <QToolButton>

namespace lygte {

class CurrentShift;

class ShiftStatus final : public QToolButton
{
    Q_OBJECT
public:
    /// `clicked` leads to the patrol page.
    explicit ShiftStatus(CurrentShift& shift, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    CurrentShift& shift_;
    QTimer second_;
};

} // namespace lygte
