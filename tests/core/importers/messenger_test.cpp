#include "collect.h"
#include "core/importers/textrepair.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

namespace {

/// A download's file around these messages.
QByteArray download(const QByteArray& messages, const QByteArray& more = R"("title":"Anna","thread_path":"inbox/anna_42")")
{
    return R"({"participants":[{"name":"Anna"},{"name":"Bo"}],"messages":[)" + messages + "]," + more + "}";
}

ImportedMessage only(const QByteArray& message)
{
    const Collected chat = importBytes(download(message));
    REQUIRE(chat.messages.size() == 1);
    return chat.messages[0];
}

QStringList strings(std::initializer_list<const char*> texts)
{
    QStringList list;
    for (const char* text : texts) list.append(QString::fromUtf8(text));
    return list;
}

} // namespace

TEST_CASE("Only runs whose bytes are valid UTF-8 are repaired", "[messenger]")
{
    CHECK(repairMojibake(QStringLiteral("r\u00C3\u00B8dgr\u00C3\u00B8d")) == u"rødgrød");
    CHECK(repairMojibake(QStringLiteral("rødgrød med fløde")) == u"rødgrød med fløde");
    CHECK(repairMojibake(QStringLiteral("\u00F0\u009F\u0098\u0082!")) == QString::fromUtf8("😂!"));
    CHECK(repairMojibake(QStringLiteral("\u201Cs\u00C3\u00B8\u201D ø")) == u"\u201Csø\u201D ø"); // mixed
    CHECK(repairMojibake(QStringLiteral("\u00C3")) == u"\u00C3");                                // a sequence that breaks off
    CHECK(repairMojibake(QStringLiteral("\u00ED\u00A0\u0080")) == u"\u00ED\u00A0\u0080");        // a surrogate is not UTF-8
    CHECK(repairMojibake(QString()).isEmpty());
}

