#include "core/escalations/escalation.h"

#include "core/base/text.h"
#include "core/people/referencedata.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace lygte {

using namespace Qt::StringLiterals;

static void add(QCryptographicHash& hash, const QByteArray& part)
{
    char length[8];
    qToBigEndian<quint64>(static_cast<quint64>(part.size()), length);
    hash.addData(QByteArrayView(length, 8));
    hash.addData(part);
}

QByteArray excerptHash(const QString& sender, const std::optional<Instant>& sent, const QString& body)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, sender.toUtf8());
    add(hash, sent ? sent->toIso().toUtf8() : QByteArray());
    add(hash, body.toUtf8());
    return hash.result();
}

QString excerptText(const Excerpt& excerpt, QStringView language)
{
    static const LocalText notDelivered{u"%1, ikke med i eksporten"_s, u"%1, not in the export"_s};
    static const LocalText nothing{u"[Ingen tekst]"_s, u"[No text]"_s};
    QStringList lines;
    if (!excerpt.body.isEmpty()) lines += excerpt.body;
    for (const ImportedAttachment& attachment : excerpt.attachments) {
        QString what = attachmentKindName(attachment.kind, language);
        if (!attachment.delivered) what = notDelivered.in(language).arg(what);
        if (!attachment.reference.isEmpty()) what += u": "_s + visible(attachment.reference);
        lines += u'[' + what + u']';
    }
    return lines.isEmpty() ? nothing.in(language) : lines.join(u'\n');
}

QByteArray documentBasis(const Escalation& escalation)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, escalation.summary.type.toUtf8());
    for (const FieldValues& values : {escalation.values, escalation.identity}) {
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (it.value().isEmpty()) continue;
            add(hash, it.key().toUtf8());
            add(hash, it.value().toUtf8());
        }
    }
    for (const Excerpt& excerpt : escalation.excerpts) {
        add(hash, excerpt.sha256);
        for (const ImportedAttachment& attachment : excerpt.attachments) {
            add(hash, attachment.kind.toUtf8());
            add(hash, attachment.reference.toUtf8());
        }
    }
    return hash.result();
}

} // namespace lygte
