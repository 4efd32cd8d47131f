#pragma once
// One message of a Messenger or Instagram file, from JSON to what we understand of it (formats.md § 1, 2, 5).

#include "core/conversations/imported.h"
#include "core/importers/jsonstream.h"

#include <optional>

namespace lygte {

/// The two families of key names. "Download your information" escapes UTF-8 byte by byte; the end-to-end encrypted download
/// does not, and repairing it blindly would destroy what somebody really wrote.
enum class MessengerDialect {
    Download, ///< sender_name, timestamp_ms, content
    EndToEnd, ///< senderName, timestamp, text
};

/// Which family an element of `messages` belongs to; nothing when it is no message of either.
std::optional<MessengerDialect> dialectOf(const JsonNode& element);

/// A text of that family, repaired where the family needs it.
QString messengerText(std::string_view text, MessengerDialect dialect);

/// The message. `sent` is empty where the time is missing or impossible. `index` is left to the caller.
ImportedMessage messengerMessage(const JsonNode& element, MessengerDialect dialect);

} // namespace lygte
