#include "ui/conversations/rowgeometry.h"

#include <algorithm>

namespace lygte {

void RowGeometry::insert(int at, const QList<int>& guesses)
{
    rows_.insert(at, guesses.size(), Row());
    for (qsizetype i = 0; i < guesses.size(); ++i) rows_[at + i].height = guesses[i];
    settled_ = std::min(settled_, at);
}

void RowGeometry::remove(int at, int count)
{
    rows_.remove(at, count);
    settled_ = std::min(settled_, at);
}

void RowGeometry::move(int from, int to)
{
    rows_.move(from, to);
    settled_ = std::min({settled_, from, to});
}

void RowGeometry::set(int row, int height)
{
    if (rows_[row].height != height) settled_ = std::min(settled_, row + 1);
    rows_[row].height = height;
    rows_[row].exact = true;
}

void RowGeometry::doubt(int row, int guess)
{
    set(row, guess);
    rows_[row].exact = false;
}

void RowGeometry::settle(int row) const
{
    for (; settled_ <= row; ++settled_)
        rows_[settled_].top = settled_ == 0 ? 0 : rows_[settled_ - 1].top + rows_[settled_ - 1].height;
}

int RowGeometry::top(int row) const
{
    settle(row);
    return rows_[row].top;
}

int RowGeometry::rowAt(int y) const
{
    if (rows_.isEmpty()) return -1;
    settle(count() - 1);
    const auto after = std::ranges::upper_bound(rows_, y, {}, &Row::top);
    return std::max(0, int(after - rows_.begin()) - 1);
}

} // namespace lygte
