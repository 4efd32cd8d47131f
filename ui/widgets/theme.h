#pragma once
// How the whole program looks: Fusion in our palette, light or dark as the system says or as chosen, text zoom, list density.
// One object, made by app/ after the QApplication; it owns nothing but the application's style. UI thread.

#include "ui/widgets/colours.h"
#include "ui/widgets/fontwarmup.h"

class QFontMetrics;

namespace lygte {

class FlatStyle;

/// Distances in pixels: steps of 4, one grid.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
} // namespace space

enum class Density { Comfortable, Compact };

class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    static constexpr int smallestZoom = 80;
    static constexpr int largestZoom = 200;

    explicit Theme(QObject* parent = nullptr);

    Mode mode() const { return mode_; }
    void setMode(Mode mode);
    bool isDark() const;

    /// Size of all text in percent of the system's, kept within 80 to 200.
    int zoom() const { return zoom_; }
    void setZoom(int percent);

    /// How close the rows of lists stand.
    Density density() const;
    void setDensity(Density density);

Q_SIGNALS:
    /// Mode, zoom or density changed; palette and font events reach the widgets by themselves.
    void changed();

private:
    void apply();

    FontWarmup warmup_;
    FlatStyle* style_; // owned by QApplication
    QFont systemFont_;
    Mode mode_ = Mode::System;
    int zoom_ = 100;
};

/// The font with figures of equal width, for times and counts.
QFont tabular(QFont font);
/// Rows of lists, as the theme's density says; whoever paints rows asks each time. Free above and below the lines:
int rowPadding();
/// Free between two lines of a row.
int rowGap();
/// Height of a row with that many lines, and the border that ends it.
int rowHeight(const QFontMetrics& metrics, int lines);
/// Whether the desktop asks for no motion: KDE's AnimationDurationFactor 0 or GTK's gtk-enable-animations off. Qt 6.8 has no
/// question for it.
bool systemWantsNoMotion(const QString& configFolder);

} // namespace lygte
