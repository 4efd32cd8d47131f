#pragma once
// How the patrol log's kinds, figures and states are said and drawn; one place, so that every view of it says the same.

#include "core/patrol/patrol.h"
#include "core/people/referencedata.h"
#include "ui/widgets/marks.h"

namespace lygte {

class ReferenceList;

QString kindWord(EntryKind kind);
/// Breeze name.
QString kindIcon(EntryKind kind);
/// "Advice"; for CountedAs::Nothing "Not counted".
QString countedWord(CountedAs counted);
/// "da" or "en": which words of data files are shown.
QString interfaceLanguage();
/// In the interface's language; an unknown key as it is, an empty one as nothing.
QStringList platformNames(const QStringList& keys);
/// The lists of resources/reference. They are part of the program: a missing one is a bug and ends it.
const ReferenceList& platformList();
const ReferenceList& quickEntryWords();

/// "Twitch · politiets kanal"; what is missing is left out.
QString whereText(const EntryDraft& entry);
/// "40 reached · 15 min"; what is 0 is left out.
QString figuresText(const EntryDraft& entry);
/// Topics as an officer writes them, "#sextortion #gaming", and what such a text holds, each once and without its #.
QString topicsText(const QStringList& topics);
QStringList topicsIn(const QString& text);
/// The whole entry as one text, for screen readers and search.
QString spokenEntry(const Entry& entry);

} // namespace lygte
