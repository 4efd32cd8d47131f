// Whole imports into a real case file: what they report, and that nothing of them is written anywhere but into it.

#include "core/conversations/conversationstore.h"
#include "core/evidence/contentstore.h"
#include "core/importers/importrunner.h"
#include "job.h"
#include "tests/support/tempstore.h"
#include "zipmaker.h"

#include <QCoreApplication>
#include <QDirIterator>

#include <catch2/catch_test_macros.hpp>
#include <cerrno>
#include <sys/inotify.h>
#include <unistd.h>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

static QList<ImportSummary> import(Desk& desk, const QStringList& paths, bool dryRun = false)
{
    ImportRunner runner(desk, testWorker());
    QList<ImportSummary> summaries;
    bool done = false;
    QObject::connect(&runner, &ImportRunner::sourceFinished, &runner,
                     [&](const ImportSummary& source) { summaries += source; });
    QObject::connect(&runner, &ImportRunner::finished, &runner, [&] { done = true; });
    runner.start(paths, dryRun);
    while (!done) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    return summaries;
}

static QByteArray chat(const QStringList& texts)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < texts.size(); ++i)
        bytes += u"[12.03.2026 09.%1.00] Anna: %2\r\n"_s.arg(i, 2, 10, QChar(u'0')).arg(texts[i]).toUtf8();
    return bytes;
}

namespace {

/// Every name that appears in a folder while it is watched, however short it lives.
class FolderWatch
{
public:
    explicit FolderWatch(const QString& folder) : descriptor_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        REQUIRE(inotify_add_watch(descriptor_, folder.toLocal8Bit().constData(), IN_CREATE | IN_MOVED_TO) >= 0);
    }
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;
    ~FolderWatch() { close(descriptor_); }

    QStringList seen() const
    {
        QStringList names;
        alignas(inotify_event) char buffer[16 * 1024];
        for (ssize_t got; (got = read(descriptor_, buffer, sizeof buffer)) > 0;)
            for (ssize_t at = 0; at < got;) {
                const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
                names += QString::fromLocal8Bit(event->name);
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        return names;
    }

private:
    int descriptor_;
};

/// Sets an environment variable for as long as it lives.
class Environment
{
public:
    Environment(const char* name, const QString& value) : name_(name), before_(qgetenv(name))
    {
        qputenv(name, value.toLocal8Bit());
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() { before_.isNull() ? qunsetenv(name_) : qputenv(name_, before_); }

private:
    const char* name_;
    QByteArray before_;
};

} // namespace

/// The canaries that stand in a file below `folder`, with the file's name.
static QStringList canariesIn(const QString& folder, const QStringList& canaries, int& files)
{
    QStringList found;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        ++files;
        const QByteArray bytes = file.readAll();
        for (const QString& canary : canaries) {
            const auto* wide = reinterpret_cast<const char*>(canary.utf16());
            if (bytes.contains(canary.toUtf8()) || bytes.contains(QByteArrayView(wide, canary.size() * 2)))
                found += canary + u" in "_s + file.fileName();
        }
    }
    return found;
}

