#include "ui/escalations/letterpreview.h"

#include "core/documents/letterdocument.h"
#include "core/documents/letterpainter.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QFontInfo>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace lygte {

// A4 and the margins of the PDF (core/documents/pdf.cpp), in millimetres.
static constexpr QSizeF paperSize(210, 297);
static constexpr QMarginsF margins(22, 20, 22, 12);
static constexpr qreal footerHeight = 12;
static constexpr qreal largestScale = 1.2;
static constexpr qreal readable = 0.7; // of the interface's text: smaller is not read

LetterPages::LetterPages(QWidget* parent) : QWidget(parent) {}

static qreal dots(const QWidget* widget, qreal millimetres)
{
    return millimetres / 25.4 * widget->logicalDpiX();
}

void LetterPages::setLetter(const Letter& letter)
{
    letter_ = letter;
    document_ = letterDocument(letter);
    document_->documentLayout()->setPaintDevice(this);
    document_->setPageSize(QSizeF(dots(this, paperSize.width() - margins.left() - margins.right()),
                                  dots(this, paperSize.height() - margins.top() - margins.bottom() - footerHeight)));
    fitWidth(width());
    setAccessibleDescription(document_->toPlainText());
    update();
}

void LetterPages::fitWidth(int width)
{
    const qreal room = width - 2 * space::l;
    scale_ = std::clamp(room / dots(this, paperSize.width()), 0.0, largestScale);
    if (document_) {
        const qreal wanted = readable * QFontInfo(font()).pointSizeF() / QFontInfo(document_->defaultFont()).pointSizeF();
        scale_ = std::max(scale_, std::min(wanted, room / document_->pageSize().width()));
    }
    const int page = int(dots(this, paperSize.height()) * scale_) + space::l;
    setFixedHeight(pageCount() * page + space::l);
    update();
}

void LetterPages::paintEvent(QPaintEvent* event)
{
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF page(dots(this, paperSize.width()) * scale_, dots(this, paperSize.height()) * scale_);
    const qreal left = (width() - page.width()) / 2;
    for (int i = 0; i < pageCount(); ++i) {
        const QRectF paper(QPointF(left, space::l + i * (page.height() + space::l)), page);
        if (!paper.intersects(QRectF(event->rect()))) continue;
        painter.setPen(colours.border);
        painter.setBrush(Qt::white);
        painter.drawRect(paper);
        painter.save();
        painter.translate(paper.topLeft());
        painter.scale(scale_, scale_);
        paintPage(painter, i);
        painter.restore();
    }
}

void LetterPages::paintPage(QPainter& painter, int page) const
{
    painter.translate(dots(this, margins.left()), dots(this, margins.top()));
    paintLetterPage(painter, *document_, page);
    const FooterText footer = footerText(letter_);
    QFont font = document_->defaultFont();
    font.setPointSizeF(8);
    painter.setFont(font);
    const QString line =
        footer.before + QString::number(page + 1) + footer.between + QString::number(pageCount()) + footer.after;
    const QSizeF body = document_->pageSize();
    painter.drawText(QRectF(0, body.height(), body.width(), dots(this, footerHeight)),
                     int(Qt::AlignRight | Qt::AlignBottom) | Qt::TextSingleLine, line);
}

LetterPreview::LetterPreview(QWidget* parent) : QScrollArea(parent), pages_(new LetterPages(this))
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setWidget(pages_);
    retranslate();
}

void LetterPreview::setLetter(const Letter& letter)
{
    pages_->setLetter(letter);
    pages_->fitWidth(viewport()->width());
}

void LetterPreview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) pages_->fitWidth(viewport()->width());
}

void LetterPreview::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    pages_->fitWidth(viewport()->width());
}

void LetterPreview::retranslate()
{
    setAccessibleName(tr("The document as it will be on paper"));
    pages_->setAccessibleName(tr("Pages"));
}

} // namespace lygte
