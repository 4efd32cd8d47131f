#include "ui/leader/leaderpage.h"

#include "core/base/text.h"
#include "core/people/referencedata.h"
#include "ui/leader/erasepanel.h"
#include "ui/server/conflictlist.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lygte {

static constexpr int refreshMs = 1000;
static constexpr int minuteMs = 60'000; // ages grow without anybody writing
static constexpr int shownRows = 50;

static Id idOf(const QTreeWidgetItem* item)
{
    return Id::fromString(item->data(0, Qt::UserRole).toString()).value_or(Id());
}

LeaderPage::LeaderPage(ServerLink& link, ServerWork& work, EscalationStore& escalations, UiServices services, QWidget* parent)
    : Page(parent), link_(link), work_(work), escalationStore_(escalations), frame_(new PageFrame(this)),
      notLeader_(new EmptyState(QStringLiteral("object-locked"), this)), conversationsTitle_(new Heading(2, this)),
      conversations_(makeTable("leaderConversations")), noConversations_(new MutedLabel(this)),
      escalationsTitle_(new Heading(2, this)), escalations_(makeTable("leaderEscalations")),
      noEscalations_(new MutedLabel(this)), conflicts_(new ConflictList(work, escalations.types(), services.undo, this)),
      noConflicts_(new MutedLabel(this)), erase_(new ErasePanel(link, this))
{
    build();
    noConflicts_->hide();
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &LeaderPage::refresh);
    connect(&work_, &ServerWork::changed, this, [this] {
        if (!timer_.isActive() || timer_.remainingTime() > refreshMs) timer_.start(refreshMs);
    });
    connect(&link_, &ServerLink::statusChanged, this, &LeaderPage::showRole);
    connect(conflicts_, &ConflictList::openWanted, this, &LeaderPage::openRow);
    connect(conflicts_, &ConflictList::counted, this,
            [this] { noConflicts_->setVisible(conflicts_->isKnown() && conflicts_->count() == 0); });
    connect(conversations_, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem* item) { Q_EMIT openConversation(idOf(item)); });
    connect(escalations_, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem* item) { Q_EMIT openEscalation(idOf(item)); });
    retranslate();
    showRole();
    refresh();
}

QTreeWidget* LeaderPage::makeTable(const char* name)
{
    auto* table = new QTreeWidget(this);
    table->setObjectName(QLatin1StringView(name));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->header()->setStretchLastSection(false);
    return table;
}

void LeaderPage::build()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::s, space::xl, space::xl);
    column->setSpacing(space::s);
    const auto part = [column](std::initializer_list<QWidget*> widgets) {
        for (QWidget* widget : widgets) column->addWidget(widget);
        column->addSpacing(space::m);
    };
    for (MutedLabel* label : {noConversations_, noEscalations_, noConflicts_}) label->setWordWrap(true);
    part({conversationsTitle_, conversations_, noConversations_});
    part({escalationsTitle_, escalations_, noEscalations_});
    part({conflicts_, noConflicts_});
    part({erase_});
    column->addStretch(1);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    frame_->setContent(area, false);
    frame_->setEmpty(notLeader_);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame_);
}

Phrase LeaderPage::title() const
{
    return {"LeaderPage", QT_TRANSLATE_NOOP("LeaderPage", "Leader")};
}

void LeaderPage::activated()
{
    refresh();
    conversations_->setFocus(Qt::OtherFocusReason);
}

void LeaderPage::showRole()
{
    if (link_.status().role == u"leader")
        frame_->showContent();
    else
        frame_->showEmpty();
}

void LeaderPage::refresh()
{
    timer_.start(minuteMs);
    work_.openConversations().then(this, [this](const Result<QList<OpenConversation>>& open) {
        openRead_ = open.has_value();
        if (!open) {
            frame_->error().show(open.error());
            showConversations(); // what was read last
            return;
        }
        readCame();
        open_ = *open;
        const auto unclaimed = static_cast<int>(std::ranges::count(open_, QString(), &OpenConversation::claimedBy));
        const bool other = std::exchange(unclaimed_, unclaimed) != unclaimed;
        showConversations();
        if (other) Q_EMIT badgeChanged();
    });
    escalationStore_.list(false).then(this, [this](const Result<QList<EscalationSummary>>& due) {
        dueRead_ = due.has_value();
        if (!due) {
            frame_->error().show(due.error());
            showEscalations();
            return;
        }
        readCame();
        due_ = *due;
        showEscalations();
    });
    conflicts_->refresh();
}

/// The strip stays until both lists are read again.
void LeaderPage::readCame()
{
    if (openRead_ && dueRead_) frame_->error().clear();
}

/// Keeps the rows that stay, so that the one in hand remains in hand; returns all in the order of `ids`.
QList<QTreeWidgetItem*> LeaderPage::follow(QTreeWidget* table, const QList<Id>& ids)
{
    const QSet<Id> wanted(ids.begin(), ids.end());
    for (int i = table->topLevelItemCount() - 1; i >= 0; --i)
        if (!wanted.contains(idOf(table->topLevelItem(i)))) delete table->takeTopLevelItem(i);
    QList<QTreeWidgetItem*> items;
    for (int place = 0; place < ids.size(); ++place) {
        int at = place;
        while (at < table->topLevelItemCount() && idOf(table->topLevelItem(at)) != ids[place]) ++at;
        QTreeWidgetItem* item = at < table->topLevelItemCount() ? table->topLevelItem(at) : new QTreeWidgetItem;
        item->setData(0, Qt::UserRole, ids[place].toString());
        if (at != place || !item->treeWidget()) {
            const bool current = item->treeWidget() && table->currentItem() == item;
            if (item->treeWidget()) table->takeTopLevelItem(at);
            table->insertTopLevelItem(place, item);
            if (current) table->setCurrentItem(item);
        }
        items += item;
    }
    return items;
}

