#include "ui/patrol/entrylayout.h"

#include "core/base/refusaltext.h"
#include "core/base/text.h"
#include "ui/patrol/patrolwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace lygte {

using namespace Qt::StringLiterals;

static QString said(const char* source)
{
    return QCoreApplication::translate("Patrol", source);
}

static QString countsAs(CountedAs counted)
{
    return said(QT_TRANSLATE_NOOP("Patrol", "Counts as %1")).arg(countedWord(counted).toLower());
}

EntryLayout::EntryLayout(const Entry& entry, bool expanded, int width, const QFont& font, const QPalette& palette)
    : colours_(Colours::of(palette)), font_(font), bold_(font), y_(rowPadding() + space::xs), icon_(kindIcon(entry.text.kind))
{
    bold_.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font_);
    const int timeWidth = QFontMetrics(tabular(font_)).horizontalAdvance(u"00:00"_s);
    const int edge = metrics.height();
    time_ = QRect(space::m, y_, timeWidth, metrics.height());
    iconRect_ = QRect(time_.right() + space::m, y_, edge, edge);
    left_ = iconRect_.right() + space::l;
    right_ = std::max(left_ + metrics.averageCharWidth() * 12, width - space::l);
    if (entry.text.started) line(formatTime(*entry.text.started), tabular(font_), colours_.muted, time_);
    header(entry);
    texts(entry.text, entry.withdrawn ? colours_.muted : colours_.text, 0);
    chips(entry);
    if (expanded) earlier(entry);
    if (entry.withdrawn)
        for (Piece& piece : pieces_)
            if (!piece.chip && piece.rect != time_ && piece.rect != glyph_) piece.font.setStrikeOut(true);
    for (Piece& piece : pieces_)
        if (piece.layout) piece.layout->setFont(piece.font); // a struck line is as wide as before
    refused(entry);
    height_ = y_ + rowPadding() + space::xs;
}

void EntryLayout::line(const QString& text, const QFont& font, const QColor& colour, QRect rect)
{
    pieces_.push_back({rect, text, font, colour, {}, {}});
}

void EntryLayout::header(const Entry& entry)
{
    const QFontMetrics metrics(font_);
    const int height = metrics.height();
    const Mark mark = [&] {
        QPalette own = colours_.palette();
        return markOf(syncMark(entry.syncState), own);
    }();
    const int glyphWidth = metrics.horizontalAdvance(mark.glyph);
    glyph_ = QRect(right_ - glyphWidth, y_, glyphWidth, height);
    line(mark.glyph, font_, mark.colour, glyph_);

    const QString kind = kindWord(entry.text.kind);
    const int kindWidth = QFontMetrics(bold_).horizontalAdvance(kind);
    line(kind, bold_, entry.withdrawn ? colours_.muted : colours_.text, QRect(left_, y_, kindWidth, height));
    const QString figures = figuresText(entry.text);
    const QString where = whereText(entry.text);
    const int figuresWidth = QFontMetrics(tabular(font_)).horizontalAdvance(figures);
    const int whereLeft = left_ + kindWidth + space::m;
    const int free = glyph_.left() - space::m - whereLeft;
    const bool together = figuresWidth + space::l + metrics.averageCharWidth() * std::min<int>(int(where.size()), 16) <= free;
    const int whereWidth = std::max(0, together && !figures.isEmpty() ? free - figuresWidth - space::l : free);
    if (!where.isEmpty())
        line(metrics.elidedText(where, Qt::ElideRight, whereWidth), font_, entry.withdrawn ? colours_.muted : colours_.text,
             QRect(whereLeft, y_, whereWidth, height));
    if (!figures.isEmpty() && !together) y_ += metrics.lineSpacing() + 2;
    if (!figures.isEmpty()) {
        const int x = together ? glyph_.left() - space::m - figuresWidth : left_;
        line(figures, tabular(font_), colours_.muted, QRect(x, y_, figuresWidth, height));
    }
    y_ += metrics.lineSpacing() + space::xs;
}

