#pragma once
// A list model that goes from one list of rows to the next in few steps (listdiff.h), so that a view keeps its place, selection
// and current row. Every list that follows the store inherits it.

#include "ui/widgets/listdiff.h"

#include <QAbstractListModel>

#include <algorithm>
#include <functional>
#include <limits>

namespace lygte {

class ListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

protected:
    /// One step of a diff, announced; `after` is the whole list that the steps lead to.
    template <typename Row> void takeStep(const ListChange& change, QList<Row>& rows, const QList<Row>& after)
    {
        const int at = int(change.at);
        const int last = int(change.at + change.count - 1);
        switch (change.kind) {
        case ListChange::Kind::Remove:
            beginRemoveRows({}, at, last);
            rows.remove(change.at, change.count);
            endRemoveRows();
            break;
        case ListChange::Kind::Move:
            beginMoveRows({}, at, at, {}, int(change.to > change.at ? change.to + 1 : change.to));
            rows.move(change.at, change.to);
            endMoveRows();
            break;
        case ListChange::Kind::Insert:
            beginInsertRows({}, at, last);
            rows.insert(change.at, change.count, Row());
            std::copy_n(after.begin() + change.to, change.count, rows.begin() + change.at);
            endInsertRows();
            break;
        }
    }

    /// Brings `rows` into the order of `after`, by the id that `key` gives each. Rows that stay keep their old values: the
    /// caller knows which of them differ. For lists that are read whole; the inbox, which is not, takes its own steps. Returns
    /// where each id stands now.
    template <typename Row, typename Key> QHash<Id, qsizetype> arrange(QList<Row>& rows, const QList<Row>& after, Key key)
    {
        const auto ids = [&](const QList<Row>& list) {
            QList<Id> found;
            for (const Row& row : list) found.append(std::invoke(key, row));
            return found;
        };
        const ListDiff diff = diffLists(ids(rows), ids(after), std::numeric_limits<qsizetype>::max());
        for (const ListChange& change : diff.changes) takeStep(change, rows, after);
        return diff.rows;
    }
};

} // namespace lygte
