#include "ui/escalations/choiceeditors.h"

#include "core/people/referencedata.h"
#include "ui/escalations/escalationwords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lygte {

ChoiceEditor::ChoiceEditor(const QList<FieldChoice>& choices, QWidget* parent)
    : FieldEditor(parent), choices_(choices), group_(new QButtonGroup(this))
{
    auto* row = new FlowLayout(this, space::l);
    row->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < choices.size(); ++i) {
        auto* button = new QRadioButton(this);
        group_->addButton(button, i);
        buttons_ += button;
        row->addWidget(button);
    }
    if (!buttons_.isEmpty()) setFocusProxy(buttons_.front());
    connect(group_, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) Q_EMIT edited(choices_[id].key);
    });
    retranslate();
}

void ChoiceEditor::setValue(const QString& value)
{
    const QSignalBlocker quiet(group_);
    group_->setExclusive(false);
    for (int i = 0; i < choices_.size(); ++i) {
        buttons_[i]->setChecked(choices_[i].key == value);
        if (choices_[i].key == value) setFocusProxy(buttons_[i]);
    }
    group_->setExclusive(true);
}

void ChoiceEditor::setNames(const QString& name, const QString& description)
{
    name_ = name;
    for (QRadioButton* button : std::as_const(buttons_)) {
        button->setAccessibleName(name_ + u' ' + button->text());
        button->setAccessibleDescription(description);
    }
}

void ChoiceEditor::retranslate()
{
    for (int i = 0; i < choices_.size(); ++i) buttons_[i]->setText(escalationwords::said(choices_[i].label));
}

ReferenceEditor::ReferenceEditor(const QString& list, QWidget* parent)
    : FieldEditor(parent), list_(list), box_(new QComboBox(this))
{
    auto* row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(box_);
    box_->setEditable(true);
    box_->setInsertPolicy(QComboBox::NoInsert);
    box_->setMaxVisibleItems(14);
    // The longest name of the list need not fit into a narrow form.
    box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box_->setMinimumContentsLength(12);
    setFocusProxy(box_);
    fill();
    box_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box_->completer()->setFilterMode(Qt::MatchContains);
    box_->completer()->setMaxVisibleItems(14);
    connect(box_, &QComboBox::activated, this, [this](int row) { choose(box_->itemData(row).toString()); });
    connect(box_->lineEdit(), &QLineEdit::editingFinished, this, &ReferenceEditor::leave);
    retranslate();
}

/// In the order of the language: å is last in Danish.
void ReferenceEditor::fill()
{
    const QSignalBlocker quiet(box_);
    box_->clear();
    const auto list = referenceList(list_);
    if (!list) return;
    QList<std::pair<QString, QString>> entries;
    for (const ReferenceEntry& entry : (*list)->entries()) entries.append({entry.label.in(QLocale()), entry.key});
    std::ranges::sort(entries, [](const auto& one, const auto& other) { return compareNames(one.first, other.first) < 0; });
    for (const auto& [label, key] : entries) box_->addItem(label, key);
}

void ReferenceEditor::setValue(const QString& value)
{
    if (value == value_ && (unknown_ || !box_->currentText().isEmpty() || value.isEmpty())) return;
    value_ = value;
    unknown_ = false;
    show();
}

void ReferenceEditor::show()
{
    const QSignalBlocker quiet(box_);
    const int row = box_->findData(value_);
    box_->setCurrentIndex(row);
    if (row < 0) box_->setEditText(value_);
}

void ReferenceEditor::choose(const QString& key)
{
    const bool changed = std::exchange(value_, key) != key;
    if (std::exchange(unknown_, false)) Q_EMIT problemChanged();
    show();
    if (changed) Q_EMIT edited(value_);
}

/// What was typed becomes the entry that it names; what names none stays on the screen and is not stored.
void ReferenceEditor::leave()
{
    const QString typed = box_->currentText().trimmed();
    const auto list = referenceList(list_);
    const ReferenceEntry* entry = list && !typed.isEmpty() ? (*list)->match(typed) : nullptr;
    if (entry || typed.isEmpty()) {
        choose(entry ? entry->key : QString());
        return;
    }
    if (!std::exchange(unknown_, true)) Q_EMIT problemChanged();
    if (!std::exchange(value_, QString()).isEmpty()) Q_EMIT edited(value_);
}

void ReferenceEditor::setNames(const QString& name, const QString& description)
{
    box_->setAccessibleName(name);
    box_->setAccessibleDescription(description);
    box_->lineEdit()->setAccessibleName(name);
}

QString ReferenceEditor::problem() const
{
    return unknown_ ? tr("This is not in the list, so it is not saved. Type a part of the name and choose.") : QString();
}

void ReferenceEditor::retranslate()
{
    box_->lineEdit()->setPlaceholderText(tr("Type to find"));
    const QString typed = box_->currentText();
    fill();
    if (unknown_)
        box_->setEditText(typed);
    else
        show();
}

} // namespace lygte
