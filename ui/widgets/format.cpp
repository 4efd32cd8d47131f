#include "ui/widgets/format.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace lygte {

static bool inDanish()
{
    return QLocale().language() == QLocale::Danish;
}

static QString translated(const char* source, int n = -1)
{
    return QCoreApplication::translate("Format", source, nullptr, n);
}

static QString dayPattern(bool year)
{
    if (inDanish()) return year ? QStringLiteral("dddd d. MMMM yyyy") : QStringLiteral("dddd d. MMMM");
    return year ? QStringLiteral("dddd d MMMM yyyy") : QStringLiteral("dddd d MMMM");
}

static QString shortDay(const QDate& day, bool year)
{
    const QString pattern = inDanish() ? QStringLiteral("d. MMM") : QStringLiteral("d MMM");
    return QLocale().toString(day, year ? QString(pattern + QStringLiteral(" yyyy")) : pattern);
}

QString formatTime(Instant when)
{
    return QLocale().toString(when.toLocal().time(), QLocale::ShortFormat);
}

QString formatDay(Instant when, Instant now)
{
    const QDate day = when.toLocal().date();
    return QLocale().toString(day, dayPattern(day.year() != now.toLocal().date().year()));
}

QString formatDayAndTime(Instant when, Instant now)
{
    return formatDay(when, now) + u' ' + formatTime(when);
}

QString formatShortDayAndTime(Instant when)
{
    return shortDay(when.toLocal().date(), true) + u' ' + formatTime(when);
}

QString formatAge(Instant when, Instant now)
{
    const std::int64_t seconds = (now.micros - when.micros) / 1'000'000;
    if (seconds >= 0 && seconds < 60) return translated(QT_TRANSLATE_NOOP("Format", "now"));
    if (seconds >= 0 && seconds < 3600) return translated(QT_TRANSLATE_NOOP("Format", "%1 min")).arg(seconds / 60);
    const QDate day = when.toLocal().date();
    const QDate today = now.toLocal().date();
    if (day == today) return formatTime(when);
    const qint64 days = day.daysTo(today);
    if (days > 0 && days < 7) return QLocale().toString(day, QStringLiteral("dddd"));
    return shortDay(day, day.year() != today.year());
}

QString formatRelative(Instant when, Instant now)
{
    const std::int64_t seconds = (now.micros - when.micros) / 1'000'000;
    if (seconds >= 0 && seconds < 60) return translated(QT_TRANSLATE_NOOP("Format", "just now"));
    const int minutes = static_cast<int>(seconds / 60); // lupdate hangs on an expression in the call
    if (seconds >= 0 && seconds < 3600) return QCoreApplication::translate("Format", "%n minute(s) ago", nullptr, minutes);
    const qint64 days = when.toLocal().date().daysTo(now.toLocal().date());
    if (days == 0) return translated(QT_TRANSLATE_NOOP("Format", "today %1")).arg(formatTime(when));
    if (days == 1) return translated(QT_TRANSLATE_NOOP("Format", "yesterday %1")).arg(formatTime(when));
    if (days == -1) return translated(QT_TRANSLATE_NOOP("Format", "tomorrow %1")).arg(formatTime(when));
    return formatDayAndTime(when, now);
}

QString formatDuration(std::int64_t seconds)
{
    seconds = std::max<std::int64_t>(0, seconds);
    const std::int64_t minutes = seconds / 60;
    const std::int64_t hours = minutes / 60;
    if (seconds < 60) return translated(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(seconds);
    if (minutes < 60) return translated(QT_TRANSLATE_NOOP("Format", "%1 min")).arg(minutes);
    if (hours < 24) {
        const QString whole = translated(QT_TRANSLATE_NOOP("Format", "%1 h")).arg(hours);
        return minutes % 60 == 0 ? whole : translated(QT_TRANSLATE_NOOP("Format", "%1 h %2 min")).arg(hours).arg(minutes % 60);
    }
    const QString whole = translated(QT_TRANSLATE_NOOP("Format", "%1 d")).arg(hours / 24);
    return hours % 24 == 0 ? whole : translated(QT_TRANSLATE_NOOP("Format", "%1 d %2 h")).arg(hours / 24).arg(hours % 24);
}

QString formatTimer(std::int64_t seconds)
{
    seconds = std::max<std::int64_t>(0, seconds);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString formatCount(qint64 count)
{
    return QLocale().toString(count);
}

QString formatBytes(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

int compareNames(const QString& one, const QString& other)
{
    return compareNames(one, other, QLocale());
}

} // namespace lygte
