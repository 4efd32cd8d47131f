#pragma once
// What an importer understands of a foreign chat export, before it becomes rows. Importers (core/importers) fill these in a
// child process without key, store or network; ConversationStore::importBatch turns them into conversations and messages.

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace lygte {

/// How well we know when a message was written (formats.md § 0).
enum class ZoneBasis { Utc, Offset, AssumedCopenhagen, Unknown };
enum class TimePrecision { Micros, Millis, Second, Minute, Day };

/// What a message is, apart from its text.
enum class MessageKind {
    Text,
    Media, ///< a picture, video, sound, sticker or file, with or without a caption
    Link,  ///< a share or link, with or without text
    Call,
    System,  ///< written by the platform: joined, changed the subject, encryption notice
    Deleted, ///< the platform says that it was deleted or unsent
};

struct ImportedAttachment
{
    QString reference;      ///< as found in the export; never used as a path
    QString kind;           ///< photo, video, audio, file, sticker, gif, unknown
    bool delivered = false; ///< the export says that it holds the file; false: "referenced, not delivered"
};

struct ImportedReaction
{
    QString actor;
    QString symbol;
    std::optional<Instant> when;
};

struct ImportedMessage
{
    /// Position in the source, from 0: line number (text) or element index (JSON; counted from the end in a file that is newest
    /// first, so that (time, index) is always the order of reading).
    qint64 index = 0;
    QString sender; ///< display name as exported; empty for the platform itself. A name, never an identity.
    MessageKind kind = MessageKind::Text;
    QString text;                ///< repaired text, for reading and searching
    QString raw;                 ///< text exactly as found, when it differs from `text`; otherwise empty
    QString rawTime;             ///< the time exactly as found
    std::optional<Instant> sent; ///< UTC; empty when it cannot be known
    ZoneBasis zone = ZoneBasis::Unknown;
    TimePrecision precision = TimePrecision::Second;
    bool edited = false;
    bool repaired = false; ///< text, sender or time had to be repaired
    QList<ImportedAttachment> attachments;
    QList<ImportedReaction> reactions;
};

struct ImportedConversation
{
    QString platform;  ///< a key of resources/reference/platforms.json: whatsapp, messenger, instagram …
    QString threadKey; ///< names the thread the same in every export of it (sync.md § 1)
    QString title;     ///< as exported; foreign
    QStringList participants;
    QString format;          ///< the importer's name, e.g. "whatsapp-text"
    QByteArray sourceSha256; ///< of the file's bytes (of the archive's member for archives), 32 bytes
    QString sourceName;      ///< file name only, for people
};

/// Something in the source that was not understood: never dropped silently.
struct ImportedTrouble
{
    qint64 index = 0;
    QString reason;  ///< a short machine word: bad-json, no-time, truncated, bad-utf8, too-long …
    QString excerpt; ///< at most 200 characters of the source around it
};

} // namespace lygte
