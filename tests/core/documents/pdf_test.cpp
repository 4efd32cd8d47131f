#include "core/documents/letterdocument.h"
#include "core/documents/odt.h"
#include "core/documents/pdf.h"
#include "core/documents/pdfnormal.h"
#include "tests/core/documents/samples.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextFormat>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

static QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// What poppler reads in the file; it also complains about a broken one.
static QString poppler(const QString& tool, const QByteArray& pdf, QStringList options = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"letter.pdf"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    options += file.fileName();
    if (tool == u"pdftotext") options += u"-"_s;
    return run(tool, options);
}

static QString flat(const QString& text)
{
    return text.simplified();
}

TEST_CASE("The PDF says what the letter says, on numbered pages")
{
    const QByteArray pdf = writePdf(test::concernLetter(u"da"_s, 60)).value();
    const QString text = flat(poppler(u"pdftotext"_s, pdf, {u"-layout"_s}));
    for (const QString& expected :
         {u"Underretning efter barnets lov § 133"_s, u"Aarhus Kommune"_s, u"Prøve Øster-Åkjær"_s, u"3. marts 2026"_s,
          u"Konkrete observationer – Faktum"_s, u"Min vurdering – Vurdering"_s, u"Retsgrundlag"_s}) {
        INFO(expected.toStdString());
        CHECK(text.contains(expected));
    }
    const QString info = poppler(u"pdfinfo"_s, pdf);
    const int pages = QRegularExpression(u"Pages:\\s+(\\d+)"_s).match(info).captured(1).toInt();
    CHECK(pages > 2);
    for (int page = 1; page <= pages; ++page) CHECK(text.contains(u"Side %1 af %2"_s.arg(page).arg(pages)));
    CHECK(text.count(u"Tidspunkt Afsender"_s) == pages); // the table goes over all of them, and its header row with it
    CHECK(info.contains(u"Underretning efter barnets lov § 133"));
    CHECK(info.contains(u"A4"));
    CHECK(poppler(u"pdffonts"_s, pdf).count(u" yes "_s) > 0);
    CHECK_FALSE(poppler(u"pdffonts"_s, pdf).contains(u"Type 3"));
    CHECK(pdf.contains("/Lang (da-DK)"));
    CHECK(poppler(u"pdfinfo"_s, pdf, {u"-meta"_s}).contains(u"<xmp:CreateDate>2026-03-03T00:00:00Z</xmp:CreateDate>"));
    CHECK(info.contains(u"Mar  3 00:00:00 2026"));
}

TEST_CASE("An excerpt over several pages stands in the PDF word for word, nothing twice, nothing lost")
{
    EscalationLetterInput input = test::concernInput(u"en"_s, 1);
    QStringList words;
    for (int i = 0; i < 3000; ++i) words += u"fiffig%1"_s.arg(i, 4, 10, QChar(u'0'));
    Excerpt& excerpt = input.excerpts.first();
    excerpt.body = words.join(u' ');
    excerpt.sha256 = excerptHash(excerpt.sender, excerpt.sent, excerpt.body);
    input.values[u"observations"_s] = words.join(u'\n').replace(u"fiffig"_s, u"set"_s);
    const QString text =
        poppler(u"pdftotext"_s, writePdf(escalationLetter(test::concernType(), input).value()).value(), {u"-raw"_s});
    QMap<QString, int> seen;
    for (const auto& match : QRegularExpression(u"(?:fiffig|set)\\d{4}"_s).globalMatch(text)) ++seen[match.captured()];
    CHECK(seen.size() == 6000);
    CHECK(std::ranges::all_of(seen, [](int count) { return count == 1; }));
    QStringList inOrder;
    for (const auto& match : QRegularExpression(u"fiffig\\d{4}"_s).globalMatch(text)) inOrder += match.captured();
    CHECK(inOrder == words);
}

TEST_CASE("Hostile text stays literal in the PDF, and nothing in it is a link")
{
    const QByteArray pdf = writePdf(test::concernLetter(u"en"_s)).value();
    QString text = poppler(u"pdftotext"_s, pdf, {u"-raw"_s});
    text.remove(QRegularExpression(u"\\s"_s)); // the column breaks words
    for (const QString& expected : {u"<b>fed</b>"_s, u"<imgsrc=\"file:///etc/passwd\">"_s, u"![x](http://198.51.100.7/a.png)"_s,
                                    u"&amp;"_s, u"⟨RLO⟩evil<i>"_s, u"gnirts⟨PDF⟩"_s}) {
        INFO(expected.toStdString());
        CHECK(text.contains(expected));
    }
    for (const char* forbidden : {"/URI", "/Subtype /Link", "/GoTo", "/JavaScript", "/EmbeddedFile", "/Launch"})
        CHECK_FALSE(pdf.contains(forbidden));
}

