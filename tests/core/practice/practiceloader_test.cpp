#include "core/escalations/escalationstore.h"
#include "core/patrol/patrolstore.h"
#include "core/practice/practiceloader.h"
#include "tests/support/tempstore.h"

#include <QCryptographicHash>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

namespace {

const PracticeRequest small{.conversations = 60, .messages = 3000, .seed = 2};

/// Everything that messages and conversations hold; what differs by how they were written is left out.
QByteArray contents(TempStore& store)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    wait(store.file().write([&](Database& database) -> Result<void> {
        const auto add = [&](Row row) {
            for (int i = 0; i < row.columns(); ++i) hash.addData(row.isNull(i) ? QByteArrayLiteral("-") : row.bytes(i) + '\0');
        };
        LYGTE_TRY(database.each("SELECT key, id, root_id, scope_id, sync_state, origin, kind, sender, body, sent, zone, "
                                "precision, source_index, extra FROM message "
                                "WHERE origin = 'import' ORDER BY key",
                                add));
        return database.each(
            "SELECT id, scope_id, platform, title, thread_key, format, participants, opened FROM conversation ORDER BY id",
            add);
    }));
    return hash.result();
}

Result<PracticeCounts> load(TempStore& store, const PracticeRequest& request)
{
    return PracticeLoader(store.desk()).load(request);
}

} // namespace

TEST_CASE("two stores loaded alike hold the same rows, and the counts are exact", "[practice]")
{
    TempStore one;
    TempStore two;
    const auto counts = load(one, small);
    REQUIRE(counts);
    CHECK(counts->conversations.newConversations == small.conversations);
    CHECK(counts->conversations.added == small.messages);
    CHECK(one.number("SELECT count(*) FROM message WHERE origin = 'import'") == small.messages);
    CHECK(one.number("SELECT sum(messages) FROM conversation") == small.messages + counts->desk.replies);
    CHECK(one.number("SELECT count(*) FROM conversation") == small.conversations);
    CHECK(one.number("SELECT count(*) FROM outbox") == 0);
    CHECK(one.number("SELECT count(*) FROM message WHERE sync_state <> 2") == 0);
    CHECK(one.number("SELECT count(*) FROM conversation WHERE last_at <> (SELECT max(key) FROM message WHERE root_id = "
                     "conversation.id)") == 0);
    REQUIRE(load(two, small));
    CHECK(contents(one) == contents(two));
}

