#pragma once
// Attachments, reactions and the edited mark of a message as JSON in one column: they are shown with the message and never
// queried alone.

#include "core/conversations/conversation.h"

namespace lygte {

/// Null when there is nothing.
std::optional<QString> extraToJson(const QList<ImportedAttachment>& attachments, const QList<ImportedReaction>& reactions,
                                   bool edited);
void extraFromJson(const QByteArray& json, Message& message);

} // namespace lygte
