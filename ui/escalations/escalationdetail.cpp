#include "ui/escalations/escalationdetail.h"

#include "ui/escalations/actpanel.h"
#include "ui/escalations/escalationform.h"
#include "ui/escalations/escalationwords.h"
#include "ui/escalations/factspanel.h"
#include "ui/escalations/letterpreview.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lygte {

using namespace escalationwords;

EscalationDetail::EscalationDetail(OpenEscalation& open, IdentityReading& reading, UndoService& undo, QWidget* parent)
    : QWidget(parent), open_(open), title_(new QLineEdit(this)), type_(new PlainLabel(this)), state_(new QLabel(this)),
      sync_(new StateGlyph(this)), refused_(new ErrorStrip(this)), saving_(new QLabel(this)), splitter_(new QSplitter(this)),
      middle_(new QStackedWidget(this)), form_(new EscalationForm(open, reading, undo, this)),
      preview_(new LetterPreview(this)), rail_(new QScrollArea(this)), acts_(new ActPanel(open, this)),
      document_(new DocumentPanel(open, this)), facts_(new FactsPanel(open, this))
{
    build();
    previewPause_.setSingleShot(true);
    previewPause_.setInterval(OpenEscalation::saveDelay);
    connect(&previewPause_, &QTimer::timeout, this, &EscalationDetail::refreshPreview);
    connect(title_, &QLineEdit::textEdited, &open_, &OpenEscalation::editTitle);
    connect(form_, &EscalationForm::openConversation, this, &EscalationDetail::openConversation);
    connect(form_, &EscalationForm::openMessage, this, &EscalationDetail::openMessage);
    connect(acts_, &ActPanel::needChosen, this, &EscalationDetail::focusNeed);
    connect(document_, &DocumentPanel::previewWanted, this, &EscalationDetail::setPreviewing);
    connect(document_, &DocumentPanel::languageChanged, this, [this] {
        form_->setSpelling(document_->language() == u"da");
        refreshPreview();
    });
    connect(&open_, &OpenEscalation::opened, this, [this] {
        setPreviewing(false);
        rail_->verticalScrollBar()->setValue(0);
        refresh();
    });
    connect(&open_, &OpenEscalation::changed, this, &EscalationDetail::refresh);
    connect(&open_, &OpenEscalation::savingChanged, this, &EscalationDetail::refresh);
    retranslate();
}

void EscalationDetail::build()
{
    QFont large = title_->font();
    large.setWeight(QFont::DemiBold);
    title_->setFont(large);
    title_->setObjectName(QStringLiteral("title"));
    for (QLabel* label : {state_, saving_}) label->setTextFormat(Qt::PlainText);
    type_->setElided(true);
    type_->setForegroundRole(QPalette::PlaceholderText);
    saving_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::xs, space::l, space::s);
    head->setSpacing(space::xs);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::m);
    first->addWidget(title_, 1);
    first->addWidget(sync_);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::m);
    second->addWidget(state_);
    second->addWidget(type_, 1);
    second->addWidget(saving_);
    head->addLayout(first);
    head->addLayout(second);
    refused_->setStays();
    refused_->setObjectName(QStringLiteral("refusedParts"));
    head->addWidget(refused_);

    auto* railPage = new QWidget(rail_);
    auto* railColumn = new QVBoxLayout(railPage);
    railColumn->setContentsMargins(space::l, space::s, space::l, space::xl);
    railColumn->setSpacing(space::xl);
    for (QWidget* panel : {static_cast<QWidget*>(acts_), static_cast<QWidget*>(document_), static_cast<QWidget*>(facts_)})
        railColumn->addWidget(panel);
    railColumn->addStretch(1);
    rail_->setWidget(railPage);
    rail_->setWidgetResizable(true);
    rail_->setFrameShape(QFrame::NoFrame);
    rail_->setFocusPolicy(Qt::NoFocus);
    fitParts();

    middle_->addWidget(form_);
    middle_->addWidget(preview_);
    splitter_->setObjectName(QStringLiteral("formAndRail"));
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(middle_);
    splitter_->addWidget(rail_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setSizes({580, 320});

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(splitter_, 1);
}

