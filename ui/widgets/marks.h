#pragma once
// State and level are never colour alone: colour, shape and word (ui.md). Functions for delegates that paint, a small widget
// for forms. These are the marks of the interface, not the domain's enums; a feature maps its own states to them. A shape means
// one thing wherever it stands: ◆ ▲ ● ○ are levels, an hourglass (⧗ ⧖) is time that runs, ✱ what is needed, □ what is not made
// yet, ⌂ what is on this machine only, ► the running shift.

#include "ui/widgets/phrase.h"

#include <QColor>
#include <QLabel>

class QPalette;

namespace lygte {

/// How far something written has come. Nothing may look further than it is.
enum class SyncMark { OnlyHere, OnItsWay, Arriving, OnServer, Copied, MarkedSent, Rejected, Conflict };
/// The mark of the number that stores keep with each row (sync.md § 4).
SyncMark syncMark(int syncState);
/// How much something presses.
enum class LevelMark { Acute, High, Medium, Low };
/// The mark of the number that stores keep of a conversation, 0 to 3; nothing for another: it is not assessed.
std::optional<LevelMark> levelMark(int level);

struct Mark
{
    QString glyph;       ///< the shape, as text to paint
    QString word;        ///< in the interface's language
    QString explanation; ///< a sentence for the tooltip
    QColor colour;       ///< readable on every ground of that palette
};

Mark markOf(SyncMark mark, const QPalette& palette);
Mark markOf(LevelMark mark, const QPalette& palette);
/// The same of what may be in conflict beside its state: both marks are said, and the colour is the state's.
Mark withConflict(Mark mark, bool conflict, const QPalette& palette);
/// The mark of a row: `refusal` is the server's code, when it was refused. The explanation then says why and what to do.
Mark markOf(int syncState, const QString& refusal, const QPalette& palette);

/// Writes a label in that colour; everything else of its palette stays inherited.
void setInk(QLabel* label, const QColor& colour);

/// Glyph and word, with the explanation as tooltip. `reason` (why it was rejected) is foreign text and joins the explanation.
class StateGlyph final : public QLabel
{
    Q_OBJECT
public:
    explicit StateGlyph(QWidget* parent = nullptr);

    void setMark(SyncMark mark, const QString& reason = {});
    void setMark(LevelMark mark);
    /// The mark of a row, as markOf() and withConflict().
    void setRow(int syncState, const QString& refusal, bool conflict = false);
    /// Only the glyph is shown, the word is in the tooltip and for screen readers.
    void setCompact(bool compact);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::function<Mark(const QPalette&)> mark_;
    QString reason_;
    bool compact_ = false;
};

} // namespace lygte
