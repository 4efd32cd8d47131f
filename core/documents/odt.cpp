#include "core/documents/odt.h"

#include "core/base/notemarks.h"
#include "core/documents/zippackage.h"

#include <QFile>
#include <QXmlStreamWriter>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr int textWidth = 166; // mm: A4 without the margins of letter_styles.xml

namespace {

/// Writes content.xml. Foreign text reaches it through characters() only, so it can never become an element.
class ContentWriter
{
public:
    explicit ContentWriter(const Letter& letter) : letter_(letter), xml_(&bytes_) {}

    QByteArray write()
    {
        begin();
        styles();
        xml_.writeStartElement(u"office:body"_s);
        xml_.writeStartElement(u"office:text"_s);
        if (!letter_.notice.isEmpty()) paragraph(u"Notice"_s, letter_.notice);
        rows(headRows(letter_));
        heading(1, u"Title"_s, letter_.title, Nature::Plain);
        for (const LetterSection& section : letter_.sections) this->section(section);
        if (!letter_.legalBasis.isEmpty()) heading(2, u"Heading"_s, letter_.words.legalBasis, Nature::Plain);
        for (const QString& line : letter_.legalBasis) paragraph(u"Small"_s, line);
        xml_.writeEndDocument();
        return bytes_;
    }

private:
    void begin()
    {
        xml_.writeStartDocument();
        xml_.writeStartElement(u"office:document-content"_s);
        for (const auto& [prefix, name] : {std::pair{u"office"_s, u"office"_s},
                                           {u"text"_s, u"text"_s},
                                           {u"style"_s, u"style"_s},
                                           {u"table"_s, u"table"_s},
                                           {u"fo"_s, u"xsl-fo-compatible"_s}})
            xml_.writeAttribute(u"xmlns:"_s + prefix, u"urn:oasis:names:tc:opendocument:xmlns:"_s + name + u":1.0"_s);
        xml_.writeAttribute(u"office:version"_s, u"1.2"_s);
    }

    /// The widths of every table's columns, named by table and column in the order in which the tables come.
    void styles()
    {
        QList<QList<int>> tables;
        if (!headRows(letter_).isEmpty()) tables += QList{rowLabel, 100 - rowLabel};
        for (const LetterSection& section : letter_.sections) {
            if (!section.rows.isEmpty()) tables += QList{rowLabel, 100 - rowLabel};
            if (!section.table) continue;
            tables.emplaceBack();
            for (const LetterColumn& column : section.table->columns) tables.last() += column.percent;
        }
        xml_.writeStartElement(u"office:automatic-styles"_s);
        for (qsizetype t = 0; t < tables.size(); ++t)
            for (qsizetype c = 0; c < tables.at(t).size(); ++c) columnStyle(columnName(t + 1, c), tables.at(t).at(c));
        style(u"Line"_s, u"table-cell"_s, u"table-cell"_s,
              {{u"fo:border-bottom"_s, u"0.5pt solid #B0B0B0"_s}, {u"fo:padding"_s, u"1mm"_s}});
        style(u"Bare"_s, u"table-cell"_s, u"table-cell"_s, {{u"fo:padding"_s, u"0.5mm"_s}});
        noteStyles();
        xml_.writeEndElement();
    }

    /// A style for each look of a run that is not plain.
    void noteStyles()
    {
        for (const bool bold : {false, true})
            for (const bool italic : {false, true})
                for (const bool fixed : {false, true}) {
                    QList<std::pair<QString, QString>> values;
                    if (bold) values += {u"fo:font-weight"_s, u"bold"_s};
                    if (italic) values += {u"fo:font-style"_s, u"italic"_s};
                    if (fixed) values += {u"style:font-name"_s, u"Mono"_s};
                    const QString name = noteStyle({.text = {}, .bold = bold, .italic = italic, .fixed = fixed});
                    if (!values.isEmpty()) style(name, u"text"_s, u"text"_s, values);
                }
    }

    static QString noteStyle(const NoteRun& run)
    {
        return u"Note"_s + (run.bold ? u"B"_s : QString()) + (run.italic ? u"I"_s : QString()) +
               (run.fixed ? u"F"_s : QString());
    }

    void columnStyle(const QString& name, int percent)
    {
        style(name, u"table-column"_s, u"table-column"_s,
              {{u"style:column-width"_s, QString::number(textWidth * percent / 100) + u"mm"_s}});
    }

