#pragma once
// A row of the inbox, two lines: who, where and when; what was said last and by whom. Level as stripe, shape and word; unread
// as weight and a dot.

#include <QStyledItemDelegate>

namespace lygte {

class Clock;
struct Conversation;

class InboxDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `clock` outlives the delegate.
    explicit InboxDelegate(const Clock& clock, QObject* parent = nullptr) : QStyledItemDelegate(parent), clock_(clock) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintRow(QPainter* painter, const QStyleOptionViewItem& option, const Conversation& conversation) const;

    const Clock& clock_;
};

} // namespace lygte
