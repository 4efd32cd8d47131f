#include "ui/patrol/shiftsummaryview.h"

#include "core/base/text.h"
#include "core/patrol/patrolstore.h"
#include "ui/editor/noteeditor.h"
#include "ui/patrol/minutesbars.h"
#include "ui/patrol/patrolwords.h"
#include "ui/patrol/shifthappened.h"
#include "ui/patrol/timelineview.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/undo.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr int figureCount = 6;

static QString handoverDraft(const Id& shift)
{
    return u"shift.handover."_s + shift.toString();
}

ShiftSummaryView::ShiftSummaryView(PatrolStore& store, UndoService& undo, std::function<EntryForm*()> makeForm, QWidget* parent)
    : QWidget(parent), store_(store), undo_(undo), error_(new ErrorStrip(this)), figures_(new QWidget(this)),
      platformsTitle_(new Heading(2, this)), bars_(new MinutesBars(this)), noMinutes_(new MutedLabel(this)),
      handoverTitle_(new Heading(2, this)), handover_(new NoteEditor(this)), saveHandover_(new QPushButton(this)),
      earlierButton_(new QPushButton(this)), earlier_(new NoteEditor(this)),
      happened_(new ShiftHappened(std::move(makeForm), this)), languageLabel_(new MutedLabel(this)),
      language_(new QComboBox(this)), savedNote_(new PlainLabel(this)), printButton_(new QPushButton(this)),
      pdfButton_(new QPushButton(this)), endButton_(new QPushButton(this)), resumeButton_(new QPushButton(this)),
      columns_(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(u"shiftSummary"_s);
    handover_->setObjectName(u"handover"_s);
    handover_->setSpellingLanguage(QLocale().language() == QLocale::Danish ? SpellingLanguage::Danish
                                                                           : SpellingLanguage::English);
    earlier_->setObjectName(u"earlierHandovers"_s);
    earlier_->setReadOnly(true);
    earlier_->hide();
    earlierButton_->setObjectName(u"showEarlierHandovers"_s);
    earlierButton_->setCheckable(true);
    earlierButton_->hide();
    for (const QString& language : {u"da"_s, u"en"_s}) language_->addItem(QString(), language);
    language_->setCurrentIndex(language_->findData(interfaceLanguage()));
    languageLabel_->setBuddy(language_);
    makePrimary(endButton_);
    noMinutes_->setWordWrap(true);
    savedNote_->setElided(true);
    build();
    connect(&store_, &PatrolStore::changed, this, [this](const QSet<Id>& shifts) {
        if (shifts.contains(shift_)) reload();
    });
    connect(handover_, &NoteEditor::draftChanged, this, &ShiftSummaryView::keepHandover);
    connect(handover_, &QPlainTextEdit::textChanged, this,
            [this] { saveHandover_->setEnabled(summary_ && handover_->toPlainText().trimmed() != summary_->shift.handover); });
    connect(&happened_->timeline(), &TimelineView::linkChosen, this, &ShiftSummaryView::linkChosen);
    connect(earlierButton_, &QPushButton::toggled, this, &ShiftSummaryView::showEarlier);
    connect(saveHandover_, &QPushButton::clicked, this, &ShiftSummaryView::saveHandover);
    connect(printButton_, &QPushButton::clicked, this, &ShiftSummaryView::print);
    connect(pdfButton_, &QPushButton::clicked, this, &ShiftSummaryView::askForPdf);
    connect(endButton_, &QPushButton::clicked, this, &ShiftSummaryView::endShift);
    connect(resumeButton_, &QPushButton::clicked, this, [this] {
        if (!busy_) resume();
    });
    retranslate();
}

