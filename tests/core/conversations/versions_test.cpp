#include "core/conversations/conversationstore.h"
#include "tests/support/tempstore.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct Talk
{
    TempStore store;
    ConversationStore conversations{store.desk()};
    Id id = wait(conversations.create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
    Instant minute = store.clock().now();

    Id received(const QString& body)
    {
        return wait(conversations.addMessage(id, {.sender = u"Freja"_s, .body = body, .sent = minute}));
    }
    QStringList bodies()
    {
        QStringList all;
        for (const Message& message : wait(conversations.timeline(id)).messages)
            all += message.withdrawn ? u'-' + message.body : message.body;
        return all;
    }
    Conversation row() { return *wait(conversations.conversation(id)); }
    std::int64_t found(const QString& word)
    {
        return wait(store.file().read([word](Database& database) -> Result<std::int64_t> {
            LYGTE_TRY_VALUE(count, database.one(
                                       "SELECT (SELECT count(*) FROM message_search WHERE message_search MATCH ?1) + (SELECT "
                                       "count(*) FROM record_search WHERE record_search MATCH ?1)",
                                       [](Row row) { return row.integer(0); }, word));
            return *count;
        }));
    }
};

} // namespace

TEST_CASE("a message entered by hand is corrected where it stands, and its old text stays readable", "[versions]")
{
    Talk talk;
    const Id first = talk.received(u"jeg er tretten aar"_s);
    talk.received(u"og bor i Ry"_s);
    const Id second = wait(talk.conversations.correctMessage(first, {.sender = u"Freja"_s, .body = u"jeg er fjorten aar"_s}));
    CHECK(talk.bodies() == QStringList{u"jeg er fjorten aar"_s, u"og bor i Ry"_s});
    const Message now = wait(talk.conversations.timeline(talk.id)).messages.front();
    CHECK(now.id == second);
    CHECK(now.sent == talk.minute);
    CHECK(now.corrected);
    REQUIRE(now.earlier.size() == 1);
    CHECK(now.earlier.front().body == u"jeg er tretten aar");
    CHECK(talk.found(u"tretten"_s) == 0);
    CHECK(talk.found(u"fjorten"_s) == 1);
    CHECK(talk.row().messages == 2);
    CHECK(talk.row().snippet == u"og bor i Ry");
    // A search result that was found before the correction leads to what stands there now.
    CHECK(now.key == talk.minute.micros);
    CHECK(waitForError(talk.conversations.correctMessage(first, {.body = u"igen"_s})) == ErrorCode::Conflict);
    CHECK(waitForError(talk.conversations.correctMessage(second, {.body = u"  "_s})) == ErrorCode::Invalid);
}

TEST_CASE("what was taken back does not count, is not found, and can be put back", "[versions]")
{
    Talk talk;
    talk.received(u"hej"_s);
    const Id last = talk.received(u"jordbær"_s);
    const Id gone = wait(talk.conversations.withdrawMessage(last));
    CHECK(talk.bodies() == QStringList{u"hej"_s, u"-jordbær"_s});
    CHECK(talk.found(u"jordbær"_s) == 0);
    CHECK(talk.row().messages == 1);
    CHECK(talk.row().snippet == u"hej");
    wait(talk.conversations.restoreMessage(gone));
    CHECK(talk.bodies() == QStringList{u"hej"_s, u"jordbær"_s});
    CHECK(talk.found(u"jordbær"_s) == 1);
    CHECK(talk.row().messages == 2);
    CHECK(talk.row().snippet == u"jordbær");
    CHECK(wait(talk.conversations.timeline(talk.id)).messages.back().earlier.size() == 2);
}

TEST_CASE("a note is corrected and taken back in the same way", "[versions]")
{
    Talk talk;
    const Id first = wait(talk.conversations.addNote(talk.id, u"ring til moren"_s));
    talk.store.clock().advance(60);
    const Id second = wait(talk.conversations.correctNote(first, u"ring til faren"_s));
    auto notes = wait(talk.conversations.timeline(talk.id)).notes;
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().body == u"ring til faren");
    CHECK(notes.front().written < *notes.front().corrected);
    CHECK(notes.front().earlier.front().body == u"ring til moren");
    CHECK(talk.found(u"moren"_s) == 0);
    CHECK(talk.found(u"faren"_s) == 1);
    const Id gone = wait(talk.conversations.withdrawNote(second));
    CHECK(wait(talk.conversations.timeline(talk.id)).notes.front().withdrawn);
    CHECK(talk.found(u"faren"_s) == 0);
    wait(talk.conversations.restoreNote(gone));
    CHECK(talk.found(u"faren"_s) == 1);
    CHECK(waitForError(talk.conversations.withdrawNote(first)) == ErrorCode::Conflict);
}

