// A full disk: saving, importing and setting up say so, lose nothing, and go on when there is space again.

#include "core/conversations/conversationstore.h"
#include "core/evidence/contentstore.h"
#include "core/importers/importrunner.h"
#include "core/patrol/patrolstore.h"
#include "core/people/draftwatch.h"
#include "core/storage/keyvault.h"
#include "tests/support/smalldisk.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>
#include <functional>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

#define SMALL_DISK(name, megabytes)                                                                                            \
    const SmallDisk name((megabytes) * 1024LL * 1024);                                                                         \
    if (!name.isMounted()) SKIP(name.refusal().toStdString())

static void checkSound(TempStore& store)
{
    const auto faults = store.file().check().result();
    REQUIRE(faults);
    INFO(faults->join(u'\n').toStdString());
    CHECK(faults->isEmpty());
}

/// Saves until the disk refuses, and returns what was acknowledged.
static QList<Id> saveUntilFull(PatrolStore& patrol, const Id& shift)
{
    QList<Id> acknowledged;
    for (int i = 0; i < 5000; ++i) {
        EntryDraft draft;
        draft.fact = QString(2000, u'æ') + QString::number(i);
        const auto saved = patrol.save(shift, draft).result();
        if (saved) {
            acknowledged += *saved;
            continue;
        }
        CHECK(saved.error().code == ErrorCode::DiskFull);
        CHECK(describe(saved.error()).what == describe({ErrorCode::DiskFull, {}, {}}).what);
        return acknowledged;
    }
    FAIL("the disk never got full");
    return acknowledged;
}

