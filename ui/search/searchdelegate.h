#pragma once
// One result, two lines: kind, whose conversation and when; who wrote it and the words, those that matched in bold. Painted
// from plain text and the store's ranges: nothing in it is ever read as markup.

#include "core/search/searchstore.h"

#include <QStyledItemDelegate>

class QTextLayout;

namespace lygte {

class SearchModel;

class SearchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Both outlive the delegate; `model` is the view's.
    SearchDelegate(const SearchModel& model, const Clock& clock, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), model_(model), clock_(clock)
    {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintHead(QPainter* painter, const QRect& line, const QStyleOptionViewItem& option, const SearchResult& result) const;
    void paintWords(QPainter* painter, const QRect& line, const QStyleOptionViewItem& option, const SearchResult& result) const;

    const SearchModel& model_;
    const Clock& clock_;
};

/// A text with ranges, made safe to show: control characters visible, the ranges moved along.
struct MarkedText
{
    QString text;
    QList<MatchRange> marks;
};
MarkedText visibleMarked(const QString& foreign, const QList<MatchRange>& marks);

} // namespace lygte
