#pragma once
// The words and the order of a letter are data: resources/templates/<lang>/<name>.json, so that a letter is reworded without a
// new build. A template names the fields that each section shows; the builders (escalationletter.h, shiftletter.h) fill them
// in.

#include "core/base/result.h"
#include "core/documents/letter.h"

namespace lygte {

struct TemplateSection
{
    QString heading;
    Nature nature = Nature::Plain;
    QStringList paragraphs;
    QStringList rows;   ///< field keys, shown with their labels when they hold something
    QStringList always; ///< … and these also when they do not: "not stated"
    QString text;       ///< the field shown as running text
    QString table;      ///< the table shown: excerpts, figures, timeline
};

struct LetterTemplate
{
    QString title;
    QString draft;                 ///< the notice of an unfinished letter
    QMap<QString, QString> labels; ///< labels of values that have no field definition
    QList<TemplateSection> sections;
    LetterWords words;
};

/// The template `name` in `language` ("da" or "en"). Read at each call; thread-safe. NotFound, or Invalid with every mistake
/// named.
Result<LetterTemplate> letterTemplate(const QString& name, const QString& language);

/// What a template is filled with. A label or value that is missing is left empty.
struct LetterFilling
{
    QMap<QString, LetterRow> values;   ///< by key: label and value
    QMap<QString, LetterTable> tables; ///< by name
};

/// Title, words and sections of a letter; empty sections are left out. `Invalid` when the template names what the filling does
/// not know.
Result<Letter> fillTemplate(const LetterTemplate& pattern, const LetterFilling& filling, const QString& language);

} // namespace lygte
