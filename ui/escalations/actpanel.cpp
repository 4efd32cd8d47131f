#include "ui/escalations/actpanel.h"

#include "ui/editor/noteeditor.h"
#include "ui/escalations/escalationwords.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidedbutton.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QJsonObject>
#include <QPushButton>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace lygte {

using namespace escalationwords;

/// A push button breaks no lines of its own.
static QString wrapped(const QString& text, const QFont& font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        lines += text.sliced(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.join(u'\n');
}

ActBlock::ActBlock(OpenEscalation& open, const Transition& act, bool primary, QWidget* parent)
    : QWidget(parent), open_(open), act_(act), button_(new QPushButton(this)), help_(new MutedLabel(this)),
      count_(new QLabel(this)), held_(new PlainLabel(this)), needs_(new QVBoxLayout)
{
    setObjectName(act.command);
    if (primary) makePrimary(button_);
    button_->setAutoDefault(false);
    button_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    help_->setWordWrap(true);
    count_->setTextFormat(Qt::PlainText);
    count_->setObjectName(QStringLiteral("count"));
    count_->setWordWrap(true);
    needs_->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (QWidget* part : {static_cast<QWidget*>(button_), static_cast<QWidget*>(help_), static_cast<QWidget*>(held_),
                          static_cast<QWidget*>(count_)})
        column->addWidget(part);
    column->addLayout(needs_);
    connect(button_, &QPushButton::clicked, this, [this] { Q_EMIT chosen(act_.command); });
}

void ActBlock::refresh()
{
    if (!open_.isOpen()) return;
    const FieldValues values = open_.now().allValues();
    const QStringList missing = open_.missing(act_);
    QStringList held;
    for (const EscalationRule* rule : open_.blocking(act_)) held += QStringLiteral("✗ ") + said(rule->text);
    button_->setAccessibleName(open_.type().buttonText(act_, values, QLocale().name()));
    button_->setToolTip(plainToolTip(button_->accessibleName()));
    showButton();
    button_->setEnabled(missing.isEmpty() && held.isEmpty() && !open_.isActing());
    QString help = said(act_.help);
    if (act_.document) help += u' ' + tr("The mark is your own statement; Lygte sends nothing.");
    help_->setText(help.trimmed());
    help_->setVisible(!help.isEmpty());
    held_->setText(held.join(u'\n'));
    held_->setVisible(!held.isEmpty());
    const Colours& colours = Colours::of(palette());
    QPalette ink = held_->palette();
    ink.setColor(QPalette::WindowText, colours.danger);
    held_->setPalette(ink);
    const QStringList disputed = open_.disputed(act_);
    const bool ready = missing.isEmpty() && disputed.isEmpty();
    ink.setColor(QPalette::WindowText, ready ? colours.positive : colours.warning);
    count_->setPalette(ink);
    count_->setVisible(held.isEmpty() || !ready);
    QStringList counts;
    if (!missing.isEmpty()) counts += tr("✱ %n thing(s) missing:", nullptr, int(missing.size()));
    if (!disputed.isEmpty()) counts += tr("≠ %n field(s) to decide:", nullptr, int(disputed.size()));
    count_->setText(ready ? tr("✓ Nothing is missing") : counts.join(u'\n'));
    showNeeds(missing, disputed);
}

/// On more than one line where the rail is narrow: the act and the receiver are read whole.
void ActBlock::showButton()
{
    QString text = wrapped(button_->accessibleName(), button_->font(), width() - 2 * space::l);
    button_->setText(text.replace(u'&', QStringLiteral("&&")));
}

void ActBlock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && isVisible()) refresh();
    QWidget::changeEvent(event);
}

/// Colours that were chosen while the page was hidden, under another theme, are chosen again.
void ActBlock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ActBlock::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showButton();
}

