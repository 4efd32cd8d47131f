// What is looked at when everything has come to rest.

#include "tests/torture/torture.h"

#include <algorithm>

namespace lygte::test {

using namespace Qt::StringLiterals;

void Torture::compare()
{
    for (auto& client : clients_) {
        const Difference difference = client->difference();
        tally_.missing += difference.missing;
        tally_.stale += difference.stale;
        tally_.leaked += difference.extra;
        for (const QString& what : difference.what) found(what);
        compareDerived(client->store());
        compareRights(*client);
        compareAcknowledged(*client);
    }
    compareServer();
}

void Torture::wrong(qint64& tally, qint64 number, const QString& what)
{
    tally += number;
    if (number) found(u"%1 %2"_s.arg(number).arg(what));
}

/// What a client makes of its rows: what is found, and what the inbox counts.
void Torture::compareDerived(TempStore& store)
{
    const std::pair<QString, const char*> questions[] = {
        {u"notes stand otherwise in the search index"_s,
         "SELECT (SELECT count(*) FROM search_record r LEFT JOIN note n ON n.id = r.row_id WHERE r.entity = 'note' AND "
         "(n.root_id IS NOT r.root_id OR n.withdrawn = 1 OR EXISTS (SELECT 1 FROM note v WHERE v.replaces = n.id))) + "
         "(SELECT count(*) FROM note n WHERE withdrawn IS NOT 1 AND NOT EXISTS (SELECT 1 FROM note v WHERE v.replaces = n.id) "
         "AND id NOT IN (SELECT row_id FROM search_record))"},
        {u"messages stand otherwise in the search index"_s,
         "WITH found AS (SELECT key FROM message m WHERE withdrawn IS NOT 1 AND NOT EXISTS (SELECT 1 FROM message v WHERE "
         "v.replaces = m.id)) SELECT (SELECT count(*) FROM message_search_docsize WHERE id NOT IN found) + (SELECT count(*) "
         "FROM found WHERE key NOT IN (SELECT id FROM message_search_docsize))"},
        {u"conversations count otherwise"_s,
         "SELECT count(*) FROM conversation c WHERE messages <> (SELECT count(*) FROM message m WHERE m.root_id = c.id AND "
         "withdrawn IS NOT 1 AND NOT EXISTS (SELECT 1 FROM message v WHERE v.replaces = m.id))"},
        {u"log entries stand otherwise in the search index"_s,
         "SELECT (SELECT count(*) FROM search_record r LEFT JOIN entry e ON e.id = r.row_id WHERE r.entity = 'entry' AND "
         "(e.root_id IS NOT r.root_id OR e.withdrawn = 1 OR EXISTS (SELECT 1 FROM entry v WHERE v.replaces = e.id))) + (SELECT "
         "count(*) FROM entry e WHERE withdrawn = 0 AND NOT EXISTS (SELECT 1 FROM entry v WHERE v.replaces = e.id) AND id NOT "
         "IN (SELECT row_id FROM search_record))"},
        {u"shifts and escalations stand otherwise in the search index"_s,
         "WITH found AS (SELECT id FROM shift WHERE handover <> '' UNION ALL SELECT id FROM escalation) SELECT (SELECT "
         "count(*) "
         "FROM search_record WHERE entity IN ('shift', 'escalation') AND row_id NOT IN found) + (SELECT count(*) FROM found "
         "WHERE id NOT IN (SELECT row_id FROM search_record))"},
        // Kept although erased: what an officer's machine still holds of it besides the rows, which are compared above.
        {u"mutations of what is erased"_s,
         "SELECT count(*) FROM outbox o JOIN erasure e ON e.row_id = o.root_id WHERE e.found = 1 AND o.entity <> 'erasure' AND "
         "o.result LIKE '%\"ok\"%'"},
    };
    for (const auto& [what, sql] : questions) wrong(tally_.stale, store.number(sql), what);
}

/// What is here of a scope that the officer is not in.
void Torture::compareRights(Client& client)
{
    QSet<Id> here;
    for (const SyncTable& table : client.tables()) {
        if (!table.pulled) continue;
        const QByteArray sql = "SELECT DISTINCT scope_id FROM " + table.name + " WHERE row_rev IS NOT NULL";
        const auto scopes = wait(client.store().file().write(
            [&](Database& database) { return database.list(sql.toStdString(), [](Row row) { return row.id(0); }); }));
        here += QSet<Id>(scopes.begin(), scopes.end());
    }
    const QString login = database_->login(client.store().desk().officer.number);
    const PgResult member =
        must(database_->admin().exec("SELECT scope_id FROM lygte.scope_member WHERE login = $1::text::name", login));
    for (int row = 0; row < member.rows(); ++row) here.remove(must(member.get<Id>(row, 0)));
    wrong(tally_.leaked, here.size(), u"other scopes at "_s + login);
}

/// What was acknowledged and belongs to nobody else's deletion is there.
void Torture::compareAcknowledged(Client& client)
{
    QByteArray gone = "SELECT count(*) FROM unnest($1::uuid[]) AS a (id) WHERE id NOT IN (SELECT id FROM public.erased";
    for (const SyncTable& table : client.tables()) gone += " UNION SELECT id FROM lygte." + table.name;
    gone += ')';
    const auto acknowledged = wait(client.store().file().write([](Database& database) {
        return database.list("SELECT row_id FROM outbox WHERE command = 'insert' AND result LIKE '%\"ok\"%'",
                             [](Row row) { return row.id(0); });
    }));
    const PgResult missing = must(database_->admin().exec(gone.toStdString(), acknowledged));
    wrong(tally_.lost, must(missing.get<std::int64_t>(0, 0)),
          u"acknowledged rows of %1 are gone"_s.arg(client.store().desk().officer.number));
}

void Torture::count(qint64& which, const char* sql)
{
    which = std::max<qint64>(which, database_->number(sql));
}

void Torture::compareServer()
{
    count(tally_.erased, "SELECT count(*) FROM lygte.erasure WHERE found = 1");
    count(tally_.versions, "SELECT (SELECT count(*) FROM lygte.note WHERE replaces IS NOT NULL) + (SELECT count(*) FROM "
                           "lygte.message WHERE replaces IS NOT NULL) + (SELECT count(*) FROM lygte.entry WHERE replaces IS "
                           "NOT NULL)");
    count(tally_.links, "SELECT count(*) FROM lygte.entry_link");
    count(tally_.acts, "SELECT count(*) FROM lygte.sync_mutation WHERE entity = 'escalation' AND command NOT IN ('insert', "
                       "'patch') AND result = '{\"s\":\"ok\"}'");
    count(tally_.answers, "SELECT count(*) FROM lygte.message WHERE origin = 'reply' AND replaces IS NULL");

    wrong(tally_.leaked,
          database_->number(
              "SELECT count(*) FROM lygte.erasure e JOIN lygte.conversation c ON c.id = e.row_id WHERE e.found = 1"),
          u"erased conversations are there"_s);
    const std::pair<QString, const char*> doubled[] = {
        {u"texts stand twice"_s,
         "SELECT count(*) FROM (SELECT text FROM (SELECT body AS text FROM lygte.note WHERE replaces IS NULL UNION ALL SELECT "
         "body FROM lygte.message WHERE replaces IS NULL UNION ALL SELECT fact FROM lygte.entry WHERE replaces IS NULL UNION "
         "ALL SELECT account FROM lygte.shift UNION ALL SELECT title FROM lygte.conversation UNION ALL SELECT title FROM "
         "lygte.escalation UNION ALL SELECT note FROM lygte.escalation_event) AS all_texts WHERE text LIKE 'client%' GROUP BY "
         "text HAVING count(*) > 1) AS twice"},
        {u"versions have a rival"_s,
         "SELECT count(*) FROM (SELECT FROM (SELECT replaces FROM lygte.note UNION ALL SELECT replaces FROM lygte.message "
         "UNION "
         "ALL SELECT replaces FROM lygte.entry) AS versions WHERE replaces IS NOT NULL GROUP BY replaces HAVING count(*) > 1) "
         "AS rivals"},
        {u"excerpts stand twice"_s,
         "SELECT count(*) FROM (SELECT FROM lygte.excerpt GROUP BY root_id, message_id HAVING count(*) > 1) AS twice"},
        {u"links stand twice"_s,
         "SELECT count(*) FROM (SELECT FROM lygte.entry_link GROUP BY entry_id, target_id HAVING count(*) > 1) AS twice"},
        {u"messages have two answers"_s, "SELECT count(*) FROM (SELECT FROM lygte.message WHERE answers IS NOT NULL GROUP BY "
                                         "root_id, answers HAVING count(*) > "
                                         "1) AS twice"},
        {u"claims had two holders"_s,
         "SELECT count(*) FROM (SELECT FROM public.held GROUP BY conversation, gen HAVING count(DISTINCT officer_number) > 1) "
         "AS twice"},
        {u"answers without the claim"_s,
         "SELECT count(*) FROM lygte.message m WHERE origin = 'reply' AND replaces IS NULL AND NOT EXISTS (SELECT FROM "
         "public.held h WHERE h.conversation = m.root_id AND h.gen = m.claim_gen AND h.officer_number = m.officer_number)"},
        // Whatever entered a state has left it again, but for the state that it is in: else something happened twice, or not at
        // all.
        {u"escalations are not in the state that their events say"_s,
         "SELECT count(*) FROM (SELECT FROM lygte.escalation e JOIN lygte.escalation_event v ON v.root_id = e.id CROSS JOIN "
         "LATERAL (VALUES (v.to_state, 1), (v.from_state, -1)) AS step (state, n) WHERE step.state <> '' GROUP BY e.id, "
         "e.state, "
         "step.state HAVING sum(step.n) <> (e.state = step.state)::int) AS odd"},
    };
    for (const auto& [what, sql] : doubled) wrong(tally_.duplicated, database_->number(sql), what);
}

} // namespace lygte::test
