#include "ui/conversations/conversationacts.h"

#include "core/base/text.h"
#include "ui/conversations/wording.h"
#include "ui/widgets/undo.h"

#include <QApplication>
#include <QClipboard>

namespace lygte {

ConversationActs::ConversationActs(ConversationStore& store, UndoService& undo, QObject* parent)
    : QObject(parent), store_(store), undo_(undo)
{}

template <typename T, typename Done> void ConversationActs::when(const QFuture<Result<T>>& act, Done done)
{
    QFuture<Result<T>>(act).then(this, [this, done](Result<T> result) {
        if (!result)
            Q_EMIT failed(result.error());
        else if constexpr (std::is_void_v<T>)
            done();
        else
            done(*result);
    });
}

void ConversationActs::setLevel(const Conversation& conversation, std::optional<Level> level)
{
    const auto before = conversation.level;
    if (before == level) return;
    when(store_.setLevel(conversation.id, level), [this, id = conversation.id, before, level] {
        const auto done = [level] {
            return level ? tr("Level: %1").arg(markOf(levelMark(*level), QPalette()).word) : tr("Level removed");
        };
        undo_.did(done, [this, id, before] { return store_.setLevel(id, before); });
    });
}

void ConversationActs::setOpen(const Conversation& conversation, bool open)
{
    if (conversation.open == open) return;
    when(store_.setOpen(conversation.id, open), [this, id = conversation.id, title = conversation.title, open] {
        const auto done = [title, open] { return (open ? tr("Reopened: %1") : tr("Closed: %1")).arg(isolated(title)); };
        undo_.did(done, [this, id, open] { return store_.setOpen(id, !open); });
    });
}

void ConversationActs::rename(const Conversation& conversation, const QString& title)
{
    const QString name = title.trimmed();
    if (name.isEmpty() || name == conversation.title) return;
    when(store_.rename(conversation.id, name), [this, id = conversation.id, before = conversation.title, name] {
        undo_.did([name] { return tr("Renamed: %1").arg(isolated(name)); },
                  [this, id, before] { return store_.rename(id, before); });
    });
}

void ConversationActs::noteSaved()
{
    undo_.said([] { return tr("The note is saved"); });
}

void ConversationActs::replyCopied(const QString& title)
{
    undo_.said([title] { return tr("The reply in %1 is saved and on the clipboard").arg(isolated(title)); });
}

void ConversationActs::takeBack(const Message& message)
{
    when(store_.withdrawMessage(message.id), [this](const Id& withdrawn) {
        undo_.did([] { return tr("The message is taken back; it stays readable"); },
                  [this, withdrawn] { return outcome(store_.restoreMessage(withdrawn)); });
    });
}

void ConversationActs::takeBack(const Note& note)
{
    when(store_.withdrawNote(note.id), [this](const Id& withdrawn) {
        undo_.did([] { return tr("The note is taken back; it stays readable"); },
                  [this, withdrawn] { return outcome(store_.restoreNote(withdrawn)); });
    });
}

void ConversationActs::markUnread(const Conversation& conversation)
{
    if (conversation.unread > 0) return;
    when(store_.markUnread(conversation.id), [this, id = conversation.id] {
        undo_.did([] { return tr("Marked as unread"); }, [this, id] { return store_.markRead(id); });
    });
}

void ConversationActs::markSent(const Message& reply)
{
    if (reply.reply != ReplyState::Written && reply.reply != ReplyState::Copied) return;
    when(store_.setReplyState(reply.id, reply.reply, ReplyState::Sent), [this, id = reply.id, before = reply.reply] {
        undo_.did([] { return tr("Marked as sent"); },
                  [this, id, before] { return store_.setReplyState(id, ReplyState::Sent, before); });
    });
}

void ConversationActs::copyReply(const Message& reply)
{
    if (reply.reply == ReplyState::None) return;
    QApplication::clipboard()->setText(reply.body);
    if (reply.reply == ReplyState::Written)
        when(store_.setReplyState(reply.id, ReplyState::Written, ReplyState::Copied), [] {});
}

} // namespace lygte
