#include "ui/escalations/wrappedtext.h"

#include <QPainter>

namespace lygte {

static constexpr int flags = int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::TextExpandTabs;

WrappedText::WrappedText(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedText::setText(const QString& text)
{
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize WrappedText::sizeHint() const
{
    constexpr int width = 400;
    return {width, heightForWidth(width)};
}

int WrappedText::heightForWidth(int width) const
{
    return fontMetrics().boundingRect(QRect(0, 0, width, 1 << 20), flags, text_).height();
}

void WrappedText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), flags, text_);
}

} // namespace lygte
