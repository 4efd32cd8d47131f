#pragma once
// The waiting inside one exec(), pipeline or script: flush, poll for the socket and the token, read, count. Holds the three
// limits that no server can talk us out of: patience, size of a reply, and the grace after a cancel.

#include "core/postgres/pgconnection.h"

#include <chrono>

namespace lygte {

/// Lives for one request, on the connection's thread.
class Exchange
{
public:
    Exchange(PgConnection& connection, bool heedToken);

    /// Sends what is waiting and returns when something has come or can be sent again. After an error the connection is of no
    /// more use; what had come before it can still be taken.
    PgExpected<void> wait();
    /// Whether everything handed to libpq has left; false: wait() before handing it more.
    PgExpected<bool> flush();
    /// The token was cancelled, and the server has been told.
    bool isCancelling() const { return cancelling_; }

private:
    PgExpected<void> read();
    void tellServer();
    PgExpected<void> outOfTime();
    int remaining() const;

    pg_conn* connection_;
    const CancelToken* token_;
    std::chrono::milliseconds patience_;
    std::int64_t replyLimit_;
    const std::int64_t& readLeft_;
    std::int64_t before_;
    std::int64_t seen_ = 0; ///< bytes of this reply
    std::chrono::steady_clock::time_point deadline_;
    bool cancelling_ = false;
    bool unsent_ = false;
};

} // namespace lygte
