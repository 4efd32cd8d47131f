#include "ui/search/searchdelegate.h"

#include "core/base/text.h"
#include "ui/search/searchmodel.h"
#include "ui/search/searchwords.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace lygte {

using namespace searchwords;

MarkedText visibleMarked(const QString& foreign, const QList<MatchRange>& marks)
{
    MarkedText result;
    qsizetype at = 0;
    const auto append = [&](qsizetype end) {
        result.text += visible(foreign.mid(at, end - at));
        at = end;
    };
    for (const MatchRange& mark : marks) {
        const qsizetype begin = std::clamp<qsizetype>(mark.begin, at, foreign.size());
        append(begin);
        const qsizetype shown = result.text.size();
        append(std::clamp<qsizetype>(begin + mark.length, begin, foreign.size()));
        if (result.text.size() > shown) result.marks += MatchRange{int(shown), int(result.text.size() - shown)};
    }
    append(foreign.size());
    return result;
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& colours = Colours::of(option.palette);
    const SearchResult& result = model_.result(index.row());
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(option.rect, selected ? colours.selected : hovered ? colours.hovered : colours.surface);
    const int height = option.fontMetrics.lineSpacing();
    const int iconSize = option.fontMetrics.height() + 2;
    const QRect inside = option.rect.adjusted(space::l, rowPadding(), -space::l, -rowPadding());
    icon(kindIcon(result.entity), colours.muted).paint(painter, QRect(inside.topLeft(), QSize(iconSize, iconSize)));
    const int left = inside.left() + iconSize + space::m;
    const QRect first(left, inside.top(), inside.right() - left + 1, height);
    paintHead(painter, first, option, result);
    paintWords(painter, first.translated(0, height + rowGap()), option, result);
    painter->setPen(colours.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

void SearchDelegate::paintHead(QPainter* painter, const QRect& line, const QStyleOptionViewItem& option,
                               const SearchResult& result) const
{
    const Colours& colours = Colours::of(option.palette);
    QRect rest = line;
    const auto draw = [&](const QString& text, const QColor& colour, const QFont& font, Qt::Alignment side) {
        if (text.isEmpty() || rest.width() <= 0) return;
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, rest.width());
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(rest, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
        const int used = metrics.horizontalAdvance(shown) + space::m;
        if (side == Qt::AlignRight)
            rest.setRight(rest.right() - used);
        else
            rest.setLeft(rest.left() + used);
    };
    draw(formatRelative(result.at, clock_.now()), colours.muted, tabular(option.font), Qt::AlignRight);
    draw(platformName(result.platform), colours.muted, option.font, Qt::AlignRight);
    draw(kindName(result.entity), colours.muted, option.font, Qt::AlignLeft);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    draw(isolated(result.title), colours.text, strong, Qt::AlignLeft);
}

void SearchDelegate::paintWords(QPainter* painter, const QRect& line, const QStyleOptionViewItem& option,
                                const SearchResult& result) const
{
    const Colours& colours = Colours::of(option.palette);
    QRect rest = line;
    if (!result.sender.isEmpty() && result.sender != result.title) {
        const QString who =
            option.fontMetrics.elidedText(QString(isolated(result.sender) + u':'), Qt::ElideMiddle, rest.width() / 3);
        painter->setFont(option.font);
        painter->setPen(colours.muted);
        painter->drawText(rest, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, who);
        rest.setLeft(rest.left() + option.fontMetrics.horizontalAdvance(who) + space::s);
    }
    const MarkedText words = visibleMarked(result.snippet, result.matches);
    QTextLayout layout(words.text, option.font);
    QTextOption wrap(Qt::AlignLeft);
    wrap.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(wrap);
    QList<QTextLayout::FormatRange> formats;
    for (const MatchRange& mark : words.marks) {
        QTextLayout::FormatRange range{mark.begin, mark.length, {}};
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(colours.link);
        formats += range;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine shown = layout.createLine();
    if (shown.isValid()) shown.setLineWidth(rest.width());
    layout.endLayout();
    const bool cut = shown.isValid() && shown.naturalTextWidth() > rest.width();
    const QString ellipsis = QStringLiteral("…");
    painter->save();
    painter->setPen(colours.text);
    QRect tail = rest;
    if (cut) { // after the last whole letter
        const int room = rest.width() - option.fontMetrics.horizontalAdvance(ellipsis);
        tail.setLeft(rest.left() + int(shown.cursorToX(shown.xToCursor(room, QTextLine::CursorOnCharacter))));
        painter->setClipRect(rest.left(), rest.top(), tail.left() - rest.left(), rest.height());
    }
    layout.draw(painter, rest.topLeft());
    painter->setClipping(false);
    painter->setFont(option.font);
    if (cut) painter->drawText(tail, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, ellipsis);
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return QSize(200, rowHeight(option.fontMetrics, 2));
}

bool SearchDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) return QStyledItemDelegate::helpEvent(event, view, option, index);
    const SearchResult& result = model_.result(index.row());
    const QStringList lines{formatDayAndTime(result.at, clock_.now()), visible(result.snippet)};
    QToolTip::showText(event->globalPos(), plainToolTip(lines.join(u'\n')), view);
    return true;
}

} // namespace lygte
