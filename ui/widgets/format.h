#pragma once
// Times, spans and counts as the interface's language writes them. The language is that of QLocale's default, which the
// language switch sets (da_DK or en_GB); the time zone is the machine's, because this is the edge (core/base/clock.h). Danish
// dates follow Dansk Sprognævn: "tirsdag 3. marts 14.10".

#include "core/base/clock.h"

#include <QLocale>
#include <QString>

namespace lygte {

/// "14.10" / "14:10".
QString formatTime(Instant when);
/// "tirsdag 3. marts" / "Tuesday 3 March", with the year when it is not that of `now`.
QString formatDay(Instant when, Instant now);
/// "tirsdag 3. marts 14.10" / "Tuesday 3 March 14:10", with the year when it is not that of `now`.
QString formatDayAndTime(Instant when, Instant now);
/// "3. mar. 2026 14.10" / "3 Mar 2026 14:10": for tables; nothing is left out.
QString formatShortDayAndTime(Instant when);
/// For lists, as short as can be: "now", "5 min", "14.10" (today), "tirsdag" (within the last six days), "3. mar.", "3. mar.
/// 2025".
QString formatAge(Instant when, Instant now);
/// For sentences: "just now", "5 minutes ago", "today 14.10", "yesterday 14.10", else day and time.
QString formatRelative(Instant when, Instant now);
/// "45 s", "12 min", "1 h 20 min", "3 d 4 h": a length of time, rounded down. Negative counts as 0.
QString formatDuration(std::int64_t seconds);
/// A running timer: "1:20:05" with fixed width figures.
QString formatTimer(std::int64_t seconds);
/// 12.345 / 12,345.
QString formatCount(qint64 count);
/// "3,4 MB" / "3.4 MB".
QString formatBytes(qint64 bytes);
/// -1, 0 or 1: sorting of names and words in the interface's language; å is last in Danish. Case counts only between equals.
int compareNames(const QString& one, const QString& other);

} // namespace lygte
