#include "core/documents/letterdocument.h"
#include "core/documents/odt.h"
#include "tests/core/documents/samples.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QTextDocument>
#include <QXmlStreamReader>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

static QByteArray bsdtar(const QStringList& arguments)
{
    QProcess process;
    process.start(u"bsdtar"_s, arguments);
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0); // a wrong checksum or size ends here
    return process.readAllStandardOutput();
}

/// The members as libarchive reads them, in the order of the file.
static QMap<QString, QByteArray> members(const QByteArray& zip, QStringList* order = nullptr)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"letter.odt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(zip);
    file.close();
    const QStringList names = QString::fromUtf8(bsdtar({u"-tf"_s, file.fileName()})).split(u'\n', Qt::SkipEmptyParts);
    QMap<QString, QByteArray> result;
    for (const QString& name : names) result.insert(name, bsdtar({u"-xOf"_s, file.fileName(), name}));
    if (order) *order = names;
    return result;
}

struct Content
{
    QStringList elements;   ///< qualified names, in order
    QStringList paragraphs; ///< texts of text:p and text:h, with ODF's spaces, tabs and breaks turned back
    QStringList headings;
};

static Content read(const QByteArray& xml)
{
    Content content;
    QXmlStreamReader reader(xml);
    QString text;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            const QString name = reader.qualifiedName().toString();
            content.elements += name;
            if (name == u"text:p" || name == u"text:h") text.clear();
            if (name == u"text:s") text += u' ';
            if (name == u"text:tab") text += u'\t';
            if (name == u"text:line-break") text += u'\n';
        } else if (token == QXmlStreamReader::Characters) {
            for (const QChar c : reader.text()) // a reader of ODF folds white space and drops it at the start
                if (!c.isSpace())
                    text += c;
                else if (!text.isEmpty() && !text.back().isSpace())
                    text += u' ';
        } else if (token == QXmlStreamReader::EndElement) {
            if (reader.qualifiedName() == u"text:h") content.headings += text;
            if (reader.qualifiedName() == u"text:p" || reader.qualifiedName() == u"text:h") content.paragraphs += text;
        }
    }
    INFO(reader.errorString().toStdString());
    REQUIRE_FALSE(reader.hasError());
    return content;
}

