#include "ui/conversations/conversationpane.h"

#include "core/base/text.h"
#include "ui/conversations/conversationacts.h"
#include "ui/conversations/messageform.h"
#include "ui/conversations/pendingstrip.h"
#include "ui/conversations/wording.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/loadingdelay.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QStackedLayout>

namespace lygte {

ConversationPane::ConversationPane(ConversationStore& store, ConversationActs& acts, ServerLink* server, QWidget* parent)
    : QWidget(parent), store_(store), acts_(acts), claims_(server ? new ClaimDesk(*server, this) : nullptr),
      timeline_(new TimelineModel(store, this)), title_(new Heading(2, this)), titleField_(new QLineEdit(this)),
      subtitle_(new MutedLabel(this)), colleagues_(new PlainLabel(this)), error_(new ErrorStrip(this)),
      refused_(new ErrorStrip(this)), chat_(new ChatView(timeline_, this)),
      noMessages_(new EmptyState(QStringLiteral("mail-message-new"), this)), loading_(new MutedLabel(this)),
      delay_(new LoadingDelay(this)), links_(new LinkStrip(this)), pending_(new PendingStrip(this)),
      composer_(new Composer(store, claims_, this)), form_(new MessageForm(store, this)),
      nothing_(new EmptyState(QStringLiteral("mail-message"), this)), parts_(new QStackedLayout(this)),
      bodies_(new QStackedLayout)
{
    parts_->addWidget(nothing_);
    parts_->addWidget(makeBody());
    form_->hide();
    connect(timeline_, &TimelineModel::opened, this, &ConversationPane::timelineOpened);
    connect(timeline_, &TimelineModel::updated, this, &ConversationPane::timelineUpdated);
    connect(timeline_, &TimelineModel::failed, this, [this](const Error& error) {
        delay_->stop();
        error_->show(error);
    });
    connect(delay_, &LoadingDelay::due, this, [this] { bodies_->setCurrentWidget(loading_); });
    connect(pending_, &PendingStrip::markSent, &acts_, &ConversationActs::markSent);
    connect(pending_, &PendingStrip::copy, &acts_, &ConversationActs::copyReply);
    connect(titleField_, &QLineEdit::returnPressed, this, [this] {
        acts_.rename(conversation_, titleField_->text());
        leaveTitle();
    });
    connect(composer_, &Composer::noteSaved, &acts_, &ConversationActs::noteSaved);
    connect(composer_, &Composer::replyCopied, this, [this](const Id& message) {
        copied_ = message;
        focusMark();
    });
    connect(composer_, &Composer::written, this, [this](const Id& conversation) {
        if (conversation == conversation_.id && timeline_->hasNewer()) openTimeline(0);
    });
    connect(composer_, &Composer::replyCopiedElsewhere, &acts_, &ConversationActs::replyCopied);
    connect(form_, &InPlaceForm::left, this, [this] { showForm(false); });
    connect(form_, &MessageForm::added, this, &ConversationPane::messageAdded);
    connect(chat_, &ChatView::linkChosen, this,
            [this](const QString& text, SpanKind kind, const QPoint& at) { showMenu({{text, kind}}, {}, at); });
    connect(chat_, &ChatView::copyRequested, this, &ConversationPane::copySelected);
    connect(chat_, &ChatView::correctRequested, this, &ConversationPane::correct);
    connect(chat_, &ChatView::takeBackRequested, this, &ConversationPane::takeBackCurrent);
    connect(chat_, &ChatView::menuRequested, this, &ConversationPane::showMenu);
    if (claims_) connect(claims_, &ClaimDesk::changed, this, &ConversationPane::showColleagues);
    retranslate();
}

ConversationPane::~ConversationPane()
{
    delete chat_;
} // before its model: a view that gets the focus asks it for rows

QWidget* ConversationPane::makeBody()
{
    auto* body = new QWidget(this);
    title_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    subtitle_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    loading_->setAlignment(Qt::AlignCenter);
    for (QWidget* part : {static_cast<QWidget*>(chat_), static_cast<QWidget*>(noMessages_), static_cast<QWidget*>(loading_)})
        bodies_->addWidget(part);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::s, space::l, space::s);
    head->setSpacing(0);
    head->addWidget(title_);
    head->addWidget(titleField_);
    titleField_->setObjectName(QStringLiteral("conversationTitle"));
    titleField_->hide();
    head->addWidget(subtitle_);
    colleagues_->setElided(true);
    colleagues_->setObjectName(QStringLiteral("colleagues"));
    colleagues_->hide();
    head->addWidget(colleagues_);
    auto* strips = new QVBoxLayout;
    strips->setContentsMargins(space::l, 0, space::l, 0);
    strips->setSpacing(space::s);
    refused_->setStays();
    refused_->setObjectName(QStringLiteral("refusedFields"));
    for (QWidget* strip : {static_cast<QWidget*>(refused_), static_cast<QWidget*>(error_), static_cast<QWidget*>(links_),
                           static_cast<QWidget*>(pending_)})
        strips->addWidget(strip);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(line);
    column->addLayout(bodies_, 1);
    column->addLayout(strips);
    column->addWidget(composer_);
    column->addWidget(form_);
    return body;
}

