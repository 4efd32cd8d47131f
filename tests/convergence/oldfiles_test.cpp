// Case files as each earlier release made them, with rows in every table that it had: the present program opens them, finds and
// counts what is there, and goes on with the server.

#include "core/storage/migrations.h"
#include "tests/support/syncdesk.h"

#include <QDir>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int firstThatSynced = 2;  ///< 0002_wire.sql
constexpr int firstWithErasure = 4; ///< 0004_erasure.sql

/// An officer's case file as far as a release with that many migrations could have filled it; the server has what it has sent.
struct Filled
{
    CaseDatabase database;
    std::unique_ptr<Client> client;
    Id talk, note;

    explicit Filled(int release)
    {
        database.officer(u"04"_s, {u"A"_s});
        database.officer(u"07"_s, {u"A"_s}, u"leader"_s);
        client = std::make_unique<Client>(database, u"04"_s);
        work();
        client->store().number("INSERT INTO content (sha256, part, bytes) VALUES (zeroblob(32), 0, x'01') RETURNING 1");
        client->store().number("INSERT INTO draft (name, body, changed) VALUES ('quick', '{}', 1) RETURNING 1");
        if (release < firstThatSynced) {
            client->store().number(
                "INSERT INTO source (id, root_id, scope_id, name, sha256, size, format, imported, officer_number) "
                "SELECT randomblob(16), randomblob(16), scope_id, 'chat.txt', zeroblob(32), 1, 'x', 1, '04' FROM "
                "conversation RETURNING 1");
            client->store().number(
                "INSERT INTO shadow (entity, row_id, body) VALUES ('shift', randomblob(16), '{}') RETURNING 1");
            return;
        }
        syncWithColleague();
        client->store().number(
            "INSERT INTO audit_head (no, hash, seen, device, signature) VALUES (1, x'01', 1, x'01', x'01') RETURNING 1");
        client->store().number("INSERT INTO unfinished_import (source_id) VALUES (randomblob(16)) RETURNING 1");
        // As those releases remembered what they had fetched.
        client->store().number("UPDATE meta SET value = 1 WHERE name LIKE 'sync.epoch.%' RETURNING 1");
        if (release < firstWithErasure) client->store().number("DELETE FROM sync_fetch WHERE tbl = 'erasure' RETURNING 1");
        // And what waits.
        wait(client->conversations().rename(talk, u"venter"_s));
        wait(client->conversations().addNote(talk, u"ventende note"_s));
    }

    void work()
    {
        ConversationStore& conversations = client->conversations();
        talk = wait(conversations.create({u"discord"_s, u"Freja"_s, {}}));
        const Id message = wait(conversations.addMessage(talk, {.sender = u"Freja"_s, .body = u"hej derude"_s}));
        note = wait(conversations.addNote(talk, u"virker utryg"_s));
        PatrolStore& patrol = client->patrol();
        const Shift shift = wait(patrol.startShift(u"Politiet"_s, {u"discord"_s}));
        EntryDraft draft{.kind = EntryKind::Dialogue, .fact = u"tale"_s, .links = {{u"conversation"_s, talk, {}}}};
        const Id entry = wait(patrol.save(shift.id, draft));
        draft.fact = u"samtale"_s;
        wait(patrol.correct(entry, draft));
        wait(patrol.endShift(shift.id, u"pas på Freja"_s));
        wait(patrol.setHandover(shift.id, u"pas godt på Freja"_s));
        EscalationStore& escalations = client->escalations();
        const Id escalation = wait(escalations.create(u"concern_133"_s, u"Freja"_s, talk, {message}));
        wait(escalations.setFields(escalation, {{u"child_name"_s, u"Freja"_s}, {u"withdrawal_reason"_s, u"en fejl"_s}}));
        wait(escalations.act(escalation, u"withdraw"_s, u"draft"_s, u"opgivet"_s));
    }

    void syncWithColleague()
    {
        client->sync();
        Client colleague(database, u"07"_s);
        colleague.sync();
        must(colleague.session().remote().claim(talk, 60));
        wait(colleague.conversations().rename(talk, u"Freja H."_s));
        colleague.sync();
        client->disconnect();
        wait(client->conversations().rename(talk, u"Freja J."_s)); // a conflict
        must(database.admin().script("ALTER TABLE lygte.erasure DISABLE TRIGGER erase"));
        for (const char* sql : {"INSERT INTO lygte.erasure (id, root_id, scope_id, entity, row_id, why, officer_number, at, "
                                "found) SELECT i, i, s.id, "
                                "'source', i, 'kendelse', '07', 1, 0 FROM lygte.scope s, gen_random_uuid() AS i",
                                "INSERT INTO lygte.source (id, root_id, scope_id, name, sha256, size, format, imported, "
                                "officer_number, trouble) SELECT "
                                "i, i, s.id, 'chat.txt', sha256('x'), 1, 'x', 1, '04', '' FROM lygte.scope s, "
                                "lygte.content_id(lygte.utf8('source'), uuid_send(s.id), sha256('x')) AS i"})
            must(database.admin().script(sql));
        client->sync();
    }
};

using Rows = QMap<QByteArray, QList<QStringList>>;

