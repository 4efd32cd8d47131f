#include "ui/widgets/plainlabel.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace lygte {

static constexpr int longestLine = 110; // characters

PlainLabel::PlainLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setWordWrap(true);
}

void PlainLabel::setText(const QString& text)
{
    QLabel::setText(text);
    updateToolTip();
}

void PlainLabel::setElided(bool elided)
{
    elided_ = elided;
    setWordWrap(!elided);
    setTextInteractionFlags(elided ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    updateToolTip();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return elided_ ? QSize(fontMetrics().averageCharWidth() * 4, hint.height()) : hint;
}

void PlainLabel::paintEvent(QPaintEvent* event)
{
    if (!elided_) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString line = text().section(u'\n', 0, 0);
    const QString shown = fontMetrics().elidedText(line, Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), int(alignment()) | Qt::TextSingleLine, palette(), isEnabled(), shown,
                          foregroundRole());
}

void PlainLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    updateToolTip();
}

void PlainLabel::updateToolTip()
{
    const bool cut = elided_ && (fontMetrics().horizontalAdvance(text()) > contentsRect().width() || text().contains(u'\n'));
    setToolTip(cut ? plainToolTip(text()) : QString());
}

QString plainToolTip(const QString& text)
{
    const QStringList lines = text.split(u'\n');
    const bool fits = std::ranges::all_of(lines, [](const QString& line) { return line.size() <= longestLine; });
    if (fits && !Qt::mightBeRichText(text)) return text; // Qt breaks no line of a plain one
    return QStringLiteral("<qt>") + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) + QStringLiteral("</qt>");
}

} // namespace lygte
