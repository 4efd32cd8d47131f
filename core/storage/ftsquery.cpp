#include "core/storage/ftsquery.h"

#include "core/storage/tokenizer.h"

#include <QStringList>

namespace lygte {

QString ftsQuoted(const QString& words)
{
    return u'"' + QString(words).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString ftsPrefixQuery(const QString& typed)
{
    const QByteArray utf8 = typed.toUtf8();
    QStringList terms;
    qsizetype lastEnd = 0;
    Tokenizer().words(utf8, [&](QByteArrayView, qsizetype begin, qsizetype end) {
        terms += ftsQuoted(QString::fromUtf8(utf8.mid(begin, end - begin)));
        lastEnd = end;
        return true;
    });
    if (!terms.isEmpty() && lastEnd == utf8.size()) terms.last() += u'*';
    return terms.join(u' ');
}

} // namespace lygte
