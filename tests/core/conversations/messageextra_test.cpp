#include "core/conversations/messageextra.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

static Message read(const QByteArray& json)
{
    Message message;
    extraFromJson(json, message);
    return message;
}

TEST_CASE("a message with nothing extra has no JSON at all", "[extra]")
{
    CHECK_FALSE(extraToJson({}, {}, false));
    const Message message = read({});
    CHECK_FALSE(message.edited);
    CHECK(message.attachments.isEmpty());
    CHECK(message.reactions.isEmpty());
}

TEST_CASE("attachments, reactions and the edited mark come back as they were", "[extra]")
{
    const QList<ImportedAttachment> attachments{{QStringLiteral("photos/å \"1\".jpg"), QStringLiteral("image"), true},
                                                {QStringLiteral("<Media omitted>"), QStringLiteral("unknown"), false}};
    // Microseconds: more than a JSON number of 32 bits or a rounded double would keep.
    const Instant when{1'772'543'400'123'457};
    const QList<ImportedReaction> reactions{{QStringLiteral("Freja\u202E"), QStringLiteral("😮"), when},
                                            {QStringLiteral("Bo"), QStringLiteral("❤"), std::nullopt}};
    const auto json = extraToJson(attachments, reactions, true);
    REQUIRE(json);
    const Message message = read(json->toUtf8());
    CHECK(message.edited);
    REQUIRE(message.attachments.size() == 2);
    CHECK(message.attachments[0].reference == attachments[0].reference);
    CHECK(message.attachments[0].kind == u"image");
    CHECK(message.attachments[0].delivered);
    CHECK_FALSE(message.attachments[1].delivered);
    REQUIRE(message.reactions.size() == 2);
    CHECK(message.reactions[0].actor == reactions[0].actor);
    CHECK(message.reactions[0].symbol == u"😮");
    CHECK(message.reactions[0].when == when);
    CHECK_FALSE(message.reactions[1].when);
    CHECK(extraToJson(message.attachments, message.reactions, message.edited) == json);
}

TEST_CASE("JSON of another form is read as far as it goes", "[extra]")
{
    for (const QByteArray& json : {QByteArray("null"), QByteArray("[1]"), QByteArray("{\"attachments\":3,\"reactions\":{}}"),
                                   QByteArray("{\"edited\":\"ja\""), QByteArray("\xFF\xFE")}) {
        const Message message = read(json);
        CHECK_FALSE(message.edited);
        CHECK(message.attachments.isEmpty());
        CHECK(message.reactions.isEmpty());
    }
    CHECK(read("{\"attachments\":[{\"kind\":\"image\"},7]}").attachments.size() == 2);
}
