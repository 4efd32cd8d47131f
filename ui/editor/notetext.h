#pragma once
// Officers' notes as they are read: the little Markdown that the note editor highlights, as text and formats for a QTextLayout.
// Discarded: QTextDocument::setMarkdown, which reads HTML, images and links. Nothing of the words is ever lost: only pairs of
// marks that do their work are taken out, and underscores always stay, because they stand in handles.

#include <QList>
#include <QString>
#include <QTextLayout>

namespace lygte {

struct NoteText
{
    QString text;
    QList<QTextLayout::FormatRange> formats; ///< bold, italic, fixed width; positions are those of `text`
};

/// `**bold**`, `*italic*`, `` `code` ``, `# heading`, `- item`. Lines over 2,000 characters are left as they are. Any thread.
NoteText noteText(const QString& note);

} // namespace lygte
