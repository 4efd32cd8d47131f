// What is looked at when everything has come to rest.

#include "tests/torture/torture.h"

#include <algorithm>

namespace lygte::test {

using namespace Qt::StringLiterals;

/// What a client makes of its rows: what is found, and what the inbox counts.
void Torture::compareDerived(TempStore& store)
{
    const std::pair<const char*, const char*> questions[] = {
        {"notes stand otherwise in the search index",
         "SELECT (SELECT count(*) FROM search_record r LEFT JOIN note n ON n.id = r.row_id WHERE r.entity = 'note' AND "
         "(n.root_id IS NOT r.root_id OR n.withdrawn = 1 OR EXISTS (SELECT 1 FROM note v WHERE v.replaces = n.id))) + "
         "(SELECT count(*) FROM note n WHERE withdrawn IS NOT 1 AND NOT EXISTS (SELECT 1 FROM note v WHERE v.replaces = n.id) "
         "AND id NOT IN (SELECT row_id FROM search_record))"},
        {"messages stand otherwise in the search index",
         "WITH found AS (SELECT key FROM message m WHERE withdrawn IS NOT 1 AND NOT EXISTS (SELECT 1 FROM message v WHERE "
         "v.replaces = m.id)) SELECT (SELECT count(*) FROM message_search_docsize WHERE id NOT IN found) + (SELECT count(*) "
         "FROM found WHERE key NOT IN (SELECT id FROM message_search_docsize))"},
        {"conversations count otherwise",
         "SELECT count(*) FROM conversation c WHERE messages <> (SELECT count(*) FROM message m WHERE m.root_id = c.id AND "
         "withdrawn IS NOT 1 AND NOT EXISTS (SELECT 1 FROM message v WHERE v.replaces = m.id))"},
    };
    for (const auto& [what, sql] : questions) {
        const auto wrong = store.number(sql);
        tally_.stale += wrong;
        if (wrong) found(u"%1 %2"_s.arg(wrong).arg(QLatin1StringView(what)));
    }
}

void Torture::compare()
{
    for (auto& client : clients_) {
        const Difference difference = client->difference();
        tally_.missing += difference.missing;
        tally_.stale += difference.stale;
        for (const QString& what : difference.what) found(what);
        compareDerived(client->store());
        // Kept although erased: what an officer's machine still holds of it besides the rows, which are compared above.
        const auto kept = client->store().number("SELECT count(*) FROM outbox o JOIN erasure e ON e.row_id = o.root_id WHERE "
                                                 "e.found = 1 AND o.entity <> 'erasure' AND o.result LIKE '%\"ok\"%'");
        tally_.leaked += kept;
        if (kept) found(u"%1 mutations of what is erased"_s.arg(kept));
        // Leaked: what is here of a scope that the officer is not in, and rows that the server does not show.
        const auto here = wait(client->store().file().write([](Database& database) {
            return database.list("SELECT scope_id FROM conversation WHERE row_rev IS NOT NULL UNION ALL SELECT scope_id FROM "
                                 "note WHERE row_rev IS NOT NULL",
                                 [](Row row) { return row.id(0); });
        }));
        const QString login = database_->login(client->store().desk().officer.number);
        const PgResult member =
            must(database_->admin().exec("SELECT scope_id FROM lygte.scope_member WHERE login = $1::text::name", login));
        QSet<Id> allowed;
        for (int row = 0; row < member.rows(); ++row) allowed.insert(must(member.get<Id>(row, 0)));
        qint64 outside = 0;
        for (const Id& scope : here) outside += allowed.contains(scope) ? 0 : 1;
        tally_.leaked += outside + difference.extra;
        if (outside) found(u"%1 rows of other scopes at %2"_s.arg(outside).arg(login));
        // What was acknowledged and belongs to nobody else's deletion is there.
        const auto acknowledged = wait(client->store().file().write([](Database& database) {
            return database.list("SELECT row_id FROM outbox WHERE entity IN ('note', 'message') AND command = 'insert' AND "
                                 "result LIKE '%\"ok\"%' AND body LIKE '%client%'",
                                 [](Row row) { return row.id(0); });
        }));
        const PgResult there = must(database_->admin().exec(
            "SELECT count(*) FROM (SELECT id FROM lygte.note UNION SELECT id FROM lygte.message UNION SELECT id FROM "
            "public.erased) AS known WHERE id = ANY ($1::uuid[])",
            acknowledged));
        const auto gone = acknowledged.size() - must(there.get<std::int64_t>(0, 0));
        tally_.lost += gone;
        if (gone) found(u"%1 acknowledged texts of %2 are gone"_s.arg(gone).arg(login));
    }
    tally_.erased = std::max<qint64>(tally_.erased, database_->number("SELECT count(*) FROM lygte.erasure WHERE found = 1"));
    tally_.versions = std::max<qint64>(
        tally_.versions,
        database_->number("SELECT (SELECT count(*) FROM lygte.note WHERE replaces IS NOT NULL) + (SELECT count(*) FROM "
                          "lygte.message WHERE replaces IS NOT NULL)"));
    const auto back = database_->number(
        "SELECT count(*) FROM lygte.erasure e JOIN lygte.conversation c ON c.id = e.row_id WHERE e.found = 1");
    tally_.leaked += back;
    if (back) found(u"%1 erased conversations are there"_s.arg(back));
    // The same text twice, or two that replace the same.
    const auto doubled = database_->number(
        "WITH text AS (SELECT body, replaces FROM lygte.note UNION ALL SELECT body, replaces FROM lygte.message) "
        "SELECT (SELECT count(*) FROM (SELECT body FROM text WHERE body LIKE 'client%' AND replaces IS NULL GROUP BY body "
        "HAVING "
        "count(*) > 1) AS twice) + (SELECT count(*) FROM (SELECT replaces FROM text WHERE replaces IS NOT NULL GROUP BY "
        "replaces "
        "HAVING count(*) > 1) AS rivals)");
    tally_.duplicated += doubled;
    if (doubled) found(u"%1 texts stand twice"_s.arg(doubled));
}

} // namespace lygte::test
