// What practiceloader_test cannot reach with practice data: the edges of a bulk load.

#include "core/conversations/conversationstore.h"
#include "tests/support/tempstore.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

static BulkConversation conversation(const QString& key, const QString& account = {})
{
    BulkConversation made;
    made.from.platform = QStringLiteral("whatsapp");
    made.from.threadKey = key;
    made.from.title = QStringLiteral("Samtale ") + key;
    made.from.participants = {QStringLiteral("Freja"), account.isEmpty() ? QStringLiteral("Bo") : account};
    made.from.format = QStringLiteral("practice");
    made.account = account;
    return made;
}

static BulkMessage message(qsizetype conversation, qint64 second, const QString& sender, const QString& text)
{
    BulkMessage made;
    made.conversation = conversation;
    made.message.sender = sender;
    made.message.text = text;
    made.message.sent = Instant{1'600'000'000'000'000 + second * 1'000'000};
    return made;
}

TEST_CASE("messages of several conversations in one second keep their order and are all found", "[bulk]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    BulkLoad load{{conversation(QStringLiteral("a")), conversation(QStringLiteral("b"))}, {}};
    for (int i = 0; i < 20; ++i)
        for (const qsizetype which : {0, 1})
            load.messages += message(which, i, QStringLiteral("Freja"), QStringLiteral("rødgrød %1").arg(i));
    const ImportCounts counts = wait(conversations.bulkLoad(load));
    CHECK(counts.newConversations == 2);
    CHECK(counts.added == 40);
    CHECK(store.number("SELECT count(DISTINCT key) FROM message") == 40);
    CHECK(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'rødgrød'") == 40);
    CHECK(store.number("SELECT sum(messages) FROM conversation") == 40);
    CHECK(store.number("SELECT count(*) FROM outbox") == 0); // as already synced
    for (const Id& id : wait(conversations.inbox({.show = InboxQuery::Show::All}))) {
        const Timeline timeline = wait(conversations.timeline(id));
        REQUIRE(timeline.messages.size() == 20);
        for (qsizetype i = 0; i < 20; ++i) CHECK(timeline.messages[i].body == QStringLiteral("rødgrød %1").arg(i));
    }
    CHECK(wait(store.file().check()).isEmpty());
}

TEST_CASE("what came after the patrol's last message is unread, and an answer in a later load reads it", "[bulk]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const QString account = QStringLiteral("Politiets Online Patrulje");
    BulkConversation ours = conversation(QStringLiteral("a"), account);
    ours.unreadAfterOurs = true;
    const BulkLoad first{{ours},
                         {message(0, 1, QStringLiteral("Freja"), QStringLiteral("hej")),
                          message(0, 2, account, QStringLiteral("hej Freja")),
                          message(0, 3, QStringLiteral("Freja"), QStringLiteral("må jeg spørge")),
                          message(0, 4, QStringLiteral("Freja"), QStringLiteral("om noget"))}};
    wait(conversations.bulkLoad(first));
    CHECK(store.number("SELECT unread FROM conversation") == 2);
    CHECK(store.number("SELECT count(*) FROM message WHERE direction = 1") == 1);
    const BulkLoad second{
        {ours}, {message(0, 5, account, QStringLiteral("ja")), message(0, 6, QStringLiteral("Freja"), QStringLiteral("tak"))}};
    const ImportCounts counts = wait(conversations.bulkLoad(second));
    CHECK(counts.newConversations == 0);
    CHECK(store.number("SELECT unread FROM conversation") == 1);
    CHECK(store.number("SELECT messages FROM conversation") == 6);
}

TEST_CASE("a refused load leaves the index's settings and everything else as they were", "[bulk]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    BulkLoad load{{conversation(QStringLiteral("a"))},
                  {message(0, 5, QStringLiteral("Freja"), QStringLiteral("sidst")),
                   message(0, 4, QStringLiteral("Freja"), QStringLiteral("først"))}};
    CHECK(waitForError(conversations.bulkLoad(load)) == ErrorCode::Invalid);
    CHECK(store.number("SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM conversation)") == 0);
    std::swap(load.messages[0], load.messages[1]);
    CHECK(wait(conversations.bulkLoad(load)).added == 2);
    while (wait(conversations.tidyAfterBulkLoad())) {
    }
    CHECK(store.number("SELECT v FROM message_search_config WHERE k = 'automerge'") == 4);
    // An officer's own message goes on after it as ever.
    const Id id = wait(conversations.inbox({.show = InboxQuery::Show::All})).value(0);
    wait(conversations.addNote(id, QStringLiteral("en note")));
    CHECK(wait(store.file().check()).isEmpty());
}

TEST_CASE("an empty load is no error", "[bulk]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    CHECK(wait(conversations.bulkLoad({})).added == 0);
    CHECK_FALSE(wait(conversations.tidyAfterBulkLoad()));
}
