#pragma once
// Text that strangers wrote is hostile until shown as plain text (security.md, "Text that strangers wrote").

#include <QLocale>
#include <QString>
#include <QStringList>

namespace lygte {

/// Wraps a foreign name in first-strong isolates (U+2068 … U+2069, Unicode UAX #9), so that it cannot turn the text around it.
QString isolated(const QString& foreign);
/// Control and bidirectional characters made visible (␀, ⟨RLO⟩ …); line breaks and tabs stay.
QString visible(const QString& foreign);
/// Text that every store can hold: U+0000 becomes ␀ (PostgreSQL's text has none), half a surrogate pair becomes U+FFFD, and a
/// byte order mark at the start goes, because reading UTF-8 leaves it out. The same before and after, so that ids made from
/// text agree everywhere.
QString storable(const QString& text);
/// A name that can never become a path: both slashes, NUL, control and bidi characters removed, no leading dots, at most 120
/// characters.
QString safeFileName(const QString& foreign);
/// One line of at most `limit` characters for lists: white space folded, cut with an ellipsis.
QString snippet(const QString& text, int limit = 160);

/// -1, 0 or 1: the order of names and words in a language; å is last in Danish. Case counts only between equals. Any thread.
int compareNames(const QString& one, const QString& other, const QLocale& language);
/// A cell of a CSV file that no spreadsheet reads as a formula (OWASP "CSV injection"): `= + - @ TAB CR` at the start get a
/// leading apostrophe.
QString csvCell(const QString& text);

} // namespace lygte
