#include "ui/escalations/escalationdelegate.h"

#include "core/base/text.h"
#include "ui/escalations/escalationmodel.h"
#include "ui/escalations/escalationwords.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace lygte {

using namespace escalationwords;

static constexpr int stripe = 4;

static void drawLine(QPainter* painter, const QRect& rect, const QString& text, const QColor& colour, const QFont& font,
                     Qt::Alignment alignment = Qt::AlignLeft)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

static QFont weighted(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

void EscalationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const EscalationModel::Row& row = model_.row(index.row());
    if (row.item)
        paintItem(painter, option, *row.item);
    else
        paintHeading(painter, option, index.data().toString());
    painter->restore();
}

void EscalationDelegate::paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QString& text) const
{
    const Colours& colours = Colours::of(option.palette);
    painter->fillRect(option.rect, colours.window);
    drawLine(painter, option.rect.adjusted(space::l, rowPadding(), -space::m, 0), text, colours.muted, weighted(option.font));
    painter->setPen(colours.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void EscalationDelegate::paintItem(QPainter* painter, const QStyleOptionViewItem& option, const EscalationSummary& item) const
{
    const Colours& colours = Colours::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(option.rect, selected ? colours.selected : hovered ? colours.hovered : colours.surface);
    const EscalationType* type = model_.typeOf(item);
    const int height = option.fontMetrics.lineSpacing();
    QRect line(option.rect.left() + space::l, option.rect.top() + rowPadding(), option.rect.width() - space::l - space::m,
               height);

    const Mark sync = stateMark(item, option.palette);
    const int glyph = option.fontMetrics.horizontalAdvance(sync.glyph);
    drawLine(painter, line, sync.glyph, sync.colour, option.font, Qt::AlignRight);
    drawLine(painter, line.adjusted(0, 0, -glyph - space::s, 0), isolated(item.title), colours.text, weighted(option.font));
    line.translate(0, height + rowGap());
    drawLine(painter, line, stateSince(type, item, model_.now()), colours.text, option.font);
    line.translate(0, height + rowGap());
    if (item.dueAt) {
        const Mark due = countdown(*item.dueAt, model_.now(), option.palette);
        const QString words = due.glyph + u' ' + due.word;
        drawLine(painter, line, words, due.colour, tabular(option.font));
        const int used = QFontMetrics(tabular(option.font)).horizontalAdvance(words) + space::m;
        drawLine(painter, line.adjusted(used, 0, 0, 0), deadlineLabel(type, item.dueKey), colours.muted, option.font);
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), stripe, option.rect.height() - 1), due.colour);
    } else {
        drawLine(painter, line, type ? said(type->label) : item.type, colours.muted, option.font);
    }
    painter->setPen(colours.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
}

QSize EscalationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QSize(200, rowHeight(option.fontMetrics, model_.row(index.row()).item ? 3 : 1));
}

bool EscalationDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                   const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || !model_.row(index.row()).item)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const EscalationSummary& item = *model_.row(index.row()).item;
    QStringList lines{visible(item.title)};
    if (const EscalationType* type = model_.typeOf(item)) lines += said(type->label);
    if (item.dueAt) lines += countdown(*item.dueAt, model_.now(), option.palette).explanation;
    lines += stateMark(item, option.palette).explanation;
    QToolTip::showText(event->globalPos(), plainToolTip(lines.join(u'\n')), view);
    return true;
}

} // namespace lygte
