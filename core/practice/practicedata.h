#pragma once
// Practice data: conversations of a digital patrol that never took place, as many as wanted, in Danish and some English. Nobody
// in them is real: common first names, made-up handles, example domains, no telephone or CPR numbers. The same request gives
// the same conversations, message for message and id for id, on every machine. It streams in the order of time, which is the
// order that the store writes cheapest; what is kept is the conversations that go on at the moment.

#include "core/conversations/bulkload.h"
#include "core/practice/phrasebook.h"

#include <memory>

namespace lygte {

struct PracticeRequest
{
    int conversations = 400;
    qint64 messages = 20'000; ///< at least one for each conversation
    quint64 seed = 1;
    Instant end{1'795'305'600'000'000}; ///< nothing is later; the two years before are filled. 2026-11-22T00:00Z: fixed, since
                                        ///< ids are made from times

    static constexpr int maxConversations = 100'000;
    static constexpr qint64 maxMessages = 5'000'000;
};

/// One pass over a request's messages. Not thread-safe.
class PracticeData
{
public:
    /// Invalid when the numbers cannot be: none, too many, or fewer messages than conversations.
    static Result<PracticeData> open(const PracticeRequest& request);
    PracticeData(PracticeData&&) noexcept;
    PracticeData& operator=(PracticeData&&) noexcept;
    ~PracticeData();

    /// Replaces `load` with the next messages, at most `limit`; empty at the end.
    void next(BulkLoad& load, qsizetype limit);
    qint64 given() const;

    /// The newest conversations are the open ones; of these, some have messages that nobody has read.
    static int openConversations(const PracticeRequest& request);

private:
    struct Private;
    explicit PracticeData(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d_;
};

} // namespace lygte
