#pragma once
// What bulk loads are measured against: the same rows in the same schema, with the text index, on SQLCipher, by nothing but
// prepared statements. With RawTuning::Bulk, pragmas, index settings and the merge at the end are the same as in
// core/conversations/bulkwrite.cpp, so that the ratio shows what the program's own work costs; with Plain, everything is as a
// connection of the program has it.

#include "core/base/result.h"
#include "core/storage/key.h"

namespace lygte::bench {

struct RawLoad
{
    qint64 messages = 0;
    double seconds = 0; ///< inserting, committing and merging; reading the source is not counted
    double perSecond() const { return seconds > 0 ? static_cast<double>(messages) / seconds : 0; }
};

enum class RawTuning { Bulk, Plain };

/// Copies every conversation, title record and message of the case file `source` to the new case file `target`, `batch`
/// messages in one transaction.
Result<RawLoad> rawLoad(const QString& source, const QString& target, const Key& key, int batch = 50'000,
                        RawTuning tuning = RawTuning::Bulk);

} // namespace lygte::bench
