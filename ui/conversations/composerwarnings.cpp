#include "ui/conversations/composerwarnings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace lygte {

QStringList composerWarnings(const QString& text, TranscriptSpans& spans)
{
    const QList<TextSpan> found = spans.spans(text);
    const auto has = [&](SpanKind kind) {
        return std::ranges::any_of(found, [kind](const TextSpan& span) { return span.kind == kind; });
    };
    QStringList warnings;
    if (has(SpanKind::Cpr))
        warnings += QCoreApplication::translate("ComposerWarnings", "The text holds a number that looks like a CPR number.");
    if (has(SpanKind::Iban))
        warnings += QCoreApplication::translate("ComposerWarnings", "The text holds a bank account number.");
    static const QRegularExpression secret(
        QStringLiteral("\\b(adgangskode\\w*|kodeord\\w*|password\\w*|passcode\\w*|mit-?id|nem-?id|pin-?kode\\w*|pin code)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (secret.match(text).hasMatch())
        warnings += QCoreApplication::translate("ComposerWarnings",
                                                "The text speaks of a password or MitID. The police never ask for them.");
    return warnings;
}

} // namespace lygte