TEST_CASE("a reply keeps its true state when it is corrected, and one that was sent is not taken back", "[versions]")
{
    Talk talk;
    talk.received(u"hvad skal jeg gøre"_s);
    const Id reply = wait(talk.conversations.writeReply(talk.id, u"Ring til os"_s, u"Politiet"_s));
    wait(talk.conversations.setReplyState(reply, ReplyState::Written, ReplyState::Copied));
    const Id corrected = wait(talk.conversations.correctMessage(reply, {.body = u"Skriv til os"_s}));
    // What is on the clipboard is the old text.
    CHECK(wait(talk.conversations.messages({corrected})).front().reply == ReplyState::Written);
    CHECK(waitForError(talk.conversations.setReplyState(reply, ReplyState::Copied, ReplyState::Sent)) == ErrorCode::Conflict);
    wait(talk.conversations.setReplyState(corrected, ReplyState::Written, ReplyState::Sent));
    CHECK(waitForError(talk.conversations.withdrawMessage(corrected)) == ErrorCode::Refused);
    const Id record = wait(talk.conversations.correctMessage(corrected, {.sender = u"en anden"_s, .body = u"Skriv til mig"_s}));
    const Message now = wait(talk.conversations.messages({record})).front();
    CHECK(now.reply == ReplyState::Sent);
    CHECK(now.sender.isEmpty());
    CHECK(now.earlier.size() == 2);
    // The message is answered once, whichever version is looked at.
    CHECK(talk.store.number("SELECT count(*) FROM message WHERE answers IS NOT NULL") == 1);
    wait(talk.conversations.writeReply(talk.id, u"Og en til"_s, u"Politiet"_s));
    CHECK(talk.store.number("SELECT count(*) FROM message WHERE answers IS NOT NULL") == 1);
}

TEST_CASE("a message that was corrected after it was answered stays answered", "[versions]")
{
    Talk talk;
    const Id question = talk.received(u"hvad skal jeg gore"_s);
    wait(talk.conversations.writeReply(talk.id, u"Ring"_s, u"Politiet"_s));
    wait(talk.conversations.correctMessage(question, {.sender = u"Freja"_s, .body = u"hvad skal jeg gøre"_s}));
    wait(talk.conversations.writeReply(talk.id, u"Ring nu"_s, u"Politiet"_s));
    CHECK(talk.store.number("SELECT count(*) FROM message WHERE answers IS NOT NULL") == 1);
}

TEST_CASE("an imported message and a colleague's are nobody's to correct", "[versions]")
{
    Talk talk;
    ImportedConversation chat;
    chat.platform = u"whatsapp"_s;
    chat.threadKey = u"Emma"_s;
    ImportedMessage message;
    message.sender = u"Emma"_s;
    message.text = u"bevis"_s;
    message.sent = talk.minute;
    wait(talk.conversations.importBatch(std::make_shared<ImportSession>(), chat, {message}));
    const Id imported = wait(talk.store.file().read([](Database& database) -> Result<Id> {
        LYGTE_TRY_VALUE(id, database.one("SELECT id FROM message WHERE origin = 'import'", [](Row row) { return row.id(0); }));
        return id.value_or(Id());
    }));
    CHECK(waitForError(talk.conversations.correctMessage(imported, {.body = u"andet"_s})) == ErrorCode::Refused);
    CHECK(waitForError(talk.conversations.withdrawMessage(imported)) == ErrorCode::Refused);
    const Id note = wait(talk.conversations.addNote(talk.id, u"min"_s));
    wait(talk.store.file().write([](Database& database) { return database.run("UPDATE note SET officer_number = '99'"); }));
    CHECK(waitForError(talk.conversations.correctNote(note, u"din"_s)) == ErrorCode::Refused);
    CHECK(waitForError(talk.conversations.withdrawNote(note)) == ErrorCode::Refused);
}
