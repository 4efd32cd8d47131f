#include "app/desktop/features.h"

#include "app/desktop/importadapter.h"
#include "app/desktop/surroundingsadapter.h"
#include "core/people/draftwatch.h"
#include "ui/conversations/inboxpage.h"
#include "ui/escalations/deadlinestatus.h"
#include "ui/escalations/escalationpage.h"
#include "ui/leader/leaderpage.h"
#include "ui/patrol/currentshift.h"
#include "ui/patrol/patrolpage.h"
#include "ui/patrol/shiftstatus.h"
#include "ui/search/findpage.h"
#include "ui/server/serverpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statusstrip.h"
#include "ui/widgets/errorstrip.h"

namespace lygte {

/// What ships with the program is sound, or the program does not start: half the escalation types would look complete.
template <typename T> static T shipped(Result<T> loaded)
{
    if (loaded) return *std::move(loaded);
    const ErrorText text = describe(loaded.error());
    const QString words = text.what + u' ' + text.next;
    qFatal("%s", qUtf8Printable(words));
}

Features::Features(Desk& desk, ServerLink& link, MainWindow& window)
    : desk_(desk), link_(link), window_(window), patrolStore_(desk), conversations_(desk), contents_(desk),
      escalationStore_(desk, shipped(EscalationTypes::load()), shipped(DanishCalendar::load())), searchStore_(desk),
      serverWork_(link), import_(std::make_unique<ImportAdapter>(desk)),
      surroundings_(std::make_unique<SurroundingsAdapter>(escalationStore_, patrolStore_, searchStore_))
{
    UiServices services = window.services();
    services.commands.add({.id = QStringLiteral("server.decide"),
                           .text = {"ServerPage", QT_TRANSLATE_NOOP("ServerPage", "Decide …")},
                           .group = {"ServerPage", QT_TRANSLATE_NOOP("ServerPage", "Connection")},
                           .icon = QStringLiteral("data-warning"),
                           .run = [this] {
                               window_.showPage(server_->id());
                               server_->showDecisions();
                           }});
    patrol_ = new PatrolPage({patrolStore_, conversations_, escalationStore_, services.commands, services.undo});
    inbox_ = new InboxPage({conversations_, contents_, services.commands, services.undo, *import_, &link, surroundings_.get()});
    escalations_ = new EscalationPage(escalationStore_, conversations_, services, &link);
    find_ = new FindPage(searchStore_, desk.clock, services);
    server_ = new ServerPage(link, serverWork_, escalationStore_.types(), services);
    for (Page* page : std::initializer_list<Page*>{patrol_, inbox_, escalations_, find_, server_}) window.addPage(page);
    const auto filter = QStringLiteral("inbox.filter");
    inbox_->restoreChoices(window.settings().layout(filter));
    connect(inbox_, &InboxPage::choicesChanged, this,
            [this, filter] { window_.settings().setLayout(filter, inbox_->choices()); });
    connectPages();
    connectServer();
    watchDrafts();
    fillStatus();
}

Features::~Features() = default;

void Features::connectPages()
{
    const auto openConversation = [this](const Id& conversation) {
        window_.showPage(inbox_->id());
        inbox_->openConversation(conversation);
    };
    const auto openMessage = [this](const Id& conversation, qint64 key) {
        window_.showPage(inbox_->id());
        inbox_->showMessage(conversation, key);
    };
    const auto openEscalation = [this](const Id& escalation) {
        window_.showPage(escalations_->id());
        escalations_->openEscalation(escalation);
    };
    connect(patrol_, &PatrolPage::openConversation, this, openConversation);
    connect(patrol_, &PatrolPage::openEscalation, this, openEscalation);
    connect(patrol_, &PatrolPage::wanted, this, [this] { window_.showPage(patrol_->id()); });
    connect(inbox_, &InboxPage::inFront, patrol_,
            [this](const Id& id, const QString& title) { patrol_->setSubject({QStringLiteral("conversation"), id, title}); });
    connect(escalations_, &EscalationPage::inFront, patrol_,
            [this](const Id& id, const QString& title) { patrol_->setSubject({QStringLiteral("escalation"), id, title}); });
    QAction* about = window_.commands().action(QStringLiteral("entry.about"));
    inbox_->addMenuAction(about);
    escalations_->addMenuAction(about);
    connect(inbox_, &InboxPage::escalateRequested, this, [this](const Id& conversation, const QList<Id>& messages) {
        window_.showPage(escalations_->id());
        escalations_->startFor(conversation, messages);
    });
    connect(inbox_, &InboxPage::relatedChosen, this, [this, openMessage, openEscalation](const Related& related) {
        if (related.entity == u"escalation") return openEscalation(related.id);
        if (related.entity == u"conversation") return openMessage(related.id, related.key);
        window_.showPage(patrol_->id());
        patrol_->showEntry(related.root, related.id);
    });
    connect(escalations_, &EscalationPage::openConversation, this, openConversation);
    connect(escalations_, &EscalationPage::openMessage, this, openMessage);
    connect(escalations_, &EscalationPage::wanted, this, [this] { window_.showPage(escalations_->id()); });
    connect(find_, &FindPage::openConversation, this, openMessage);
    connect(find_, &FindPage::openEntry, this, [this](const Id& shift, const Id& entry) {
        window_.showPage(patrol_->id());
        patrol_->showEntry(shift, entry);
    });
    connect(find_, &FindPage::openEscalation, this, openEscalation);
    connect(find_, &FindPage::wanted, this, [this] { window_.showPage(find_->id()); });
}

/// Every form says that what is typed is kept. When it is not, that stands on every page until it is again.
void Features::watchDrafts()
{
    drafts_ = std::make_unique<DraftWatch>(desk_.file);
    connect(drafts_.get(), &DraftWatch::failed, this, [this](const Error& error) {
        window_.trouble().show([] { return MainWindow::tr("What you are writing is not kept as a draft now."); },
                               [error] { return QString(describe(error).what + u' ' + describe(error).next); });
    });
    connect(drafts_.get(), &DraftWatch::recovered, this, [this] { window_.trouble().clear(); });
}

void Features::fillStatus()
{
    StatusStrip& status = window_.status();
    status.setOfficer(desk_.officer.number);
    auto* shift = new ShiftStatus(patrol_->currentShift());
    connect(shift, &QToolButton::clicked, this, [this] { window_.showPage(patrol_->id()); });
    status.setShift(shift);
    auto* deadline = new DeadlineStatus(escalationStore_);
    connect(deadline, &DeadlineStatus::chosen, this, [this](const Id& escalation) {
        window_.showPage(escalations_->id());
        escalations_->openEscalation(escalation);
    });
    status.setDeadline(deadline);
    const auto say = [this] {
        const LinkStatus link = link_.status();
        const serverwords::Backlog backlog = server_->backlog();
        window_.status().setSync(serverwords::linkMark(link, backlog),
                                 [link, backlog] { return serverwords::linkText(link, backlog); });
    };
    connect(server_, &ServerPage::stateChanged, this, say);
    connect(&status, &StatusStrip::syncChosen, this, [this] { window_.showPage(server_->id()); });
    say();
}

void Features::connectServer()
{
    connect(server_, &ServerPage::wanted, this, [this] { window_.showPage(server_->id()); });
    connect(server_, &ServerPage::openRow, this, &Features::openRow);
    connect(server_, &ServerPage::draftWanted, this, [this](const Id& conversation, const QString& text) {
        window_.showPage(inbox_->id());
        inbox_->draftReply(conversation, text);
    });
    connect(&link_, &ServerLink::statusChanged, this, [this] {
        if (!leader_ && link_.status().role == u"leader") addLeaderPage();
    });
}

void Features::openRow(const QString& entity, const Id& root)
{
    if (entity == u"shift" || entity.startsWith(u"entry")) {
        window_.showPage(patrol_->id());
        patrol_->showShift(root);
    } else if (entity.startsWith(u"escalation") || entity == u"excerpt") {
        window_.showPage(escalations_->id());
        escalations_->openEscalation(root);
    } else {
        window_.showPage(inbox_->id());
        inbox_->openConversation(root);
    }
}

/// The role comes from the server; the page stays until the program ends, and says it when the role is gone.
void Features::addLeaderPage()
{
    leader_ = new LeaderPage(link_, serverWork_, escalationStore_, window_.services());
    window_.addPage(leader_);
    connect(leader_, &LeaderPage::openRow, this, &Features::openRow);
    connect(leader_, &LeaderPage::openConversation, this,
            [this](const Id& conversation) { openRow(QStringLiteral("conversation"), conversation); });
    connect(leader_, &LeaderPage::openEscalation, this,
            [this](const Id& escalation) { openRow(QStringLiteral("escalation"), escalation); });
}

} // namespace lygte