TEST_CASE("saving on a full disk says so, keeps what was saved, and goes on when there is space", "[diskfull]")
{
    SMALL_DISK(disk, 16);
    TempStore store(disk.path(u"case"_s));
    QList<Id> acknowledged;
    {
        PatrolStore patrol(store.desk());
        const Id shift = wait(patrol.startShift(u"POP"_s, {})).id;
        disk.fill();
        acknowledged = saveUntilFull(patrol, shift);
        checkSound(store);
        // A second try on the full disk is refused the same way, not worse.
        EntryDraft draft;
        draft.fact = QString(200'000, u'x');
        CHECK(waitForError(patrol.save(shift, draft)) == ErrorCode::DiskFull);
        disk.clear();
        acknowledged += wait(patrol.save(shift, draft));
        CHECK(wait(patrol.entries(shift)).size() == acknowledged.size());
    }
    store.reopen();
    checkSound(store);
    CHECK(store.number("SELECT count(*) FROM entry") == acknowledged.size());
    CHECK(store.number("SELECT count(*) FROM outbox WHERE entity = 'entry'") == acknowledged.size());
}

TEST_CASE("a case file that was closed opens again on a full disk, or says that it is full", "[diskfull]")
{
    SMALL_DISK(disk, 16);
    {
        const TempStore store(disk.path(u"case"_s));
    }
    disk.fill();
    if (const auto opened = CaseFile::open(disk.path(u"case"_s), TempStore::key()); !opened)
        CHECK(opened.error().code == ErrorCode::DiskFull);
    disk.clear();
    TempStore again(disk.path(u"case"_s));
    checkSound(again);
}

TEST_CASE("a draft that a full disk refuses is told of, and so is the first that is kept again", "[diskfull]")
{
    SMALL_DISK(disk, 16);
    TempStore store(disk.path(u"case"_s));
    DraftWatch watch(store.file());
    QList<ErrorCode> told;
    int recovered = 0;
    QObject::connect(&watch, &DraftWatch::failed, &watch, [&](const Error& error) { told += error.code; });
    QObject::connect(&watch, &DraftWatch::recovered, &watch, [&] { ++recovered; });
    keepDraft(store.desk(), u"form"_s, {{u"text"_s, u"før"_s}});
    CHECK(wait(draft(store.desk(), u"form"_s)).value(u"text") == u"før"_s);
    CHECK(told.isEmpty());
    disk.fill();
    for (int i = 0; i < 200 && told.isEmpty(); ++i) {
        keepDraft(store.desk(), u"form"_s, {{u"text"_s, QString(200'000, u'x')}});
        draft(store.desk(), u"form"_s).result();
        QCoreApplication::processEvents();
    }
    REQUIRE_FALSE(told.isEmpty());
    CHECK(told.first() == ErrorCode::DiskFull);
    CHECK(recovered == 0);
    CHECK(wait(draft(store.desk(), u"form"_s)).value(u"text") != QString()); // what was kept before is still there
    disk.clear();
    keepDraft(store.desk(), u"form"_s, {{u"text"_s, u"igen"_s}});
    CHECK(eventually([&] { return recovered == 1; }));
    CHECK(wait(draft(store.desk(), u"form"_s)).value(u"text") == u"igen"_s);
}

static QByteArray chat(int messages)
{
    QByteArray bytes;
    for (int i = 0; i < messages; ++i)
        bytes += "[12.03.2026 " + QTime(0, 0).addSecs(i % 86'400).toString(u"HH.mm.ss"_s).toUtf8() + "] " +
                 (i % 2 ? "Bo" : "Anna") + ": besked " + QByteArray::number(i) + " med nogle flere ord i\r\n";
    return bytes;
}

static ImportSummary import(Desk& desk, const QString& path, const std::function<void()>& meanwhile = [] {})
{
    ImportRunner runner(desk, QStringLiteral(LYGTE_TEST_WORKER));
    ImportSummary summary;
    bool done = false;
    QObject::connect(&runner, &ImportRunner::sourceFinished, &runner, [&](const ImportSummary& source) { summary = source; });
    QObject::connect(&runner, &ImportRunner::finished, &runner, [&] { done = true; });
    runner.start({path}, false);
    while (!done) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        meanwhile();
    }
    return summary;
}

static void writeChat(const QString& path, int messages)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(chat(messages));
}

TEST_CASE("an import that has no room does not begin, and the officer can still save", "[diskfull]")
{
    SMALL_DISK(disk, 48);
    const QTemporaryDir elsewhere;
    const QString path = elsewhere.filePath(u"chat.txt"_s);
    writeChat(path, 20'000);
    TempStore store(disk.path(u"case"_s));
    PatrolStore patrol(store.desk());
    const Id shift = wait(patrol.startShift(u"POP"_s, {})).id;
    disk.fill(4LL << 20);
    const ImportSummary refused = import(store.desk(), path);
    REQUIRE(refused.error);
    CHECK(refused.error->code == ErrorCode::DiskFull);
    CHECK(refused.added == 0);
    CHECK_FALSE(refused.begun);
    CHECK(refused.errorText().what.contains(u"Nothing was saved"));
    CHECK(store.number("SELECT count(*) FROM message") == 0);
    CHECK(store.number("SELECT count(*) FROM content") == 0);
    EntryDraft draft;
    draft.fact = u"stadig plads til vagtens ord"_s;
    wait(patrol.save(shift, draft));
    checkSound(store);

    disk.clear();
    const ImportSummary imported = import(store.desk(), path);
    CHECK_FALSE(imported.error);
    CHECK(imported.added == 20'000);
    checkSound(store);
}

TEST_CASE("a disk that fills while an import writes ends it with what is there, and a second import joins", "[diskfull]")
{
    SMALL_DISK(disk, 12);
    TempStore store(disk.path(u"case"_s));
    ConversationStore conversations(store.desk());
    ImportedConversation from;
    from.platform = u"whatsapp"_s;
    from.threadKey = u"traad"_s;
    from.title = u"Samtale"_s;
    from.format = u"whatsapp-text"_s;
    const auto batch = [](int number) {
        QList<ImportedMessage> messages;
        for (int i = 0; i < 500; ++i) {
            ImportedMessage message;
            message.index = number * 500 + i;
            message.sender = u"Freja"_s;
            message.text = u"besked %1 "_s.arg(message.index) + QString(200, u'q');
            message.sent = Instant{1'600'000'000'000'000 + message.index * 1'000'000LL};
            messages += message;
        }
        return messages;
    };
    auto session = std::make_shared<ImportSession>();
    int whole = 0;
    disk.fill(2LL << 20);
    for (;; ++whole) {
        REQUIRE(whole < 1000);
        const auto written = conversations.importBatch(session, from, batch(whole)).result();
        if (written) continue;
        CHECK(written.error().code == ErrorCode::DiskFull);
        break;
    }
    CHECK(store.number("SELECT count(*) FROM message") == whole * 500);
    CHECK(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'besked'") == whole * 500);
    CHECK(store.number("SELECT count(*) FROM outbox WHERE command = 'import'") == whole);
    checkSound(store);
    disk.clear();
    session = std::make_shared<ImportSession>();
    for (int number = 0; number <= whole; ++number) wait(conversations.importBatch(session, from, batch(number)));
    CHECK(store.number("SELECT count(*) FROM message") == (whole + 1) * 500);
    checkSound(store);
}

TEST_CASE("an import that a full disk ends on the way says what is there, and a second one goes on from it", "[diskfull]")
{
    constexpr int all = 60'000;
    SMALL_DISK(disk, 96);
    const QTemporaryDir elsewhere;
    const QString path = elsewhere.filePath(u"chat.txt"_s);
    writeChat(path, all);
    TempStore store(disk.path(u"case"_s));
    const auto messages = [&] { return store.number("SELECT count(*) FROM message"); };
    bool filled = false;
    const ImportSummary ended = import(store.desk(), path, [&] {
        if (filled || messages() == 0) return;
        disk.fill();
        filled = true;
    });
    REQUIRE(filled);
    REQUIRE(ended.error);
    CHECK(ended.error->code == ErrorCode::DiskFull);
    CHECK(ended.begun);
    CHECK(ended.added > 0);
    CHECK(ended.added == messages());
    CHECK_FALSE(ended.errorText().what.contains(u"Nothing"));
    CHECK(ended.errorText().what.contains(u"What was imported until then"));
    CHECK(ended.errorText().next.contains(u"goes on where it stopped"));
    checkSound(store);

    disk.clear();
    const ImportSummary again = import(store.desk(), path);
    CHECK_FALSE(again.error);
    CHECK(again.known == ended.added);
    CHECK(again.added == all - ended.added);
    CHECK(messages() == all);
    checkSound(store);
}

TEST_CASE("a case file cannot be made on a full disk, and can be when there is space", "[diskfull]")
{
    SMALL_DISK(disk, 8);
    const QString folder = disk.path(u"case"_s);
    for (const qint64 leaving : {0LL, 16LL << 10, 64LL << 10, 256LL << 10}) {
        INFO("with " << leaving << " bytes left");
        disk.clear();
        QDir(folder).removeRecursively();
        disk.fill(leaving);
        const auto opened = CaseFile::open(folder, TempStore::key());
        if (leaving == 0) REQUIRE_FALSE(opened);
        if (!opened) CHECK(opened.error().code == ErrorCode::DiskFull);
    }
    disk.clear();
    TempStore store(folder);
    checkSound(store);
}

TEST_CASE("a key that does not fit on the disk is not made", "[diskfull]")
{
    SMALL_DISK(disk, 4);
    disk.fill();
    KeyVault vault(disk.path(QString()));
    CHECK(vault.createWithPassphrase("grøn hest 7").error().code == ErrorCode::DiskFull);
    CHECK(*vault.source() == KeyVault::Source::None);
    disk.clear();
    CHECK(vault.createWithPassphrase("grøn hest 7"));
    // A new passphrase that does not fit leaves the old one.
    disk.fill();
    CHECK(vault.changePassphrase("grøn hest 7", "ny").error().code == ErrorCode::DiskFull);
    CHECK(vault.unlockWithPassphrase("grøn hest 7"));
}
