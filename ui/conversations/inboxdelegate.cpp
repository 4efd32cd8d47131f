#include "ui/conversations/inboxdelegate.h"

#include "core/base/text.h"
#include "ui/conversations/inboxmodel.h"
#include "ui/conversations/wording.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace lygte {

static constexpr int stripe = 4;
static constexpr int dot = 8;

static const Conversation* conversationAt(const QModelIndex& index)
{
    return static_cast<const InboxModel*>(index.model())->at(index.row());
}

namespace {

/// Draws texts into one line from both ends; what does not fit is cut in the middle part.
class Line
{
public:
    Line(QPainter* painter, const QRect& rect, const QFont& font) : painter_(painter), rest_(rect), font_(font) {}

    void right(const QString& text, const QColor& colour, int gap = space::s)
    {
        if (text.isEmpty()) return;
        const int width = QFontMetrics(font_).horizontalAdvance(text);
        draw(QRect(rest_.right() - width + 1, rest_.y(), width, rest_.height()), text, colour, font_);
        rest_.setRight(rest_.right() - width - gap);
    }

    void left(const QString& text, const QColor& colour, bool strong = false, int gap = space::s)
    {
        if (text.isEmpty()) return;
        QFont font = font_;
        if (strong) font.setWeight(QFont::Bold);
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, rest_.width());
        draw(rest_, shown, colour, font);
        rest_.setLeft(rest_.left() + metrics.horizontalAdvance(shown) + gap);
    }

    const QRect& rest() const { return rest_; }
    /// A square of that edge at the right end.
    QRect square(int edge, int gap)
    {
        const QRect place(rest_.right() - edge + 1, rest_.center().y() - edge / 2 + 1, edge, edge);
        skipRight(edge + gap);
        return place;
    }
    void skipRight(int width) { rest_.setRight(rest_.right() - width); }

private:
    void draw(const QRect& rect, const QString& text, const QColor& colour, const QFont& font)
    {
        painter_->setFont(font);
        painter_->setPen(colour);
        // On one baseline, whatever fonts the letters and emoji come from.
        painter_->drawText(
            QPoint(rect.x(), rect.y() + (rect.height() + QFontMetrics(font_).ascent() - QFontMetrics(font_).descent()) / 2),
            text);
    }

    QPainter* painter_;
    QRect rest_;
    QFont font_;
};

} // namespace

/// Two bars where the words will be.
static void paintPlaceholder(QPainter* painter, const QRect& rect, const Colours& colours, int line)
{
    for (const int row : {0, 1}) {
        const QRect bar(rect.x(), rect.y() + row * line + line / 4, rect.width() * (row ? 80 : 45) / 100, line / 2);
        painter->fillRect(bar, colours.hovered);
    }
}

void InboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    QStyleOptionViewItem row(option);
    row.text.clear();
    row.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    const Colours& colours = Colours::of(option.palette);
    if (const Conversation* conversation = conversationAt(index))
        paintRow(painter, option, *conversation);
    else
        paintPlaceholder(painter, option.rect.adjusted(space::l, rowPadding(), -space::l, -rowPadding()), colours,
                         option.fontMetrics.lineSpacing());
    painter->setPen(colours.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

static bool roomForPlatform(int width, QFont font, const Conversation& conversation)
{
    const QFontMetrics plain(font);
    const int platform = plain.horizontalAdvance(platformName(conversation.platform)) + plain.height() + space::xs + space::m;
    font.setWeight(QFont::Bold);
    const QFontMetrics metrics(font);
    return width - platform >= std::min(metrics.horizontalAdvance(conversation.title), metrics.averageCharWidth() * 14);
}

/// Kept for each drawing and colour: finding a drawing is dear, and a list paints it in every row.
static QIcon platformDrawing(const QString& platform, const QColor& colour)
{
    static QHash<std::pair<QString, QRgb>, QIcon> drawings;
    QIcon& drawing = drawings[{platform, colour.rgb()}];
    if (drawing.isNull()) drawing = icon(platformIcon(platform), colour);
    return drawing;
}

/// Name and, before it, a drawing of the kind of platform.
static void paintPlatform(QPainter* painter, Line& line, const QString& platform, const QColor& colour)
{
    line.right(platformName(platform), colour, space::xs);
    const int edge = QFontMetrics(painter->font()).height() * 7 / 8;
    platformDrawing(platform, colour).paint(painter, line.square(edge, space::m));
}

void InboxDelegate::paintRow(QPainter* painter, const QStyleOptionViewItem& option, const Conversation& conversation) const
{
    const Colours& colours = Colours::of(option.palette);
    const int lineHeight = option.fontMetrics.lineSpacing();
    const QRect inside = option.rect.adjusted(space::l, rowPadding(), -space::m, -rowPadding());
    const bool unread = conversation.unread > 0;
    std::optional<Mark> level;
    if (conversation.level) level = markOf(levelMark(*conversation.level), option.palette);
    if (level) painter->fillRect(QRect(option.rect.topLeft(), QSize(stripe, option.rect.height() - 1)), level->colour);

    Line first(painter, QRect(inside.x(), inside.y(), inside.width(), lineHeight), option.font);
    if (unread) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.accent);
        painter->drawEllipse(QRect(first.rest().right() - dot + 1, first.rest().center().y() - dot / 2 + 1, dot, dot));
        first.skipRight(dot + space::s);
    }
    Line age(painter, first.rest(), tabular(option.font));
    age.right(formatAge(conversation.lastAt, clock_.now()), unread ? colours.text : colours.muted);
    if (roomForPlatform(age.rest().width(), option.font, conversation)) // the name is what a row is known by
        paintPlatform(painter, age, conversation.platform, colours.muted);
    Line name(painter, age.rest(), option.font);
    name.left(isolated(conversation.title), conversation.open ? colours.text : colours.muted, unread);

    Line second(painter, QRect(inside.x(), inside.y() + lineHeight + rowGap(), inside.width(), lineHeight), option.font);
    const Mark state = wholeMark(conversation, option.palette);
    second.right(state.glyph, state.colour);
    if (const auto window = replyWindowMark(conversation, clock_.now(), option.palette))
        second.right(window->glyph + u' ' + window->word, window->colour);
    if (conversation.claimUntil > clock_.now()) second.right(u"✎ " + conversation.claimedBy, colours.warning);
    if (!conversation.open) second.right(InboxModel::tr("closed"), colours.muted);
    if (conversation.importing) second.right(InboxModel::tr("import not finished"), colours.warning);
    if (level) second.left(level->glyph + u' ' + level->word, level->colour);
    const QString who = lastSpeaker(conversation);
    second.left((who.isEmpty() ? QString() : QString(who + u": ")) + visible(conversation.snippet), colours.muted);
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return QSize(200, rowHeight(option.fontMetrics, 2));
}

bool InboxDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    const Conversation* conversation = event->type() == QEvent::ToolTip && index.isValid() ? conversationAt(index) : nullptr;
    if (!conversation) return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{visible(conversation->title), platformName(conversation->platform),
                      formatDayAndTime(conversation->lastAt, clock_.now())};
    if (conversation->level) lines += markOf(levelMark(*conversation->level), option.palette).explanation;
    if (conversation->claimUntil > clock_.now())
        lines += InboxModel::tr("Officer %1 has this conversation until %2")
                     .arg(conversation->claimedBy, formatTime(conversation->claimUntil));
    if (const auto window = replyWindowMark(*conversation, clock_.now(), option.palette)) lines += window->explanation;
    lines += wholeMark(*conversation, option.palette).explanation;
    QToolTip::showText(event->globalPos(), plainToolTip(lines.join(u'\n')), view);
    return true;
}

} // namespace lygte
