#include "tests/support/tcpproxy.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <array>
#include <atomic>
#include <deque>
#include <stdexcept>
#include <vector>

namespace lygte::test {

namespace {

struct Piece
{
    qint64 due; ///< of the worker's clock, ms
    QByteArray bytes;
};

/// One client's connection: two sockets, and what is on the way between them.
struct Pair
{
    std::unique_ptr<QTcpSocket> client, server;
    std::array<std::deque<Piece>, 2> onTheWay;
    bool answered = true; ///< the last piece went to the client: the next one asks anew
    bool over = false;
};

} // namespace

class TcpProxy::Worker : public QObject
{
public:
    explicit Worker(std::uint16_t target) : target_(target) {}

    void listen()
    {
        server_ = std::make_unique<QTcpServer>();
        QObject::connect(server_.get(), &QTcpServer::newConnection, this, &Worker::accept);
        timer_ = std::make_unique<QTimer>();
        timer_->setSingleShot(true);
        timer_->setTimerType(Qt::PreciseTimer);
        QObject::connect(timer_.get(), &QTimer::timeout, this, &Worker::forwardAll);
        clock_.start();
        if (!server_->listen(QHostAddress::LocalHost)) return;
        port_ = server_->serverPort();
    }

    void shut()
    {
        cut();
        server_.reset();
        timer_.reset();
        pairs_.clear();
        qDeleteAll(findChildren<QTcpSocket*>());
    }

    void cut()
    {
        for (auto& pair : pairs_) end(*pair);
    }

    void forwardAll()
    {
        qint64 next = -1;
        for (auto& pair : pairs_) {
            forward(*pair, Way::ToServer, next);
            forward(*pair, Way::ToClient, next);
        }
        std::erase_if(pairs_, [](const auto& pair) { return pair->over; });
        if (next >= 0 && !frozen_) timer_->start(static_cast<int>(std::max<qint64>(next - clock_.elapsed(), 0)));
    }

    std::uint16_t port_ = 0;
    std::array<int, 2> delay_{0, 0};
    std::array<std::int64_t, 2> left_{-1, -1};
    std::array<std::atomic<std::int64_t>, 2> forwarded_{0, 0};
    std::atomic<int> turns_{0};
    std::atomic<bool> wasCut_{false};
    std::atomic<int> connections_{0};
    bool open_ = true;
    bool frozen_ = false;

private:
    static std::size_t at(Way way) { return static_cast<std::size_t>(way); }

    void accept()
    {
        while (QTcpSocket* socket = server_->nextPendingConnection()) {
            ++connections_;
            if (!open_) {
                socket->abort();
                socket->deleteLater();
                continue;
            }
            socket->setParent(nullptr);
            auto pair = std::make_unique<Pair>();
            pair->client.reset(socket);
            pair->server = std::make_unique<QTcpSocket>();
            for (QTcpSocket* each : {pair->client.get(), pair->server.get()})
                each->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            watch(*pair, *pair->client, Way::ToServer);
            watch(*pair, *pair->server, Way::ToClient);
            pair->server->connectToHost(QHostAddress::LocalHost, target_);
            pairs_.push_back(std::move(pair));
        }
    }

    void watch(Pair& pair, QTcpSocket& from, Way way)
    {
        QObject::connect(&from, &QTcpSocket::readyRead, this, [this, &pair, &from, way] {
            pair.onTheWay[at(way)].push_back({clock_.elapsed() + delay_[at(way)], from.readAll()});
            schedule();
        });
        // The end travels as slowly as the bytes before it: an empty piece.
        QObject::connect(&from, &QTcpSocket::disconnected, this, [this, &pair, way] {
            pair.onTheWay[at(way)].push_back({clock_.elapsed() + delay_[at(way)], {}});
            schedule();
        });
        QObject::connect(&from, &QTcpSocket::errorOccurred, this, [this, &pair, &from, way] {
            if (from.state() == QAbstractSocket::ConnectedState) return;
            pair.onTheWay[at(way)].push_back({clock_.elapsed() + delay_[at(way)], {}});
            schedule();
        });
    }

    void schedule() { QMetaObject::invokeMethod(this, &Worker::forwardAll, Qt::QueuedConnection); }

