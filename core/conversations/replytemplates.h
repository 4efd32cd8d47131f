#pragma once
// Texts that officers answer children with often: data under resources/templates/replies, one file for each, in both languages,
// with who must have checked it. A template is only ever a beginning: it is put into the composer, and the officer sends it.

#include "core/base/result.h"
#include "core/people/localtext.h"

#include <QJsonObject>
#include <QStringList>

namespace lygte {

struct ReplyTemplate
{
    QString key;
    LocalText title;
    QStringList words; ///< that find it, besides its title
    LocalText text;    ///< paragraphs with an empty line between
    enum class Check { Jurist, Leader } check = Check::Jurist;
    QString checked; ///< by whom and when; empty: nobody has checked it yet

    /// Whether every word that was typed begins a word of the title, of the words or of the key, in either language.
    bool matches(const QString& typed) const;
};

/// Invalid, with every mistake named.
Result<ReplyTemplate> parseReplyTemplate(const QJsonObject& file, const QString& name);
/// All that ship, by title in `language`.
Result<QList<ReplyTemplate>> replyTemplates(const QString& language);

} // namespace lygte
