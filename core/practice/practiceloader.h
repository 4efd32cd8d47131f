#pragma once
// Fills a case file with practice data, in bulk, through the same stores as everything else, as already synced. While one batch
// is written on the case file's thread, the next is made here.

#include "core/conversations/conversationstore.h"
#include "core/practice/practicedata.h"
#include "core/practice/practicedesk.h"

#include <functional>

namespace lygte {

struct PracticeProgress
{
    enum class Stage { Messages, Index, Desk };
    Stage stage = Stage::Messages;
    qint64 messages = 0; ///< written so far
    qint64 of = 0;
};

struct PracticeCounts
{
    ImportCounts conversations;
    PracticeDeskCounts desk; ///< zeros when the store had shifts before
};

/// Not thread-safe; blocks, so it is for the command line or a thread of its own.
class PracticeLoader
{
public:
    explicit PracticeLoader(Desk& desk) : desk_(desk), store_(desk) {}

    /// After each batch; on the calling thread.
    std::function<void(const PracticeProgress&)> onProgress = [](const PracticeProgress&) {};
    /// Asked before each batch; true stops with Cancelled. What was written stays, and loading the same again goes on from
    /// there.
    std::function<bool()> isCancelled = [] { return false; };

    /// Errors: Invalid for numbers that cannot be, Cancelled, those of the store.
    Result<PracticeCounts> load(const PracticeRequest& request);

private:
    Result<void> loadMessages(PracticeData& data, const PracticeRequest& request, ImportCounts& counts);
    Result<void> tidy(const PracticeRequest& request);

    Desk& desk_;
    ConversationStore store_;
};

} // namespace lygte
