#pragma once
// The running shift in the window's status strip, from every page: that it runs, and for how long. Nothing while none runs.

#include "ui/widgets/elidedbutton.h"

#include <QTimer>

namespace lygte {

class CurrentShift;

class ShiftStatus final : public ElidedButton
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
    qsizetype shownTimer_ = 0; // characters
};

} // namespace lygte
