#pragma once
// What stands out in a line of a conversation: links, handles, numbers. For delegates that paint bubbles themselves, and for
// lists of identifiers. A document per bubble was discarded: a view of 5,000 messages would hold 5,000 QTextDocuments.

#include <QList>
#include <QStringView>
#include <QTextLayout>

#include <memory>

class QPalette;

namespace lygte {

enum class SpanKind { Link, Mail, Handle, Phone, Cpr, Iban, Crypto, Time };

struct TextSpan
{
    int start = 0; ///< in UTF-16 units from the start of the text
    int length = 0;
    SpanKind kind = SpanKind::Link;

    bool operator==(const TextSpan&) const = default;
};

/// Keep one and use it again: it holds the compiled rules. UI thread.
class TranscriptSpans
{
public:
    TranscriptSpans();
    ~TranscriptSpans();

    /// The spans of a text of any number of lines, in order, not overlapping. Lines over 2,000 characters have none.
    QList<TextSpan> spans(QStringView text);
    /// The same as formats for a QTextLayout, in the colours of the palette; positions are those of `text`.
    QList<QTextLayout::FormatRange> formats(QStringView text, const QPalette& palette);

private:
    class Highlighter;
    std::unique_ptr<Highlighter> highlighter_;
};

} // namespace lygte
