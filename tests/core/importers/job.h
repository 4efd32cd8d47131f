#pragma once
// Runs the real worker on real files.

#include "collect.h"
#include "core/importers/importjob.h"

#include <QTemporaryDir>

namespace lygte::test {

/// Everything that an import of one source came to.
struct Imported
{
    Result<ImportTotals> result;
    QList<ImportBatch> batches;
    QList<ImportedTrouble> troubles;

    QList<ImportedMessage> messages() const
    {
        QList<ImportedMessage> all;
        for (const ImportBatch& batch : batches) all += batch.messages;
        return all;
    }
    QStringList reasons() const
    {
        QStringList list;
        for (const ImportedTrouble& trouble : troubles) list.append(trouble.reason);
        return list;
    }
};

inline QString testWorker()
{
    return QStringLiteral(LYGTE_TEST_WORKER);
}

#ifdef __SANITIZE_ADDRESS__
inline constexpr int patience =
    300; ///< seconds: a worker under the sanitizers on a busy machine counts a bomb for longer than 30
#else
inline constexpr int patience = 30;
#endif

inline Imported importPath(const QString& path, const QString& worker = testWorker(), int silenceSeconds = patience)
{
    Imported imported{.result = fail(ErrorCode::Cancelled), .batches = {}, .troubles = {}};
    const ImportSinks sinks{
        .batch = [&](const ImportBatch& batch) -> Result<void> {
            imported.batches.append(batch);
            return {};
        },
        .trouble = [&](const QString&, const ImportedTrouble& trouble) { imported.troubles.append(trouble); }};
    imported.result = importFile(path, sinks, {.worker = worker, .silenceSeconds = silenceSeconds});
    return imported;
}

} // namespace lygte::test