TEST_CASE("The laid-out document asks for no resource")
{
    const auto document = letterDocument(test::concernLetter(u"da"_s));
    CHECK(document->resource(QTextDocument::ImageResource, QUrl(u"file:///etc/passwd"_s)).isNull());
    CHECK(document->toPlainText().contains(u"<img src=\"file:///etc/passwd\">"));
    const auto formats = document->allFormats();
    for (const QTextFormat& format : formats) {
        CHECK_FALSE(format.isImageFormat());
        CHECK_FALSE(format.hasProperty(QTextFormat::AnchorHref));
    }
}

// Not run by itself: the child process of the test below. Writes both files into the folder that the environment names.
TEST_CASE("write a letter", "[.][write]")
{
    const QString folder = qEnvironmentVariable("LYGTE_TEST_FOLDER");
    REQUIRE_FALSE(folder.isEmpty());
    const Letter letter = test::concernLetter(u"da"_s, 40);
    for (const auto& [name, bytes] :
         {std::pair{u"/letter.pdf"_s, writePdf(letter).value()}, {u"/letter.odt"_s, writeOdt(letter).value()}}) {
        QFile file(folder + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
}

static std::pair<QByteArray, QByteArray> writtenByAnotherProcess(const QMap<QString, QString>& environment)
{
    QTemporaryDir folder;
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(u"QT_HASH_SEED"_s); // without it every process draws its own seed
    for (auto it = environment.begin(); it != environment.end(); ++it) variables.insert(it.key(), it.value());
    variables.insert(u"LYGTE_TEST_FOLDER"_s, folder.path());
    process.setProcessEnvironment(variables);
    process.start(QCoreApplication::applicationFilePath(), {u"[write]"_s});
    REQUIRE(process.waitForFinished(120'000));
    INFO(process.readAllStandardOutput().toStdString() << process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    QFile pdf(folder.filePath(u"letter.pdf"_s)), odt(folder.filePath(u"letter.odt"_s));
    REQUIRE((pdf.open(QIODevice::ReadOnly) && odt.open(QIODevice::ReadOnly)));
    return {pdf.readAll(), odt.readAll()};
}

TEST_CASE("The same letter gives the same bytes: another process, time, hash seed, time zone, language and screen")
{
    const auto first = writtenByAnotherProcess({{u"QT_HASH_SEED"_s, u"0"_s}, {u"TZ"_s, u"UTC"_s}});
    QThread::sleep(2); // the formats hold seconds, zip holds two
    REQUIRE(first.first.size() > 10'000);
    REQUIRE(first.second.size() > 5'000);
    for (int round = 0; round < 4; ++round) CHECK(writtenByAnotherProcess({{u"TZ"_s, u"America/New_York"_s}}) == first);
    CHECK(writtenByAnotherProcess(
              {{u"LANG"_s, u"da_DK.UTF-8"_s}, {u"LC_ALL"_s, u"ar_EG.UTF-8"_s}, {u"TZ"_s, u"Asia/Kathmandu"_s}}) == first);
    for (const QString& dpi : {u"109"_s, u"120"_s, u"144"_s})
        CHECK(writtenByAnotherProcess({{u"QT_ENABLE_HIGHDPI_SCALING"_s, u"0"_s}, {u"QT_FONT_DPI"_s, dpi}}) == first);
}

TEST_CASE("Another letter gives other bytes")
{
    Letter letter = test::concernLetter(u"da"_s);
    const QByteArray pdf = writePdf(letter).value(), odt = writeOdt(letter).value();
    CHECK(writePdf(letter).value() == pdf);
    letter.sections[1].rows[0].value += u'!';
    CHECK(writePdf(letter).value() != pdf);
    CHECK(writeOdt(letter).value() != odt);
}

TEST_CASE("A letter without a date, and a PDF of another form, are refused")
{
    Letter letter = test::concernLetter(u"da"_s);
    letter.date = QDate();
    CHECK(writePdf(letter).error().code == ErrorCode::Invalid);
    const QByteArray pdf = writePdf(test::concernLetter(u"da"_s)).value();
    for (const QByteArray& bad :
         {QByteArray(), QByteArray("%PDF-1.4\nstartxref\n99999999\n%%EOF\n"), pdf.left(pdf.size() / 2), QByteArray('x' + pdf)})
        CHECK(normalisedPdf(bad, {"20260303000000Z", "da-DK"}).error().code == ErrorCode::Io);
}

TEST_CASE("A letter can be written in a worker thread")
{
    const Letter letter = test::concernLetter(u"da"_s);
    QByteArray inThread;
    const std::unique_ptr<QThread> thread(QThread::create([&] { inThread = writePdf(letter).value(); }));
    thread->start();
    thread->wait();
    CHECK(inThread == writePdf(letter).value());
}
