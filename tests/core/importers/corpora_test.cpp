// Export files that none of us wrote (../shared/corpora beside the checkout; read in place). The numbers are INDEX.md's column
// "Messages": for WhatsApp it counts every header line, with a sender or without, and so do we (a line without one is a System
// message); a malformed header is a continuation line there and here, and a trouble here. For JSON it counts the elements of
// `messages`, with text or without.

#include "job.h"

#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace lygte;
using namespace lygte::test;

namespace {

struct Shared
{
    const char* path;
    qint64 messages;
    qint64 system;
    qint64 troubles;
    const char* platform;
    const char* first;
    const char* last;
};

constexpr Shared sharedFiles[] = {
    {"whatsapp-txt/chatminer_test_ddmmyy_24hrs.txt", 9, 3, 0, "whatsapp", "2019-01-01T10:25:00Z", "2021-12-30T21:01:00Z"},
    {"whatsapp-txt/chatminer_test_mmddyyyy_12hrs.txt", 9, 3, 0, "whatsapp", "2019-01-01T10:25:00Z", "2021-12-30T21:01:00Z"},
    {"whatsapp-txt/chatminer_test_yyyymmdd_24hrs.txt", 9, 3, 0, "whatsapp", "2019-01-01T10:25:00Z", "2021-12-30T21:01:00Z"},
    {"whatsapp-txt/chatminer_test_mmddyy_24hrs.txt", 9, 3, 0, "whatsapp", "2019-01-01T10:25:00Z", "2021-12-30T21:01:00Z"},
    {"whatsapp-txt/chatpack_whatsapp_us.txt", 8, 1, 0, "whatsapp", "2024-01-15T09:30:00Z", "2024-01-15T09:36:00Z"},
    {"whatsapp-txt/langchain_whatsapp_chat.txt", 11, 0, 1, "whatsapp", "2023-01-22T17:30:00Z", "2023-01-23T02:19:00Z"},
    {"facebook-messenger-json/langchain_facebook_chat.json", 11, 0, 0, "messenger", "2023-02-04T22:17:02Z",
     "2023-02-05T11:46:11Z"},
    {"instagram-json/chatpack_instagram.json", 6, 0, 0, "instagram", "2024-01-15T10:50:00Z", "2024-01-15T10:54:20Z"},
    {"instagram-json/chatminer_test_export.json", 2, 0, 0, "instagram", "2019-12-24T11:23:00Z", "2020-01-17T20:49:00Z"},
};

} // namespace

TEST_CASE("Every shared export file has the messages that the index counts", "[corpora]")
{
    const QString root = QStringLiteral(LYGTE_SOURCE_DIR "/../shared/corpora/");
    if (!QFileInfo::exists(root)) SKIP("../shared/corpora is not beside the checkout");
    const Shared shared = GENERATE(Catch::Generators::from_range(std::begin(sharedFiles), std::end(sharedFiles)));
    INFO(shared.path);
    const Imported imported = importPath(root + QString::fromLatin1(shared.path));
    REQUIRE(imported.result);
    CHECK(imported.result->messages == shared.messages);
    CHECK(imported.result->notUnderstood == shared.troubles);
    CHECK(imported.result->conversations == 1);
    CHECK(imported.result->first->toIso() == QString::fromLatin1(shared.first));
    CHECK(imported.result->last->toIso() == QString::fromLatin1(shared.last));
    CHECK(imported.batches.at(0).conversation.platform == QString::fromLatin1(shared.platform));
    const auto isSystem = [](const ImportedMessage& message) { return message.kind == MessageKind::System; };
    CHECK(std::ranges::count_if(imported.messages(), isSystem) == shared.system);
}

TEST_CASE("Shared files of other formats are not understood as chats of ours", "[corpora]")
{
    const QString root = QStringLiteral(LYGTE_SOURCE_DIR "/../shared/corpora/");
    if (!QFileInfo::exists(root)) SKIP("../shared/corpora is not beside the checkout");
    QStringList others;
    for (const char* folder :
         {"telegram-json", "discord-dce", "snapchat", "signal-txt", "misp", "stix2", "matrix-events", "email-eml", "warc"})
        others += findSources(root + QString::fromLatin1(folder)).files;
    REQUIRE(others.size() > 10);
    for (const QString& other : std::as_const(others)) {
        INFO(other.toStdString());
        const Imported imported = importPath(other);
        REQUIRE_FALSE(imported.result);
        CHECK(imported.result.error().code == ErrorCode::NotUnderstood);
        CHECK(imported.batches.isEmpty());
    }
}
