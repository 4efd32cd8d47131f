#include "ui/escalations/fieldrow.h"

#include "core/base/text.h"
#include "ui/escalations/escalationwords.h"
#include "ui/escalations/fieldeditor.h"
#include "ui/escalations/notebox.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace lygte {

using namespace escalationwords;

static constexpr int edge = 3;

static void ink(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

FieldRow::FieldRow(OpenEscalation& open, const EscalationField& field, const Transition* act, QWidget* parent)
    : QWidget(parent), open_(open), field_(field), act_(act), column_(new QVBoxLayout(this)), head_(new QHBoxLayout),
      label_(new Heading(2, this)), nature_(new MutedLabel(this)), mark_(new QLabel(this)), help_(new MutedLabel(this)),
      problem_(new QLabel(this))
{
    setObjectName(field.key);
    column_->setContentsMargins(space::m, 0, 0, 0);
    column_->setSpacing(space::xs);
    head_->setSpacing(space::s);
    label_->setWordWrap(true);
    head_->addWidget(label_, 1);
    head_->addWidget(nature_);
    head_->addWidget(mark_);
    column_->addLayout(head_);
    build();
    mark_->setTextFormat(Qt::PlainText);
    mark_->setObjectName(QStringLiteral("mark"));
    for (QLabel* label : {help_, problem_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column_->addWidget(label);
    }
    if (field_.nature == Nature::Assessment) {
        QFont font = nature_->font();
        font.setItalic(true);
        nature_->setFont(font);
    }
    buildRules();
    connect(&open_, &OpenEscalation::changed, this, &FieldRow::refresh);
    connect(&open_, &OpenEscalation::savingChanged, this, &FieldRow::showProblem);
    retranslate();
}

void FieldRow::build()
{
    if (!act_) {
        value_ = new PlainLabel(this);
        column_->addWidget(value_);
        return;
    }
    editor_ = FieldEditor::make(field_, open_.store().desk().clock, this);
    column_->addWidget(editor_);
    setFocusProxy(editor_);
    connect(editor_, &FieldEditor::edited, this, [this](const QString& value) { open_.edit(field_.key, value); });
    connect(editor_, &FieldEditor::problemChanged, this, [this] {
        showProblem();
        Q_EMIT problemChanged();
    });
}

/// Rules stand at the field that makes them hold.
void FieldRow::buildRules()
{
    if (!act_) return;
    for (const EscalationRule& rule : open_.type().rules) {
        if (!rule.when || rule.when->field != field_.key) continue;
        auto* box = new NoteBox(this);
        box->setKind(rule.blocks.isEmpty() ? NoteBox::Kind::Warning : NoteBox::Kind::Stop);
        const bool stops = !rule.blocks.isEmpty();
        box->setTexts([stops] { return stops ? tr("✗ This holds it back") : tr("▲ Remember"); },
                      [&rule] { return said(rule.text); });
        column_->addWidget(box);
        rules_.append({&rule, box});
    }
}

void FieldRow::setSpelling(bool danish)
{
    if (editor_) editor_->setSpelling(danish);
}

void FieldRow::refresh()
{
    if (!open_.isOpen()) return;
    const FieldValues values = open_.now().allValues();
    if (editor_)
        editor_->setValue(values.value(field_.key));
    else
        value_->setText(visible(open_.type().display(field_, values.value(field_.key), QLocale().name())));
    for (const auto& [rule, box] : std::as_const(rules_)) box->setVisible(rule->applies(values));
    showMark();
    showProblem();
}

void FieldRow::showMark()
{
    if (!open_.isOpen()) return;
    const bool asked = act_ && field_.required.contains(act_->command) &&
                       (!field_.requiredWhen || field_.requiredWhen->holds(open_.now().allValues()));
    const bool missing = asked && open_.missing(*act_).contains(field_.key);
    const bool disputed = open_.now().disputed.contains(u"fields." + field_.key);
    const Colours& colours = Colours::of(palette());
    mark_->setVisible(act_ || disputed);
    mark_->setText(disputed ? tr("≠ to decide") : missing ? tr("✱ needed") : asked ? tr("✓ filled in") : tr("optional"));
    ink(mark_, missing || disputed ? colours.warning : colours.muted);
}

bool FieldRow::hasProblem() const
{
    return editor_ && !editor_->problem().isEmpty();
}

void FieldRow::showProblem()
{
    QString text = editor_ ? editor_->problem() : QString();
    if (text.isEmpty() && open_.saveError() && open_.unsavedFields().contains(field_.key))
        text = tr("Not saved: %1 %2").arg(describe(*open_.saveError()).what, describe(*open_.saveError()).next);
    problem_->setText(text.isEmpty() ? text : QString(u"✗ " + text));
    problem_->setVisible(!text.isEmpty());
    ink(problem_, Colours::of(palette()).danger);
}

void FieldRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange && isVisible()) refresh();
    QWidget::changeEvent(event);
}

/// With large text in a narrow form what the label is and lacks goes below it.
void FieldRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int side = nature_->sizeHint().width() + mark_->sizeHint().width() + 2 * space::s;
    const bool narrow = width() - side < fontMetrics().averageCharWidth() * 24;
    head_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

/// Colours that were chosen while the page was hidden, under another theme, are chosen again.
void FieldRow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showMark();
    showProblem();
}

void FieldRow::retranslate()
{
    label_->setText(said(field_.label));
    help_->setText(said(field_.help));
    help_->setVisible(act_ && !field_.help.isEmpty());
    nature_->setText(field_.nature == Nature::Assessment ? tr("assessment")
                     : field_.nature == Nature::Fact     ? tr("fact")
                                                         : QString());
    if (editor_) editor_->setNames(said(field_.label), (nature_->text() + u". " + said(field_.help)));
    refresh();
}

/// A full edge for facts, a dotted one for assessments.
void FieldRow::paintEvent(QPaintEvent*)
{
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    if (field_.nature == Nature::Assessment)
        painter.setPen(QPen(colours.caution, edge, Qt::DotLine));
    else
        painter.setPen(QPen(colours.border, edge));
    painter.drawLine(1, 2, 1, height() - 2);
}

} // namespace lygte
