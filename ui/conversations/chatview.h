#pragma once
// The conversation, bubble by bubble. A list view whose rows lay themselves out only when they come into sight, so that
// scrolling through 50,000 messages never waits; what is read stays where it is when rows above it change, grow or arrive. It
// derives from QListView for its selection, keyboard and what screen readers know of it; the geometry is its own. Discarded:
// QListView's geometry (it measures every row). Links are never opened from here: a click on one opens the menu that copies it
// defanged first.

#include "ui/conversations/bubble.h"
#include "ui/conversations/rowgeometry.h"
#include "ui/conversations/timelinemodel.h"

#include <QCache>
#include <QListView>
#include <QPersistentModelIndex>

namespace lygte {

class ChatView final : public QListView
{
    Q_OBJECT
public:
    explicit ChatView(TimelineModel* model, QWidget* parent = nullptr);

    /// Initials beside the bubbles: the conversation has several senders.
    void setFaces(bool faces);
    /// Scrolls to a message, makes it current and selects it.
    void showMessage(const Id& message);
    /// The selected messages in the order of the conversation; none when nothing is selected.
    QList<Message> selectedMessages() const;
    /// The message or the note of the current row, if it is one.
    const Message* currentMessage() const;
    const Note* currentNote() const;
    /// Opens or folds the current row, and what it said before it was corrected; shows its text as found.
    void toggleFold();
    void toggleRaw();

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void doItemsLayout() override;
    /// How many bubbles were laid out so far: tests hold it against what was in sight.
    int layoutsMade() const { return layoutsMade_; }

Q_SIGNALS:
    /// Clicked or chosen by key; `text` is foreign.
    void linkChosen(const QString& text, lygte::SpanKind kind, const QPoint& global);
    /// The menu of the current message is asked for: with the link under the pointer, or by key with all that it holds and with
    /// what its signs mean.
    void menuRequested(const QList<lygte::FoundSpan>& spans, const QStringList& explanations, const QPoint& global);
    void copyRequested();
    /// F2 and Delete on the current row.
    void correctRequested();
    void takeBackRequested();
    void currentRowChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    struct Anchor
    {
        QPersistentModelIndex row;
        int y = 0;         ///< of the row's top in the viewport
        bool atEnd = true; ///< the newest message stays in sight
    };

    void reset() override;
    void rowsCame(int first, int last);
    void relayout();
    const Bubble& bubble(int row) const;
    RowChoice choiceOf(int row) const { return choices_.value(timeline_->row(row).id); }
    void changeChoice(int row, const RowChoice& choice);
    Bubble::Hit hitAt(const QPoint& point) const;
    void act(int row, const Bubble::Hit& hit, const QPoint& global);
    void rememberAnchor();
    void settle();
    bool layOutVisible();
    void place();
    void fetchNear();
    int guess(int row) const { return Bubble::guess(timeline_->row(row), style_); }
    void updateStyle();

    TimelineModel* timeline_;
    TranscriptSpans spans_;
    BubbleStyle style_;
    RowGeometry geometry_;
    mutable QCache<Id, Bubble> bubbles_;
    mutable int layoutsMade_ = 0;
    QHash<Id, RowChoice> choices_;
    Anchor anchor_;
    bool settling_ = false;
};

} // namespace lygte
