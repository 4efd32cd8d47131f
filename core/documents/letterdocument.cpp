#include "core/documents/letterdocument.h"

#include "core/base/notemarks.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTextCursor>
#include <QTextTable>

namespace lygte {

using namespace Qt::StringLiterals;

namespace {

/// Qt scales lengths by the device's resolution over the screen's; a letter must not depend on the screen it was made at. A
/// little more than the quotient, because Qt cuts the product off to 1/64 pixel: 50 and 49.999… would be two letters.
qreal pixelsInPoint()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return (screen ? screen->logicalDotsPerInchY() : 96) / 72.0 * (1 + 1e-9);
}

class ClosedDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

class Builder
{
public:
    Builder(QTextDocument& document, const Letter& letter) : letter_(letter), cursor_(&document)
    {
        document.setIndentWidth(16 * unit_);
    }

    void build()
    {
        if (!letter_.notice.isEmpty()) paragraph(letter_.notice, bold(10));
        rows(headRows(letter_));
        heading(1, 16, letter_.title, Nature::Plain);
        for (const LetterSection& section : letter_.sections) this->section(section);
        if (!letter_.legalBasis.isEmpty()) heading(2, 12, letter_.words.legalBasis, Nature::Plain);
        for (const QString& line : letter_.legalBasis) paragraph(line, size(8));
    }

private:
    static QTextCharFormat size(qreal points)
    {
        QTextCharFormat format;
        format.setFontPointSize(points);
        return format;
    }

    static QTextCharFormat bold(qreal points)
    {
        QTextCharFormat format = size(points);
        format.setFontWeight(QFont::Bold);
        return format;
    }

    static QTextCharFormat italic()
    {
        QTextCharFormat format = size(10);
        format.setFontItalic(true);
        return format;
    }

    static QTextCharFormat mono(qreal points)
    {
        QTextCharFormat format = size(points);
        format.setFontFamilies({u"DejaVu Sans Mono"_s});
        format.setFontFixedPitch(true);
        return format;
    }

    QTextBlockFormat block(qreal above, qreal below) const
    {
        QTextBlockFormat format;
        format.setTopMargin(above * unit_);
        format.setBottomMargin(below * unit_);
        return format;
    }

    /// A new block at the end; the document's own first block is used before any is added.
    void startBlock(const QTextBlockFormat& format, const QTextCharFormat& characters)
    {
        cursor_.movePosition(QTextCursor::End);
        if (fresh_) {
            cursor_.setBlockFormat(format);
            cursor_.setBlockCharFormat(characters);
        } else
            cursor_.insertBlock(format, characters);
        fresh_ = false;
    }

    /// Line breaks stay inside the block, so that a table cell or an assessment stays one piece. Tabs become spaces: Qt rounds
    /// tab stops by the screen's resolution.
    void insert(QTextCursor& at, const QString& foreign, const QTextCharFormat& format) const
    {
        QString text = plainText(foreign);
        text.replace(u'\n', QChar(QChar::LineSeparator)).replace(u'\t', u"    "_s);
        at.insertText(text, format);
    }

    void insertNote(QTextCursor& at, const QString& note, const QTextCharFormat& format) const
    {
        for (const NoteRun& run : noteRuns(plainText(note))) {
            QTextCharFormat look = format;
            if (run.bold) look.setFontWeight(QFont::Bold);
            if (run.italic) look.setFontItalic(!format.fontItalic()); // stands out in an assessment, too
            if (run.fixed) look.merge(mono(format.fontPointSize() - 1));
            insert(at, run.text, look);
        }
    }

    void paragraph(const QString& text, const QTextCharFormat& format)
    {
        startBlock(block(0, 6), format);
        insert(cursor_, text, format);
    }

    void words(const QString& note, bool assessed)
    {
        QTextBlockFormat shape = block(0, 6);
        shape.setIndent(assessed ? 1 : 0);
        const QTextCharFormat format = assessed ? italic() : size(10);
        startBlock(shape, format);
        insertNote(cursor_, note, format);
    }

