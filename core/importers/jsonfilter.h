#pragma once
// Stands before the JSON parser, so that one bad byte never rejects a file: inside strings, bytes that are not UTF-8, lone
// surrogate escapes, broken \u escapes and \u0000 become U+FFFD; raw control characters and unknown escapes become what they
// must have meant. A byte order mark at the start is dropped. Outside strings nothing is changed. Discarded: the parser's own
// allow_invalid_utf8 (Boost.JSON 1.83 still stops at a lone surrogate, and lets bad bytes through into the text).

#include <QByteArrayView>

#include <string>

namespace lygte {

class JsonFilter
{
public:
    /// The next bytes, repaired. The result is valid until the next call. A sequence cut by the end of `bytes` is held back.
    std::string_view feed(QByteArrayView bytes);

private:
    enum class State { Outside, String, Escape, Unicode, HeldEscape };

    void outside(unsigned char c);
    void string(unsigned char c);
    void escape(unsigned char c);
    void unicode(unsigned char c);
    void codeUnit(unsigned unit);
    void multibyte(unsigned char c);
    void dropHeld();
    void plain(unsigned char c);

    State state_ = State::Outside;
    std::string out_;
    qint64 position_ = 0;
    std::string sequence_;   ///< the bytes of a UTF-8 sequence so far
    int wanted_ = 0;         ///< how many more bytes it needs
    unsigned lowest_ = 0x80; ///< bounds of its next byte (Unicode, table 3-7)
    unsigned highest_ = 0xBF;
    unsigned unit_ = 0; ///< the hexadecimal digits of an escape so far
    int digits_ = 0;
    unsigned held_ = 0; ///< a high surrogate that waits for its low one
};

} // namespace lygte
