#include "core/documents/letterdocument.h"
#include "core/documents/letterpainter.h"
#include "tests/core/documents/samples.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QPainter>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace Qt::StringLiterals;

namespace {

/// A letter on small pages, each painted on its own sheet with a margin around it.
class Sheets
{
public:
    static constexpr int width = 420, height = 300, margin = 40;

    explicit Sheets(const Letter& letter) : document_(letterDocument(letter))
    {
        document_->documentLayout()->setPaintDevice(&device_);
        document_->setPageSize(QSizeF(width, height));
    }
    int pages() const { return document_->pageCount(); }
    QImage sheet(int page) const
    {
        QImage image(width + 2 * margin, height + 2 * margin, QImage::Format_Grayscale8);
        image.setDotsPerMeterX(device_.dotsPerMeterX());
        image.setDotsPerMeterY(device_.dotsPerMeterY());
        image.fill(255);
        QPainter painter(&image);
        painter.translate(margin, margin);
        paintLetterPage(painter, *document_, page);
        return image;
    }

private:
    QImage device_{width, height, QImage::Format_Grayscale8};
    std::unique_ptr<QTextDocument> document_;
};

int ink(const QImage& image, const QRect& area)
{
    int dark = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) dark += qGray(image.pixel(x, y)) < 128;
    return dark;
}

Letter manyRows(bool titles)
{
    Letter letter = test::concernLetter(u"da"_s);
    LetterTable table;
    table.columns = {{titles ? u"Overskrift"_s : QString(), 100, false}};
    for (int i = 0; i < 40; ++i) table.rows += LetterTable::Row{{u"x"_s}, Nature::Plain};
    LetterSection section;
    section.table = table;
    letter.sections = {section};
    return letter;
}

} // namespace

TEST_CASE("every page has ink, and none of it above or beside its page", "[painter]")
{
    const Sheets sheets(test::concernLetter(u"da"_s, 12));
    REQUIRE(sheets.pages() > 3);
    for (int page = 0; page < sheets.pages(); ++page) {
        INFO(page);
        const QImage image = sheets.sheet(page);
        const QRect paper(Sheets::margin, Sheets::margin, Sheets::width, Sheets::height);
        CHECK(ink(image, paper) > 100);
        CHECK(ink(image, QRect(0, 0, image.width(), Sheets::margin - 8)) == 0);
        CHECK(ink(image, QRect(0, 0, Sheets::margin - 8, image.height())) == 0);
    }
}

TEST_CASE("a page beyond the last is empty, and painting leaves the document as it was", "[painter]")
{
    const Sheets sheets(test::concernLetter(u"en"_s));
    const QImage first = sheets.sheet(0);
    CHECK(ink(sheets.sheet(sheets.pages() + 3), first.rect()) == 0);
    CHECK(sheets.sheet(0) == first);
}

TEST_CASE("a table that goes on has its header row again, one without titles has not", "[painter]")
{
    const Sheets with(manyRows(true)), without(manyRows(false));
    REQUIRE(with.pages() > 2);
    REQUIRE(without.pages() > 2);
    // A row is one thin "x"; the header is a whole word.
    const QRect top(Sheets::margin + 30, Sheets::margin, Sheets::width - 30, 24);
    CHECK(ink(with.sheet(1), top) > 20);
    CHECK(ink(without.sheet(1), top) == 0);
}

TEST_CASE("paper is black on white whatever the painter's pen was", "[painter]")
{
    const Letter letter = test::concernLetter(u"da"_s);
    const auto document = letterDocument(letter);
    document->setPageSize(QSizeF(400, 300));
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::white); // as a dark theme would have it
    paintLetterPage(painter, *document, 0);
    CHECK(ink(image, image.rect()) > 100);
}
