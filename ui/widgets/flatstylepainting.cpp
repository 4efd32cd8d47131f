// How the flat style paints: buttons, fields, marks and bars, from Colours. Sizes and places are in flatstyle.cpp.

#include "ui/widgets/colours.h"
#include "ui/widgets/flatstyle.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>

namespace lygte {

static constexpr auto roleProperty = "lygteRole";
static constexpr qreal radius = 5;

void makePrimary(QPushButton* button)
{
    button->setProperty(roleProperty, QStringLiteral("primary"));
}
void makeDangerous(QPushButton* button)
{
    button->setProperty(roleProperty, QStringLiteral("danger"));
}

/// Fill of a filled button, or nothing for an ordinary one.
static QColor fillOf(const QWidget* widget, const Colours& colours)
{
    const QString role = widget ? widget->property(roleProperty).toString() : QString();
    if (role == u"primary") return colours.accent;
    if (role == u"danger") return colours.dangerFill;
    return {};
}

static void roundedBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

static void drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget, bool quiet)
{
    const Colours& colours = Colours::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    QColor fill = enabled ? fillOf(widget, colours) : QColor();
    QColor line = quiet || fill.isValid() ? QColor() : enabled ? colours.outline : colours.border;
    if (fill.isValid())
        fill = down ? fill.darker(120) : hover ? fill.lighter(112) : fill;
    else if (down)
        fill = colours.selected;
    else if (hover)
        fill = colours.hovered;
    else if (!quiet)
        fill = enabled ? colours.surface : colours.window;
    roundedBox(painter, option->rect, fill, line);
}

/// A check box or radio button: filled with the accent when it is on.
static void drawIndicator(const QStyleOption* option, QPainter* painter, bool round)
{
    const Colours& colours = Colours::of(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const qreal edge = std::min(option->rect.width(), option->rect.height()) - 1;
    const QRectF box(option->rect.center().x() - edge / 2 + 0.5, option->rect.center().y() - edge / 2 + 0.5, edge, edge);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor line = enabled ? colours.outline : colours.border;
    painter->setPen(on || partly ? QPen(enabled ? colours.accent : line, 1) : QPen(line, 1));
    painter->setBrush(on || partly ? (enabled ? colours.accent : line) : colours.surface);
    const qreal corner = round ? edge / 2 : 3;
    painter->drawRoundedRect(box, corner, corner);
    painter->setBrush(colours.onAccent);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(box.center(), edge / 5, edge / 5);
    } else if (on || partly) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colours.onAccent, edge / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](qreal x, qreal y) { return QPointF(box.x() + x * edge, box.y() + y * edge); };
        if (partly)
            painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
        else
            painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.32)});
    }
    painter->restore();
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    const Colours& colours = Colours::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget, false);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_IndicatorRadioButton:
        drawIndicator(option, painter, element == PE_IndicatorRadioButton);
        return;
    case PE_PanelButtonTool:
        drawButton(option, painter, widget, true);
        return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth == 0) {
            painter->fillRect(option->rect, option->palette.base());
            return;
        }
        const bool focus = option->state & State_HasFocus;
        const bool enabled = option->state & State_Enabled;
        roundedBox(painter, option->rect, enabled ? colours.surface : colours.window,
                   focus     ? colours.accent
                   : enabled ? colours.outline
                             : colours.border,
                   focus ? 2 : 1);
        return;
    }
    case PE_FrameLineEdit:
        return; // drawn with the panel
    case PE_Frame: {
        const bool focus = option->state & State_HasFocus;
        const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
        const bool writable = text && text->isEnabled() && !text->isReadOnly(); // a field, and seen as one
        painter->setPen(focus ? colours.accent : writable ? colours.outline : colours.border);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    case PE_FrameFocusRect:
        roundedBox(painter, option->rect, {}, colours.accent, 2);
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
    case PE_PanelMenu:
        painter->fillRect(option->rect, element == PE_PanelTipLabel ? colours.raised : colours.surface);
        painter->setPen(colours.outline);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelItemViewItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (option->state & State_Selected)
            painter->fillRect(option->rect, colours.selected);
        else if (option->state & State_MouseOver && option->state & State_Enabled)
            painter->fillRect(option->rect, colours.hovered);
        else if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Colours& colours = Colours::of(option->palette);
    if (element == CE_PushButtonLabel && option->state & State_Enabled && fillOf(widget, colours).isValid()) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton filled(*button);
            filled.palette.setColor(QPalette::ButtonText, colours.onAccent);
            QProxyStyle::drawControl(element, &filled, painter, widget);
            return;
        }
    }
    if (element == CE_Splitter) {
        const bool vertical = !(option->state & State_Horizontal);
        const QPoint middle = option->rect.center();
        painter->setPen(option->state & State_MouseOver ? QPen(colours.accent, 3) : QPen(colours.border, 1));
        if (vertical)
            painter->drawLine(option->rect.left(), middle.y(), option->rect.right(), middle.y());
        else
            painter->drawLine(middle.x(), option->rect.top(), middle.x(), option->rect.bottom());
        return;
    }
    if (element == CE_ItemViewItem) {
        // A chosen row keeps its text colour: the ground is soft.
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem soft(*item);
            for (const auto group : {QPalette::Active, QPalette::Inactive})
                soft.palette.setColor(group, QPalette::HighlightedText, colours.text);
            QProxyStyle::drawControl(element, &soft, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawSpinBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!box) return;
    const Colours& colours = Colours::of(option->palette);
    const bool focus = option->state & State_HasFocus;
    if (box->frame)
        roundedBox(painter, option->rect, option->state & State_Enabled ? colours.surface : colours.window,
                   focus ? colours.accent : colours.outline, focus ? 2 : 1);
    for (const auto& [part, step, arrow] :
         {std::tuple{SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, PE_IndicatorArrowUp},
          std::tuple{SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, PE_IndicatorArrowDown}}) {
        QStyleOption sign(*option);
        sign.rect = subControlRect(CC_SpinBox, option, part, widget).adjusted(3, 1, -3, -1);
        if (!(box->stepEnabled & step)) sign.state &= ~State_Enabled;
        drawPrimitive(arrow, &sign, painter, widget);
    }
}