/// Form and rail are as wide as their words need at this size of text, while most of the room stays with the form.
void EscalationDetail::fitParts()
{
    constexpr int least = 238;
    const int character = fontMetrics().averageCharWidth();
    middle_->setMinimumWidth(std::max(360, character * 36));
    rail_->setMinimumWidth(std::min(character * 34, std::max(least, width() * 2 / 5)));
}

void EscalationDetail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitParts();
}

bool EscalationDetail::isPreviewing() const
{
    return middle_->currentWidget() == preview_;
}

void EscalationDetail::setPreviewing(bool previewing)
{
    if (previewing && !open_.isOpen()) return;
    middle_->setCurrentWidget(previewing ? static_cast<QWidget*>(preview_) : form_);
    document_->setPreviewed(previewing);
    if (previewing) {
        refreshPreview();
        preview_->setFocus(Qt::OtherFocusReason);
    }
}

void EscalationDetail::refreshPreview()
{
    if (!isPreviewing() || !open_.isOpen()) return;
    if (const Result<Letter> letter = document_->letter()) preview_->setLetter(*letter);
}

void EscalationDetail::focusNextNeed()
{
    if (const QString need = acts_->firstNeed(); !need.isEmpty()) focusNeed(need);
}

void EscalationDetail::focusNeed(const QString& missing)
{
    if (missing == EscalationType::needsDocument) {
        rail_->ensureWidgetVisible(document_);
        document_->setFocus(Qt::OtherFocusReason);
        return;
    }
    setPreviewing(false);
    form_->focusNeed(missing);
}

void EscalationDetail::tick()
{
    facts_->refresh();
    refresh();
}

QString EscalationDetail::savingText() const
{
    switch (open_.saving()) {
    case OpenEscalation::Saving::Saved:
        return tr("✓ All is saved on this machine");
    case OpenEscalation::Saving::Waiting:
    case OpenEscalation::Saving::Running:
        return tr("… Saving");
    case OpenEscalation::Saving::Failed:
        break;
    }
    return tr("✗ Not saved: %1").arg(describe(*open_.saveError()).what);
}

void EscalationDetail::refresh()
{
    setEnabled(open_.isOpen());
    if (!open_.isOpen()) return;
    const EscalationSummary& summary = open_.now().summary;
    if (title_->text() != summary.title) title_->setText(summary.title);
    const bool draft = open_.type().initialState().key == summary.state;
    title_->setReadOnly(!draft);
    title_->setFrame(draft);
    QPalette ground = palette();
    if (!draft) ground.setColor(QPalette::Base, Qt::transparent);
    title_->setPalette(ground);
    type_->setText(said(open_.type().label));
    state_->setText(stateSince(&open_.type(), summary, open_.store().desk().clock.now()));
    sync_->setRow(summary.syncState, summary.refusal);
    refused_->showRow(summary.syncState, summary.refusal);
    saving_->setText(savingText());
    const Colours& colours = Colours::of(palette());
    QPalette ink = saving_->palette();
    ink.setColor(QPalette::WindowText, open_.saveError() ? colours.danger : colours.muted);
    saving_->setPalette(ink);
    if (isPreviewing()) previewPause_.start();
}

void EscalationDetail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
    if (event->type() == QEvent::FontChange) fitParts();
    QWidget::changeEvent(event);
}

void EscalationDetail::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    open_.save();
}

void EscalationDetail::retranslate()
{
    title_->setAccessibleName(tr("Title"));
    title_->setPlaceholderText(tr("Title"));
    rail_->setAccessibleName(tr("Acts, document and deadlines"));
    refresh();
}

} // namespace lygte
