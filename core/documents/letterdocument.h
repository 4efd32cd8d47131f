#pragma once
// A letter laid out as a QTextDocument, for paper and preview. Built with QTextCursor inserts only: no setHtml, no setMarkdown,
// no resources, so foreign text stays text.

#include "core/documents/letter.h"

#include <QTextDocument>
#include <QTextFormat>

#include <memory>

namespace lygte {

/// A property of a table's format: thin rules between its rows. The painter of a page draws them.
inline constexpr int ruledTable = QTextFormat::UserProperty + 1;

/// Sizes are in points; lengths in pixels of the screen's logical resolution, which Qt scales to the device. The document loads
/// nothing: loadResource() answers every request with nothing. Needs a QGuiApplication; use it in the thread that made it.
std::unique_ptr<QTextDocument> letterDocument(const Letter& letter);

} // namespace lygte