/// As high as the text's small letters; Fusion's has one size for all.
void FlatStyle::drawComboArrow(const QStyleOptionComboBox& box, QPainter* painter, const QWidget* widget) const
{
    const QPointF middle = QRectF(subControlRect(CC_ComboBox, &box, SC_ComboBoxArrow, widget)).center();
    const qreal half = box.fontMetrics.xHeight() / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(box.palette.color(QPalette::ButtonText));
    painter->drawPolygon(
        QPolygonF{middle + QPointF(-half, -half / 2), middle + QPointF(half, -half / 2), middle + QPointF(0, half / 2)});
    painter->restore();
}

/// Fusion leaves its frame to the line edit in it, which has none: drawn like a line edit with an arrow.
void FlatStyle::drawEditableCombo(const QStyleOptionComboBox& box, QPainter* painter, const QWidget* widget) const
{
    QStyleOptionFrame frame;
    frame.QStyleOption::operator=(box);
    frame.lineWidth = 1;
    drawPrimitive(PE_PanelLineEdit, &frame, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const
{
    if (control == CC_SpinBox) {
        drawSpinBox(option, painter, widget);
        return;
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
        QStyleOptionComboBox plain(*box);
        plain.subControls &= ~SC_ComboBoxArrow;
        if (box->editable)
            drawEditableCombo(*box, painter, widget);
        else
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        drawComboArrow(*box, painter, widget);
        return;
    }
    if (control != CC_ScrollBar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar || bar->maximum <= bar->minimum) return;
    const Colours& colours = Colours::of(option->palette);
    const bool active = option->state & State_MouseOver;
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget).adjusted(3, 3, -3, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? colours.muted : colours.outline);
    painter->drawRoundedRect(slider, 3, 3);
    painter->restore();
}

} // namespace lygte
