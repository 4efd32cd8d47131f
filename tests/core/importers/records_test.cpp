#include "collect.h"
#include "core/importers/records.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace lygte;
using namespace lygte::test;

namespace {

struct Received final : RecordReceiver
{
    Collected all;
    int ends = 0;
    std::optional<Error> error;

    void conversation(const ImportedConversation& conversation) override { all.conversation(conversation); }
    void message(const ImportedMessage& message) override { all.message(message); }
    void trouble(const ImportedTrouble& trouble) override { all.trouble(trouble); }
    void progress(qint64, qint64) override {}
    void ended(qint64) override { ++ends; }
    void failed(const Error& failure) override { error = failure; }
};

QByteArray written(const std::function<void(RecordWriter&)>& write)
{
    QByteArray bytes;
    RecordWriter writer([&](QByteArrayView part) {
        bytes.append(part);
        return true;
    });
    write(writer);
    writer.flush();
    return bytes;
}

ImportedConversation someConversation()
{
    return {.platform = QStringLiteral("whatsapp"),
            .threadKey = QStringLiteral("key"),
            .title = QStringLiteral("Rødgrød"),
            .participants = {QStringLiteral("Bo")},
            .format = QStringLiteral("whatsapp-text"),
            .sourceSha256 = QByteArray(32, 's'),
            .sourceName = QStringLiteral("a.txt")};
}

ImportedMessage someMessage()
{
    ImportedMessage message;
    message.index = 7;
    message.sender = QStringLiteral("Bo");
    message.kind = MessageKind::Media;
    message.text = QString::fromUtf8("æ😂\n\u202E");
    message.raw = QStringLiteral("raw");
    message.rawTime = QStringLiteral("12.03.2026 14.05");
    message.sent = Instant{-5};
    message.zone = ZoneBasis::AssumedCopenhagen;
    message.precision = TimePrecision::Minute;
    message.edited = message.repaired = true;
    message.attachments = {{QStringLiteral("../x"), QStringLiteral("photo"), true}};
    message.reactions = {{QStringLiteral("Anna"), QString::fromUtf8("❤"), Instant{9}},
                         {QStringLiteral("Eva"), QStringLiteral("x"), std::nullopt}};
    return message;
}

QByteArray sample()
{
    return written([](RecordWriter& writer) {
        writer.conversation(someConversation());
        writer.message(someMessage());
        writer.trouble({3, QStringLiteral("no-time"), QStringLiteral("x")});
        writer.progress(1, 2);
        writer.ended(4);
    });
}

} // namespace

TEST_CASE("What is written over the pipe arrives, in pieces of any size", "[records]")
{
    const QByteArray bytes = sample();
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), bytes.size()}) {
        Received received;
        RecordReader reader;
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            REQUIRE(reader.feed(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)), received));
        REQUIRE(received.all.conversations.size() == 1);
        CHECK(received.all.conversations[0].title == u"Rødgrød");
        CHECK(received.all.conversations[0].sourceSha256 == QByteArray(32, 's'));
        REQUIRE(received.all.messages.size() == 1);
        const ImportedMessage& got = received.all.messages[0];
        const ImportedMessage sent = someMessage();
        CHECK(got.index == sent.index);
        CHECK(got.kind == sent.kind);
        CHECK(got.text == sent.text);
        CHECK(got.raw == sent.raw);
        CHECK(got.sent == sent.sent);
        CHECK(got.zone == sent.zone);
        CHECK(got.precision == sent.precision);
        CHECK(got.edited);
        CHECK(got.attachments[0].reference == u"../x");
        CHECK(got.attachments[0].delivered);
        CHECK(got.reactions[0].when == Instant{9});
        CHECK_FALSE(got.reactions[1].when);
        CHECK(received.all.reasons() == QStringList{QStringLiteral("no-time")});
        CHECK(received.ends == 1);
    }
}

TEST_CASE("A record that breaks a rule ends the trust", "[records]")
{
    const auto refused = [](const std::function<void(RecordWriter&)>& write) {
        Received received;
        RecordReader reader;
        return !reader.feed(written(write), received);
    };
    const auto withMessage = [&](const std::function<void(ImportedMessage&)>& spoil) {
        return refused([&](RecordWriter& writer) {
            writer.conversation(someConversation());
            ImportedMessage message = someMessage();
            spoil(message);
            writer.message(message);
        });
    };
    CHECK_FALSE(withMessage([](ImportedMessage&) {}));
    CHECK(withMessage([](ImportedMessage& m) { m.kind = static_cast<MessageKind>(77); }));
    CHECK(withMessage([](ImportedMessage& m) { m.zone = static_cast<ZoneBasis>(-1); }));
    CHECK(withMessage([](ImportedMessage& m) { m.index = -1; }));
    CHECK(withMessage([](ImportedMessage& m) { m.text = QString(importlimits::textChars + 1, u'x'); }));
    CHECK(withMessage([](ImportedMessage& m) { m.text = QString(QChar(0)); }));
    CHECK(withMessage([](ImportedMessage& m) { m.sender = QString(importlimits::nameChars + 1, u'x'); }));
    CHECK(withMessage([](ImportedMessage& m) { m.sent = Instant{std::numeric_limits<qint64>::max()}; }));
    CHECK(withMessage([](ImportedMessage& m) { m.reactions.resize(importlimits::listItems + 1); }));
    CHECK(refused([](RecordWriter& writer) { writer.message(someMessage()); })); // belongs to nothing
    CHECK(refused([](RecordWriter& writer) {
        ImportedConversation conversation = someConversation();
        conversation.sourceSha256.chop(1);
        writer.conversation(conversation);
    }));
    Received received;
    CHECK_FALSE(RecordReader().feed("GET / HTTP/1.1\r\n", received));
    CHECK_FALSE(RecordReader().feed(sample().replace(7, 1, "\x02"), received)); // another version
    CHECK_FALSE(
        RecordReader().feed(QByteArray(sample().first(8) + QByteArray("\xFF\xFF\xFF\xFF", 4)), received)); // 4 GB announced
    CHECK_FALSE(RecordReader().feed(QByteArray(sample().first(8) + QByteArray(4, '\0')), received));
}

TEST_CASE("No change of any byte crashes the reader or gets past its limits", "[records][mutation]")
{
    const QByteArray bytes = sample();
    std::mt19937 random(20260303);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray changed = bytes;
        for (int i = static_cast<int>(random() % 4); i >= 0; --i)
            changed[static_cast<qsizetype>(random() % static_cast<unsigned>(changed.size()))] = static_cast<char>(random());
        Received received;
        RecordReader reader;
        (void)reader.feed(changed, received);
        for (const ImportedMessage& message : received.all.messages) {
            REQUIRE(message.kind <= MessageKind::Deleted);
            REQUIRE(message.text.size() <= importlimits::textChars);
            REQUIRE_FALSE(message.text.contains(QChar(0)));
        }
    }
}
