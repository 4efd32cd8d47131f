#pragma once
// A heading: weight and a little size; follows the text zoom. Level 1 once a page, level 2 for the parts of it.

#include <QLabel>

namespace lygte {

class Heading final : public QLabel
{
    Q_OBJECT
public:
    explicit Heading(int level, QWidget* parent = nullptr);

    /// The theme calls it after a zoom: Qt tells a widget with a size of its own nothing of the application's font.
    void updateFont();

private:
    int level_;
};

/// A label for what is said beside the thing itself: smaller voice by colour, not by size. Follows the theme.
class MutedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit MutedLabel(QWidget* parent = nullptr);
};

} // namespace lygte
