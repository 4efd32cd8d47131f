// Erasure on order (core/sync/erasure.h): what a leader orders goes everywhere, stays gone after a restore, and nobody else
// may.

#include "core/evidence/contentstore.h"
#include "core/sync/erasure.h"
#include "core/sync/mutations.h"
#include "tests/support/syncdesk.h"

#include <QBuffer>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct Section
{
    CaseDatabase database;
    Id a = CaseDatabase::section(u"A"_s);
    std::unique_ptr<Client> leader, officer;
    explicit Section(TestServer& server = TestServer::shared()) : database(server)
    {
        database.officer(u"01"_s, {u"A"_s}, u"leader"_s);
        database.officer(u"04"_s, {u"A"_s});
        leader = std::make_unique<Client>(database, u"01"_s);
        officer = std::make_unique<Client>(database, u"04"_s);
    }
    void syncBoth()
    {
        for (int i = 0; i < 2; ++i) {
            officer->sync();
            leader->sync();
        }
    }
    Id talk()
    {
        const Id id = wait(officer->conversations().create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
        wait(officer->conversations().addMessage(id, {.sender = u"Freja"_s, .body = u"jordbærgrød"_s}));
        wait(officer->conversations().addNote(id, u"brombærsyltetøj"_s));
        syncBoth();
        return id;
    }
    void order(Client& by, const Id& row, const QString& entity = u"conversation"_s)
    {
        wait(by.store().file().write([&](Database& file) -> Result<void> {
            LYGTE_TRY_VALUE(transaction, Transaction::begin(file));
            const Id id = Id::generate(by.store().clock().now());
            LYGTE_TRY(Mutations(file, by.store().clock())
                          .insert(erasureTable, {id, id, a},
                                  {{"entity", entity},
                                   {"row_id", row},
                                   {"why", u"kendelse 1-2026"_s},
                                   {"officer_number", by.store().desk().officer.number},
                                   {"at", by.store().clock().now().micros}}));
            return transaction.commit();
        }));
    }
};

std::int64_t count(Client& client, const char* sql)
{
    return client.store().number(sql);
}

} // namespace

TEST_CASE("what a leader orders erased is gone from the server and from every machine", "[convergence][erasure]")
{
    Section section;
    const Id talk = section.talk();
    const Id other = section.talk();
    wait(section.officer->store().file().write([&](Database& file) {
        return file.run("INSERT INTO draft (name, body, changed) VALUES (?1, '{}', 1)",
                        u"conversation/%1/reply"_s.arg(talk.toString()));
    }));
    REQUIRE(count(*section.officer, "SELECT count(*) FROM message_search WHERE message_search MATCH 'jordbærgrød'") == 2);
    section.order(*section.leader, talk);
    // Ordered is not done: it is all here until the server has carried it out.
    CHECK(count(*section.leader, "SELECT count(*) FROM conversation") == 2);
    section.syncBoth();

    CHECK(section.database.number("SELECT count(*) FROM lygte.conversation") == 1);
    CHECK(section.database.number("SELECT count(*) FROM lygte.message") == 1);
    CHECK(section.database.number("SELECT found FROM lygte.erasure") == 1);
    for (Client* client : {section.leader.get(), section.officer.get()}) {
        CHECK(client->difference().none());
        CHECK(count(*client, "SELECT count(*) FROM conversation") == 1);
        CHECK(count(*client, "SELECT count(*) FROM message_search WHERE message_search MATCH 'jordbærgrød'") == 1);
        CHECK(count(*client, "SELECT count(*) FROM record_search WHERE record_search MATCH 'brombærsyltetøj'") == 1);
        CHECK(count(*client, "SELECT count(*) FROM erasure WHERE found = 1 AND sync_state = 2") == 1);
        CHECK(count(*client, "SELECT count(*) FROM draft WHERE name LIKE 'conversation/%'") == 0);
    }
    // The officer's mutations of the one that stays are kept for a restore; those of the other are not.
    CHECK(wait(section.officer->store().file().read([&](Database& file) {
              return file.one("SELECT count(*) FROM outbox WHERE root_id = ?1", [](Row row) { return row.integer(0); }, talk);
          })) == 0);
    CHECK(wait(section.officer->store().file().read([&](Database& file) {
              return file.one("SELECT count(*) FROM outbox WHERE root_id = ?1", [](Row row) { return row.integer(0); }, other);
          })) > 0);
    CHECK(QFileInfo(section.officer->store().directory() + u"/case.lygte-wal"_s).size() == 0);
    // A form that still stood there has not heard of it; about the other one drafts are kept.
    for (const Id& each : {talk, other})
        keepDraft(section.officer->store().desk(), u"conversation/%1/note"_s.arg(each.toString()), {{u"text"_s, u"x"_s}});
    CHECK(wait(draft(section.officer->store().desk(), u"conversation/%1/note"_s.arg(talk.toString()))).isEmpty());
    CHECK_FALSE(wait(draft(section.officer->store().desk(), u"conversation/%1/note"_s.arg(other.toString()))).isEmpty());
}

