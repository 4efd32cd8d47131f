#pragma once
// Breeze icons in the colour of the text they stand beside. Qt's own SVG engine leaves Breeze's dark grey as it is, and
// KIconThemes would bring a configuration of its own, so a small engine puts the palette's colour into the SVG before it is
// rendered.

#include <QIcon>

namespace lygte {

/// The icon of that name in KF6BreezeIcons, e.g. "go-home". Follows the application's palette at every paint. A name that does
/// not exist is a bug: the icon is empty and a warning names it.
QIcon icon(const QString& name);
/// The same in one fixed colour, for a glyph that carries a meaning.
QIcon icon(const QString& name, const QColor& colour);

} // namespace lygte
