#pragma once
// What an officer does to a conversation with one key, each act with its way back. Used by commands, menus and the details pane
// alike.

#include "core/conversations/conversationstore.h"

#include <QObject>

namespace lygte {

class UndoService;

class ConversationActs final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    ConversationActs(ConversationStore& store, UndoService& undo, QObject* parent = nullptr);

    /// No level: not assessed.
    void setLevel(const Conversation& conversation, std::optional<Level> level);
    void setOpen(const Conversation& conversation, bool open);
    void rename(const Conversation& conversation, const QString& title);
    /// It is said that it is saved; what is wrong with it is corrected or taken back.
    void noteSaved();
    /// It is said of a reply in a conversation that is no longer in front.
    void replyCopied(const QString& title);
    /// What was entered by hand; it stays readable.
    void takeBack(const Message& message);
    void takeBack(const Note& note);
    void markUnread(const Conversation& conversation);
    /// The officer says that the reply stands in the platform.
    void markSent(const Message& reply);
    /// Puts the reply on the clipboard (again).
    void copyReply(const Message& reply);

Q_SIGNALS:
    void failed(const lygte::Error& error);

private:
    template <typename T, typename Done> void when(const QFuture<Result<T>>& act, Done done);

    ConversationStore& store_;
    UndoService& undo_;
};

} // namespace lygte