TEST_CASE("the bulk load writes what importing the same messages writes", "[practice]")
{
    TempStore bulk;
    TempStore batches;
    REQUIRE(load(bulk, small));
    ConversationStore conversations(batches.desk());
    auto session = std::make_shared<ImportSession>();
    session->alreadySynced = true;
    PracticeData data = *PracticeData::open(small);
    BulkLoad all;
    data.next(all, small.messages);
    QList<QList<ImportedMessage>> byConversation(all.conversations.size());
    for (const BulkMessage& message : std::as_const(all.messages)) byConversation[message.conversation] += message.message;
    for (qsizetype i = 0; i < all.conversations.size(); ++i)
        wait(conversations.importBatch(session, all.conversations[i].from, byConversation[i]));
    CHECK(contents(bulk) == contents(batches));
    CHECK(bulk.number("SELECT sum(rowid % 1000003) FROM message_search WHERE message_search MATCH 'aldrig'") ==
          batches.number("SELECT sum(rowid % 1000003) FROM message_search WHERE message_search MATCH 'aldrig'"));
    CHECK(bulk.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'betjent'") >= small.conversations);
}

TEST_CASE("no message lands in another conversation, and each is the patrol's or the other's", "[practice]")
{
    TempStore store;
    REQUIRE(load(store, small));
    CHECK(
        store.number(
            "SELECT count(*) FROM message m JOIN conversation c ON c.id = m.root_id "
            "WHERE m.direction = 0 AND instr(char(10) || c.participants || char(10), char(10) || m.sender || char(10)) = 0") ==
        0);
    CHECK(store.number("SELECT count(*) FROM message m JOIN conversation c ON c.id = m.root_id WHERE m.direction = 1 AND "
                       "m.origin = 'import' AND (m.sender <> c.account OR m.account <> c.account)") == 0);
    CHECK(store.number("SELECT count(*) FROM message WHERE direction = 1") > small.messages / 4);
    CHECK(store.number("SELECT count(*) FROM message WHERE direction = 0") > small.messages / 4);
    CHECK(wait(store.file().check()).isEmpty());
}

TEST_CASE("loading the same again adds nothing, and a load that was stopped goes on", "[practice]")
{
    TempStore store;
    const PracticeRequest two{.conversations = 50, .messages = 60'000, .seed = 4};
    PracticeLoader loader(store.desk());
    bool stop = false;
    loader.onProgress = [&](const PracticeProgress&) { stop = true; };
    loader.isCancelled = [&] { return stop; };
    const auto stopped = loader.load(two);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    const std::int64_t before = store.number("SELECT count(*) FROM message");
    CHECK(before > 0);
    CHECK(before < two.messages);
    CHECK(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'det'") > 0);

    const auto rest = load(store, two);
    REQUIRE(rest);
    CHECK(rest->conversations.known == before);
    CHECK(rest->conversations.added == two.messages - before);
    const auto again = load(store, two);
    REQUIRE(again);
    CHECK(again->conversations.added == 0);
    CHECK(rest->desk.shifts == 3);
    CHECK(again->desk.shifts == 0);
    TempStore whole;
    REQUIRE(load(whole, two));
    CHECK(contents(whole) == contents(store));
    CHECK(whole.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'det'") ==
          store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'det'"));
}

TEST_CASE("what was loaded is found, and the text index is left as it works best", "[practice]")
{
    TempStore store;
    REQUIRE(load(store, small));
    CHECK(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'det'") > small.messages / 3);
    CHECK(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH '\"jeg ved ikke hvad jeg skal gøre\"'") >
          10);
    CHECK(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'example'") > 0);
    CHECK(store.number("SELECT count(*) FROM message WHERE body <> '' AND key NOT IN (SELECT rowid FROM message_search)") == 0);
    CHECK(store.number("SELECT v FROM message_search_config WHERE k = 'automerge'") == 4);
    CHECK(store.number("SELECT v FROM message_search_config WHERE k = 'crisismerge'") == 16);
    CHECK(store.number("SELECT v FROM message_search_config WHERE k = 'hashsize'") == 1 << 20);
    CHECK(store.number("SELECT v FROM message_search_config WHERE k = 'secure-delete'") == 1);
}

TEST_CASE("the inbox and the desk look alive", "[practice]")
{
    TempStore store;
    const auto counts = load(store, {.conversations = 400, .messages = 12'000});
    REQUIRE(counts);
    CHECK(counts->desk.shifts == 3);
    CHECK(counts->desk.escalations == 3);
    ConversationStore conversations(store.desk());
    const QList<Id> open = wait(conversations.inbox({}));
    CHECK(open.size() == PracticeData::openConversations({.conversations = 400, .messages = 12'000}));
    CHECK(wait(conversations.unreadConversations()) >= 3);
    CHECK(wait(conversations.unreadConversations()) < 20);
    for (const Level level : {Level::Low, Level::Medium, Level::High, Level::Acute}) {
        INFO(static_cast<int>(level));
        CHECK(wait(store.file().read([level](Database& database) {
                  return database.list(
                      "SELECT 1 FROM conversation WHERE level = ?1 AND state = 'open'", [](Row) { return true; },
                      static_cast<int>(level));
              })).size() > 0);
    }
    CHECK(store.number("SELECT count(*) FROM note") == counts->desk.notes);
    CHECK(store.number("SELECT count(DISTINCT reply_state) FROM message WHERE reply_state IS NOT NULL") == 3);
    CHECK(store.number("SELECT count(DISTINCT state) FROM escalation") == 3);
    CHECK(store.number("SELECT count(*) FROM excerpt") == 9);
    PatrolStore patrol(store.desk());
    CHECK(wait(patrol.shifts(10)).size() == 3);
    CHECK_FALSE(wait(patrol.runningShift()));
    CHECK(store.number("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM shadow)") == 0);
}

TEST_CASE("a bulk load whose times do not ascend is refused whole", "[practice]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    PracticeData data = *PracticeData::open({.conversations = 1, .messages = 10});
    BulkLoad load;
    data.next(load, 10);
    load.messages[7].message.sent = load.messages[6].message.sent;
    CHECK(waitForError(conversations.bulkLoad(load)) == ErrorCode::Invalid);
    load.messages[7].message.sent.reset();
    CHECK(waitForError(conversations.bulkLoad(load)) == ErrorCode::Invalid);
    CHECK(store.number("SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM conversation) + (SELECT count(*) FROM "
                       "search_record)") == 0);
}
