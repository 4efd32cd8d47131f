#include "core/people/draftwatch.h"

#include "core/storage/casefile.h"

namespace lygte {

DraftWatch::DraftWatch(CaseFile& file) : QObject(&file) {}

void DraftWatch::tell(const Result<void>& result)
{
    const bool failedBefore = std::exchange(failing_, !result);
    if (!result)
        Q_EMIT failed(result.error());
    else if (failedBefore)
        Q_EMIT recovered();
}

} // namespace lygte