/// The columns of every table but the text indexes', as that connection has them.
QMap<QByteArray, QList<QByteArray>> tablesOf(Database& database)
{
    QMap<QByteArray, QList<QByteArray>> tables;
    must(database.each(
        "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT "
        "LIKE '%\\_search%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid",
        [&](Row row) { tables[row.text(0).toLatin1()] += row.text(1).toLatin1(); }));
    return tables;
}

QByteArray select(const QByteArray& table, const QList<QByteArray>& columns)
{
    return "SELECT " + columns.join(", ") + " FROM " + table;
}

/// The same rows in a file of that release, and the text indexes as it would have made them.
QMap<QByteArray, QList<QByteArray>> makeOldFile(const QString& directory, int release, TempStore& full)
{
    QDir().mkpath(directory);
    const auto old = must(Database::open(CaseFile::databaseFile(directory), TempStore::key(), Database::Mode::Writer));
    must(migrate(*old, release));
    const auto tables = tablesOf(*old);
    auto transaction = must(Transaction::begin(*old));
    must(old->script("PRAGMA defer_foreign_keys = ON"));
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const QByteArray from = select(table.key(), *table);
        const auto rows = wait(full.file().write([&](Database& database) {
            return database.list(from.toStdString(), [&](Row row) {
                std::vector<Value> values;
                for (int i = 0; i < table->size(); ++i) values.push_back(valueOf(row, i));
                return values;
            });
        }));
        INFO(table.key().toStdString());
        CHECK_FALSE(rows.isEmpty());
        QByteArray sql = "INSERT INTO " + table.key() + " (" + table->join(", ") + ") VALUES (?";
        for (int i = 1; i < table->size(); ++i) sql += ", ?";
        sql += ')';
        for (const auto& values : rows) {
            Statement statement(must(old->prepare(sql.toStdString())));
            for (size_t i = 0; i < values.size(); ++i) bindValue(statement, static_cast<int>(i) + 1, values[i]);
            must(statement.step());
        }
    }
    must(old->script("INSERT INTO message_search (rowid, body) SELECT key, body FROM message WHERE body <> '';"
                     "INSERT INTO record_search (rowid, body) SELECT key, title || char(10) || body FROM search_record"));
    must(transaction.commit());
    return tables;
}

Rows rowsOf(TempStore& store, const QMap<QByteArray, QList<QByteArray>>& tables)
{
    return wait(store.file().write([&](Database& database) -> Result<Rows> {
        Rows all;
        for (auto table = tables.begin(); table != tables.end(); ++table) {
            QByteArray sql = "SELECT quote(" + table->join("), quote(") + ") FROM " + table.key() + " ORDER BY ";
            for (int i = 1; i <= table->size(); ++i) sql += (i > 1 ? ", " : "") + QByteArray::number(i);
            LYGTE_TRY_VALUE(rows, database.list(sql.toStdString(), [&](Row row) {
                QStringList cells;
                for (int i = 0; i < table->size(); ++i) cells += row.text(i);
                return cells;
            }));
            all[table.key()] = rows;
        }
        return all;
    }));
}

} // namespace

TEST_CASE("a case file of any earlier release is opened with everything in it, and goes on with the server", "[convergence]")
{
    const int release = GENERATE(range(1, newestMigration()));
    INFO("local migrations 1 to " << release);
    Filled it(release);
    QTemporaryDir folder;
    const QString directory = folder.filePath(u"case"_s);
    const auto tables = makeOldFile(directory, release, it.client->store());
    const Rows before = rowsOf(it.client->store(), tables);

    Client client(it.database, u"04"_s, u"A"_s, directory);
    TempStore& store = client.store();
    const auto faults = store.file().check().result();
    REQUIRE(faults);
    CHECK(faults->isEmpty());
    CHECK(store.number("PRAGMA user_version") == newestMigration());
    const Rows after = rowsOf(store, tables);
    for (auto table = before.begin(); table != before.end(); ++table) {
        INFO(table.key().toStdString());
        CHECK(after[table.key()] == *table);
    }
    for (const char* found :
         {"SELECT count(*) FROM message_search WHERE message_search MATCH 'hej'",
          "SELECT count(*) FROM record_search WHERE record_search MATCH 'utryg'",
          "SELECT count(*) FROM record_search WHERE record_search MATCH 'samtale'", "SELECT messages FROM conversation"})
        CHECK(store.number(found) == 1);

    const auto same = [&] {
        client.sync();
        const Difference difference = client.difference();
        for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
        CHECK(difference.none());
        CHECK(store.number("SELECT count(*) FROM outbox WHERE result IS NULL OR result LIKE '%rejected%'") == 0);
    };
    if (release < firstThatSynced) store.number("DELETE FROM source RETURNING 1"); // it belongs to nothing that was sent
    same();
    wait(client.conversations().correctNote(it.note, u"virker tryg"_s));
    wait(client.conversations().addMessage(it.talk, {.sender = u"Freja"_s, .body = u"farvel"_s}));
    same();
    CHECK(store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'utryg'") == 0);
    CHECK(store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'tryg'") == 1);
    CHECK(store.number("SELECT messages FROM conversation") == 2);
    CHECK(it.database.number("SELECT count(*) FROM lygte.note WHERE body = 'virker tryg'") == 1);
}
