#include "ui/widgets/colours.h"

#include <cmath>

namespace lygte {

const Colours& Colours::light()
{
    static const Colours colours{
        .dark = false,
        .window = 0xF5F6F8,
        .surface = 0xFFFFFF,
        .raised = 0xEBEDF1,
        .selected = 0xDCE7F5,
        .hovered = 0xEEF2F8,
        .text = 0x1B1F26,
        .muted = 0x555C67,
        .link = 0x1A4F94,
        .danger = 0xA8201A,
        .warning = 0x963C00,
        .caution = 0x6E5200,
        .positive = 0x1E6434,
        .border = 0xD5D9E0,
        .outline = 0x7D8593,
        .accent = 0x17457F,
        .onAccent = 0xFFFFFF,
        .dangerFill = 0xA8201A,
        .onDanger = 0xFFFFFF,
    };
    return colours;
}

const Colours& Colours::darkOnes()
{
    static const Colours colours{
        .dark = true,
        .window = 0x1A1D22,
        .surface = 0x21252B,
        .raised = 0x15181C,
        .selected = 0x263B56,
        .hovered = 0x2A2F37,
        .text = 0xE3E6EB,
        .muted = 0xA9B1BD,
        .link = 0x9AC3F5,
        .danger = 0xFF9A90,
        .warning = 0xFFB070,
        .caution = 0xF0D06A,
        .positive = 0x84D69A,
        .border = 0x363C46,
        .outline = 0x7A8493,
        .accent = 0x3A72B8,
        .onAccent = 0xFFFFFF,
        .dangerFill = 0xB23A32,
        .onDanger = 0xFFFFFF,
    };
    return colours;
}

const Colours& Colours::of(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkOnes() : light();
}

QPalette Colours::palette() const
{
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, hovered);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, danger);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Accent, accent);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::LinkVisited, link);
    palette.setColor(QPalette::Light, surface);
    palette.setColor(QPalette::Midlight, hovered);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, outline);
    palette.setColor(QPalette::Shadow, dark ? QColor(0x0C0E10) : QColor(0x9AA1AC));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dark ? QColor(0x7F8895) : QColor(0x7B828D));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, text);
    return palette;
}

static double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace lygte
