// The acts of the patrol: registered once, enabled by what is true.

#include "core/base/text.h"
#include "core/patrol/patrolstore.h"
#include "ui/patrol/currentshift.h"
#include "ui/patrol/entryform.h"
#include "ui/patrol/entrymodel.h"
#include "ui/patrol/patrolpage.h"
#include "ui/patrol/shifthappened.h"
#include "ui/patrol/shiftstart.h"
#include "ui/patrol/shiftsummaryview.h"
#include "ui/patrol/timelineview.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/undo.h"

#include <QMenu>

namespace lygte {

using namespace Qt::StringLiterals;

void PatrolPage::registerCommands()
{
    const Phrase shift{"Patrol", QT_TRANSLATE_NOOP("Patrol", "Shift")};
    const Phrase log{"Patrol", QT_TRANSLATE_NOOP("Patrol", "Patrol log")};
    const auto add = [&](const QString& id, Phrase text, Phrase group, const QString& icon, QKeySequence keys,
                         std::function<void()> run, QKeySequence also = {}) {
        commands_.add(
            {.id = id, .text = text, .group = group, .icon = icon, .shortcut = keys, .run = std::move(run), .alsoKey = also});
    };
    add(u"shift.start"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Start a shift")}, shift, u"media-playback-start"_s,
        QKeySequence(u"Ctrl+Shift+S"_s), [this] { startShift(); });
    add(u"shift.end"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "End the shift \u2026")}, shift, u"media-playback-stop"_s,
        QKeySequence(u"Ctrl+Shift+D"_s), [this] { summarise(); });
    add(u"shift.history"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Earlier shifts")}, shift, u"view-history"_s,
        QKeySequence(u"Ctrl+Shift+H"_s), [this] {
            Q_EMIT wanted();
            showPart(Part::History);
        });
    add(
        u"patrol.back"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Back to the patrol")}, shift, u"go-previous"_s, {},
        [this] { goBack(); }, Qt::Key_Escape);
    add(u"shift.print"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Print the handover")}, shift, u"document-print"_s, {},
        [this] { summary_->print(); });
    add(u"shift.pdf"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Save the handover as PDF")}, shift, u"application-pdf"_s, {},
        [this] { summary_->askForPdf(); });
    add(u"entry.quick"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Quick entry")}, log, u"document-edit"_s,
        QKeySequence(u"Ctrl+L"_s), [this] { quickEntry(); });
    add(u"entry.new"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "New entry")}, log, u"list-add"_s,
        QKeySequence(u"Ctrl+Shift+N"_s), [this] { newEntry({}); });
    add(u"entry.about"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Log entry about this")}, log, u"document-edit"_s,
        QKeySequence(u"Ctrl+Alt+L"_s), [this] { newEntryAbout(); });
    add(
        u"entry.correct"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Correct the entry")}, log, u"document-edit"_s, {},
        [this] { correct(); }, Qt::Key_F2);
    add(
        u"entry.takeBack"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Take the entry back")}, log, u"edit-undo"_s, {},
        [this] { takeBack(); }, Qt::Key_Delete);
    add(
        u"entry.openLink"_s, {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Open what the entry links to")}, log, u"link"_s, {},
        [this] { openLink(); }, Qt::CTRL | Qt::Key_Enter);
}

void PatrolPage::updateActions()
{
    const bool running = shift_->isRunning();
    const TimelineView* list = timelineInFront();
    const Entry* entry = list ? list->current() : nullptr;
    const auto enable = [&](const QString& id, bool on) { commands_.action(id)->setEnabled(on); };
    enable(u"shift.start"_s, shift_->isKnown() && !running);
    enable(u"shift.end"_s, running);
    commands_.action(u"shift.history"_s)->setVisible(part_ != Part::History);
    commands_.action(u"patrol.back"_s)->setVisible(part_ == Part::Summary || part_ == Part::History);
    enable(u"shift.print"_s, part_ == Part::Summary);
    enable(u"shift.pdf"_s, part_ == Part::Summary);
    enable(u"entry.new"_s, running);
    enable(u"entry.about"_s, shift_->isKnown() && !subject_.targetId.isNull());
    enable(u"entry.correct"_s, changeable() != nullptr);
    enable(u"entry.takeBack"_s, changeable() != nullptr);
    enable(u"entry.openLink"_s, entry && !entry->text.links.isEmpty());
}

TimelineView* PatrolPage::timelineInFront() const
{
    return part_ == Part::Timeline ? timeline_ : part_ == Part::Summary ? &summary_->happened().timeline() : nullptr;
}

const Entry* PatrolPage::changeable() const
{
    const TimelineView* list = timelineInFront();
    const Entry* entry = list ? list->current() : nullptr;
    if (!entry || entry->withdrawn || (part_ == Part::Summary && !summary_->isOwn())) return nullptr;
    return entry;
}

void PatrolPage::startShift()
{
    Q_EMIT wanted();
    showPart(Part::Start);
}

void PatrolPage::summarise()
{
    if (!shift_->isRunning()) return;
    // The act opens the page that ends the shift; given again there, it ends it.
    if (isVisible() && part_ == Part::Summary && summary_->shift() == shift_->shift()->id)
        summary_->endShift();
    else
        showShift(shift_->shift()->id);
}

void PatrolPage::newEntry(const QList<EntryLink>& links)
{
    if (!shift_->isRunning()) {
        startShift();
        afterStart_ = links;
        return;
    }
    Q_EMIT wanted();
    if (part_ != Part::Timeline) showPart(Part::Timeline);
    showForm(true);
    form_->write(shift_->shift()->id, links);
}

void PatrolPage::newEntryAbout()
{
    if (const EntryLink about = subject_; !about.targetId.isNull()) newEntry({about}); // going there takes the subject away
}

void PatrolPage::correct()
{
    const Entry* entry = changeable();
    if (!entry) return;
    if (part_ == Part::Summary) {
        summary_->happened().correct(*entry);
        return;
    }
    showForm(true);
    form_->correct(*entry);
}

void PatrolPage::takeBack()
{
    const Entry* entry = changeable();
    if (!entry) return;
    store_.withdraw(entry->id).then(this, [this](const Result<Id>& withdrawn) {
        if (!withdrawn) {
            report(withdrawn.error());
            return;
        }
        undo_.did([] { return tr("The entry is taken back; it stays readable"); },
                  [this, id = *withdrawn] { return outcome(store_.restore(id)); });
    });
}

void PatrolPage::openLink()
{
    const TimelineView* list = timelineInFront();
    const Entry* entry = list ? list->current() : nullptr;
    if (!entry || entry->text.links.isEmpty()) return;
    if (entry->text.links.size() == 1) {
        follow(entry->text.links.first());
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const EntryLink& link : entry->text.links) {
        QString title = link.title.isEmpty() ? (link.target == u"escalation" ? tr("An escalation") : tr("A conversation"))
                                             : visible(snippet(link.title, 60));
        connect(menu->addAction(title.replace(u'&', u"&&"_s)), &QAction::triggered, this, [this, link] { follow(link); });
    }
    menu->setActiveAction(menu->actions().first());
    menu->popup(list->viewport()->mapToGlobal(list->visualRect(list->currentIndex()).bottomLeft()));
}

void PatrolPage::follow(const EntryLink& link)
{
    if (link.target == u"escalation")
        Q_EMIT openEscalation(link.targetId);
    else
        Q_EMIT openConversation(link.targetId);
}

void PatrolPage::report(const Error& error)
{
    if (!shift_->isKnown()) showNoShift();
    frame_->showContent();
    frame_->error().show(error);
}

} // namespace lygte
