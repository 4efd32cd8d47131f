#include "ui/shell/commandpalette.h"

#include "ui/shell/fuzzymatch.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace lygte {

CommandModel::CommandModel(const CommandRegistry& commands, QObject* parent) : QAbstractListModel(parent), commands_(commands)
{}

/// Before anything is typed: pages first, the palette itself last.
static int firstRank(const Command& command)
{
    if (command.id == u"palette.open") return 0;
    return command.id.startsWith(u"go.") && command.checkable ? 2 : 1;
}

void CommandModel::setQuery(const QString& query)
{
    std::vector<std::pair<int, size_t>> scored;
    const auto& all = commands_.all();
    longestShortcut_.clear();
    for (size_t i = 0; i < all.size(); ++i) {
        if (!all[i].action->isVisible()) continue;
        if (const QString shortcut = shortcutOf(i); shortcut.size() > longestShortcut_.size()) longestShortcut_ = shortcut;
        std::optional<int> best;
        for (const QString& text : commands_.textsInAllLanguages(all[i].command))
            if (const auto score = fuzzyMatch(query, text)) best = std::max(best.value_or(*score), *score);
        if (best && query.isEmpty()) best = firstRank(all[i].command);
        if (best) scored.emplace_back(*best, i);
    }
    std::ranges::stable_sort(scored, std::greater(), &std::pair<int, size_t>::first);
    beginResetModel();
    found_.clear();
    for (const auto& [score, place] : scored) found_.push_back(place);
    endResetModel();
}

QString CommandModel::shortcutOf(size_t place) const
{
    const auto& [command, action] = commands_.all()[place];
    return keyText(action->shortcut().isEmpty() ? command.alsoKey : action->shortcut());
}

QAction* CommandModel::actionAt(const QModelIndex& index) const
{
    return index.isValid() ? commands_.all()[found_[size_t(index.row())]].action : nullptr;
}

int CommandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(found_.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const auto& [command, action] = commands_.all()[found_[size_t(index.row())]];
    const QString shortcut = shortcutOf(found_[size_t(index.row())]);
    switch (role) {
    case Qt::DisplayRole:
        return action->text();
    case Qt::DecorationRole:
        return action->icon();
    case ShortcutRole:
        return shortcut;
    case GroupRole:
        return command.group.text();
    case OtherLanguageRole: {
        const QString other = commands_.textsInAllLanguages(command).value(1);
        return other == action->text() ? QString() : other;
    }
    case Qt::AccessibleTextRole:
        return shortcut.isEmpty() ? action->text() : QStringLiteral("%1, %2").arg(action->text(), shortcut);
    default:
        return {};
    }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex& index) const
{
    const QAction* action = actionAt(index);
    if (!action) return Qt::NoItemFlags;
    return action->isEnabled() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
}

namespace {

class CommandDelegate final : public QStyledItemDelegate
{
public:
    explicit CommandDelegate(const CommandModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return QSize(200, option.fontMetrics.height() + 2 * space::s);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Colours& colours = Colours::of(option.palette);
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        painter->save();
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, colours.selected);
        QRect room = option.rect.adjusted(space::m, 0, -space::m, 0);
        const int edge = option.fontMetrics.height();
        const QRect picture(room.left(), room.center().y() - edge / 2, edge, edge);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, picture, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(picture.right() + space::m);

        const QString shortcut = index.data(CommandModel::ShortcutRole).toString();
        const QString group = index.data(CommandModel::GroupRole).toString();
        painter->setFont(option.font);
        const QColor grey = option.palette.color(QPalette::Disabled, QPalette::Text);
        const QColor beside = enabled ? colours.muted : grey;
        painter->setPen(beside);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, shortcut);
        room.setRight(room.right() - option.fontMetrics.horizontalAdvance(model_.longestShortcut()) - space::m);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, group);
        room.setRight(room.right() - option.fontMetrics.horizontalAdvance(group) - space::m);

        painter->setPen(enabled ? colours.text : grey);
        const QString text =
            option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width());
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
        room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(text) + space::m);
        painter->setPen(beside);
        const QString other = index.data(CommandModel::OtherLanguageRole).toString();
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(other, Qt::ElideRight, room.width()));
        painter->restore();
    }

private:
    const CommandModel& model_;
};

} // namespace

CommandPalette::CommandPalette(const CommandRegistry& commands, QWidget* over)
    : Overlay(over), model_(new CommandModel(commands, this)), field_(new QLineEdit(this)), list_(new QListView(this))
{
    setObjectName(QStringLiteral("palette"));
    list_->setModel(model_);
    list_->setItemDelegate(new CommandDelegate(*model_, list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setFocusPolicy(Qt::NoFocus); // the field keeps the focus and moves the choice
    field_->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    column->addWidget(field_);
    column->addWidget(list_);
    connect(field_, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(field_, &QLineEdit::returnPressed, this, [this] { run(list_->currentIndex()); });
    connect(list_, &QListView::clicked, this, &CommandPalette::run);
    retranslate();
}

void CommandPalette::opened()
{
    field_->clear();
    search();
    field_->setFocus();
}

QSize CommandPalette::wanted(const QSize& room) const
{
    return QSize(fontMetrics().averageCharWidth() * 90, std::min(room.height(), 460));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(list_, event);
            return true;
        }
    }
    return Overlay::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Overlay::changeEvent(event);
}

void CommandPalette::retranslate()
{
    field_->setPlaceholderText(tr("What do you want to do?"));
    field_->setAccessibleName(tr("Find an action, in Danish or English"));
    list_->setAccessibleName(tr("Actions"));
    setAccessibleName(tr("All actions"));
    search();
}

void CommandPalette::search()
{
    model_->setQuery(field_->text());
    list_->setCurrentIndex(model_->index(0, 0));
}

void CommandPalette::run(const QModelIndex& index)
{
    QAction* action = model_->actionAt(index);
    if (!action || !action->isEnabled()) return;
    dismiss(); // first: the act may take the focus
    action->trigger();
}

} // namespace lygte
