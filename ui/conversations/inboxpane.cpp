#include "ui/conversations/inboxpane.h"

#include "ui/conversations/inboxdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/loadingdelay.h"

#include <QAction>
#include <QEvent>
#include <QStackedLayout>

namespace lygte {

InboxPane::InboxPane(InboxModel* model, const Clock& clock, QWidget* parent)
    : QWidget(parent), model_(model), view_(new InboxView(model, this)),
      empty_(new EmptyState(QStringLiteral("mail-folder-inbox"), this)), loading_(new MutedLabel(this)),
      delay_(new LoadingDelay(this)), parts_(new QStackedLayout(this))
{
    view_->setItemDelegate(new InboxDelegate(clock, view_));
    loading_->setAlignment(Qt::AlignCenter);
    for (QWidget* part : {static_cast<QWidget*>(view_), static_cast<QWidget*>(empty_), static_cast<QWidget*>(loading_)})
        parts_->addWidget(part);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InboxPane::selectionChanged);
    connect(view_, &QListView::activated, this, [this](const QModelIndex& index) {
        view_->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        Q_EMIT entered();
    });
    connect(view_, &QListView::clicked, this, [this](const QModelIndex& index) { Q_EMIT clicked(model_->idAt(index.row())); });
    for (const auto read : {&InboxModel::loaded, &InboxModel::updated}) connect(model_, read, this, [this] { answered({}); });
    connect(model_, &InboxModel::failed, this, [this](const Error& error) { answered(error); });
    connect(delay_, &LoadingDelay::due, this, [this] {
        if (model_->isLoading()) parts_->setCurrentWidget(loading_);
    });
    ages_.setInterval(30'000);
    connect(&ages_, &QTimer::timeout, view_->viewport(), QOverload<>::of(&QWidget::update));
    ages_.start();
    delay_->start();
    retranslate();
}

Id InboxPane::current() const
{
    const QModelIndexList chosenRows = view_->selectionModel()->selectedIndexes();
    return chosenRows.isEmpty() ? Id() : model_->idAt(chosenRows.first().row());
}

void InboxPane::select(Id id)
{
    awaited_ = id;
    const int row = model_->rowOf(id);
    if (row < 0) {
        view_->selectionModel()->clear(); // another conversation is in front, which the list does not show
        return;
    }
    awaited_ = {};
    if (current() == id) return;
    view_->setCurrentIndex(model_->index(row));
    view_->scrollTo(model_->index(row));
}

void InboxPane::setActions(QAction* start, QAction* showAll)
{
    start_ = start;
    showAll_ = showAll;
    retranslate();
}

void InboxPane::setFiltered(bool filtered)
{
    filtered_ = filtered;
    delay_->start();
    retranslate();
}

void InboxPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

/// A list that could not be read is not an empty one.
void InboxPane::answered(const std::optional<Error>& error)
{
    if (error || error_) {
        error_ = error;
        showWords();
    }
    showPart();
}

void InboxPane::retranslate()
{
    view_->setAccessibleName(tr("Conversations"));
    loading_->setText(tr("Loading …"));
    showWords();
    model_->retranslate();
}

void InboxPane::showWords()
{
    if (error_) {
        empty_->setTexts(tr("The conversations could not be read"), describe(*error_).what + u' ' + describe(*error_).next);
        empty_->setAction(nullptr);
    } else if (filtered_) {
        empty_->setTexts(tr("No conversation matches"),
                         tr("Closed conversations and other platforms are hidden by the filter above."));
        empty_->setAction(showAll_);
    } else {
        empty_->setTexts(tr("No open conversations"), tr("A conversation starts when a child writes to the patrol and you "
                                                         "enter it here, or when you import a chat export "
                                                         "(drop the file on this page)."));
        empty_->setAction(start_);
    }
}

void InboxPane::showPart()
{
    delay_->stop();
    parts_->setCurrentWidget(model_->rowCount() > 0 ? static_cast<QWidget*>(view_) : empty_);
    if (!awaited_.isNull() && model_->rowOf(awaited_) >= 0) select(awaited_);
}

void InboxPane::selectionChanged()
{
    // Not the current row: Tab into the list makes one current, and opening a conversation marks it as read.
    const QModelIndexList chosenRows = view_->selectionModel()->selectedIndexes();
    if (chosenRows.isEmpty()) return;
    awaited_ = {};
    Q_EMIT chosen(model_->idAt(chosenRows.first().row()));
}

} // namespace lygte
