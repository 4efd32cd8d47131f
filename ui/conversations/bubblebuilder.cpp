#include "ui/conversations/bubblebuilder.h"

#include "core/base/refusaltext.h"
#include "core/base/text.h"
#include "ui/conversations/wording.h"
#include "ui/editor/notetext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QTextBoundaryFinder>

#include <cmath>

namespace lygte {

using namespace Qt::StringLiterals;

const QList<QColor>& senderColours(bool dark)
{
    static const QList<QColor> onLight{0x8A2D5C, 0x1F5E8C, 0x2F6B3A, 0x7A4A12, 0x5B3FA0, 0x9B2C2C, 0x0F6466, 0x5A5A1E};
    static const QList<QColor> onDark{0xF2A7CB, 0x9CCBF2, 0xA5DBAE, 0xE8C08A, 0xC9B6F7, 0xF5ABA4, 0x8EDBDC, 0xD8D68C};
    return dark ? onDark : onLight;
}

QRect Bubble::Piece::area() const
{
    if (!box.isNull()) return box;
    return layout ? layout->boundingRect().translated(at).toAlignedRect() : QRect();
}

BubbleBuilder::BubbleBuilder(Bubble& bubble, const BubbleStyle& style)
    : bubble_(bubble), style_(style), colours_(Colours::of(style.palette)), small_(style.font)
{
    small_.setPointSizeF(small_.pointSizeF() * 0.9);
    small_ = tabular(small_);
    width_ = widestText(style);
}

int BubbleBuilder::widestText(const BubbleStyle& style)
{
    const int measure = QFontMetrics(style.font).averageCharWidth() * 72; // a readable line
    return std::max(80, std::min(measure, (style.width - 2 * side - 2 * pad) * 82 / 100 - (style.faces ? face : 0)));
}

void BubbleBuilder::build(const TimelineRow& row, const RowChoice& choice)
{
    switch (row.kind) {
    case TimelineRow::Kind::Day:
        day(row);
        return;
    case TimelineRow::Kind::Note:
        note(row.note, choice);
        return;
    case TimelineRow::Kind::Message:
        break;
    }
    if (row.message.direction == Direction::Platform)
        platformMessage(row.message);
    else
        message(row, choice);
}

void BubbleBuilder::day(const TimelineRow& row)
{
    y_ = space::l;
    QFont font = style_.font;
    font.setWeight(QFont::DemiBold);
    centre(add(formatDay(Instant::fromDateTime(row.day.startOfDay()), style_.now), {font, colours_.muted}, width_));
    if (row.basis != ZoneBasis::Utc) {
        Message sample;
        sample.sent = Instant{};
        sample.zone = row.basis;
        centre(add(u"≈ " + timeDoubt(sample), {small_, colours_.muted}, width_));
    }
    bubble_.height_ = int(y_) + space::s;
}

void BubbleBuilder::platformMessage(const Message& message)
{
    y_ = space::s;
    const QString text = senderName(message, style_.platform) + u": " + bodyText(message).left(Bubble::foldedCharacters);
    centre(add(text, {small_, colours_.muted}, width_));
    centre(add(timeText(message), {small_, colours_.muted, Bubble::Act::None, timeExplanation(message, style_.now)}, width_));
    bubble_.height_ = int(y_) + space::s;
}

void BubbleBuilder::note(const Note& note, const RowChoice& choice)
{
    // The whole width, a dashed edge and a word: nobody may take it for a message.
    const QRect frame(side, space::s, style_.width - 2 * side, 0);
    bubble_.pieces_.emplace_back();
    x_ = side + pad + 24;
    y_ = frame.y() + space::s;
    width_ = frame.width() - 2 * pad - 24;
    QFont strong = small_;
    strong.setWeight(QFont::DemiBold);
    const QString head = QCoreApplication::translate("Conversations", "Internal note – not part of the conversation");
    const QString by =
        QCoreApplication::translate("Conversations", "Officer %1").arg(note.officerNumber) + u" · " + formatTime(note.written);
    std::vector<std::pair<QString, Look>> line{
        {head, {strong, colours_.caution}}, {by, {small_, colours_.muted}}, syncWord(note.syncState, note.refusal)};
    version(line, note);
    addFlow(line, width_);
    const NoteText words = noteText(visible(note.body));
    body(words.text, choice, note.withdrawn ? colours_.muted : colours_.text, false, words.formats);
    earlier(note, choice);
    refused(note.refusal);
    Bubble::Piece& box = bubble_.pieces_.front();
    box.box = QRect(frame.x(), frame.y(), frame.width(), int(y_) + space::s - frame.y());
    box.fill = colours_.window;
    box.line = colours_.caution;
    box.dashed = true;
    box.radius = 4;
    box.icon = icon(QStringLiteral("note"), colours_.caution);
    box.iconRect = QRect(side + pad, frame.y() + space::s, 16, 16);
    bubble_.height_ = box.box.bottom() + space::s;
}

void BubbleBuilder::message(const TimelineRow& row, const RowChoice& choice)
{
    const Message& message = row.message;
    const bool own = message.direction == Direction::Sent;
    const int top = row.startsGroup ? space::m : 3;
    x_ = left_ = side + pad + (style_.faces && !own ? face + space::s : 0);
    y_ = top + space::s;
    bubble_.pieces_.emplace_back(); // the ground; its size is known last
    if (row.startsGroup) {
        QFont strong = style_.font;
        strong.setWeight(QFont::DemiBold);
        const QString name = senderName(message, style_.platform);
        add(isolated(name), {strong, own ? colours_.link : nameColour(message.sender)}, width_);
    }
    const QString text = bodyText(message);
    const bool slanted = message.body.isEmpty();
    if (!text.isEmpty())
        body(text, choice,
             slanted || message.withdrawn || message.kind == MessageKind::Deleted ? colours_.muted : colours_.text, slanted);
    if (message.kind == MessageKind::Deleted && !message.body.isEmpty())
        add(QCoreApplication::translate("Conversations", "Deleted or unsent, says the platform"), {small_, colours_.danger},
            width_);
    attachments(message);
    if (choice.raw && !message.raw.isEmpty()) {
        y_ += space::xs;
        add(QCoreApplication::translate("Conversations", "As found in the source:"), {small_, colours_.muted}, width_);
        add(visible(message.raw).left(Bubble::unfoldStep), {small_, colours_.text}, width_);
    }
    reactions(message);
    meta(message, choice);
    earlier(message, choice);
    finishBubble(own, own ? colours_.selected : colours_.hovered);
    if (style_.faces && !own && row.startsGroup) initial(message.sender);
    bubble_.height_ = bubble_.pieces_.front().box.bottom() + 1;
}

void BubbleBuilder::body(const QString& text, const RowChoice& choice, const QColor& ink, bool slanted,
                         const QList<QTextLayout::FormatRange>& looks)
{
    qsizetype shown = std::min<qsizetype>(text.size(), choice.characters > 0 ? choice.characters : Bubble::foldedCharacters);
    if (choice.characters == 0) { // also many short lines fold
        qsizetype line = -1;
        for (int i = 0; i < Bubble::foldedLines && line < shown; ++i) {
            const qsizetype next = text.indexOf(u'\n', line + 1);
            if (next < 0) {
                line = -1;
                break;
            }
            line = next;
        }
        if (line >= 0) shown = std::min(shown, line);
    }
    if (shown < text.size() && shown > 0 && text[shown - 1].isHighSurrogate()) --shown;
    if (text.size() - shown < 80 && choice.characters == 0 && !text.mid(shown).contains(u'\n'))
        shown = text.size(); // not worth a fold
    bubble_.body_ = text.left(shown);
    bubble_.rules_ = slanted ? nullptr : style_.spans;
    QFont font = style_.font;
    font.setItalic(slanted);
    auto formats = slanted ? QList<QTextLayout::FormatRange>() : style_.spans->formats(bubble_.body_, style_.palette);
    for (QTextLayout::FormatRange look : looks) {
        look.length = std::min(look.length, int(shown) - look.start);
        if (look.length > 0) formats += look;
    }
    add(bubble_.body_, {font, ink}, width_, formats).isBody = true;
    if (shown < text.size() || choice.characters > 0) foldLine(shown, text.size());
}

void BubbleBuilder::foldLine(qsizetype shown, qsizetype all)
{
    std::vector<std::pair<QString, Look>> words;
    if (shown < all)
        words.push_back(
            {QCoreApplication::translate("Conversations", "Show more (%n more character(s))", nullptr, int(all - shown)),
             {small_, colours_.link, Bubble::Act::Unfold}});
    if (shown > Bubble::foldedCharacters)
        words.push_back(
            {QCoreApplication::translate("Conversations", "Show less"), {small_, colours_.link, Bubble::Act::Fold}});
    addFlow(words, width_);
}

void BubbleBuilder::attachments(const Message& message)
{
    constexpr int edge = 22;
    for (const ImportedAttachment& attachment : message.attachments) {
        y_ += space::s;
        const qreal top = y_;
        const int left = x_;
        const int width = std::min(width_, 340);
        x_ = left + edge + 2 * space::s;
        y_ += space::s;
        add(attachmentText(attachment), {style_.font, colours_.text}, width - edge - 3 * space::s);
        const QFontMetrics metrics(small_);
        const QString name = metrics.elidedText(visible(attachment.reference), Qt::ElideMiddle, width - edge - 3 * space::s);
        add(name, {small_, colours_.muted, Bubble::Act::None, visible(attachment.reference)}, width);
        x_ = left;
        Bubble::Piece tile;
        tile.box = QRect(left, int(top), width, int(y_ - top) + space::s);
        tile.line = colours_.outline;
        tile.radius = 4;
        tile.icon = icon(attachmentIcon(attachment));
        tile.iconRect = QRect(left + space::s, tile.box.center().y() - edge / 2, edge, edge);
        y_ = tile.box.bottom() + 1;
        widest_ = std::max<qreal>(widest_, width);
        bubble_.pieces_.push_back(std::move(tile));
    }
}

void BubbleBuilder::reactions(const Message& message)
{
    QStringList symbols;
    for (const ImportedReaction& reaction : message.reactions)
        if (!symbols.contains(reaction.symbol)) symbols += reaction.symbol;
    std::vector<std::pair<QString, Look>> words;
    for (const QString& symbol : std::as_const(symbols)) {
        QStringList actors;
        for (const ImportedReaction& reaction : message.reactions)
            if (reaction.symbol == symbol) actors += isolated(reaction.actor);
        const QString shown = actors.size() > 2 ? QLocale().toString(actors.size()) : actors.join(QStringLiteral(", "));
        words.push_back(
            {visible(symbol).left(16) + u' ' + shown, {small_, colours_.muted, Bubble::Act::None, actors.join(u'\n')}});
    }
    if (words.empty()) return;
    y_ += space::xs;
    addFlow(words, width_);
}

void BubbleBuilder::meta(const Message& message, const RowChoice& choice)
{
    y_ += 2;
    std::vector<std::pair<QString, Look>> words;
    words.push_back({timeText(message), {small_, colours_.muted, Bubble::Act::None, timeExplanation(message, style_.now)}});
    if (const QString origin = originText(message); !origin.isEmpty()) words.push_back({origin, {small_, colours_.muted}});
    if (message.edited) words.push_back({QCoreApplication::translate("Conversations", "edited"), {small_, colours_.muted}});
    if (!message.raw.isEmpty())
        words.push_back({choice.raw ? QCoreApplication::translate("Conversations", "repaired – hide the source's text")
                                    : QCoreApplication::translate("Conversations", "repaired – show the source's text"),
                         {small_, colours_.link, Bubble::Act::Raw}});
    if (!message.account.isEmpty() && message.direction == Direction::Sent)
        words.push_back(
            {QCoreApplication::translate("Conversations", "from %1").arg(isolated(message.account)), {small_, colours_.muted}});
    version(words, message);
    if (const auto mark = replyMark(message, style_.palette))
        words.push_back({mark->glyph + u' ' + mark->word, {small_, mark->colour, Bubble::Act::None, mark->explanation}});
    if (message.reply == ReplyState::None || message.syncState < 3)
        words.push_back(syncWord(message.syncState, message.refusal));
    addFlow(words, width_);
    refused(message.refusal);
}

/// Why the server did not take it, and what to do, in place.
void BubbleBuilder::refused(const QString& code)
{
    if (code.isEmpty()) return;
    const ErrorText why = describeRefusal(code);
    add(why.what + u' ' + why.next, {small_, colours_.danger}, width_);
}

/// How far a row has come to the server: the glyph, and the word too where something is wrong.
std::pair<QString, BubbleBuilder::Look> BubbleBuilder::syncWord(int state, const QString& refusal) const
{
    const Mark mark = markOf(state, refusal, style_.palette);
    const QString text = state < 3 ? mark.glyph : QString(mark.glyph + u' ' + mark.word);
    return {text, {small_, state < 3 ? colours_.muted : mark.colour, Bubble::Act::None, mark.word + u": " + mark.explanation}};
}

void BubbleBuilder::initial(const QString& name)
{
    const QString shown = visible(name).trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, shown);
    const qsizetype end = finder.toNextBoundary();
    QFont strong = small_;
    strong.setWeight(QFont::DemiBold);
    const qreal y = y_;
    const qreal widest = widest_;
    const int top = bubble_.pieces_.front().box.y();
    Bubble::Piece& piece = add(end > 0 ? shown.left(end).toUpper() : QStringLiteral("?"), {strong, colours_.surface}, face);
    piece.box = QRect(side, top, face, face);
    piece.fill = nameColour(name);
    piece.radius = face / 2.0;
    piece.at = QPointF(side + (face - piece.layout->lineAt(0).naturalTextWidth()) / 2,
                       top + (face - QFontMetricsF(strong).height()) / 2);
    piece.toolTip = visible(name);
    y_ = y;
    widest_ = widest;
}