void ShiftSummaryView::build()
{
    auto* tiles = new QGridLayout(figures_);
    tiles->setContentsMargins(0, 0, 0, 0);
    tiles->setHorizontalSpacing(space::xl);
    tiles->setVerticalSpacing(2);
    tiles->setRowMinimumHeight(2, space::s);
    for (int i = 0; i < figureCount; ++i) {
        numbers_.append(new Heading(1, figures_));
        numberWords_.append(new MutedLabel(figures_));
        tiles->addWidget(numbers_[i], 3 * (i / 3), i % 3);
        tiles->addWidget(numberWords_[i], 3 * (i / 3) + 1, i % 3);
    }
    tiles->setColumnStretch(3, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addWidget(figures_);
    left->addSpacing(space::s);
    left->addWidget(platformsTitle_);
    left->addWidget(bars_);
    left->addWidget(noMinutes_);
    left->addSpacing(space::s);
    auto* handoverHead = new QHBoxLayout;
    handoverHead->addWidget(handoverTitle_, 1);
    handoverHead->addWidget(earlierButton_);
    handoverHead->addWidget(saveHandover_);
    left->addLayout(handoverHead);
    left->addWidget(handover_, 1);
    left->addWidget(earlier_, 1);
    columns_->setSpacing(space::xl);
    columns_->addLayout(left, 5);
    columns_->addWidget(happened_, 6);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(languageLabel_);
    buttons->addWidget(language_);
    buttons->addWidget(printButton_);
    buttons->addWidget(pdfButton_);
    buttons->addWidget(savedNote_, 1);
    buttons->addWidget(resumeButton_);
    buttons->addWidget(endButton_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(error_);
    column->addLayout(columns_, 1);
    column->addLayout(buttons);
}

/// One above the other where the text is too large for both beside each other; the page scrolls then.
void ShiftSummaryView::fitColumns()
{
    const bool narrow = width() < fontMetrics().averageCharWidth() * 70;
    columns_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int least = narrow ? fontMetrics().lineSpacing() * 8 : 0;
    handover_->setMinimumHeight(least / 2);
    happened_->setLeastHeight(least);
}

void ShiftSummaryView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ShiftSummaryView::setShift(const Id& shift)
{
    error_->clear();
    const bool other = shift != shift_;
    if (other && draftRead_ && isOwn()) keepHandover(handover_->toPlainText()); // also what was typed a moment ago
    shift_ = shift;
    happened_->showEntry({});
    if (other) {
        savedAs_.clear();
        savedNote_->setText({});
        summary_.reset();
        entries_.clear();
        entriesRead_ = false;
        draftRead_ = false;
        happened_->clear();
        handover_->setNote({});
        handover_->setReadOnly(true); // until it is known what it says
        earlierButton_->setChecked(false);
    }
    reload();
}

bool ShiftSummaryView::isOwn() const
{
    return summary_ && summary_->shift.officerId == store_.desk().officer.id;
}

void ShiftSummaryView::report(const Error& error)
{
    if (error.code == ErrorCode::Refused)
        error_->show([] { return tr("This is another officer's shift."); }, [] { return tr("Only they can change it."); });
    else
        error_->show(error);
}

void ShiftSummaryView::showEarlier()
{
    const QList<EarlierHandover> earlier = summary_ ? summary_->earlierHandovers : QList<EarlierHandover>();
    earlierButton_->setVisible(!earlier.isEmpty());
    earlier_->setVisible(earlierButton_->isChecked() && !earlier.isEmpty());
    QStringList texts;
    for (const EarlierHandover& each : earlier)
        texts += tr("Until %1:").arg(formatDayAndTime(each.replaced, store_.desk().clock.now())) + u'\n' + each.text;
    if (const QString text = texts.join(u"\n\n"_s); text != earlier_->toPlainText()) earlier_->setNote(text);
}

void ShiftSummaryView::begin()
{
    handover_->setFocus();
}

void ShiftSummaryView::reload()
{
    store_.summary(shift_).then(this, [this, id = shift_](const Result<ShiftSummary>& summary) {
        if (id != shift_) return;
        if (!summary) {
            error_->show(summary.error());
            return;
        }
        const bool first = !summary_;
        summary_ = *summary;
        showSummary();
        if (!first) return;
        handover_->setNote(summary_->shift.handover);
        draft(store_.desk(), handoverDraft(id)).then(this, [this, id](const Result<QJsonObject>& kept) {
            if (id != shift_) return;
            draftRead_ = true;
            if (!kept)
                report(kept.error());
            else if (kept->contains("text"_L1))
                handover_->setPlainText(kept->value("text"_L1).toString());
            showSummary();
        });
    });
    store_.entries(shift_).then(this, [this, id = shift_](const Result<QList<Entry>>& entries) {
        if (id != shift_) return;
        if (!entries) {
            error_->show(entries.error());
            return;
        }
        entriesRead_ = true;
        entries_ = *entries;
        std::ranges::reverse(entries_); // read from the beginning
        happened_->setEntries(entries_);
        showSummary();
    });
}

void ShiftSummaryView::showSummary()
{
    if (!summary_) return;
    const Shift& shift = summary_->shift;
    endButton_->setVisible(isOwn() && shift.isRunning());
    resumeButton_->setVisible(isOwn() && !shift.isRunning());
    saveHandover_->setVisible(isOwn() && !shift.isRunning());
    handover_->setReadOnly(!isOwn() || !draftRead_);
    saveHandover_->setEnabled(handover_->toPlainText().trimmed() != shift.handover);
    showEarlier();
    showFigures();
    const Instant now = store_.desk().clock.now();
    const QString began = formatDayAndTime(shift.started, now);
    const std::int64_t seconds = (shift.ended.value_or(now).micros - shift.started.micros) / 1'000'000;
    const QString length = formatDuration(seconds);
    const QString when = shift.ended ? tr("%1 to %2 (%3)").arg(began, formatTime(*shift.ended), length)
                                     : tr("since %1 (%2), still running").arg(began, length);
    Q_EMIT described(tr("Officer %1").arg(visible(shift.officerNumber)) + u" \u00B7 "_s + visible(shift.account) +
                     u" \u00B7 "_s + when);
}

void ShiftSummaryView::showFigures()
{
    if (!summary_) return;
    const QStringList values{formatCount(summary_->advice),  formatCount(summary_->measures),
                             formatCount(summary_->cases),   formatCount(summary_->reached),
                             formatCount(summary_->entries), formatDuration(summary_->minutes * 60LL)};
    const QStringList words{tr("Advice"),
                            tr("Measure(s)", nullptr, summary_->measures),
                            tr("Case(s)", nullptr, summary_->cases),
                            tr("Person(s) reached", nullptr, summary_->reached),
                            tr("Entry/entries", nullptr, summary_->entries),
                            tr("Time logged")};
    for (qsizetype i = 0; i < values.size(); ++i) {
        numberWords_[i]->setText(words[i]);
        numbers_[i]->setText(values[i]);
        numbers_[i]->setAccessibleName(values[i] + u' ' + numberWords_[i]->text());
    }
    QList<MinutesBars::Bar> bars;
    for (const auto& [platform, minutes] : summary_->minutesByPlatform)
        if (minutes > 0) bars.append({platform.isEmpty() ? tr("No platform") : platformName(platform), minutes});
    bars_->setBars(bars);
    bars_->setVisible(!bars.isEmpty());
    noMinutes_->setVisible(bars.isEmpty());
}

void ShiftSummaryView::keepHandover(const QString& text)
{
    if (shift_.isNull() || !summary_) return;
    if (text.trimmed() == summary_->shift.handover)
        dropDraft(store_.desk(), handoverDraft(shift_));
    else
        keepDraft(store_.desk(), handoverDraft(shift_), {{"text"_L1, text}});
}

void ShiftSummaryView::saveHandover()
{
    if (!isOwn() || !draftRead_) return;
    store_.setHandover(shift_, handover_->toPlainText())
        .then(this, [this, id = shift_, before = summary_->shift.handover](const Result<void>& saved) {
            if (!saved) {
                report(saved.error());
                return;
            }
            dropDraft(store_.desk(), handoverDraft(id));
            undo_.did([] { return tr("The note is saved; what it said before stays readable"); },
                      [this, id, before] {
                          return store_.setHandover(id, before).then(this, [this, id, before](const Result<void>& undone) {
                              if (undone && id == shift_) handover_->setNote(before);
                              return undone;
                          });
                      });
        });
}

void ShiftSummaryView::endShift()
{
    if (busy_ || !isOwn() || !draftRead_ || !summary_->shift.isRunning()) return;
    busy_ = true;
    store_.endShift(shift_, handover_->toPlainText()).then(this, [this, id = shift_](const Result<void>& done) {
        busy_ = false;
        if (!done) {
            report(done.error());
            return;
        }
        dropDraft(store_.desk(), handoverDraft(id));
        undo_.did([] { return tr("The shift has ended"); },
                  [this, id] {
                      setShift(id);
                      return resume();
                  });
        Q_EMIT ended();
    });
}

QFuture<Result<void>> ShiftSummaryView::resume()
{
    busy_ = true;
    return store_.resumeShift(shift_).then(this, [this](const Result<void>& done) {
        busy_ = false;
        if (done)
            Q_EMIT resumed();
        else if (done.error().code == ErrorCode::Conflict)
            error_->show([] { return tr("Another shift of yours is running."); }, [] { return tr("End that one first."); });
        else
            report(done.error());
        return done;
    });
}

void ShiftSummaryView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) fitColumns();
    QWidget::changeEvent(event);
}

