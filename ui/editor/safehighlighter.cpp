#include "ui/editor/safehighlighter.h"

#include "ui/editor/repository.h"

namespace lygte {

void SafeHighlighter::highlightBlock(const QString& text)
{
    if (text.size() > longestHighlightedLine) {
        setCurrentBlockUserData(nullptr); // the next line begins afresh
        return;
    }
    KSyntaxHighlighting::SyntaxHighlighter::highlightBlock(text);
    markBlock(text);
}

} // namespace lygte