    void forward(Pair& pair, Way way, qint64& next)
    {
        if (pair.over) return;
        auto& queue = pair.onTheWay[at(way)];
        QTcpSocket& to = way == Way::ToServer ? *pair.server : *pair.client;
        while (!queue.empty() && !frozen_) {
            Piece& piece = queue.front();
            if (piece.due > clock_.elapsed()) {
                if (next < 0 || piece.due < next) next = piece.due;
                return;
            }
            if (piece.bytes.isEmpty()) return end(pair);
            std::int64_t& left = left_[at(way)];
            const qint64 allowed = left < 0 ? piece.bytes.size() : std::min<qint64>(left, piece.bytes.size());
            to.write(piece.bytes.constData(), allowed);
            forwarded_[at(way)] += allowed;
            if (way == Way::ToServer && pair.answered) ++turns_;
            pair.answered = way == Way::ToClient;
            if (left >= 0 && (left -= allowed) == 0) {
                left = -1;
                wasCut_ = true; // whoever sees the end knows why
                for (auto& each : pairs_) end(*each);
                return;
            }
            queue.pop_front();
        }
    }

    /// What has been forwarded still arrives; then it is over on both sides.
    void end(Pair& pair)
    {
        if (pair.over) return;
        pair.over = true;
        for (auto* socket : {pair.client.release(), pair.server.release()}) {
            QObject::disconnect(socket, nullptr, this, nullptr);
            socket->setParent(this);
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            socket->disconnectFromHost();
            if (socket->state() == QAbstractSocket::UnconnectedState) socket->deleteLater();
        }
    }

    std::uint16_t target_;
    std::unique_ptr<QTcpServer> server_;
    std::unique_ptr<QTimer> timer_;
    QElapsedTimer clock_;
    std::vector<std::unique_ptr<Pair>> pairs_;
};

TcpProxy::TcpProxy(std::uint16_t targetPort) : worker_(std::make_unique<Worker>(targetPort))
{
    worker_->moveToThread(&thread_);
    thread_.start();
    onWorker([](Worker& worker) { worker.listen(); });
    port_ = worker_->port_;
    if (port_ == 0) throw std::runtime_error("the proxy found no free port");
}

TcpProxy::~TcpProxy()
{
    onWorker([](Worker& worker) { worker.shut(); });
    thread_.quit();
    thread_.wait();
}

void TcpProxy::onWorker(const std::function<void(Worker&)>& work) const
{
    QMetaObject::invokeMethod(worker_.get(), [this, &work] { work(*worker_); }, Qt::BlockingQueuedConnection);
}

void TcpProxy::setDelay(Way way, int milliseconds)
{
    onWorker([&](Worker& worker) { worker.delay_[static_cast<std::size_t>(way)] = milliseconds; });
}

void TcpProxy::setRoundTrip(int milliseconds)
{
    setDelay(Way::ToServer, milliseconds / 2);
    setDelay(Way::ToClient, milliseconds - milliseconds / 2);
}

void TcpProxy::cutAfter(Way way, std::int64_t bytes)
{
    onWorker([&](Worker& worker) {
        worker.wasCut_ = false;
        worker.left_[static_cast<std::size_t>(way)] = bytes;
        if (bytes != 0) return;
        worker.left_[static_cast<std::size_t>(way)] = -1;
        worker.wasCut_ = true;
        worker.cut();
    });
}

bool TcpProxy::wasCut() const
{
    return worker_->wasCut_;
}

std::int64_t TcpProxy::forwarded(Way way) const
{
    return worker_->forwarded_[static_cast<std::size_t>(way)];
}

int TcpProxy::turns() const
{
    return worker_->turns_;
}

void TcpProxy::resetCounts()
{
    onWorker([](Worker& worker) {
        worker.forwarded_[0] = 0;
        worker.forwarded_[1] = 0;
        worker.turns_ = 0;
    });
}

void TcpProxy::cut()
{
    onWorker([](Worker& worker) { worker.cut(); });
}

void TcpProxy::setOpen(bool open)
{
    onWorker([&](Worker& worker) { worker.open_ = open; });
}

void TcpProxy::setFrozen(bool frozen)
{
    onWorker([&](Worker& worker) {
        worker.frozen_ = frozen;
        if (!frozen) worker.forwardAll();
    });
}

int TcpProxy::connections() const
{
    return worker_->connections_;
}

} // namespace lygte::test
