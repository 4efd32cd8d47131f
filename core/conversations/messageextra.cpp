#include "core/conversations/messageextra.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lygte {

std::optional<QString> extraToJson(const QList<ImportedAttachment>& attachments, const QList<ImportedReaction>& reactions,
                                   bool edited)
{
    QJsonObject object;
    if (edited) object.insert(u"edited", true);
    QJsonArray files;
    for (const ImportedAttachment& file : attachments)
        files.append(QJsonObject{{QStringLiteral("reference"), file.reference},
                                 {QStringLiteral("kind"), file.kind},
                                 {QStringLiteral("delivered"), file.delivered}});
    if (!files.isEmpty()) object.insert(u"attachments", files);
    QJsonArray marks;
    for (const ImportedReaction& reaction : reactions) {
        QJsonObject mark{{QStringLiteral("actor"), reaction.actor}, {QStringLiteral("symbol"), reaction.symbol}};
        if (reaction.when) mark.insert(u"when", static_cast<qint64>(reaction.when->micros));
        marks.append(mark);
    }
    if (!marks.isEmpty()) object.insert(u"reactions", marks);
    if (object.isEmpty()) return std::nullopt;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void extraFromJson(const QByteArray& json, Message& message)
{
    if (json.isEmpty()) return;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    message.edited = object.value(u"edited").toBool();
    for (const QJsonValue value : object.value(u"attachments").toArray()) {
        const QJsonObject file = value.toObject();
        message.attachments.append(
            {file.value(u"reference").toString(), file.value(u"kind").toString(), file.value(u"delivered").toBool()});
    }
    for (const QJsonValue value : object.value(u"reactions").toArray()) {
        const QJsonObject mark = value.toObject();
        std::optional<Instant> when;
        if (mark.contains(u"when")) when = Instant{mark.value(u"when").toInteger()};
        message.reactions.append({mark.value(u"actor").toString(), mark.value(u"symbol").toString(), when});
    }
}

} // namespace lygte