    void heading(int level, qreal points, const QString& text, Nature nature)
    {
        QTextBlockFormat shape = block(level == 1 ? 18 : 12, level == 1 ? 10 : 4);
        shape.setHeadingLevel(level);
        startBlock(shape, bold(points));
        insert(cursor_, text, bold(points));
        if (nature == Nature::Plain) return;
        cursor_.insertText(u" – "_s + (nature == Nature::Fact ? letter_.words.fact : letter_.words.assessment), size(8));
    }

    void section(const LetterSection& section)
    {
        if (!section.heading.isEmpty()) heading(2, 12, section.heading, section.nature);
        for (const QString& words : section.paragraphs) paragraph(words, size(10));
        rows(section.rows);
        if (!section.text.isEmpty()) words(section.text, section.nature == Nature::Assessment);
        if (section.table && !section.table->rows.isEmpty()) table(*section.table);
    }

    QTextTable* insertTable(qsizetype rowCount, const QList<int>& percents, bool ruled)
    {
        QTextTableFormat format;
        QList<QTextLength> widths;
        for (const int percent : percents) widths += QTextLength(QTextLength::PercentageLength, percent);
        format.setColumnWidthConstraints(widths);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setCellPadding((ruled ? 3 : 1.5) * unit_);
        format.setCellSpacing(0);
        format.setBorder(0); // a border's width depends on the screen; the page's painter draws rules instead
        format.setProperty(ruledTable, ruled);
        cursor_.movePosition(QTextCursor::End);
        fresh_ = false;
        return cursor_.insertTable(int(rowCount), int(percents.size()), format);
    }

    void cell(QTextTable* table, qsizetype row, qsizetype column, const QString& text, const QTextCharFormat& format,
              bool note = false) const
    {
        QTextCursor at = table->cellAt(int(row), int(column)).firstCursorPosition();
        at.setBlockCharFormat(format);
        if (note)
            insertNote(at, text, format);
        else
            insert(at, text, format);
    }

    void rows(const QList<LetterRow>& rows)
    {
        if (rows.isEmpty()) return;
        QTextTable* table = insertTable(rows.size(), {32, 68}, false);
        for (qsizetype r = 0; r < rows.size(); ++r) {
            cell(table, r, 0, rows.at(r).label, bold(10));
            cell(table, r, 1, rows.at(r).value, rows.at(r).nature == Nature::Assessment ? italic() : size(10), rows.at(r).note);
        }
    }

    void table(const LetterTable& from)
    {
        QList<int> percents;
        for (const LetterColumn& column : from.columns) percents += column.percent;
        const qsizetype titles = hasTitles(from) ? 1 : 0;
        QTextTable* table = insertTable(from.rows.size() + titles, percents, true);
        if (titles) {
            QTextTableFormat format = table->format();
            format.setHeaderRowCount(1);
            table->setFormat(format);
            for (qsizetype c = 0; c < from.columns.size(); ++c) cell(table, 0, c, from.columns.at(c).title, bold(9));
        }
        for (qsizetype r = 0; r < from.rows.size(); ++r)
            for (qsizetype c = 0; c < from.columns.size(); ++c) {
                const bool last = c == from.columns.size() - 1;
                const bool assessed = last && from.rows.at(r).nature == Nature::Assessment;
                cell(table, r + titles, c, from.rows.at(r).cells.value(c),
                     from.columns.at(c).mono ? mono(7)
                     : assessed              ? italic()
                                             : size(10),
                     last && from.rows.at(r).note);
            }
    }

    const Letter& letter_;
    QTextCursor cursor_;
    const qreal unit_ = pixelsInPoint();
    bool fresh_ = true;
};

} // namespace

std::unique_ptr<QTextDocument> letterDocument(const Letter& letter)
{
    auto document = std::make_unique<ClosedDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPointSizeF(10);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setFeature("liga", 0); // copied out of the PDF, "ﬁ" would be another text than the excerpt
    document->setDefaultFont(font);
    QTextOption option = document->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a long link or hash must not run off the paper
    document->setDefaultTextOption(option);
    Builder(*document, letter).build();
    return document;
}

} // namespace lygte