TEST_CASE("The package is what ODF asks for: mimetype first, stored, no extra field, every member well-formed and listed")
{
    const QByteArray zip = writeOdt(test::concernLetter(u"da"_s)).value();
    CHECK(zip.mid(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
    QStringList order;
    const auto files = members(zip, &order);
    CHECK(order == QStringList{u"mimetype"_s, u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s, u"META-INF/manifest.xml"_s});
    for (const QString& name : std::as_const(order)) {
        if (name == u"mimetype") continue;
        QXmlStreamReader reader(files.value(name));
        while (!reader.atEnd()) reader.readNext();
        INFO(name.toStdString() << ": " << reader.errorString().toStdString());
        CHECK_FALSE(reader.hasError());
        if (!name.startsWith(u"META-INF"))
            CHECK(files.value(u"META-INF/manifest.xml"_s).contains(QByteArray("full-path=\"" + name.toUtf8() + '"')));
    }
    CHECK(files.value(u"styles.xml"_s).contains("fo:language=\"da\" fo:country=\"DK\""));
    CHECK(files.value(u"styles.xml"_s).contains("Side <text:page-number text:select-page=\"current\"/> af <text:page-count/>"));
    CHECK(files.value(u"meta.xml"_s).contains("<dc:language>da-DK</dc:language>"));
}

TEST_CASE("The ODT says what the letter says, with real headings and header rows")
{
    const Content content = read(members(writeOdt(test::concernLetter(u"da"_s)).value()).value(u"content.xml"_s));
    CHECK(content.headings.first() == u"Underretning efter barnets lov § 133");
    CHECK(content.headings.contains(u"Konkrete observationer – Faktum"_s));
    CHECK(content.headings.contains(u"Min vurdering – Vurdering"_s));
    CHECK(content.paragraphs.contains(u"Prøve Øster-Åkjær"_s));
    CHECK(content.paragraphs.contains(u"Politiets Online Patrulje\nBetjent 04"_s));
    CHECK(content.elements.count(u"table:table-header-rows"_s) == 1);
    CHECK(content.elements.count(u"table:table-row"_s) >= 3);
}

TEST_CASE("What an officer wrote as a note is set as one; an excerpt keeps every sign")
{
    EscalationLetterInput input = test::concernInput(u"da"_s, 0);
    input.values[u"observations"_s] = u"Skrev **tre gange**:\n- `1 2` <b>x</b>"_s;
    Excerpt excerpt;
    excerpt.sender = u"*Noah*"_s;
    excerpt.body = u"det er **vigtigt**"_s;
    excerpt.sha256 = excerptHash(excerpt.sender, excerpt.sent, excerpt.body);
    input.excerpts = {excerpt};
    const Letter letter = escalationLetter(test::concernType(), input).value();
    const Content content = read(members(writeOdt(letter).value()).value(u"content.xml"_s));
    CHECK(content.paragraphs.contains(u"Skrev tre gange:\n\u2022 1 2 <b>x</b>"_s));
    CHECK(content.paragraphs.contains(u"det er **vigtigt**"_s));
    CHECK(content.paragraphs.contains(u"*Noah*"_s));
    const auto document = letterDocument(letter);
    const QString paper = document->toPlainText();
    CHECK(paper.contains(u"Skrev tre gange:\n\u2022 1 2 <b>x</b>"));
    CHECK(paper.contains(u"det er **vigtigt**"));
    const QTextCursor bold = document->find(u"tre gange"_s);
    CHECK(bold.charFormat().fontWeight() == QFont::Bold);
    CHECK(document->find(u"Skrev"_s).charFormat().fontWeight() != QFont::Bold);
}

TEST_CASE("Hostile text stays literal in the ODT, to the last space")
{
    const Content content = read(members(writeOdt(test::concernLetter(u"da"_s)).value()).value(u"content.xml"_s));
    CHECK(content.paragraphs.contains(plainText(test::hostileText())));
    CHECK(content.paragraphs.contains(u"⟨RLO⟩evil<i>"_s));
    const QSet<QString> used(content.elements.begin(), content.elements.end());
    for (const QString& element : used) // nothing that loads or runs: no draw:, no xlink:, no text:a, no script
        CHECK((element.startsWith(u"office:") || element.startsWith(u"style:") || element.startsWith(u"table:") ||
               element == u"text:p" || element == u"text:h" || element == u"text:span" || element == u"text:s" ||
               element == u"text:tab" || element == u"text:line-break"));
}

TEST_CASE("Text that no XML can hold does not break the file")
{
    Letter letter = test::concernLetter(u"en"_s, 0);
    QString every;
    for (char16_t c = 0; c < 0x20; ++c) every += QChar(c);
    every += QString(QChar(0xD83D)) + QChar(0xFFFF) + QChar(0xFFFE);
    letter.title = every;
    letter.caseReference = u"<&\">"_s + every;
    const auto files = members(writeOdt(letter).value());
    CHECK(read(files.value(u"content.xml"_s)).headings.first() == plainText(every));
    CHECK(files.value(u"styles.xml"_s).contains("&lt;&amp;"));
    QXmlStreamReader styles(files.value(u"styles.xml"_s));
    while (!styles.atEnd()) styles.readNext();
    CHECK_FALSE(styles.hasError());
}

TEST_CASE("A letter without a date is refused")
{
    Letter letter = test::concernLetter(u"da"_s);
    letter.date = QDate();
    CHECK(writeOdt(letter).error().code == ErrorCode::Invalid);
}
