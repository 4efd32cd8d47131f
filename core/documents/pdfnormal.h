#pragma once
// Makes what QPdfWriter wrote depend on its content alone. Qt 6.8 puts the time of day into the file, and writes the embedded
// fonts in the order of a QHash, so object numbers and font tags follow the hash seed of the process. Here the objects are
// numbered anew in the order in which the document refers to them, font tags likewise, dates and file id are set from the
// content, and the language, which Qt cannot write, is added. Discarded: QHashSeed::setDeterministicGlobalSeed (it would switch
// off the protection of all hashes of the program, in all threads, while a letter is written), QT_HASH_SEED (a user's
// environment must not change a document).

#include "core/base/result.h"

#include <QByteArray>

namespace lygte {

struct PdfFacts
{
    QByteArray date;     ///< as PDF writes it, without `D:` (20260303000000Z)
    QByteArray language; ///< BCP 47: da-DK
};

/// Io when the bytes are not of the form that Qt writes (one cross-reference table, no object streams, no updates).
Result<QByteArray> normalisedPdf(const QByteArray& raw, const PdfFacts& facts);

} // namespace lygte
