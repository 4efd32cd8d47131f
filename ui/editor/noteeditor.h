#pragma once
// Where officers write: plain text with Markdown and identifiers highlighted and spelling checked. Pasting gives plain text,
// nothing is ever loaded from it, Tab moves on. Unsaved text is announced a moment after each change, so that its owner can
// keep a draft.

#include "ui/editor/spelling.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace lygte {

class NoteHighlighter;

class NoteEditor final : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr int draftDelay = 400; ///< milliseconds without a key

    explicit NoteEditor(QWidget* parent = nullptr);
    ~NoteEditor() override;

    SpellingLanguage spellingLanguage() const { return spelling_.language(); }
    void setSpellingLanguage(SpellingLanguage language);
    /// Replaces the text without announcing it as a draft.
    void setNote(const QString& text);
    /// Grows with its text, between so many lines; 0 lines: fills the place it is given.
    void setLines(int fewest, int most);
    /// Now, without waiting for the pause.
    void announceDraft();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The text has rested, or the editor was left; keep it.
    void draftChanged(const QString& text);
    void spellingLanguageChanged();

protected:
    void insertFromMimeData(const QMimeData* source) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addSpelling(QMenu* menu, const QPoint& at);
    int heightOfLines(int lines) const;

    Spelling spelling_;
    NoteHighlighter* highlighter_;
    QTimer draftTimer_;
    QString announced_;
    int fewestLines_ = 0;
    int mostLines_ = 0;
};

} // namespace lygte
