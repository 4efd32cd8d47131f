#pragma once
// A letter as PDF: what is sent and kept. Equal letters give equal bytes, in any process and at any time, so that a document
// can be made again and held against the hash of the one that was sent (on machines with the same Qt and fonts).

#include "core/base/result.h"
#include "core/documents/letter.h"

namespace lygte {

/// A4, fonts embedded, page numbers in the footer, title and language in the metadata, in Qt's PDF/A-1b mode. Invalid without a
/// date; Io when there is no QGuiApplication to lay text out with. Usable from any thread while one exists.
Result<QByteArray> writePdf(const Letter& letter);

} // namespace lygte
