#pragma once
// `?` and F1: all shortcuts on one sheet, by group. A view of the CommandRegistry, made when it opens.

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

private:
    void fill();

    const CommandRegistry& commands_;
    QLabel* title_;
    QScrollArea* area_;
};

} // namespace lygte
