#include "ui/escalations/escalationdetail.h"

#include "ui/escalations/actpanel.h"
#include "ui/escalations/escalationform.h"
#include "ui/escalations/escalationwords.h"
#include "ui/escalations/factspanel.h"
#include "ui/escalations/letterpreview.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lygte {

using namespace escalationwords;

EscalationDetail::EscalationDetail(OpenEscalation& open, IdentityReading& reading, UndoService& undo, QWidget* parent)
    : QWidget(parent), open_(open), title_(new QLineEdit(this)), type_(new QLabel(this)), state_(new PlainLabel(this)),
      sync_(new StateGlyph(this)), refused_(new ErrorStrip(this)), saving_(new QLabel(this)), middle_(new QStackedWidget(this)),
      form_(new EscalationForm(open, reading, undo, this)), preview_(new LetterPreview(this)), rail_(new QScrollArea(this)),
      acts_(new ActPanel(open, this)), document_(new DocumentPanel(open, this)), facts_(new FactsPanel(open, this))
{
    build();
    previewPause_.setSingleShot(true);
    previewPause_.setInterval(OpenEscalation::saveDelay);
    connect(&previewPause_, &QTimer::timeout, this, &EscalationDetail::refreshPreview);
    connect(title_, &QLineEdit::textEdited, &open_, &OpenEscalation::editTitle);
    connect(form_, &EscalationForm::problemsChanged, this, &EscalationDetail::refresh);
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
    makeRail();
    middle_->addWidget(form_);
    middle_->addWidget(preview_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeHead());
    column->addWidget(middle_, 1);
}

QLayout* EscalationDetail::makeHead()
{
    QFont large = title_->font();
    large.setWeight(QFont::DemiBold);
    title_->setFont(large);
    title_->setObjectName(QStringLiteral("title"));
    for (QLabel* label : {type_, saving_}) label->setTextFormat(Qt::PlainText);
    state_->setElided(true); // where even a line of its own is too short
    state_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    type_->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::xs, space::l, space::s);
    head->setSpacing(space::xs);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::m);
    first->addWidget(title_, 1);
    first->addWidget(sync_);
    auto* second = new FlowLayout(nullptr, space::s);
    for (QWidget* said : {static_cast<QWidget*>(state_), static_cast<QWidget*>(type_), static_cast<QWidget*>(saving_)})
        second->addWidget(said);
    head->addLayout(first);
    head->addLayout(second);
    refused_->setStays();
    refused_->setObjectName(QStringLiteral("refusedParts"));
    head->addWidget(refused_);
    return head;
}

void EscalationDetail::makeRail()
{
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
}

QWidget* EscalationDetail::body() const
{
    return middle_->currentWidget();
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
        Panes::enter(preview_);
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
        Panes::enter(document_);
        rail_->ensureWidgetVisible(document_);
        return;
    }
    setPreviewing(false);
    Panes::bring(form_);
    form_->focusNeed(missing);
}

void EscalationDetail::tick()
{
    facts_->refresh();
    refresh();
}

QString EscalationDetail::savingText() const
{
    if (const int problems = form_->problems(); problems > 0 && !open_.saveError())
        return tr("✗ %n field(s) not saved", nullptr, problems);
    switch (open_.saving()) {
    case OpenEscalation::Saving::Saved:
        return tr("✓ Everything is saved on this machine");
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
    rail_->setEnabled(open_.isOpen());
    if (!open_.isOpen()) {
        title_->clear();
        for (QLabel* label : {type_, static_cast<QLabel*>(state_), saving_}) label->clear();
        return;
    }
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
    sync_->setRow(summary.syncState, summary.refusal, summary.conflict);
    refused_->showRow({.refusal = summary.refusal,
                       .refused = refusedText(open_.type(), open_.now()),
                       .conflict = summary.conflict,
                       .disputed = disputedText(open_.type(), open_.now())});
    saving_->setText(savingText());
    const Colours& colours = Colours::of(palette());
    QPalette ink = saving_->palette();
    ink.setColor(QPalette::WindowText, open_.saveError() || form_->problems() > 0 ? colours.danger : colours.muted);
    saving_->setPalette(ink);
    if (isPreviewing()) previewPause_.start();
}

void EscalationDetail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
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
