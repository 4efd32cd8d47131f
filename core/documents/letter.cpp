#include "core/documents/letter.h"

#include "core/base/text.h"

#include <QLocale>

#include <algorithm>

namespace lygte {

using namespace Qt::StringLiterals;

QString dateText(QDate date, QStringView language)
{
    if (language == u"da") return QLocale(QLocale::Danish).toString(date, u"d. MMMM yyyy"_s);
    return QLocale(QLocale::English).toString(date, u"d MMMM yyyy"_s);
}

QList<LetterRow> headRows(const Letter& letter)
{
    QList<LetterRow> rows;
    const auto add = [&rows](const QString& label, const QString& value) {
        if (!value.isEmpty()) rows += LetterRow{label, value, Nature::Plain};
    };
    add(letter.words.to, letter.receiver.join(u'\n'));
    add(letter.words.from, letter.sender.join(u'\n'));
    add(letter.words.date, letter.date.isValid() ? dateText(letter.date, letter.language) : QString());
    add(letter.words.reference, letter.caseReference);
    return rows;
}

QString plainText(const QString& foreign)
{
    QString result;
    result.reserve(foreign.size());
    for (const char32_t c : foreign.toUcs4()) { // a lone surrogate comes out as U+FFFD
        const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        const bool separator = c == 0x2028 || c == 0x2029 || c == u'\r'; // would end a block unseen
        if (noncharacter)
            result += QChar(0xFFFD);
        else if (separator)
            result += u'\n';
        else
            result += QChar::fromUcs4(c);
    }
    return visible(result);
}

bool hasTitles(const LetterTable& table)
{
    return std::ranges::any_of(table.columns, [](const LetterColumn& column) { return !column.title.isEmpty(); });
}

FooterText footerText(const Letter& letter)
{
    const QString& page = letter.words.page;
    const qsizetype number = page.indexOf(u"{page}"), count = page.indexOf(u"{pages}");
    FooterText footer;
    if (!letter.caseReference.isEmpty()) footer.before = plainText(letter.caseReference) + u" · "_s;
    footer.before += plainText(letter.title).replace(u'\n', u' ') + u" · "_s;
    if (!letter.preparedBy.isEmpty())
        footer.before += QString(letter.words.prepared).replace(u"{officer}"_s, plainText(letter.preparedBy)) + u" · "_s;
    footer.before += page.left(number);
    footer.between = page.mid(number + 6, count - number - 6);
    footer.after = page.mid(count + 7);
    return footer;
}

} // namespace lygte
