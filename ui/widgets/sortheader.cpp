#include "ui/widgets/sortheader.h"

#include "ui/widgets/colours.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

namespace lygte {

SortHeader::SortHeader(const QString& name, QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(name);
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QHeaderView::sortIndicatorChanged, this, &SortHeader::say);
}

QByteArray SortHeader::order() const
{
    return QByteArray::number(sortIndicatorSection()) + (sortIndicatorOrder() == Qt::AscendingOrder ? " up" : " down");
}

void SortHeader::restoreOrder(const QByteArray& order)
{
    const QByteArrayList parts = order.split(' ');
    bool good = false;
    const int section = parts.value(0).toInt(&good);
    if (!good || section < 0 || section >= count() || (parts.value(1) != "up" && parts.value(1) != "down")) return;
    setSortIndicator(section, parts[1] == "up" ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void SortHeader::orderBy(int section)
{
    const QVariant first = model()->headerData(section, Qt::Horizontal, Qt::InitialSortOrderRole);
    auto order = first.isValid() ? static_cast<Qt::SortOrder>(first.toInt()) : Qt::AscendingOrder;
    if (section == sortIndicatorSection())
        order = sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    setSortIndicator(section, order);
}

void SortHeader::step(int by)
{
    int to = at_ + by;
    while (to >= 0 && to < count() && isSectionHidden(to)) to += by;
    if (to < 0 || to >= count()) return;
    at_ = to;
    say();
}

/// Qt tells a screen reader nothing of a header's columns, so the head itself is named after the one that it is at.
void SortHeader::say()
{
    viewport()->update();
    if (at_ >= count()) return;
    const QString column = model()->headerData(at_, Qt::Horizontal).toString();
    QString name = tr("Order by %1").arg(column);
    if (at_ == sortIndicatorSection())
        name = sortIndicatorOrder() == Qt::AscendingOrder ? tr("Ordered by %1, ascending").arg(column)
                                                          : tr("Ordered by %1, descending").arg(column);
    setAccessibleName(name);
    if (!hasFocus()) return;
    QAccessibleAnnouncementEvent announcement(this, name);
    QAccessible::updateAccessibility(&announcement);
}

void SortHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (!hasFocus() || section != at_) return;
    painter->save();
    painter->setPen(QPen(Colours::of(palette()).accent, 2));
    painter->drawRect(rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

void SortHeader::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return orderBy(at_);
    default:
        event->ignore(); // the view's own keys are not the header's
    }
}

void SortHeader::focusInEvent(QFocusEvent* event)
{
    QHeaderView::focusInEvent(event);
    if (isSectionHidden(at_)) at_ = 0;
    say();
}

void SortHeader::focusOutEvent(QFocusEvent* event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

void SortHeader::setModel(QAbstractItemModel* model)
{
    QHeaderView::setModel(model);
    if (!model) return;
    connect(model, &QAbstractItemModel::headerDataChanged, this, &SortHeader::say); // other words, in another language
    say();
}

} // namespace lygte
