#pragma once
// Repairs that lose nothing: the text as found is kept beside the repaired one (formats.md § 0).

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace lygte {

/// UTF-8 to text. Bytes that are not UTF-8, and NUL (which no SQL text holds), become U+FFFD.
QString decodeUtf8(QByteArrayView bytes);

/// True if decoding had to put U+FFFD somewhere.
inline bool wasRepaired(const QString& text)
{
    return text.contains(QChar(0xFFFD));
}

/// Undoes Meta's encoding, which escapes the bytes of UTF-8 one by one (`Ã¸` for `ø`; formats.md § 1): every run of
/// U+0080–U+00FF whose bytes are valid UTF-8 becomes what those bytes say, everything else stays. Correct `rødgrød` survives. A
/// run is repaired wholly or not at all; discarded: decoding the whole string as Latin-1 (fails on mixed strings) and repairing
/// parts of a run (guesses).
QString repairMojibake(const QString& text);

/// At most `limit` UTF-16 units, never half a surrogate pair.
QString cutText(const QString& text, qsizetype limit);

/// The source around a trouble, at most 200 characters.
QString excerptOf(QStringView text);

} // namespace lygte
