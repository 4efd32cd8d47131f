#include "ui/widgets/marks.h"

#include "core/base/refusaltext.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QEvent>

namespace lygte {

static QString translated(const char* source)
{
    return QCoreApplication::translate("Marks", source);
}

static Mark make(QString glyph, const char* word, const char* explanation, const QColor& colour)
{
    return {std::move(glyph), translated(word), translated(explanation), colour};
}

SyncMark syncMark(int syncState)
{
    switch (syncState) {
    case 0:
        return SyncMark::OnlyHere;
    case 1:
        return SyncMark::OnItsWay;
    case 2:
        return SyncMark::OnServer;
    case 4:
        return SyncMark::Conflict;
    default:
        return SyncMark::Rejected;
    }
}

Mark markOf(SyncMark mark, const QPalette& palette)
{
    const Colours& colours = Colours::of(palette);
    switch (mark) {
    case SyncMark::OnlyHere:
        return make(QStringLiteral("⌂"), QT_TRANSLATE_NOOP("Marks", "Only here"),
                    QT_TRANSLATE_NOOP("Marks", "Saved on this machine only; nobody else sees it yet."), colours.muted);
    case SyncMark::OnItsWay:
        return make(QStringLiteral("↑"), QT_TRANSLATE_NOOP("Marks", "On its way"),
                    QT_TRANSLATE_NOOP("Marks", "Being sent to the server; not there yet."), colours.muted);
    case SyncMark::Arriving:
        return make(QStringLiteral("↓"), QT_TRANSLATE_NOOP("Marks", "Being fetched"),
                    QT_TRANSLATE_NOOP("Marks", "Coming from the server; not all of it is here yet."), colours.muted);
    case SyncMark::OnServer:
        return make(QStringLiteral("✓"), QT_TRANSLATE_NOOP("Marks", "On the server"),
                    QT_TRANSLATE_NOOP("Marks", "Stored on the server; your colleagues see it."), colours.positive);
    case SyncMark::Copied:
        return make(QStringLiteral("⧉"), QT_TRANSLATE_NOOP("Marks", "Copied"),
                    QT_TRANSLATE_NOOP("Marks", "Copied for the platform; nobody has said yet that it was sent."),
                    colours.caution);
    case SyncMark::MarkedSent:
        return make(QStringLiteral("✓✓"), QT_TRANSLATE_NOOP("Marks", "Marked as sent"),
                    QT_TRANSLATE_NOOP("Marks", "An officer has marked it as sent on the platform."), colours.positive);
    case SyncMark::Conflict:
        return make(QStringLiteral("≠"), QT_TRANSLATE_NOOP("Marks", "Conflict"),
                    QT_TRANSLATE_NOOP("Marks", "Two officers changed the same; both versions are kept until one is chosen."),
                    colours.warning);
    case SyncMark::Rejected:
        break;
    }
    return make(QStringLiteral("✗"), QT_TRANSLATE_NOOP("Marks", "Refused"),
                QT_TRANSLATE_NOOP("Marks", "The server did not accept it; it is still here."), colours.danger);
}

std::optional<LevelMark> levelMark(int level)
{
    static constexpr LevelMark levels[] = {LevelMark::Low, LevelMark::Medium, LevelMark::High, LevelMark::Acute};
    if (level < 0 || level >= int(std::size(levels))) return {};
    return levels[level];
}

Mark markOf(LevelMark mark, const QPalette& palette)
{
    const Colours& colours = Colours::of(palette);
    switch (mark) {
    case LevelMark::Acute:
        return make(QStringLiteral("◆"), QT_TRANSLATE_NOOP("Marks", "Acute"), QT_TRANSLATE_NOOP("Marks", "Acute: act now."),
                    colours.danger);
    case LevelMark::High:
        return make(QStringLiteral("▲"), QT_TRANSLATE_NOOP("Marks", "High"),
                    QT_TRANSLATE_NOOP("Marks", "High: before anything else on this shift."), colours.warning);
    case LevelMark::Medium:
        return make(QStringLiteral("●"), QT_TRANSLATE_NOOP("Marks", "Medium"),
                    QT_TRANSLATE_NOOP("Marks", "Medium: on this shift."), colours.caution);
    case LevelMark::Low:
        break;
    }
    return make(QStringLiteral("○"), QT_TRANSLATE_NOOP("Marks", "Low"), QT_TRANSLATE_NOOP("Marks", "Low: when there is time."),
                colours.muted);
}

Mark markOf(int syncState, const QString& refusal, const QPalette& palette)
{
    Mark mark = markOf(syncMark(syncState), palette);
    if (refusal.isEmpty()) return mark;
    const ErrorText why = describeRefusal(refusal);
    mark.explanation += u'\n' + why.what + u' ' + why.next;
    return mark;
}

Mark withConflict(Mark mark, bool conflict, const QPalette& palette)
{
    const Mark both = markOf(SyncMark::Conflict, palette);
    if (!conflict || mark.glyph == both.glyph) return mark;
    mark.glyph += u' ' + both.glyph;
    mark.word += QStringLiteral(", ") + both.word;
    mark.explanation += u'\n' + both.explanation;
    return mark;
}

void setInk(QLabel* label, const QColor& colour)
{
    if (label->palette().color(QPalette::WindowText) == colour) return; // setting it sends a PaletteChange
    QPalette inked;
    inked.setColor(QPalette::WindowText, colour);
    label->setPalette(inked);
}

StateGlyph::StateGlyph(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void StateGlyph::setMark(SyncMark mark, const QString& reason)
{
    mark_ = [mark](const QPalette& palette) { return markOf(mark, palette); };
    reason_ = reason;
    retranslate();
}

void StateGlyph::setMark(LevelMark mark)
{
    mark_ = [mark](const QPalette& palette) { return markOf(mark, palette); };
    reason_.clear();
    retranslate();
}

void StateGlyph::setRow(int syncState, const QString& refusal, bool conflict)
{
    mark_ = [=](const QPalette& palette) { return withConflict(markOf(syncState, refusal, palette), conflict, palette); };
    reason_.clear();
    retranslate();
}

void StateGlyph::setCompact(bool compact)
{
    compact_ = compact;
    retranslate();
}

void StateGlyph::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    QLabel::changeEvent(event);
}

void StateGlyph::retranslate()
{
    if (!mark_) return;
    const Mark mark = mark_(QGuiApplication::palette());
    const QString explanation = reason_.isEmpty() ? mark.explanation : QString(mark.explanation + u' ' + reason_);
    setText(compact_ ? mark.glyph : QString(mark.glyph + u' ' + mark.word));
    setToolTip(plainToolTip(explanation));
    setAccessibleName(mark.word);
    setAccessibleDescription(explanation);
    setInk(this, mark.colour);
}

} // namespace lygte
