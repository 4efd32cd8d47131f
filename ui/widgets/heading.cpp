#include "ui/widgets/heading.h"

#include <QApplication>
#include <QFontInfo>

namespace lygte {

Heading::Heading(int level, QWidget* parent) : QLabel(parent), level_(level)
{
    setTextFormat(Qt::PlainText);
    updateFont();
}

void Heading::updateFont()
{
    QFont font; // only weight and size are its own; the rest it inherits
    font.setWeight(QFont::DemiBold);
    if (level_ == 1) font.setPointSizeF(QFontInfo(QApplication::font()).pointSizeF() * 1.35);
    setFont(font);
}

MutedLabel::MutedLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::PlaceholderText); // the palette's muted ink
}

} // namespace lygte