TEST_CASE("A download is read whole, newest first, with what was found beside what it means", "[messenger]")
{
    const Collected chat = importBytes(R"({"participants":[{"name":"S\u00c3\u00b8ren"},{"name":"Bo"}],"messages":[
        {"sender_name":"S\u00c3\u00b8ren","timestamp_ms":1700000002000,"content":"r\u00c3\u00b8dgr\u00c3\u00b8d \u00f0\u009f\u0098\u0082",
         "reactions":[{"reaction":"\u00e2\u009d\u00a4","actor":"S\u00c3\u00b8ren","timestamp":1700000003},{"reaction":"x","actor":"Bo"}]},
        {"sender_name":"Bo","timestamp_ms":1700000001000,"photos":[{"uri":"your_facebook_activity/messages/inbox/x/photos/1.jpg","creation_timestamp":1700000000}]}
        ],"title":"S\u00c3\u00b8ren","thread_path":"inbox/soren_7"})");
    REQUIRE(chat.understood);
    CHECK(chat.conversations[0].platform == u"messenger");
    CHECK(chat.conversations[0].format == u"messenger-json");
    CHECK(chat.conversations[0].title == u"Søren");
    CHECK(chat.conversations[0].participants == strings({"Søren", "Bo"}));
    REQUIRE(chat.messages.size() == 2);
    const ImportedMessage& newest = chat.messages[0];
    CHECK(newest.index == 1); // counted from the oldest, so that (time, index) is the order of reading
    CHECK(newest.sender == u"Søren");
    CHECK(newest.text == QString::fromUtf8("rødgrød 😂"));
    CHECK(newest.raw == u"r\u00C3\u00B8dgr\u00C3\u00B8d \u00F0\u009F\u0098\u0082");
    CHECK(newest.repaired);
    CHECK(newest.rawTime == u"1700000002000");
    CHECK(newest.sent->micros == 1'700'000'002'000'000);
    CHECK(newest.zone == ZoneBasis::Utc);
    CHECK(newest.precision == TimePrecision::Millis);
    REQUIRE(newest.reactions.size() == 2);
    CHECK(newest.reactions[0].actor == u"Søren");
    CHECK(newest.reactions[0].symbol == QString::fromUtf8("❤"));
    CHECK(newest.reactions[0].when->micros == 1'700'000'003'000'000);
    CHECK_FALSE(newest.reactions[1].when);
    CHECK(chat.messages[1].kind == MessageKind::Media);
    CHECK(chat.messages[1].attachments[0].delivered);
    CHECK_FALSE(chat.messages[1].repaired);
    CHECK(chat.troubles.isEmpty());
}

TEST_CASE("Kinds of messages", "[messenger]")
{
    const QByteArray head = R"({"sender_name":"Bo","timestamp_ms":1700000001000,)";
    CHECK(only(head + R"("is_unsent":true,"reactions":[{"reaction":"x","actor":"Anna"}]})").kind == MessageKind::Deleted);
    CHECK(only(head + R"("content":"You called Anna.","call_duration":65})").text == u"You called Anna.\n(1:05)");
    CHECK(only(head + R"("call_duration":0,"missed":true})").kind == MessageKind::Call);
    CHECK(only(head + R"("content":"Bo added Eva","type":"Subscribe","users":[{"name":"Eva"}]})").kind == MessageKind::System);
    CHECK(only(head + R"("content":"Reacted \u00f0\u009f\u0091\u008d to your message "})").kind == MessageKind::System);
    CHECK(only(head + R"("content":"Liked a message","photos":[{"uri":"a.jpg"}]})").kind == MessageKind::Media);
    CHECK(only(head + R"x("content":"ny tekst (edited)"})x").edited);
    const ImportedMessage share =
        only(head + R"("content":"se her","share":{"link":"https://example.org/a","share_text":"En ting"}})");
    CHECK(share.kind == MessageKind::Link);
    CHECK(share.text == u"se her\nEn ting\nhttps://example.org/a");
    CHECK(only(head + R"("share":{"share_text":"uden link"}})").text == u"uden link");
    CHECK(only(head + R"("sticker":{"uri":"messages/stickers_used/1.png"}})").attachments[0].kind == u"sticker");
    const ImportedMessage nothing = only(head + R"("is_geoblocked_for_viewer":false})");
    CHECK(nothing.kind == MessageKind::Text); // never dropped because it has no text
    CHECK(nothing.text.isEmpty());
}

TEST_CASE("An attachment that is no plain relative path is referenced, not delivered", "[messenger]")
{
    for (const char* uri :
         {"https://cdn.example/x.jpg", "/etc/passwd", "../../x.jpg", "a/../../x", "C:\\x.jpg", "..\\\\x.jpg", ""}) {
        INFO(uri);
        QByteArray escaped = uri;
        escaped.replace("\\", "\\\\");
        const ImportedMessage m =
            only(R"({"sender_name":"Bo","timestamp_ms":1700000001000,"photos":[{"uri":")" + escaped + R"("}]})");
        REQUIRE(m.attachments.size() == 1);
        CHECK_FALSE(m.attachments[0].delivered);
    }
}

TEST_CASE("The end-to-end encrypted download is told by its keys and not repaired", "[messenger]")
{
    const Collected chat = importBytes(R"({"participants":["Anna","Bo"],"threadName":"Anna_7","messages":[
        {"senderName":"Anna","text":"det hedder \u00c3\u00b8 i filen","timestamp":1700000001000,"type":"text","isUnsent":false,"media":[],"reactions":[{"actor":"Bo","reaction":"x"}]},
        {"senderName":"Bo","text":"","timestamp":1700000002000,"type":"media","isUnsent":false,"media":[{"uri":"./media/a.mp4"}],"reactions":[]},
        {"senderName":"Bo","text":"","timestamp":1700000003000,"type":"media","media":[{"uri":"Failed to download media"}]},
        {"senderName":"Bo","text":"User unsent a message","timestamp":1700000004000,"type":"placeholder","isUnsent":true,"media":[]}]})");
    REQUIRE(chat.understood);
    CHECK(chat.conversations[0].format == u"messenger-e2ee-json");
    CHECK(chat.conversations[0].participants == strings({"Anna", "Bo"}));
    REQUIRE(chat.messages.size() == 4);
    CHECK(chat.messages[0].text == u"det hedder \u00C3\u00B8 i filen");
    CHECK_FALSE(chat.messages[0].repaired);
    CHECK(chat.messages[0].index == 0);
    CHECK(chat.messages[1].attachments[0].kind == u"video");
    CHECK(chat.messages[1].attachments[0].delivered);
    CHECK_FALSE(chat.messages[2].attachments[0].delivered);
    CHECK(chat.messages[3].kind == MessageKind::Deleted);
    const Collected empty = importBytes(R"({"participants":["Anna","Bo"],"threadName":"Anna_7","messages":[]})");
    CHECK(empty.understood); // an empty thread is a thread
    CHECK(empty.conversations.size() == 1);
}

