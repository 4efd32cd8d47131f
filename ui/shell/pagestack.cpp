#include "ui/shell/pagestack.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>

namespace lygte {

PageStack::PageStack(QWidget* parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
}

QSize PageStack::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
}

int PageStack::heightForWidth(int) const
{
    return minimumSizeHint().height();
}

PageArea::PageArea(PageStack* stack, QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("pages"));
    setWidget(stack);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { showFocus(now); });
}

QSize PageArea::minimumSizeHint() const
{
    return {320, 240};
}

QSize PageArea::sizeHint() const
{
    return widget()->sizeHint();
}

bool PageArea::eventFilter(QObject* watched, QEvent* event)
{
    // A page that needs other room now: QScrollArea asks only when it is resized itself.
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
    return handled;
}

void PageArea::showFocus(QWidget* now)
{
    if (now && widget()->isAncestorOf(now)) ensureWidgetVisible(now, space::l, space::l);
}

} // namespace lygte
