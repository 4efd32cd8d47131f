#include "ui/escalations/escalationform.h"

#include "ui/escalations/escalationwords.h"
#include "ui/escalations/excerptlist.h"
#include "ui/escalations/fieldrow.h"
#include "ui/escalations/identitypanel.h"
#include "ui/escalations/notebox.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace lygte {

using namespace escalationwords;

static constexpr int widest = 760; ///< a readable measure

EscalationForm::EscalationForm(OpenEscalation& open, IdentityReading& reading, UndoService& undo, QWidget* parent)
    : QScrollArea(parent), open_(open), reading_(reading), undo_(undo)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    connect(&open_, &OpenEscalation::opened, this, &EscalationForm::rebuild);
    connect(&open_, &OpenEscalation::changed, this, &EscalationForm::identityCame);
    retranslate();
}

void EscalationForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QScrollArea::changeEvent(event);
}

void EscalationForm::retranslate()
{
    setAccessibleName(tr("Form"));
}

void EscalationForm::rebuild()
{
    rows_.clear();
    excerpts_ = nullptr;
    identity_ = nullptr;
    delete takeWidget();
    if (!open_.isOpen()) return;
    page_ = new QWidget;
    auto* outer = new QHBoxLayout(page_);
    outer->setContentsMargins(space::l, space::s, space::l, space::xl);
    auto* measure = new QWidget(page_);
    measure->setMaximumWidth(widest);
    outer->addWidget(measure);
    column_ = new QVBoxLayout(measure);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::l);
    addRules();
    const Escalation& now = open_.now();
    const bool draft = open_.type().initialState().key == now.summary.state;
    bool first = draft;
    for (const FormSection& section : formSections(open_.type(), now.summary.state, now.allValues())) {
        addSection(section, first);
        if (std::exchange(first, false)) addExcerpts();
    }
    if (!excerpts_) addExcerpts();
    // What is hidden is said to be there in every state, also where no field of it is asked for.
    identityShown_ = now.identityHere;
    const bool asked = std::ranges::any_of(open_.type().fields, &EscalationField::identity);
    if (asked && !now.identityHere && !identity_) column_->addWidget(identityBox());
    column_->addStretch(1);
    setWidget(page_);
    setSpelling(danish_);
}

/// Those that hold whatever is filled in.
void EscalationForm::addRules()
{
    const EscalationType& type = open_.type();
    if (type.initialState().key != open_.now().summary.state) return;
    QList<const EscalationRule*> always;
    for (const EscalationRule& rule : type.rules)
        if (!rule.when) always += &rule;
    if (always.isEmpty()) return;
    auto* box = new NoteBox(page_);
    box->setTexts([&type] { return said(type.help); },
                  [always] {
                      QStringList lines;
                      for (const EscalationRule* rule : always) lines += QStringLiteral("• ") + said(rule->text);
                      return lines.join(u'\n');
                  });
    column_->addWidget(box);
}

void EscalationForm::addSection(const FormSection& section, bool first)
{
    if (!first && !section.fields.isEmpty()) {
        auto* box = new NoteBox(page_);
        box->setKind(NoteBox::Kind::Heading);
        OpenEscalation* open = &open_;
        const Transition* act = section.act;
        const EscalationType* type = &open_.type();
        box->setTexts(
            [open, act, type] {
                if (!act) return tr("Filled in before");
                const QString words = type->buttonText(*act, open->now().allValues(), QLocale().name());
                return act == type->transitionsFrom(open->now().summary.state).value(0) ? words
                                                                                        : tr("Needed for: %1").arg(words);
            },
            [act] { return act ? QString() : tr("This stands as it was when it was sent."); });
        connect(&open_, &OpenEscalation::changed, box, &NoteBox::refresh);
        column_->addWidget(box);
    }
    bool identity = false;
    for (qsizetype i = 0; i < section.fields.size(); ++i) {
        if (!section.fields[i]->identity)
            addField(*section.fields[i], section.act, column_);
        else if (!std::exchange(identity, true))
            addIdentity(section, i);
    }
}

void EscalationForm::addExcerpts()
{
    excerpts_ = new ExcerptList(open_, undo_, page_);
    excerpts_->refresh();
    connect(excerpts_, &ExcerptList::openConversation, this, &EscalationForm::openConversation);
    connect(excerpts_, &ExcerptList::openMessage, this, &EscalationForm::openMessage);
    column_->addWidget(excerpts_);
}

/// The server has handed out who they are: the fields take the panel's place, and nothing else moves.
void EscalationForm::identityCame()
{
    if (!open_.isOpen() || !page_ || identityShown_ == open_.now().identityHere) return;
    const int place = verticalScrollBar()->value();
    rebuild();
    page_->adjustSize();
    verticalScrollBar()->setValue(place);
    for (FieldRow* row : std::as_const(rows_))
        if (open_.type().field(row->key())->identity) return row->setFocus(Qt::OtherFocusReason);
}

/// All identity fields of a section stand together, in a box of their own.
void EscalationForm::addIdentity(const FormSection& section, qsizetype from)
{
    if (identity_ && !open_.now().identityHere) return;
    NoteBox* box = identityBox();
    if (open_.now().identityHere)
        for (qsizetype i = from; i < section.fields.size(); ++i)
            if (section.fields[i]->identity) addField(*section.fields[i], section.act, box->column());
    column_->addWidget(box);
}

NoteBox* EscalationForm::identityBox()
{
    auto* box = new NoteBox(page_);
    box->setObjectName(QStringLiteral("identity"));
    box->setTexts(
        [] { return tr("Who they are"); },
        [] {
            return tr(
                "Stored apart from the rest and never found by searching. Far more sensitive than a handle: write and read it "
                "only when the work needs it.");
        });
    box->column()->setSpacing(space::m);
    const Escalation& now = open_.now();
    if (identity_ || (now.identityHere && !reading_.isFromServer(now.summary))) return box;
    identity_ = new IdentityPanel(open_, reading_, box);
    box->column()->addWidget(identity_);
    return box;
}

FieldRow* EscalationForm::addField(const EscalationField& field, const Transition* act, QVBoxLayout* into)
{
    auto* row = new FieldRow(open_, field, act, page_);
    connect(row, &FieldRow::problemChanged, this, &EscalationForm::problemsChanged);
    into->addWidget(row);
    rows_ += row;
    return row;
}

void EscalationForm::setSpelling(bool danish)
{
    danish_ = danish;
    for (FieldRow* row : std::as_const(rows_)) row->setSpelling(danish);
}

void EscalationForm::focusNeed(const QString& missing)
{
    QWidget* wanted = missing == EscalationType::needsExcerpts ? static_cast<QWidget*>(excerpts_) : nullptr;
    const EscalationField* field = open_.type().field(missing);
    if (field && field->identity && !open_.now().identityHere) wanted = identity_;
    for (FieldRow* row : std::as_const(rows_))
        if (row->key() == missing) wanted = row;
    if (!wanted) return;
    ensureWidgetVisible(wanted, 0, space::xl);
    wanted->setFocus(Qt::OtherFocusReason);
}

int EscalationForm::problems() const
{
    return int(std::ranges::count_if(rows_, &FieldRow::hasProblem));
}

void EscalationForm::focusFirst()
{
    if (!rows_.isEmpty()) rows_.front()->setFocus(Qt::OtherFocusReason);
}

} // namespace lygte
