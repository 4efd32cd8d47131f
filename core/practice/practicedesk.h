#pragma once
// What makes a practice store look like a desk that people work at: past shifts with their log, notes and replies in the newest
// conversations, escalations in different states. From resources/practice/da/desk.json, through the same stores as an officer's
// work, then marked as synced.

#include "core/people/desk.h"
#include "core/practice/practicedata.h"

namespace lygte {

struct PracticeDeskCounts
{
    int shifts = 0;
    int entries = 0;
    int notes = 0;
    int replies = 0;
    int escalations = 0;
};

/// Blocks until it is written; times are before `request.end`. The conversations must be there. A store with shifts is
/// somebody's desk already and is left as it is.
Result<PracticeDeskCounts> furnishPracticeDesk(const Desk& desk, const PracticeRequest& request);

} // namespace lygte
