#include "core/documents/letterpainter.h"

#include "core/documents/letterdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <limits>

namespace lygte {

namespace {

class PagePainter
{
public:
    PagePainter(QPainter& painter, const QTextDocument& document, int page)
        : painter_(painter), document_(document), layout_(*document.documentLayout()), height_(document.pageSize().height()),
          page_(page)
    {}

    void paint()
    {
        painter_.setPen(Qt::black); // paper is white, whatever the theme of the interface
        for (QTextBlock block = document_.begin(); block.isValid(); block = block.next()) paintBlock(block);
        const auto frames = document_.rootFrame()->childFrames();
        for (const QTextFrame* frame : frames)
            if (const auto* table = qobject_cast<const QTextTable*>(frame); table && table->format().boolProperty(ruledTable))
                paintTable(*table);
    }

private:
    int pageOf(qreal y) const { return int(y / height_); }

    void paintBlock(const QTextBlock& block)
    {
        const QPointF origin = layout_.blockBoundingRect(block).topLeft();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            if (pageOf(origin.y() + line.y() + line.height() / 2) == page_)
                line.draw(&painter_, origin - QPointF(0, page_ * height_));
        }
    }

    /// A thin rule above every row, and the header row again where the table goes on.
    void paintTable(const QTextTable& table)
    {
        const QRectF bounds = layout_.frameBoundingRect(const_cast<QTextTable*>(&table));
        const int first = pageOf(bounds.top());
        if (page_ > first && page_ <= lastPage(table) && table.format().headerRowCount() > 0)
            for (int column = 0; column < table.columns(); ++column) {
                const QTextBlock block = table.cellAt(0, column).firstCursorPosition().block();
                const QPointF origin = layout_.blockBoundingRect(block).topLeft() - QPointF(0, bounds.top());
                for (int i = 0; i < block.layout()->lineCount(); ++i) block.layout()->lineAt(i).draw(&painter_, origin);
            }
        painter_.save();
        const qreal point = painter_.device()->logicalDpiY() / 72.0;
        painter_.setPen(QPen(QColor(0xB0, 0xB0, 0xB0), point / 2));
        for (int row = 1; row < table.rows(); ++row) {
            const qreal top = rowTop(table, row);
            if (pageOf(top) != page_) continue;
            const qreal y = top - 2 * point - page_ * height_;
            painter_.drawLine(QPointF(bounds.left(), y), QPointF(bounds.right(), y));
        }
        painter_.restore();
    }

    qreal rowTop(const QTextTable& table, int row) const
    {
        qreal top = std::numeric_limits<qreal>::max();
        for (int column = 0; column < table.columns(); ++column)
            top = std::min(top, layout_.blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block()).top());
        return top;
    }

    int lastPage(const QTextTable& table) const
    {
        int last = 0;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextBlock block = table.cellAt(table.rows() - 1, column).lastCursorPosition().block();
            last = std::max(last, pageOf(layout_.blockBoundingRect(block).bottom() - 1));
        }
        return last;
    }

    QPainter& painter_;
    const QTextDocument& document_;
    QAbstractTextDocumentLayout& layout_;
    qreal height_;
    int page_;
};

} // namespace

void paintLetterPage(QPainter& painter, const QTextDocument& document, int page)
{
    PagePainter(painter, document, page).paint();
}

} // namespace lygte
