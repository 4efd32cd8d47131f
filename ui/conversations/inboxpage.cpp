#include "ui/conversations/inboxpage.h"

#include "core/base/text.h"
#include "core/people/desk.h"
#include "ui/conversations/conversationacts.h"
#include "ui/conversations/conversationform.h"
#include "ui/conversations/conversationmove.h"
#include "ui/conversations/detailspane.h"
#include "ui/conversations/importpane.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/panes.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace lygte {

static constexpr int millisecondsUntilRead = 600; // passing over a row with the arrow keys is not reading

InboxPage::InboxPage(const Services& services, QWidget* parent)
    : Page(parent), services_(services), acts_(new ConversationActs(services.conversations, services.undo, this)),
      frame_(new PageFrame(this)), model_(new InboxModel(services.conversations, this)), filter_(new InboxFilter(this)),
      list_(new InboxPane(model_, services.conversations.desk().clock, this)),
      pane_(new ConversationPane(services.conversations, *acts_, services.server, this)),
      details_(new DetailsPane(services.contents, *acts_, pane_->timeline(), services.surroundings, this)),
      newForm_(new ConversationForm(services.conversations, this)), import_(new ImportPane(services.import, this)),
      panes_(new Panes(QStringLiteral("panes"), this)), middle_(new QWidget(this)), middles_(new QStackedLayout(middle_))
{
    setAcceptDrops(true);
    if (services_.server) {
        move_ = new ConversationMove(*services_.server, services_.undo, this);
        connect(move_, &ConversationMove::failed, this, [this](const Error& error) { frame_->error().show(error); });
        connect(services_.server, &ServerLink::settingsChanged, this, &InboxPage::updateCommands);
    }
    buildPanes();
    addCommands();
    addConversationCommands();
    details_->setMoveAction(services_.commands.action(QStringLiteral("inbox.move")));
    frame_->setPrimary(services_.commands.action(QStringLiteral("inbox.new")));
    frame_->addSecondary(services_.commands.action(QStringLiteral("inbox.import")));
    if (services_.commands.has(QStringLiteral("server.decide")))
        pane_->refused().setAction(services_.commands.action(QStringLiteral("server.decide")));
    list_->setActions(services_.commands.action(QStringLiteral("inbox.new")),
                      services_.commands.action(QStringLiteral("inbox.showAll")));

    connect(filter_, &InboxFilter::changed, this, &InboxPage::query);
    connect(filter_, &InboxFilter::leaveDown, this, [this] { Panes::enter(list_->view()); });
    connect(panes_, &Panes::arranged, this, &InboxPage::panesArranged);
    connect(model_, &InboxModel::loaded, this, [this] {
        frame_->error().clear();
        list_->select(current().id);
    });
    connect(model_, &InboxModel::dataChanged, this, &InboxPage::usable);
    connect( // queued: an answer that is there at once would come before anybody listens
        model_, &InboxModel::loaded, this,
        [this] {
            if (model_->rowCount() == 0) Q_EMIT usable();
        },
        Qt::QueuedConnection);
    connect(model_, &InboxModel::failed, this, [this](const Error& error) { frame_->error().show(error); });
    connect(acts_, &ConversationActs::failed, this, [this](const Error& error) { frame_->error().show(error); });
    connect(list_, &InboxPane::chosen, this, [this](const Id& id) {
        if (id != current().id) fetchAndOpen(id, 0);
    });
    connect(list_, &InboxPane::clicked, this, [this](const Id& id) {
        if (id == current().id) backToConversation();
        Panes::bring(middle_);
    });
    connect(list_, &InboxPane::entered, this, &InboxPage::enterConversation);
    connect(middles_, &QStackedLayout::currentChanged, this, &InboxPage::middleChanged);
    connect(pane_, &ConversationPane::shown, this, [this] { readTimer_.start(); });
    connect(pane_, &ConversationPane::pendingChanged, this, &InboxPage::updateCommands);
    connect(&pane_->chat(), &ChatView::currentRowChanged, this, &InboxPage::updateRowCommands);
    connect(pane_, &ConversationPane::escalateRequested, this,
            [this] { Q_EMIT escalateRequested(current().id, pane_->selectedIds()); });
    connect(details_, &DetailsPane::relatedChosen, this, &InboxPage::relatedChosen);
    connect(newForm_, &InPlaceForm::left, this, &InboxPage::leaveForm);
    connect(newForm_, &ConversationForm::created, this, [this](const Id& id) {
        leaveForm();
        started_ = id;
        openConversation(id);
    });
    connect(import_, &ImportPane::left, this, &InboxPage::leaveForm);
    connect(&services_.conversations, &ConversationStore::changed, this, &InboxPage::conversationsChanged);
    readTimer_.setSingleShot(true);
    readTimer_.setInterval(millisecondsUntilRead);
    connect(&readTimer_, &QTimer::timeout, this, [this] {
        if (pane_->isVisible() && current().unread > 0) services_.conversations.markRead(current().id);
    });
    retranslate();
    query();
    countUnread();
}

