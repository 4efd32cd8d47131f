#pragma once
// Paints one page of a laid-out letter. Line by line, because QTextDocument's own drawing also paints the last line of the page
// before when a paragraph goes on over the page break (Qt 6.8, QTextLayout::draw): clipped it is invisible on paper, but it
// stands twice in the text of the PDF, and an excerpt that is copied out of a letter must be word for word.

#include "core/documents/letter.h"

#include <QTextDocument>

class QPainter;

namespace lygte {

/// Paints page `page` (from 0) of `document` with its page's top left at the painter's origin. The document has its page size
/// and paint device set; its thread.
void paintLetterPage(QPainter& painter, const QTextDocument& document, int page);

} // namespace lygte
