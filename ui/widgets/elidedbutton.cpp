#include "ui/widgets/elidedbutton.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionToolButton>

namespace lygte {

ElidedButton::ElidedButton(QWidget* parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedButton::setInk(const QColor& ink)
{
    ink_ = ink;
    update();
}

QSize ElidedButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * space::s + space::xs, QToolButton::sizeHint().height()};
}

QSize ElidedButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QToolButton::minimumSizeHint().height()};
}

void ElidedButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);
    painter.setPen(ink_.isValid() ? ink_ : palette().color(QPalette::ButtonText));
    const QRect inside = rect().adjusted(space::s, 0, -space::s, 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
}

} // namespace lygte
