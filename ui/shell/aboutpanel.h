#pragma once
// What this program is, its version and licence, and what it stands on.

#include "ui/shell/overlay.h"

class QLabel;
class QPushButton;

namespace lygte {

class AboutPanel final : public Overlay
{
    Q_OBJECT
public:
    explicit AboutPanel(QWidget* over);

protected:
    void opened() override;
    QSize wanted(const QSize& room) const override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* title_;
    QLabel* text_;
    QPushButton* close_;
};

} // namespace lygte
