#include "tests/support/visiblestrings.h"
#include "ui/editor/noteeditor.h"
#include "ui/editor/repository.h"
#include "ui/editor/safehighlighter.h"
#include "ui/editor/spellingchooser.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;

static QTextCharFormat formatOf(const QPlainTextEdit& editor, const QString& word)
{
    const QTextCursor found = editor.document()->find(word);
    REQUIRE(!found.isNull());
    const QTextBlock block = found.block();
    const int at = found.selectionStart() - block.position();
    for (const auto& range : block.layout()->formats())
        if (at >= range.start && at < range.start + range.length) return range.format;
    return {};
}

static bool isMarked(const QPlainTextEdit& editor, const QString& word)
{
    return formatOf(editor, word).underlineStyle() == QTextCharFormat::SpellCheckUnderline;
}

TEST_CASE("A line of a megabyte never reaches the highlighter; the lines around it do")
{
    QTextDocument document;
    SafeHighlighter highlighter(&document);
    highlighter.setTheme(syntaxTheme(QApplication::palette()));
    highlighter.setDefinition(transcriptDefinition());
    document.setPlainText(
        QString(QStringLiteral("@anna\n") + QStringLiteral("@anna ").repeated(170'000) + QStringLiteral("\n@bo")));
    highlighter.rehighlight();
    const QTextBlock first = document.firstBlock();
    const QTextBlock giant = first.next();
    REQUIRE(giant.length() > 1'000'000);
    CHECK(!first.layout()->formats().isEmpty());
    CHECK(giant.layout()->formats().isEmpty());
    CHECK(giant.userData() == nullptr); // the engine keeps its state here; it was not asked
    CHECK(!giant.next().layout()->formats().isEmpty());
}

TEST_CASE("A line that grows too long loses its colours, and gets them back")
{
    NoteEditor editor;
    editor.setNote(QStringLiteral("@anna"));
    CHECK(formatOf(editor, QStringLiteral("anna")).foreground().style() != Qt::NoBrush);
    editor.textCursor().insertText(QStringLiteral("@bo ").repeated(600));
    CHECK(editor.document()->firstBlock().layout()->formats().isEmpty());
    editor.undo();
    CHECK(!editor.document()->firstBlock().layout()->formats().isEmpty());
}

TEST_CASE("Spelling is checked in the chosen language, not in links, and bold stays bold")
{
    REQUIRE(Spelling::isInstalled(SpellingLanguage::Danish));
    REQUIRE(Spelling::isInstalled(SpellingLanguage::English));
    NoteEditor editor;
    editor.setNote(QStringLiteral("Drengen skrev en stavefjel. **Stavefjel** the boy https://stavefjel.dk/stavefjelx"));
    CHECK(!isMarked(editor, QStringLiteral("stavefjel")));
    editor.setSpellingLanguage(SpellingLanguage::Danish);
    REQUIRE(
        QTest::qWaitFor([&] { return isMarked(editor, QStringLiteral("stavefjel")); }, 60'000)); // the dictionary is read first
    CHECK(!isMarked(editor, QStringLiteral("Drengen")));
    CHECK(!isMarked(editor, QStringLiteral("stavefjelx")));
    CHECK(formatOf(editor, QStringLiteral("Stavefjel**")).fontWeight() >= QFont::Bold);
    editor.setSpellingLanguage(SpellingLanguage::English);
    REQUIRE(QTest::qWaitFor([&] { return isMarked(editor, QStringLiteral("Drengen")); }, 60'000));
    CHECK(!isMarked(editor, QStringLiteral("boy")));
    editor.setSpellingLanguage(SpellingLanguage::None);
    CHECK(!isMarked(editor, QStringLiteral("Drengen")));
}

TEST_CASE("A draft is announced when typing rests, once, and not for colours")
{
    NoteEditor editor;
    QSignalSpy drafts(&editor, &NoteEditor::draftChanged);
    editor.show();
    REQUIRE(QTest::qWaitForWindowExposed(&editor));
    editor.setNote(QStringLiteral("old"));
    QTest::keyClicks(&editor, QStringLiteral("new "));
    REQUIRE(drafts.wait());
    CHECK(drafts.size() == 1);
    CHECK(drafts.first().first().toString() == u"new old");
    editor.setSpellingLanguage(SpellingLanguage::Danish); // repaints every word
    CHECK(!drafts.wait(NoteEditor::draftDelay * 2));
    QTest::keyClicks(&editor, QStringLiteral("x"));
    editor.hide(); // the page is left before the pause is over
    CHECK(drafts.size() == 2);
}

TEST_CASE("Pasting gives plain text, and Tab moves on")
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* editor = new NoteEditor;
    editor->setAccessibleName(QStringLiteral("Note"));
    auto* chooser = new SpellingChooser(editor);
    column->addWidget(editor);
    column->addWidget(chooser);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    auto* rich = new QMimeData;
    rich->setHtml(QStringLiteral("<b>hej</b><img src=\"file:///etc/hostname\">"));
    rich->setText(QStringLiteral("hej\r\ndu"));
    QApplication::clipboard()->setMimeData(rich);
    editor->setFocus();
    editor->paste();
    CHECK(editor->toPlainText() == u"hej\ndu");
    QTest::keyClick(editor, Qt::Key_Tab);
    CHECK(chooser->hasFocus());
    CHECK(test::unnamedFocusables(&window).join(u'\n').toStdString() == "");
    chooser->setCurrentIndex(1);
    Q_EMIT chooser->activated(1);
    CHECK(editor->spellingLanguage() == SpellingLanguage::English);
    editor->setSpellingLanguage(SpellingLanguage::Danish);
    CHECK(chooser->currentIndex() == 0);
}

TEST_CASE("Facts and assessments look different, and the colours follow the theme")
{
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    QCoreApplication::processEvents();
    NoteEditor editor;
    editor.show();
    REQUIRE(QTest::qWaitForWindowExposed(&editor));
    editor.setNote(QStringLiteral("Fakta: han skrev\nVurdering: måske"));
    const QColor fact = formatOf(editor, QStringLiteral("Fakta")).foreground().color();
    CHECK(fact != formatOf(editor, QStringLiteral("Vurdering")).foreground().color());
    theme.setMode(Theme::Mode::Dark);
    QCoreApplication::processEvents();
    CHECK(fact != formatOf(editor, QStringLiteral("Fakta")).foreground().color());
    theme.setMode(Theme::Mode::System);
    QCoreApplication::processEvents();
}

TEST_CASE("An editor with lines grows with its text, up to its most")
{
    NoteEditor editor;
    editor.setLines(2, 6);
    const int small = editor.sizeHint().height();
    editor.setNote(QStringLiteral("1\n2\n3\n4"));
    const int middle = editor.sizeHint().height();
    editor.setNote(QStringLiteral("x\n").repeated(50));
    const int most = editor.sizeHint().height();
    CHECK(small < middle);
    CHECK(middle < most);
    editor.setNote(QStringLiteral("x\n").repeated(500));
    CHECK(editor.sizeHint().height() == most);
}
