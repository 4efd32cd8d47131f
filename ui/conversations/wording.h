#pragma once
// How the values of conversations are said and shown, in one place, so that list, chat and details use the same words and
// marks. All texts are in the language of the interface at the time of the call; foreign text in them is made visible. UI
// thread.

#include "core/conversations/conversation.h"
#include "core/people/referencedata.h"
#include "ui/widgets/marks.h"

namespace lygte {

LevelMark levelMark(Level level);
/// What the server refused of the conversation itself: "Name: Freja H", a level in its word. Empty when it is neither.
QString refusedText(const Conversation& conversation);
/// Of a message of the patrol's own: how far it has come towards the platform. Nothing for messages of others.
std::optional<Mark> replyMark(const Message& message, const QPalette& palette);

/// How much of a conversation, with all that stands in it, is on the server.
Mark wholeMark(const Conversation& conversation, const QPalette& palette);
/// How long the platform still takes a reply, when that is short or over; nothing for an answered or closed conversation and
/// for a platform of which no window is known.
std::optional<Mark> replyWindowMark(const Conversation& conversation, Instant now, const QPalette& palette);
/// A plain drawing of the kind of platform, never its trademark.
QString platformIcon(const QString& platform);

/// What kind of export, from the importers' keys as they are stored ("messenger-json+whatsapp-text"). A key of a newer version
/// stands as it is.
QString formatName(const QString& format);

struct Choice
{
    QString key;
    QString label;
};
QList<Choice> platformChoices();

/// Who wrote last, for a list that names the conversation already: empty when it is the one whom the conversation is named
/// after.
QString lastSpeaker(const Conversation& conversation);
/// Who wrote a message, as it is shown over it: the foreign name, "Officer 04", or the platform.
QString senderName(const Message& message, const QString& platform);
/// "14.10", "≈ 14.10" when the time is not certain, or words when it is not known.
QString timeText(const Message& message);
/// Why the time is not certain; empty when it is.
QString timeDoubt(const Message& message);
/// Day, time and doubt in full, and the time as found in the source.
QString timeExplanation(const Message& message, Instant now);
/// "typed by officer 04"; empty for what was imported.
QString originText(const Message& message);
QString attachmentText(const ImportedAttachment& attachment);
QString attachmentIcon(const ImportedAttachment& attachment);
/// The text of a message with words for what is not text ("deleted").
QString bodyText(const Message& message);
/// One message as plain lines for the clipboard: time, sender, text, what is attached. Times are to the second and with their
/// zone.
QString messageAsText(const Message& message, const QString& platform);
/// All that the bubble shows, in a sentence: for screen readers.
QString messageSpoken(const Message& message, const QString& platform, Instant now);

/// What an import did not understand, from the store's "reason @ place: excerpt": "Place 7: no time that can be read –
/// excerpt". The excerpt is foreign and made visible.
QString troubleText(const QString& trouble);

/// "Corrected 14.10" or "Taken back 14.10"; empty for what was never put right.
QString versionText(const Message& message);
QString versionText(const Note& note);
/// What stands over an earlier version.
QString earlierText(const Message& message);
QString earlierText(const Note& note);

} // namespace lygte
