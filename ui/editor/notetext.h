#pragma once
// Officers' notes (core/base/notemarks.h) as text and formats for a QTextLayout.

#include <QList>
#include <QString>
#include <QTextLayout>

namespace lygte {

struct NoteText
{
    QString text;
    QList<QTextLayout::FormatRange> formats; ///< bold, italic, fixed width; positions are those of `text`
};

/// For what officers wrote only; what strangers wrote keeps every sign. Any thread.
NoteText noteText(const QString& note);

} // namespace lygte