Phrase InboxPage::title() const
{
    return {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Inbox")};
}

void InboxPage::buildPanes()
{
    for (QWidget* part : {static_cast<QWidget*>(pane_), static_cast<QWidget*>(newForm_), static_cast<QWidget*>(import_)})
        middles_->addWidget(part);
    panes_->add(list_, 26, 48, 320);
    panes_->add(middle_, 39, 48, 600, true);
    panes_->add(details_, 20, 48, 260);
    frame_->addFilter(filter_, 1);
    frame_->setContent(panes_, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame_);
}

void InboxPage::activated()
{
    if (current().id.isNull())
        Panes::enter(list_->view());
    else if (panes_->isShown(middle_))
        pane_->chat().setFocus(Qt::OtherFocusReason);
}

bool InboxPage::goBack()
{
    if (middles_->currentWidget() == import_ && import_->isRunning()) return true; // stays until it has ended or is stopped
    if (!showsConversation())
        leaveForm();
    else if (panes_->isShown(middle_) && pane_->goBack())
        return true;
    else if (panes_->goBack())
        return true;
    else if (!list_->view()->hasFocus())
        list_->view()->setFocus(Qt::OtherFocusReason);
    else
        return false;
    return true;
}

QList<QWidget*> InboxPage::panes()
{
    if (!showsConversation()) return {filter_, list_->view(), middles_->currentWidget()};
    return {filter_, list_->view(), &pane_->chat(), pane_->writing(), details_};
}

void InboxPage::addMenuAction(QAction* action)
{
    pane_->addMenuAction(action);
}

void InboxPage::setLinkOpener(LinkStrip::Opener opener)
{
    pane_->links().setOpener(std::move(opener));
}

/// Enter on a row, also on that of the conversation which a form stands before.
void InboxPage::enterConversation()
{
    backToConversation();
    if (showsConversation())
        Panes::enter(&pane_->chat());
    else
        Panes::bring(middle_);
}

/// From a form; an import that goes on stays in sight until it has ended or is stopped.
void InboxPage::backToConversation()
{
    if (middles_->currentWidget() != import_ || !import_->isRunning()) middles_->setCurrentWidget(pane_);
}

/// What is known about a conversation, and every act for it, goes with the conversation: nothing acts for what is not shown.
void InboxPage::middleChanged()
{
    panes_->setPresent(details_, showsConversation());
    updateCommands();
}

/// A conversation that has no room is neither read nor looked at.
void InboxPage::panesArranged()
{
    frame_->setHeadShown(panes_->isShown(list_));
    if (!isVisible()) return;
    const bool inSight = panes_->isShown(middle_);
    lookAt(inSight);
    if (inSight)
        readTimer_.start();
    else
        pane_->leave();
}

bool InboxPage::showsConversation() const
{
    return middles_->currentWidget() == pane_;
}

void InboxPage::openConversation(const Id& conversation)
{
    Panes::bring(middle_);
    fetchAndOpen(conversation, 0);
}

void InboxPage::showMessage(const Id& conversation, qint64 key)
{
    Panes::bring(middle_);
    fetchAndOpen(conversation, key);
}

void InboxPage::draftReply(const Id& conversation, const QString& text)
{
    takenBack_ = {conversation, text};
    Panes::bring(middle_);
    fetchAndOpen(conversation, 0);
}

/// Colleagues see who has which conversation on the screen.
void InboxPage::lookAt(bool onScreen)
{
    if (!services_.server) return;
    services_.server->setOpenConversation(onScreen && !current().id.isNull() ? std::optional(current().id) : std::nullopt);
}

void InboxPage::fetchAndOpen(const Id& conversation, qint64 key)
{
    wanted_ = conversation;
    services_.conversations.conversation(conversation)
        .then(this, [this, conversation, key](Result<std::optional<Conversation>> found) {
            if (wanted_ != conversation) return;
            if (!found)
                frame_->error().show(found.error());
            else if (!*found)
                frame_->error().show(Error{ErrorCode::NotFound, conversation.toString(), {}});
            else
                open(**found, key);
        });
}

void InboxPage::open(const Conversation& conversation, qint64 key)
{
    backToConversation();
    model_->keep(conversation.id);
    pane_->open(conversation, key);
    details_->setConversation(conversation);
    list_->select(conversation.id);
    updateCommands();
    lookAt(isVisible() && panes_->isShown(middle_));
    if (takenBack_.first == conversation.id) pane_->takeBack(takenBack_.second);
    takenBack_ = {};
    if (conversation.id == std::exchange(started_, {})) pane_->addMessage(); // the first thing that a new conversation needs
    Q_EMIT conversationOpened(conversation.id);
}

void InboxPage::conversationsChanged(const QSet<Id>& ids)
{
    countUnread();
    if (!ids.contains(current().id)) return;
    services_.conversations.conversation(current().id)
        .then(this, [this, id = current().id](Result<std::optional<Conversation>> found) {
            if (id != current().id) return;
            if (!found) return frame_->error().show(found.error());
            if (!*found) return closeGone();
            const bool more = (*found)->messages > current().messages;
            pane_->refresh(**found);
            details_->setConversation(**found);
            updateCommands();
            if (more && pane_->chat().hasFocus()) readTimer_.start(); // they came in before the officer's eyes
        });
}

/// Erased on order, or moved to where this officer has no say: nothing of it stays on the screen.
void InboxPage::closeGone()
{
    const QString title = isolated(current().title);
    const bool inside = middle_->isAncestorOf(focusWidget()) && showsConversation();
    list_->select({}); // or the next row would be chosen, and opened under the officer's hands
    model_->letGo(current().id);
    pane_->close();
    details_->setConversation({});
    if (inside) list_->view()->setFocus(Qt::OtherFocusReason);
    lookAt(false);
    updateCommands();
    frame_->error().show([title] { return tr("%1 is no longer on this machine.").arg(title); },
                         [] { return tr("It was erased on order, or moved to a section that you are not in."); });
}

void InboxPage::query()
{
    const InboxQuery query = filter_->query();
    list_->setFiltered(query.show != InboxQuery::Show::Open || !query.platform.isEmpty() || !query.words.isEmpty());
    model_->setQuery(query);
    Q_EMIT choicesChanged();
}

QByteArray InboxPage::choices() const
{
    return filter_->choices();
}

void InboxPage::restoreChoices(const QByteArray& choices)
{
    filter_->restoreChoices(choices);
}

void InboxPage::startNew()
{
    toFront();
    middles_->setCurrentWidget(newForm_);
    Panes::bring(middle_);
    newForm_->begin(QStringLiteral("conversation/new"));
}

void InboxPage::openImport()
{
    toFront();
    middles_->setCurrentWidget(import_);
    Panes::bring(middle_);
    import_->focusStep();
}

void InboxPage::importFiles(const QStringList& paths)
{
    openImport();
    import_->look(paths);
}

void InboxPage::leaveForm()
{
    middles_->setCurrentWidget(pane_);
    activated();
}

void InboxPage::countUnread()
{
    services_.conversations.unreadConversations().then(this, [this, number = ++counted_](Result<int> count) {
        if (number != counted_ || !count || *count == unread_) return; // readers may answer in another order
        unread_ = *count;
        frame_->setSubtitle(unread_ > 0 ? tr("%n unread", nullptr, unread_) : QString());
        Q_EMIT badgeChanged();
    });
}

void InboxPage::retranslate()
{
    frame_->setTitle(title().text());
    frame_->setSubtitle(unread_ > 0 ? tr("%n unread", nullptr, unread_) : QString());
    panes_->setAccessibleName(title().text());
    panes_->setWords(list_, {}, tr("Back to the list"));
    panes_->setWords(middle_, tr("Conversation"), tr("Back to the conversation"));
    panes_->setWords(details_, tr("Details"), {});
}

static QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) paths += url.toLocalFile();
    return paths;
}

void InboxPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty() && !import_->isRunning()) event->acceptProposedAction();
}

void InboxPage::dropEvent(QDropEvent* event)
{
    importFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void InboxPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    lookAt(panes_->isShown(middle_));
    updateCommands();
}

void InboxPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    lookAt(false);
    pane_->leave();
    updateCommands();
}

} // namespace lygte
