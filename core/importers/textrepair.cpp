#include "core/importers/textrepair.h"

#include <QStringDecoder>

namespace lygte {

static constexpr qsizetype excerptChars = 200;

QString decodeUtf8(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace(QChar(0), QChar(0xFFFD));
    return text;
}

QString repairMojibake(const QString& text)
{
    const auto isByte = [](QChar c) { return c.unicode() >= 0x80 && c.unicode() <= 0xFF; };
    QString result;
    qsizetype kept = 0; // everything before this index is in the result
    for (qsizetype at = 0; at < text.size();) {
        if (!isByte(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isByte(text[end])) ++end;
        const QByteArray bytes = QStringView(text).sliced(at, end - at).toLatin1();
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = utf8(bytes);
        if (!utf8.hasError()) {
            result += QStringView(text).sliced(kept, at - kept);
            result += decoded;
            kept = end;
        }
        at = end;
    }
    if (kept == 0) return text;
    result += QStringView(text).sliced(kept);
    return result;
}

QString cutText(const QString& text, qsizetype limit)
{
    if (text.size() <= limit) return text;
    return text.first(text[limit - 1].isHighSurrogate() ? limit - 1 : limit);
}

QString excerptOf(QStringView text)
{
    return cutText(text.first(qMin(text.size(), excerptChars + 1)).toString(), excerptChars);
}

} // namespace lygte
