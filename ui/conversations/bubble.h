#pragma once
// One row of the chat, laid out for one width: where each piece stands, what it looks like, what it does. Laid out once and
// painted often. All text in it is plain text. Discarded: a QTextDocument a row (slow, and it would load file:// resources out
// of foreign text).

#include "ui/conversations/timelinerows.h"
#include "ui/editor/transcriptspans.h"
#include "ui/widgets/colours.h"

#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QRect>

#include <memory>
#include <vector>

class QPainter;

namespace lygte {

/// What every bubble of a view has in common.
struct BubbleStyle
{
    QFont font;
    QPalette palette;
    int width = 0;      ///< of the view, pixels
    bool faces = false; ///< several senders: initials beside the bubbles
    QString platform;
    Instant now;
    TranscriptSpans* spans = nullptr; ///< not owned
};

/// What the officer has opened in a row.
struct RowChoice
{
    int characters = 0;   ///< shown of a long text; 0: the folded beginning
    bool raw = false;     ///< the text as found is shown below the repaired one
    bool earlier = false; ///< what it said before it was corrected is shown below it
};

/// A link, number or handle in a message; the text is foreign.
struct FoundSpan
{
    QString text;
    SpanKind kind = SpanKind::Link;

    bool operator==(const FoundSpan&) const = default;
};

class Bubble
{
public:
    static constexpr int foldedCharacters = 900;
    static constexpr int foldedLines = 12;
    static constexpr int unfoldStep = 8000;

    enum class Act { None, Fold, Unfold, Raw, Earlier, Span };
    struct Hit
    {
        Act act = Act::None;
        QString text; ///< Span: the link, number or handle
        SpanKind kind = SpanKind::Link;
        QString toolTip;
    };

    Bubble(const TimelineRow& row, const RowChoice& choice, const BubbleStyle& style);
    ~Bubble();

    int height() const { return height_; }
    /// What is shown of the text; a note without its marks.
    const QString& body() const { return body_; }
    void paint(QPainter& painter, const QPoint& at) const;
    /// `point` relative to the row's corner.
    Hit hit(const QPoint& point) const;
    /// What the pointer finds in it, for whoever has none: each link and number once, and what the signs mean.
    QList<FoundSpan> spans() const;
    QStringList explanations() const;

    /// About how high the row will be: no text is laid out.
    static int guess(const TimelineRow& row, const BubbleStyle& style);

private:
    friend class BubbleBuilder;
    struct Piece;

    std::vector<Piece> pieces_;
    QString body_;                     // the text that is shown
    TranscriptSpans* rules_ = nullptr; // not owned
    int height_ = 0;
};

} // namespace lygte