void ActBlock::showNeeds(const QStringList& missing, const QStringList& disputed)
{
    needed_ = missing + disputed;
    const Colours& colours = Colours::of(palette());
    while (needButtons_.size() < needed_.size()) {
        auto* button = new ElidedButton(this);
        button->setCursor(Qt::PointingHandCursor);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this,
                [this, place = needButtons_.size()] { Q_EMIT needChosen(needed_.value(place)); });
        needs_->addWidget(button);
        needButtons_ += button;
    }
    for (qsizetype i = 0; i < needButtons_.size(); ++i) {
        ElidedButton* button = needButtons_[i];
        button->setVisible(i < needed_.size());
        button->setFixedHeight(fontMetrics().lineSpacing() + space::s);
        if (i >= needed_.size()) continue;
        const QString text = needText(open_.type(), needed_[i]);
        const bool conflict = i >= missing.size();
        button->setText((conflict ? QStringLiteral("≠ ") : QStringLiteral("→ ")) + text);
        button->setInk(colours.link);
        button->setToolTip(plainToolTip(text));
        button->setAccessibleName(conflict ? tr("To decide: %1").arg(text) : tr("Missing: %1").arg(text));
    }
}

ActPanel::ActPanel(OpenEscalation& open, QWidget* parent)
    : QWidget(parent), open_(open), heading_(new Heading(2, this)), noteLabel_(new MutedLabel(this)),
      note_(new NoteEditor(this)), error_(new ErrorStrip(this)), column_(new QVBoxLayout)
{
    note_->setObjectName(QStringLiteral("actNote"));
    note_->setLines(2, 6);
    noteLabel_->setWordWrap(true);
    column_->setSpacing(space::l);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(heading_);
    layout->addWidget(error_);
    layout->addLayout(column_);
    layout->addSpacing(space::xs);
    layout->addWidget(noteLabel_);
    layout->addWidget(note_);
    connect(note_, &NoteEditor::draftChanged, this, [this](const QString& text) {
        if (shown_.isNull()) return;
        if (text.isEmpty())
            dropDraft(open_.store().desk(), draftName(shown_));
        else
            keepDraft(open_.store().desk(), draftName(shown_), {{QStringLiteral("note"), text}});
    });
    connect(&open_, &OpenEscalation::opened, this, &ActPanel::rebuild);
    connect(&open_, &OpenEscalation::changed, this, &ActPanel::refresh);
    connect(&open_, &OpenEscalation::actFailed, this, [this](const Id& escalation, const Error& error) {
        if (escalation == open_.id()) error_->show(error);
    });
    connect(&open_, &OpenEscalation::acted, this, [this](const Id& escalation) {
        dropDraft(open_.store().desk(), draftName(escalation));
        if (escalation == shown_) note_->setNote({});
    });
    retranslate();
}

void ActPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
    QWidget::changeEvent(event);
}

void ActPanel::retranslate()
{
    heading_->setText(tr("What you can do now"));
    noteLabel_->setText(tr("Note for the record, stored with the act:"));
    note_->setAccessibleName(tr("Note for the record"));
    refresh();
}

void ActPanel::rebuild()
{
    qDeleteAll(std::exchange(blocks_, {}));
    if (shown_ != open_.id()) {
        note_->announceDraft(); // it belongs to the one before
        error_->clear();
        shown_ = open_.id();
    }
    if (!open_.isOpen()) {
        note_->setNote({});
        return;
    }
    readNote();
    const QList<const Transition*> acts = open_.acts();
    for (const Transition* act : acts) {
        auto* block = new ActBlock(open_, *act, act == acts.front(), this);
        connect(block, &ActBlock::chosen, this, &ActPanel::act);
        connect(block, &ActBlock::needChosen, this, &ActPanel::needChosen);
        column_->addWidget(block);
        blocks_ += block;
    }
    setVisible(!acts.isEmpty());
    refresh();
}

void ActPanel::readNote()
{
    note_->setNote({});
    draft(open_.store().desk(), draftName(open_.id())).then(this, [this, id = open_.id()](const Result<QJsonObject>& kept) {
        if (id != open_.id()) return;
        if (!kept) return error_->show(kept.error());
        if (note_->toPlainText().isEmpty()) note_->setNote(kept->value(QStringLiteral("note")).toString());
    });
}

void ActPanel::refresh()
{
    if (!open_.isOpen()) return;
    for (ActBlock* block : std::as_const(blocks_)) block->refresh();
}

void ActPanel::act(const QString& command)
{
    error_->clear();
    open_.act(command, note_->toPlainText());
}

QString ActPanel::firstNeed() const
{
    return blocks_.isEmpty() ? QString() : open_.missing(blocks_.front()->act()).value(0);
}

} // namespace lygte
