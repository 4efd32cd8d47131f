#include "core/importers/jsonfilter.h"

#include <cstdio>

namespace lygte {

static constexpr std::string_view replacement = "\\ufffd";

static int hexDigit(unsigned char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static void appendUnit(std::string& out, unsigned unit)
{
    char text[8];
    std::snprintf(text, sizeof text, "\\u%04x", unit & 0xFFFFU);
    out += text;
}

std::string_view JsonFilter::feed(QByteArrayView bytes)
{
    out_.clear();
    static constexpr std::string_view bom = "\xEF\xBB\xBF";
    for (const char raw : bytes) {
        const auto c = static_cast<unsigned char>(raw);
        const qint64 at = position_++;
        if (at < 3 && raw == bom[static_cast<size_t>(at)] && state_ == State::Outside) continue;
        switch (state_) {
        case State::Outside:
            outside(c);
            break;
        case State::String:
            string(c);
            break;
        case State::Escape:
            escape(c);
            break;
        case State::Unicode:
            unicode(c);
            break;
        case State::HeldEscape:
            if (c == 'u') {
                state_ = State::Unicode;
                unit_ = 0;
                digits_ = 0;
            } else {
                dropHeld();
                escape(c);
            }
            break;
        }
    }
    return out_;
}

void JsonFilter::outside(unsigned char c)
{
    if (c == '"') state_ = State::String;
    out_ += static_cast<char>(c);
}

void JsonFilter::dropHeld()
{
    if (held_ != 0) out_ += replacement;
    held_ = 0;
}

void JsonFilter::string(unsigned char c)
{
    if (wanted_ > 0) {
        if (c >= lowest_ && c <= highest_) {
            sequence_ += static_cast<char>(c);
            lowest_ = 0x80;
            highest_ = 0xBF;
            if (--wanted_ == 0) out_ += sequence_;
            return;
        }
        out_ += replacement;
        wanted_ = 0;
    }
    if (c == '\\') {
        state_ = held_ != 0 ? State::HeldEscape : State::Escape;
        return;
    }
    dropHeld();
    if (c >= 0x80)
        multibyte(c);
    else
        plain(c);
}

void JsonFilter::plain(unsigned char c)
{
    if (c == '"') state_ = State::Outside;
    if (c == 0)
        out_ += replacement;
    else if (c < 0x20)
        appendUnit(out_, c);
    else
        out_ += static_cast<char>(c);
}

void JsonFilter::multibyte(unsigned char c)
{
    lowest_ = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
    highest_ = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
    wanted_ = c >= 0xC2 && c <= 0xDF ? 1 : c >= 0xE0 && c <= 0xEF ? 2 : c >= 0xF0 && c <= 0xF4 ? 3 : 0;
    if (wanted_ == 0) out_ += replacement;
    sequence_.assign(1, static_cast<char>(c));
}

void JsonFilter::escape(unsigned char c)
{
    state_ = State::String;
    if (c == 'u') {
        state_ = State::Unicode;
        unit_ = 0;
        digits_ = 0;
    } else if (c != 0 && std::string_view("\"\\/bfnrt").contains(static_cast<char>(c))) {
        out_ += '\\';
        out_ += static_cast<char>(c);
    } else {
        out_ += "\\\\"; // the backslash was meant as itself
        string(c);
    }
}

void JsonFilter::unicode(unsigned char c)
{
    const int digit = hexDigit(c);
    if (digit < 0) {
        dropHeld();
        out_ += replacement;
        state_ = State::String;
        string(c);
        return;
    }
    unit_ = unit_ * 16 + static_cast<unsigned>(digit);
    if (++digits_ < 4) return;
    state_ = State::String;
    codeUnit(unit_);
}

void JsonFilter::codeUnit(unsigned unit)
{
    const bool high = unit >= 0xD800 && unit <= 0xDBFF;
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (low && held_ != 0) {
        appendUnit(out_, held_);
        appendUnit(out_, unit);
        held_ = 0;
        return;
    }
    dropHeld();
    if (high)
        held_ = unit;
    else if (low || unit == 0)
        out_ += replacement;
    else
        appendUnit(out_, unit);
}

} // namespace lygte
