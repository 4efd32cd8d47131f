#include "ui/conversations/composerwarnings.h"

#include "core/people/referencedata.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace lygte {

/// The words of resources/reference/reply_warnings.json, in both languages: nobody writes only in one. A * ends a stem.
static QRegularExpression secretWords()
{
    const auto list = referenceList(QStringLiteral("reply_warnings"));
    if (!list) qFatal("%s", qUtf8Printable(describe(list.error()).what)); // it ships with the program
    QStringList patterns;
    const auto add = [&patterns](const QString& word) {
        const bool stem = word.endsWith(u'*');
        patterns += QRegularExpression::escape(stem ? word.chopped(1) : word) + (stem ? QStringLiteral("\\w*") : QString());
    };
    for (const ReferenceEntry& entry : (*list)->entries()) {
        add(entry.label.da);
        add(entry.label.en);
        for (const QString& alias : entry.aliases) add(alias);
    }
    return QRegularExpression(QStringLiteral("\\b(%1)\\b").arg(patterns.join(u'|')),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

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
    static const QRegularExpression secret = secretWords();
    if (secret.match(text).hasMatch())
        warnings += QCoreApplication::translate("ComposerWarnings",
                                                "The text speaks of a password or MitID. The police never ask for them.");
    return warnings;
}

} // namespace lygte
