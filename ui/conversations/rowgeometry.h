#pragma once
// Where rows of different heights stand. A height is a guess until the row has been in sight, because laying out text is the
// dear part: only what is looked at is laid out. Pure; pixels.

#include <QList>

namespace lygte {

class RowGeometry
{
public:
    void clear()
    {
        rows_.clear();
        settled_ = 0;
    }
    int count() const { return int(rows_.size()); }
    /// New rows with guessed heights.
    void insert(int at, const QList<int>& guesses);
    void remove(int at, int count);
    void move(int from, int to);
    /// The true height.
    void set(int row, int height);
    /// The height is a guess again.
    void doubt(int row, int guess);
    bool isExact(int row) const { return rows_[row].exact; }
    int height(int row) const { return rows_[row].height; }

    int top(int row) const;
    int total() const { return count() == 0 ? 0 : top(count() - 1) + height(count() - 1); }
    /// The row at a height; the first or last one outside. -1 when there is none.
    int rowAt(int y) const;

private:
    struct Row
    {
        int height = 0;
        bool exact = false;
        mutable int top = 0;
    };
    void settle(int row) const;

    QList<Row> rows_;
    mutable int settled_ = 0; // tops before this row are right
};

} // namespace lygte
