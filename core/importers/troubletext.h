#pragma once
// An importer names what it did not understand by a short machine word (ImportedTrouble::reason), because the worker has no
// translations. Here the word becomes a sentence in the language of the interface.

#include <QString>
#include <QStringList>

namespace lygte {

/// What the reason means for the reader, translated at call time. A word that this version does not know is shown as it is.
QString describeTrouble(const QString& reason);

/// Every reason that the importers give.
QStringList troubleReasons();

} // namespace lygte
