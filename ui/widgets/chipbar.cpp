#include "ui/widgets/chipbar.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace lygte {

ChipButton::ChipButton(const Chip& chip, QWidget* parent) : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setChip(chip);
}

void ChipButton::setChip(const Chip& chip)
{
    id_ = chip.id;
    label_ = chip.label;
    value_ = chip.doubtful ? QString(chip.value + QStringLiteral(" ?")) : chip.value;
    doubtful_ = chip.doubtful;
    setAccessibleName(QStringLiteral("%1: %2").arg(chip.label, value_));
    setToolTip(plainToolTip(accessibleName()));
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int words = fontMetrics().horizontalAdvance(label_) + QFontMetrics(bold).horizontalAdvance(value_);
    return QSize(words + space::xs + 2 * space::m + 2, // measured in whole pixels
                 fontMetrics().height() + space::s);
}

void ChipButton::paintEvent(QPaintEvent*)
{
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = hasFocus() ? 2 : 1;
    QPen edge(hasFocus() ? colours.accent : doubtful_ ? colours.caution : colours.outline, line);
    if (doubtful_ && !hasFocus()) edge.setStyle(Qt::DashLine);
    painter.setPen(edge);
    painter.setBrush(hasFocus() || underMouse() ? colours.selected : colours.surface);
    const QRectF box = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

    const QRect words = rect().adjusted(space::m, 0, -space::m, 0);
    painter.setPen(colours.muted);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, label_);
    const int labelWidth = fontMetrics().horizontalAdvance(label_) + space::xs;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colours.text);
    const QRect rest = words.adjusted(labelWidth, 0, 0, 0);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(bold).elidedText(value_, Qt::ElideRight, rest.width()));
}

ChipBar::ChipBar(QWidget* parent) : QWidget(parent)
{
    new FlowLayout(this, space::xs);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipBar::setChips(const std::vector<Chip>& chips)
{
    chips_ = chips;
    // Buttons are kept by id, so that the focus stays where the officer is.
    std::vector<ChipButton*> kept;
    auto* flow = static_cast<FlowLayout*>(layout());
    while (flow->count() > 0) delete flow->takeAt(0);
    for (const Chip& chip : chips_) {
        ChipButton* button = buttonOf(chip.id);
        if (button)
            button->setChip(chip);
        else {
            button = new ChipButton(chip, this);
            button->installEventFilter(this);
            connect(button, &QToolButton::clicked, this, [this, button] { openChip(button); });
        }
        flow->insertWidget(flow->count(), button);
        button->show();
        kept.push_back(button);
    }
    const int before =
        int(std::ranges::find_if(buttons_, [](ChipButton* button) { return button->hasFocus(); }) - buttons_.begin());
    bool focusLost = false;
    for (ChipButton* button : buttons_) {
        if (std::ranges::contains(kept, button)) continue;
        focusLost = focusLost || button->hasFocus();
        button->hide();
        button->deleteLater();
    }
    buttons_ = std::move(kept);
    for (size_t i = 1; i < buttons_.size(); ++i) setTabOrder(buttons_[i - 1], buttons_[i]);
    if (!focusLost) return;
    if (buttons_.empty())
        Q_EMIT left();
    else
        buttons_[std::min(size_t(before), buttons_.size() - 1)]->setFocus();
}

void ChipBar::focusChip(const QString& id)
{
    ChipButton* button = buttonOf(id);
    if (!button && !buttons_.empty()) button = buttons_.front();
    if (button) button->setFocus(Qt::TabFocusReason);
}

bool ChipBar::eventFilter(QObject* watched, QEvent* event)
{
    auto* button = qobject_cast<ChipButton*>(watched);
    if (!button) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) return keyPressed(button, static_cast<QKeyEvent*>(event)->key());
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) button->update();
    return QWidget::eventFilter(watched, event);
}

void ChipBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        for (ChipButton* button : buttons_) button->updateGeometry();
    QWidget::changeEvent(event);
}

bool ChipBar::keyPressed(ChipButton* button, int key)
{
    const auto at = std::ranges::find(buttons_, button) - buttons_.begin();
    const auto chip = std::ranges::find(chips_, button->chipId(), &Chip::id);
    switch (key) {
    case Qt::Key_Left:
        if (at > 0) buttons_[size_t(at - 1)]->setFocus();
        return true;
    case Qt::Key_Right:
        if (at + 1 < std::ssize(buttons_)) buttons_[size_t(at + 1)]->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        openChip(button);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (chip != chips_.end() && chip->removable) Q_EMIT removed(chip->id);
        return true;
    case Qt::Key_Escape:
    case Qt::Key_Up:
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

void ChipBar::openChip(ChipButton* button)
{
    const auto chip = std::ranges::find(chips_, button->chipId(), &Chip::id);
    if (chip == chips_.end()) return;
    if (chip->choices.isEmpty())
        typeInto(button, *chip);
    else
        chooseFrom(button, *chip);
}

void ChipBar::chooseFrom(ChipButton* button, const Chip& chip)
{
    auto* menu = new QMenu(button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(chip.label);
    for (const QString& choice : chip.choices) {
        QString shown = choice;
        QAction* action = menu->addAction(shown.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(choice == chip.value);
        connect(action, &QAction::triggered, this, [this, id = chip.id, choice] { finish(id, choice, true); });
        if (choice == chip.value) menu->setActiveAction(action);
    }
    if (!menu->activeAction() && !menu->actions().isEmpty()) menu->setActiveAction(menu->actions().constFirst());
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void ChipBar::typeInto(ChipButton* button, const Chip& chip)
{
    auto* field = new QLineEdit(chip.value, this);
    field->setAccessibleName(chip.label);
    field->setGeometry(button->geometry().adjusted(0, -2, space::xxl, 2));
    field->selectAll();
    field->show();
    field->setFocus();
    const auto close = [this, field, id = chip.id](bool changed) {
        if (!field->isVisible()) return;
        const QString value = field->text().trimmed();
        field->hide();
        field->deleteLater();
        finish(id, value, changed && !value.isEmpty());
    };
    connect(field, &QLineEdit::returnPressed, this, [close] { close(true); });
    connect(field, &QLineEdit::editingFinished, this, [close] { close(true); });
    auto* escape = new QAction(field);
    escape->setShortcut(Qt::Key_Escape);
    escape->setShortcutContext(Qt::WidgetShortcut);
    field->addAction(escape);
    connect(escape, &QAction::triggered, this, [close] { close(false); });
}

void ChipBar::finish(const QString& id, const QString& value, bool changed)
{
    if (ChipButton* button = buttonOf(id)) button->setFocus();
    const auto chip = std::ranges::find(chips_, id, &Chip::id);
    if (changed && chip != chips_.end() && chip->value != value) Q_EMIT edited(id, value);
}

ChipButton* ChipBar::buttonOf(const QString& id) const
{
    const auto found = std::ranges::find_if(buttons_, [&](const ChipButton* button) { return button->chipId() == id; });
    return found == buttons_.end() ? nullptr : *found;
}

} // namespace lygte
