#include "ui/shell/shortcutsheet.h"

#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>

namespace lygte {

ShortcutSheet::ShortcutSheet(const CommandRegistry& commands, QWidget* over)
    : Overlay(over), commands_(commands), title_(new Heading(1, this)), area_(new QScrollArea(this))
{
    setObjectName(QStringLiteral("shortcuts"));
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::s, space::s);
    column->setSpacing(space::m);
    column->addWidget(title_);
    column->addWidget(area_);
    fill();
}

void ShortcutSheet::opened()
{
    fill();
    area_->setFocus();
}

QSize ShortcutSheet::wanted(const QSize& room) const
{
    const int height = area_->widget()->sizeHint().height() + title_->sizeHint().height() + space::xxl + space::l;
    return QSize(fontMetrics().averageCharWidth() * 110, std::min(room.height(), height));
}

void ShortcutSheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) fill();
    Overlay::changeEvent(event);
}

static QString keysOf(const CommandRegistry::Entry& entry)
{
    QStringList keys;
    for (const QKeySequence& shortcut : entry.action->shortcuts()) keys += shortcut.toString(QKeySequence::NativeText);
    if (!entry.command.alsoKey.isEmpty()) keys += entry.command.alsoKey;
    return keys.join(QStringLiteral("  "));
}

void ShortcutSheet::fill()
{
    title_->setText(tr("Keyboard shortcuts"));
    area_->setAccessibleName(tr("Keyboard shortcuts"));
    setAccessibleName(tr("Keyboard shortcuts"));
    std::vector<std::pair<QString, QGridLayout*>> groups; // in the order of registration
    auto* sheet = new QWidget;
    sheet->setBackgroundRole(QPalette::Base);
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, 0, space::l, space::l);
    columns->setSpacing(space::xxl);
    std::array<QVBoxLayout*, 2> sides{new QVBoxLayout, new QVBoxLayout};
    for (QVBoxLayout* side : sides) {
        side->setSpacing(space::s);
        columns->addLayout(side, 1);
    }
    std::array<int, 2> filled{}; // lines on each side, to keep them even
    std::map<QString, size_t> sideOf;
    for (const auto& entry : commands_.all()) {
        const QString keys = keysOf(entry);
        if (keys.isEmpty()) continue;
        const QString group = entry.command.group.text();
        auto found = std::ranges::find(groups, group, &std::pair<QString, QGridLayout*>::first);
        if (found == groups.end()) {
            auto* heading = new Heading(2, sheet);
            heading->setText(group);
            auto* grid = new QGridLayout;
            grid->setHorizontalSpacing(space::l);
            grid->setVerticalSpacing(space::xs);
            grid->setColumnStretch(0, 1);
            sideOf[group] = filled[0] <= filled[1] ? 0 : 1;
            filled[sideOf[group]] += 2;
            QVBoxLayout* side = sides[sideOf[group]];
            side->addWidget(heading);
            side->addLayout(grid);
            side->addSpacing(space::s);
            found = groups.insert(groups.end(), {group, grid});
        }
        ++filled[sideOf[group]];
        const int row = found->second->rowCount();
        auto* text = new QLabel(entry.action->text(), sheet);
        text->setTextFormat(Qt::PlainText);
        auto* key = new MutedLabel(sheet);
        key->setText(keys);
        found->second->addWidget(text, row, 0);
        found->second->addWidget(key, row, 1, Qt::AlignRight);
    }
    for (QVBoxLayout* side : sides) side->addStretch(1);
    area_->setWidget(sheet); // deletes the one before
}

} // namespace lygte
