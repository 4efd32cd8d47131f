#pragma once
// A host's addresses, looked up on a thread of its own: getaddrinfo() waits for name servers as long as it likes, and nobody
// can stop it. Whoever gives up walks away; the thread ends by itself.

#include <QByteArray>
#include <QList>

#include <atomic>
#include <memory>

namespace lygte {

class NameLookup
{
public:
    static std::shared_ptr<NameLookup> start(const QByteArray& host);
    ~NameLookup();
    NameLookup(const NameLookup&) = delete;
    NameLookup& operator=(const NameLookup&) = delete;

    /// Readable once finished().
    int fd() const { return fd_; }
    bool finished() const { return finished_; }
    /// Numeric, in the system's order; empty when the name is not known. Only after finished().
    const QList<QByteArray>& addresses() const { return addresses_; }

private:
    NameLookup();
    void run(const QByteArray& host);

    int fd_;
    std::atomic<bool> finished_{false};
    QList<QByteArray> addresses_;
};

} // namespace lygte
