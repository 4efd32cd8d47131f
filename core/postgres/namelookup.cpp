#include "core/postgres/namelookup.h"

#include <netdb.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace lygte {

NameLookup::NameLookup() : fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

NameLookup::~NameLookup()
{
    ::close(fd_);
}

std::shared_ptr<NameLookup> NameLookup::start(const QByteArray& host)
{
    std::shared_ptr<NameLookup> lookup(new NameLookup);
    std::thread([lookup, host] { lookup->run(host); }).detach();
    return lookup;
}

void NameLookup::run(const QByteArray& host)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    if (getaddrinfo(host.constData(), nullptr, &wanted, &list) == 0) {
        for (const addrinfo* each = list; each; each = each->ai_next) {
            char text[NI_MAXHOST];
            if (getnameinfo(each->ai_addr, each->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) != 0) continue;
            if (!addresses_.contains(text)) addresses_ += text;
        }
        freeaddrinfo(list);
    }
    finished_ = true;
    eventfd_write(fd_, 1);
}

} // namespace lygte
