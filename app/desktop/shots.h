#pragma once
// Screenshots of every view in both languages and both themes, for packaging/dev shots: what an officer sees, on the practice
// store.

#include <QString>

namespace lygte {

class Features;
class MainWindow;

/// `only`: these views, in light colours; empty: all. Runs when the event loop does; quits the program when all are saved.
void takeShots(MainWindow& window, Features& features, const QString& folder, const QStringList& only);

} // namespace lygte