void ConversationPane::open(const Conversation& conversation, std::int64_t key)
{
    const bool same = conversation.id == conversation_.id;
    conversation_ = conversation;
    if (!same) {
        copied_ = {};
        error_->clear();
        links_->dismiss();
        showForm(false);
        leaveTitle();
        pending_->setReplies({}, conversation.platform);
    }
    timeline_->setPlatform(conversation.platform);
    composer_->setConversation(conversation);
    parts_->setCurrentIndex(1);
    refresh(conversation);
    if (same && key == 0 && timeline_->isOpen()) return;
    openTimeline(key);
}

void ConversationPane::close()
{
    delay_->stop();
    showForm(false);
    leaveTitle();
    error_->clear();
    links_->dismiss();
    composer_->close();
    conversation_ = {};
    copied_ = {};
    timeline_->open({});
    pending_->setReplies({}, {});
    parts_->setCurrentWidget(nothing_);
    Q_EMIT pendingChanged();
}

void ConversationPane::openTimeline(std::int64_t key)
{
    awaitedKey_ = key;
    delay_->start();
    if (key != 0)
        timeline_->openAt(conversation_.id, key);
    else
        timeline_->open(conversation_.id);
}

/// The window may end before what was added.
void ConversationPane::messageAdded(const Id& id)
{
    showForm(false);
    if (!timeline_->hasNewer()) return;
    store_.messages({id}).then(this, [this](const Result<QList<Message>>& added) {
        if (!added)
            error_->show(added.error());
        else if (!added->isEmpty() && added->front().conversation == conversation_.id)
            openTimeline(added->front().key);
    });
}

void ConversationPane::refresh(const Conversation& conversation)
{
    conversation_ = conversation;
    title_->setText(isolated(conversation.title));
    QStringList parts{platformName(conversation.platform)};
    if (!conversation.account.isEmpty()) parts += tr("with %1").arg(isolated(conversation.account));
    parts += tr("%n message(s)", nullptr, conversation.messages);
    if (!conversation.open) parts += tr("closed");
    if (!conversation.restrictedCase.isEmpty()) parts += tr("restricted case: %1").arg(isolated(conversation.restrictedCase));
    if (conversation.importing) parts += tr("import not finished: messages may be missing");
    showRefusal();
    subtitle_->setText(parts.join(QStringLiteral(" · ")));
    chat_->setAccessibleName(tr("Messages with %1").arg(isolated(conversation.title)));
}

QPoint ConversationPane::menuPlace() const
{
    return mapToGlobal(QPoint(0, subtitle_->mapTo(this, QPoint(0, subtitle_->height())).y()));
}

/// Of the conversation, or else of the newest message or note that was refused; those say it in place, too.
void ConversationPane::showRefusal()
{
    QString code = conversation_.refusal;
    for (int row = timeline_->rowCount() - 1; row >= 0 && code.isEmpty(); --row) {
        const TimelineRow& content = timeline_->row(row);
        code = content.kind == TimelineRow::Kind::Note ? content.note.refusal : content.message.refusal;
    }
    refused_->showRow({.refusal = code, .refused = refusedText(conversation_), .conflict = conversation_.conflict});
}

/// Who has the conversation, and who looks at it.
void ConversationPane::showColleagues()
{
    QStringList parts;
    if (claims_->hold() == ClaimDesk::Hold::Mine) parts += tr("✓ You have this conversation");
    if (claims_->hold() == ClaimDesk::Hold::Others)
        parts +=
            tr("▲ Officer %1 has this conversation until %2").arg(claims_->state().holder, formatTime(claims_->state().until));
    for (const QString& number : claims_->lookingNow()) parts += tr("officer %1 is looking at it").arg(number);
    colleagues_->setText(parts.join(QStringLiteral(" · ")));
    colleagues_->setVisible(!parts.isEmpty());
    const Colours& colours = Colours::of(palette());
    setInk(colleagues_, claims_->hold() == ClaimDesk::Hold::Others ? colours.warning : colours.muted);
}

