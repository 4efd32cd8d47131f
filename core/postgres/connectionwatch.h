#pragma once
// The event-driven face, for a thread with an event loop: makes a connection without waiting, and says when something comes
// unasked (a poke by NOTIFY, the end of the connection). libpq may change its socket at every step of connecting, so a new
// QSocketNotifier is made after each (sync.md § 7).

#include "core/postgres/pgconnection.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace lygte {

class ConnectAttempt;

/// Lives in one thread, with the connection that it makes.
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionWatch(QObject* parent = nullptr);
    ~ConnectionWatch() override;

    /// Starts connecting; ends with connected() or failed(). A running attempt or connection is dropped first.
    void open(const ConnectionOptions& options, CancelToken token = {});
    void close();
    /// Null until connected(). May be used synchronously between events.
    PgConnection* connection() const { return connection_.get(); }

Q_SIGNALS:
    void connected();
    void failed(const lygte::PgError& error);
    /// A notification on `channel`; payloads are ours and empty (security.md), so they are not read.
    void notified(const QByteArray& channel);
    /// The connection ended by itself; connection() is null.
    void lost(const lygte::PgError& error);

private:
    void step();
    void watchAttempt();
    void received();
    static void drop(std::unique_ptr<QSocketNotifier>& notifier);

    std::unique_ptr<ConnectAttempt> attempt_;
    std::unique_ptr<PgConnection> connection_;
    std::unique_ptr<QSocketNotifier> notifier_;
    std::unique_ptr<QSocketNotifier> cancelled_;
    QTimer deadline_;
};

} // namespace lygte
