#pragma once
// Officers' notes as they are read, on the screen and on paper: the little Markdown that the note editor highlights, as runs of
// text. Discarded: QTextDocument::setMarkdown, which reads HTML, images and links. Nothing of the words is ever lost: only
// pairs of marks that do their work are taken out, and underscores always stay, because they stand in handles. Never for what
// strangers wrote: a message, an excerpt or a name keeps every sign.

#include <QList>
#include <QString>

namespace lygte {

/// Text that looks one way.
struct NoteRun
{
    QString text;
    bool bold = false;
    bool italic = false;
    bool fixed = false; ///< fixed width

    bool isPlain() const { return !bold && !italic && !fixed; }
    bool operator==(const NoteRun&) const = default;
};

/// `**bold**`, `*italic*`, `` `code` ``, `# heading`, `- item`. Lines over 2,000 characters are left as they are. Line breaks
/// are `\n`. Any thread.
QList<NoteRun> noteRuns(const QString& note);

} // namespace lygte
