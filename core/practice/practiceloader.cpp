#include "core/practice/practiceloader.h"

namespace lygte {

/// Messages in one transaction: enough that pages are written once for many rows, few enough that memory stays small.
static constexpr qsizetype batchSize = 50'000;

Result<void> PracticeLoader::loadMessages(PracticeData& data, const PracticeRequest& request, ImportCounts& counts)
{
    BulkLoad batch;
    data.next(batch, batchSize);
    while (!batch.messages.isEmpty()) {
        if (isCancelled()) return fail(ErrorCode::Cancelled);
        QFuture<Result<ImportCounts>> writing = store_.bulkLoad(std::move(batch));
        batch = {};
        data.next(batch, batchSize);
        writing.waitForFinished();
        LYGTE_TRY_VALUE(written, writing.result());
        counts.newConversations += written.newConversations;
        counts.added += written.added;
        counts.known += written.known;
        onProgress({PracticeProgress::Stage::Messages, counts.added + counts.known, request.messages});
    }
    return {};
}

Result<void> PracticeLoader::tidy(const PracticeRequest& request)
{
    for (bool more = true; more;) {
        if (isCancelled()) return fail(ErrorCode::Cancelled);
        onProgress({PracticeProgress::Stage::Index, request.messages, request.messages});
        QFuture<Result<bool>> step = store_.tidyAfterBulkLoad();
        step.waitForFinished();
        LYGTE_TRY_VALUE(unfinished, step.result());
        more = unfinished;
    }
    return {};
}

Result<PracticeCounts> PracticeLoader::load(const PracticeRequest& request)
{
    LYGTE_TRY_VALUE(data, PracticeData::open(request));
    PracticeCounts counts;
    LYGTE_TRY(loadMessages(data, request, counts.conversations));
    LYGTE_TRY(tidy(request));
    onProgress({PracticeProgress::Stage::Desk, request.messages, request.messages});
    LYGTE_TRY_VALUE(furnished, furnishPracticeDesk(desk_, request));
    counts.desk = furnished;
    return counts;
}

} // namespace lygte
