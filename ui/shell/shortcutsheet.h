#pragma once
// `?` and F1: all shortcuts on one sheet, by group, in as many columns as the window has room for, so that none is out of sight
// at 1280 × 800. A view of the CommandRegistry, made when it opens.

#include "ui/shell/overlay.h"
#include "ui/widgets/commands.h"

class QLabel;
class QScrollArea;

namespace lygte {

class ShortcutSheet final : public Overlay
{
    Q_OBJECT
public:
    ShortcutSheet(const CommandRegistry& commands, QWidget* over);

protected:
    void opened() override;
    QSize wanted(const QSize& room) const override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void prepare() override { fill(); }

private:
    void fill();
    int columnsThatFit() const;

    const CommandRegistry& commands_;
    QLabel* title_;
    QScrollArea* area_;
    int columns_ = 1;
};

} // namespace lygte
