#include "ui/editor/transcriptspans.h"

#include "ui/editor/repository.h"
#include "ui/widgets/colours.h"

#include <QHash>
#include <QPalette>
#include <QTextCharFormat>

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>

namespace lygte {

static std::optional<SpanKind> kindOf(const QString& format)
{
    static const QHash<QString, SpanKind> kinds{
        {QStringLiteral("Link"), SpanKind::Link},     {QStringLiteral("Mail"), SpanKind::Mail},
        {QStringLiteral("Handle"), SpanKind::Handle}, {QStringLiteral("Phone"), SpanKind::Phone},
        {QStringLiteral("Cpr"), SpanKind::Cpr},       {QStringLiteral("Iban"), SpanKind::Iban},
        {QStringLiteral("Time"), SpanKind::Time},     {QStringLiteral("Crypto"), SpanKind::Crypto},
    };
    const auto found = kinds.constFind(format);
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
}

class TranscriptSpans::Highlighter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    struct Piece
    {
        TextSpan span;
        KSyntaxHighlighting::Format format;
    };

    Highlighter() { setDefinition(transcriptDefinition()); }

    QList<Piece> read(QStringView text)
    {
        pieces_.clear();
        for (qsizetype from = 0; from < text.size();) {
            qsizetype end = text.indexOf(u'\n', from);
            if (end < 0) end = text.size();
            if (end - from <= longestHighlightedLine) {
                lineStart_ = int(from);
                highlightLine(text.sliced(from, end - from), KSyntaxHighlighting::State());
            }
            from = end + 1;
        }
        return pieces_;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override
    {
        if (const auto kind = kindOf(format.name()); kind && length > 0)
            pieces_.append({{lineStart_ + offset, length, *kind}, format});
    }

private:
    QList<Piece> pieces_;
    int lineStart_ = 0;
};

TranscriptSpans::TranscriptSpans() : highlighter_(std::make_unique<Highlighter>()) {}

TranscriptSpans::~TranscriptSpans() = default;

QList<TextSpan> TranscriptSpans::spans(QStringView text)
{
    QList<TextSpan> result;
    for (const auto& piece : highlighter_->read(text)) result.append(piece.span);
    return result;
}

QList<QTextLayout::FormatRange> TranscriptSpans::formats(QStringView text, const QPalette& palette)
{
    const auto theme = syntaxTheme(palette);
    QList<QTextLayout::FormatRange> result;
    for (const auto& [span, format] : highlighter_->read(text)) {
        QTextCharFormat look;
        look.setForeground(format.textColor(theme));
        if (format.isBold(theme)) look.setFontWeight(QFont::DemiBold);
        look.setFontUnderline(format.isUnderline(theme));
        result.append({span.start, span.length, look});
    }
    return result;
}

} // namespace lygte
