#include "ui/patrol/shifthistory.h"

#include "core/base/text.h"
#include "core/patrol/patrolstore.h"
#include "ui/editor/notetext.h"
#include "ui/patrol/patrolwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sortheader.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTreeWidget>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr int shown = 500;        // more than a year of one officer's shifts
static constexpr int leastHandover = 24; // characters

namespace column {
enum { Shift, By, Length, Account, Handover };
}

ShiftHistory::ShiftHistory(PatrolStore& store, QWidget* parent)
    : QWidget(parent), store_(store), search_(new QLineEdit(this)), error_(new ErrorStrip(this)), list_(new QTreeWidget(this)),
      head_(new SortHeader(u"shiftHistory"_s)), cut_(new MutedLabel(this)), empty_(new EmptyState(u"view-history"_s, this)),
      parts_(new QStackedLayout)
{
    setObjectName(u"shiftHistory"_s);
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAllColumnsShowFocus(true);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setColumnCount(column::Handover + 1);
    list_->setHeader(head_);
    head_->setSortIndicatorShown(true); // setHeader() takes both away
    head_->setSectionsClickable(true);
    for (const int section : {column::Shift, column::Length})
        list_->headerItem()->setData(section, Qt::InitialSortOrderRole, int(Qt::DescendingOrder));
    head_->setSortIndicator(column::Shift, Qt::DescendingOrder);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setFrameShape(QFrame::NoFrame);
    parts_->addWidget(list_);
    parts_->addWidget(empty_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(search_);
    column->addWidget(error_);
    column->addLayout(parts_, 1);
    column->addWidget(cut_);
    cut_->setWordWrap(true);
    cut_->hide();
    connect(search_, &QLineEdit::textChanged, this, &ShiftHistory::showShifts);
    connect(head_, &QHeaderView::sortIndicatorChanged, this, &ShiftHistory::showShifts);
    connect(list_, &QTreeWidget::itemActivated, this, &ShiftHistory::choose);
    connect(&store_, &PatrolStore::changed, this, [this] {
        if (isVisible()) reload();
    });
    retranslate();
}

void ShiftHistory::begin()
{
    search_->setFocus();
    search_->selectAll();
    reload();
}

void ShiftHistory::reload()
{
    store_.shifts(shown).then(this, [this](const Result<QList<Shift>>& shifts) {
        if (!shifts) {
            error_->show(shifts.error());
            return;
        }
        error_->clear();
        loaded_ = true;
        shifts_ = *shifts;
        showShifts();
    });
}

static std::int64_t secondsOf(const Shift& shift, Instant now)
{
    return (shift.ended.value_or(now).micros - shift.started.micros) / 1'000'000;
}

static QString handoverOf(const Shift& shift)
{
    return visible(noteText(shift.handover).text);
}

/// What is empty comes last, whichever way the rest is ordered.
static std::strong_ordering compareTexts(const QString& one, const QString& other, Qt::SortOrder order)
{
    if (one.isEmpty() != other.isEmpty()) return one.isEmpty() <=> other.isEmpty();
    return (order == Qt::AscendingOrder ? compareNames(one, other) : compareNames(other, one)) <=> 0;
}

QList<Shift> ShiftHistory::ordered() const
{
    const Instant now = store_.desk().clock.now();
    const Qt::SortOrder order = head_->sortIndicatorOrder();
    const auto number = [&](std::int64_t one, std::int64_t other) {
        return order == Qt::AscendingOrder ? one <=> other : other <=> one;
    };
    const auto by = [&](const Shift& one, const Shift& other) -> std::strong_ordering {
        switch (head_->sortIndicatorSection()) {
        case column::By:
            return compareTexts(one.officerNumber, other.officerNumber, order);
        case column::Length:
            return number(secondsOf(one, now), secondsOf(other, now));
        case column::Account:
            return compareTexts(one.account, other.account, order);
        case column::Handover:
            return compareTexts(handoverOf(one), handoverOf(other), order);
        default:
            return number(one.started.micros, other.started.micros);
        }
    };
    QList<Shift> shifts = shifts_;
    std::ranges::stable_sort(shifts, [&](const Shift& one, const Shift& other) { return by(one, other) < 0; });
    return shifts;
}

void ShiftHistory::showShifts()
{
    const QString before = list_->currentItem() ? list_->currentItem()->data(0, Qt::UserRole).toString() : QString();
    const Instant now = store_.desk().clock.now();
    list_->clear();
    const QStringList wanted = search_->text().split(u' ', Qt::SkipEmptyParts);
    const QList<Shift> shifts = ordered();
    for (const Shift& shift : shifts) {
        const QString end = shift.ended ? formatTime(*shift.ended) : tr("running");
        const Mark state = markOf(shift.syncState, shift.refusal, palette());
        const QStringList cells{state.glyph + u' ' + formatDayAndTime(shift.started, now) + u" \u2013 " + end,
                                tr("Officer %1").arg(visible(shift.officerNumber)), formatDuration(secondsOf(shift, now)),
                                visible(shift.account), handoverOf(shift).simplified()};
        const QString all = cells.join(u' ') + u' ' + platformNames(shift.platforms).join(u' ');
        if (std::ranges::any_of(wanted, [&](const QString& word) { return !all.contains(word, Qt::CaseInsensitive); }))
            continue;
        auto* item = new QTreeWidgetItem(list_, cells);
        item->setData(0, Qt::UserRole, shift.id.toString());
        QStringList tip{state.word + u": " + state.explanation};
        for (int section = 0; section < column::Handover; ++section)
            if (!cells[section].isEmpty()) tip += list_->headerItem()->text(section) + u": " + cells[section];
        if (const QString handover = handoverOf(shift); !handover.isEmpty()) // word for word: the cell has one line of it
            tip += list_->headerItem()->text(column::Handover) + u":\n" + handover;
        for (int section = 0; section < cells.size(); ++section) item->setToolTip(section, plainToolTip(tip.join(u'\n')));
        item->setData(0, Qt::AccessibleDescriptionRole, state.explanation);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        if (shift.id.toString() == before) list_->setCurrentItem(item);
    }
    fitColumns();
    if (!list_->currentItem() && list_->topLevelItemCount() > 0) list_->setCurrentItem(list_->topLevelItem(0));
    list_->scrollToItem(list_->currentItem());
    if (wanted.isEmpty())
        empty_->setTexts(
            tr("No shift has been logged yet"),
            tr("Every shift that is started here can be read again from this list, with its entries, figures and handover."));
    else
        empty_->setTexts(tr("No shift matches"), tr("Search by day, officer, account, platform or words of the handover."));
    cut_->setText(tr("The latest %n shift(s) stand here. What was logged in older ones is found by Search.", nullptr, shown));
    cut_->setVisible(shifts_.size() >= shown);
    parts_->setCurrentWidget(loaded_ && list_->topLevelItemCount() == 0 ? static_cast<QWidget*>(empty_) : list_);
}

/// What was handed over is what the list is read for: where the window is narrow or the text large, the columns that say less
/// make room for it. The tooltip of the row says them all.
void ShiftHistory::fitColumns()
{
    int left = list_->viewport()->width();
    for (const int section : {column::Shift, column::By, column::Length, column::Account}) {
        list_->setColumnHidden(section, false);
        list_->resizeColumnToContents(section);
        list_->setColumnWidth(section, list_->columnWidth(section) + space::m);
        left -= list_->columnWidth(section);
    }
    const int wanted = fontMetrics().averageCharWidth() * leastHandover;
    for (const int section : {column::Account, column::Length, column::By}) {
        if (left >= wanted) break;
        left += list_->columnWidth(section);
        list_->setColumnHidden(section, true);
    }
}

void ShiftHistory::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ShiftHistory::choose()
{
    if (!list_->currentItem()) return;
    if (const auto id = Id::fromString(list_->currentItem()->data(0, Qt::UserRole).toString())) Q_EMIT chosen(*id);
}

bool ShiftHistory::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != search_ || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        list_->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return false;
    }
}

void ShiftHistory::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) QMetaObject::invokeMethod(this, &ShiftHistory::fitColumns, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

void ShiftHistory::retranslate()
{
    search_->setPlaceholderText(tr("Search by day, officer, account, platform or handover"));
    search_->setToolTip(search_->placeholderText()); // which large text cuts
    search_->setAccessibleName(tr("Search earlier shifts"));
    list_->setAccessibleName(tr("Earlier shifts"));
    list_->setHeaderLabels({tr("Shift"), tr("By"), tr("Length"), tr("Account"), tr("Handover")});
    showShifts();
}

} // namespace lygte
