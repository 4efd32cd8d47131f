#pragma once
// THE Repository of KSyntaxHighlighting: made once (it indexes some 400 definitions), with our own definitions and themes from
// the resources. Everything that highlights asks here. UI thread.

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>

class QPalette;

namespace lygte {

/// A line longer than this is shown without highlighting: one regular expression over a line of a megabyte blocks the interface
/// for seconds.
inline constexpr qsizetype longestHighlightedLine = 2000;

KSyntaxHighlighting::Definition transcriptDefinition();
KSyntaxHighlighting::Definition noteDefinition();
/// Light or dark, as the palette is.
KSyntaxHighlighting::Theme syntaxTheme(const QPalette& palette);

} // namespace lygte
