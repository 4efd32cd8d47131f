// The command line as other programs use it: the real binary, its exit codes, its lines of JSON.

#include "core/conversations/conversationstore.h"
#include "core/patrol/patrolstore.h"
#include "core/storage/folderlock.h"
#include "core/storage/keyvault.h"
#include "tests/core/importers/zipmaker.h"
#include "tests/support/tempstore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

struct Output
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray chat(int messages)
{
    QByteArray bytes;
    for (int i = 0; i < messages; ++i)
        bytes += u"[12.03.2026 09.%1.00] Anna: kanelsnegl %2\r\n"_s.arg(i % 60, 2, 10, QChar(u'0')).arg(i).toUtf8();
    return bytes;
}

/// A folder with a passphrase file, and the program run on the case file in it.
class Cli
{
public:
    explicit Cli(const QByteArray& passphrase = "grøn hest 7") { write(file(u"secret"_s), passphrase + '\n'); }

    QString file(const QString& name) const { return folder_.filePath(name); }
    QString store() const { return file(u"case"_s); }

    Output operator()(const QStringList& arguments, const QString& secret = u"secret"_s) const
    {
        return run(arguments + QStringList{u"--store"_s, store(), u"--passphrase-file"_s, file(secret)});
    }
    static Output run(const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        process.start(qEnvironmentVariable("LYGTE_CLI"), arguments);
        REQUIRE(process.waitForStarted());
        process.write(input);
        process.closeWriteChannel();
        REQUIRE(process.waitForFinished(120'000));
        CHECK(process.exitStatus() == QProcess::NormalExit);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private:
    QTemporaryDir folder_;
};

/// Each line one object, and nothing else.
QList<QJsonObject> objects(const QByteArray& out)
{
    QList<QJsonObject> list;
    REQUIRE((out.isEmpty() || out.endsWith('\n')));
    for (const QByteArray& line : out.split('\n').mid(0, out.count('\n'))) {
        INFO(line.toStdString());
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        REQUIRE(error.error == QJsonParseError::NoError);
        REQUIRE(document.isObject());
        list += document.object();
    }
    return list;
}

} // namespace

TEST_CASE("import tells by its exit code and its fields how much was understood", "[cli]")
{
    const Cli cli;
    write(cli.file(u"god.txt"_s), chat(3));
    write(cli.file(u"fremmed.txt"_s), "ingen samtale");
    write(cli.file(u"delvis.txt"_s), "det her er ingen linje\r\n" + chat(2));

    const Output preview = cli({u"import"_s, cli.file(u"god.txt"_s), u"--json"_s, u"--dry-run"_s});
    CHECK(preview.code == 0);
    CHECK(objects(preview.out).value(0).value(u"new") == 3);
    CHECK(objects(preview.out).value(0).value(u"known") == 0);

    CHECK_FALSE(QFile::exists(cli.store())); // where there was no case file, a preview makes none

    const Output first = cli({u"import"_s, cli.file(u"god.txt"_s), u"--json"_s});
    CHECK(first.code == 0);
    REQUIRE(objects(first.out).size() == 1);
    const QJsonObject object = objects(first.out).front();
    const QStringList fields{u"conversations"_s, u"first"_s, u"format"_s,         u"known"_s,    u"last"_s,
                             u"messages"_s,      u"new"_s,   u"not_understood"_s, u"repaired"_s, u"source"_s};
    CHECK(object.keys() == fields);
    CHECK(object.value(u"source") == cli.file(u"god.txt"_s));
    CHECK(object.value(u"format") == u"whatsapp-text"_s);
    CHECK(object.value(u"messages") == 3);
    CHECK(object.value(u"new") == 3); // the preview had stored nothing
    CHECK(object.value(u"first") == u"2026-03-12T08:00:00Z"_s);
    CHECK(object.value(u"last") == u"2026-03-12T08:02:00Z"_s);

    const Output again = cli({u"import"_s, cli.file(u"god.txt"_s), u"--json"_s});
    CHECK(objects(again.out).value(0).value(u"known") == 3);
    CHECK(objects(again.out).value(0).value(u"new") == 0);
    const Output look = cli({u"import"_s, cli.file(u"god.txt"_s), u"--json"_s, u"--dry-run"_s});
    CHECK(objects(look.out).value(0).value(u"known") == 3);
    CHECK(objects(look.out).value(0).value(u"new") == 0);

    const Output both = cli({u"import"_s, cli.file(u"god.txt"_s), cli.file(u"fremmed.txt"_s), u"--json"_s});
    CHECK(both.code == 3);
    CHECK(objects(both.out).size() == 2);
    CHECK(cli({u"import"_s, cli.file(u"delvis.txt"_s)}).code == 3);
    CHECK(cli({u"import"_s, cli.file(u"fremmed.txt"_s)}).code == 4);
    CHECK(cli({u"import"_s, cli.file(u"findes-ikke.txt"_s)}).code == 1);
}

TEST_CASE("an import shows its progress at a terminal, and only there", "[cli]")
{
    const Cli cli;
    write(cli.file(u"god.txt"_s), chat(15000));
    const Output piped = cli({u"import"_s, cli.file(u"god.txt"_s), u"--dry-run"_s});
    CHECK(piped.code == 0);
    CHECK(piped.err.isEmpty());

    const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    REQUIRE(terminal >= 0);
    REQUIRE(grantpt(terminal) == 0);
    REQUIRE(unlockpt(terminal) == 0);
    const int other = open(ptsname(terminal), O_RDWR | O_NOCTTY); // keeps what was written until it is read
    REQUIRE(other >= 0);
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QString::fromLocal8Bit(ptsname(terminal)));
    process.start(qEnvironmentVariable("LYGTE_CLI"),
                  {u"import"_s, cli.file(u"god.txt"_s), u"--dry-run"_s, u"--json"_s, u"--store"_s, cli.store()});
    REQUIRE(process.waitForFinished(120'000));
    char shown[8192] = {};
    CHECK(read(terminal, shown, sizeof shown - 1) > 0);
    close(other);
    close(terminal);
    CHECK(QByteArray(shown).contains("god.txt: "));
    CHECK(QByteArray(shown).contains(" %"));
    CHECK(objects(process.readAllStandardOutput()).size() == 1);
}

TEST_CASE("a locked, a used and a damaged case file have their own exit codes and words", "[cli]")
{
    const Cli cli;
    REQUIRE(cli({u"check"_s}).code == 0);
    write(cli.file(u"forkert"_s), "en anden\n");
    const Output locked = cli({u"check"_s, u"--json"_s}, u"forkert"_s);
    CHECK(locked.code == 5);
    CHECK(objects(locked.out).value(0).value(u"error").toString().contains(u"passphrase"));
    CHECK(Cli::run({u"check"_s, u"--store"_s, cli.store()}).code == 5); // nothing on standard input
    {
        const auto lock = FolderLock::take(cli.store());
        REQUIRE(lock);
        const Output used = cli({u"check"_s});
        CHECK(used.code == 6);
        CHECK(used.err.contains("Another program"));
    }
    CHECK(cli({u"check"_s}).code == 0);

    write(CaseFile::databaseFile(cli.store()), QByteArray(64 * 1024, 'x'));
    const Output damaged = cli({u"check"_s});
    CHECK(damaged.code == 1);
    CHECK(damaged.err.contains("damaged"));
    CHECK(damaged.err.contains("backup")); // the way out
}

TEST_CASE("wrong usage says so and opens nothing", "[cli]")
{
    const Cli cli;
    for (const QStringList& arguments : {QStringList{},
                                         {u"forkert"_s},
                                         {u"import"_s},
                                         {u"show"_s, u"intet-id"_s},
                                         {u"log"_s, u"ekstra"_s},
                                         {u"export"_s, QString(u"0"_s), u"--format"_s, u"exe"_s},
                                         {u"search"_s, u"hej"_s, u"--limit"_s, u"abc"_s},
                                         {u"log"_s, u"--limit"_s, u"-1"_s},
                                         {u"practice"_s, u"--messages"_s, u"mange"_s}}) {
        const Output output = cli(arguments);
        INFO(arguments.join(u' ').toStdString());
        CHECK(output.code == 2);
        CHECK_FALSE(output.err.isEmpty());
    }
    CHECK_FALSE(QFile::exists(cli.store()));
}

TEST_CASE("a passphrase is read from a file or asked for, and refused on the command line", "[cli]")
{
    const Cli cli;
    const Output refused = Cli::run({u"check"_s, u"--store"_s, cli.store(), u"--passphrase"_s, u"hemmelig"_s});
    CHECK(refused.code == 2);
    CHECK_FALSE(refused.err.contains("hemmelig"));
    CHECK_FALSE(QFile::exists(cli.store()));

    // Asked for: twice when the case file is new, and the two must be the same.
    CHECK(Cli::run({u"check"_s, u"--store"_s, cli.store()}, "grøn hest 7\nnoget andet\n").code == 5);
    CHECK_FALSE(QFile::exists(CaseFile::databaseFile(cli.store())));
    const Output made = Cli::run({u"check"_s, u"--store"_s, cli.store()}, "grøn hest 7\ngrøn hest 7\n");
    CHECK(made.code == 0);
    CHECK_FALSE(made.out.contains("hest"));
    CHECK_FALSE(made.err.contains("hest"));
    CHECK(Cli::run({u"check"_s, u"--store"_s, cli.store()}, "grøn hest 7\n").code == 0);
    CHECK(cli({u"check"_s}).code == 0); // the file holds the same one
}

TEST_CASE("a passphrase is changed when the old one fits, and what goes wrong changes nothing", "[cli]")
{
    const Cli cli;
    const auto opens = [&](const QByteArray& passphrase) {
        return Cli::run({u"check"_s, u"--store"_s, cli.store()}, passphrase + '\n').code;
    };
    write(cli.file(u"new"_s), "blå ko 9\n");
    write(cli.file(u"empty"_s), "\n");
    const QStringList change{u"passphrase"_s, u"--new-passphrase-file"_s, cli.file(u"new"_s)};
    const Output absent = cli(change);
    CHECK(absent.code == 1);
    CHECK_FALSE(absent.err.isEmpty());
    CHECK_FALSE(QFile::exists(cli.store()));
    REQUIRE(cli({u"check"_s}).code == 0);

    CHECK(cli(change, u"new"_s).code == 5); // the old one is wrong
    CHECK(cli(change + QStringList{u"mere"_s}).code == 2);
    CHECK(cli({u"passphrase"_s, u"--new-passphrase-file"_s, cli.file(u"empty"_s)}).code == 1);
    CHECK(Cli::run({u"passphrase"_s, u"--store"_s, cli.store()}, "grøn hest 7\nblå ko 9\nblå ko 8\n").code == 5);
    CHECK(Cli::run({u"passphrase"_s, u"--store"_s, cli.store()}, "grøn hest 7\n\n").code == 5);
    {
        const auto held = FolderLock::take(cli.store());
        REQUIRE(held);
        CHECK(cli(change).code == 6);
    }
    CHECK(opens("blå ko 9") == 5);
    CHECK(opens("grøn hest 7") == 0);

    const Output changed = cli(change + QStringList{u"--json"_s});
    CHECK(changed.code == 0);
    CHECK(objects(changed.out).value(0).value(u"changed").toBool());
    CHECK_FALSE(QByteArray(changed.out + changed.err).contains("ko 9"));
    CHECK(opens("grøn hest 7") == 5);
    CHECK(opens("blå ko 9") == 0);

    const Output asked = Cli::run({u"passphrase"_s, u"--store"_s, cli.store()}, "blå ko 9\nrød so 3\nrød so 3\n");
    CHECK(asked.code == 0);
    CHECK_FALSE(QByteArray(asked.out + asked.err).contains("so 3"));
    CHECK(opens("rød so 3") == 0);
}

TEST_CASE("every verb prints one object a line", "[cli]")
{
    const Cli cli;
    write(cli.file(u"god.txt"_s), chat(3));
    REQUIRE(objects(cli({u"practice"_s, u"--conversations"_s, u"5"_s, u"--messages"_s, u"60"_s, u"--json"_s}).out).size() == 1);
    REQUIRE(cli({u"import"_s, cli.file(u"god.txt"_s), u"--json"_s}).code == 0);
    const QList<QJsonObject> found = objects(cli({u"search"_s, u"kanelsnegl"_s, u"--json"_s, u"--limit"_s, u"3"_s}).out);
    REQUIRE(found.size() == 3);
    const QString conversation = found[0].value(u"root").toString();
    const QList<QJsonObject> shown = objects(cli({u"show"_s, conversation, u"--json"_s}).out);
    REQUIRE(shown.size() == 4);
    CHECK(shown[0].value(u"entity") == u"conversation"_s);
    CHECK(shown[1].value(u"text") == u"kanelsnegl 0"_s);
    CHECK(objects(cli({u"log"_s, u"--json"_s}).out).size() > 1);
    const QList<QJsonObject> faults = objects(cli({u"check"_s, u"--json"_s}).out);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].value(u"faults") == 0);
    const QString text = cli.file(u"samtale.txt"_s);
    CHECK(objects(cli({u"export"_s, conversation, u"--format"_s, u"txt"_s, u"--output"_s, text, u"--json"_s}).out).size() == 1);
    CHECK(QFile(text).size() > 20);
    const Output unknown = cli({u"show"_s, Id::generate(SystemClock().now()).toString(), u"--json"_s});
    CHECK(unknown.code == 1);
    CHECK(objects(unknown.out).size() == 1);
}

static Id shiftIn(const QString& directory)
{
    QDir().mkpath(directory);
    const auto key = KeyVault(directory).createWithPassphrase("grøn hest 7");
    const auto file = CaseFile::open(directory, *key);
    REQUIRE(file);
    const ManualClock clock;
    Desk desk{**file, clock, wait(setDeskOfficer(**file, u"04"_s, u"Online Patrulje"_s))};
    PatrolStore store(desk);
    const Id shift = wait(store.startShift(u"Politiets Online Patrulje"_s, {u"twitch"_s})).id;
    EntryDraft draft;
    draft.kind = EntryKind::Dialogue;
    draft.counted = CountedAs::Advice;
    draft.platform = u"twitch"_s;
    draft.minutes = 15;
    draft.reached = 40;
    draft.fact = u"svarede om afpresning"_s;
    wait(store.save(shift, draft));
    draft.fact = u"skrevet ved en fejl"_s;
    wait(store.withdraw(wait(store.save(shift, draft))));
    wait(store.endShift(shift, u"følg op på tråden fra i går"_s));
    return shift;
}

TEST_CASE("an exported conversation says what was corrected or taken back", "[cli][export]")
{
    const Cli cli;
    QDir().mkpath(cli.store());
    Id talk;
    {
        const auto key = KeyVault(cli.store()).createWithPassphrase("grøn hest 7");
        const auto file = CaseFile::open(cli.store(), *key);
        REQUIRE(file);
        const ManualClock clock;
        Desk desk{**file, clock, wait(setDeskOfficer(**file, u"04"_s, u"Online Patrulje"_s))};
        ConversationStore store(desk);
        talk = wait(store.create({u"discord"_s, u"noah"_s, u"POP"_s}));
        wait(store.addMessage(talk, {.sender = u"Noah"_s, .body = u"hej"_s}));
        const Id second = wait(store.addMessage(talk, {.sender = u"Noah"_s, .body = u"jeg er tolv"_s}));
        wait(store.correctMessage(second, {.sender = u"Noah"_s, .body = u"jeg er tretten"_s}));
        wait(store.withdrawMessage(wait(store.addMessage(talk, {.sender = u"Noah"_s, .body = u"forkert sted"_s}))));
    }
    const QString text = QString::fromUtf8(cli({u"export"_s, talk.toString(), u"--format"_s, u"txt"_s}).out);
    CHECK(text.contains(u"Noah: hej\n"));
    CHECK(text.contains(u"Noah: jeg er tretten (corrected)\n"));
    CHECK(text.contains(u"Noah: forkert sted (withdrawn)\n"));
    CHECK_FALSE(text.contains(u"tolv"));
}

TEST_CASE("a shift leaves as PDF, ODT and JSON", "[cli][export]")
{
    const Cli cli;
    const QString shift = shiftIn(cli.store()).toString();
    const QString pdf = cli.file(u"vagt.pdf"_s), odt = cli.file(u"vagt.odt"_s);
    REQUIRE(cli({u"export"_s, shift, u"--output"_s, pdf}).code == 0);
    REQUIRE(cli({u"export"_s, shift, u"--format"_s, u"odt"_s, u"--language"_s, u"en"_s, u"--output"_s, odt}).code == 0);
    QFile pdfFile(pdf), odtFile(odt);
    REQUIRE((pdfFile.open(QIODevice::ReadOnly) && odtFile.open(QIODevice::ReadOnly)));
    const QByteArray bytes = pdfFile.readAll();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(odtFile.readAll().startsWith("PK"));
    CHECK(cli({u"export"_s, shift}).out == bytes); // to standard output, and the same again
    CHECK((pdfFile.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());

    QProcess text;
    text.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    REQUIRE(text.waitForFinished());
    const QString words = QString::fromUtf8(text.readAllStandardOutput()).simplified();
    CHECK(words.contains(u"følg op på tråden fra i går"));
    CHECK(words.contains(u"svarede om afpresning"));
    CHECK_FALSE(words.contains(u"skrevet ved en fejl"));

    const Output json = cli({u"export"_s, shift, u"--json"_s});
    CHECK(json.code == 0);
    REQUIRE(objects(json.out).size() == 1);
    const QJsonObject object = objects(json.out).front();
    CHECK(object.value(u"handover") == u"følg op på tråden fra i går"_s);
    const QJsonObject figures = object.value(u"figures").toObject();
    CHECK(figures.value(u"advice") == 1);
    CHECK(figures.value(u"cases") == 0);
    CHECK(figures.value(u"reached") == 40);
    CHECK(object.value(u"minutes_by_platform").toObject().value(u"twitch") == 15);
    CHECK(object.value(u"entries").toArray().size() == 2);

    const Output written = cli({u"export"_s, shift, u"--json"_s, u"--output"_s, pdf});
    CHECK(objects(written.out).value(0).value(u"bytes") == bytes.size());
    CHECK(cli({u"export"_s, Id::generate(SystemClock().now()).toString()}).code == 1);
    CHECK(cli({u"export"_s, shift, u"--format"_s, u"pdf"_s, u"--json"_s}).code == 2); // bytes among lines of JSON
    CHECK(cli({u"export"_s, shift, u"--output"_s, cli.file(u"findes/ikke.pdf"_s)}).code == 1);
}

/// Processor time of all processes that this test has waited for, and of those that they have waited for.
static qint64 childrensSeconds()
{
    rusage used{};
    REQUIRE(getrusage(RUSAGE_CHILDREN, &used) == 0);
    return used.ru_utime.tv_sec + used.ru_stime.tv_sec;
}

TEST_CASE("hostile exports end in an error within 30 s and 512 MB, and leave the case file as it was", "[cli][hostile]")
{
    const Cli cli;
    write(cli.file(u"god.txt"_s), chat(3));
    REQUIRE(cli({u"import"_s, cli.file(u"god.txt"_s)}).code == 0);
    {
        ZipMaker zip(cli.file(u"bombe.zip"_s).toUtf8());
        zip.addRepeated("_chat.txt", chat(60).repeated(500), 400);
    }
    write(cli.file(u"dyb.json"_s), QByteArray(100'000, '['));
    write(cli.file(u"streng.json"_s), "{\"messages\":[{\"content\":\"");
    REQUIRE(QFile::resize(cli.file(u"streng.json"_s), 256LL << 20)); // sparse: one string of NUL
    write(cli.file(u"tom.zip"_s), "PK\x03\x04");

    for (const QString& name : {u"bombe.zip"_s, u"dyb.json"_s, u"streng.json"_s, u"tom.zip"_s}) {
        INFO(name.toStdString());
        const qint64 before = childrensSeconds();
        const Output output = cli({u"import"_s, cli.file(name), u"--json"_s});
        CHECK(output.code == 4);
        REQUIRE(objects(output.out).size() == 1);
        CHECK_FALSE(objects(output.out).front().value(u"error").toString().isEmpty());
        CHECK(objects(output.out).front().value(u"new") == 0);
        CHECK(childrensSeconds() - before < 30);
    }
#ifndef LYGTE_SANITIZED
    rusage used{};
    REQUIRE(getrusage(RUSAGE_CHILDREN, &used) == 0);
    CHECK(used.ru_maxrss < 512 * 1024); // KiB, of the greediest process so far, the workers included
#endif
    CHECK(objects(cli({u"search"_s, u"kanelsnegl"_s, u"--json"_s}).out).size() == 3);
    CHECK(cli({u"check"_s}).code == 0);
}

TEST_CASE("the help and the manual page name every verb, option and exit code", "[cli]")
{
    const Output help = Cli::run({u"--help"_s});
    CHECK(help.code == 0);
    QFile page(QStringLiteral(LYGTE_SOURCE_DIR "/packaging/man/lygte-cli.1"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QByteArray manual = page.readAll().replace("\\-", "-");
    for (const char* word : {"import",
                             "search",
                             "show",
                             "log",
                             "export",
                             "practice",
                             "check",
                             "passphrase",
                             "--new-passphrase-file",
                             "--store",
                             "--passphrase-file",
                             "--json",
                             "--dry-run",
                             "--output",
                             "--format",
                             "--language",
                             "--limit",
                             "--officer",
                             "--section",
                             "--conversations",
                             "--messages",
                             "--seed",
                             "3 import",
                             "4 import",
                             "5 wrong",
                             "6 the case"}) {
        INFO(word);
        CHECK(help.out.simplified().contains(word));
        CHECK(manual.contains(word));
    }
}
