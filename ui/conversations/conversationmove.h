#pragma once
// Moves a conversation to another section or to a restricted case, with the escalations about it: the server does it, and only
// with a connection. The places are a menu; the act has its way back.

#include "core/conversations/conversation.h"
#include "core/server/serverlink.h"

#include <QObject>

class QWidget;

namespace lygte {

class UndoService;

/// Owned by its parent; UI thread.
class ConversationMove final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    ConversationMove(ServerLink& link, UndoService& undo, QWidget* parent);

    /// Asks where to, at this place of the screen.
    void choose(const Conversation& conversation, const QPoint& at);

Q_SIGNALS:
    void failed(const lygte::Error& error);

private:
    void show(const Conversation& conversation, const QList<Place>& places, const QPoint& at);
    void move(const Conversation& conversation, const Place& place, bool back);

    ServerLink& link_;
    UndoService& undo_;
    QWidget* window_;
};

/// What a place is called: a restricted case says that it is one.
QString placeName(const Place& place);

} // namespace lygte