void ShiftSummaryView::retranslate()
{
    platformsTitle_->setText(tr("Time by platform"));
    bars_->setAccessibleName(tr("Time by platform"));
    noMinutes_->setText(tr("No time has been logged."));
    handoverTitle_->setText(tr("What the next officer must know"));
    handover_->setAccessibleName(tr("What the next officer must know"));
    handover_->setPlaceholderText(tr("Whom to follow up, what is agreed, what to watch. Facts first."));
    saveHandover_->setText(tr("Save the note"));
    earlierButton_->setText(tr("What it said before"));
    earlierButton_->setToolTip(tr("The versions that were put right on this machine"));
    earlier_->setAccessibleName(tr("What it said before"));
    languageLabel_->setText(tr("Document in"));
    language_->setAccessibleName(tr("Language of the document"));
    language_->setItemText(0, tr("Danish"));
    language_->setItemText(1, tr("English"));
    printButton_->setText(tr("Print \u2026"));
    pdfButton_->setText(tr("Save as PDF \u2026"));
    for (QPushButton* button : {saveHandover_, resumeButton_, endButton_})
        if (!summary_) button->hide(); // until it is known whose shift it is
    endButton_->setText(tr("End the shift"));
    resumeButton_->setText(tr("Resume the shift"));
    savedNote_->setText(paperStep_ == PaperStep::Saving     ? tr("Saving …")
                        : paperStep_ == PaperStep::Printing ? tr("Sending it to the printer …")
                        : savedAs_.isEmpty()                ? QString()
                                                            : tr("Saved as %1").arg(isolated(savedAs_)));
    showSummary();
}

} // namespace lygte
