#include "core/patrol/patroltables.h"

#include "core/storage/searchrecords.h"

namespace lygte {

static Result<void> shiftsArrived(Database& database, const Arrived& arrived)
{
    for (const QSet<Id>& ids : {arrived.inserted, arrived.updated}) {
        for (const Id& id : ids) {
            LYGTE_TRY_VALUE(
                found,
                database.one(
                    "SELECT coalesce(ended, started), handover FROM shift WHERE id = ?1",
                    [id](Row row) { return SearchRecord{QStringLiteral("shift"), id, id, row.instant(0), {}, row.text(1)}; },
                    id));
            if (!found) continue;
            if (found->body.isEmpty())
                LYGTE_TRY(removeSearchRecord(database, QStringLiteral("shift"), id));
            else
                LYGTE_TRY(putSearchRecord(database, *found));
        }
    }
    return {};
}

/// Only the latest version of an entry is found; one that was taken back is not.
static Result<void> indexLatest(Database& database, const Id& entry)
{
    LYGTE_TRY_VALUE(record,
                    database.one(
                        "SELECT root_id, started, place, concat_ws(char(10), nullif(place, ''), nullif(topics, ''), "
                        "nullif(fact, ''), nullif(assessment, '')) FROM entry WHERE id = ?1 AND withdrawn = 0 AND NOT EXISTS "
                        "(SELECT 1 FROM entry newer WHERE newer.replaces = entry.id)",
                        [entry](Row row) {
                            return SearchRecord{QStringLiteral("entry"), entry,       row.id(0),
                                                row.instant(1),          row.text(2), row.text(3)};
                        },
                        entry));
    if (record) return putSearchRecord(database, *record);
    return {};
}

static Result<void> entriesArrived(Database& database, const Arrived& arrived)
{
    for (const Id& id : arrived.inserted) {
        LYGTE_TRY_VALUE(replaced, database.one(
                                      "SELECT replaces FROM entry WHERE id = ?1 AND replaces IS NOT NULL",
                                      [](Row row) { return row.id(0); }, id));
        if (replaced) LYGTE_TRY(removeSearchRecord(database, QStringLiteral("entry"), *replaced));
        LYGTE_TRY(indexLatest(database, id));
    }
    for (const Id& shift : arrived.left) {
        LYGTE_TRY_VALUE(unfound,
                        database.list(
                            "SELECT id FROM entry WHERE root_id = ?1 AND NOT EXISTS (SELECT 1 FROM search_record WHERE "
                            "entity = 'entry' AND row_id = entry.id)",
                            [](Row row) { return row.id(0); }, shift));
        for (const Id& id : std::as_const(unfound)) LYGTE_TRY(indexLatest(database, id));
    }
    return {};
}

const SyncTable shiftTable{
    .name = "shift",
    .columns = {"officer_id", "officer_number", "account", "platforms", "state", "started", "ended", "handover"},
    .stateColumn = "state",
    .arrived = shiftsArrived,
};
const SyncTable entryTable{
    .name = "entry",
    .columns = {"officer_number", "kind", "counted", "platform", "place", "topics", "started", "minutes", "reached", "fact",
                "assessment", "written", "withdrawn", "replaces"},
    .root = "shift",
    .arrived = entriesArrived,
};
const SyncTable entryLinkTable{
    .name = "entry_link",
    .columns = {"entry_id", "target", "target_id"},
    .root = "shift",
};

} // namespace lygte
