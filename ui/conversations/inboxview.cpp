#include "ui/conversations/inboxview.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace lygte {

InboxView::InboxView(InboxModel* model, QWidget* parent) : QListView(parent), inbox_(model)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setModel(model);
    connect(model, &InboxModel::aboutToUpdate, this, &InboxView::holdPlace);
    connect(model, &InboxModel::updated, this, &InboxView::restorePlace);
}

int InboxView::rowHeight() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return std::max(1, itemDelegate()->sizeHint(option, QModelIndex()).height());
}

QRect InboxView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    const int height = rowHeight();
    return QRect(0, index.row() * height - verticalOffset(), viewport()->width(), height);
}

QModelIndex InboxView::indexAt(const QPoint& point) const
{
    const int y = point.y() + verticalOffset();
    return y < 0 ? QModelIndex() : inbox_->index(y / rowHeight()); // invalid below the last row
}

void InboxView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid()) return;
    updateRange();
    const QRect rect = visualRect(index);
    const int height = viewport()->height();
    QScrollBar* bar = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && rect.top() < 0))
        bar->setValue(bar->value() + rect.top());
    else if (hint == PositionAtBottom || (hint == EnsureVisible && rect.bottom() > height))
        bar->setValue(bar->value() + rect.bottom() - height + 1);
    else if (hint == PositionAtCenter)
        bar->setValue(bar->value() + rect.center().y() - height / 2);
}

void InboxView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // NOLINT(bugprone-parent-virtual-call): QListView lays out every row
}

int InboxView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void InboxView::updateGeometries()
{
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call): QListView lays out every row
    updateRange();
}

void InboxView::updateRange()
{
    const int height = viewport()->height();
    verticalScrollBar()->setSingleStep(rowHeight() / 2);
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setRange(0, std::max(0, inbox_->rowCount() * rowHeight() - height));
}

void InboxView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void InboxView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int height = rowHeight();
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    for (int row = (event->rect().top() + verticalOffset()) / height; row < inbox_->rowCount(); ++row) {
        const QModelIndex index = inbox_->index(row);
        QStyleOptionViewItem item(option);
        item.rect = visualRect(index);
        if (item.rect.top() > event->rect().bottom()) break;
        item.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        item.state.setFlag(QStyle::State_MouseOver, underMouse() && item.rect.contains(mouse));
        item.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegate()->paint(&painter, item, index);
    }
}

QModelIndex InboxView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = inbox_->rowCount() - 1;
    if (last < 0) return {};
    const int page = std::max(1, viewport()->height() / rowHeight() - 1);
    const int here = currentIndex().isValid() ? currentIndex().row() : -1;
    switch (action) {
    case MoveUp:
    case MoveLeft:
    case MovePrevious:
        return inbox_->index(std::max(0, here - 1));
    case MoveDown:
    case MoveRight:
    case MoveNext:
        return inbox_->index(std::min(last, here + 1));
    case MoveHome:
        return inbox_->index(0);
    case MoveEnd:
        return inbox_->index(last);
    case MovePageUp:
        return inbox_->index(std::max(0, here - page));
    case MovePageDown:
        return inbox_->index(std::min(last, here + page));
    }
    return currentIndex();
}

void InboxView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    if (const QModelIndex index = indexAt(rect.center()); index.isValid()) selectionModel()->select(index, command);
}

QRegion InboxView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection) region += visualRect(range.topLeft()) | visualRect(range.bottomRight());
    return region & viewport()->rect();
}

void InboxView::keyPressEvent(QKeyEvent* event)
{
    // Letters do not search here: the field of words does, over all rows.
    if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space && !event->modifiers()) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
    // The focus makes a row current without choosing it; the first key chooses.
    if (!selectionModel()->hasSelection() && currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select);
}

void InboxView::holdPlace()
{
    const QModelIndex top = indexAt(QPoint(1, 1));
    top_ = verticalOffset() > 0 && top.isValid() ? inbox_->idAt(top.row()) : Id();
    offset_ = top.isValid() ? visualRect(top).y() : 0;
    current_ = inbox_->idAt(currentIndex().row());
}

void InboxView::restorePlace()
{
    updateRange();
    if (!currentIndex().isValid() && !current_.isNull()) { // the list was made anew
        if (const int row = inbox_->rowOf(current_); row >= 0)
            selectionModel()->setCurrentIndex(inbox_->index(row), QItemSelectionModel::ClearAndSelect);
    }
    const int row = top_.isNull() ? -1 : inbox_->rowOf(top_);
    if (row >= 0) verticalScrollBar()->setValue(row * rowHeight() - offset_);
    viewport()->update();
}

} // namespace lygte
