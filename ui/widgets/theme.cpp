#include "ui/widgets/theme.h"

#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontMetrics>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleHints>

namespace lygte {

/// One for the program, as its palette and font are: delegates and the style ask for it.
static Density listDensity = Density::Comfortable;

Theme::Theme(QObject* parent) : QObject(parent), style_(new FlatStyle), systemFont_(QApplication::font())
{
    listDensity = Density::Comfortable;
    style_->setMotion(!systemWantsNoMotion(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)));
    QApplication::setStyle(style_);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
    apply();
}

void Theme::setMode(Mode mode)
{
    mode_ = mode;
    QStyleHints* hints = QGuiApplication::styleHints();
    if (mode == Mode::System)
        hints->unsetColorScheme();
    else
        hints->setColorScheme(mode == Mode::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    apply();
}

bool Theme::isDark() const
{
    if (mode_ != Mode::System) return mode_ == Mode::Dark;
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

void Theme::setZoom(int percent)
{
    percent = std::clamp(percent, smallestZoom, largestZoom);
    if (percent == zoom_) return;
    zoom_ = percent;
    apply();
}

Density Theme::density() const
{
    return listDensity;
}

void Theme::setDensity(Density density)
{
    if (density == listDensity) return;
    listDensity = density;
    for (QWidget* widget : QApplication::allWidgets())
        if (auto* view = qobject_cast<QAbstractItemView*>(widget)) view->doItemsLayout();
    Q_EMIT changed();
}

void Theme::apply()
{
    QApplication::setPalette((isDark() ? Colours::darkOnes() : Colours::light()).palette());
    QFont font = systemFont_;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(systemFont_.pointSizeF() * zoom_ / 100.0);
    else
        font.setPixelSize(systemFont_.pixelSize() * zoom_ / 100);
    style_->setZoom(zoom_);
    QApplication::setFont(font);
    warmup_.start(font);
    for (QWidget* widget : QApplication::allWidgets())
        if (auto* heading = qobject_cast<Heading*>(widget)) heading->updateFont();
    Q_EMIT changed();
}

QFont tabular(QFont font)
{
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

int rowPadding()
{
    return listDensity == Density::Compact ? space::xs : space::s;
}

int rowGap()
{
    return listDensity == Density::Compact ? 0 : space::xs;
}

int rowHeight(const QFontMetrics& metrics, int lines)
{
    return lines * metrics.lineSpacing() + (lines - 1) * rowGap() + 2 * rowPadding() + 1;
}

bool systemWantsNoMotion(const QString& configFolder)
{
    const QSettings kde(configFolder + QStringLiteral("/kdeglobals"), QSettings::IniFormat);
    if (const QVariant factor = kde.value(QStringLiteral("KDE/AnimationDurationFactor"));
        factor.isValid() && factor.toDouble() == 0)
        return true;
    for (const auto& version : {QStringLiteral("3.0"), QStringLiteral("4.0")}) {
        const QString file = configFolder + QStringLiteral("/gtk-") + version + QStringLiteral("/settings.ini");
        const QVariant animations =
            QSettings(file, QSettings::IniFormat).value(QStringLiteral("Settings/gtk-enable-animations"));
        if (animations.isValid() && !animations.toBool()) return true;
    }
    return false;
}

} // namespace lygte
