#include "ui/server/serverpage.h"

#include "core/base/text.h"
#include "ui/server/cards.h"
#include "ui/server/conflictlist.h"
#include "ui/server/serverform.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lygte {

using namespace serverwords;

static constexpr int refreshMs = 500; // reading follows commits, but not each of a first fetch
static constexpr int readingWidth = 860;

ServerPage::ServerPage(ServerLink& link, ServerWork& work, const EscalationTypes& types, UiServices services, QWidget* parent)
    : Page(parent), link_(link), work_(work), types_(types), services_(services), frame_(new PageFrame(this)),
      parts_(new QStackedWidget(this)), setUpAgain_(frame_->addSecondary(nullptr)), form_(new ServerForm(link, this)),
      linkWords_(new Heading(2, this)), state_(new PlainLabel(this)), lost_(new ErrorStrip(this)),
      trouble_(new ErrorStrip(this)), waitingTitle_(new Heading(2, this)), waiting_(new PlainLabel(this)),
      needTitle_(new Heading(2, this)), need_(new PlainLabel(this)), refusedTitle_(new Heading(2, this)),
      refusedExplanation_(new MutedLabel(this)), refusals_(new CardList(this)),
      conflicts_(new ConflictList(work, types, services.undo, this)), nothing_(new MutedLabel(this))
{
    build();
    addCommands();
    showPart(0);
    frame_->addSecondary(services_.commands.action(QStringLiteral("server.try")));
    frame_->addSecondary(services_.commands.action(QStringLiteral("server.compare")));
    timer_.setSingleShot(true);
    timer_.setInterval(refreshMs);
    connect(&timer_, &QTimer::timeout, this, &ServerPage::refresh);
    connect(&work_, &ServerWork::changed, this, [this] {
        if (!timer_.isActive()) timer_.start();
    });
    connect(&link_, &ServerLink::statusChanged, this, &ServerPage::showState);
    connect(&link_, &ServerLink::settingsChanged, this, &ServerPage::showState);
    connect(form_, &ServerForm::left, this, [this] { showPart(0); });
    connect(conflicts_, &ConflictList::counted, this, [this] {
        backlog_.conflicts = conflicts_->count();
        showState();
        Q_EMIT badgeChanged();
    });
    connect(conflicts_, &ConflictList::openWanted, this, &ServerPage::openRow);
    retranslate();
    refresh();
}

static QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* outer = new QWidget;
    auto* row = new QHBoxLayout(outer);
    row->setContentsMargins(space::xl, space::s, space::xl, space::xl);
    content->setMaximumWidth(readingWidth);
    row->addWidget(content, 1);
    row->addStretch(0);
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(outer);
    return area;
}

void ServerPage::build()
{
    state_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    refusedExplanation_->setWordWrap(true);
    nothing_->setWordWrap(true);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    linkWords_->setTextFormat(Qt::PlainText);
    linkWords_->setWordWrap(true);
    column->addWidget(linkWords_);
    lost_->setObjectName(QStringLiteral("lostSeal"));
    lost_->setStays();
    column->addWidget(lost_);
    column->addWidget(state_);
    column->addWidget(trouble_);
    column->addSpacing(space::m);
    column->addWidget(waitingTitle_);
    column->addWidget(waiting_);
    needTitle_->setContentsMargins(0, space::m, 0, 0); // goes with it
    column->addWidget(needTitle_);
    column->addWidget(need_);
    column->addSpacing(space::m);
    column->addWidget(refusedTitle_);
    column->addWidget(refusedExplanation_);
    column->addWidget(refusals_);
    column->addSpacing(space::m);
    column->addWidget(conflicts_);
    column->addWidget(nothing_);
    column->addStretch(1);
    area_ = scrolled(content, parts_);
    parts_->addWidget(area_);
    parts_->addWidget(scrolled(form_, parts_));
    frame_->setContent(parts_, false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame_);
}

