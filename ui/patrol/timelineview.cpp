#include "ui/patrol/timelineview.h"

#include "core/base/text.h"
#include "ui/patrol/entrylayout.h"
#include "ui/patrol/entrymodel.h"
#include "ui/patrol/patrolwords.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace lygte {

namespace {

EntryLayout layoutOf(const TimelineView* view, const QModelIndex& index)
{
    return EntryLayout(index.data(EntryModel::EntryRole).value<Entry>(), index.data(EntryModel::ExpandedRole).toBool(),
                       view->viewport()->width(), view->font(), view->palette());
}

class EntryDelegate final : public QStyledItemDelegate
{
public:
    explicit EntryDelegate(TimelineView* view) : QStyledItemDelegate(view), view_(view) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Colours& colours = Colours::of(option.palette);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, colours.selected);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, colours.hovered);
        layoutOf(view_, index)
            .paint(painter, option.rect.topLeft(), index.row() == 0, index.row() + 1 == index.model()->rowCount());
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colours.accent, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return QSize(view_->viewport()->width(), layoutOf(view_, index).height());
    }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override
    {
        if (!index.isValid()) return false;
        const Entry entry = index.data(EntryModel::EntryRole).value<Entry>();
        const EntryLayout layout = layoutOf(view_, index);
        const QPoint at = event->pos() - option.rect.topLeft();
        QString text;
        if (layout.glyphRect().adjusted(-4, -4, 4, 4).contains(at))
            text = markOf(entry.syncState, entry.refusal, view->palette()).explanation;
        else if (layout.isUnfold(at))
            text = QCoreApplication::translate("Patrol", "Enter shows the earlier text");
        else if (const int link = layout.linkAt(at); link >= 0)
            text = visible(entry.text.links[link].title);
        QToolTip::showText(event->globalPos(), plainToolTip(text), view);
        return true;
    }

private:
    TimelineView* view_;
};

} // namespace

TimelineView::TimelineView(QWidget* parent) : QListView(parent)
{
    setItemDelegate(new EntryDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    retranslate();
}

void TimelineView::setEntries(EntryModel* model)
{
    model_ = model;
    setModel(model);
    connect(model, &QAbstractItemModel::dataChanged, this, &TimelineView::currentEntryChanged);
}

const Entry* TimelineView::current() const
{
    return model_ && currentIndex().isValid() ? model_->entry(currentIndex()) : nullptr;
}

void TimelineView::select(const Id& entry)
{
    const QModelIndex index = model_->indexOf(entry);
    if (!index.isValid()) return;
    setCurrentIndex(index);
    scrollTo(index);
}

void TimelineView::toggle(const QModelIndex& index)
{
    const Entry* entry = model_->entry(index);
    if (entry && !entry->earlier.isEmpty())
        model_->setData(index, !index.data(EntryModel::ExpandedRole).toBool(), EntryModel::ExpandedRole);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (control)
            Q_EMIT openLinkAsked();
        else
            toggle(currentIndex());
        return;
    case Qt::Key_F2:
        Q_EMIT correctAsked();
        return;
    case Qt::Key_Delete:
        Q_EMIT takeBackAsked();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton) return;
    const EntryLayout layout = layoutOf(this, index);
    const QPoint at = event->position().toPoint() - visualRect(index).topLeft();
    if (layout.isUnfold(at))
        toggle(index);
    else if (const int link = layout.linkAt(at); link >= 0)
        Q_EMIT linkChosen(model_->entry(index)->text.links[link]);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!current() || actions_.isEmpty()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions_);
    menu->popup(event->globalPos());
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) scheduleDelayedItemsLayout(); // heights follow the width
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) scheduleDelayedItemsLayout();
    QListView::changeEvent(event);
}

void TimelineView::retranslate()
{
    setAccessibleName(tr("Entries of the shift, newest first"));
}

void TimelineView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentEntryChanged();
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model_ && model_->rowCount() > 0) setCurrentIndex(model_->index(0));
}

} // namespace lygte
