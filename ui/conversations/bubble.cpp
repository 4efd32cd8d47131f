#include "ui/conversations/bubble.h"

#include "ui/conversations/bubblebuilder.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace lygte {

Bubble::Bubble(const TimelineRow& row, const RowChoice& choice, const BubbleStyle& style)
{
    BubbleBuilder(*this, style).build(row, choice);
}

Bubble::~Bubble() = default;

void Bubble::paint(QPainter& painter, const QPoint& at) const
{
    painter.save();
    painter.translate(at);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Piece& piece : pieces_) {
        if (!piece.box.isNull()) {
            painter.setPen(piece.line.isValid() ? QPen(piece.line, 1, piece.dashed ? Qt::DashLine : Qt::SolidLine)
                                                : QPen(Qt::NoPen));
            painter.setBrush(piece.fill.isValid() ? QBrush(piece.fill) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(QRectF(piece.box).adjusted(0.5, 0.5, -0.5, -0.5), piece.radius, piece.radius);
        }
        if (!piece.icon.isNull()) piece.icon.paint(&painter, piece.iconRect);
        if (!piece.layout) continue;
        painter.setPen(piece.ink);
        piece.layout->draw(&painter, piece.at);
    }
    painter.restore();
}

/// The character under a point of a layout; -1 beside the text.
static int characterAt(const QTextLayout& layout, const QPointF& point)
{
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (point.y() < line.y() || point.y() >= line.y() + line.height() * 1.3) continue;
        if (point.x() < line.x() || point.x() > line.x() + line.naturalTextWidth()) return -1;
        return line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
    }
    return -1;
}

Bubble::Hit Bubble::hit(const QPoint& point) const
{
    Hit hit;
    for (const Piece& piece : pieces_) {
        const QRect area = piece.area();
        if (!area.contains(point)) continue;
        if (!piece.toolTip.isEmpty()) hit.toolTip = piece.toolTip;
        if (piece.act != Act::None) hit.act = piece.act;
        if (!piece.isBody || !piece.layout) continue;
        const int character = characterAt(*piece.layout, QPointF(point) - piece.at);
        if (character < 0 || !rules_) continue;
        for (const TextSpan& span : rules_->spans(body_)) {
            if (character < span.start || character >= span.start + span.length) continue;
            hit.act = Act::Span;
            hit.kind = span.kind;
            hit.text = body_.mid(span.start, span.length);
        }
    }
    return hit;
}

QList<FoundSpan> Bubble::spans() const
{
    QList<FoundSpan> found;
    if (!rules_) return found;
    for (const TextSpan& span : rules_->spans(body_))
        if (const FoundSpan one{body_.mid(span.start, span.length), span.kind}; !found.contains(one)) found += one;
    return found;
}

QStringList Bubble::explanations() const
{
    QStringList found;
    for (const Piece& piece : pieces_)
        if (!piece.toolTip.isEmpty()) found += piece.toolTip;
    return found;
}

int Bubble::guess(const TimelineRow& row, const BubbleStyle& style)
{
    const QFontMetrics metrics(style.font);
    const int line = int(metrics.lineSpacing() * BubbleBuilder::leading);
    if (row.kind == TimelineRow::Kind::Day) return line + 2 * space::m;
    const QString& text = row.kind == TimelineRow::Kind::Note ? row.note.body : row.message.body;
    const int perLine = std::max(8, BubbleBuilder::widestText(style) / std::max(1, metrics.averageCharWidth()));
    const int shown = int(std::min<qsizetype>(text.size(), foldedCharacters));
    const int lines = std::min(foldedLines, 1 + shown / perLine + int(QStringView(text).left(shown).count(u'\n')));
    const int more =
        (row.startsGroup ? 1 : 0) + int(row.message.attachments.size()) * 2 + (text.size() > foldedCharacters ? 1 : 0);
    return (lines + more + 1) * line + 3 * space::s;
}

} // namespace lygte