    void style(const QString& name, const QString& family, const QString& properties,
               const QList<std::pair<QString, QString>>& values)
    {
        xml_.writeStartElement(u"style:style"_s);
        xml_.writeAttribute(u"style:name"_s, name);
        xml_.writeAttribute(u"style:family"_s, family);
        xml_.writeEmptyElement(u"style:"_s + properties + u"-properties"_s);
        for (const auto& [key, value] : values) xml_.writeAttribute(key, value);
        xml_.writeEndElement();
    }

    static QString columnName(qsizetype table, qsizetype column)
    {
        return u'T' + QString::number(table) + u'.' + QString::number(column);
    }

    /// Spaces that XML would fold, tabs and line breaks become the elements that ODF has for them (ODF 1.2 part 1 § 6.1).
    void text(const QString& foreign) { text(plainText(foreign), true); }

    void text(const QString& plain, bool afterSpace)
    {
        QString run;
        const auto flush = [&] {
            if (!run.isEmpty()) xml_.writeCharacters(run);
            run.clear();
        };
        for (const QChar c : plain) {
            if (c == u'\n' || c == u'\t' || (c == u' ' && afterSpace)) {
                flush();
                xml_.writeEmptyElement(c == u'\n' ? u"text:line-break"_s : c == u'\t' ? u"text:tab"_s : u"text:s"_s);
            } else
                run += c;
            afterSpace = c.isSpace();
        }
        flush();
    }

    void note(const QString& words)
    {
        bool afterSpace = true;
        for (const NoteRun& run : noteRuns(plainText(words))) {
            if (!run.isPlain()) {
                xml_.writeStartElement(u"text:span"_s);
                xml_.writeAttribute(u"text:style-name"_s, noteStyle(run));
            }
            text(run.text, afterSpace);
            if (!run.isPlain()) xml_.writeEndElement();
            afterSpace = run.text.back().isSpace();
        }
    }

    void paragraph(const QString& style, const QString& foreign, bool isNote = false)
    {
        xml_.writeStartElement(u"text:p"_s);
        xml_.writeAttribute(u"text:style-name"_s, style);
        if (isNote)
            note(foreign);
        else
            text(foreign);
        xml_.writeEndElement();
    }

    void heading(int level, const QString& style, const QString& words, Nature nature)
    {
        xml_.writeStartElement(u"text:h"_s);
        xml_.writeAttribute(u"text:style-name"_s, style);
        xml_.writeAttribute(u"text:outline-level"_s, QString::number(level));
        text(words);
        if (nature != Nature::Plain) {
            xml_.writeStartElement(u"text:span"_s);
            xml_.writeAttribute(u"text:style-name"_s, u"Nature"_s);
            xml_.writeCharacters(u" – "_s + (nature == Nature::Fact ? letter_.words.fact : letter_.words.assessment));
            xml_.writeEndElement();
        }
        xml_.writeEndElement();
    }

    void section(const LetterSection& section)
    {
        if (!section.heading.isEmpty()) heading(2, u"Heading"_s, section.heading, section.nature);
        for (const QString& words : section.paragraphs) paragraph(u"Paragraph"_s, words);
        rows(section.rows);
        if (!section.text.isEmpty())
            paragraph(section.nature == Nature::Assessment ? u"Assessment"_s : u"Paragraph"_s, section.text, true);
        if (section.table && !section.table->rows.isEmpty()) table(*section.table);
    }

    void startTable(qsizetype columns)
    {
        ++table_;
        xml_.writeStartElement(u"table:table"_s);
        xml_.writeAttribute(u"table:name"_s, u'T' + QString::number(table_));
        for (qsizetype c = 0; c < columns; ++c) {
            xml_.writeEmptyElement(u"table:table-column"_s);
            xml_.writeAttribute(u"table:style-name"_s, columnName(table_, c));
        }
    }

    void cell(const QString& cellStyle, const QString& style, const QString& foreign, bool isNote = false)
    {
        xml_.writeStartElement(u"table:table-cell"_s);
        xml_.writeAttribute(u"table:style-name"_s, cellStyle);
        xml_.writeAttribute(u"office:value-type"_s, u"string"_s);
        paragraph(style, foreign, isNote);
        xml_.writeEndElement();
    }