static void write(QTreeWidgetItem* item, const QStringList& cells)
{
    for (int i = 0; i < cells.size(); ++i) {
        item->setText(i, cells[i]);
        item->setToolTip(i, plainToolTip(cells[i]));
        item->setData(i, Qt::ForegroundRole, {});
    }
}

/// As high as its rows, so that the page scrolls as one.
void LeaderPage::fit(QTreeWidget* table)
{
    const int rows = table->topLevelItemCount();
    for (int section = 1; section < table->columnCount(); ++section) {
        table->resizeColumnToContents(section);
        table->setColumnWidth(section, table->columnWidth(section) + space::l);
    }
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    const int height = rows > 0 ? table->sizeHintForRow(0) : 0;
    table->setFixedHeight(table->header()->sizeHint().height() + rows * height + 2 * table->frameWidth() + 2);
    table->setVisible(rows > 0);
}

void LeaderPage::showConversations()
{
    const Instant now = work_.desk().clock.now();
    const QList<OpenConversation> shown = open_.first(std::min<qsizetype>(open_.size(), shownRows));
    QList<Id> ids;
    for (const OpenConversation& each : shown) ids += each.id;
    const QList<QTreeWidgetItem*> items = follow(conversations_, ids);
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const OpenConversation& each = shown[i];
        QTreeWidgetItem* item = items[i];
        const std::optional<LevelMark> assessed = levelMark(each.level);
        const Mark level = markOf(assessed.value_or(LevelMark::Low), palette());
        write(item, {isolated(each.title), platformName(each.platform), each.section,
                     assessed ? QString(level.glyph + u' ' + level.word) : tr("not assessed"),
                     each.claimedBy.isEmpty() ? tr("nobody") : tr("officer %1").arg(each.claimedBy),
                     formatDuration((now.micros - each.waitedSince->micros) / 1'000'000)});
        if (assessed) item->setForeground(3, level.colour);
        if (each.claimedBy.isEmpty()) item->setForeground(4, Colours::of(palette()).warning);
    }
    const bool known = openRead_ || !open_.isEmpty(); // before it is read, 0 would be news
    conversationsTitle_->setText(
        known ? tr("Waiting for an answer (%1), %2 of them claimed by nobody").arg(open_.size()).arg(unclaimed_)
              : tr("Waiting for an answer"));
    noConversations_->setVisible(openRead_ && open_.isEmpty());
    fit(conversations_);
}

void LeaderPage::showEscalations()
{
    const Instant now = work_.desk().clock.now();
    QList<Id> ids;
    for (const EscalationSummary& each : std::as_const(due_)) ids += each.id;
    const QList<QTreeWidgetItem*> items = follow(escalations_, ids);
    for (qsizetype i = 0; i < due_.size(); ++i) {
        const EscalationSummary& each = due_[i];
        const EscalationType* type = escalationStore_.types().find(each.type);
        const EscalationState* state = type ? type->state(each.state) : nullptr;
        const bool late = each.dueAt && *each.dueAt < now;
        QTreeWidgetItem* item = items[i];
        write(item,
              {visible(each.title), state ? state->label.in(QLocale()) : each.state, tr("officer %1").arg(each.officerNumber),
               !each.dueAt ? tr("no deadline")
               : late      ? tr("⧗ overdue since %1").arg(formatRelative(*each.dueAt, now))
                           : formatDayAndTime(*each.dueAt, now)});
        if (late) item->setForeground(3, Colours::of(palette()).danger);
    }
    const bool known = dueRead_ || !due_.isEmpty();
    escalationsTitle_->setText(known ? tr("Open escalations (%1)").arg(due_.size()) : tr("Open escalations"));
    noEscalations_->setVisible(dueRead_ && due_.isEmpty());
    fit(escalations_);
}

void LeaderPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        showConversations();
        showEscalations();
    }
    Page::changeEvent(event);
}

void LeaderPage::retranslate()
{
    frame_->setTitle(title().text());
    frame_->setSubtitle(tr("The section's open work"));
    notLeader_->setTexts(tr("For section leaders"),
                         tr("This page shows a section's open work. The server does not name you as a leader; ask your "
                            "administrator if you should be one."));
    conversations_->setHeaderLabels(
        {tr("Conversation"), tr("Platform"), tr("Section"), tr("Level"), tr("Has it"), tr("Waits")});
    conversations_->setAccessibleName(tr("Conversations that wait for an answer"));
    escalations_->setHeaderLabels({tr("Escalation"), tr("State"), tr("Started by"), tr("Next deadline")});
    escalations_->setAccessibleName(tr("Open escalations"));
    noConversations_->setText(tr("Nobody waits for an answer."));
    noEscalations_->setText(tr("No escalation is open."));
    noConflicts_->setText(tr("No edits have met: there is nothing to decide."));
    showConversations();
    showEscalations();
}

} // namespace lygte
