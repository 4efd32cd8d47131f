#pragma once
// The end of a shift on paper: what happened, the figures, what the next officer must know (ui.md, "Patrol"). Takes plain
// values.

#include "core/base/clock.h"
#include "core/documents/letter.h"

#include <optional>

namespace lygte {

struct ShiftLetterEntry
{
    Instant at;
    QString what;       ///< kind, platform and place in the letter's language
    QString facts;      ///< what was observed and done
    QString assessment; ///< kept apart: its own row, in italics
};

struct ShiftLetterInput
{
    QString language;
    QStringList sender; ///< lines: unit, officer's public number
    Instant started;
    std::optional<Instant> ended; ///< none: the report is boxed as preliminary
    QString account;
    QString platforms;
    QString summary;
    QString handover;
    QList<LetterRow> figures; ///< label and figure in the letter's language: advice, measures, cases counted apart
    QList<ShiftLetterEntry> entries;
};

/// Dated by the end of the shift, or by its beginning while it runs (Danish time). Errors as escalationLetter().
Result<Letter> shiftLetter(const ShiftLetterInput& input);

} // namespace lygte
