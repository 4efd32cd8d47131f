#include "ui/editor/notetext.h"

#include "core/base/notemarks.h"

#include <QFontDatabase>

namespace lygte {

static QTextCharFormat formatOf(const NoteRun& run)
{
    QTextCharFormat format;
    if (run.bold) format.setFontWeight(QFont::Bold);
    if (run.italic) format.setFontItalic(true);
    if (run.fixed) {
        format.setFontFixedPitch(true);
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    }
    return format;
}

NoteText noteText(const QString& note)
{
    NoteText result;
    result.text.reserve(note.size());
    for (const NoteRun& run : noteRuns(note)) {
        if (!run.isPlain()) result.formats += {int(result.text.size()), int(run.text.size()), formatOf(run)};
        result.text += run.text;
    }
    return result;
}

} // namespace lygte
