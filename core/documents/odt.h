#pragma once
// A letter as OpenDocument text: for the receiver who must copy from it or fill something in. Equal letters give equal bytes.
// Discarded: Qt's QTextDocumentWriter. Tried with Qt 6.8: it writes headings as plain paragraphs, no header rows, no page
// footer, no title or language, orders its styles by hash seed and stamps the members with the time of day; putting that right
// takes more code than writing the few elements that a letter has.

#include "core/base/result.h"
#include "core/documents/letter.h"

namespace lygte {

/// The whole file. Invalid without a date. Any thread; needs no screen.
Result<QByteArray> writeOdt(const Letter& letter);

} // namespace lygte
