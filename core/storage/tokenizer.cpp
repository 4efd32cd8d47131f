#include "core/storage/tokenizer.h"

#include "core/storage/statement.h"

#include <QChar>

#include <libstemmer.h>
#include <sqlcipher/sqlite3.h>

namespace lygte {

struct Tokenizer::Private
{
    sb_stemmer* stemmer = sb_stemmer_new("danish", "UTF_8");
    QByteArray word;
    ~Private() { sb_stemmer_delete(stemmer); }
};

Tokenizer::Tokenizer() : d_(std::make_unique<Private>())
{
    d_->word.reserve(2 * maxWordBytes);
}
Tokenizer::~Tokenizer() = default;

namespace {

struct Decoded
{
    char32_t code;
    int bytes;
};

/// Decodes one code point; bad UTF-8 gives U+FFFD for one byte, which is no letter and so ends a word.
Decoded decode(const unsigned char* at, const unsigned char* end)
{
    const unsigned char first = *at;
    if (first < 0x80) return {first, 1};
    const int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || end - at < length || first > 0xF4) return {0xFFFD, 1};
    char32_t code = first & (0xFFU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        if ((at[i] & 0xC0U) != 0x80U) return {0xFFFD, 1};
        code = (code << 6) | (at[i] & 0x3FU);
    }
    return {code, length};
}

void append(QByteArray& word, char32_t code)
{
    if (code < 0x80)
        word += static_cast<char>(code);
    else if (code < 0x800)
        (word += static_cast<char>(0xC0U | (code >> 6))) += static_cast<char>(0x80U | (code & 0x3FU));
    else if (code < 0x10000)
        ((word += static_cast<char>(0xE0U | (code >> 12))) += static_cast<char>(0x80U | ((code >> 6) & 0x3FU))) +=
            static_cast<char>(0x80U | (code & 0x3FU));
    else
        (((word += static_cast<char>(0xF0U | (code >> 18))) += static_cast<char>(0x80U | ((code >> 12) & 0x3FU))) +=
         static_cast<char>(0x80U | ((code >> 6) & 0x3FU))) += static_cast<char>(0x80U | (code & 0x3FU));
}

bool isWord(char32_t code)
{
    if (code < 0x80) return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
    return QChar::isLetterOrNumber(code) || QChar::isMark(code);
}

/// Base letter without accents; the Danish three and their neighbours' spellings stay letters.
void foldNonAscii(QByteArray& word, char32_t code)
{
    switch (code) {
    case U'å':
    case U'Å':
        word += "å";
        return;
    case U'æ':
    case U'Æ':
    case U'ä':
    case U'Ä':
        word += "æ";
        return;
    case U'ø':
    case U'Ø':
    case U'ö':
    case U'Ö':
        word += "ø";
        return;
    case U'ß':
        word += "ss";
        return;
    case 0x030A: // a ring after a bare a, as macOS writes å
        if (word.endsWith('a')) {
            word.chop(1);
            word += "å";
        }
        return;
    default:
        break;
    }
    if (QChar::isMark(code)) return;
    const QString decomposed = QChar::decomposition(code);
    if (!decomposed.isEmpty() && QChar::decompositionTag(code) == QChar::Canonical && !decomposed.front().isSurrogate())
        code = decomposed.front().unicode();
    append(word, QChar::toLower(code));
}

/// `aa` → å, `ae` → æ, `oe` → ø, after everything else was folded.
void joinDigraph(QByteArray& word)
{
    const qsizetype size = word.size();
    if (size < 2) return;
    const char last = word[size - 1];
    const char before = word[size - 2];
    const char* joined = last == 'a' && before == 'a'   ? "å"
                         : last == 'e' && before == 'a' ? "æ"
                         : last == 'e' && before == 'o' ? "ø"
                                                        : nullptr;
    if (!joined) return;
    word.chop(2);
    word += joined;
}

} // namespace

void Tokenizer::words(QByteArrayView utf8, const Visit& visit)
{
    const auto* const start = reinterpret_cast<const unsigned char*>(utf8.data());
    const auto* const end = start + utf8.size();
    QByteArray& word = d_->word;
    const unsigned char* at = start;
    while (at < end) {
        Decoded next = decode(at, end);
        if (!isWord(next.code)) {
            at += next.bytes;
            continue;
        }
        const unsigned char* const begin = at;
        word.resize(0);
        while (at < end && isWord((next = decode(at, end)).code)) {
            at += next.bytes;
            if (word.size() >= maxWordBytes) continue;
            if (next.code < 0x80)
                word += static_cast<char>(next.code >= 'A' && next.code <= 'Z' ? next.code + 32 : next.code);
            else
                foldNonAscii(word, next.code);
            if (next.code < 0x80) joinDigraph(word);
        }
        if (!word.isEmpty() && !visit(word, begin - start, at - start)) return;
    }
}

QByteArrayView Tokenizer::stem(QByteArrayView folded)
{
    const auto* stemmed =
        sb_stemmer_stem(d_->stemmer, reinterpret_cast<const sb_symbol*>(folded.data()), static_cast<int>(folded.size()));
    if (!stemmed) return folded;
    return {reinterpret_cast<const char*>(stemmed), sb_stemmer_length(d_->stemmer)};
}

namespace {

int create(void*, const char**, int, Fts5Tokenizer** out)
{
    *out = reinterpret_cast<Fts5Tokenizer*>(new Tokenizer);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer* tokenizer)
{
    delete reinterpret_cast<Tokenizer*>(tokenizer);
}

using Emit = int (*)(void*, int, const char*, int, int, int);

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size, Emit emit)
{
    auto& self = *reinterpret_cast<Tokenizer*>(tokenizer);
    const bool query = flags & FTS5_TOKENIZE_QUERY;
    const bool prefix = flags & FTS5_TOKENIZE_PREFIX;
    int code = SQLITE_OK;
    self.words(QByteArrayView(text, size), [&](QByteArrayView folded, qsizetype begin, qsizetype end) {
        const auto emitTerm = [&](QByteArrayView term, int flag) {
            code =
                emit(context, flag, term.data(), static_cast<int>(term.size()), static_cast<int>(begin), static_cast<int>(end));
            return code == SQLITE_OK;
        };
        if (query) return emitTerm(prefix ? folded : self.stem(folded), 0);
        if (!emitTerm(folded, 0)) return false;
        const QByteArrayView stemmed = self.stem(folded);
        return stemmed == folded || emitTerm(stemmed, FTS5_TOKEN_COLOCATED);
    });
    return code;
}

} // namespace

Result<fts5_api*> fts5Api(sqlite3* handle)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (!api) return std::unexpected(sqliteError(handle, code, QStringLiteral("FTS5")));
    return api;
}

Result<void> registerTokenizer(sqlite3* handle)
{
    LYGTE_TRY_VALUE(api, fts5Api(handle));
    static const fts5_tokenizer functions{create, destroy, tokenize};
    const int code = api->xCreateTokenizer(api, "lygte", nullptr, const_cast<fts5_tokenizer*>(&functions), nullptr);
    if (code != SQLITE_OK) return std::unexpected(sqliteError(handle, code, QStringLiteral("FTS5")));
    return {};
}

} // namespace lygte
