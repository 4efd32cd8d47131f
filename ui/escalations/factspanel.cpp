#include "ui/escalations/factspanel.h"

#include "core/base/text.h"
#include "ui/editor/notetext.h"
#include "ui/escalations/escalationwords.h"
#include "ui/escalations/wrappedtext.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lygte {

using namespace escalationwords;

FactsPanel::FactsPanel(OpenEscalation& open, QWidget* parent) : QWidget(parent), open_(open), column_(new QVBoxLayout(this))
{
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::xs);
    connect(&open_, &OpenEscalation::opened, this, &FactsPanel::refresh);
    connect(&open_, &OpenEscalation::changed, this, [this, events = qsizetype(-1), id = Id()]() mutable {
        if (!open_.isOpen()) return;
        const bool same = std::exchange(id, open_.id()) == open_.id();
        if (std::exchange(events, open_.now().events.size()) != events || !same) refresh();
    });
}

void FactsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
    QWidget::changeEvent(event);
}

static QLabel* addHeading(QVBoxLayout* column, const QString& text)
{
    auto* heading = new Heading(2);
    heading->setText(text);
    if (column->count() > 0) column->addSpacing(space::m);
    column->addWidget(heading);
    return heading;
}

static void addLine(QVBoxLayout* column, const QString& text, const QColor& ink = {})
{
    auto* line = new PlainLabel;
    line->setText(text);
    if (ink.isValid()) {
        QPalette palette = line->palette();
        palette.setColor(QPalette::WindowText, ink);
        line->setPalette(palette);
    }
    column->addWidget(line);
}

void FactsPanel::refresh()
{
    while (QLayoutItem* item = column_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!open_.isOpen()) return;
    addDeadlines();
    addHistory();
    addLaw();
}

void FactsPanel::addDeadlines()
{
    const Clock& clock = open_.store().desk().clock;
    const Colours& colours = Colours::of(palette());
    const DeadlineEvents happened = deadlineEvents(open_.now().events);
    addHeading(column_, tr("Deadlines"));
    for (const Deadline& deadline : open_.type().deadlines) {
        const std::optional<Due> due = dueAt(deadline, happened, open_.store().calendar(), clock);
        addLine(column_, said(deadline.label));
        if (!due) {
            const EscalationState* after = open_.type().state(deadline.after);
            addLine(column_, tr("– begins with: %1").arg(after ? said(after->label) : deadline.after), colours.muted);
        } else {
            const Mark mark = dueMark(*due, clock.now(), palette());
            addLine(column_, tr("%1 (deadline %2)").arg(mark.glyph + u' ' + mark.word, formatDayAndTime(due->at, clock.now())),
                    mark.colour);
        }
        const QString whose = deadline.basis == DeadlineBasis::Legal ? tr("Legal deadline.") : tr("Internal deadline.");
        const QString text = said(deadline.text);
        addLine(column_, deadline.ours ? text : QString(tr("The receiver's.") + u' ' + whose + u' ' + text), colours.muted);
        column_->addSpacing(space::xs);
    }
}

void FactsPanel::addHistory()
{
    const Instant now = open_.store().desk().clock.now();
    const Colours& colours = Colours::of(palette());
    addHeading(column_, tr("What happened"));
    for (const EscalationEvent& event : open_.now().events) {
        addLine(column_, eventText(open_.type(), event));
        addLine(column_, officer(event.officerNumber) + QStringLiteral(", ") + formatDayAndTime(event.at, now), colours.muted);
        if (const QString note = eventNote(event); !note.isEmpty()) {
            auto* words = new WrappedText;
            words->setText(noteText(visible(note)).text);
            column_->addWidget(words);
        }
        column_->addSpacing(space::xs);
    }
}

void FactsPanel::addLaw()
{
    const Colours& colours = Colours::of(palette());
    addHeading(column_, tr("Legal basis"));
    for (const LegalBasis& law : open_.type().legal) {
        addLine(column_, law.statute + u' ' + law.paragraph);
        addLine(column_, said(law.text), colours.muted);
        if (!law.note.isEmpty()) addLine(column_, QStringLiteral("▲ ") + said(law.note), colours.caution);
        column_->addSpacing(space::xs);
    }
}

} // namespace lygte
