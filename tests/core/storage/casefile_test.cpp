#include "core/storage/casefile.h"
#include "core/storage/migrations.h"
#include "tests/support/tempstore.h"

#include <QDirIterator>
#include <QFile>

#include <catch2/catch_test_macros.hpp>
#include <future>
#include <mutex>

using namespace lygte;
using namespace lygte::test;

static ErrorCode openError(const QString& directory, const Key& key)
{
    auto opened = CaseFile::open(directory, key);
    return opened ? ErrorCode::Cancelled : opened.error().code;
}

static Result<void> put(CaseFile& file, const QString& name, const QString& value)
{
    return file
        .write([=](Database& database) { return database.run("INSERT INTO meta (name, value) VALUES (?1, ?2)", name, value); })
        .result();
}

TEST_CASE("the case file is encrypted on disk, with its log and its temporary files", "[casefile]")
{
    TempStore store;
    for (int i = 0; i < 50; ++i)
        REQUIRE(put(store.file(), QStringLiteral("canary%1").arg(i),
                    QStringLiteral("KANARIEFUGL-%1-").arg(i) + QString(2000, u'q')));
    // A sort that spills would go to a temporary file if those were allowed on disk.
    store.number("SELECT count(*) FROM (SELECT a.value || b.value AS v FROM meta a, meta b ORDER BY v DESC)");
    int files = 0;
    QDirIterator it(store.directory(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        INFO(file.fileName().toStdString());
        CHECK_FALSE(bytes.contains("KANARIEFUGL"));
        CHECK_FALSE(bytes.startsWith("SQLite format 3"));
    }
    CHECK(files >= 3); // the file, its write-ahead log, its shared index
}

TEST_CASE("a wrong key, a plain file and a damaged one are told apart from a good one", "[casefile]")
{
    QTemporaryDir temporary;
    const QString directory = temporary.filePath(QStringLiteral("case"));
    {
        TempStore store(directory);
    }
    CHECK(openError(directory, Key(QByteArray(Key::size, 'x'))) ==
          ErrorCode::Damaged); // the vault has told a wrong key before (keyvault_test)
    CHECK(openError(directory, Key()) == ErrorCode::WrongKey);

    const QString plain = temporary.filePath(QStringLiteral("plain"));
    QDir().mkpath(plain);
    QFile file(CaseFile::databaseFile(plain));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\0'));
    file.close();
    CHECK(openError(plain, TempStore::key()) == ErrorCode::NotEncrypted);
}

TEST_CASE("damage inside the file is found by the check", "[casefile]")
{
    QTemporaryDir temporary;
    const QString directory = temporary.filePath(QStringLiteral("case"));
    {
        TempStore store(directory);
        REQUIRE(put(store.file(), QStringLiteral("big"), QString(200'000, u'z')));
        CHECK(store.file().check().result()->isEmpty());
    }
    QFile file(CaseFile::databaseFile(directory));
    REQUIRE(file.open(QIODevice::ReadWrite));
    const qint64 middle = file.size() / 2;
    file.seek(middle);
    file.write("damage");
    file.close();
    auto opened = CaseFile::open(directory, TempStore::key());
    REQUIRE(opened);
    const auto faults = (*opened)->check().result();
    CHECK((!faults || !faults->isEmpty()));
}

TEST_CASE("a page that a power cut tore while the log was folded in is no damage: the log has it whole", "[casefile]")
{
    QTemporaryDir temporary;
    TempStore store;
    REQUIRE(put(store.file(), QStringLiteral("big"), QString(200'000, u'z')));
    const QString from = CaseFile::databaseFile(store.directory());
    const QString to = CaseFile::databaseFile(temporary.path());
    for (const QString& end : {QString(), QStringLiteral("-wal")}) REQUIRE(QFile::copy(from + end, to + end));
    QFile file(to);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(2048);
    file.write("torn");
    file.close();
    auto opened = CaseFile::open(temporary.path(), TempStore::key());
    REQUIRE(opened);
    CHECK((*opened)->check().result()->isEmpty());
}

TEST_CASE("two programs on one store: the second is told", "[casefile]")
{
    TempStore store;
    CHECK(openError(store.directory(), TempStore::key()) == ErrorCode::InUse);
}

TEST_CASE("a file made by a newer version is refused and left alone", "[casefile]")
{
    QTemporaryDir temporary;
    const QString directory = temporary.filePath(QStringLiteral("case"));
    {
        TempStore store(directory);
        REQUIRE(store.file().write([](Database& database) { return database.script("PRAGMA user_version = 9000"); }).result());
    }
    CHECK(openError(directory, TempStore::key()) == ErrorCode::NewerVersion);
}

TEST_CASE("a folder that cannot be made is an error, not a crash", "[casefile]")
{
    QTemporaryDir temporary;
    QFile file(temporary.filePath(QStringLiteral("file")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    CHECK(openError(file.fileName() + QStringLiteral("/case"), TempStore::key()) == ErrorCode::ReadOnly);
}

TEST_CASE("what is not committed is not there; what is committed is announced", "[casefile]")
{
    TempStore store;
    ChangeSet seen;
    QObject context;
    QObject::connect(&store.file(), &CaseFile::committed, &context, [&](const ChangeSet& changes) { seen = changes; });
    const Id id = Id::generate(store.clock().now());
    const auto write = [&](bool commit) {
        return store.file()
            .write([=](Database& database) -> Result<void> {
                LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
                LYGTE_TRY(database.run("INSERT INTO meta (name, value) VALUES ('a', 1)"));
                database.touch(QStringLiteral("thing"), id);
                return commit ? transaction.commit() : Result<void>();
            })
            .result();
    };
    REQUIRE(write(false));
    CHECK(store.number("SELECT count(*) FROM meta WHERE name = 'a'") == 0);
    REQUIRE(write(true));
    CHECK(eventually([&] { return seen.of(QStringLiteral("thing")).contains(id); }));
}

TEST_CASE("an officer's job goes before bulk work that waits", "[casefile]")
{
    TempStore store;
    QList<int> order;
    std::mutex mutex;
    const auto note = [&](int what) {
        return [&, what](Database&) -> Result<void> {
            const std::lock_guard lock(mutex);
            order += what;
            return {};
        };
    };
    std::promise<void> gate;
    auto blocked = store.file().write([open = gate.get_future().share()](Database&) -> Result<void> {
        open.wait();
        return {};
    });
    auto bulk = store.file().writeBulk(note(2));
    auto officer = store.file().write(note(1));
    gate.set_value();
    wait(bulk);
    wait(officer);
    CHECK(order == QList<int>{1, 2});
}
