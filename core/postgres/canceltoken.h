#pragma once
// Stops what a PgConnection is doing, from any thread. A connection waits in poll() for its socket and for this token, so a
// stop is felt at once, in the name look-up as in the middle of a reply. Discarded: PQcancel from the other thread alone (a
// server that does not answer would still hold us), closing the socket under libpq's feet (undefined).

#include <memory>

namespace lygte {

/// A handle: copies are the same token. Thread-safe. Stays cancelled until reset(), so that a shutdown stops every later step
/// as well.
class CancelToken
{
public:
    CancelToken();
    void cancel() const;
    /// Makes it usable again; the owner's business, after what was running has returned.
    void reset() const;
    bool isCancelled() const;
    /// Readable while cancelled: for poll().
    int fd() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace lygte
