// On PDF files small enough to be read here, in the form that Qt writes.

#include "core/documents/pdfnormal.h"

#include <QList>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

/// Objects by number from 1, and a cross-reference table for them.
static QByteArray pdfOf(const QList<QByteArray>& objects, int info, int root)
{
    QByteArray out = "%PDF-1.4\n";
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "endobj\n";
    }
    const QByteArray start = QByteArray::number(out.size());
    return out + table + "trailer\n<<\n/Size 9\n/Info " + QByteArray::number(info) + " 0 R\n/Root " + QByteArray::number(root) +
           " 0 R\n>>\nstartxref\n" + start + "\n%%EOF\n";
}

static QByteArray infoAt(const QByteArray& date)
{
    return "<<\n/CreationDate (D:" + date + ")\n/ModDate (D:" + date + ")\n>>\n";
}

static const PdfFacts facts{"20260303000000Z", "da-DK"};

/// The same document twice, as two processes might write it: the fonts in another order, with other tags, at another time.
static QByteArray one()
{
    return pdfOf({infoAt("20260303141000+01'00'"), "<<\n/Type /Catalog\n/Pages 3 0 R\n>>\n", "<< /Kids [ 4 0 R 5 0 R ] >>\n",
                  "<< /FontName /QAAAAA+Sans >>\n",
                  "<< /BaseFont /QBAAAA+Mono /Width 12 0 2 >>\nstream\n1 0 R (D:1)\nendstream\n"},
                 1, 2);
}
static QByteArray other()
{
    return pdfOf({"<< /BaseFont /ZZAAAA+Mono /Width 12 0 2 >>\nstream\n1 0 R (D:1)\nendstream\n",
                  "<< /FontName /XYAAAA+Sans >>\n", infoAt("20270101000000Z"), "<< /Kids [ 2 0 R 1 0 R ] >>\n",
                  "<<\n/Type /Catalog\n/Pages 4 0 R\n>>\n"},
                 3, 5);
}

TEST_CASE("the same document gives the same bytes, however its objects were numbered", "[pdfnormal]")
{
    const auto first = normalisedPdf(one(), facts), second = normalisedPdf(other(), facts);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);
    CHECK(*normalisedPdf(*first, facts) != *normalisedPdf(one(), {"20260304000000Z", "da-DK"}));
}

TEST_CASE("dates and language come from the letter, font tags are counted, streams are left alone", "[pdfnormal]")
{
    const QByteArray made = normalisedPdf(one(), facts).value();
    CHECK(made.count("(D:20260303000000Z)") == 2);
    CHECK_FALSE(made.contains("141000"));
    CHECK(made.contains("/Lang (da-DK)"));
    CHECK(made.contains("/LYGTAA+Sans"));
    CHECK(made.contains("/LYGTAB+Mono"));
    CHECK(made.contains("/Width 12 0 2")); // no reference
    CHECK(made.contains("\nstream\n1 0 R (D:1)\nendstream\n"));
}

TEST_CASE("the cross-reference table points at every object", "[pdfnormal]")
{
    const QByteArray made = normalisedPdf(other(), facts).value();
    const qsizetype table = made.lastIndexOf("xref\n0 6\n");
    REQUIRE(table > 0);
    CHECK(made.contains(QByteArray("startxref\n" + QByteArray::number(table) + "\n%%EOF")));
    for (int number = 1; number <= 5; ++number) {
        const qsizetype at = made.mid(table + 9 + number * 20, 10).toLongLong();
        CHECK(made.mid(at).startsWith(QByteArray(QByteArray::number(number) + " 0 obj\n")));
    }
}

TEST_CASE("an object that nothing refers to is left out", "[pdfnormal]")
{
    const QByteArray made =
        normalisedPdf(pdfOf({infoAt("1"), "<<\n/Type /Catalog\n>>\n", "<< /Stray true >>\n"}, 1, 2), facts).value();
    CHECK_FALSE(made.contains("/Stray"));
    CHECK(made.contains("/Size 3"));
}

TEST_CASE("a file of another form is refused", "[pdfnormal]")
{
    const auto refused = [](const QByteArray& bytes) {
        return !normalisedPdf(bytes, facts) && normalisedPdf(bytes, facts).error().code == ErrorCode::Io;
    };
    CHECK(refused({}));
    CHECK(refused("startxref\n5\n"));
    CHECK(refused(one().replace("xref\n0 6\n", "xref\n0 9999\n"))); // longer than the file
    CHECK(refused(one().replace("xref\n0 6\n", "xref\n0 -6\n")));
    CHECK(refused(pdfOf({infoAt("1"), "<<\n/Type /Catalog\n>>\n"}, 1, 9))); // no such catalogue
    CHECK(refused(pdfOf({infoAt("1"), "<< /Type /Catalog >>\n"}, 1, 2)));   // a catalogue of another form
    CHECK(refused(one().replace("4 0 obj", "7 0 obj")));
    for (qsizetype cut = 0; cut < one().size() - 8; cut += 7) CHECK(refused(one().left(cut)));
}
