#include "ui/patrol/entryform.h"

#include "core/patrol/patrolstore.h"
#include "ui/editor/noteeditor.h"
#include "ui/patrol/entrydraftjson.h"
#include "ui/patrol/linkspicker.h"
#include "ui/patrol/patrolwords.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace lygte {

using namespace Qt::StringLiterals;

EntryForm::EntryForm(PatrolStore& store, ConversationStore& conversations, EscalationStore& escalations, QWidget* parent)
    : QWidget(parent), store_(store), title_(new Heading(2, this)), draftNote_(new MutedLabel(this)),
      error_(new ErrorStrip(this)), kind_(new QComboBox(this)), counted_(new QComboBox(this)), platform_(new QComboBox(this)),
      place_(new QLineEdit(this)), started_(new QDateTimeEdit(this)), minutes_(new QSpinBox(this)),
      reached_(new QSpinBox(this)), topics_(new QLineEdit(this)), fact_(new NoteEditor(this)),
      assessment_(new NoteEditor(this)), links_(new LinksPicker(conversations, escalations, this)),
      saveButton_(new QPushButton(this)), closeButton_(new QPushButton(this)), discardButton_(new QPushButton(this))
{
    setObjectName(u"entryForm"_s);
    started_->setObjectName(u"started"_s);
    fact_->setObjectName(u"fact"_s);
    assessment_->setObjectName(u"assessment"_s);
    minutes_->setObjectName(u"minutes"_s);
    reached_->setObjectName(u"reached"_s);
    started_->setTimeZone(QTimeZone::systemTimeZone());
    minutes_->setRange(0, 24 * 60);
    minutes_->setSingleStep(5);
    reached_->setRange(0, 1'000'000);
    fact_->setLines(4, 12);
    assessment_->setLines(2, 8);
    for (NoteEditor* editor : {fact_, assessment_})
        editor->setSpellingLanguage(QLocale().language() == QLocale::Danish ? SpellingLanguage::Danish
                                                                            : SpellingLanguage::English);
    for (QComboBox* box : {kind_, counted_, platform_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    build();
    draftTimer_.setSingleShot(true);
    draftTimer_.setInterval(NoteEditor::draftDelay);
    connect(&draftTimer_, &QTimer::timeout, this, &EntryForm::keep);
    const auto touched = [this] {
        if (filling_) return;
        showSavable();
        draftTimer_.start();
    };
    for (QComboBox* box : {kind_, counted_, platform_}) connect(box, &QComboBox::currentIndexChanged, this, touched);
    for (QLineEdit* field : {place_, topics_}) connect(field, &QLineEdit::textChanged, this, touched);
    for (NoteEditor* editor : {fact_, assessment_}) connect(editor, &NoteEditor::textChanged, this, touched);
    for (QSpinBox* box : {minutes_, reached_}) connect(box, &QSpinBox::valueChanged, this, touched);
    connect(links_, &LinksPicker::changed, this, touched);
    connect(minutes_, &QSpinBox::valueChanged, this, &EntryForm::showStarted);
    connect(started_, &QDateTimeEdit::dateTimeChanged, this, [this, touched] {
        if (!filling_) startedChosen_ = true;
        touched();
    });
    connect(saveButton_, &QPushButton::clicked, this, &EntryForm::save);
    connect(closeButton_, &QPushButton::clicked, this, &EntryForm::leave);
    connect(discardButton_, &QPushButton::clicked, this, &EntryForm::discard);
    saveButton_->setObjectName(u"save"_s);
    makePrimary(saveButton_);
    retranslate();
}

EntryForm::~EntryForm()
{
    keep();
}

QLabel* EntryForm::label(QWidget* field)
{
    auto* text = new MutedLabel(this);
    text->setBuddy(field);
    labels_.append(text);
    return text;
}

void EntryForm::build()
{
    fields_ = new QWidget(this);
    auto* grid = new QGridLayout(fields_);
    grid->setContentsMargins(space::l, space::xs, space::l, space::s);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto pair = [&](QWidget* one, QWidget* other) {
        grid->addWidget(label(one), row, 0);
        grid->addWidget(label(other), row++, 1);
        grid->addWidget(one, row, 0);
        grid->addWidget(other, row++, 1);
    };
    const auto single = [&](QWidget* field) {
        grid->addWidget(label(field), row++, 0, 1, 2);
        grid->addWidget(field, row++, 0, 1, 2);
    };
    pair(kind_, counted_);
    pair(platform_, place_);
    single(fact_);
    single(assessment_);
    pair(started_, topics_);
    pair(minutes_, reached_);
    single(links_);
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(fields_);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::l, 0, space::l, 0);
    head->addWidget(title_);
    head->addWidget(draftNote_, 1);
    auto* trouble = new QHBoxLayout;
    trouble->setContentsMargins(space::l, 0, space::l, 0);
    trouble->addWidget(error_);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::l, space::s, space::l, 0);
    buttons->setSpacing(space::s);
    buttons->addWidget(discardButton_);
    buttons->addStretch(1);
    buttons->addWidget(closeButton_);
    buttons->addWidget(saveButton_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addLayout(trouble);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    fitWidth();
}

void EntryForm::setTight()
{
    tight_ = true;
    fitWidth();
}

/// As wide as its fields need at this size of text, and with air where it stands beside a timeline.
void EntryForm::fitWidth()
{
    const int airy = fontMetrics().averageCharWidth() * 44;
    const int tight = fields_->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    setMinimumWidth(tight_ ? std::min(airy, tight) : airy);
}

void EntryForm::write(const Id& shift, const QList<EntryLink>& links)
{
    keep();
    shift_ = shift;
    entry_.reset();
    EntryDraft fresh;
    fresh.kind = EntryKind::Dialogue;
    fresh.links = links;
    fill(fresh);
    open();
}

void EntryForm::correct(const Entry& entry)
{
    keep();
    shift_ = entry.shift;
    entry_ = entry;
    fill(entry.text);
    open();
}

void EntryForm::open()
{
    error_->clear();
    retranslate();
    fact_->setFocus();
    takeUpDraft();
}

void EntryForm::fillChoices()
{
    const auto refill = [](QComboBox* box, const QList<std::pair<QString, QString>>& choices) {
        const QVariant chosen = box->currentData();
        box->clear();
        for (const auto& [word, key] : choices) box->addItem(word, key);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    QList<std::pair<QString, QString>> choices;
    for (const EntryKind kind : entryKinds()) choices.append({kindWord(kind), entryKindKey(kind)});
    refill(kind_, choices);
    choices.clear();
    for (const CountedAs counted : {CountedAs::Nothing, CountedAs::Advice, CountedAs::Measure, CountedAs::Case})
        choices.append({countedWord(counted), countedKey(counted)});
    refill(counted_, choices);
    choices = {{tr("None"), QString()}};
    for (const ReferenceEntry& platform : platformList().entries()) choices.append({platformName(platform.key), platform.key});
    refill(platform_, choices);
}

void EntryForm::fill(const EntryDraft& draft)
{
    filling_ = true;
    kind_->setCurrentIndex(kind_->findData(entryKindKey(draft.kind)));
    counted_->setCurrentIndex(counted_->findData(countedKey(draft.counted)));
    if (platform_->findData(draft.platform) < 0) platform_->addItem(draft.platform, draft.platform); // of a newer version
    platform_->setCurrentIndex(platform_->findData(draft.platform));
    place_->setText(draft.place);
    topics_->setText(topicsText(draft.topics));
    minutes_->setValue(draft.minutes);
    reached_->setValue(draft.reached);
    fact_->setNote(draft.fact);
    assessment_->setNote(draft.assessment);
    links_->setLinks(draft.links);
    startedChosen_ = draft.started.has_value();
    if (draft.started) started_->setDateTime(draft.started->toLocal());
    filling_ = false;
    showSavable();
    showStarted();
    known_ = entryDraftToJson(contents());
}

void EntryForm::showStarted()
{
    if (startedChosen_) return;
    filling_ = true;
    started_->setDateTime(store_.desk().clock.now().plusSeconds(-60LL * minutes_->value()).toLocal());
    filling_ = false;
}

EntryDraft EntryForm::contents() const
{
    EntryDraft draft;
    draft.kind = entryKindFromKey(kind_->currentData().toString()).value_or(EntryKind::Dialogue);
    draft.counted = countedFromKey(counted_->currentData().toString()).value_or(CountedAs::Nothing);
    draft.platform = platform_->currentData().toString();
    draft.place = place_->text();
    draft.topics = topicsIn(topics_->text());
    draft.minutes = minutes_->value();
    draft.reached = reached_->value();
    draft.fact = fact_->toPlainText();
    draft.assessment = assessment_->toPlainText();
    draft.links = links_->links();
    if (startedChosen_) draft.started = Instant::fromDateTime(started_->dateTime());
    return draft;
}

/// What the store would refuse cannot be pressed, and the button says why.
void EntryForm::showSavable()
{
    const bool nothing = saysNothing(contents());
    const QString need =
        nothing ? QString(tr("The entry says nothing yet.") + u' ' + tr("Choose a platform, or write what happened."))
                : QString();
    saveButton_->setEnabled(!isLocked() && !nothing);
    saveButton_->setToolTip(nothing ? need : keyText(Qt::CTRL | Qt::Key_Return));
    saveButton_->setAccessibleDescription(need);
}

void EntryForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier)
        save();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void EntryForm::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    keep();
}

void EntryForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &EntryForm::fitWidth, Qt::QueuedConnection); // the fields learn of it after the form
    QWidget::changeEvent(event);
}

void EntryForm::retranslate()
{
    filling_ = true;
    fillChoices();
    title_->setText(entry_ ? tr("Correct the entry") : tr("New entry"));
    if (!draftNote_->text().isEmpty()) draftNote_->setText(tr("not saved yet"));
    const QStringList words{tr("Kind"),
                            tr("Counts as"),
                            tr("Platform"),
                            tr("Place"),
                            tr("What was seen and said (facts)"),
                            tr("Your assessment, kept apart"),
                            tr("Began"),
                            tr("Topics"),
                            tr("Minutes"),
                            tr("People reached"),
                            tr("Links")};
    for (qsizetype i = 0; i < labels_.size(); ++i) {
        labels_[i]->setText(words[i]);
        labels_[i]->buddy()->setAccessibleName(words[i]);
    }
    place_->setPlaceholderText(tr("Stream, channel, group, game"));
    topics_->setPlaceholderText(tr("Topics with # before them"));
    started_->setDisplayFormat(QLocale().language() == QLocale::Danish ? u"d. MMM HH.mm"_s : u"d MMM HH:mm"_s);
    started_->setLocale(QLocale());
    saveButton_->setText(entry_ ? tr("Save the correction") : tr("Save the entry"));
    closeButton_->setText(tr("Close"));
    closeButton_->setToolTip(tr("Esc: what you wrote is kept"));
    discardButton_->setText(tr("Discard"));
    filling_ = false;
    showSavable();
}

} // namespace lygte