TEST_CASE("Instagram is told by its attachments, then by its path", "[messenger]")
{
    const QByteArray photo =
        R"({"sender_name":"Bo","timestamp_ms":1700000001000,"photos":[{"uri":"your_instagram_activity/messages/inbox/x/photos/1.jpg"}]})";
    const QByteArray plain = R"({"sender_name":"Bo","timestamp_ms":1700000001000,"content":"x"})";
    const auto platform = [](const Collected& chat) { return chat.conversations.at(0).platform; };
    CHECK(platform(importBytes(download(photo))) == u"instagram");
    CHECK(platform(importBytes(download(photo), 64, QStringLiteral("messenger"))) == u"instagram");
    CHECK(platform(importBytes(download(plain), 64, QStringLiteral("instagram"))) == u"instagram");
    CHECK(platform(importBytes(download(plain))) == u"messenger");
}

TEST_CASE("The thread key is the thread's, and two people's chats never join", "[messenger]")
{
    const auto key = [](const QByteArray& bytes) { return importBytes(bytes).conversations.at(0).threadKey; };
    const QByteArray m = R"({"sender_name":"Bo","timestamp_ms":1700000001000,"content":"x"})";
    const QByteArray later = R"({"sender_name":"Bo","timestamp_ms":1700000009000,"content":"y"},)" + m;
    CHECK(key(download(m)) == key(download(later)));
    CHECK(key(download(m)) == key(download(m, R"("title":"Andet","thread_path":"archived_threads/anna_42")")));
    CHECK(key(download(m)) != key(download(m, R"("thread_path":"inbox/anna_43")")));
    QByteArray other = download(m);
    other.replace(R"({"name":"Bo"})", R"({"name":"Eva"})"); // Eva's own download of a thread with Anna
    CHECK(key(other) != key(download(m)));
    const auto bare = [](const QByteArray& messages) { return QByteArray(R"({"messages":[)" + messages + "]}"); };
    CHECK(key(bare(m)) == key(bare(later))); // named by its oldest message
    QByteArray changed = m;
    changed.replace("\"x\"", "\"z\"");
    CHECK(key(bare(m)) != key(bare(changed)));
}

TEST_CASE("One bad byte never rejects a file", "[messenger]")
{
    const auto text = [](const QByteArray& content) {
        const ImportedMessage m = only(R"({"sender_name":"Bo","timestamp_ms":1700000001000,"content":")" + content + "\"}");
        return QString(m.text + (m.repaired ? u"|repaired" : u"|"));
    };
    CHECK(text("a\xFFz") == u"a\uFFFDz|repaired");
    CHECK(text("a\xC3z") == u"a\uFFFDz|repaired");        // a sequence that breaks off
    CHECK(text("a\xED\xA0\xBDz").startsWith(u"a\uFFFD")); // a surrogate as UTF-8
    CHECK(text("a\\ud83dz") == u"a\uFFFDz|repaired");     // a lone high surrogate
    CHECK(text("a\\ude02z") == u"a\uFFFDz|repaired");     // a lone low one
    CHECK(text("a\\ud83d\\nz") == u"a\uFFFD\nz|repaired");
    CHECK(text("a\\ud83d\\ud83d\\ude02z") == QString::fromUtf8("a\uFFFD😂z|repaired"));
    CHECK(text("a\\ud83d\\ude02z") == QString::fromUtf8("a😂z|"));
    CHECK(text("a\\u0000z") == u"a\uFFFDz|repaired");
    CHECK(text(QByteArray("a\0z", 3)) == u"a\uFFFDz|repaired");
    CHECK(text("a\\u12xz") == u"a\uFFFDxz|repaired");
    CHECK(text("a\tb\nc") == u"a\tb\nc|"); // raw control characters
    CHECK(text("C:\\x") == u"C:\\x|");     // an unknown escape
    CHECK(text("\\\"\\\\\\/\\b\\f\\n\\r\\t").startsWith(u"\"\\/\b\f\n\r\t"));
}

