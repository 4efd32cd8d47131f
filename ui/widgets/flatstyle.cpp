#include "ui/widgets/flatstyle.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyleOption>

namespace lygte {

void addShadow(QWidget* widget)
{
    auto* shadow = new QGraphicsDropShadowEffect(widget);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 110));
    widget->setGraphicsEffect(shadow);
}

int fadeMilliseconds(const QWidget* widget)
{
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget);
}

void FlatStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QScrollBar*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QSplitterHandle*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)) {
        if (widget->focusPolicy() == Qt::WheelFocus) widget->setFocusPolicy(Qt::StrongFocus);
        widget->installEventFilter(this);
    }
}

/// What the wheel passes over lets it go on to the page; only the field that has the focus turns with it.
bool FlatStyle::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QProxyStyle::eventFilter(watched, event);
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return 16 * zoom_ / 100;
    case PM_ToolBarIconSize:
        return 22 * zoom_ / 100;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 14 * zoom_ / 100;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 5;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return 4;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return motion_ ? 100 : 0;
    case SH_Widget_Animate:
        return motion_;
    case SH_EtchDisabledText:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

/// Fusion's combo box keeps 18 pixels for its arrow, whatever the size of the text; this much it needs besides.
static int arrowGrowth(const QStyleOption* option)
{
    return option ? std::max(0, option->fontMetrics.height() - 18) : 0;
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = option ? option->fontMetrics.height() + 14 : 0; // one height for all controls of a line
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const auto lines = button ? button->text.count(u'\n') : 0;
        return QSize(result.width() + 8, control + int(lines) * option->fontMetrics.lineSpacing());
    }
    case CT_ComboBox:
        return QSize(result.width() + arrowGrowth(option), std::max(size.height(), control));
    case CT_SpinBox:
    case CT_LineEdit:
        return QSize(result.width(), std::max(size.height(), control));
    case CT_ToolButton:
        return QSize(result.width() + 4, result.height() + 4);
    case CT_ItemViewItem:
        return QSize(result.width(), result.height() + rowPadding() - 2);
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), option->fontMetrics.height() + 10));
        return result;
    }
    default:
        return result;
    }
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0) return rect.adjusted(5, 0, -5, 0);
    return rect;
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                const QWidget* widget) const
{
    if (control == CC_ComboBox && (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField)) {
        const int growth = option->direction == Qt::LeftToRight ? -arrowGrowth(option) : arrowGrowth(option);
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        const bool moveLeft = (part == SC_ComboBoxArrow) == (growth < 0);
        return moveLeft ? rect.adjusted(growth, 0, 0, 0) : rect.adjusted(0, 0, growth, 0);
    }
    if (control != CC_ScrollBar) return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrow buttons: the groove is the whole bar.
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar || part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) return {};
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0)
        slider = std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)), std::min(32, length), length);
    const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto along = [&](int from, int size) {
        return horizontal ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                          : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return along(at, slider);
    case SC_ScrollBarSubPage:
        return along(0, at);
    case SC_ScrollBarAddPage:
        return along(at + slider, length - at - slider);
    default:
        return bar->rect;
    }
}

} // namespace lygte
