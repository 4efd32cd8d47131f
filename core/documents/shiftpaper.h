#pragma once
// The end of a shift on paper. The document's language is chosen apart from the interface's, so its words are looked up in it.

#include "core/base/result.h"
#include "core/documents/letter.h"
#include "core/patrol/patrol.h"

#include <QByteArray>
#include <QLocale>

namespace lygte {

struct Officer;

/// `entries` newest first, as the store gives them; withdrawn ones and old versions are left out. `language` is "da" or "en".
Result<Letter> shiftPaper(const ShiftSummary& summary, const QList<Entry>& entries, const Officer& officer,
                          const QString& handover, const QString& language);
/// For the file dialog: "Vagt 04 2026-03-03.pdf".
QString shiftFileName(const Shift& shift, const QString& language);

} // namespace lygte
