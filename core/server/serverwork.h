#pragma once
// What lies between this case file and the server and needs an eye: what waits, what was refused, and edits that met. Nothing
// of it is ever thrown away by itself; each act can be taken back. A refused change asks for no decision any more once the
// officer has written the same fields anew and the server has answered that.

#include "core/base/refusaltext.h"
#include "core/server/serverlink.h"

#include <QSet>

namespace lygte {

/// What waits of one kind.
struct WaitingKind
{
    QString entity; ///< the table: message, entry, escalation …; "reply" for a reply to a child
    int count = 0;
    bool corrections = false; ///< new versions that put another one right or take it back, and not things of their own
    Instant since;            ///< when the oldest was written
    /// Replies for which the conversation was not taken: the server will refuse them, and an officer must then decide.
    bool needsOfficer = false;
};

/// Something that the server did not accept, with what was refused only because it was (core/sync/outbox.h): one thing that an
/// officer did. It is still here, in full, and every act is for all of it.
struct RefusedWork
{
    Id mutation;
    QString entity;
    Id row;
    Id root;         ///< the conversation, shift or escalation
    QString subject; ///< its title; empty for a shift
    QString type;    ///< an escalation's
    QString command; ///< insert, patch, or the name of a state change
    QString code;    ///< as of describeRefusal()
    Instant written;
    bool isReply = false;
    QList<FieldText> texts;
    QString plainText() const; ///< all of it, for the clipboard
    Id contents() const;       ///< another when more goes with it: its refusal may have come later
};

/// Two officers changed the same field. The server holds `theirs`.
struct EditConflict
{
    Id id;
    QString entity;
    Id row;
    Id root;
    QString subject;
    QString type; ///< an escalation's
    QString field;
    QString theirs; ///< in the words of the field: text, or a number
    QString mine;
    QString officerNumber; ///< who wrote `mine`
    Instant at;
};

/// One open conversation for the section leader.
struct OpenConversation
{
    Id id;
    QString title; ///< foreign
    QString platform;
    QString section;
    int level = -1;                     ///< -1: not assessed
    std::optional<Instant> waitedSince; ///< the first message that nobody has answered
    QString claimedBy;                  ///< officer number; empty: nobody
};

/// Every call returns at once. Use it from the thread that made it; `link` outlives it.
class ServerWork : public QObject
{
    Q_OBJECT

public:
    explicit ServerWork(ServerLink& link, QObject* parent = nullptr);

    QFuture<Result<QList<WaitingKind>>> waiting();
    /// Oldest first, at most 200.
    QFuture<Result<QList<RefusedWork>>> refusals();
    /// Those that nobody has decided, oldest first, at most 200.
    QFuture<Result<QList<EditConflict>>> conflicts();
    /// Conversations that somebody should look at: open, and not claimed or with an unanswered message. Longest wait first.
    QFuture<Result<QList<OpenConversation>>> openConversations();

    /// Writes it again, as new work. A reply claims its conversation first. Conflict: what is here has changed since.
    QFuture<Result<void>> repeat(const RefusedWork& refused);
    /// It is kept, and no longer asks for a decision.
    QFuture<Result<void>> putAway(const Id& mutation);
    QFuture<Result<void>> takeOut(const Id& mutation);
    /// `takeMine`: the officer's value goes to the server as a new edit. False: the server's value stays.
    QFuture<Result<void>> decide(const EditConflict& conflict, bool takeMine);
    /// Open again, and the server's value back.
    QFuture<Result<void>> undecide(const EditConflict& conflict, bool tookMine);

    const Desk& desk() const { return desk_; }

Q_SIGNALS:
    /// Something of it may be different now.
    void changed();

private:
    QFuture<Result<void>> repeatWith(const RefusedWork& refused, std::int64_t generation);

    ServerLink& link_;
    const Desk& desk_;
};

} // namespace lygte
