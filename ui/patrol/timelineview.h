#pragma once
// The shift as a timeline: a list that reads like a page. Enter or a click on "Corrected" shows the old texts; F2, Delete and
// Ctrl+Enter correct, take back and open a link, through the page that owns the acts.

#include "core/patrol/patrol.h"

#include <QListView>

namespace lygte {

class EntryModel;

class TimelineView final : public QListView
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setEntries(EntryModel* model);
    /// Null when nothing is chosen.
    const Entry* current() const;
    void select(const Id& entry);
    /// Actions of the context menu, in order.
    void setActions(const QList<QAction*>& actions) { actions_ = actions; }

Q_SIGNALS:
    void currentEntryChanged();
    void correctAsked();
    void takeBackAsked();
    void openLinkAsked();
    void linkChosen(const lygte::EntryLink& link);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void toggle(const QModelIndex& index);
    void retranslate();

    EntryModel* model_ = nullptr;
    QList<QAction*> actions_;
};

} // namespace lygte
