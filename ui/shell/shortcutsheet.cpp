#include "ui/shell/shortcutsheet.h"

#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace lygte {

static constexpr int mostColumns = 3;
static constexpr int leastCharacters = 44; // of a column
static constexpr int mostCharacters = 62;

ShortcutSheet::ShortcutSheet(const CommandRegistry& commands, QWidget* over)
    : Overlay(over), commands_(commands), title_(new Heading(1, this)), area_(new QScrollArea(this))
{
    setObjectName(QStringLiteral("shortcuts"));
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::s, space::s);
    column->setSpacing(space::s);
    column->addWidget(title_);
    column->addWidget(area_, 1);
    fill();
}

void ShortcutSheet::opened()
{
    area_->setFocus();
}

QSize ShortcutSheet::wanted(const QSize& room) const
{
    const QMargins margins = layout()->contentsMargins();
    const int width =
        std::min(room.width(), fontMetrics().averageCharWidth() * mostCharacters * columns_ + margins.left() + margins.right());
    const QLayout* sheet = area_->widget()->layout();
    const int height = sheet->totalHeightForWidth(width - margins.left() - margins.right());
    const int around = title_->sizeHint().height() + margins.top() + margins.bottom() + layout()->spacing() + 2 * frameWidth();
    return QSize(width, height + around);
}

void ShortcutSheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) fill();
    Overlay::changeEvent(event);
}

void ShortcutSheet::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    if (columnsThatFit() == columns_) return;
    fill();
    place();
}

int ShortcutSheet::columnsThatFit() const
{
    const int room = parentWidget()->width() - 2 * space::xl;
    return std::clamp(room / (fontMetrics().averageCharWidth() * leastCharacters), 1, mostColumns);
}

static QString keysOf(const CommandRegistry::Entry& entry)
{
    QStringList keys;
    for (const QKeySequence& shortcut : entry.action->shortcuts()) keys += keyText(shortcut);
    if (!entry.command.alsoKey.isEmpty()) keys += keyText(entry.command.alsoKey);
    keys.removeDuplicates();
    return keys.join(QStringLiteral("  "));
}

/// A group with its heading; every line is an act and its keys.
static QLayout* groupBlock(const QString& title, const QList<std::pair<QString, QString>>& lines, QWidget* sheet)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    auto* heading = new Heading(2, sheet);
    heading->setText(title);
    grid->addWidget(heading, 0, 0, 1, 2);
    for (const auto& [act, keys] : lines) {
        const int row = grid->rowCount();
        auto* text = new QLabel(act, sheet);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        auto* key = new MutedLabel(sheet);
        key->setText(keys);
        grid->addWidget(text, row, 0);
        grid->addWidget(key, row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    return grid;
}

void ShortcutSheet::fill()
{
    title_->setText(tr("Keyboard shortcuts"));
    area_->setAccessibleName(tr("Keyboard shortcuts"));
    setAccessibleName(tr("Keyboard shortcuts"));
    std::vector<std::pair<QString, QList<std::pair<QString, QString>>>> groups; // in the order of registration
    for (const auto& entry : commands_.all()) {
        const QString keys = keysOf(entry);
        if (keys.isEmpty()) continue;
        const QString group = entry.command.group.text();
        auto found = std::ranges::find(groups, group, [](const auto& pair) { return pair.first; });
        if (found == groups.end()) found = groups.insert(groups.end(), {group, {}});
        found->second.append({entry.action->text(), keys});
    }
    // The longest first, each to the shortest column: the columns come out even.
    std::ranges::stable_sort(groups, std::greater(), [](const auto& group) { return group.second.size(); });
    columns_ = columnsThatFit();
    auto* sheet = new QWidget;
    sheet->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(sheet);
    row->setContentsMargins(0, 0, space::l, space::s);
    row->setSpacing(space::xl);
    std::vector<std::pair<qsizetype, QVBoxLayout*>> columns; // how many lines each has, to keep them even
    for (int i = 0; i < columns_; ++i) {
        auto* column = new QVBoxLayout;
        column->setSpacing(space::m);
        row->addLayout(column, 1);
        columns.emplace_back(0, column);
    }
    for (const auto& [title, lines] : groups) {
        auto& [filled, column] = *std::ranges::min_element(columns, {}, [](const auto& pair) { return pair.first; });
        column->addLayout(groupBlock(title, lines, sheet));
        filled += lines.size() + 2;
    }
    for (const auto& [filled, column] : columns) column->addStretch(1);
    area_->setWidget(sheet); // deletes the one before
}

} // namespace lygte