Bubble::Piece& BubbleBuilder::add(const QString& text, const Look& look, int width,
                                  const QList<QTextLayout::FormatRange>& formats)
{
    Bubble::Piece piece;
    piece.ink = look.ink;
    piece.act = look.act;
    piece.toolTip = look.toolTip;
    piece.at = QPointF(x_, y_);
    QString lines = text;
    piece.layout = std::make_unique<QTextLayout>(lines.replace(u'\n', QChar::LineSeparator), look.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(false);
    piece.layout->setTextOption(option);
    piece.layout->setFormats(formats);
    piece.layout->setCacheEnabled(true);
    const qreal spacing = QFontMetricsF(look.font).lineSpacing() * (width > 100 ? leading : 1);
    qreal y = 0;
    piece.layout->beginLayout();
    for (QTextLine line = piece.layout->createLine(); line.isValid(); line = piece.layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + std::max(0.0, (spacing - line.height()) / 2)));
        y += std::max(spacing, line.height());
        widest_ = std::max(widest_, line.naturalTextWidth() + x_ - left_);
    }
    piece.layout->endLayout();
    y_ += y;
    bubble_.pieces_.push_back(std::move(piece));
    return bubble_.pieces_.back();
}

void BubbleBuilder::addFlow(const std::vector<std::pair<QString, Look>>& words, int width)
{
    const int left = x_;
    const qreal top = y_;
    qreal lineTop = top;
    qreal bottom = top;
    for (const auto& [text, look] : words) {
        const qreal needed = QFontMetricsF(look.font).horizontalAdvance(text) + 1;
        if (x_ > left && x_ - left + needed > width) {
            x_ = left;
            lineTop = bottom;
        }
        y_ = lineTop;
        add(text, look, width);
        bottom = std::max(bottom, y_);
        x_ += int(std::ceil(needed)) + space::m;
    }
    x_ = left;
    y_ = bottom;
}

