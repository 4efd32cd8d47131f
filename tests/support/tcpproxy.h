#pragma once
// A TCP proxy that a test turns bad while it runs: slow, cut at an exact byte, deaf. It is what this kernel's missing netem
// would be (security.md).

#include <QByteArray>
#include <QThread>

#include <cstdint>
#include <functional>
#include <memory>

namespace lygte::test {

/// Thread-safe; the work is done on a thread of its own.
class TcpProxy
{
public:
    enum class Way { ToServer, ToClient };

    /// Listens on a free port of 127.0.0.1 and forwards to `targetPort` there.
    explicit TcpProxy(std::uint16_t targetPort);
    ~TcpProxy();
    TcpProxy(const TcpProxy&) = delete;
    TcpProxy& operator=(const TcpProxy&) = delete;

    std::uint16_t port() const { return port_; }
    /// Each piece is held back this long.
    void setDelay(Way way, int milliseconds);
    void setRoundTrip(int milliseconds); ///< half on each way
    /// Forwards exactly `bytes` more this way, all connections together, then ends every connection. -1: never.
    void cutAfter(Way way, std::int64_t bytes);
    /// True once a cutAfter() has come true.
    bool wasCut() const;
    /// Bytes forwarded since the start or the last resetCounts().
    std::int64_t forwarded(Way way) const;
    /// How many times a client asked after an answer, since then: its round trips.
    int turns() const;
    void resetCounts();
    /// Ends every connection now.
    void cut();
    /// Whether new connections are taken; false: they are closed at once.
    void setOpen(bool open);
    /// Keeps connections but forwards nothing, as a dead network does; pieces are kept for later.
    void setFrozen(bool frozen);
    int connections() const; ///< taken so far

private:
    class Worker;
    void onWorker(const std::function<void(Worker&)>& work) const;

    QThread thread_;
    std::unique_ptr<Worker> worker_;
    std::uint16_t port_ = 0;
};

} // namespace lygte::test
