#include "ui/patrol/patrolpage.h"

#include "core/patrol/patrolstore.h"
#include "ui/patrol/currentshift.h"
#include "ui/patrol/entryfilter.h"
#include "ui/patrol/entryform.h"
#include "ui/patrol/entrymodel.h"
#include "ui/patrol/patrolwords.h"
#include "ui/patrol/quickentrybar.h"
#include "ui/patrol/quickentryoverlay.h"
#include "ui/patrol/quickline.h"
#include "ui/patrol/shiftbar.h"
#include "ui/patrol/shifthappened.h"
#include "ui/patrol/shifthistory.h"
#include "ui/patrol/shiftstart.h"
#include "ui/patrol/shiftsummaryview.h"
#include "ui/patrol/timelineview.h"
#include "ui/widgets/commands.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/undo.h"

#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr int leastTimeline = 30; // characters

PatrolPage::PatrolPage(const Services& services, QWidget* parent)
    : Page(parent), store_(services.store), commands_(services.commands), undo_(services.undo),
      conversations_(services.conversations), escalations_(services.escalations),
      shift_(new CurrentShift(services.store, this)), line_(new QuickLine(services.store.desk(), this)),
      frame_(new PageFrame(this)), parts_(new QStackedWidget(this)), noShift_(new EmptyState(u"view-calendar-day"_s, this)),
      filter_(new EntryFilter(this)), model_(new EntryModel(this)), noEntries_(new EmptyState(u"document-edit"_s, this))
{
    registerCommands();
    build();
    connectParts();
    retranslate();
    frame_->showLoading();
    if (shift_->isKnown()) shiftChanged(); // an answer that was there at once came before anybody listened
}

Phrase PatrolPage::title() const
{
    return {"Patrol", QT_TRANSLATE_NOOP("Patrol", "Patrol")};
}

void PatrolPage::build()
{
    start_ = new ShiftStart(store_, this);
    const auto makeForm = [this] {
        auto* form = new EntryForm(store_, conversations_, escalations_, this);
        connectForm(form);
        return form;
    };
    summary_ = new ShiftSummaryView(store_, undo_, makeForm, this);
    history_ = new ShiftHistory(store_, this);
    timelinePart_ = buildTimeline();
    noShift_->setAction(commands_.action(u"shift.start"_s));
    for (QWidget* part : QList<QWidget*>{noShift_, timelinePart_, start_, summary_, history_}) parts_->addWidget(part);
    frame_->addFilter(filter_, 1);
    frame_->addSecondary(commands_.action(u"patrol.back"_s));
    frame_->addSecondary(commands_.action(u"shift.history"_s));
    frame_->setContent(parts_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame_);
}

QWidget* PatrolPage::buildTimeline()
{
    auto* part = new QWidget(this);
    bar_ = new ShiftBar(*shift_, commands_.action(u"shift.end"_s), part);
    quick_ = new QuickEntryBar(store_, *shift_, *line_, undo_, commands_.action(u"shift.start"_s), part);
    refused_ = new ErrorStrip(part);
    refused_->setObjectName(u"refusedShift"_s);
    refused_->setStays();
    if (commands_.has(u"server.decide"_s)) refused_->setAction(commands_.action(u"server.decide"_s));
    split_ = new QSplitter(Qt::Horizontal, part);
    split_->setObjectName(u"timelineAndForm"_s); // the window keeps the widths under this name
    split_->setChildrenCollapsible(false);
    timelineStack_ = new QStackedWidget(split_);
    timeline_ = new TimelineView(timelineStack_);
    timeline_->setObjectName(u"timeline"_s);
    timeline_->setEntries(model_);
    timelineStack_->addWidget(timeline_);
    timelineStack_->addWidget(noEntries_);
    form_ = new EntryForm(store_, conversations_, escalations_, split_);
    form_->hide();
    split_->addWidget(timelineStack_);
    split_->addWidget(form_);
    split_->setStretchFactor(0, 3);
    split_->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(bar_);
    column->addWidget(quick_);
    column->addWidget(refused_);
    column->addWidget(split_, 1);
    return part;
}

