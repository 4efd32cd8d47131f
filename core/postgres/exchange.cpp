#include "core/postgres/exchange.h"

#include <cerrno>
#include <libpq-fe.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace lygte {

using SteadyClock = std::chrono::steady_clock;
using namespace std::chrono_literals;

/// How long a server may take to take a cancel request, and, if it did, to end the statement.
static constexpr auto grace = 1s;

/// All bytes that the kernel has taken in on a TCP socket, also those that nobody has read; -1 on a Unix socket.
static std::int64_t received(int fd)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    if (getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) != 0) return -1;
    return static_cast<std::int64_t>(info.tcpi_bytes_received);
}

Exchange::Exchange(PgConnection& connection, bool heedToken)
    : connection_(connection.connection_.get()), token_(heedToken ? &connection.token_ : nullptr),
      patience_(connection.patience_), replyLimit_(connection.replyLimit_), readLeft_(connection.readLeft_),
      before_(received(connection.socket())), deadline_(SteadyClock::now() + connection.patience_)
{
    connection.readLeft_ = replyLimit_;
}

int Exchange::remaining() const
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline_ - SteadyClock::now());
    return static_cast<int>(std::max(left, 0ms).count());
}

PgExpected<bool> Exchange::flush()
{
    const int left = PQflush(connection_);
    if (left < 0) return pgFail(PgError::Kind::Lost, QString::fromUtf8(PQerrorMessage(connection_)).trimmed(), true);
    unsent_ = left > 0;
    return !unsent_;
}

PgExpected<void> Exchange::wait()
{
    // A flush may fail because the server has gone, and its last words may still be there to be read: so read first.
    const auto flushed = flush();
    pollfd waits[2] = {{PQsocket(connection_), static_cast<short>(unsent_ ? POLLIN | POLLOUT : POLLIN), 0},
                       {token_ && !cancelling_ ? token_->fd() : -1, POLLIN, 0}};
    const int ready = ::poll(waits, 2, flushed ? remaining() : 0);
    if (ready < 0 && errno != EINTR) return pgFail(PgError::Kind::Lost, QStringLiteral("poll failed"), true);
    if (waits[1].revents != 0) {
        tellServer();
        return {};
    }
    if (waits[0].revents & (POLLIN | POLLERR | POLLHUP)) LYGTE_TRY(read());
    if (!flushed) return std::unexpected(flushed.error());
    if (waits[0].revents != 0 && !cancelling_) deadline_ = SteadyClock::now() + patience_;
    if (remaining() == 0) return outOfTime();
    return {};
}

PgExpected<void> Exchange::read()
{
    const int fd = PQsocket(connection_);
    int waiting = 0;
    if (before_ >= 0)
        seen_ = received(fd) - before_;
    else if (ioctl(fd, FIONREAD, &waiting) == 0)
        seen_ += waiting;
    const bool taken = seen_ <= replyLimit_ && PQconsumeInput(connection_);
    if (seen_ > replyLimit_ || readLeft_ <= 0)
        return pgFail(PgError::Kind::Reply, QStringLiteral("the reply is larger than %1 bytes").arg(replyLimit_), true);
    if (!taken) return pgFail(PgError::Kind::Lost, QString::fromUtf8(PQerrorMessage(connection_)).trimmed(), true);
    return {};
}

PgExpected<void> Exchange::outOfTime()
{
    if (cancelling_) return pgFail(PgError::Kind::Cancelled, QStringLiteral("cancelled; the server did not answer"), true);
    tellServer(); // so that it does not go on with what nobody waits for
    return pgFail(PgError::Kind::TimedOut, QStringLiteral("the server was silent for %1 ms").arg(patience_.count()), true);
}

/// The cancel request goes over a connection of its own, secured as this one is.
void Exchange::tellServer()
{
    cancelling_ = true;
    deadline_ = SteadyClock::now() + grace;
    const std::unique_ptr<PGcancelConn, decltype(&PQcancelFinish)> request(PQcancelCreate(connection_), PQcancelFinish);
    if (!request || !PQcancelStart(request.get())) return;
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (state == PGRES_POLLING_READING || state == PGRES_POLLING_WRITING) {
        pollfd waits{PQcancelSocket(request.get()), static_cast<short>(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        if (::poll(&waits, 1, remaining()) == 0) return; // who does not take that does not answer either
        state = PQcancelPoll(request.get());
    }
    deadline_ = SteadyClock::now() + grace;
}

} // namespace lygte
