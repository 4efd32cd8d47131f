#include "ui/patrol/minutesbars.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace lygte {

void MinutesBars::setBars(const QList<Bar>& bars)
{
    bars_ = bars;
    QStringList spoken;
    for (const Bar& bar : bars_) spoken += bar.label + u": " + formatDuration(bar.minutes * 60LL);
    setAccessibleDescription(spoken.join(u", "));
    updateGeometry();
    update();
}

int MinutesBars::rowHeight() const
{
    return fontMetrics().height() + space::xs;
}

QSize MinutesBars::sizeHint() const
{
    return QSize(fontMetrics().averageCharWidth() * 36, int(bars_.size()) * rowHeight());
}

QSize MinutesBars::minimumSizeHint() const
{
    return QSize(fontMetrics().averageCharWidth() * 24, int(bars_.size()) * rowHeight());
}

void MinutesBars::paintEvent(QPaintEvent*)
{
    if (bars_.isEmpty()) return;
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    const QFont figures = tabular(font());
    const QFontMetrics metrics(figures);
    int labelWidth = 0, numberWidth = 0, most = 1;
    for (const Bar& bar : bars_) {
        labelWidth = std::max(labelWidth, fontMetrics().horizontalAdvance(bar.label) + 1);
        numberWidth = std::max(numberWidth, metrics.horizontalAdvance(formatDuration(bar.minutes * 60LL)));
        most = std::max(most, bar.minutes);
    }
    labelWidth = std::min(labelWidth, width() / 2);
    const int room = std::max(space::s, width() - labelWidth - numberWidth - 2 * space::m);
    int y = 0;
    for (const Bar& bar : bars_) {
        const QRect row(0, y, width(), rowHeight());
        painter.setPen(colours.text);
        painter.drawText(QRect(0, y, labelWidth, row.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(bar.label, Qt::ElideRight, labelWidth));
        const int length = std::max(2, room * bar.minutes / most);
        const int thickness = metrics.height() / 2;
        painter.fillRect(QRect(labelWidth + space::m, y + (row.height() - thickness) / 2, length, thickness), colours.accent);
        painter.setFont(figures);
        painter.drawText(QRect(width() - numberWidth, y, numberWidth, row.height()), Qt::AlignVCenter | Qt::AlignRight,
                         formatDuration(bar.minutes * 60LL));
        painter.setFont(font());
        y += rowHeight();
    }
}

} // namespace lygte