    void rows(const QList<LetterRow>& rows)
    {
        if (rows.isEmpty()) return;
        startTable(2);
        for (const LetterRow& row : rows) {
            xml_.writeStartElement(u"table:table-row"_s);
            cell(u"Bare"_s, u"CellHead"_s, row.label);
            cell(u"Bare"_s, row.nature == Nature::Assessment ? u"CellAssessment"_s : u"Cell"_s, row.value, row.note);
            xml_.writeEndElement();
        }
        xml_.writeEndElement();
    }

    void table(const LetterTable& table)
    {
        startTable(table.columns.size());
        if (hasTitles(table)) {
            xml_.writeStartElement(u"table:table-header-rows"_s);
            xml_.writeStartElement(u"table:table-row"_s);
            for (const LetterColumn& column : table.columns) cell(u"Line"_s, u"CellHead"_s, column.title);
            xml_.writeEndElement();
            xml_.writeEndElement();
        }
        for (const LetterTable::Row& row : table.rows) {
            xml_.writeStartElement(u"table:table-row"_s);
            for (qsizetype c = 0; c < table.columns.size(); ++c) {
                const bool last = c == table.columns.size() - 1;
                const bool assessed = last && row.nature == Nature::Assessment;
                cell(u"Line"_s,
                     table.columns.at(c).mono ? u"CellMono"_s
                     : assessed               ? u"CellAssessment"_s
                                              : u"Cell"_s,
                     row.cells.value(c), last && row.note);
            }
            xml_.writeEndElement();
        }
        xml_.writeEndElement();
    }

    static constexpr int rowLabel = 32; // percent
    const Letter& letter_;
    QByteArray bytes_;
    QXmlStreamWriter xml_;
    qsizetype table_ = 0;
};

} // namespace

static Result<QByteArray> stylesXml(const Letter& letter)
{
    QFile file(u":/templates/letter_styles.xml"_s);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::NotFound, file.fileName());
    const FooterText footer = footerText(letter);
    QString styles = QString::fromUtf8(file.readAll());
    styles.replace(u"{language}"_s, letter.isDanish() ? u"da"_s : u"en"_s);
    styles.replace(u"{country}"_s, letter.isDanish() ? u"DK"_s : u"GB"_s);
    styles.replace(u"{footer}"_s, footer.before.toHtmlEscaped() + u"<text:page-number text:select-page=\"current\"/>"_s +
                                      footer.between.toHtmlEscaped() + u"<text:page-count/>"_s + footer.after.toHtmlEscaped());
    return styles.toUtf8();
}

static QByteArray metaXml(const Letter& letter)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const QString date = letter.date.toString(Qt::ISODate) + u"T00:00:00"_s;
    xml.writeStartDocument();
    xml.writeStartElement(u"office:document-meta"_s);
    xml.writeAttribute(u"xmlns:office"_s, u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_s);
    xml.writeAttribute(u"xmlns:meta"_s, u"urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_s);
    xml.writeAttribute(u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/"_s);
    xml.writeAttribute(u"office:version"_s, u"1.2"_s);
    xml.writeStartElement(u"office:meta"_s);
    xml.writeTextElement(u"meta:generator"_s, u"Lygte"_s);
    xml.writeTextElement(u"dc:title"_s, plainText(letter.title));
    xml.writeTextElement(u"dc:language"_s, letter.isDanish() ? u"da-DK"_s : u"en-GB"_s);
    xml.writeTextElement(u"meta:creation-date"_s, date);
    xml.writeTextElement(u"dc:date"_s, date);
    xml.writeEndDocument();
    return bytes;
}

static const QByteArray manifestXml = R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
 <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.text"/>
 <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
 <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
 <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)";

Result<QByteArray> writeOdt(const Letter& letter)
{
    if (!letter.date.isValid()) return fail(ErrorCode::Invalid, letter.title, u"the letter has no date"_s);
    LYGTE_TRY_VALUE(styles, stylesXml(letter));
    ZipPackage package;
    package.add("mimetype", "application/vnd.oasis.opendocument.text");
    package.add("content.xml", ContentWriter(letter).write());
    package.add("styles.xml", styles);
    package.add("meta.xml", metaXml(letter));
    package.add("META-INF/manifest.xml", manifestXml);
    return package.finish();
}

} // namespace lygte
