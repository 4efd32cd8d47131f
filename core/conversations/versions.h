#pragma once
// Versions of notes and of messages that were entered by hand, as of log entries: a correction is a new row that names the one
// it replaces. It stands where that one stood; only the latest is found, counted and shown by the inbox.

#include "core/storage/searchrecords.h"

/// SQL: no version replaces the row of `table`.
#define LYGTE_LATEST(table) "NOT EXISTS (SELECT 1 FROM " table " newer WHERE newer.replaces = " table ".id)"
/// SQL: the message counts and is found.
#define LYGTE_STANDING_MESSAGE "withdrawn IS NOT 1 AND " LYGTE_LATEST("message")

namespace lygte::versions {

/// Used on the writing thread, inside a Transaction.

/// Messages that replace others are there. `live`: they are news, so what is taken back is no longer unread.
Result<void> messagesCame(Database& database, const QList<Id>& versions, bool live);
/// What the inbox shows of a conversation, counted anew.
Result<void> recount(Database& database, const Id& conversation);
/// Some of a conversation's messages went alone, as after a restore: what they had replaced stands again.
Result<void> messagesLeft(Database& database, const Id& conversation);
Result<void> notesLeft(Database& database, const Id& conversation);
/// Nothing for a note that was replaced or taken back: it is not found.
Result<std::optional<SearchRecord>> noteRecord(Database& database, const Id& note);
/// If it replaces another, that one is found no more.
Result<void> noteCame(Database& database, const Id& note);

} // namespace lygte::versions
