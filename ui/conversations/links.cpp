#include "ui/conversations/links.h"

#include <QRegularExpression>

namespace lygte {

QString defanged(const QString& link)
{
    static const QRegularExpression scheme(QStringLiteral("^([a-z][a-z0-9+.-]*):"), QRegularExpression::CaseInsensitiveOption);
    QString text = link.trimmed();
    const auto match = scheme.match(text);
    QString head;
    if (match.hasMatch()) {
        const QString name = match.captured(1).toLower();
        head = name;
        head.replace(QChar(u't'), QChar(u'x'));
        text = text.sliced(match.capturedLength(0));
        head += head == name ? QStringLiteral("[:]") : QStringLiteral(":"); // without a t, the colon is broken
    }
    // Dots of the host only, so that the path can still be compared.
    const qsizetype start = text.startsWith(u"//") ? 2 : 0;
    qsizetype end = start;
    while (end < text.size() && text[end] != u'/' && text[end] != u'?' && text[end] != u'#') ++end;
    const QString host =
        text.mid(start, end - start).replace(QChar(u'.'), QStringLiteral("[.]")).replace(QChar(u'@'), QStringLiteral("[@]"));
    return head + text.left(start) + host + text.mid(end);
}

std::optional<OpenableLink> openable(const QString& link)
{
    QString text = link.trimmed();
    if (text.startsWith(u"www.", Qt::CaseInsensitive)) text.prepend(QStringLiteral("https://"));
    for (const QChar c : std::as_const(text))
        if (c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == u'\\')
            return std::nullopt;
    OpenableLink result{QUrl(text, QUrl::StrictMode), {}, {}, false};
    const QString scheme = result.url.scheme();
    if (!result.url.isValid() || (scheme != u"http" && scheme != u"https") || result.url.host().isEmpty()) return std::nullopt;
    result.hadUser = !result.url.userInfo().isEmpty();
    result.url.setUserInfo(QString());
    result.host = result.url.host(QUrl::FullyEncoded);
    if (const QString readable = QUrl::fromAce(result.host.toLatin1(), QUrl::IgnoreIDNWhitelist); readable != result.host)
        result.readable = readable;
    return result;
}

} // namespace lygte
