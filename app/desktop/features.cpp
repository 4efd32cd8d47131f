#include "app/desktop/features.h"

#include "app/desktop/importadapter.h"
#include "core/storage/casefile.h"
#include "ui/conversations/inboxpage.h"
#include "ui/escalations/deadlinestatus.h"
#include "ui/escalations/escalationpage.h"
#include "ui/patrol/currentshift.h"
#include "ui/patrol/patrolpage.h"
#include "ui/patrol/shiftstatus.h"
#include "ui/search/findpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statusstrip.h"

namespace lygte {

/// What ships with the program is sound, or the program does not start: half the escalation types would look complete.
template <typename T> static T shipped(Result<T> loaded)
{
    if (loaded) return *std::move(loaded);
    const ErrorText text = describe(loaded.error());
    const QString words = text.what + u' ' + text.next;
    qFatal("%s", qUtf8Printable(words));
}

Features::Features(Desk& desk, MainWindow& window)
    : desk_(desk), window_(window), patrolStore_(desk), conversations_(desk), contents_(desk),
      escalationStore_(desk, shipped(EscalationTypes::load()), shipped(DanishCalendar::load())), searchStore_(desk),
      import_(std::make_unique<ImportAdapter>(desk))
{
    UiServices services = window.services();
    patrol_ = new PatrolPage({patrolStore_, conversations_, escalationStore_, services.commands, services.undo});
    inbox_ = new InboxPage({conversations_, contents_, services.commands, services.undo, *import_});
    escalations_ = new EscalationPage(escalationStore_, conversations_, services);
    find_ = new FindPage(searchStore_, desk.clock, services);
    for (Page* page : std::initializer_list<Page*>{patrol_, inbox_, escalations_, find_}) window.addPage(page);
    connectPages();
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
    connect(inbox_, &InboxPage::escalateRequested, this, [this](const Id& conversation, const QList<Id>& messages) {
        window_.showPage(escalations_->id());
        escalations_->startFor(conversation, messages);
    });
    connect(escalations_, &EscalationPage::openConversation, this, openConversation);
    connect(escalations_, &EscalationPage::openMessage, this, openMessage);
    connect(escalations_, &EscalationPage::wanted, this, [this] { window_.showPage(escalations_->id()); });
    connect(find_, &FindPage::openConversation, this, openMessage);
    connect(find_, &FindPage::openEntry, this, [this](const Id& shift, const Id&) {
        window_.showPage(patrol_->id());
        patrol_->showShift(shift);
    });
    connect(find_, &FindPage::openEscalation, this, openEscalation);
    connect(find_, &FindPage::wanted, this, [this] { window_.showPage(find_->id()); });
    conversations_.inbox({}, 1).then(this, [this](const Result<QList<Id>>&) {
        // Queued: an answer that is there at once would come before anybody listens.
        QMetaObject::invokeMethod(this, &Features::inboxUsable, Qt::QueuedConnection);
    });
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
    // Counting what waits is one short read; it follows commits, but never more than once a second.
    syncTimer_.setSingleShot(true);
    syncTimer_.setInterval(1000);
    connect(&syncTimer_, &QTimer::timeout, this, &Features::refreshSync);
    connect(&desk_.file, &CaseFile::committed, this, [this] {
        if (!syncTimer_.isActive()) syncTimer_.start();
    });
    refreshSync();
}

void Features::refreshSync()
{
    waitingWork(desk_).then(this, [this](const Result<WaitingWork>& work) {
        waiting_ = work ? work->count : waiting_;
        window_.status().setSync(SyncMark::OnlyHere, [count = static_cast<int>(waiting_)] {
            return count == 0 ? tr("No server: everything is on this machine only")
                              : tr("%n change(s) on this machine only, no server", nullptr, count);
        });
    });
}

} // namespace lygte
