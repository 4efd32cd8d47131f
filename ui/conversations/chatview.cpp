#include "ui/conversations/chatview.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QScrollBar>

namespace lygte {

static constexpr int bottomSpace = space::m; // below the newest message

ChatView::ChatView(TimelineModel* model, QWidget* parent) : QListView(parent), timeline_(model), bubbles_(400)
{
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setModel(model);
    updateStyle();
    connect(model, &QAbstractItemModel::modelReset, this, &ChatView::reset);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { rowsCame(first, last); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { geometry_.remove(first, last - first + 1); });
    connect(model, &QAbstractItemModel::rowsMoved, this, [this](const QModelIndex&, int from, int, const QModelIndex&, int to) {
        geometry_.move(from, to > from ? to - 1 : to);
    });
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) {
        for (int row = first.row(); row <= last.row(); ++row) {
            bubbles_.remove(timeline_->row(row).id);
            geometry_.doubt(row, geometry_.height(row));
        }
    });
    connect(model, &TimelineModel::updated, this, &ChatView::settle);
}

void ChatView::setFaces(bool faces)
{
    if (style_.faces == faces) return;
    style_.faces = faces;
    relayout();
}

void ChatView::updateStyle()
{
    style_.font = font();
    style_.palette = palette();
    style_.width = viewport()->width();
    style_.platform = timeline_->platform();
    style_.now = timeline_->now();
    style_.spans = &spans_;
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing() * 2);
}

void ChatView::reset()
{
    geometry_.clear();
    bubbles_.clear();
    choices_.clear();
    anchor_ = Anchor();
    updateStyle();
    rowsCame(0, timeline_->rowCount() - 1);
    settle();
}

void ChatView::rowsCame(int first, int last)
{
    QList<int> guesses;
    for (int row = first; row <= last; ++row) guesses.append(guess(row));
    geometry_.insert(first, guesses);
}

void ChatView::relayout()
{
    updateStyle();
    bubbles_.clear();
    for (int row = 0; row < geometry_.count(); ++row) geometry_.doubt(row, guess(row));
    settle();
}

const Bubble& ChatView::bubble(int row) const
{
    const TimelineRow& content = timeline_->row(row);
    if (Bubble* known = bubbles_.object(content.id)) return *known;
    auto* made = new Bubble(content, choiceOf(row), style_);
    ++layoutsMade_;
    bubbles_.insert(content.id, made);
    return *made;
}

void ChatView::rememberAnchor()
{
    const int y = verticalOffset();
    anchor_.atEnd = !timeline_->hasNewer() && y >= verticalScrollBar()->maximum();
    anchor_.row = QPersistentModelIndex();
    // A row of known height: one that is still a guess may grow, and then upwards.
    for (int row = geometry_.rowAt(y); row >= 0 && row < geometry_.count() && geometry_.top(row) < y + viewport()->height();
         ++row) {
        if (anchor_.row.isValid() && !geometry_.isExact(row)) continue;
        anchor_.row = timeline_->index(row);
        anchor_.y = geometry_.top(row) - y;
        if (geometry_.isExact(row)) return;
    }
}

/// Lays out what is in sight; true when that changed a height.
bool ChatView::layOutVisible()
{
    bool changed = false;
    const int y = verticalOffset();
    const int end = y + viewport()->height();
    for (int row = geometry_.rowAt(y); row >= 0 && row < geometry_.count() && geometry_.top(row) < end; ++row) {
        if (geometry_.isExact(row)) continue;
        const int before = geometry_.height(row);
        const int height = bubble(row).height();
        geometry_.set(row, height);
        changed = changed || before != height;
    }
    return changed;
}

void ChatView::place()
{
    QScrollBar* bar = verticalScrollBar();
    const int height = viewport()->height();
    bar->setPageStep(height);
    bar->setRange(0, std::max(0, geometry_.total() + bottomSpace - height));
    if (anchor_.atEnd || !anchor_.row.isValid())
        bar->setValue(anchor_.atEnd ? bar->maximum() : bar->value());
    else
        bar->setValue(geometry_.top(anchor_.row.row()) - anchor_.y);
}

void ChatView::settle()
{
    if (settling_ || geometry_.count() != timeline_->rowCount()) return;
    settling_ = true;
    place();
    for (int round = 0; round < 10 && layOutVisible(); ++round) place();
    settling_ = false;
    rememberAnchor();
    viewport()->update();
    fetchNear();
}

void ChatView::fetchNear()
{
    const int near = viewport()->height() * 2;
    if (verticalOffset() < near) timeline_->fetchOlder();
    if (verticalScrollBar()->maximum() - verticalOffset() < near) timeline_->fetchNewer();
}

void ChatView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // NOLINT(bugprone-parent-virtual-call): QListView lays out every row
}

void ChatView::updateGeometries()
{
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call): QListView lays out every row
    settle();
}

void ChatView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (settling_) return;
    rememberAnchor();
    settle();
}

void ChatView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event); // NOLINT(bugprone-parent-virtual-call): QListView lays out every row
    if (viewport()->width() != style_.width)
        relayout();
    else
        settle();
}

void ChatView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::FontChange || type == QEvent::PaletteChange ||
        type == QEvent::StyleChange)
        relayout();
}

void ChatView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().base());
    const Colours& colours = Colours::of(palette());
    const int y = verticalOffset();
    const int end = y + viewport()->height();
    for (int row = geometry_.rowAt(y); row >= 0 && row < geometry_.count() && geometry_.top(row) < end; ++row) {
        const QRect rect(0, geometry_.top(row) - y, viewport()->width(), geometry_.height(row));
        const QModelIndex index = timeline_->index(row);
        if (selectionModel()->isSelected(index)) {
            QColor wash = colours.accent;
            wash.setAlpha(colours.dark ? 70 : 40);
            painter.fillRect(rect, wash);
            painter.fillRect(QRect(0, rect.y(), 4, rect.height()), colours.accent);
        }
        bubble(row).paint(painter, rect.topLeft());
        if (hasFocus() && index == currentIndex()) {
            painter.setPen(QPen(colours.accent, 1, Qt::DotLine));
            painter.drawRect(rect.adjusted(5, 0, -6, -1));
        }
    }
}

QRect ChatView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= geometry_.count()) return {};
    return QRect(0, geometry_.top(index.row()) - verticalOffset(), viewport()->width(), geometry_.height(index.row()));
}

int ChatView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QModelIndex ChatView::indexAt(const QPoint& point) const
{
    const int y = point.y() + verticalOffset();
    return y >= geometry_.total() ? QModelIndex() : timeline_->index(std::max(0, geometry_.rowAt(y)));
}

void ChatView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= geometry_.count()) return;
    geometry_.set(index.row(), bubble(index.row()).height());
    const int height = viewport()->height();
    const QRect rect = visualRect(index);
    int y = rect.y();
    if (hint == PositionAtTop)
        y = 0;
    else if (hint == PositionAtCenter)
        y = std::max(0, (height - rect.height()) / 2);
    else if (hint == PositionAtBottom || rect.bottom() > height)
        y = std::max(0, height - rect.height());
    else if (rect.y() < 0)
        y = 0;
    anchor_ = {QPersistentModelIndex(index), y, false};
    settle();
}

} // namespace lygte
