#include "core/sync/erasure.h"

#include "core/storage/database.h"

namespace lygte {

namespace {

struct Erased
{
    QString entity;
    Id row;
};

} // namespace

/// A file's id is made of its scope and its hash, so its bytes are known without the row that went.
static Result<void> eraseBytes(Database& database, const Id& source)
{
    LYGTE_TRY_VALUE(hashes, database.list("SELECT DISTINCT sha256 FROM content", [](Row row) { return row.bytes(0); }));
    LYGTE_TRY_VALUE(
        scopes, database.list("SELECT id FROM scope UNION SELECT scope_id FROM erasure", [](Row row) { return row.id(0); }));
    for (const QByteArray& hash : std::as_const(hashes))
        for (const Id& scope : std::as_const(scopes))
            if (Id::fromContent({"source", scope.view(), hash}) == source)
                LYGTE_TRY(database.run("DELETE FROM content WHERE sha256 = ?1", hash));
    return {};
}

Result<bool> isErased(Database& database, const Id& row)
{
    LYGTE_TRY_VALUE(erased, database.one("SELECT 1 FROM erasure WHERE row_id = ?1", [](Row) { return true; }, row));
    if (!erased) return false;
    // Nothing was found where the order looked for it: what is still here stays whole.
    LYGTE_TRY_VALUE(here, database.one(
                              "SELECT 1 FROM conversation WHERE id = ?1 UNION ALL SELECT 1 FROM escalation WHERE id = ?1 "
                              "UNION ALL SELECT 1 FROM source WHERE id = ?1",
                              [](Row) { return true; }, row));
    return !here;
}

Result<bool> forgetErased(Database& database, const Id& row)
{
    LYGTE_TRY_VALUE(erased, isErased(database, row));
    if (!erased) return false;
    LYGTE_TRY(database.run("DELETE FROM outbox WHERE root_id = ?1 AND result IS NOT NULL AND (dismissed = 1 OR result NOT "
                           "LIKE '%rejected%')",
                           row));
    LYGTE_TRY(database.run("DELETE FROM unfinished_import WHERE source_id = ?1 OR conversation_id = ?1", row));
    LYGTE_TRY(database.run("DELETE FROM draft WHERE instr(name, ?1) > 0", row.toString()));
    return true;
}

static Result<void> erasuresArrived(Database& database, const Arrived& arrived)
{
    for (const Id& id : arrived.inserted | arrived.updated) {
        LYGTE_TRY_VALUE(erased, database.one(
                                    "SELECT entity, row_id FROM erasure WHERE id = ?1",
                                    [](Row row) { return Erased{row.text(0), row.id(1)}; }, id));
        if (!erased) continue;
        LYGTE_TRY_VALUE(gone, forgetErased(database, erased->row));
        if (gone && erased->entity == u"source") LYGTE_TRY(eraseBytes(database, erased->row));
    }
    return {};
}

const SyncTable erasureTable{
    .name = "erasure",
    .columns = {"entity", "row_id", "why", "officer_number", "at", "found"},
    .arrived = erasuresArrived,
};

} // namespace lygte
