// The commands of the inbox.

#include "ui/conversations/conversationacts.h"
#include "ui/conversations/conversationmove.h"
#include "ui/conversations/inboxpage.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/pageframe.h"
#include "ui/widgets/panes.h"

namespace lygte {

static constexpr Phrase group{"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Inbox")};

void InboxPage::add(const char* id, Phrase text, const char* iconName, const QKeySequence& keys, std::function<void()> run,
                    bool needsConversation, const QKeySequence& alsoKey)
{
    const QString name = QLatin1StringView(id);
    services_.commands.add({name, text, group, QLatin1StringView(iconName), keys, std::move(run), alsoKey});
    if (needsConversation) conversationCommands_ += name;
}

/// An act in the conversation is seen there.
std::function<void()> InboxPage::inMiddle(void (ConversationPane::*act)())
{
    return [this, act] {
        Panes::bring(middle_);
        (pane_->*act)();
    };
}

void InboxPage::addCommands()
{
    using Q = QKeySequence;
    add(
        "inbox.new", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "New conversation")}, "list-add", Q(Qt::CTRL | Qt::Key_N),
        [this] { startNew(); }, false);
    add(
        "inbox.import", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Import chat exports …")}, "document-import",
        Q(Qt::CTRL | Qt::Key_I), [this] { openImport(); }, false);
    add(
        "inbox.filter", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Filter the inbox")}, "view-filter",
        Q(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
        [this] {
            toFront();
            Panes::bring(list_);
            filter_->focusWords();
        },
        false);
    add(
        "inbox.showAll", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Show all conversations")}, "view-list-text", {},
        [this] {
            toFront();
            Panes::bring(list_);
            filter_->reset();
        },
        false);
    add(
        "inbox.nextUnread", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Next unread conversation")}, "go-down",
        Q(Qt::ALT | Qt::SHIFT | Qt::Key_Down), [this] { step(true); }, false);
    add(
        "inbox.previousUnread", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Previous unread conversation")}, "go-up",
        Q(Qt::ALT | Qt::SHIFT | Qt::Key_Up), [this] { step(false); }, false);
}

void InboxPage::addConversationCommands()
{
    using Q = QKeySequence;
    add("inbox.reply", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Write a reply")}, "mail-reply-sender",
        Q(Qt::CTRL | Qt::Key_R), inMiddle(&ConversationPane::reply));
    add("inbox.note", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Write an internal note")}, "note",
        Q(Qt::CTRL | Qt::SHIFT | Qt::Key_R), inMiddle(&ConversationPane::addNote));
    add("inbox.message", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Enter a message from the platform")}, "mail-message-new",
        Q(Qt::CTRL | Qt::SHIFT | Qt::Key_M), inMiddle(&ConversationPane::addMessage));
    add("inbox.correct", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Correct the note or message")}, "document-edit", {},
        inMiddle(&ConversationPane::correct), true, Qt::Key_F2);
    add("inbox.takeBack", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Take the note or message back")}, "edit-undo", {},
        inMiddle(&ConversationPane::takeBackCurrent), true, Qt::Key_Delete);
    add("inbox.rename", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Rename the conversation")}, "edit-rename",
        Q(Qt::SHIFT | Qt::Key_F2), inMiddle(&ConversationPane::rename));
    add("inbox.commit", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Copy the reply, or save the note")}, "edit-copy",
        Q(Qt::CTRL | Qt::Key_Return), inMiddle(&ConversationPane::commit));
    add("inbox.markSent", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Mark the reply as sent")}, "dialog-ok-apply",
        Q(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), inMiddle(&ConversationPane::markSent));
    add("inbox.copy", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Copy the chosen messages with times")}, "edit-copy",
        Q(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { pane_->copySelected(); });
    add("inbox.escalate", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Escalate the conversation or the chosen messages …")},
        "go-up-skip", Q(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        [this] { Q_EMIT escalateRequested(current().id, pane_->selectedIds()); });
    add("inbox.close", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Close or reopen the conversation")}, "archive-insert",
        Q(Qt::CTRL | Qt::Key_D), [this] { acts_->setOpen(current(), !current().open); });
    add("inbox.move", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Move the conversation …")}, "edit-move", {},
        [this] { move_->choose(current(), pane_->menuPlace()); });
    add("inbox.unread", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Mark as unread")}, "mail-mark-unread",
        Q(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] { acts_->markUnread(current()); });
    const auto level = [this](Level value) { return [this, value] { acts_->setLevel(current(), value); }; };
    add("inbox.level.acute", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Level: acute")}, "",
        Q(Qt::CTRL | Qt::SHIFT | Qt::Key_1), level(Level::Acute));
    add("inbox.level.high", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Level: high")}, "",
        Q(Qt::CTRL | Qt::SHIFT | Qt::Key_2), level(Level::High));
    add("inbox.level.medium", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Level: medium")}, "",
        Q(Qt::CTRL | Qt::SHIFT | Qt::Key_3), level(Level::Medium));
    add("inbox.level.low", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Level: low")}, "", Q(Qt::CTRL | Qt::SHIFT | Qt::Key_4),
        level(Level::Low));
    add("inbox.level.none", {"InboxPage", QT_TRANSLATE_NOOP("InboxPage", "Level: remove")}, "", {},
        [this] { acts_->setLevel(current(), std::nullopt); });
    updateCommands();
}

void InboxPage::updateCommands()
{
    const bool possible = isVisible() && showsConversation() && !current().id.isNull();
    for (const QString& id : std::as_const(conversationCommands_)) services_.commands.action(id)->setEnabled(possible);
    const bool shared = services_.server && services_.server->isSetUp();
    services_.commands.action(QStringLiteral("inbox.move"))->setEnabled(possible && shared);
    services_.commands.action(QStringLiteral("inbox.move"))->setVisible(shared);
    services_.commands.action(QStringLiteral("inbox.markSent"))->setEnabled(possible && pane_->hasPending());
    updateRowCommands();
    Q_EMIT inFront(possible ? current().id : Id(), current().title);
}

/// Those that are about one message or note.
void InboxPage::updateRowCommands()
{
    const bool possible = isVisible() && showsConversation() && !current().id.isNull();
    services_.commands.action(QStringLiteral("inbox.correct"))->setEnabled(possible && pane_->canCorrect());
    services_.commands.action(QStringLiteral("inbox.takeBack"))->setEnabled(possible && pane_->canTakeBack());
}

void InboxPage::toFront()
{
    const QString go = QStringLiteral("go.inbox");
    if (!isVisible() && services_.commands.has(go)) services_.commands.action(go)->trigger();
}

void InboxPage::step(bool forward)
{
    toFront();
    InboxQuery query = model_->query();
    query.show = InboxQuery::Show::Unread;
    services_.conversations.inbox(query).then(this, [this, forward](Result<QList<Id>> unread) {
        if (!unread) return frame_->error().show(unread.error());
        if (unread->isEmpty()) return;
        const int here = model_->rowOf(current().id);
        if (!forward) std::ranges::reverse(*unread);
        const auto beyond = [&](const Id& id) {
            const int row = model_->rowOf(id);
            return row >= 0 && (forward ? row > here : row < here) && id != current().id;
        };
        const auto next = std::ranges::find_if(*unread, beyond);
        openConversation(next != unread->end() ? *next : unread->front()); // round the end
    });
}

} // namespace lygte
