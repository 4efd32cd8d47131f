#pragma once
// From one list of ids to the next in few steps, so that a view keeps its place, selection and current row. Computed off the UI
// thread: the inbox has 100,000 rows. Discarded: resetting the model (the officer loses the place), comparing rows (O(n) reads
// of the store).

#include "core/base/id.h"

#include <QHash>
#include <QList>

namespace lygte {

struct ListChange
{
    enum class Kind { Remove, Move, Insert };
    Kind kind;
    qsizetype at = 0;    ///< first row, in the list as it is when this step's turn comes
    qsizetype count = 1; ///< rows; always 1 for Move
    qsizetype to = 0;    ///< Move: where the row stands afterwards. Insert: first row in the new list
};

struct ListDiff
{
    QList<Id> after;
    QHash<Id, qsizetype> rows; ///< of `after`
    QList<ListChange> changes; ///< in order: removals, moves, insertions
    bool tooMany = false;      ///< more steps than are worth doing one by one: `changes` is empty, reset instead
};

/// Ids are unique within each list. Pure; any thread.
ListDiff diffLists(const QList<Id>& before, const QList<Id>& after, qsizetype most = 200);

} // namespace lygte
