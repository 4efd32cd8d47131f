#pragma once
// How well typed letters fit a text: for the command palette.

#include <QString>

#include <optional>

namespace lygte {

/// Higher is better; nothing when the letters do not occur in order. Case does not count. The start of the text is best, then
/// the start of a word, then anywhere in one piece, then letters in order with gaps (beginnings of words count more). An empty
/// needle fits everything.
std::optional<int> fuzzyMatch(const QString& needle, const QString& text);

} // namespace lygte
