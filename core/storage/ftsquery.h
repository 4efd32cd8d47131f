#pragma once
// Makes FTS5 query text from what a person typed. FTS5's own syntax never reaches the person: every word is quoted, so no input
// is an error.

#include <QString>

namespace lygte {

/// All words must occur; the last one may be half typed. Empty when there is no word.
QString ftsPrefixQuery(const QString& typed);
/// `"…"`, with quotes inside doubled.
QString ftsQuoted(const QString& words);

} // namespace lygte