void ServerPage::addCommands()
{
    const Phrase group{"ServerPage", QT_TRANSLATE_NOOP("ServerPage", "Connection")};
    services_.commands.add({.id = QStringLiteral("server.setup"),
                            .text = {"ServerPage", QT_TRANSLATE_NOOP("ServerPage", "Set up the server …")},
                            .group = group,
                            .icon = QStringLiteral("configure"),
                            .run = [this] {
                                Q_EMIT wanted();
                                openSetUp();
                            }});
    services_.commands.add({.id = QStringLiteral("server.try"),
                            .text = {"ServerPage", QT_TRANSLATE_NOOP("ServerPage", "Sync now")},
                            .group = group,
                            .icon = QStringLiteral("view-refresh"),
                            .run = [this] { link_.tryNow(); }});
    services_.commands.add({.id = QStringLiteral("server.compare"),
                            .text = {"ServerPage", QT_TRANSLATE_NOOP("ServerPage", "Compare with the server")},
                            .group = group,
                            .icon = QStringLiteral("document-compareright"),
                            .run = [this] {
                                Q_EMIT wanted();
                                compare();
                            }});
}

/// For whoever doubts what is on the screen; once a day it happens by itself.
void ServerPage::compare()
{
    showPart(0);
    trouble_->clear();
    comparing_ = true;
    showState();
    link_.compare().then(this, [this](const Result<Comparison>& done) {
        comparing_ = false;
        if (!done) trouble_->show(done.error());
        showState();
    });
}

Phrase ServerPage::title() const
{
    return {"ServerPage", QT_TRANSLATE_NOOP("ServerPage", "Connection")};
}

void ServerPage::activated()
{
    refresh();
}

void ServerPage::openSetUp()
{
    form_->begin();
    showPart(1);
}

void ServerPage::showPart(int part)
{
    parts_->setCurrentIndex(part);
    showActs();
}

/// The open form has a primary act of its own.
void ServerPage::showActs()
{
    QAction* setUp = parts_->currentIndex() == 0 ? services_.commands.action(QStringLiteral("server.setup")) : nullptr;
    frame_->setPrimary(link_.isSetUp() ? nullptr : setUp);
    setUpAgain_->setAction(link_.isSetUp() ? setUp : nullptr);
}

void ServerPage::showDecisions()
{
    showPart(0);
    QWidget* first = refusals_->cards().value(0, conflicts_);
    area_->ensureWidgetVisible(first);
    if (QWidget* act = first->nextInFocusChain()) act->setFocus(Qt::OtherFocusReason);
}

bool ServerPage::goBack()
{
    if (parts_->currentIndex() == 0) return false;
    showPart(0);
    return true;
}

template <typename T> ServerPage::Reading ServerPage::answer(const Result<T>& read)
{
    if (read) return Reading::Came;
    frame_->error().show(read.error());
    return Reading::Failed;
}

void ServerPage::refresh()
{
    work_.waiting().then(this, [this](const Result<QList<WaitingKind>>& kinds) {
        waitingRead_ = answer(kinds);
        if (kinds)
            showWaiting(*kinds);
        else
            showState();
    });
    work_.refusals().then(this, [this](const Result<QList<RefusedWork>>& refusals) {
        refusalsRead_ = answer(refusals);
        if (refusals)
            showRefusals(*refusals);
        else
            showState();
    });
    conflicts_->refresh();
}

void ServerPage::showWaiting(const QList<WaitingKind>& kinds)
{
    kinds_ = kinds;
    showState();
}

void ServerPage::showRefusals(const QList<RefusedWork>& refusals)
{
    QList<Id> ids;
    for (const RefusedWork& refused : refusals) ids += refused.contents();
    refusals_->follow(ids, [this, &refusals](qsizetype i) {
        auto* card = new RefusalCard(refusals[i], types_, work_.desk().clock, refusals_);
        addCard(card);
        return card;
    });
    const bool counted = backlog_.refused != ids.size();
    backlog_.refused = static_cast<int>(ids.size());
    showState();
    if (counted) Q_EMIT badgeChanged();
}

