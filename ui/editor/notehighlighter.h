#pragma once
// Markdown and identifiers in colour, misspelt words underlined: one highlighter, because two on one document wipe out each
// other's marks.

#include "ui/editor/safehighlighter.h"

#include <QList>

class QPalette;

namespace lygte {

class Spelling;

class NoteHighlighter final : public SafeHighlighter
{
    Q_OBJECT
public:
    /// `spelling` outlives the highlighter.
    NoteHighlighter(QTextDocument* document, Spelling& spelling);

    void followPalette(const QPalette& palette);

protected:
    void highlightBlock(const QString& text) override;
    void markBlock(const QString& text) override;
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override;

private:
    bool isUnchecked(int from, int length) const;

    Spelling& spelling_;
    QList<std::pair<int, int>> unchecked_; // start and length of what is not prose: links, numbers, code
};

} // namespace lygte
