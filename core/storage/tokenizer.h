#pragma once
// How text becomes search terms, in one place for the FTS5 index, the query and the highlighting: words are runs of letters and
// digits, folded so that Danish finds Danish. æ ø å are letters; `ae`, `oe` and `aa` count as them, so `Aarhus` finds `Århus`;
// other accents fall away
// (`idé` = `ide`). Beside the folded word stands its Danish stem (Snowball, libstemmer), so `beskeder` finds `besked`; a
// prefix search looks at whole folded words only. unicode61 was discarded: it cannot fold `aa` and does not stem.

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>

struct sqlite3;
struct fts5_api;

namespace lygte {

/// Not thread-safe (the stemmer keeps a buffer): one per connection or per highlighting job.
class Tokenizer
{
public:
    Tokenizer();
    ~Tokenizer();
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    /// `begin` and `end` are byte offsets into the UTF-8 text. Returns false to stop.
    using Visit = std::function<bool(QByteArrayView folded, qsizetype begin, qsizetype end)>;
    void words(QByteArrayView utf8, const Visit& visit);
    /// The Danish stem of a folded word; valid until the next call.
    QByteArrayView stem(QByteArrayView folded);

    /// Words longer than this many bytes are cut, so that a hostile text cannot fill the index with one term.
    static constexpr qsizetype maxWordBytes = 96;

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

/// What extensions of FTS5 are registered with, on one connection.
Result<fts5_api*> fts5Api(sqlite3* handle);

/// Makes `tokenize='lygte'` known to a connection. Needed on every connection, also on those that only read.
Result<void> registerTokenizer(sqlite3* handle);

} // namespace lygte
