#include "ui/escalations/escalationpage.h"

#include "core/conversations/conversationstore.h"
#include "ui/escalations/escalationdelegate.h"
#include "ui/escalations/escalationdetail.h"
#include "ui/escalations/escalationform.h"
#include "ui/escalations/escalationmodel.h"
#include "ui/escalations/identityreading.h"
#include "ui/escalations/newescalation.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/panes.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lygte {

EscalationPage::EscalationPage(EscalationStore& store, ConversationStore& conversations, UiServices services,
                               ServerLink* server, QWidget* parent)
    : Page(parent), store_(store), conversations_(conversations), services_(services), model_(new EscalationModel(store, this)),
      open_(new OpenEscalation(store, this)), reading_(new IdentityReading(store, server, this)), frame_(new PageFrame(this)),
      words_(new QLineEdit(this)), closed_(new QCheckBox(this)), panes_(new Panes(QStringLiteral("panes"))),
      listParts_(new QStackedWidget), list_(new QListView), nothingFound_(new EmptyState(QStringLiteral("search"))),
      parts_(new QStackedWidget), nothingOpen_(new EmptyState(QStringLiteral("mail-send"))),
      nothingYet_(new EmptyState(QStringLiteral("mail-send"))), detail_(new EscalationDetail(*open_, *reading_, services.undo)),
      new_(new NewEscalation(store, conversations))
{
    build();
    registerCommands();
    if (services_.commands.has(QStringLiteral("server.decide")))
        detail_->refused().setAction(services_.commands.action(QStringLiteral("server.decide")));
    connectParts();
    clock_.setInterval(30'000);
    clock_.start();
    retranslate();
    frame_->showLoading();
}

EscalationPage::~EscalationPage() = default;

void EscalationPage::build()
{
    buildList();
    for (QWidget* part : {static_cast<QWidget*>(nothingOpen_), static_cast<QWidget*>(detail_), static_cast<QWidget*>(new_)})
        parts_->addWidget(part);
    panes_->add(listParts_, 26, 48, 300);
    panes_->add(parts_, 36, 168, 580, true);
    panes_->add(detail_->rail(), 28, 48, 320);
    panes_->setPresent(detail_->rail(), false);

    words_->setClearButtonEnabled(true);
    words_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    words_->setMaximumWidth(520);
    words_->installEventFilter(this);
    frame_->addFilter(words_, 3);
    frame_->addFilter(closed_);
    frame_->addFilter(new QWidget, 1);
    frame_->setContent(panes_, false);
    frame_->setEmpty(nothingYet_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(frame_);
}

void EscalationPage::buildList()
{
    list_->setModel(model_);
    list_->setItemDelegate(new EscalationDelegate(*model_, list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setResizeMode(QListView::Adjust);
    list_->setMouseTracking(true);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    listParts_->addWidget(list_);
    listParts_->addWidget(nothingFound_);
}

void EscalationPage::connectParts()
{
    connect(model_, &EscalationModel::loaded, this, &EscalationPage::listChanged);
    connect(model_, &EscalationModel::failed, this, [this](const Error& error) {
        frame_->error().show(error);
        showPart();
    });
    connect(words_, &QLineEdit::textChanged, this, [this](const QString& words) {
        model_->setWords(words);
        listChanged();
    });
    connect(closed_, &QCheckBox::toggled, model_, &EscalationModel::setWithClosed);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &EscalationPage::selected);
    connect(panes_, &Panes::arranged, this, [this] { frame_->setHeadShown(panes_->isShown(listParts_)); });
    connect(parts_, &QStackedWidget::currentChanged, this,
            [this] { panes_->setPresent(detail_->rail(), parts_->currentWidget() == detail_); });
    connect(list_, &QListView::clicked, this, [this] { Panes::bring(parts_); });
    connect(list_, &QListView::activated, this, [this] {
        if (!open_->isOpen()) return;
        Panes::bring(parts_);
        detail_->form()->focusFirst();
    });
    connect(open_, &OpenEscalation::opened, this, [this] {
        if (!open_->isOpen() && parts_->currentWidget() == detail_) parts_->setCurrentWidget(nothingOpen_);
        showPart();
        selectOpen();
        refreshActions();
        enterForm();
    });
    connect(open_, &OpenEscalation::savingChanged, this, [this] {
        if (open_->saveError()) selectOpen(); // what cannot be stored is not left behind
    });
    connect(open_, &OpenEscalation::readFailed, this, [this](const Error& error) { frame_->error().show(error); });
    connect(open_, &OpenEscalation::acted, this, &EscalationPage::acted);
    connect(open_, &OpenEscalation::actFailed, this, [this](const Id& escalation, const Error& error) {
        if (escalation != open_->id()) frame_->error().show(error); // nobody else says it
    });
    connect(new_, &NewEscalation::begun, this, [this](const Id& escalation, bool joined) {
        services_.toast.say([joined] { return joined ? tr("Added to the draft") : tr("Draft begun; nothing is sent"); });
        list_->setFocus(); // the form that begins it goes away
        toForm_ = true;
        openEscalation(escalation);
        if (open_->id() == escalation) enterForm();
    });
    connect(new_, &NewEscalation::cancelled, this, [this] {
        parts_->setCurrentWidget(open_->isOpen() ? static_cast<QWidget*>(detail_) : nothingOpen_);
        showPart();
        Panes::enter(list_);
    });
    connect(detail_, &EscalationDetail::openConversation, this, &EscalationPage::openConversation);
    connect(detail_, &EscalationDetail::openMessage, this, &EscalationPage::findMessage);
    connect(&clock_, &QTimer::timeout, this, [this] {
        model_->tick();
        if (open_->isOpen()) detail_->tick();
        refreshSubtitle();
    });
}

void EscalationPage::activated()
{
    if (parts_->currentWidget() == new_) return;
    if (model_->count() > 0 && panes_->isShown(listParts_)) list_->setFocus();
}

bool EscalationPage::goBack()
{
    if (new_->isVisible()) {
        Q_EMIT new_->cancelled();
        return true;
    }
    if (detail_->isPreviewing() && detail_->isVisible()) {
        detail_->setPreviewing(false);
        detail_->form()->focusFirst();
        return true;
    }
    if (!words_->text().isEmpty() && words_->hasFocus()) {
        words_->clear();
        return true;
    }
    if (panes_->goBack()) return true;
    const QWidget* focus = focusWidget();
    if (!detail_->isVisible() || (!detail_->isAncestorOf(focus) && !detail_->rail()->isAncestorOf(focus))) return false;
    list_->setFocus();
    return true;
}

QList<QWidget*> EscalationPage::panes()
{
    if (parts_->currentWidget() != detail_) return {list_, parts_->currentWidget()};
    return {list_, detail_->body(), detail_->rail()};
}

int EscalationPage::badge() const
{
    return model_->countOf(EscalationModel::Group::Officer);
}

void EscalationPage::addMenuAction(QAction* action)
{
    list_->addAction(action);
}

void EscalationPage::startFor(const Id& conversation, const QList<Id>& messages)
{
    begin(conversation, messages);
    Q_EMIT wanted();
}

void EscalationPage::begin(const Id& conversation, const QList<Id>& messages)
{
    parts_->setCurrentWidget(new_);
    Panes::bring(parts_);
    frame_->showContent();
    new_->startFor(conversation, messages);
}

void EscalationPage::openEscalation(const Id& escalation)
{
    awaited_ = escalation;
    parts_->setCurrentWidget(detail_);
    Panes::bring(parts_);
    frame_->showContent();
    open_->open(escalation);
    selectOpen();
    Q_EMIT wanted();
}

/// After beginning one, the officer goes on in its form.
void EscalationPage::enterForm()
{
    if (open_->isOpen() && std::exchange(toForm_, false)) detail_->form()->focusFirst();
}

void EscalationPage::findMessage(const Id& conversation, const Id& message)
{
    conversations_.messages({message}).then(this, [this, conversation](const Result<QList<Message>>& found) {
        if (!found)
            frame_->error().show(found.error());
        else if (found->isEmpty())
            frame_->error().show(Error{ErrorCode::NotFound, {}, {}});
        else
            Q_EMIT openMessage(conversation, found->front().key);
    });
}

/// What can be taken back is offered; taking it back is an event of its own, and the history keeps both.
void EscalationPage::acted(const Id& escalation, const Transition& act)
{
    const auto done = [] { return tr("Recorded, on this machine"); };
    if (!act.canBeUndone()) {
        services_.toast.say(done);
        return;
    }
    services_.undo.did(done, [this, escalation, command = act.command] { return store_.undo(escalation, command); });
}

void EscalationPage::listChanged()
{
    showPart();
    selectOpen();
    refreshSubtitle();
    Q_EMIT badgeChanged();
}

/// The list and what is beside it, or, while there is nothing at all, what to do.
void EscalationPage::showPart()
{
    if (!model_->isLoaded()) return;
    listParts_->setCurrentWidget(model_->rowCount() > 0 ? static_cast<QWidget*>(list_) : nothingFound_);
    if (parts_->currentWidget() == nothingOpen_ && open_->isOpen()) parts_->setCurrentWidget(detail_);
    const bool begins = parts_->currentWidget() == new_;
    if (model_->count() == 0 && !open_->isOpen() && !begins)
        frame_->showEmpty();
    else
        frame_->showContent();
}

void EscalationPage::selected()
{
    const Id id = model_->idAt(list_->currentIndex().row());
    if (id.isNull() || following_) return;
    if (parts_->currentWidget() == new_ && !list_->hasFocus()) return; // the selection has moved by itself
    parts_->setCurrentWidget(detail_);
    open_->open(id);
}

/// The row of what is open is the current one, also after the list has changed.
void EscalationPage::selectOpen()
{
    const Id wanted = awaited_.isNull() ? open_->id() : awaited_;
    if (wanted.isNull() || model_->idAt(list_->currentIndex().row()) == wanted) {
        awaited_ = {};
        // A list that gets the focus makes its first row the current one, and does not choose it.
        if (!wanted.isNull()) list_->selectionModel()->select(list_->currentIndex(), QItemSelectionModel::ClearAndSelect);
        return;
    }
    const int row = model_->rowOf(wanted);
    following_ = true;
    list_->setCurrentIndex(row < 0 ? QModelIndex() : model_->index(row));
    following_ = false;
    if (row >= 0) awaited_ = {};
}

void EscalationPage::refreshSubtitle()
{
    const int mine = model_->countOf(EscalationModel::Group::Officer);
    frame_->setSubtitle(mine > 0 ? tr("%n for you", nullptr, mine) : QString());
}

void EscalationPage::retranslate()
{
    frame_->setTitle(tr("Escalations"));
    words_->setPlaceholderText(tr("Filter by title, kind, state or officer"));
    words_->setToolTip(words_->placeholderText()); // which large text cuts
    words_->setAccessibleName(tr("Filter the escalations"));
    closed_->setText(tr("Show closed"));
    list_->setAccessibleName(tr("Escalations, by what is needed"));
    panes_->setWords(listParts_, {}, tr("Back to the list"));
    panes_->setWords(parts_, tr("Escalation"), tr("Back to the escalation"));
    panes_->setWords(detail_->rail(), tr("Acts and document"), {});
    nothingFound_->setTexts(tr("Nothing matches the filter"), tr("Clear the filter line, or show closed ones too."));
    nothingOpen_->setTexts(tr("Nothing is open"), tr("Choose one in the list."));
    nothingYet_->setTexts(
        tr("No escalations"),
        tr("An escalation tells somebody who can help: the municipality, another unit, a platform. Choose the messages that "
           "show it in a conversation and press Escalate there."));
    model_->retranslate();
    refreshSubtitle();
}

void EscalationPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refreshActions();
}

void EscalationPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    refreshActions();
}

/// Down in the filter goes on to the list.
bool EscalationPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == words_ && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        list_->setFocus();
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace lygte
