#pragma once
// The line of a text that shows why it was found.

#include "core/search/query.h"

#include <memory>
#include <vector>

namespace lygte {

class Tokenizer;

/// A run of a text that matched; positions in UTF-16 code units.
struct MatchRange
{
    int begin = 0;
    int length = 0;
};

struct Snippet
{
    QString text;
    QList<MatchRange> matches; ///< within text
};

/// For many texts of one query. Not thread-safe.
class SnippetMaker
{
public:
    explicit SnippetMaker(const SearchQuery& query);
    ~SnippetMaker();

    /// One line of at most `limit` characters around the first match, with every match in it marked.
    Snippet make(const QString& text, int limit = 160);

private:
    struct Term;
    bool matches(const QByteArray& folded);

    std::unique_ptr<Tokenizer> tokenizer_;
    std::vector<Term> terms_;
};

} // namespace lygte
