#pragma once
// Shifts and their entries as the command line prints them with --json; the same for `show`, `log` and `export`.

#include "core/patrol/patrol.h"

#include <QJsonObject>

namespace lygte::cli {

QJsonObject objectOf(const Shift& shift);
QJsonObject objectOf(const Entry& entry);
/// The whole shift in one object: its own members, its figures, its entries. What was withdrawn stays, and says so.
QJsonObject objectOf(const ShiftSummary& summary, const QList<Entry>& entries);

} // namespace lygte::cli
