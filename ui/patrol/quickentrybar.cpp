#include "ui/patrol/quickentrybar.h"

#include "core/base/text.h"
#include "core/patrol/patrolstore.h"
#include "core/people/referencedata.h"
#include "ui/patrol/currentshift.h"
#include "ui/patrol/patrolwords.h"
#include "ui/patrol/quickline.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/undo.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr auto guessedKind = "guessed"_L1;

QuickEntryBar::QuickEntryBar(PatrolStore& store, CurrentShift& shift, QuickLine& text, UndoService& undo, QAction* start,
                             QWidget* parent)
    : QWidget(parent), store_(store), shift_(shift), text_(text), undo_(undo), line_(new QLineEdit(this)),
      saveButton_(new QPushButton(this)), chips_(new ChipBar(this)), hint_(new MutedLabel(this)), offer_(new QWidget(this)),
      start_(new ActionButton(offer_)), error_(new ErrorStrip(this))
{
    setObjectName(u"quickEntry"_s);
    line_->setMaxLength(2000);
    line_->setClearButtonEnabled(true);
    line_->installEventFilter(this);
    saveButton_->setAutoDefault(false);
    hint_->setWordWrap(true);
    start_->setAction(start);
    start_->installEventFilter(this);
    auto* typing = new QHBoxLayout;
    typing->setSpacing(space::s);
    typing->addWidget(line_, 1);
    typing->addWidget(saveButton_);
    auto* below = new QHBoxLayout;
    below->setSpacing(space::s);
    below->addWidget(hint_, 1);
    auto* offered = new QHBoxLayout(offer_);
    offered->setContentsMargins(0, 0, 0, 0);
    offered->addWidget(start_);
    below->addWidget(offer_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(typing);
    column->addWidget(chips_);
    column->addLayout(below);
    column->addWidget(error_);

    connect(&text_, &QuickLine::changed, this, &QuickEntryBar::showLine);
    connect(&text_, &QuickLine::savingChanged, this, [this] {
        line_->setReadOnly(text_.isSaving());
        showHint();
    });
    connect(line_, &QLineEdit::textChanged, this, [this] {
        error_->clear();
        understand();
        text_.setText(line_->text());
    });
    connect(line_, &QLineEdit::returnPressed, this, &QuickEntryBar::save);
    connect(saveButton_, &QPushButton::clicked, this, &QuickEntryBar::save);
    connect(chips_, &ChipBar::edited, this, &QuickEntryBar::editChip);
    connect(chips_, &ChipBar::removed, this, [this](const QString& id) { editChip(id, {}); });
    connect(chips_, &ChipBar::left, this, [this] { line_->setFocus(); });
    connect(&shift_, &CurrentShift::changed, this, &QuickEntryBar::showHint);
    retranslate();
    showLine();
}

void QuickEntryBar::begin()
{
    line_->setFocus(Qt::ShortcutFocusReason);
    line_->selectAll();
}

QString QuickEntryBar::line() const
{
    return line_->text();
}

void QuickEntryBar::setLine(const QString& line)
{
    line_->setText(line);
}

void QuickEntryBar::showLine()
{
    if (line_->text() != text_.text()) line_->setText(text_.text());
}

bool QuickEntryBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == start_ &&
        (key == Qt::Key_Return || key == Qt::Key_Enter)) { // Enter that saved nothing led here; Enter goes on
        start_->click();
        return true;
    }
    if (watched == line_) {
        if (key == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
        if ((key == Qt::Key_Down || (key == Qt::Key_Tab && !chips_->chips().empty())) && !entry_.isEmpty()) {
            chips_->focusChip();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QuickEntryBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void QuickEntryBar::retranslate()
{
    const QString example = tr("twitch 40 answered about sextortion #advice 15m");
    line_->setPlaceholderText(example);
    line_->setAccessibleName(tr("Quick entry"));
    line_->setAccessibleDescription(tr("For example: %1").arg(example));
    saveButton_->setText(tr("Save"));
    chips_->setAccessibleName(tr("What was understood"));
    understand();
}

void QuickEntryBar::understand()
{
    entry_ = parseQuickEntry(line_->text(), platformList(), quickEntryWords());
    showChips();
    showHint();
}

void QuickEntryBar::showChips()
{
    const QString language = interfaceLanguage();
    const auto labels = [&](const ReferenceList& list) {
        QStringList names;
        for (const ReferenceEntry& entry : list.entries()) names += entry.label.in(language);
        return names;
    };
    std::vector<Chip> chips;
    QHash<QuickPart, int> seen; // ids stay the same while other parts come and go, so that the focus stays
    for (const QuickToken& token : entry_.tokens) {
        const QString id = u"%1.%2"_s.arg(int(token.part)).arg(seen[token.part]++);
        Chip chip{id, {}, visible(token.value), {}, true, token.doubtful};
        switch (token.part) {
        case QuickPart::Platform:
            chip = {id, tr("Platform"), platformName(token.value), labels(platformList())};
            break;
        case QuickPart::Word:
            chip = {id, tr("Kind"), quickEntryWords().label(token.value, language), labels(quickEntryWords())};
            break;
        case QuickPart::Reached:
            chip.label = tr("Reached");
            break;
        case QuickPart::Duration:
            chip.label = tr("Duration");
            break;
        case QuickPart::Time:
            chip.label = tr("Began");
            break;
        case QuickPart::Place:
            chip.label = tr("Place");
            break;
        case QuickPart::Topic:
            chip.label = tr("Topic");
            break;
        }
        chips.push_back(chip);
    }
    if (!entry_.isEmpty() && entry_.kindGuessed)
        chips.push_back(
            {QString(guessedKind), tr("Kind"), kindWord(entry_.draft.kind), labels(quickEntryWords()), false, true});
    chips_->setChips(chips);
    chips_->setVisible(!chips.empty());
}

void QuickEntryBar::showHint()
{
    const bool missing = shift_.isKnown() && !shift_.isRunning();
    offer_->setVisible(missing);
    saveButton_->setEnabled(!entry_.isEmpty() && shift_.isRunning() && !text_.isSaving());
    if (missing)
        hint_->setText(tr("No shift is running, so nothing can be saved yet. What you type is kept."));
    else if (entry_.isEmpty())
        hint_->setText(tr("Platform, people reached, what happened, #kind or #topic, @place, how long. Enter saves."));
    else if (entry_.draft.counted == CountedAs::Nothing)
        hint_->setText(tr("Saved as: %1. Not counted as advice, measure or case. Tab corrects, Enter saves.")
                           .arg(kindWord(entry_.draft.kind)));
    else
        hint_->setText(tr("Saved as: %1. Counts as: %2. Tab corrects, Enter saves.")
                           .arg(kindWord(entry_.draft.kind), countedWord(entry_.draft.counted)));
}

void QuickEntryBar::editChip(const QString& id, const QString& value)
{
    if (id == guessedKind) {
        line_->setText(withNewPart(line_->text(), QuickPart::Word, value));
        return;
    }
    QHash<QuickPart, int> seen;
    for (const QuickToken& token : std::as_const(entry_.tokens)) {
        if (id != u"%1.%2"_s.arg(int(token.part)).arg(seen[token.part]++)) continue;
        line_->setText(withPart(line_->text(), token, value));
        return;
    }
}

void QuickEntryBar::save()
{
    if (text_.isSaving() || entry_.isEmpty()) return;
    if (!shift_.isRunning()) {
        showHint();
        if (start_->isVisible()) start_->setFocus();
        return;
    }
    EntryDraft draft = entry_.draft;
    if (entry_.time) draft.started = lastTimeOf(*entry_.time, store_.desk().clock.now(), QTimeZone::systemTimeZone());
    text_.setSaving(true);
    store_.save(shift_.shift()->id, draft).then(this, [this](const Result<Id>& entry) { finished(entry); });
}

void QuickEntryBar::finished(const Result<Id>& entry)
{
    text_.setSaving(false);
    if (!entry) {
        error_->show(entry.error());
        return;
    }
    text_.clear();
    undo_.did([] { return tr("Entry saved"); }, [this, id = *entry] { return outcome(store_.withdraw(id)); });
    Q_EMIT saved(*entry);
}

} // namespace lygte
