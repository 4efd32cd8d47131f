#include "core/escalations/escalation.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace lygte {

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
    for (const Excerpt& excerpt : escalation.excerpts) add(hash, excerpt.sha256);
    return hash.result();
}

} // namespace lygte