TEST_CASE("A file that stops keeps what stands before, and says so", "[messenger]")
{
    const QByteArray a = R"({"sender_name":"Bo","timestamp_ms":1700000002000,"content":"a"})",
                     b = R"({"sender_name":"Bo","timestamp_ms":1700000001000,"content":"b"})";
    const QByteArray whole = download(a + "," + b);
    const Collected cut = importBytes(whole.first(whole.indexOf("\"b\"")));
    REQUIRE(cut.understood);
    CHECK(cut.texts() == strings({"a"}));
    CHECK(cut.reasons() == strings({"truncated"}));
    QByteArray bad = whole;
    bad.replace("\"content\":\"b\"", "\"content\" \"b\"");
    const Collected broken = importBytes(bad);
    CHECK(broken.texts() == strings({"a"}));
    CHECK(broken.reasons() == strings({"bad-json"}));
    CHECK(broken.troubles[0].excerpt.contains(u"content"));
    CHECK(importBytes(whole + " x").reasons() == strings({"trailing-data"}));
    CHECK(importBytes("\xEF\xBB\xBF" + whole + "\n\n").troubles.isEmpty());
    for (qsizetype size = 0; size < whole.size(); ++size) { // at every byte: no crash, never "complete"
        const Collected part = importBytes(whole.first(size), 5);
        if (part.understood) CHECK(part.reasons() == strings({"truncated"}));
    }
}

TEST_CASE("What is no message among messages is told, not dropped", "[messenger]")
{
    const Collected chat = importBytes(download(
        R"("tekst",{"foo":1},{"sender_name":"Bo","timestamp_ms":1700000001000,"content":"a"},{"sender_name":"Bo","content":"uden tid"},
        {"sender_name":"Bo","timestamp_ms":0,"content":"nul"},{"sender_name":"Bo","timestamp_ms":99999999999999999,"content":"for stor"},
        {"sender_name":"Bo","timestamp_ms":"1700000001000","content":"som tekst"},{"sender_name":"Bo","timestamp_ms":1700000001000,"content":"to","content":"gange"})"));
    CHECK(chat.texts() == strings({"a", "uden tid", "nul", "for stor", "som tekst", "to"}));
    CHECK(chat.reasons() == strings({"not-a-message", "not-a-message", "no-time", "no-time", "no-time", "duplicate-key"}));
    CHECK(chat.times() == strings({"2023-11-14T22:13:21Z", "-", "-", "-", "2023-11-14T22:13:21Z", "2023-11-14T22:13:21Z"}));
    CHECK(chat.messages[3].rawTime == u"99999999999999999");
}

TEST_CASE("Other JSON is not understood", "[messenger]")
{
    for (const char* bytes :
         {"{}", "[]", "{\"messages\":[]}", "{\"messages\":[{\"id\":1,\"text\":\"x\"}]}",
          "{\"autofill_information_v2\":{\"FULL_NAME\":[\"x\"]}}",
          "{\"name\":\"x\",\"messages\":[{\"id\":1,\"date\":\"2020-01-01\",\"from\":\"A\"}]}",
          "{\"guild\":{},\"messages\":[{\"id\":\"1\",\"timestamp\":\"2020-01-01T00:00:00\",\"content\":\"x\"}]}", "{", "{\"",
          "null"})
        CHECK_FALSE(importBytes(bytes).understood);
}

TEST_CASE("Depth, size and pieces", "[messenger]")
{
    const QByteArray a = R"({"sender_name":"Bo","timestamp_ms":1700000002000,"content":"æ\u00c3\u00b8\ud83d\ude02"})";
    const QByteArray deep =
        R"({"sender_name":"Bo","timestamp_ms":1700000001000,"x":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}";
    const Collected chat = importBytes(download(a + "," + deep));
    CHECK(chat.messages.size() == 1);
    CHECK(chat.reasons() == strings({"too-deep"}));
    const Collected large = importBytes(
        download(R"({"sender_name":"Bo","timestamp_ms":1700000001000,"content":")" + QByteArray(5'000'000, 'x') + "\"}," + a));
    CHECK(large.messages.size() == 2);
    CHECK(large.messages[0].text.size() <= importlimits::textChars);
    CHECK(large.reasons() == strings({"too-long"}));
    for (const qsizetype piece : {1, 2, 3, 7, 64}) {
        CHECK(importBytes(download(a + "," + a), piece).texts() == importBytes(download(a + "," + a)).texts());
        CHECK(importBytes(download(a), piece).messages[0].text == importBytes(download(a)).messages[0].text);
    }
}