void ServerPage::addCard(RefusalCard* card)
{
    connect(card, &RefusalCard::openWanted, this,
            [this](const RefusedWork& refused) { Q_EMIT openRow(refused.entity, refused.root); });
    connect(card, &RefusalCard::putAwayWanted, this, &ServerPage::putAway);
    connect(card, &RefusalCard::repeatWanted, this, [this](const RefusedWork& refused) {
        trouble_->clear();
        work_.repeat(refused).then(this, [this](const Result<void>& done) { failed(done); });
    });
    connect(card, &RefusalCard::draftWanted, this, [this](const RefusedWork& refused) {
        work_.putAway(refused.mutation).then(this, [this, refused](const Result<void>& done) {
            failed(done);
            if (done) Q_EMIT draftWanted(refused.root, refused.plainText());
        });
    });
}

void ServerPage::putAway(const RefusedWork& refused)
{
    work_.putAway(refused.mutation).then(this, [this, mutation = refused.mutation](const Result<void>& done) {
        failed(done);
        if (!done) return;
        services_.undo.did([] { return tr("Put away"); },
                           [this, mutation] {
                               return work_.takeOut(mutation).then(this, [this](const Result<void>& undone) {
                                   refresh();
                                   return undone;
                               });
                           });
    });
}

/// What an act came to. A claim that a colleague has is no fault of the program.
void ServerPage::failed(const Result<void>& done)
{
    refresh();
    if (done) return;
    if (done.error().code == ErrorCode::Conflict && !done.error().subject.isEmpty())
        trouble_->show([holder = done.error().subject] { return tr("Officer %1 has the conversation now.").arg(holder); },
                       [] { return tr("Nothing was sent. Try again when it is free, or take the text back as a draft."); });
    else
        trouble_->show(done.error());
}

QString ServerPage::stateLines() const
{
    const LinkStatus& status = link_.status();
    if (status.link == LinkStatus::Link::NotSetUp)
        return tr("Everything that you write is kept in the encrypted case file on this machine. With a server, your section "
                  "shares one case database: you see what colleagues write, and who answers whom.");
    const Instant now = work_.desk().clock.now();
    QStringList lines{tr("Server: %1, user %2").arg(link_.settings().hosts, link_.settings().login)};
    if (status.since.micros > 0) lines += tr("Since: %1").arg(formatDayAndTime(status.since, now));
    lines += status.contact ? tr("Last contact: %1").arg(formatDayAndTime(*status.contact, now)) : tr("Last contact: none yet");
    lines += comparedText(status.compared, comparing_, now);
    if (const QString own = work_.desk().officer.number; !status.number.isEmpty() && status.number != own)
        lines +=
            QStringLiteral("▲ ") + tr("The server knows this user as officer %1, but this machine is set up for officer %2: "
                                      "what you write is refused. Log in with your own user.")
                                       .arg(status.number, own);
    if (status.trouble) {
        const ErrorText words = describe(*status.trouble);
        lines += status.link == LinkStatus::Link::Refused ? words.next : QString(words.what + u' ' + words.next);
        if (!status.trouble->error.detail.isEmpty())
            lines += tr("Technical message: %1").arg(visible(status.trouble->error.detail.simplified()));
    }
    return lines.join(u'\n');
}

/// Where there is no server, there is nobody who would refuse it.
bool ServerPage::needsOfficer(const WaitingKind& kind) const
{
    return kind.needsOfficer && link_.isSetUp();
}