void EntryLayout::paragraph(NoteText note, const QFont& font, const QColor& colour, int indent)
{
    auto layout = std::make_shared<QTextLayout>(note.text.replace(u'\n', QChar::LineSeparator), font);
    layout->setFormats(note.formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    const int width = right_ - left_ - indent;
    const qreal step = QFontMetricsF(font).height() * 1.3;
    qreal y = 0;
    layout->beginLayout();
    for (QTextLine row = layout->createLine(); row.isValid(); row = layout->createLine()) {
        row.setLineWidth(width);
        row.setPosition(QPointF(0, y));
        y += step;
    }
    layout->endLayout();
    const QRect rect(left_ + indent, y_, width, int(std::ceil(y)));
    pieces_.push_back({rect, std::move(note.text), font, colour, {}, std::move(layout)});
    y_ += rect.height();
}

/// The server did not take it: why, and what to do, in place.
void EntryLayout::refused(const Entry& entry)
{
    if (entry.refusal.isEmpty()) return;
    const Mark mark = markOf(syncMark(entry.syncState), colours_.palette());
    const ErrorText why = describeRefusal(entry.refusal);
    y_ += space::xs;
    paragraph({mark.glyph + u' ' + why.what + u' ' + why.next, {}}, font_, mark.colour, 0);
}

void EntryLayout::texts(const EntryDraft& text, const QColor& ink, int indent)
{
    if (!text.fact.isEmpty()) paragraph(noteText(visible(text.fact)), font_, ink, indent);
    if (text.assessment.isEmpty()) return;
    // An assessment is another voice than a fact: named, indented behind a bar, in italics.
    y_ += space::xs;
    const int top = y_;
    QFont italic = font_;
    italic.setItalic(true);
    line(said(QT_TRANSLATE_NOOP("Patrol", "Assessment")), font_, colours_.muted,
         QRect(left_ + indent + space::m, y_, right_ - left_ - indent - space::m, QFontMetrics(font_).height()));
    y_ += QFontMetrics(font_).lineSpacing();
    paragraph(noteText(visible(text.assessment)), italic, ink, indent + space::m);
    bars_.push_back(QRect(left_ + indent, top, 3, y_ - top));
    y_ += space::xs;
}

QRect EntryLayout::chip(const QString& text, Chip kind, int* x)
{
    const QFont& font = kind == Chip::Plain || kind == Chip::Link ? font_ : bold_;
    const QFontMetrics metrics(font);
    const int height = metrics.height() + space::xs;
    const int padding = kind == Chip::Link ? 0 : 2 * space::s;
    const int extra = kind == Chip::Link ? metrics.height() + space::xs : 0;
    const int width = std::min(metrics.horizontalAdvance(text) + padding + extra + 2, right_ - left_);
    if (*x > left_ && *x + width > right_) {
        *x = left_;
        y_ += height + space::xs;
    }
    const QRect rect(*x, y_, width, height);
    const QColor ink = kind == Chip::Warning  ? colours_.warning
                       : kind == Chip::Link   ? colours_.link
                       : kind == Chip::Strong ? colours_.text
                                              : colours_.muted;
    pieces_.push_back({rect, metrics.elidedText(text, Qt::ElideRight, width - padding - extra), font, ink, kind, {}});
    *x += width + space::s;
    return rect;
}

void EntryLayout::chips(const Entry& entry)
{
    int x = left_;
    y_ += space::xs;
    const auto before = pieces_.size();
    if (entry.withdrawn)
        unfold_ = chip(u"\u00D7 "_s + said(QT_TRANSLATE_NOOP("Patrol", "Taken back")), Chip::Warning, &x);
    else if (entry.text.counted != CountedAs::Nothing)
        chip(countsAs(entry.text.counted), Chip::Strong, &x);
    if (!entry.withdrawn && !entry.earlier.isEmpty())
        unfold_ = chip(u"\u270E "_s + said(QT_TRANSLATE_NOOP("Patrol", "Corrected %1")).arg(formatTime(entry.written)),
                       Chip::Warning, &x);
    for (const QString& topic : entry.text.topics) chip(u'#' + visible(topic), Chip::Plain, &x);
    for (const EntryLink& link : entry.text.links) {
        const bool escalation = link.target == u"escalation";
        const QString title = link.title.isEmpty() ? (escalation ? said(QT_TRANSLATE_NOOP("Patrol", "An escalation"))
                                                                 : said(QT_TRANSLATE_NOOP("Patrol", "A conversation")))
                                                   : visible(snippet(link.title, 60));
        links_.push_back(chip(title, Chip::Link, &x));
    }
    if (pieces_.size() == before)
        y_ -= space::xs;
    else
        y_ += QFontMetrics(font_).height() + space::xs;
}

void EntryLayout::earlier(const Entry& entry)
{
    for (const Entry& old : entry.earlier) {
        y_ += space::s;
        const int top = y_;
        const int indent = space::m;
        QStringList parts{
            said(old.withdrawn ? QT_TRANSLATE_NOOP("Patrol", "Taken back %1") : QT_TRANSLATE_NOOP("Patrol", "Written %1"))
                .arg(formatTime(old.written)),
            old.text.started ? said(QT_TRANSLATE_NOOP("Patrol", "began %1")).arg(formatTime(*old.text.started)) : QString(),
            kindWord(old.text.kind),
            old.text.counted == CountedAs::Nothing ? QString() : countsAs(old.text.counted),
            whereText(old.text),
            figuresText(old.text)};
        for (const QString& topic : old.text.topics) parts += u'#' + topic;
        parts.removeAll(QString());
        paragraph({visible(parts.join(u" · "_s)), {}}, font_, colours_.muted, indent);
        if (!old.withdrawn) texts(old.text, colours_.muted, indent);
        bars_.push_back(QRect(left_, top, 1, y_ - top));
    }
}

void EntryLayout::paintChip(QPainter* painter, const Piece& piece, QPoint origin) const
{
    const QRect rect = piece.rect.translated(origin);
    QRect words = rect;
    if (*piece.chip == Chip::Link) {
        const int edge = QFontMetrics(piece.font).height();
        icon(u"link"_s, colours_.link)
            .paint(painter, QRect(rect.left(), rect.top() + (rect.height() - edge) / 2, edge, edge).adjusted(1, 1, -1, -1));
        words.setLeft(rect.left() + edge + space::xs);
    } else {
        painter->setPen(QPen(*piece.chip == Chip::Plain ? colours_.border : piece.colour, 1));
        painter->setBrush(Qt::NoBrush);
        const qreal round = rect.height() / 2.0;
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
        words.adjust(space::s, 0, -space::s, 0);
    }
    painter->setPen(piece.colour);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, piece.text);
}

