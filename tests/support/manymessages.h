#pragma once
// A conversation as large as the real ones, in a moment: rows and index entries as an import leaves them.

#include "tests/support/tempstore.h"

namespace lygte::test {

/// The oldest message of the case file `count` more times, each a millisecond after the one before.
inline void repeatOldestMessage(TempStore& store, int count)
{
    wait(store.file().write([count](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY_VALUE(oldest, database.one("SELECT min(key) FROM message", [](Row row) { return row.integer(0); }));
        LYGTE_TRY(database.run(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2) "
            "INSERT INTO message (key, id, root_id, scope_id, direction, origin, kind, sender, body, zone, precision) "
            "SELECT key + 1000 * i, randomblob(16), root_id, scope_id, direction, origin, kind, sender, body, zone, precision "
            "FROM n, message WHERE key = ?1",
            *oldest, count));
        LYGTE_TRY(database.run("INSERT INTO message_search (rowid, body) SELECT key, body FROM message WHERE key > ?1 AND key "
                               "<= ?1 + 1000 * ?2 ORDER BY key",
                               *oldest, count));
        return transaction.commit();
    }));
}

} // namespace lygte::test
