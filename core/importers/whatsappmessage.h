#pragma once
// What stands after a WhatsApp header: who wrote it, and whether it is text, an attachment, a call, a deleted message or a line
// of WhatsApp's own. The phrases are WhatsApp's, in English and Danish (formats.md § 6); in another language an attachment that
// carries no U+200E reads as text, which loses nothing.

#include "core/conversations/imported.h"

#include <QStringView>

namespace lygte {

/// Sender, kind, text and attachments of a message from everything after its header, further lines included. Time and index are
/// left to the caller. `fromApple`: the line came from iOS, where U+200E marks what WhatsApp itself wrote.
ImportedMessage whatsAppMessage(const QString& afterHeader, bool fromApple);

} // namespace lygte