void EntryLayout::paint(QPainter* painter, QPoint origin, bool first, bool last) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // The thread that the entries hang on.
    const QRect mark = iconRect_.translated(origin);
    painter->setPen(QPen(colours_.border, 1));
    if (!first) painter->drawLine(mark.center().x(), origin.y(), mark.center().x(), mark.top() - space::xs);
    if (!last) painter->drawLine(mark.center().x(), mark.bottom() + space::xs, mark.center().x(), origin.y() + height_);
    icon(icon_, colours_.text).paint(painter, mark.adjusted(0, 0, 0, 0));
    for (const QRect& bar : bars_)
        painter->fillRect(bar.translated(origin), bar.width() > 1 ? colours_.accent : colours_.outline);
    for (const Piece& piece : pieces_) {
        painter->setFont(piece.font);
        if (piece.chip) {
            paintChip(painter, piece, origin);
            continue;
        }
        painter->setPen(piece.colour);
        const QRect rect = piece.rect.translated(origin);
        if (piece.layout)
            piece.layout->draw(painter, rect.topLeft());
        else
            painter->drawText(rect,
                              (piece.rect == time_ ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine |
                                  Qt::TextDontClip,
                              piece.text);
    }
    painter->restore();
}

QRect EntryLayout::bounds() const
{
    QRect all = iconRect_;
    for (const Piece& piece : pieces_)
        all |= piece.layout ? piece.layout->boundingRect().toAlignedRect().translated(piece.rect.topLeft()) : piece.rect;
    return all;
}

int EntryLayout::linkAt(QPoint at) const
{
    for (size_t i = 0; i < links_.size(); ++i)
        if (links_[i].contains(at)) return int(i);
    return -1;
}

} // namespace lygte