TEST_CASE("what was moved since it was ordered erased is found where it is", "[convergence][erasure]")
{
    Section section;
    section.database.officer(u"02"_s, {u"A"_s, u"B"_s}, u"leader"_s);
    Client leader(section.database, u"02"_s);
    const Id talk = section.talk();
    leader.sync();
    section.order(leader, talk);
    must(section.database.admin().exec("UPDATE lygte.conversation SET scope_id = $1", CaseDatabase::section(u"B"_s)));
    leader.sync();
    leader.sync();
    CHECK(section.database.number("SELECT count(*) FROM lygte.conversation") == 0);
    CHECK(section.database.number("SELECT found FROM lygte.erasure") == 1);
    CHECK(leader.difference().none());
    CHECK(count(leader, "SELECT count(*) FROM erasure WHERE found = 1 AND sync_state = 2") == 1);
    CHECK(count(leader, "SELECT count(*) FROM conversation") == 0);

    // Moved to where the leader has no say: it stays, and nothing says that it is gone.
    const Id other = section.talk();
    leader.sync();
    section.order(leader, other);
    section.database.leave(u"02"_s, CaseDatabase::section(u"B"_s));
    must(section.database.admin().exec("UPDATE lygte.conversation SET scope_id = $1", CaseDatabase::section(u"B"_s)));
    leader.sync();
    leader.sync();
    CHECK(section.database.number("SELECT count(*) FROM lygte.conversation") == 1);
    CHECK(count(leader, "SELECT count(*) FROM erasure WHERE found = 0 AND sync_state = 2") == 1);
}

TEST_CASE("earlier versions go with what is erased", "[convergence][erasure]")
{
    Section section;
    const Id talk = section.talk();
    const Id note = wait(section.officer->conversations().addNote(talk, u"tyttebær"_s));
    wait(section.officer->conversations().correctNote(note, u"multebær"_s));
    section.syncBoth();
    REQUIRE(section.database.number("SELECT count(*) FROM lygte.note WHERE replaces IS NOT NULL") == 1);
    section.order(*section.leader, talk);
    section.syncBoth();
    CHECK(section.database.number("SELECT count(*) FROM lygte.note") == 0);
    for (Client* client : {section.leader.get(), section.officer.get()}) {
        CHECK(count(*client, "SELECT count(*) FROM note") == 0);
        CHECK(count(*client, "SELECT count(*) FROM record_search WHERE record_search MATCH 'multebær OR tyttebær'") == 0);
        CHECK(count(*client, "SELECT count(*) FROM outbox WHERE entity = 'note'") == 0);
    }
}

TEST_CASE("an answer that comes after the erasure leaves nothing of what was sent before it", "[convergence][erasure]")
{
    Section section;
    const Id talk = section.talk();
    wait(section.officer->conversations().addNote(talk, u"blåbærsuppe"_s));
    REQUIRE(section.officer->session().push());
    section.officer->reopen(); // it does not know what the server answered
    section.leader->sync();
    section.order(*section.leader, talk);
    section.leader->sync();
    REQUIRE(section.officer->session().pull()); // the erasure alone
    REQUIRE(count(*section.officer, "SELECT count(*) FROM conversation") == 0);
    CHECK(count(*section.officer, "SELECT count(*) FROM outbox WHERE result IS NULL") == 1);
    section.officer->sync();
    CHECK(count(*section.officer, "SELECT count(*) FROM outbox") == 0);
}

