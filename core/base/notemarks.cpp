#include "core/base/notemarks.h"

#include <QRegularExpression>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr qsizetype longestMarkedLine = 2000;

static void addRun(QList<NoteRun>* into, const NoteRun& run)
{
    if (run.text.isEmpty()) return;
    if (!into->isEmpty() && run.isPlain() && into->last().isPlain())
        into->last().text += run.text;
    else
        into->append(run);
}

/// The words of a line, without the marks around them.
static void addInline(QList<NoteRun>* into, const QString& line, bool heading)
{
    static const QRegularExpression marked(uR"(`(?<code>[^`]+)`|\*\*(?<bold>[^\s*](?:[^*]*[^\s*])?)\*\*|)"
                                           uR"((?<![\w*])\*(?<italic>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*]))"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    qsizetype at = 0;
    auto matches = marked.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        addRun(into, {.text = line.sliced(at, match.capturedStart() - at), .bold = heading});
        if (match.hasCaptured(u"code"))
            addRun(into, {.text = match.captured(u"code"), .bold = heading, .fixed = true});
        else if (match.hasCaptured(u"bold"))
            addRun(into, {.text = match.captured(u"bold"), .bold = true});
        else
            addRun(into, {.text = match.captured(u"italic"), .bold = heading, .italic = true});
        at = match.capturedEnd();
    }
    addRun(into, {.text = line.sliced(at), .bold = heading});
}

static void addLine(QList<NoteRun>* into, const QString& line)
{
    static const QRegularExpression heading(u"^#{1,6}\\s+(?=\\S)"_s), item(u"^(\\s*)[-*+]\\s+(?=\\S)"_s);
    if (line.size() > longestMarkedLine) {
        addRun(into, {.text = line});
    } else if (const auto title = heading.match(line); title.hasMatch()) {
        addInline(into, line.sliced(title.capturedEnd()), true);
    } else if (const auto bullet = item.match(line); bullet.hasMatch()) {
        addRun(into, {.text = bullet.captured(1) + u"\u2022 "_s});
        addInline(into, line.sliced(bullet.capturedEnd()), false);
    } else {
        addInline(into, line, false);
    }
}

QList<NoteRun> noteRuns(const QString& note)
{
    QList<NoteRun> runs;
    const QStringList lines = note.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) addRun(&runs, {.text = u"\n"_s});
        addLine(&runs, lines[i]);
    }
    return runs;
}

} // namespace lygte
