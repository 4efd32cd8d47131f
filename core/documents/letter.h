#pragma once
// What a letter or a report says, apart from how it looks. One model serves the notification to a municipality and the summary
// of a shift; the writers (pdf.h, odt.h) know nothing of escalations or shifts. All text in it is plain: a writer never reads
// HTML or a link in it, and makes control and bidirectional characters visible (security.md, "Text that strangers wrote"). Only
// what officers wrote as notes is set with its bold, italic and fixed words (core/base/notemarks.h); what strangers wrote is
// not. Discarded: HTML as the model (foreign text would be one forgotten escape away from being read as markup).

#include "core/escalations/escalationtype.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace lygte {

struct LetterRow
{
    QString label;
    QString value;
    Nature nature = Nature::Plain;
    bool note = false; ///< the value is an officer's note
};

struct LetterColumn
{
    QString title;
    int percent = 0;   ///< of the text's width; all columns together 100
    bool mono = false; ///< fixed width and small, for hashes
};

struct LetterTable
{
    struct Row
    {
        QStringList cells;
        Nature nature = Nature::Plain; ///< of the last cell
        bool note = false;             ///< the last cell is an officer's note
    };
    QList<LetterColumn> columns;
    QList<Row> rows;
};

/// Heading, then paragraphs, rows, text, table; what is empty is left out.
struct LetterSection
{
    QString heading;
    Nature nature = Nature::Plain; ///< an assessment is set apart: indented, in italics, and named in the heading
    QStringList paragraphs;        ///< our own words
    QList<LetterRow> rows;
    QString text; ///< the officer's words, a note; line breaks are kept
    std::optional<LetterTable> table;
    bool isEmpty() const
    {
        return paragraphs.isEmpty() && rows.isEmpty() && text.isEmpty() && (!table || table->rows.isEmpty());
    }
};

/// The fixed words of a letter in its language, from resources/templates/<lang>/letter.json.
struct LetterWords
{
    QString page;     ///< with {page} and {pages}
    QString prepared; ///< with {officer}
    QString to, from, date, reference;
    QString fact, assessment, notStated, legalBasis;
    QString number, time, sender, text, hash;
};

struct Letter
{
    QString language; ///< "da" or "en": chosen apart from the interface's
    LetterWords words;
    QString title;
    QString notice;       ///< boxed above the title: "DRAFT – NOT SENT"; empty for a finished letter
    QStringList receiver; ///< lines
    QStringList sender;   ///< lines: unit, officer's public number
    QString preparedBy;   ///< another officer than the sender who made it: named in the footer; empty when it is the sender
    QDate date;           ///< of the letter; also the date in the file's metadata, so that equal input gives equal bytes
    QString caseReference;
    QList<LetterSection> sections;
    QStringList legalBasis;

    bool isDanish() const { return language == u"da"; }
};

/// The parts of a letter's head as label and value, in order, the empty ones left out.
QList<LetterRow> headRows(const Letter& letter);
/// Text as a writer may set it: control and bidi characters visible, what no file format can hold replaced by U+FFFD.
QString plainText(const QString& foreign);
/// A table without titles has no header row.
bool hasTitles(const LetterTable& table);
/// The footer's text before, between and after the two page numbers.
struct FooterText
{
    QString before, between, after;
};
FooterText footerText(const Letter& letter);
QString dateText(QDate date, QStringView language);

} // namespace lygte
