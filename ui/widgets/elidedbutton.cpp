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

void ElidedButton::setShortText(const QString& text)
{
    if (text == short_) return;
    short_ = text;
    updateGeometry();
    update();
}

void ElidedButton::setLeastCharacters(int characters)
{
    least_ = characters;
    updateGeometry();
}

int ElidedButton::widthOf(const QString& text) const
{
    return fontMetrics().horizontalAdvance(text) + 2 * space::s + space::xs;
}

QString ElidedButton::shownText() const
{
    const bool whole = short_.isEmpty() || widthOf(text()) <= width();
    return fontMetrics().elidedText(whole ? text() : short_, Qt::ElideRight, width() - 2 * space::s);
}

void ElidedButton::setInk(const QColor& ink)
{
    ink_ = ink;
    update();
}

QSize ElidedButton::sizeHint() const
{
    return {widthOf(text()), QToolButton::sizeHint().height()};
}

QSize ElidedButton::minimumSizeHint() const
{
    const int whole = widthOf(short_.isEmpty() ? text() : short_);
    return {std::min(whole, fontMetrics().averageCharWidth() * least_), QToolButton::minimumSizeHint().height()};
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
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, shownText());
}

} // namespace lygte