void PatrolPage::connectParts()
{
    connect(shift_, &CurrentShift::changed, this, &PatrolPage::shiftChanged);
    connect(shift_, &CurrentShift::failed, this, &PatrolPage::report);
    connect(line_, &QuickLine::failed, this, &PatrolPage::report);
    connect(&store_, &PatrolStore::changed, this, [this](const QSet<Id>& shifts) {
        if (shifts.contains(entriesOf_)) reload();
    });
    connect(quick_, &QuickEntryBar::left, this, [this] {
        if (model_->rowCount() > 0) timeline_->setFocus();
    });
    connect(start_, &ShiftStart::started, this, [this] { showPart(Part::Timeline); });
    connect(start_, &ShiftStart::closed, this, [this] {
        afterStart_.clear();
        showPart(Part::Empty);
    });
    connect(form_, &EntryForm::closed, this, [this] {
        showForm(false);
        timeline_->setFocus();
    });
    connectForm(form_);
    connect(form_, &EntryForm::saved, this, [this](const Id& entry, bool correction) {
        if (correction) return; // what was corrected is corrected again, not undone
        undo_.did([] { return tr("Entry saved"); }, [this, entry] { return outcome(store_.withdraw(entry)); });
    });
    connect(summary_, &ShiftSummaryView::resumed, this, [this] { showPart(Part::Timeline); });
    connect(summary_, &ShiftSummaryView::described, this, [this](const QString& words) {
        summaryWords_ = words;
        showTitle();
        updateActions(); // whose shift it is, is known now
    });
    connect(summary_, &ShiftSummaryView::linkChosen, this, &PatrolPage::follow);
    connect(history_, &ShiftHistory::chosen, this, &PatrolPage::showShift);
    connect(timeline_, &TimelineView::linkChosen, this, &PatrolPage::follow);
    for (TimelineView* list : {timeline_, &summary_->happened().timeline()}) {
        list->setActions({commands_.action(u"entry.correct"_s), commands_.action(u"entry.takeBack"_s),
                          commands_.action(u"entry.openLink"_s)});
        connect(list, &TimelineView::correctAsked, this, &PatrolPage::correct);
        connect(list, &TimelineView::takeBackAsked, this, &PatrolPage::takeBack);
        connect(list, &TimelineView::openLinkAsked, this, &PatrolPage::openLink);
        connect(list, &TimelineView::currentEntryChanged, this, &PatrolPage::updateActions);
    }
    connect(filter_, &EntryFilter::changed, this, &PatrolPage::showEntries);
}

void PatrolPage::connectForm(EntryForm* form)
{
    connect(form, &EntryForm::discarded, this, [this](const QString& draft, const QJsonObject& contents) {
        // Put back as a draft; the form takes it up when it is opened for the same entry again.
        undo_.did([] { return tr("The draft is discarded"); },
                  [this, draft, contents] {
                      keepDraft(store_.desk(), draft, contents);
                      return undoneAtOnce();
                  });
    });
}

void PatrolPage::activated()
{
    switch (part_) {
    case Part::Timeline:
        if (!quick_->isHidden())
            quick_->begin();
        else if (QWidget* first = focusEntry(form_))
            first->setFocus();
        break;
    case Part::Start:
        start_->begin();
        break;
    case Part::Summary:
        summary_->begin();
        break;
    case Part::History:
        history_->begin();
        break;
    case Part::Empty:
        noShift_->setFocus();
        break;
    }
}

bool PatrolPage::goBack()
{
    if (part_ == Part::Timeline && form_->isVisible()) {
        form_->leave();
        return true;
    }
    if (part_ == Part::Summary && summary_->happened().closeForm()) return true;
    if (part_ == Part::Empty || part_ == Part::Timeline) return false;
    showPart(shift_->isRunning() ? Part::Timeline : Part::Empty);
    return true;
}

QList<QWidget*> PatrolPage::panes()
{
    if (part_ != Part::Timeline) return {parts_->currentWidget()};
    QList<QWidget*> panes{quick_, timeline_};
    if (form_->isVisible()) panes.append(form_);
    return panes;
}

void PatrolPage::showPart(Part part)
{
    part_ = part;
    frame_->showContent();
    frame_->error().clear();
    const bool timeline = part == Part::Timeline;
    filter_->setVisible(timeline && !timelineStack_->isHidden());
    switch (part) {
    case Part::Empty:
        parts_->setCurrentWidget(noShift_);
        break;
    case Part::Timeline:
        parts_->setCurrentWidget(timelinePart_);
        break;
    case Part::Start:
        parts_->setCurrentWidget(start_);
        break;
    case Part::Summary:
        parts_->setCurrentWidget(summary_);
        break;
    case Part::History:
        parts_->setCurrentWidget(history_);
        break;
    }
    for (int i = 0; i < parts_->count(); ++i) { // as high as the part in front needs, whatever the others need
        const auto policy = i == parts_->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        parts_->widget(i)->setSizePolicy(policy, policy);
    }
    frame_->setPrimary(timeline ? commands_.action(u"entry.new"_s) : nullptr);
    showTitle();
    updateActions();
    if (isVisible()) activated();
}

/// Beside the timeline; where there is no room for both, in the place of the timeline and of all that belongs to it, so that
/// the form's own buttons are in sight.
void PatrolPage::showForm(bool shown)
{
    form_->setVisible(shown);
    const int needed = form_->minimumWidth() + fontMetrics().averageCharWidth() * leastTimeline;
    const bool both = !shown || split_->width() >= needed;
    timelineStack_->setVisible(both);
    quick_->setVisible(both);
    filter_->setVisible(both && part_ == Part::Timeline);
}

void PatrolPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (form_->isVisible()) showForm(true);
}

void PatrolPage::showTitle()
{
    const bool history = part_ == Part::History;
    frame_->setTitle(history ? tr("Earlier shifts") : part_ == Part::Summary ? tr("The shift on one page") : title().text());
    QString beside;
    if (part_ == Part::Summary)
        beside = summaryWords_;
    else if (part_ == Part::Timeline && shift_->isRunning())
        beside = formatDay(shift_->shift()->started, store_.desk().clock.now());
    frame_->setSubtitle(beside);
}

void PatrolPage::showNoShift()
{
    // Before the store has answered, nobody knows whether one is running.
    if (!shift_->isKnown())
        noShift_->setTexts(tr("The shift has not been read"), tr("Whether one is running is not known yet."));
    else
        noShift_->setTexts(tr("No shift is running"), tr("A shift holds what you see and do on the platforms, as it happens. "
                                                         "At its end stands one page for the next officer."));
}

void PatrolPage::shiftChanged()
{
    showNoShift();
    const Id running = shift_->isRunning() ? shift_->shift()->id : Id();
    if (running != entriesOf_) {
        entriesOf_ = running;
        entries_.clear();
        loaded_ = false;
        showForm(false);
        showEntries();
        reload();
    }
    const bool ofRunning = part_ == Part::Empty || part_ == Part::Timeline || part_ == Part::Start;
    if (ofRunning && shift_->isRunning() && part_ != Part::Timeline)
        showPart(Part::Timeline);
    else if (part_ == Part::Empty || (part_ == Part::Timeline && !shift_->isRunning()))
        showPart(Part::Empty);
    else {
        showTitle();
        updateActions();
    }
    if (shift_->isRunning() && !afterStart_.isEmpty()) newEntry(std::exchange(afterStart_, {}));
    showRefusal();
}

/// Of the shift, or else of the newest entry that was refused; the entries say it in place, too.
void PatrolPage::showRefusal()
{
    QString code = shift_->isRunning() ? shift_->shift()->refusal : QString();
    for (const Entry& entry : std::as_const(entries_))
        if (code.isEmpty()) code = entry.refusal;
    const bool conflict = shift_->isRunning() && syncMark(shift_->shift()->syncState) == SyncMark::Conflict;
    refused_->showRow({.refusal = code, .conflict = conflict});
}

void PatrolPage::reload()
{
    if (entriesOf_.isNull()) return;
    store_.entries(entriesOf_).then(this, [this, shift = entriesOf_](const Result<QList<Entry>>& entries) {
        if (shift != entriesOf_) return;
        if (!entries) {
            report(entries.error());
            return;
        }
        loaded_ = true;
        entries_ = *entries;
        showEntries();
    });
}

void PatrolPage::showEntries()
{
    const QList<Entry> shown = filter_->passed(entries_);
    model_->setEntries(shown);
    showRefusal();
    if (entries_.isEmpty())
        noEntries_->setTexts(
            tr("Nothing is logged yet"),
            tr("Write in the line above what you see and do, as it happens. It becomes the shift's timeline."));
    else
        noEntries_->setTexts(tr("No entry matches the filters"),
                             tr("%n entry(ies) of this shift are hidden by them.", nullptr, int(entries_.size())));
    timelineStack_->setCurrentWidget(loaded_ && shown.isEmpty() ? static_cast<QWidget*>(noEntries_) : timeline_);
    updateActions();
}

void PatrolPage::quickEntry()
{
    if (quick_->isVisible()) {
        quick_->begin();
        return;
    }
    if (!overlay_) {
        auto* bar = new QuickEntryBar(store_, *shift_, *line_, undo_, commands_.action(u"shift.start"_s));
        overlay_ = new QuickEntryOverlay(bar, window());
    }
    overlay_->open();
}

void PatrolPage::setSubject(const EntryLink& subject)
{
    // The page that goes says so after the page that comes.
    if (subject.targetId.isNull() && subject.target != subject_.target) return;
    subject_ = subject;
    updateActions();
}

void PatrolPage::showShift(const Id& shift)
{
    Q_EMIT wanted();
    summaryWords_.clear();
    summary_->setShift(shift);
    showPart(Part::Summary);
}

void PatrolPage::showEntry(const Id& shift, const Id& entry)
{
    showShift(shift);
    summary_->happened().showEntry(entry);
}

void PatrolPage::retranslate()
{
    showTitle();
    showNoShift();
    model_->retranslate();
    showEntries();
}

} // namespace lygte
