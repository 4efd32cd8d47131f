#include "ui/editor/notetext.h"

#include "ui/editor/repository.h"

#include <QFontDatabase>
#include <QRegularExpression>

namespace lygte {

using namespace Qt::StringLiterals;

static void addFormat(NoteText* into, qsizetype from, const QTextCharFormat& format)
{
    if (into->text.size() > from) into->formats += {int(from), int(into->text.size() - from), format};
}

/// The words of a line, without the marks around them.
static void addInline(NoteText* into, const QString& line)
{
    static const QRegularExpression marked(uR"(`(?<code>[^`]+)`|\*\*(?<bold>[^\s*](?:[^*]*[^\s*])?)\*\*|)"
                                           uR"((?<![\w*])\*(?<italic>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*]))"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    qsizetype at = 0;
    auto matches = marked.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        into->text += QStringView(line).sliced(at, match.capturedStart() - at);
        const qsizetype from = into->text.size();
        QTextCharFormat format;
        if (match.hasCaptured(u"code")) {
            into->text += match.captured(u"code");
            format.setFontFixedPitch(true);
            format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        } else if (match.hasCaptured(u"bold")) {
            into->text += match.captured(u"bold");
            format.setFontWeight(QFont::Bold);
        } else {
            into->text += match.captured(u"italic");
            format.setFontItalic(true);
        }
        addFormat(into, from, format);
        at = match.capturedEnd();
    }
    into->text += QStringView(line).sliced(at);
}

static void addLine(NoteText* into, const QString& line)
{
    static const QRegularExpression heading(u"^#{1,6}\\s+(?=\\S)"_s), item(u"^(\\s*)[-*+]\\s+(?=\\S)"_s);
    if (line.size() > longestHighlightedLine) {
        into->text += line;
    } else if (const auto title = heading.match(line); title.hasMatch()) {
        const qsizetype from = into->text.size();
        addInline(into, line.sliced(title.capturedEnd()));
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        addFormat(into, from, bold);
    } else if (const auto bullet = item.match(line); bullet.hasMatch()) {
        into->text += bullet.captured(1) + u"\u2022 "_s;
        addInline(into, line.sliced(bullet.capturedEnd()));
    } else {
        addInline(into, line);
    }
}

NoteText noteText(const QString& note)
{
    NoteText result;
    result.text.reserve(note.size());
    const QStringList lines = note.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) result.text += u'\n';
        addLine(&result, lines[i]);
    }
    return result;
}

} // namespace lygte
