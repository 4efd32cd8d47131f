#include "ui/widgets/listdiff.h"

#include <QSet>

#include <algorithm>

namespace lygte {

namespace {

class Differ
{
public:
    Differ(const QList<Id>& before, ListDiff& diff, qsizetype most) : work_(before), diff_(diff), most_(most) {}

    bool run(const QList<Id>& before) { return remove() && move() && insert(before); }

private:
    bool add(ListChange change)
    {
        diff_.changes.append(change);
        return diff_.changes.size() <= most_;
    }

    /// From the end, so that earlier rows keep their numbers.
    bool remove()
    {
        for (qsizetype end = work_.size(); end > 0;) {
            if (diff_.rows.contains(work_[end - 1])) {
                --end;
                continue;
            }
            qsizetype start = end - 1;
            while (start > 0 && !diff_.rows.contains(work_[start - 1])) --start;
            if (!add({ListChange::Kind::Remove, start, end - start})) return false;
            work_.remove(start, end - start);
            end = start;
        }
        return true;
    }

    /// The rows of a longest ascending run of new places stay; the others move, each behind the row that stands before it
    /// afterwards.
    bool move()
    {
        QList<qsizetype> places;
        places.reserve(work_.size());
        for (const Id& id : std::as_const(work_)) places.append(diff_.rows.value(id));
        if (std::ranges::is_sorted(places)) return true;
        QList<qsizetype> moved = outOfOrder(places);
        if (moved.size() + diff_.changes.size() > most_) return false;
        std::ranges::sort(moved);
        for (const qsizetype place : std::as_const(moved)) {
            const Id& id = diff_.after[place];
            const qsizetype from = work_.indexOf(id);
            work_.removeAt(from);
            const qsizetype to = placeBehind(place);
            work_.insert(to, id);
            if (from != to && !add({ListChange::Kind::Move, from, 1, to})) return false;
        }
        return true;
    }

    /// Behind the nearest row that stands before it afterwards; places are settled in ascending order, so that row already
    /// stands right.
    qsizetype placeBehind(qsizetype place) const
    {
        for (qsizetype before = place - 1; before >= 0; --before)
            if (kept_.contains(diff_.after[before])) return work_.indexOf(diff_.after[before]) + 1;
        return 0;
    }

    /// Places that are not part of one longest ascending subsequence (patience sorting).
    QList<qsizetype> outOfOrder(const QList<qsizetype>& places)
    {
        QList<qsizetype> ends; // index into `places` of the smallest end of a run of each length
        QList<qsizetype> previous(places.size(), -1);
        for (qsizetype i = 0; i < places.size(); ++i) {
            const auto at = std::ranges::lower_bound(ends, places[i], {}, [&](qsizetype index) { return places[index]; });
            const qsizetype length = at - ends.begin();
            if (length > 0) previous[i] = ends[length - 1];
            if (at == ends.end())
                ends.append(i);
            else
                *at = i;
        }
        QSet<qsizetype> staying;
        for (qsizetype i = ends.isEmpty() ? -1 : ends.back(); i >= 0; i = previous[i]) staying.insert(places[i]);
        QList<qsizetype> moved;
        for (const qsizetype place : places)
            if (!staying.contains(place)) moved.append(place);
        kept_ = QSet<Id>(work_.begin(), work_.end());
        return moved;
    }

    bool insert(const QList<Id>& before)
    {
        const QSet<Id> known(before.begin(), before.end());
        for (qsizetype row = 0; row < diff_.after.size();) {
            if (known.contains(diff_.after[row])) {
                ++row;
                continue;
            }
            qsizetype end = row + 1;
            while (end < diff_.after.size() && !known.contains(diff_.after[end])) ++end;
            if (!add({ListChange::Kind::Insert, row, end - row, row})) return false;
            row = end;
        }
        return true;
    }

    QList<Id> work_;
    ListDiff& diff_;
    QSet<Id> kept_; // rows of both lists
    qsizetype most_;
};

} // namespace

ListDiff diffLists(const QList<Id>& before, const QList<Id>& after, qsizetype most)
{
    ListDiff diff;
    diff.after = after;
    diff.rows.reserve(after.size());
    for (qsizetype row = 0; row < after.size(); ++row) diff.rows.insert(after[row], row);
    if (!Differ(before, diff, most).run(before)) {
        diff.tooMany = true;
        diff.changes.clear();
    }
    return diff;
}

} // namespace lygte
