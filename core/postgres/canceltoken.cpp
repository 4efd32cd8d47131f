#include "core/postgres/canceltoken.h"

#include <atomic>
#include <sys/eventfd.h>
#include <unistd.h>

namespace lygte {

struct CancelToken::State
{
    State() : fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
    ~State() { ::close(fd); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    std::atomic<bool> cancelled{false};
    int fd;
};

CancelToken::CancelToken() : state_(std::make_shared<State>()) {}

void CancelToken::cancel() const
{
    state_->cancelled = true;
    eventfd_write(state_->fd, 1);
}

void CancelToken::reset() const
{
    state_->cancelled = false;
    eventfd_t ignored = 0;
    eventfd_read(state_->fd, &ignored);
}

bool CancelToken::isCancelled() const
{
    return state_->cancelled;
}

int CancelToken::fd() const
{
    return state_->fd;
}

} // namespace lygte
