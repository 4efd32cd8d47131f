#pragma once
// KSyntaxHighlighting's highlighter behind a guard: a line over 2,000 characters never reaches the engine.

#include <KSyntaxHighlighting/SyntaxHighlighter>

namespace lygte {

class SafeHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    using KSyntaxHighlighting::SyntaxHighlighter::SyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;
    /// Called for lines short enough, after their colours are set: a place for more marks.
    virtual void markBlock(const QString& text) { Q_UNUSED(text); }
};

} // namespace lygte
