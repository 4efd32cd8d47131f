#pragma once
// Times on paper: Danish time, always, so that a letter printed abroad or by a machine with another time zone says the same.

#include "core/base/clock.h"

#include <QDate>
#include <QString>

namespace lygte {

/// "03.03.2026 14.10.05" in Danish, "03/03/2026 14:10:05" in English; Danish time.
QString timeText(Instant when, QStringView language);
/// The day in Danish time.
QDate danishDate(Instant when);

} // namespace lygte
