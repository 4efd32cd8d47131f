#pragma once
// Fusion without its bevels: flat buttons and fields with one line around them, a clear focus ring, slim scroll bars, all
// painted from Colours. A wheel that scrolls the page changes no choice, number or date that it passes over. A style sheet was
// discarded: it breaks palette propagation and costs a rule match for each widget.

#include <QProxyStyle>

class QPushButton;
class QStyleOptionComboBox;

namespace lygte {

class FlatStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    FlatStyle() : QProxyStyle(QStringLiteral("fusion")) {}

    /// Icons grow with the text; percent.
    void setZoom(int percent) { zoom_ = percent; }
    void setMotion(bool motion) { motion_ = motion; }

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drawComboArrow(const QStyleOptionComboBox& box, QPainter* painter, const QWidget* widget) const;
    void drawEditableCombo(const QStyleOptionComboBox& box, QPainter* painter, const QWidget* widget) const;
    void drawSpinBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;

    int zoom_ = 100;
    bool motion_ = true;
};

/// The one act a page is for: filled with the accent.
void makePrimary(QPushButton* button);
/// A destructive act: filled red.
void makeDangerous(QPushButton* button);
/// Of what stands before the page for a moment.
void addShadow(QWidget* widget);
/// Fades under 120 ms, or nothing at all when the system asks for no motion.
int fadeMilliseconds(const QWidget* widget);

} // namespace lygte
