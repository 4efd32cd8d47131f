#pragma once
// A row of the list, three lines: whom it is about; where it stands and since when; the next deadline as colour, shape and
// word.

#include <QStyledItemDelegate>

namespace lygte {

class EscalationModel;
struct EscalationSummary;

class EscalationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `model` is the view's.
    explicit EscalationDelegate(const EscalationModel& model, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), model_(model)
    {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintItem(QPainter* painter, const QStyleOptionViewItem& option, const EscalationSummary& item) const;
    void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QString& text) const;

    const EscalationModel& model_;
};

} // namespace lygte
