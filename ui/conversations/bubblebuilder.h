#pragma once
// Lays out a Bubble: a column of pieces, each a short text with an optional box, icon, tooltip and act.

#include "ui/conversations/bubble.h"

#include <QTextLayout>

namespace lygte {

struct Bubble::Piece
{
    std::unique_ptr<QTextLayout> layout;
    QPointF at; ///< corner of the layout
    QColor ink;
    QRect box; ///< null: none
    QColor fill;
    QColor line;
    qreal radius = 8;
    bool dashed = false;
    QIcon icon;
    QRect iconRect;
    Act act = Act::None;
    QString toolTip;
    bool isBody = false;

    QRect area() const;
};

class BubbleBuilder
{
public:
    static constexpr qreal leading = 1.3; ///< of line spacing, which is some 1.15 of the size
    static constexpr int side = 16;       ///< free at both sides of the view
    static constexpr int pad = 12;        ///< inside the bubble
    static constexpr int face = 28;       ///< the circle with the initial

    BubbleBuilder(Bubble& bubble, const BubbleStyle& style);

    void build(const TimelineRow& row, const RowChoice& choice);
    static int widestText(const BubbleStyle& style);

private:
    struct Look
    {
        QFont font;
        QColor ink;
        Bubble::Act act = Bubble::Act::None;
        QString toolTip = {};
    };

    void day(const TimelineRow& row);
    void note(const Note& note, const RowChoice& choice);
    void platformMessage(const Message& message);
    void message(const TimelineRow& row, const RowChoice& choice);
    void body(const QString& text, const RowChoice& choice, const QColor& ink, bool slanted,
              const QList<QTextLayout::FormatRange>& looks = {});
    void foldLine(qsizetype shown, qsizetype all);
    void attachments(const Message& message);
    void reactions(const Message& message);
    void meta(const Message& message, const RowChoice& choice);
    /// That it was corrected or taken back, as a word that shows what it said before.
    template <typename Version> void version(std::vector<std::pair<QString, Look>>& words, const Version& latest) const;
    template <typename Version> void earlier(const Version& latest, const RowChoice& choice);
    void refused(const QString& code);
    std::pair<QString, Look> syncWord(int state, const QString& refusal) const;
    void initial(const QString& name);

    /// A text below what is there, at most `width` wide. Returns its piece.
    Bubble::Piece& add(const QString& text, const Look& look, int width, const QList<QTextLayout::FormatRange>& formats = {});
    /// Small texts beside each other, wrapped into lines.
    void addFlow(const std::vector<std::pair<QString, Look>>& words, int width);
    void finishBubble(bool own, const QColor& fill);
    void centre(Bubble::Piece& piece);
    QColor nameColour(const QString& name) const;

    Bubble& bubble_;
    const BubbleStyle& style_;
    const Colours& colours_;
    QFont small_;
    int width_ = 0; // that texts may have
    int left_ = 0;  // of the bubble's texts
    int x_ = 0;     // of the next piece
    qreal y_ = 0;   // where the next piece goes
    qreal widest_ = 0;
};

/// Eight colours that tell senders apart; each reads at 4.5:1 on every ground of its theme.
const QList<QColor>& senderColours(bool dark);

} // namespace lygte
