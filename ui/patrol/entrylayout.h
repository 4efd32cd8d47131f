#pragma once
// Where everything of one timeline entry stands, for a width and a font. Measuring, painting and hit testing use the same
// layout, so that they cannot disagree.

#include "core/patrol/patrol.h"
#include "ui/editor/notetext.h"
#include "ui/widgets/colours.h"

#include <QFont>
#include <QRect>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace lygte {

class EntryLayout
{
public:
    EntryLayout(const Entry& entry, bool expanded, int width, const QFont& font, const QPalette& palette);

    /// Around everything that is painted.
    QRect bounds() const;
    int height() const { return height_; }
    void paint(QPainter* painter, QPoint origin, bool first, bool last) const;
    /// The entry's link at that place, or -1.
    int linkAt(QPoint at) const;
    /// "Corrected": opens and closes the old texts.
    bool isUnfold(QPoint at) const { return unfold_.contains(at); }
    /// The state glyph, whose tooltip explains it.
    QRect glyphRect() const { return glyph_; }

private:
    enum class Chip { Plain, Strong, Warning, Link };
    struct Piece
    {
        QRect rect;
        QString text;
        QFont font;
        QColor colour;
        std::optional<Chip> chip;
        std::shared_ptr<QTextLayout> layout; ///< for text of more than one line
    };

    void header(const Entry& entry);
    void texts(const EntryDraft& text, const QColor& ink, int indent);
    void chips(const Entry& entry);
    void refused(const Entry& entry);
    void earlier(const Entry& entry);
    QRect chip(const QString& text, Chip kind, int* x);
    void line(const QString& text, const QFont& font, const QColor& colour, QRect rect);
    void paragraph(NoteText note, const QFont& font, const QColor& colour, int indent);
    void paintChip(QPainter* painter, const Piece& piece, QPoint origin) const;

    const Colours& colours_;
    QFont font_;
    QFont bold_;
    int left_ = 0; ///< of the text column
    int right_ = 0;
    int y_ = 0;
    int height_ = 0;
    QString icon_;
    QRect time_;
    QRect iconRect_;
    QRect glyph_;
    QRect unfold_;
    std::vector<Piece> pieces_;
    std::vector<QRect> bars_; ///< left of assessments and of old texts
    std::vector<QRect> links_;
};

} // namespace lygte