void BubbleBuilder::finishBubble(bool own, const QColor& fill)
{
    Bubble::Piece& ground = bubble_.pieces_.front();
    const int width = int(std::ceil(widest_)) + 2 * pad;
    const int left = left_ - pad;
    const int top = int(bubble_.pieces_[1].at.y()) - space::s;
    ground.box = QRect(left, top, width, int(y_) + space::s - top);
    ground.fill = fill;
    ground.radius = 10;
    if (!own) return;
    const int shift = style_.width - side - width - left;
    for (Bubble::Piece& piece : bubble_.pieces_) {
        piece.box.translate(piece.box.isNull() ? 0 : shift, 0);
        piece.iconRect.translate(shift, 0);
        piece.at.rx() += shift;
    }
}

void BubbleBuilder::centre(Bubble::Piece& piece)
{
    qreal widest = 0;
    for (int i = 0; i < piece.layout->lineCount(); ++i) widest = std::max(widest, piece.layout->lineAt(i).naturalTextWidth());
    piece.at.setX((style_.width - widest) / 2);
}

QColor BubbleBuilder::nameColour(const QString& name) const
{
    const QList<QColor>& colours = senderColours(colours_.dark);
    uint sum = 5381; // the same on every machine, unlike qHash
    for (const QChar c : name) sum = sum * 33 + c.unicode();
    return colours[sum % uint(colours.size())];
}

} // namespace lygte
