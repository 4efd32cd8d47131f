// What the officer does in the chat view: keys, mouse, selection, menus.

#include "ui/conversations/chatview.h"
#include "ui/widgets/plainlabel.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace lygte {

void ChatView::showMessage(const Id& message)
{
    const int row = timeline_->rowOf(message);
    if (row < 0) return;
    const QModelIndex index = timeline_->index(row);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index, PositionAtCenter);
}

QList<Message> ChatView::selectedMessages() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<Message> messages;
    for (const QModelIndex& index : std::as_const(rows)) {
        const TimelineRow& row = timeline_->row(index.row());
        if (row.kind == TimelineRow::Kind::Message) messages.append(row.message);
    }
    return messages;
}

const Message* ChatView::currentMessage() const
{
    const QModelIndex index = currentIndex();
    if (!index.isValid()) return nullptr;
    const TimelineRow& row = timeline_->row(index.row());
    return row.kind == TimelineRow::Kind::Message ? &row.message : nullptr;
}

const Note* ChatView::currentNote() const
{
    const QModelIndex index = currentIndex();
    if (!index.isValid()) return nullptr;
    const TimelineRow& row = timeline_->row(index.row());
    return row.kind == TimelineRow::Kind::Note ? &row.note : nullptr;
}

void ChatView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

void ChatView::changeChoice(int row, const RowChoice& choice)
{
    const Id id = timeline_->row(row).id;
    choices_.insert(id, choice);
    bubbles_.remove(id);
    geometry_.doubt(row, geometry_.height(row));
    anchor_ = {QPersistentModelIndex(timeline_->index(row)), visualRect(timeline_->index(row)).y(), false};
    settle();
}

void ChatView::toggleFold()
{
    if (!currentIndex().isValid()) return;
    RowChoice choice = choiceOf(currentIndex().row());
    choice.characters = choice.characters > 0 ? 0 : Bubble::unfoldStep;
    choice.earlier = choice.characters > 0;
    changeChoice(currentIndex().row(), choice);
}

void ChatView::toggleRaw()
{
    const Message* message = currentMessage();
    if (!message || message->raw.isEmpty()) return;
    RowChoice choice = choiceOf(currentIndex().row());
    choice.raw = !choice.raw;
    changeChoice(currentIndex().row(), choice);
}

Bubble::Hit ChatView::hitAt(const QPoint& point) const
{
    const QModelIndex index = indexAt(point);
    return index.isValid() ? bubble(index.row()).hit(point - visualRect(index).topLeft()) : Bubble::Hit();
}

void ChatView::act(int row, const Bubble::Hit& hit, const QPoint& global)
{
    RowChoice choice = choiceOf(row);
    switch (hit.act) {
    case Bubble::Act::None:
        return;
    case Bubble::Act::Fold:
        choice.characters = 0;
        break;
    case Bubble::Act::Unfold:
        choice.characters += Bubble::unfoldStep;
        break;
    case Bubble::Act::Raw:
        choice.raw = !choice.raw;
        break;
    case Bubble::Act::Earlier:
        choice.earlier = !choice.earlier;
        break;
    case Bubble::Act::Span:
        Q_EMIT linkChosen(hit.text, hit.kind, global);
        return;
    }
    changeChoice(row, choice);
}

void ChatView::mousePressEvent(QMouseEvent* event)
{
    QListView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || event->modifiers() || !index.isValid()) return;
    act(index.row(), hitAt(event->position().toPoint()), event->globalPosition().toPoint());
}

void ChatView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const bool active = hitAt(event->position().toPoint()).act != Bubble::Act::None;
    viewport()->setCursor(active ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool ChatView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QListView::viewportEvent(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const QString text = hitAt(help->pos()).toolTip;
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

void ChatView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) return;
    if (!selectionModel()->isSelected(index)) selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (byKey) {
        const Bubble& current = bubble(index.row());
        Q_EMIT menuRequested(current.spans(), current.explanations(), viewport()->mapToGlobal(visualRect(index).center()));
        return;
    }
    const Bubble::Hit hit = hitAt(event->pos());
    const auto under = hit.act == Bubble::Act::Span ? QList<FoundSpan>{{hit.text, hit.kind}} : QList<FoundSpan>();
    Q_EMIT menuRequested(under, {}, event->globalPos());
}

void ChatView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        toggleFold();
        return;
    }
    if (event->key() == Qt::Key_F2 && !event->modifiers()) {
        Q_EMIT correctRequested();
        return;
    }
    if (event->key() == Qt::Key_Delete && !event->modifiers()) {
        Q_EMIT takeBackRequested();
        return;
    }
    const bool letter = !event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space;
    if (letter && !event->modifiers()) { // no search by typing: it would read every row aloud
        event->ignore();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    QListView::keyPressEvent(event);
    // The focus makes a row current without choosing it; the first key does.
    if (!selectionModel()->hasSelection()) selectionModel()->select(currentIndex(), QItemSelectionModel::Select);
}

QModelIndex ChatView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = timeline_->rowCount() - 1;
    if (last < 0) return {};
    int row = currentIndex().isValid() ? currentIndex().row() : last;
    int step = 1;
    const int y = currentIndex().isValid() ? geometry_.top(row) : verticalOffset() + viewport()->height();
    switch (action) {
    case MoveUp:
    case MoveLeft:
    case MovePrevious:
        row -= 1, step = -1;
        break;
    case MoveDown:
    case MoveRight:
    case MoveNext:
        row += currentIndex().isValid() ? 1 : 0;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last, step = -1;
        break;
    case MovePageUp:
        row = geometry_.rowAt(y - viewport()->height()), step = -1;
        break;
    case MovePageDown:
        row = geometry_.rowAt(y + viewport()->height());
        break;
    }
    // Days are passed over.
    row = std::clamp(row, 0, last);
    while (row >= 0 && row <= last && timeline_->row(row).kind == TimelineRow::Kind::Day) row += step;
    return row >= 0 && row <= last ? timeline_->index(row) : currentIndex();
}

void ChatView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const int first = geometry_.rowAt(rect.top() + verticalOffset());
    const int last = geometry_.rowAt(rect.bottom() + verticalOffset());
    if (first < 0) return;
    selectionModel()->select(QItemSelection(timeline_->index(std::min(first, last)), timeline_->index(std::max(first, last))),
                             command);
}

QRegion ChatView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row) region += visualRect(timeline_->index(row));
    return region & viewport()->rect();
}

} // namespace lygte
