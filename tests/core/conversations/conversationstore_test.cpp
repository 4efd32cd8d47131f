#include "core/conversations/conversationstore.h"
#include "tests/support/tempstore.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

static ImportedConversation chat()
{
    ImportedConversation c;
    c.platform = QStringLiteral("whatsapp");
    c.threadKey = QStringLiteral("first message");
    c.title = QStringLiteral("Emma");
    c.participants = {QStringLiteral("Emma"), QStringLiteral("Lærke")};
    c.format = QStringLiteral("whatsapp-text");
    return c;
}

static ImportedMessage message(qint64 second, const QString& sender, const QString& text)
{
    ImportedMessage m;
    m.index = second;
    m.sender = sender;
    m.text = text;
    m.sent = Instant{1'700'000'000'000'000 + second * 1'000'000};
    m.zone = ZoneBasis::AssumedCopenhagen;
    return m;
}

static QList<ImportedMessage> talk(int count)
{
    QList<ImportedMessage> all;
    for (int i = 0; i < count; ++i)
        all += message(i, i % 2 ? QStringLiteral("Emma") : QStringLiteral("Lærke"), QStringLiteral("besked nummer %1").arg(i));
    return all;
}

static ImportCounts import(ConversationStore& store, const QList<ImportedMessage>& messages)
{
    return wait(store.importBatch(std::make_shared<ImportSession>(), chat(), messages));
}

TEST_CASE("importing an export again, and a longer one, joins instead of doubling", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    ImportCounts counts = import(conversations, talk(10));
    CHECK(counts.newConversations == 1);
    CHECK(counts.added == 10);
    counts = import(conversations, talk(10));
    CHECK(counts.newConversations == 0);
    CHECK(counts.added == 0);
    CHECK(counts.known == 10);
    counts = import(conversations, talk(15));
    CHECK(counts.added == 5);
    CHECK(store.number("SELECT count(*) FROM message") == 15);
    CHECK(store.number("SELECT messages FROM conversation") == 15);
    CHECK(store.number("SELECT count(*) FROM outbox WHERE command = 'import'") == 2);
    CHECK(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'beskeder'") == 15);
}

TEST_CASE("two equal messages in one second are two messages, in any order of import", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const QList<ImportedMessage> twice{message(1, QStringLiteral("Emma"), QStringLiteral("ok")),
                                       message(1, QStringLiteral("Emma"), QStringLiteral("ok")),
                                       message(1, QStringLiteral("Lærke"), QStringLiteral("ok"))};
    CHECK(import(conversations, twice).added == 3);
    CHECK(import(conversations, {twice[2], twice[1], twice[0]}).known == 3);
    const Id id = wait(conversations.inbox({})).front();
    const Timeline timeline = wait(conversations.timeline(id));
    REQUIRE(timeline.messages.size() == 3);
    CHECK(timeline.messages[2].sender == u"Lærke"); // position in the file decides among equals in time
}

TEST_CASE("an export that runs backwards reads forwards", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    QList<ImportedMessage> back = talk(4);
    back[1].sent = back[2].sent; // same instant: the file's order, turned round
    std::ranges::reverse(back);
    import(conversations, back);
    const Timeline timeline = wait(conversations.timeline(wait(conversations.inbox({})).front()));
    QStringList order;
    for (const Message& m : timeline.messages) order += m.body.right(1);
    CHECK(order.join(QString()) == u"0123");
}

TEST_CASE("messages without a time keep their place", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    QList<ImportedMessage> some = talk(3);
    some[1].sent.reset();
    import(conversations, some);
    const Timeline timeline = wait(conversations.timeline(wait(conversations.inbox({})).front()));
    REQUIRE(timeline.messages.size() == 3);
    CHECK(timeline.messages[1].body.endsWith(u'1'));
    CHECK_FALSE(timeline.messages[1].sent);
}

TEST_CASE("pages of the timeline meet without gap or overlap", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    import(conversations, talk(450));
    const Id id = wait(conversations.inbox({})).front();
    const Timeline last = wait(conversations.timeline(id, 0, 200));
    const Timeline middle = wait(conversations.timeline(id, last.messages.front().key, 200));
    const Timeline first = wait(conversations.timeline(id, middle.messages.front().key, 200));
    CHECK_FALSE(last.reachesStart);
    CHECK(first.reachesStart);
    CHECK(first.messages.size() + middle.messages.size() + last.messages.size() == 450);
    const Timeline around = wait(conversations.timelineAround(id, middle.messages[100].key, 20));
    CHECK(around.messages.size() == 20);
    CHECK_FALSE(around.reachesEnd);
}

TEST_CASE("a note written between two messages is there, wherever the page is cut", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id id = wait(conversations.create({QStringLiteral("discord"), QStringLiteral("x"), {}}));
    const auto say = [&](const char* text) {
        store.clock().advance(10);
        return wait(conversations.addMessage(
            id,
            {Direction::Received, Origin::Typed, QStringLiteral("x"), QString::fromUtf8(text), {}, TimePrecision::Minute, {}}));
    };
    const Id before = say("foer");
    store.clock().advance(10);
    wait(conversations.addNote(id, QStringLiteral("imellem")));
    say("efter");
    const std::int64_t key = wait(conversations.messages({before})).front().key;
    CHECK(wait(conversations.timelineAround(id, key, 20)).notes.size() == 1);
}

TEST_CASE("a reply shows its true state, step by step", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id id = wait(conversations.create({QStringLiteral("discord"), QStringLiteral("skater_07"), QStringLiteral("POP")}));
    const Id reply = wait(conversations.writeReply(id, QStringLiteral("Hej, jeg hedder Betjent 04"), QStringLiteral("POP")));
    const auto state = [&] { return wait(conversations.messages({reply})).front().reply; };
    CHECK(state() == ReplyState::Written);
    wait(conversations.setReplyState(reply, ReplyState::Written, ReplyState::Copied));
    CHECK(waitForError(conversations.setReplyState(reply, ReplyState::Written, ReplyState::Sent)) == ErrorCode::Conflict);
    wait(conversations.setReplyState(reply, ReplyState::Copied, ReplyState::Sent));
    CHECK(state() == ReplyState::Sent);
    wait(conversations.setReplyState(reply, ReplyState::Sent, ReplyState::Copied));
    CHECK(state() == ReplyState::Copied);
    CHECK(waitForError(conversations.writeReply(id, QStringLiteral("  "), {})) == ErrorCode::Invalid);
}

TEST_CASE("the inbox filters, sorts and finds half a name", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id a = wait(conversations.create({QStringLiteral("discord"), QStringLiteral("Aarhus-pigen"), {}}));
    store.clock().advance(1);
    const Id b = wait(conversations.create({QStringLiteral("snapchat"), QStringLiteral("bo"), {}}));
    const auto list = [&](InboxQuery query) { return wait(conversations.inbox(query)); };
    CHECK(list({}) == QList<Id>{b, a});
    CHECK(list({.sort = InboxQuery::Sort::OldestFirst}) == QList<Id>{a, b});
    CHECK(list({.platform = QStringLiteral("snapchat")}) == QList<Id>{b});
    CHECK(list({.words = QStringLiteral("århus")}) == QList<Id>{a});
    CHECK(list({.words = QStringLiteral("aar")}) == QList<Id>{a});
    wait(conversations.setLevel(a, Level::Acute));
    CHECK(list({.sort = InboxQuery::Sort::LevelFirst}).front() == a);
    wait(conversations.setOpen(a, false));
    CHECK(list({}) == QList<Id>{b});
    CHECK(list({.show = InboxQuery::Show::Closed}) == QList<Id>{a});
    CHECK(waitForError(conversations.setOpen(a, false)) == ErrorCode::Conflict);
}

TEST_CASE("by name, å is the last letter in Danish and stands with a in English", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    QHash<Id, QString> names;
    for (const QString& name : {QStringLiteral("Åse"), QStringLiteral("Zoe"), QStringLiteral("anna"), QStringLiteral("Ærik"),
                                QStringLiteral("Østen"), QStringLiteral("bot 10"), QStringLiteral("Bot 9")})
        names.insert(wait(conversations.create({QStringLiteral("discord"), name, {}})), name);
    const auto sorted = [&](QLocale::Language language) {
        QStringList list;
        for (const Id& id : wait(conversations.inbox({.sort = InboxQuery::Sort::Title, .language = language})))
            list += names.value(id);
        return list.join(u' ');
    };
    CHECK(sorted(QLocale::Danish) == u"anna Bot 9 bot 10 Zoe Ærik Østen Åse");
    CHECK(sorted(QLocale::English).endsWith(u"Zoe"));
}

TEST_CASE("a note stands apart from messages", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    const Id id = wait(conversations.create({QStringLiteral("discord"), QStringLiteral("x"), {}}));
    wait(conversations.addNote(id, QStringLiteral("mistanke om grooming")));
    const Timeline timeline = wait(conversations.timeline(id));
    CHECK(timeline.messages.isEmpty());
    REQUIRE(timeline.notes.size() == 1);
    CHECK(store.number("SELECT count(*) FROM record_search WHERE record_search MATCH 'grooming'") == 1);
    CHECK(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'grooming'") == 0);
}

TEST_CASE("practice data is written as already synced", "[conversations]")
{
    TempStore store;
    ConversationStore conversations(store.desk());
    auto session = std::make_shared<ImportSession>();
    session->alreadySynced = true;
    wait(conversations.importBatch(session, chat(), talk(20)));
    CHECK(store.number("SELECT count(*) FROM outbox") == 0);
    CHECK(store.number("SELECT count(*) FROM message WHERE sync_state = 2") == 20);
    CHECK(store.number("SELECT sync_state FROM conversation") == 2);
    CHECK(store.number("SELECT unread FROM conversation") == 0);
}
