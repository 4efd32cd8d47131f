#include "ui/patrol/entryfilter.h"

#include "ui/patrol/patrolwords.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace lygte {

EntryFilter::EntryFilter(QWidget* parent)
    : QWidget(parent), kind_(new QComboBox(this)), words_(new QLineEdit(this)), withdrawn_(new QCheckBox(this))
{
    kind_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    words_->setClearButtonEnabled(true);
    words_->setMaximumWidth(360);
    withdrawn_->setChecked(true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(kind_);
    line->addWidget(words_, 1);
    line->addWidget(withdrawn_);
    connect(kind_, &QComboBox::currentIndexChanged, this, &EntryFilter::changed);
    connect(words_, &QLineEdit::textChanged, this, &EntryFilter::changed);
    connect(withdrawn_, &QCheckBox::toggled, this, &EntryFilter::changed);
    retranslate();
}

QList<Entry> EntryFilter::passed(const QList<Entry>& entries) const
{
    const auto kind = entryKindFromKey(kind_->currentData().toString());
    const QStringList words = words_->text().split(u' ', Qt::SkipEmptyParts);
    QList<Entry> passed;
    for (const Entry& entry : entries) {
        if (kind && entry.text.kind != *kind) continue;
        if (entry.withdrawn && !withdrawn_->isChecked()) continue;
        const QString text = spokenEntry(entry);
        if (std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }))
            passed.append(entry);
    }
    return passed;
}

void EntryFilter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void EntryFilter::retranslate()
{
    const QVariant kind = kind_->currentData();
    const QSignalBlocker quiet(kind_);
    kind_->clear();
    kind_->addItem(tr("All kinds"));
    for (const EntryKind each : entryKinds()) kind_->addItem(kindWord(each), entryKindKey(each));
    kind_->setCurrentIndex(std::max(0, kind.isValid() ? kind_->findData(kind) : 0));
    kind_->setAccessibleName(tr("Show only this kind"));
    withdrawn_->setText(tr("Show what was taken back"));
    words_->setPlaceholderText(tr("Filter by words"));
    words_->setToolTip(words_->placeholderText()); // which large text cuts
    words_->setAccessibleName(tr("Filter by words"));
}

} // namespace lygte
