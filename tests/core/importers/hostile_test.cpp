// Files made to hurt (security.md, tests 7 and 8). Each must end in a clear error or a clear trouble, within the worker's
// limits: 512 MB of address space and 20 s of processor time are the kernel's own limits there, so an import that went beyond
// them would end as WorkerFailed or by the limit's own error.

#include "job.h"
#include "zipmaker.h"

#include <QDirIterator>

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <unistd.h>

using namespace lygte;
using namespace lygte::test;

namespace {

const QByteArray message = R"({"sender_name":"Bo","timestamp_ms":1700000001000,"content":"a"})";

struct Folder
{
    QTemporaryDir folder;
    QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    Imported import(const char* name, const QByteArray& bytes) const
    {
        writeFile(path(name), bytes);
        return importPath(path(name));
    }
};

QByteArray download(const QByteArray& messages)
{
    return R"({"participants":[{"name":"A"},{"name":"B"}],"messages":[)" + messages +
           R"(],"title":"B","thread_path":"inbox/b_1"})";
}

} // namespace

TEST_CASE("A zip bomb is stopped while it is counted; nothing is emitted", "[hostile]")
{
    const Folder in;
    SECTION("one member")
    {
        {
            ZipMaker zip(in.path("bomb.zip").toUtf8());
            zip.add("a.txt", "12.03.2026 14.05 - Anna: hej\n");
            zip.addRepeated("_chat.txt", QByteArray("12.03.2026 14.05 - Anna: hej\n").repeated(10'000),
                            400); // 116 MB in some 0.4 MB
        }
        const Imported imported = importPath(in.path("bomb.zip"));
        REQUIRE_FALSE(imported.result);
        CHECK(imported.result.error().code == ErrorCode::TooLarge);
        CHECK(imported.batches.isEmpty());
    }
    SECTION("a bomb that is no chat is not unpacked at all")
    {
        {
            ZipMaker zip(in.path("bomb.zip").toUtf8());
            zip.addRepeated("zeros.bin", QByteArray(1 << 20, '\0'), 500);
            zip.add("_chat.txt", "12.03.2026 14.05 - Anna: hej\n");
        }
        const Imported imported = importPath(in.path("bomb.zip"));
        REQUIRE(imported.result);
        CHECK(imported.result->messages == 1);
    }
}

TEST_CASE("Hostile names in an archive: read as text, shown harmless, written nowhere", "[hostile]")
{
    const Folder in;
    const QByteArray chat = "12.03.2026 14.05 - Anna: hej\n12.03.2026 14.06 - Bo: ";
    const QByteArray names[] = {
        "../../../../tmp/lygte-escaped.txt", "..\\..\\lygte-escaped.txt",    "/tmp/lygte-escaped.txt", "C:\\lygte-escaped.txt",
        "chat\xE2\x80\xAEtxt.exe",           QByteArray(3'000, 'n') + ".txt"};
    {
        ZipMaker zip(in.path("names.zip").toUtf8());
        for (const QByteArray& name : names) zip.add(name, chat + name.right(40) + "\n");
        zip.addLink("link.txt", "/etc/passwd");
    }
    const Imported imported = importPath(in.path("names.zip"));
    REQUIRE(imported.result);
    CHECK(imported.result->conversations == std::ssize(names));
    CHECK(imported.reasons().count(QStringLiteral("unsafe-name")) == 5);
    CHECK(imported.reasons().count(QStringLiteral("link")) == 1);
    for (const ImportBatch& batch : imported.batches) {
        INFO(batch.conversation.sourceName.toStdString());
        CHECK_FALSE(batch.conversation.sourceName.contains(u'/'));
        CHECK_FALSE(batch.conversation.sourceName.contains(u'\\'));
        CHECK_FALSE(batch.conversation.sourceName.contains(u'\u202E'));
        CHECK(batch.conversation.sourceName.size() < 400);
    }
    CHECK_FALSE(QFile::exists(QStringLiteral("/tmp/lygte-escaped.txt")));
    QDirIterator left(in.folder.path(), QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    CHECK(left.next().endsWith(u"names.zip"));
    CHECK_FALSE(left.hasNext());
}

TEST_CASE("Depth, long strings, long lines, sparse gigabytes", "[hostile]")
{
    const Folder in;
    SECTION("100,000 levels")
    {
        const Imported imported = in.import(
            "deep.json", download(message + R"(,{"sender_name":"Bo","timestamp_ms":1,"x":)" + QByteArray(100'000, '[')));
        REQUIRE(imported.result);
        CHECK(imported.result->messages == 1);
        CHECK(imported.reasons() == QStringList{QStringLiteral("too-deep")});
        const Imported root = in.import("root.json", QByteArray(100'000, '['));
        REQUIRE_FALSE(root.result);
        CHECK(root.result.error().code == ErrorCode::NotUnderstood);
    }
    // As good as 2 GB: the reading ends at 32 MB of one text.
    SECTION("a string without end")
    {
        const Imported imported = in.import(
            "long.json", R"({"messages":[)" + message + R"(,{"sender_name":"Bo","timestamp_ms":1700000001000,"content":")" +
                             QByteArray(64 << 20, 'x'));
        REQUIRE_FALSE(imported.result);
        CHECK(imported.result.error().code == ErrorCode::NotUnderstood);
        CHECK(imported.messages().empty());
    }
    SECTION("a string that is merely far too long")
    {
        const Imported imported =
            in.import("long.json", download(message + R"(,{"sender_name":"Bo","timestamp_ms":1700000001000,"content":")" +
                                            QByteArray(16 << 20, 'x') + R"("})"));
        REQUIRE(imported.result);
        CHECK(imported.result->messages == 2);
        CHECK(imported.reasons() == QStringList{QStringLiteral("too-long")});
    }
    SECTION("a key, a number, a line without end")
    {
        CHECK(in.import("key.json", download(message + ",{\"" + QByteArray(16 << 20, 'k') + "\":1}")).result->messages == 1);
        CHECK(in.import("number.json",
                        download(message + ",{\"sender_name\":\"Bo\",\"timestamp_ms\":" + QByteArray(16 << 20, '9') + "}"))
                  .result->messages >= 1);
        const Imported line =
            in.import("line.txt", "12.03.2026 14.05 - Anna: hej\n12.03.2026 14.06 - Bo: " + QByteArray(64 << 20, 'x') +
                                      "\n12.03.2026 14.07 - Anna: slut\n");
        REQUIRE(line.result);
        CHECK(line.result->messages == 3);
        CHECK(line.reasons() == QStringList{QStringLiteral("too-long")});
    }
    SECTION("a sparse file of 200 MB after a message")
    {
        writeFile(in.path("sparse.txt"), "12.03.2026 14.05 - Anna: hej\n12.03.2026 14.06 - Bo: x");
        REQUIRE(truncate(in.path("sparse.txt").toUtf8().constData(), 200LL << 20U) == 0);
        const Imported imported = importPath(in.path("sparse.txt"));
        REQUIRE(imported.result);
        CHECK(imported.result->messages == 2);
    }
    SECTION("a million members, participants, reactions")
    {
        const QByteArray names = QByteArray(R"({"name":"x"},)").repeated(1'000'000) + R"({"name":"x"})";
        const QByteArray reactions = QByteArray(R"({"reaction":"x","actor":"A"},)").repeated(1'000'000) + "{}";
        const QByteArray second = R"({"sender_name":"Bo","timestamp_ms":1700000001000,"reactions":[)" + reactions + "]}";
        const Imported imported = in.import("many.json", R"({"participants":[)" + names + R"(],"messages":[)" + message + "," +
                                                             second + R"(],"thread_path":"inbox/x_1"})");
        REQUIRE(imported.result);
        CHECK(imported.result->messages == 2);
        CHECK(imported.messages()[1].reactions.size() <= importlimits::listItems);
        CHECK(imported.reasons() == QStringList{QStringLiteral("too-long")});
    }
}

TEST_CASE("More troubles than anybody reads are counted, not stored", "[hostile]")
{
    const Folder in;
    const Imported imported =
        in.import("odd.txt", "12.03.2026 14.05 - Anna: hej\n" + QByteArray("12.03.2026 99.99 - Bo: x\n").repeated(5'000));
    REQUIRE(imported.result);
    CHECK(imported.troubles.size() == importlimits::troubles);
    CHECK(imported.result->notUnderstood == 5'000);
}

TEST_CASE("Styles that change on every line, and headers by the hundred thousand", "[hostile]")
{
    const Folder in;
    QByteArray bytes;
    for (int i = 0; i < 50'000; ++i) bytes += i % 2 ? "12.03.2026 14.05 - Anna: hej\n" : "[3/13/26, 2:05:00 PM] Bo: hej\n";
    const Imported imported = in.import("styles.txt", bytes);
    REQUIRE(imported.result);
    CHECK(imported.result->messages > 0);
}

TEST_CASE("A file cut at any byte ends clean", "[hostile]")
{
    const Folder in;
    {
        ZipMaker zip(in.path("whole.zip").toUtf8());
        zip.add("messages/inbox/b_1/message_1.json", download(message + "," + message));
        zip.add("_chat.txt", QByteArray("12.03.2026 14.05 - Anna: hej\n").repeated(40));
    }
    QFile whole(in.path("whole.zip"));
    REQUIRE(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    for (qsizetype size = 0; size < bytes.size(); size += 7) {
        INFO(size);
        const Imported imported = in.import("cut.zip", bytes.first(size));
        if (imported.result)
            CHECK(imported.result->notUnderstood > 0); // never looks whole
        else
            CHECK(imported.result.error().code == ErrorCode::NotUnderstood);
    }
}

TEST_CASE("A protected member and a damaged one are told; the others are read", "[hostile]")
{
    const Folder in;
    const QByteArray chat = "12.03.2026 14.05 - Anna: hej\n12.03.2026 14.06 - Bo: hej\n";
    {
        ZipMaker zip(in.path("secret.zip").toUtf8(), "hemmelig");
        zip.add("_chat.txt", chat);
    }
    const Imported secret = importPath(in.path("secret.zip"));
    REQUIRE_FALSE(secret.result);
    CHECK(secret.result.error().code == ErrorCode::NotUnderstood);
    CHECK(secret.result.error().detail.contains(u"password"));

    const QByteArray random = [] {
        std::mt19937 source(3);
        QByteArray bytes;
        for (int i = 0; i < 2'000; ++i) bytes += QByteArray::number(source()) + "\n";
        return bytes;
    }();
    {
        ZipMaker zip(in.path("damaged.zip").toUtf8());
        zip.add("a.txt", chat + random);
        zip.add("b.txt", chat);
    }
    QFile file(in.path("damaged.zip"));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(5'000));
    file.write(QByteArray(8, '\0'));
    file.close();
    const Imported damaged = importPath(in.path("damaged.zip"));
    REQUIRE(damaged.result);
    CHECK(damaged.result->messages >= 2);
    CHECK(damaged.reasons().contains(QStringLiteral("damaged-member")));
}

TEST_CASE("Random bytes are not understood", "[hostile]")
{
    const Folder in;
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        QByteArray bytes(static_cast<qsizetype>(random() % 200'000), Qt::Uninitialized);
        for (char& byte : bytes) byte = static_cast<char>(random());
        if (round % 3 == 0) bytes.prepend("PK\x03\x04");
        if (round % 3 == 1) bytes.prepend("{\"messages\":[");
        const Imported imported = in.import("random", bytes);
        REQUIRE_FALSE(imported.result);
        CHECK(imported.result.error().code == ErrorCode::NotUnderstood);
        CHECK(imported.batches.isEmpty());
    }
}
