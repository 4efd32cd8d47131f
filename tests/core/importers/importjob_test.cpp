#include "core/importers/records.h"
#include "job.h"
#include "zipmaker.h"

#include <QEventLoop>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;

namespace {

QByteArray chat(int messages, const char* name = "Anna")
{
    QByteArray bytes;
    for (int i = 0; i < messages; ++i) {
        const QTime time = QTime(0, 0).addSecs(i % 86'400);
        bytes += "[12.03.2026 " + time.toString(QStringLiteral("HH.mm.ss")).toUtf8() + "] " + (i % 2 ? "Bo" : name) +
                 ": besked " + QByteArray::number(i) + "\r\n";
    }
    return bytes;
}

QString script(const QTemporaryDir& folder, const QByteArray& body)
{
    const QString path = folder.filePath(QStringLiteral("worker.sh"));
    writeFile(path, "#!/bin/sh\n" + body + "\n");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

} // namespace

TEST_CASE("Batches hold at most 500 messages, in order, with their conversation and its names", "[job]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("WhatsApp-chat med Anna (1).txt"));
    const QByteArray bytes = chat(1'234);
    writeFile(path, bytes);
    const Imported imported = importPath(path);
    REQUIRE(imported.result);
    REQUIRE(imported.batches.size() == 3);
    CHECK(imported.batches[0].messages.size() == 500);
    CHECK(imported.batches[2].messages.size() == 234);
    for (const ImportBatch& batch : imported.batches) {
        CHECK(batch.conversation.title == u"Anna");
        CHECK(batch.conversation.sourceName == u"WhatsApp-chat med Anna (1).txt");
        CHECK(batch.conversation.sourceSha256 == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        CHECK(batch.conversation.threadKey == imported.batches[0].conversation.threadKey);
    }
    const QList<ImportedMessage> messages = imported.messages();
    for (qsizetype i = 0; i < messages.size(); ++i) REQUIRE(messages[i].text == QStringLiteral("besked %1").arg(i));
    CHECK(imported.result->source == path);
    CHECK(imported.result->formats == QStringList{QStringLiteral("whatsapp-text")});
    CHECK(imported.result->messages == 1'234);
    CHECK(imported.result->first->toIso() == u"2026-03-11T23:00:00Z");
}

TEST_CASE("A zip is read member by member; what is no chat is told, pictures are not", "[job]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("WhatsApp Chat - Ægir.zip"));
    {
        ZipMaker zip(path.toUtf8());
        zip.add("_chat.txt", chat(10));
        zip.add("00000012-PHOTO.jpg", QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10) + QByteArray(5'000, '\xAA'));
        zip.add("noter.txt", "hej");
    }
    const Imported imported = importPath(path);
    REQUIRE(imported.result);
    REQUIRE(imported.batches.size() == 1);
    CHECK(imported.batches[0].conversation.title == u"Ægir");
    CHECK(imported.batches[0].conversation.sourceName == u"WhatsApp Chat - Ægir.zip \u203A _chat.txt");
    CHECK(imported.batches[0].conversation.sourceSha256 == QCryptographicHash::hash(chat(10), QCryptographicHash::Sha256));
    CHECK(imported.result->messages == 10);
    CHECK(imported.reasons() == QStringList{QStringLiteral("not-understood")});
}

TEST_CASE("A whole download: threads are read, other JSON among the messages is told, the rest is left out", "[job]")
{
    const QByteArray thread =
        R"({"participants":[{"name":"A"},{"name":"B"}],"messages":[{"sender_name":"A","timestamp_ms":1700000001000,"content":"x"}],"title":"B","thread_path":"inbox/b_1"})";
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("facebook-x.zip"));
    {
        ZipMaker zip(path.toUtf8());
        zip.add("your_facebook_activity/messages/inbox/b_1/message_1.json", thread);
        zip.add("your_facebook_activity/messages/autofill_information.json", "{\"autofill_information_v2\":{}}");
        zip.add("ads_information/advertisers.json", "{\"x\":[]}");
    }
    const Imported imported = importPath(path);
    REQUIRE(imported.result);
    CHECK(imported.result->messages == 1);
    REQUIRE(imported.troubles.size() == 1);
    CHECK(imported.troubles[0].excerpt.contains(u"autofill"));

    const QDir root(folder.path());
    for (const char* sub : {"d/messages/inbox/b_1", "d/ads"}) root.mkpath(QString::fromLatin1(sub));
    writeFile(root.filePath(QStringLiteral("d/messages/inbox/b_1/message_1.json")), thread);
    writeFile(root.filePath(QStringLiteral("d/messages/autofill_information.json")), "{}");
    writeFile(root.filePath(QStringLiteral("d/ads/advertisers.json")), "{}");
    QFile::link(QStringLiteral("/etc"), root.filePath(QStringLiteral("d/messages/link")));
    QFile::link(QStringLiteral("/etc/passwd"), root.filePath(QStringLiteral("d/messages/link.txt")));
    const SourceList list = findSources(root.filePath(QStringLiteral("d")));
    CHECK(list.files == QStringList{root.filePath(QStringLiteral("d/messages/autofill_information.json")),
                                    root.filePath(QStringLiteral("d/messages/inbox/b_1/message_1.json"))});
    CHECK(list.leftOut.size() == 3); // two links, the advertisers
}

TEST_CASE("What the names say", "[job]")
{
    CHECK(titleFromName(QStringLiteral("WhatsApp Chat with Anna B.txt")) == u"Anna B");
    CHECK(titleFromName(QStringLiteral("WhatsApp-chat med Anna (2).txt")) == u"Anna");
    CHECK(titleFromName(QStringLiteral("WhatsApp Chat - Anna.zip")) == u"Anna");
    CHECK(titleFromName(QStringLiteral("_chat.txt")).isEmpty());
    CHECK(platformHintFor(QStringLiteral("/x/instagram-anna-2026/messages/inbox/a/message_1.json")) == u"instagram");
    CHECK(platformHintFor(QStringLiteral("/x/facebook-instagram/your_facebook_activity/messages/a.json")) == u"messenger");
    CHECK(platformHintFor(QStringLiteral("/x/a.json")).isEmpty());
}

TEST_CASE("A sink's error ends the job with that error", "[job]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt"));
    writeFile(path, chat(5'000));
    int batches = 0;
    const ImportSinks sinks{.batch = [&](const ImportBatch&) -> Result<void> {
                                if (++batches == 2) return fail(ErrorCode::DiskFull);
                                return {};
                            },
                            .trouble = {}};
    const Result<ImportTotals> result = importFile(path, sinks, {.worker = testWorker()});
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::DiskFull);
    CHECK(batches == 2);
}

TEST_CASE("Several sources, in another thread; one that fails does not stop the others", "[job]")
{
    const QTemporaryDir folder;
    const QString good = folder.filePath(QStringLiteral("a.txt")), bad = folder.filePath(QStringLiteral("b.txt")),
                  missing = folder.filePath(QStringLiteral("c.txt"));
    writeFile(good, chat(700));
    writeFile(bad, "ingen samtale");
    QStringList outcomes;
    qint64 messages = 0, done = 0, total = 0;
    Result<void> result = fail(ErrorCode::Cancelled);
    QThread thread;
    auto* job = new ImportJob({bad, good, missing, good},
                              {.batch = [&](const ImportBatch& batch) -> Result<void> {
                                   REQUIRE(QThread::currentThread() == &thread);
                                   messages += batch.messages.size();
                                   return {};
                               },
                               .trouble = {}},
                              {.worker = testWorker()});
    job->moveToThread(&thread);
    QObject::connect(job, &ImportJob::progress, job, [&](qint64 now, qint64 of) {
        done = now;
        total = of;
    });
    QObject::connect(job, &ImportJob::sourceFinished, job, [&](const ImportedSource& source) {
        outcomes.append(
            source.result
                ? QStringLiteral("ok")
                : QStringLiteral("%1 %2").arg(static_cast<int>(source.result.error().code)).arg(source.result.error().subject));
    });
    QObject::connect(job, &ImportJob::finished, job, [&] {
        result = job->result();
        job->deleteLater();
        thread.quit();
    });
    thread.start();
    job->start();
    thread.wait();
    CHECK(result);
    CHECK(messages == 1'400);
    CHECK(done <= total);
    CHECK(outcomes == QStringList{QStringLiteral("%1 b.txt").arg(static_cast<int>(ErrorCode::NotUnderstood)),
                                  QStringLiteral("ok"), QStringLiteral("%1 c.txt").arg(static_cast<int>(ErrorCode::NotFound)),
                                  QStringLiteral("ok")});
}

TEST_CASE("Cancel is kill: no batch comes after it, and the job says Cancelled", "[job]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt"));
    writeFile(path, chat(20'000));
    ImportJob* running = nullptr;
    int batches = 0;
    ImportJob job({path, path},
                  {.batch = [&](const ImportBatch&) -> Result<void> {
                       if (++batches == 3) running->cancel();
                       return {};
                   },
                   .trouble = {}},
                  {.worker = testWorker()});
    running = &job;
    QEventLoop loop;
    QObject::connect(&job, &ImportJob::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    REQUIRE_FALSE(job.result());
    CHECK(job.result().error().code == ErrorCode::Cancelled);
    CHECK(batches == 3);
}

TEST_CASE("A worker that is not there, dies, lies or falls silent ends in an error", "[job]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt"));
    writeFile(path, chat(10));
    const auto code = [&](const QString& worker, int silence = 30) {
        const Imported imported = importPath(path, worker, silence);
        REQUIRE_FALSE(imported.result);
        CHECK(imported.batches.isEmpty());
        return imported.result.error().code;
    };
    CHECK(code(folder.filePath(QStringLiteral("none"))) == ErrorCode::WorkerFailed);
    CHECK(code(script(folder, "exit 0")) == ErrorCode::WorkerFailed);                        // says nothing at all
    CHECK(code(script(folder, "printf 'LYGTEIM\\001'; exit 0")) == ErrorCode::WorkerFailed); // ends without the end
    CHECK(code(script(folder, "printf 'LYGTEIM\\001'; kill -SEGV $$")) == ErrorCode::WorkerFailed);
    QByteArray troubles;
    RecordWriter writer([&](QByteArrayView bytes) {
        troubles.append(bytes);
        return true;
    });
    for (int i = 0; i < 10'000; ++i) writer.trouble({i, QStringLiteral("no-time"), QString(200, u'x')});
    writer.flush();
    writeFile(folder.filePath(QStringLiteral("flood")), troubles);
    const QByteArray flood = folder.filePath(QStringLiteral("flood")).toUtf8();
    CHECK(code(script(folder, "/bin/cat " + flood + "; while :; do /usr/bin/tail -c +9 " + flood + "; done")) ==
          ErrorCode::TooLarge);                                                        // without end
    CHECK(code(script(folder, "exec /bin/sleep 1000"), 1) == ErrorCode::WorkerFailed); // silent: stopped by the timer
    CHECK(code(script(folder, "printf 'hello, this is no record'; exec /bin/sleep 1000")) == ErrorCode::WorkerFailed);
}
