#include "core/base/text.h"

#include <QCollator>

namespace lygte {

static bool isBidiControl(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

static const char* bidiName(char16_t c)
{
    switch (c) {
    case 0x202A:
        return "LRE";
    case 0x202B:
        return "RLE";
    case 0x202C:
        return "PDF";
    case 0x202D:
        return "LRO";
    case 0x202E:
        return "RLO";
    case 0x2066:
        return "LRI";
    case 0x2067:
        return "RLI";
    case 0x2068:
        return "FSI";
    case 0x2069:
        return "PDI";
    case 0x200E:
        return "LRM";
    case 0x200F:
        return "RLM";
    default:
        return "ALM";
    }
}

QString visible(const QString& foreign)
{
    QString result;
    result.reserve(foreign.size());
    for (const QChar c : foreign) {
        const char16_t u = c.unicode();
        if (u == u'\n' || u == u'\t')
            result += c;
        else if (u < 0x20)
            result += QChar(0x2400 + u);
        else if (u == 0x7F)
            result += QChar(0x2421);
        else if (u >= 0x80 && u <= 0x9F) // C1: no pictures of their own
            result += QStringLiteral("\u27E8%1\u27E9").arg(u, 2, 16, QChar(u'0')).toUpper();
        else if (isBidiControl(u))
            result += u'\u27E8' + QLatin1StringView(bidiName(u)) + u'\u27E9';
        else
            result += c;
    }
    return result;
}

QString isolated(const QString& foreign)
{
    return u'\u2068' + visible(foreign) + u'\u2069';
}

QString safeFileName(const QString& foreign)
{
    QString result;
    for (const QChar c : foreign) {
        const char16_t u = c.unicode();
        if (u < 0x20 || u == 0x7F || isBidiControl(u)) continue;
        const bool separates =
            u == u'/' || u == u'\\' || u == u':' || u == u'*' || u == u'?' || u == u'"' || u == u'<' || u == u'>' || u == u'|';
        result += separates ? QChar(u'_') : c;
    }
    while (result.startsWith(u'.') || result.startsWith(u' ')) result.remove(0, 1);
    result.truncate(120);
    return result.isEmpty() ? QStringLiteral("_") : result;
}

QString snippet(const QString& text, int limit)
{
    QString line = text.left(limit * 4).simplified();
    if (line.size() > limit) line = line.left(limit - 1) + u'\u2026';
    return line;
}

QString csvCell(const QString& text)
{
    QString cell = text;
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    if (!cell.isEmpty() && dangerous.contains(cell.front())) cell.prepend(u'\'');
    cell.replace(u'"', QStringLiteral("\"\""));
    return u'"' + cell + u'"';
}

QString storable(const QString& given)
{
    qsizetype marks = 0;
    while (marks < given.size() && given[marks] == QChar(0xFEFF)) ++marks;
    QString text = given.sliced(marks);
    if (!text.contains(QChar(u'\0')) && text.isValidUtf16()) return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            clean += c;
            clean += text[++i];
        } else if (c == u'\0') {
            clean += QChar(0x2400);
        } else {
            clean += c.isSurrogate() ? QChar(0xFFFD) : c;
        }
    }
    return clean;
}

int compareNames(const QString& one, const QString& other, const QLocale& language)
{
    thread_local QCollator collator(language);
    if (collator.locale() != language) collator.setLocale(language);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    if (const int order = collator.compare(one, other)) return order < 0 ? -1 : 1;
    const int order = QString::compare(one, other);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

} // namespace lygte
