#include "ui/shell/fuzzymatch.h"

namespace lygte {

static bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

std::optional<int> fuzzyMatch(const QString& needle, const QString& text)
{
    const QString wanted = needle.toCaseFolded().simplified();
    const QString within = text.toCaseFolded();
    const int shortness = -int(std::min<qsizetype>(within.size(), 90)); // between equals, the shorter text
    if (wanted.isEmpty()) return 0;
    if (within.startsWith(wanted)) return 1000 + shortness;
    for (qsizetype at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1))
        if (startsWord(within, at)) return 800 + shortness;
    if (within.contains(wanted)) return 600 + shortness;
    int score = 300;
    qsizetype from = 0;
    for (const QChar letter : wanted) {
        if (letter.isSpace()) continue;
        const qsizetype at = within.indexOf(letter, from);
        if (at < 0) return std::nullopt;
        if (startsWord(within, at))
            score += 20;
        else if (at != from)
            score -= 10;
        from = at + 1;
    }
    return score + shortness;
}

} // namespace lygte