void ServerPage::showState()
{
    const LinkStatus& status = link_.status();
    backlog_.waiting = backlog_.needsOfficer = 0;
    for (const WaitingKind& kind : std::as_const(kinds_))
        (needsOfficer(kind) ? backlog_.needsOfficer : backlog_.waiting) += kind.count;
    if (waitingRead_ == Reading::Came && refusalsRead_ == Reading::Came) frame_->error().clear();
    const bool failed = waitingRead_ == Reading::Failed || refusalsRead_ == Reading::Failed;
    backlog_.unread = failed || (conflicts_->count() == 0 && conflicts_->hasFailed());
    const QString words = linkText(status, backlog_);
    const Mark mark = markOf(linkMark(status, backlog_), palette());
    linkWords_->setText(mark.glyph + u' ' + words);
    linkWords_->setAccessibleName(words);
    setInk(linkWords_, mark.colour);
    state_->setText(stateLines());
    showLostSeal();
    showWaits();
    refusedTitle_->setText(tr("Refused by the server (%1)").arg(backlog_.refused));
    refusedTitle_->setVisible(backlog_.refused > 0);
    refusedExplanation_->setVisible(backlog_.refused > 0);
    const bool known = waitingRead_ == Reading::Came && refusalsRead_ == Reading::Came && conflicts_->isKnown();
    nothing_->setVisible(known && link_.isSetUp() && kinds_.isEmpty() && backlog_.refused + backlog_.conflicts == 0);
    for (QWidget* card : refusals_->cards())
        if (auto* refusal = qobject_cast<RefusalCard*>(card)) refusal->setCanRepeat(status.isUp());
    services_.commands.action(QStringLiteral("server.try"))->setEnabled(link_.isSetUp());
    services_.commands.action(QStringLiteral("server.compare"))
        ->setEnabled(status.link == LinkStatus::Link::Live && !comparing_);
    showActs();
    Q_EMIT stateChanged();
}

void ServerPage::showWaits()
{
    QStringList lines;
    QStringList needs;
    for (const WaitingKind& kind : std::as_const(kinds_))
        (needsOfficer(kind) ? needs : lines) += tr("%1 – since %2")
                                                    .arg(countedKind(kind.entity, kind.count, kind.corrections),
                                                         formatDayAndTime(kind.since, work_.desk().clock.now()));
    if (!lines.isEmpty()) lines += waitingReason(link_.status());
    if (!needs.isEmpty())
        needs += tr("Nobody had taken the conversation for it, so the server will not take it by itself. When there is a "
                    "connection it stands below as refused: take the conversation there and send it again, or take the text "
                    "back as a draft.");
    waitingTitle_->setText(tr("Waiting for the server (%1)").arg(backlog_.waiting));
    waiting_->setText(lines.join(u'\n'));
    needTitle_->setText(tr("Waiting for you (%1)").arg(backlog_.needsOfficer));
    need_->setText(needs.join(u'\n'));
    for (QWidget* part : {static_cast<QWidget*>(waitingTitle_), static_cast<QWidget*>(waiting_)})
        part->setVisible(!lines.isEmpty());
    for (QWidget* part : {static_cast<QWidget*>(needTitle_), static_cast<QWidget*>(need_)}) part->setVisible(!needs.isEmpty());
}

void ServerPage::showLostSeal()
{
    const auto& lost = link_.status().lostSeal;
    if (lost == lostSeal_) return;
    lostSeal_ = lost;
    if (!lost) return lost_->clear();
    const Clock& clock = work_.desk().clock;
    lost_->show([lost = *lost, &clock] { return lostSealText(lost, clock.now()).what; },
                [lost = *lost, &clock] { return lostSealText(lost, clock.now()).next; });
}

void ServerPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) showState();
    Page::changeEvent(event);
}

void ServerPage::retranslate()
{
    frame_->setTitle(title().text());
    refusedExplanation_->setText(tr("The server did not take these. They are still here, word for word; decide for each."));
    nothing_->setText(tr("No change waits, none was refused, and there is no conflict."));
    showState();
}

} // namespace lygte