QWidget* ConversationPane::writing() const
{
    return form_->isVisible() ? static_cast<QWidget*>(form_) : composer_;
}

void ConversationPane::timelineOpened()
{
    delay_->stop();
    showFaces();
    timelineUpdated();
    if (awaitedKey_ != 0) {
        const int row = timeline_->rowOfKey(std::exchange(awaitedKey_, 0));
        if (row >= 0) chat_->showMessage(timeline_->row(row).id);
    }
    Q_EMIT shown();
}

void ConversationPane::showFaces()
{
    QSet<QString> senders;
    for (int row = 0; row < timeline_->rowCount() && senders.size() < 2; ++row) {
        const TimelineRow& content = timeline_->row(row);
        if (content.kind == TimelineRow::Kind::Message && content.message.direction == Direction::Received)
            senders.insert(content.message.sender);
    }
    chat_->setFaces(senders.size() > 1 || conversation_.participants.size() > 2);
}

void ConversationPane::timelineUpdated()
{
    QList<Message> waiting;
    for (int row = 0; row < timeline_->rowCount(); ++row) {
        const Message& message = timeline_->row(row).message;
        if (waitsForPlatform(message)) waiting.append(message);
    }
    pending_->setReplies(waiting, conversation_.platform);
    focusMark();
    showRefusal();
    bodies_->setCurrentWidget(timeline_->rowCount() > 0 ? static_cast<QWidget*>(chat_) : noMessages_);
    Q_EMIT pendingChanged();
}

/// The next step of the reply that was just copied, once it is the one that the strip is about.
void ConversationPane::focusMark()
{
    if (copied_.isNull() || timeline_->rowOf(copied_) < 0) return;
    const Message* reply = pending_->reply();
    if (reply && reply->id == std::exchange(copied_, {})) pending_->focusMark();
}

void ConversationPane::showForm(bool form)
{
    const bool inside = form_->isAncestorOf(focusWidget());
    composer_->setVisible(!form);
    form_->setVisible(form);
    if (form || !inside) return;
    if (form_->isCorrection())
        chat_->setFocus(Qt::OtherFocusReason);
    else
        composer_->focusEditor();
}

void ConversationPane::reply()
{
    showForm(false);
    composer_->setMode(Composer::Mode::Reply);
    composer_->focusEditor();
}

void ConversationPane::takeBack(const QString& text)
{
    showForm(false);
    composer_->takeBack(text);
}

void ConversationPane::leave()
{
    composer_->leave();
}

void ConversationPane::addNote()
{
    showForm(false);
    composer_->setMode(Composer::Mode::Note);
    composer_->focusEditor();
}

void ConversationPane::addMessage()
{
    showForm(true);
    form_->open(conversation_);
}

void ConversationPane::rename()
{
    titleField_->setText(conversation_.title);
    titleField_->selectAll();
    title_->hide();
    titleField_->show();
    titleField_->setFocus(Qt::ShortcutFocusReason);
}

void ConversationPane::leaveTitle()
{
    const bool inside = titleField_->hasFocus();
    titleField_->hide();
    title_->show();
    if (inside) chat_->setFocus(Qt::OtherFocusReason);
}

void ConversationPane::commit()
{
    if (form_->isVisible())
        form_->commit();
    else
        composer_->commit();
}

bool ConversationPane::hasPending() const
{
    return pending_->reply() != nullptr;
}

void ConversationPane::markSent()
{
    if (const Message* message = pending_->reply()) acts_.markSent(*message);
}

bool ConversationPane::goBack()
{
    if (titleField_->isVisible())
        leaveTitle();
    else if (links_->isVisible())
        links_->dismiss();
    else if (form_->isVisible())
        showForm(false);
    else if (composer_->isAncestorOf(focusWidget()))
        chat_->setFocus(Qt::OtherFocusReason);
    else
        return false;
    return true;
}

void ConversationPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange && claims_) showColleagues();
    QWidget::changeEvent(event);
}

void ConversationPane::retranslate()
{
    loading_->setText(tr("Loading …"));
    titleField_->setAccessibleName(tr("Name of the conversation"));
    nothing_->setTexts(tr("No conversation chosen"),
                       tr("Choose one in the list with the arrow keys; Enter goes on to its messages."));
    noMessages_->setTexts(tr("No messages yet"),
                          tr("Enter what the child wrote, as it stands on the platform, or write to them below."));
    if (!conversation_.id.isNull()) refresh(conversation_);
    if (claims_) showColleagues();
    timeline_->retranslate();
}

} // namespace lygte
