#include "core/search/snippet.h"

#include "core/storage/tokenizer.h"

namespace lygte {

struct SnippetMaker::Term
{
    QByteArray word;
    bool prefix;
};

/// The words of a query as the index knows them: whole words by their stem, the last of a prefix term as it stands.
SnippetMaker::SnippetMaker(const SearchQuery& query) : tokenizer_(std::make_unique<Tokenizer>())
{
    for (const QString& typed : query.words) {
        const QByteArray utf8 = typed.toUtf8();
        const bool prefix = query.match.contains(typed + QStringLiteral("\"*"));
        tokenizer_->words(utf8, [&](QByteArrayView folded, qsizetype, qsizetype end) {
            const bool half = prefix && end == utf8.size();
            const QByteArray word = folded.toByteArray();
            terms_.push_back({half ? word : tokenizer_->stem(word).toByteArray(), half});
            return true;
        });
    }
}

SnippetMaker::~SnippetMaker() = default;

bool SnippetMaker::matches(const QByteArray& folded)
{
    QByteArrayView stem;
    for (const Term& term : terms_) {
        if (term.prefix ? folded.startsWith(term.word) : folded == term.word) return true;
        if (term.prefix) continue;
        if (stem.isEmpty()) stem = tokenizer_->stem(folded);
        if (stem == term.word) return true;
    }
    return false;
}

Snippet SnippetMaker::make(const QString& text, int limit)
{
    // Only as much of a very long text as a snippet can come from.
    const QByteArray utf8 = text.left(200'000).toUtf8();
    QList<std::pair<qsizetype, qsizetype>> found; // byte ranges
    tokenizer_->words(utf8, [&](QByteArrayView folded, qsizetype begin, qsizetype end) {
        const QByteArray word = folded.toByteArray();
        if (matches(word)) found.append({begin, end});
        return found.size() < 40;
    });
    // Byte offsets become UTF-16 offsets once, walking along.
    QList<MatchRange> ranges;
    qsizetype byte = 0;
    int at = 0;
    for (const auto& [begin, end] : found) {
        at += static_cast<int>(QString::fromUtf8(QByteArrayView(utf8).sliced(byte, begin - byte)).size());
        const int length = static_cast<int>(QString::fromUtf8(QByteArrayView(utf8).sliced(begin, end - begin)).size());
        ranges.append({at, length});
        at += length;
        byte = end;
    }
    const int first = ranges.isEmpty() ? 0 : ranges.front().begin;
    int begin = std::max(0, first - limit / 3);
    while (begin > 0 && begin < first && !text[begin - 1].isSpace()) ++begin;
    QString line = text.mid(begin, limit);
    for (QChar& c : line)
        if (c == u'\n' || c == u'\r' || c == u'\t') c = u' ';
    const int shift = begin > 0 ? 1 : 0;
    Snippet snippet;
    snippet.text = (shift ? QStringLiteral("\u2026") : QString()) + line +
                   (begin + limit < text.size() ? QStringLiteral("\u2026") : QString());
    for (const MatchRange& range : std::as_const(ranges))
        if (range.begin >= begin && range.begin + range.length <= begin + line.size())
            snippet.matches.append({range.begin - begin + shift, range.length});
    return snippet;
}

} // namespace lygte
