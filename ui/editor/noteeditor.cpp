#include "ui/editor/noteeditor.h"

#include "ui/editor/notehighlighter.h"
#include "ui/editor/repository.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

namespace lygte {

NoteEditor::NoteEditor(QWidget* parent) : QPlainTextEdit(parent), highlighter_(new NoteHighlighter(document(), spelling_))
{
    setTabChangesFocus(true);
    document()->setDocumentMargin(8);
    connect(&spelling_, &Spelling::ready, highlighter_, &NoteHighlighter::rehighlight);
    draftTimer_.setSingleShot(true);
    draftTimer_.setInterval(draftDelay);
    connect(&draftTimer_, &QTimer::timeout, this, &NoteEditor::announceDraft);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        draftTimer_.start();
        if (mostLines_ > 0) updateGeometry();
    });
}

NoteEditor::~NoteEditor()
{
    blockSignals(true);  // taking the highlighter away "changes" the text, and who listens may be half gone
    delete highlighter_; // before the spelling that it uses
}

void NoteEditor::setSpellingLanguage(SpellingLanguage language)
{
    if (language == spelling_.language()) return;
    spelling_.setLanguage(language);
    highlighter_->rehighlight();
    Q_EMIT spellingLanguageChanged();
}

void NoteEditor::setNote(const QString& text)
{
    setPlainText(text);
    draftTimer_.stop();
    announced_ = text;
}

void NoteEditor::setLines(int fewest, int most)
{
    fewestLines_ = fewest;
    mostLines_ = most;
    setSizePolicy(QSizePolicy::Expanding, most > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

QSize NoteEditor::sizeHint() const
{
    if (mostLines_ == 0) return QPlainTextEdit::sizeHint();
    const int lines = int(std::ceil(document()->size().height())); // QPlainTextDocumentLayout counts lines
    return QSize(QPlainTextEdit::sizeHint().width(), heightOfLines(std::clamp(lines, fewestLines_, mostLines_)));
}

QSize NoteEditor::minimumSizeHint() const
{
    if (mostLines_ == 0) return QPlainTextEdit::minimumSizeHint();
    return QSize(QPlainTextEdit::minimumSizeHint().width(), heightOfLines(fewestLines_));
}

int NoteEditor::heightOfLines(int lines) const
{
    return lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) + 2 * frameWidth();
}

void NoteEditor::insertFromMimeData(const QMimeData* source)
{
    QString text = source->text();
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    textCursor().insertText(text);
    ensureCursorVisible();
}

void NoteEditor::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSpelling(menu, event->pos());
    menu->popup(event->globalPos());
}

void NoteEditor::addSpelling(QMenu* menu, const QPoint& at)
{
    QTextCursor word = cursorForPosition(at);
    word.select(QTextCursor::WordUnderCursor);
    QAction* top = menu->actions().value(0);
    if (const QString text = word.selectedText(); !text.isEmpty() && spelling_.isMisspelled(text)) {
        for (const QString& suggestion :
             spelling_.suggestions(text).first(std::min<qsizetype>(5, spelling_.suggestions(text).size()))) {
            auto* action = new QAction(suggestion, menu);
            connect(action, &QAction::triggered, this, [word, suggestion]() mutable { word.insertText(suggestion); });
            menu->insertAction(top, action);
        }
        auto* accept = new QAction(tr("Accept “%1” for now").arg(text), menu);
        connect(accept, &QAction::triggered, this, [this, text] {
            spelling_.acceptForNow(text);
            highlighter_->rehighlight();
        });
        menu->insertAction(top, accept);
        menu->insertSeparator(top);
    }
    QMenu* languages = menu->addMenu(tr("Spelling"));
    for (const auto& [language, name] :
         {std::pair{SpellingLanguage::Danish, tr("Danish")}, std::pair{SpellingLanguage::English, tr("English")},
          std::pair{SpellingLanguage::None, tr("Not checked")}}) {
        QAction* action = languages->addAction(name);
        action->setCheckable(true);
        action->setChecked(language == spelling_.language());
        action->setEnabled(language == SpellingLanguage::None || Spelling::isInstalled(language));
        connect(action, &QAction::triggered, this, [this, language] { setSpellingLanguage(language); });
    }
}

void NoteEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    announceDraft();
}

void NoteEditor::hideEvent(QHideEvent* event)
{
    QPlainTextEdit::hideEvent(event);
    announceDraft();
}

void NoteEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && highlighter_) highlighter_->followPalette(palette());
    if (event->type() == QEvent::FontChange) updateGeometry();
}

void NoteEditor::announceDraft()
{
    draftTimer_.stop();
    const QString text = toPlainText();
    if (text == announced_) return; // textChanged also comes when only colours have changed
    announced_ = text;
    Q_EMIT draftChanged(text);
}

} // namespace lygte
