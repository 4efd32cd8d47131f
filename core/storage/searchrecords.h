#pragma once
// Feeds the search index for everything that is not a chat message: log entries, notes, escalations, titles. Called inside the
// transaction that writes the row, so that a thing is found from the moment it is saved, and never before. (Messages feed
// message_search in batches.)

#include "core/storage/database.h"

namespace lygte {

struct SearchRecord
{
    QString entity; ///< the table's name
    Id id;
    Id root;
    Instant at;    ///< what newest-first sorts by
    QString title; ///< what a result is headed by; may be foreign
    QString body;  ///< all searchable text
};

/// Many records that are known to be new, fast.
Result<void> putNewSearchRecords(Database& database, const QList<SearchRecord>& records);
/// Inserts or replaces the record of (entity, id).
Result<void> putSearchRecord(Database& database, const SearchRecord& record);
Result<void> removeSearchRecord(Database& database, const QString& entity, const Id& id);

} // namespace lygte
