#pragma once
// The words of conversations with children and young people.

#include "core/base/id.h"
#include "core/base/refusaltext.h"
#include "core/conversations/imported.h"

#include <QLocale>

namespace lygte {

/// Who wrote a message, seen from the patrol. Stored as a number.
enum class Direction : int { Received = 0, Sent = 1, Platform = 2 };

/// How a message came here: it is part of what a reader must know to trust it.
enum class Origin { Import, Typed, Pasted, Reply };
QString originKey(Origin origin);
Origin originFromKey(QStringView key);

/// The true state of a reply. Lygte cannot send into a platform: the officer copies it there and says so.
enum class ReplyState {
    None,    ///< not a reply written here
    Written, ///< on this machine only: copy it into the platform, then mark it as sent
    Copied,  ///< on the clipboard, not known to be in the platform
    Sent,    ///< the officer says that it stands in the platform
};
QString replyStateKey(ReplyState state);
ReplyState replyStateFromKey(QStringView key);

/// How urgent, set by an officer. Stored as a number; higher is more urgent.
enum class Level : int { Low = 0, Medium = 1, High = 2, Acute = 3 };

struct Conversation
{
    Id id;
    QString platform; ///< a platform's key
    QString title;    ///< name, handle or thread title; foreign
    QString account;  ///< the patrol's account that it is held with; empty for an imported chat of others
    QString format;   ///< the importer's name; empty when started by hand
    QStringList participants;
    bool open = true;
    std::optional<Level> level;
    Instant opened;
    Instant lastAt;
    QString lastSender;
    QString snippet;
    int messages = 0;
    int unread = 0;
    int syncState = 0;
    Id scope;                 ///< where it is: a section, or a restricted case
    QString restrictedCase;   ///< its name; empty in a section
    bool importing = false;   ///< an import of it goes on, or was broken off on this machine: messages may be missing
    bool conflict = false;    ///< two officers changed the same of it, and nobody has decided: also beside a refusal
    int wholeState = 0;       ///< the worst of it and of what stands in it: a reply that was refused, a note that waits
    QString refusal;          ///< the server's code, when it was refused
    QList<FieldText> refused; ///< what was refused last of it
    QString claimedBy;        ///< officer number; counts until `claimUntil`
    Instant claimUntil;       ///< the server's clock
    /// When the other's last message was sent, while nothing of the patrol's stands in the platform after it and the time is
    /// certain. Empty in a chat that the patrol has no part in.
    std::optional<Instant> unansweredSince;
};

struct Message
{
    std::int64_t key = 0; ///< local order and search key: µs of the sent time, made unique
    Id id;
    Id conversation;
    Direction direction = Direction::Received;
    Origin origin = Origin::Typed;
    MessageKind kind = MessageKind::Text;
    QString sender;
    QString body;
    QString raw; ///< as found, when it was repaired; otherwise empty
    std::optional<Instant> sent;
    ZoneBasis zone = ZoneBasis::Utc;
    TimePrecision precision = TimePrecision::Second;
    QString rawTime;
    Id source;
    qint64 sourceIndex = -1;
    QString officerNumber; ///< for replies and messages entered by hand: who did it
    QString account;
    ReplyState reply = ReplyState::None;
    bool edited = false; ///< on the platform, before it came here
    QList<ImportedAttachment> attachments;
    QList<ImportedReaction> reactions;
    int syncState = 0;
    QString refusal;        ///< as of a conversation
    bool withdrawn = false; ///< taken back by its officer; stays readable
    std::optional<Id> replaces;
    std::optional<Instant> corrected; ///< when this version was written; `sent` is of what it records
    QList<Message> earlier;           ///< the versions that it corrects, newest first
};

/// Internal; never part of what is disclosed.
struct Note
{
    Id id;
    Id conversation;
    QString officerNumber;
    Instant written; ///< the first version of it
    QString body;
    int syncState = 0;
    QString refusal;        ///< as of a conversation
    bool withdrawn = false; ///< these four as of a message
    std::optional<Id> replaces;
    std::optional<Instant> corrected;
    QList<Note> earlier;
};

/// Whether the officer of this number may put it right or take it back: it was entered by hand, and by them. An imported
/// message is evidence.
bool mayCorrect(const Message& message, const QString& officerNumber);
bool mayCorrect(const Note& note, const QString& officerNumber);
/// A reply that stands in the platform is put right, as a record; it is not taken back.
bool mayWithdraw(const Message& message, const QString& officerNumber);

/// What the chat view shows, oldest first.
struct Timeline
{
    QList<Message> messages;
    QList<Note> notes;         ///< those written in the time that `messages` span, and later
    bool reachesStart = false; ///< there is nothing older
    bool reachesEnd = true;    ///< there is nothing newer
};

struct InboxQuery
{
    enum class Show { Open, Unread, Closed, All };
    enum class Sort { NewestFirst, OldestFirst, LevelFirst, Title };
    Show show = Show::Open;
    Sort sort = Sort::NewestFirst;
    QString platform;                             ///< empty: all
    QString words;                                ///< of title and participants; the last word may be half
    QLocale::Language language = QLocale::Danish; ///< for the order of titles
    bool operator==(const InboxQuery&) const = default;
};

struct ConversationDraft
{
    QString platform;
    QString title;
    QString account;
};

struct MessageDraft
{
    Direction direction = Direction::Received;
    Origin origin = Origin::Typed; ///< Typed or Pasted
    QString sender;                ///< empty for the patrol's own
    QString body;
    std::optional<Instant> sent; ///< empty: now
    TimePrecision precision = TimePrecision::Minute;
    QString account;
};

} // namespace lygte
