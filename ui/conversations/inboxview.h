#pragma once
// The list of conversations as rows of one height. Keeps what is read where it is when others come and go above it. The
// geometry is its own, because QListView measures all 100,000 rows at every change; the rest (selection, keyboard, screen
// readers) is QListView's.

#include "ui/conversations/inboxmodel.h"

#include <QListView>

namespace lygte {

class InboxView final : public QListView
{
    Q_OBJECT
public:
    explicit InboxView(InboxModel* model, QWidget* parent = nullptr);

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void doItemsLayout() override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int rowHeight() const;
    void updateRange();
    void holdPlace();
    void restorePlace();

    InboxModel* inbox_;
    Id top_;
    int offset_ = 0;
    Id current_;
};

} // namespace lygte
