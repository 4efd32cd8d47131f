#pragma once
// The steps from options to a connection, for both faces: resolve a host's name on a thread of its own (getaddrinfo cannot be
// stopped), then libpq's PQconnectPoll for one address at a time. libpq's own list of hosts is not used, because its time limit
// does not hold in non-blocking mode.

#include "core/postgres/pgconnection.h"

#include <QList>

#include <chrono>
#include <memory>

namespace lygte {

class NameLookup;

/// One thread. Call step() first, then wait for fd() or the deadline and call it again until it is not Waiting.
class ConnectAttempt
{
public:
    enum class Progress { Waiting, Connected, Failed };

    ConnectAttempt(const ConnectionOptions& options, CancelToken token);
    ~ConnectAttempt();

    Progress step();
    int fd() const;
    bool wantsWrite() const; ///< otherwise it wants to read
    std::chrono::steady_clock::time_point deadline() const { return deadline_; }

    std::unique_ptr<PgConnection> takeConnection();
    const PgError& error() const { return error_; }

private:
    Progress nextHost();
    Progress nextAddress();
    Progress poll();
    void failed(PgError error);

    struct Finish
    {
        void operator()(pg_conn* connection) const;
    };
    ConnectionOptions options_;
    CancelToken token_;
    qsizetype host_ = -1;
    std::shared_ptr<NameLookup> lookup_;
    QList<QByteArray> addresses_;
    QByteArray address_; ///< the one that is being tried
    int unheard_ = 0;    ///< refusals of a certificate whose reason went by
    std::unique_ptr<pg_conn, Finish> connection_;
    bool wantsWrite_ = false;
    std::chrono::steady_clock::time_point deadline_;
    PgError error_;
};

} // namespace lygte
