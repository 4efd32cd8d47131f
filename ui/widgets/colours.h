#pragma once
// The colours of both themes, by role. A widget asks for them with its own palette, so there is no global state and no signal
// to miss: when the palette changes, the next paint has the right colours. Every text role reads at 4.5:1 or better on every
// ground (WCAG 2.2, 1.4.3); tests/ui/widgets/colours_test.cpp computes all pairs. One accent; everything else is grey until it
// means something.

#include <QColor>
#include <QPalette>

#include <array>

namespace lygte {

struct Colours
{
    bool dark = false;
    // grounds
    QColor window;   ///< behind everything
    QColor surface;  ///< lists, conversations, fields
    QColor raised;   ///< rail, strips, headers
    QColor selected; ///< a chosen row; text keeps its colour on it
    QColor hovered;
    // text, on any ground
    QColor text;
    QColor muted;
    QColor link;
    QColor danger;
    QColor warning;
    QColor caution;
    QColor positive;
    // lines and fills
    QColor border;     ///< ≥ 3:1 where it is the only sign of a control (WCAG 1.4.11): use `outline` there
    QColor outline;    ///< the edge of fields and buttons
    QColor accent;     ///< fill of the one primary act, focus, the current page
    QColor onAccent;   ///< text on accent
    QColor dangerFill; ///< fill of a destructive act
    QColor onDanger;

    static const Colours& light();
    static const Colours& darkOnes();
    /// Those that belong to a palette of ours: told by the lightness of its window.
    static const Colours& of(const QPalette& palette);

    QPalette palette() const;
    std::array<QColor, 5> grounds() const { return {window, surface, raised, selected, hovered}; }
    std::array<QColor, 7> inks() const { return {text, muted, link, danger, warning, caution, positive}; }
};

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(const QColor& one, const QColor& other);

} // namespace lygte
