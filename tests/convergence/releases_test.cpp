// Clients of two releases at one server (sync.md § 3): the one before does not know what the newest migrations added, syncs all
// the same, and has everything once it is upgraded.

#include "tests/support/syncdesk.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// What the release before 0010_erasure.sql and 0011_versions.sql knew.
SyncTables releaseBefore(const Clock& clock)
{
    SyncTables tables = allTables(clock);
    std::erase_if(tables, [](const SyncTable& table) { return table.name == "erasure"; });
    for (SyncTable& table : tables)
        if (table.name == "note" || table.name == "message")
            std::erase_if(table.columns, [](const QByteArray& column) {
                return column == "replaces" || column == "withdrawn" || column == "corrected";
            });
    return tables;
}

void isSame(Client& client)
{
    client.sync();
    const Difference difference = client.difference();
    for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
    CHECK(difference.none());
}

/// What is found and counted is what stands.
void derivesAlike(Client& client)
{
    const auto number = [&](const char* sql) { return client.store().number(sql); };
    CHECK(number("SELECT count(*) FROM search_record WHERE entity = 'note' AND row_id NOT IN (SELECT id FROM note n WHERE "
                 "withdrawn IS "
                 "NOT 1 AND NOT EXISTS (SELECT 1 FROM note v WHERE v.replaces = n.id))") == 0);
    CHECK(number("SELECT count(*) FROM search_record WHERE entity = 'note'") == 2);
    CHECK(number("SELECT count(*) FROM message_search WHERE message_search MATCH 'forkert OR trukket'") == 0);
    CHECK(number("SELECT count(*) FROM message_search WHERE message_search MATCH 'rettet'") == 1);
    CHECK(number("SELECT messages FROM conversation") == 2);
    CHECK(client.store().text("SELECT snippet FROM conversation") == u"fra den gamle");
}

} // namespace

TEST_CASE("a client of the release before syncs both ways, and has everything when it is upgraded", "[convergence]")
{
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s}, u"leader"_s);
    database.officer(u"07"_s, {u"A"_s});
    Client now(database, u"04"_s);
    Client before(database, u"07"_s);
    before.use(releaseBefore(before.store().clock()));

    ConversationStore& store = now.conversations();
    const Id talk = wait(store.create({u"discord"_s, u"Freja"_s, {}}));
    isSame(now);
    isSame(before); // from here on it is told of each change
    const Id message = wait(store.addMessage(talk, {.sender = u"Freja"_s, .body = u"forkert"_s}));
    const Id taken = wait(store.addMessage(talk, {.sender = u"Freja"_s, .body = u"trukket"_s}));
    wait(store.correctMessage(message, {.sender = u"Freja"_s, .body = u"rettet"_s}));
    wait(store.withdrawMessage(taken));
    const Id note = wait(store.addNote(talk, u"forkert note"_s));
    const Id gone = wait(store.addNote(talk, u"trukket note"_s));
    wait(store.correctNote(note, u"rettet note"_s));
    wait(store.withdrawNote(gone));
    isSame(now);
    isSame(before);

    before.store().clock().advance(60);
    wait(before.conversations().addNote(talk, u"note fra den gamle"_s));
    wait(before.conversations().addMessage(talk, {.sender = u"Freja"_s, .body = u"fra den gamle"_s}));
    wait(before.conversations().rename(talk, u"Freja H."_s));
    isSame(before);
    isSame(now);
    derivesAlike(now);
    CHECK(before.store().number("SELECT count(*) FROM note WHERE replaces IS NOT NULL") == 0); // it never asked
    must(database.admin().script("ALTER TABLE lygte.erasure DISABLE TRIGGER erase")); // it asks for a leader's own order
    must(database.admin().exec(
        "INSERT INTO lygte.erasure (id, root_id, scope_id, entity, row_id, why, officer_number, at) SELECT i, i, $1, "
        "'conversation', gen_random_uuid(), 'kendelse', '04', 1 FROM (SELECT gen_random_uuid() AS i) AS made",
        CaseDatabase::section(u"A"_s)));
    isSame(before);

    before.use(allTables(before.store().clock()));
    isSame(before);
    derivesAlike(before);
    CHECK(before.store().number("SELECT count(*) FROM note WHERE replaces IS NOT NULL") == 2);
    CHECK(before.store().number("SELECT count(*) FROM erasure") == 1);
    // Once: the next session finds nothing to fetch.
    before.disconnect();
    (void)before.session();
    CHECK(before.store().number("SELECT count(*) FROM sync_fetch WHERE done = 0") == 0);
}
