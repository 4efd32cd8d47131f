#include "ui/widgets/flowlayout.h"

#include <QWidget>

namespace lygte {

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(items_);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    items_.append(item);
}

void FlowLayout::insertWidget(int index, QWidget* widget)
{
    addChildWidget(widget);
    items_.insert(index, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    // One line, if there is room for it.
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        width += item->sizeHint().width() + (width ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : items_)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

/// Places the items, or only measures; returns the height used.
int FlowLayout::arrange(const QRect& rect, bool place) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int x = inner.x();
    int y = inner.y();
    int line = 0;
    QList<std::pair<QLayoutItem*, QRect>> placed; // in this line, whose height is not known yet
    const auto endLine = [&] {
        for (auto& [item, at] : placed)
            if (place) item->setGeometry(at.translated(0, (line - at.height()) / 2));
        placed.clear();
    };
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        const QSize size =
            item->sizeHint().boundedTo(QSize(std::max(inner.width(), item->minimumSize().width()), QWIDGETSIZE_MAX));
        if (x > inner.x() && x + size.width() > inner.x() + inner.width()) {
            endLine();
            x = inner.x();
            y += line + spacing();
            line = 0;
        }
        placed.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    endLine();
    return y + line - rect.y() + contentsMargins().bottom();
}

} // namespace lygte
