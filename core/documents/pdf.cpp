#include "core/documents/pdf.h"

#include "core/documents/letterdocument.h"
#include "core/documents/letterpainter.h"
#include "core/documents/pdfnormal.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr int resolution = 600;
static constexpr qreal footerMillimetres = 12;

/// Our own XMP packet, because Qt's holds the time of day. PDF/A-1 wants it to agree with the information dictionary.
static QByteArray xmpPacket(const Letter& letter, const QString& date)
{
    const QString xmp = uR"(<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>Lygte</xmp:CreatorTool>
   <xmp:CreateDate>{date}</xmp:CreateDate>
   <xmp:ModifyDate>{date}</xmp:ModifyDate>
   <pdfaid:part>1</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>
)"_s;
    QString filled = xmp;
    filled.replace(u"{language}"_s, letter.isDanish() ? u"da-DK"_s : u"en-GB"_s).replace(u"{date}"_s, date);
    return filled.replace(u"{title}"_s, plainText(letter.title).toHtmlEscaped()).toUtf8();
}

static void drawPages(QPdfWriter& writer, const Letter& letter)
{
    const auto document = letterDocument(letter);
    const QRectF paper(QPointF(0, 0), writer.pageLayout().paintRectPixels(resolution).size());
    const qreal footerHeight = footerMillimetres / 25.4 * resolution;
    const QRectF body(0, 0, paper.width(), paper.height() - footerHeight);
    document->documentLayout()->setPaintDevice(&writer);
    document->setPageSize(body.size());

    QPainter painter(&writer);
    QFont footerFont = document->defaultFont();
    footerFont.setPointSizeF(8);
    const FooterText footer = footerText(letter);
    for (int page = 0; page < document->pageCount(); ++page) {
        if (page > 0) writer.newPage();
        paintLetterPage(painter, *document, page);
        painter.setFont(footerFont);
        const QString line =
            footer.before + QString::number(page + 1) + footer.between + QString::number(document->pageCount()) + footer.after;
        painter.drawText(QRectF(0, body.height(), paper.width(), footerHeight),
                         Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, line);
    }
}

Result<QByteArray> writePdf(const Letter& letter)
{
    if (!letter.date.isValid()) return fail(ErrorCode::Invalid, letter.title, u"the letter has no date"_s);
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return fail(ErrorCode::Io, letter.title, u"a PDF needs the graphical platform (QT_QPA_PLATFORM=offscreen will do)"_s);
    QByteArray raw;
    QBuffer buffer(&raw);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(resolution);
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(22, 20, 22, 12), QPageLayout::Millimeter));
        writer.setTitle(plainText(letter.title));
        writer.setCreator(u"Lygte"_s);
        writer.setDocumentXmpMetadata(xmpPacket(letter, letter.date.toString(Qt::ISODate) + u"T00:00:00Z"_s));
        drawPages(writer, letter);
    }
    return normalisedPdf(raw,
                         {letter.date.toString(u"yyyyMMdd").toLatin1() + "000000Z", letter.isDanish() ? "da-DK" : "en-GB"});
}

} // namespace lygte