TEST_CASE("nobody but a leader erases, and who tries is told", "[convergence][erasure]")
{
    Section section;
    const Id talk = section.talk();
    section.order(*section.officer, talk);
    section.syncBoth();
    CHECK(section.database.number("SELECT count(*) FROM lygte.conversation") == 1);
    CHECK(section.database.number("SELECT count(*) FROM lygte.erasure") == 0);
    CHECK(count(*section.officer, "SELECT count(*) FROM erasure WHERE sync_state = 3") == 1);
    CHECK(count(*section.officer, "SELECT count(*) FROM outbox WHERE entity = 'erasure' AND result LIKE '%rights%'") == 1);
    CHECK(count(*section.officer, "SELECT count(*) FROM conversation") == 1);
}

TEST_CASE("a backup from before brings back nothing that was erased, also years later", "[convergence][erasure][server]")
{
    TestServer server;
    Section section(server);
    const Id talk = section.talk();
    const QString file = server.directory() + u"/dump"_s;
    REQUIRE(server.run(u"pg_dump"_s, {u"-Fc"_s, u"-f"_s, file, section.database.name()}).exitCode == 0);
    section.order(*section.leader, talk);
    section.syncBoth();
    REQUIRE(section.database.number("SELECT count(*) FROM lygte.conversation") == 0);
    // Longer than any other mutation is kept.
    for (Client* client : {section.leader.get(), section.officer.get()}) {
        client->store().clock().advance(400LL * 24 * 3600);
        client->disconnect();
        client->sync();
    }
    const auto restored = server.run(
        u"pg_restore"_s, {u"--clean"_s, u"--if-exists"_s, u"--single-transaction"_s, u"-d"_s, section.database.name(), file});
    INFO(restored.err.toStdString());
    REQUIRE(restored.exitCode == 0);
    REQUIRE(section.database.number("SELECT count(*) FROM lygte.conversation") == 1);

    section.syncBoth();
    CHECK(section.database.number("SELECT count(*) FROM lygte.conversation") == 0);
    CHECK(section.database.number("SELECT count(*) FROM lygte.erasure") == 1);
    for (Client* client : {section.leader.get(), section.officer.get()}) {
        CHECK(client->difference().none());
        CHECK(count(*client, "SELECT count(*) FROM conversation") == 0);
    }
}

TEST_CASE("what was erased is not put in again by whoever still has it, and they are told why", "[convergence][erasure]")
{
    Section section;
    ImportedConversation chat;
    chat.platform = u"whatsapp"_s;
    chat.threadKey = chat.title = u"Freja"_s;
    const auto import = [&] {
        ImportedMessage message;
        message.sender = u"Freja"_s;
        message.text = u"hej"_s;
        message.sent = Instant{1'760'000'000'000'000};
        wait(section.officer->conversations().importBatch(std::make_shared<ImportSession>(), chat, {message}));
    };
    import();
    section.syncBoth();
    const Id talk = Id::fromContent({"conversation", section.a.view(), "whatsapp", "Freja"});
    section.order(*section.leader, talk);
    section.syncBoth();
    REQUIRE(section.database.number("SELECT count(*) FROM lygte.conversation") == 0);
    import();
    section.syncBoth();
    CHECK(section.database.number("SELECT count(*) FROM lygte.conversation") == 0);
    CHECK(count(*section.officer, "SELECT count(*) FROM outbox WHERE result LIKE '%erased%'") == 1);
    CHECK(count(*section.officer, "SELECT count(*) FROM conversation WHERE sync_state = 3") == 1);
}

TEST_CASE("an imported file that is ordered erased goes with its original bytes, and no other does", "[convergence][erasure]")
{
    Section section;
    ContentStore content(section.officer->store().desk());
    const auto keep = [&](const QByteArray& bytes) {
        QBuffer file;
        file.setData(bytes);
        REQUIRE(file.open(QIODevice::ReadOnly));
        SourceFile source;
        source.name = u"chat.txt"_s;
        source.format = u"whatsapp-text"_s;
        source.size = bytes.size();
        source.officerNumber = u"04"_s;
        source.sha256 = must(content.keep(file));
        return std::pair(wait(content.addSource(source)), source.sha256);
    };
    const Id gone = keep("Freja: hej").first;
    const auto [kept, keptHash] = keep("Noah: hej");
    section.syncBoth();
    section.order(*section.leader, gone, u"source"_s);
    section.syncBoth();
    CHECK(section.database.number("SELECT count(*) FROM lygte.source") == 1);
    CHECK(count(*section.officer, "SELECT count(*) FROM source") == 1);
    CHECK(count(*section.officer, "SELECT count(*) FROM content") == 1);
    CHECK(wait(content.content(keptHash)) == "Noah: hej");
}
