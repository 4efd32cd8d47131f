#include "core/documents/lettertime.h"

#include "core/escalations/deadline.h"

namespace lygte {

using namespace Qt::StringLiterals;

QString timeText(Instant when, QStringView language)
{
    const QDateTime local = when.toUtc().toTimeZone(danishTimeZone());
    return language == u"da" ? local.toString(u"dd.MM.yyyy HH.mm.ss") : local.toString(u"dd/MM/yyyy HH:mm:ss");
}

QDate danishDate(Instant when)
{
    return when.toUtc().toTimeZone(danishTimeZone()).date();
}

} // namespace lygte