TEST_CASE("50 canaries, imported as file, folder and archive, stand nowhere but in the encrypted case file", "[canary]")
{
    const QTemporaryDir exports, temporary, scratch;
    QStringList canaries;
    for (int i = 0; i < 50; ++i) canaries += u"KANARIEFUGL-%1-ÆØÅ-%2"_s.arg(i).arg(i * 7919);
    const QDir root(exports.path());
    root.mkpath(u"mappe"_s);
    writeFile(root.filePath(u"fil.txt"_s), chat(canaries.mid(0, 20)));
    writeFile(root.filePath(u"mappe/a.txt"_s), chat(canaries.mid(20, 15)));
    {
        ZipMaker zip(root.filePath(u"arkiv.zip"_s).toUtf8());
        zip.add("_chat.txt", chat(canaries.mid(35, 15)));
    }

    // Everything that a library might use for temporary files, for this process and its worker. SQLite looks at it once, when
    // the first store is opened: this test is the program's first that opens one.
    const Environment tmpdir("TMPDIR", temporary.path()), sqlite("SQLITE_TMPDIR", temporary.path());
    TempStore store(scratch.filePath(u"case"_s));
    const FolderWatch temporaryWatch(temporary.path());
    const QList<ImportSummary> summaries =
        import(store.desk(), {root.filePath(u"fil.txt"_s), root.filePath(u"mappe"_s), root.filePath(u"arkiv.zip"_s)});
    REQUIRE(summaries.size() == 3);
    qint64 added = 0;
    for (const ImportSummary& summary : summaries) added += summary.added;
    REQUIRE(added == 50);
    // A sort larger than the page cache, which would go to a temporary file if those were allowed on disk, and a search.
    CHECK(store.number("SELECT count(*) FROM (SELECT a.body || b.body || hex(zeroblob(20000)) AS v FROM message a, message b "
                       "ORDER BY v DESC LIMIT 1000000)") == 2500);
    CHECK(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'kanariefugl'") == 50);

    int files = 0;
    const auto nowhere = [&](const QString& folder) {
        const QStringList found = canariesIn(folder, canaries, files);
        INFO(found.join(u'\n').toStdString());
        CHECK(found.isEmpty());
    };
    nowhere(store.directory()); // with its write-ahead log, while it is open
    CHECK(files >= 4);
    nowhere(temporary.path());
    store.reopen();
    nowhere(store.directory());
    // No temporary file was made at all, not even one that is gone again.
    CHECK(temporaryWatch.seen().join(u' ').toStdString().empty());

    files = 0; // the scan does find them where they are
    CHECK(canariesIn(exports.path(), canaries, files).size() == 35);
}

TEST_CASE("a second import joins; a preview stores nothing; the original bytes are kept", "[runner]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"WhatsApp Chat with Anna.txt"_s);
    writeFile(path, chat({u"et"_s, u"to"_s, u"tre"_s}));
    TempStore store;
    const ImportSummary preview = import(store.desk(), {path}, true).value(0);
    CHECK(preview.messages == 3);
    CHECK(preview.first->toIso() == u"2026-03-12T08:00:00Z");
    CHECK(store.number("SELECT count(*) FROM message") == 0);
    CHECK(store.number("SELECT count(*) FROM source") == 0);
    CHECK(import(store.desk(), {path}).value(0).added == 3);
    CHECK(import(store.desk(), {path}).value(0).known == 3);
    CHECK(store.number("SELECT count(*) FROM message") == 3);
    ContentStore contents(store.desk());
    const auto sources = wait(contents.sources());
    REQUIRE(sources.size() == 1);
    CHECK(wait(contents.content(sources[0].sha256)) == chat({u"et"_s, u"to"_s, u"tre"_s}));
}

TEST_CASE("a file that is not imported to its end is said to be so, until it is", "[runner]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"WhatsApp Chat with Anna.txt"_s);
    writeFile(path, chat({u"et"_s, u"to"_s, u"tre"_s}));
    TempStore store;
    ConversationStore conversations(store.desk());
    ContentStore contents(store.desk());
    // What a crash or a cancel in the middle leaves.
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    auto session = std::make_shared<ImportSession>();
    session->source = wait(contents.addSource({{}, u"x"_s, *contents.keep(file), file.size(), u"whatsapp-text"_s, {}, {}, {}}));
    ImportedConversation from;
    from.platform = u"whatsapp"_s;
    from.threadKey = u"anna"_s;
    from.title = u"Anna"_s;
    ImportedMessage message;
    message.sender = u"Anna"_s;
    message.text = u"et"_s;
    message.sent = Instant{1'700'000'000'000'000};
    wait(conversations.importBatch(session, from, {message}));
    const Id talk = wait(conversations.inbox({})).value(0);
    CHECK(wait(contents.sources()).value(0).unfinished);
    CHECK(wait(conversations.conversation(talk))->importing);

    bool told = false;
    QObject::connect(&conversations, &ConversationStore::changed, &conversations,
                     [&](const QSet<Id>& ids) { told = told || ids.contains(talk); });
    REQUIRE_FALSE(import(store.desk(), {path}).value(0).error);
    CHECK_FALSE(wait(contents.sources()).value(0).unfinished);
    CHECK_FALSE(wait(conversations.conversation(talk))->importing);
    CHECK(eventually([&] { return told; }));
    CHECK(store.number("SELECT count(*) FROM unfinished_import") == 0);
    REQUIRE_FALSE(import(store.desk(), {path}).value(0).error); // once more: what is whole stays so
    CHECK_FALSE(wait(contents.sources()).value(0).unfinished);
}

TEST_CASE("a source that fails half-way leaves the store as it was; one that is cut keeps what stands before", "[runner]")
{
    const QTemporaryDir folder;
    const QString bomb = folder.filePath(u"bombe.zip"_s), cut = folder.filePath(u"message_1.json"_s);
    {
        ZipMaker zip(bomb.toUtf8());
        zip.add("a.txt", chat({u"den første"_s}));
        zip.addRepeated("_chat.txt", chat({u"igen"_s}).repeated(10'000), 400);
    }
    QByteArray bytes = R"({"participants":[{"name":"A"}],"thread_path":"inbox/a_1","messages":[)";
    for (int i = 0; i < 700; ++i)
        bytes += R"({"sender_name":"A","timestamp_ms":)" + QByteArray::number(1'700'000'000'000 + i) + R"(,"content":"x"},)";
    writeFile(cut, bytes + "\x01 {{{");
    TempStore store;
    const auto rows = [&] {
        return store.number(
            "SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM conversation) + (SELECT count(*) FROM source) + "
            "(SELECT count(*) FROM content) + (SELECT count(*) FROM outbox) + (SELECT count(*) FROM search_record)");
    };
    const std::int64_t before = rows();
    const ImportSummary hostile = import(store.desk(), {bomb}).value(0);
    REQUIRE(hostile.error);
#ifdef LYGTE_SANITIZED // many times slower: the worker's limit on processor time may come first
    CHECK((hostile.error->code == ErrorCode::TooLarge || hostile.error->code == ErrorCode::WorkerFailed));
#else
    CHECK(hostile.error->code == ErrorCode::TooLarge);
#endif
    CHECK(rows() == before);

    const ImportSummary partly = import(store.desk(), {cut}).value(0);
    CHECK_FALSE(partly.error);
    CHECK(partly.added == 700);
    CHECK(partly.notUnderstood == 1);
    CHECK(partly.trouble.size() == 1);
    CHECK(store.number("SELECT count(*) FROM message") == 700);
}
