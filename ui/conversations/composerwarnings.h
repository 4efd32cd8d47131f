#pragma once
// What an officer should think of before a text leaves the house: warnings, never obstacles. Pure but for the compiled rules.

#include "ui/editor/transcriptspans.h"

#include <QStringList>

namespace lygte {

/// Warnings about a reply, in the language of the interface; empty when there is nothing to say.
QStringList composerWarnings(const QString& text, TranscriptSpans& spans);

} // namespace lygte
