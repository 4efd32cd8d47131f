#include "ui/editor/notehighlighter.h"

#include "ui/editor/repository.h"
#include "ui/editor/spelling.h"

#include <QGuiApplication>
#include <QPalette>
#include <QTextBoundaryFinder>
#include <QTextDocument>

#include <KSyntaxHighlighting/Format>
#include <algorithm>

namespace lygte {

NoteHighlighter::NoteHighlighter(QTextDocument* document, Spelling& spelling) : SafeHighlighter(document), spelling_(spelling)
{
    setTheme(syntaxTheme(QGuiApplication::palette()));
    setDefinition(noteDefinition());
}

void NoteHighlighter::followPalette(const QPalette& palette)
{
    const auto wanted = syntaxTheme(palette);
    if (wanted.name() == theme().name()) return;
    setTheme(wanted);
    rehighlight();
}

void NoteHighlighter::highlightBlock(const QString& text)
{
    unchecked_.clear();
    SafeHighlighter::highlightBlock(text);
}

void NoteHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format)
{
    SafeHighlighter::applyFormat(offset, length, format);
    if (!format.spellCheck()) unchecked_.append({offset, length});
}

bool NoteHighlighter::isUnchecked(int from, int length) const
{
    return std::ranges::any_of(unchecked_,
                               [&](const auto& span) { return from < span.first + span.second && span.first < from + length; });
}

void NoteHighlighter::markBlock(const QString& text)
{
    if (spelling_.language() == SpellingLanguage::None) return;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (qsizetype at = 0; at >= 0 && at < text.size(); at = finder.toNextBoundary()) {
        if (!(finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem)) continue;
        const qsizetype end = finder.toNextBoundary();
        if (end < 0) break;
        finder.setPosition(at);
        const QString word = text.sliced(at, end - at);
        const bool prose =
            word.size() > 1 && std::ranges::all_of(word, [](QChar c) { return c.isLetter() || c == u'\'' || c == u'’'; });
        if (!prose || isUnchecked(int(at), int(word.size())) || !spelling_.isMisspelled(word)) continue;
        for (qsizetype i = at; i < end; ++i) { // letter by letter, so that bold stays bold
            QTextCharFormat marked = format(int(i));
            marked.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
            marked.setUnderlineColor(QColor::fromRgb(theme().editorColor(KSyntaxHighlighting::Theme::SpellChecking)));
            setFormat(int(i), 1, marked);
        }
    }
}

} // namespace lygte
