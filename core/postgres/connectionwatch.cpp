#include "core/postgres/connectionwatch.h"

#include "core/postgres/connectattempt.h"

namespace lygte {

ConnectionWatch::ConnectionWatch(QObject* parent) : QObject(parent)
{
    deadline_.setSingleShot(true);
    QObject::connect(&deadline_, &QTimer::timeout, this, &ConnectionWatch::step);
}

ConnectionWatch::~ConnectionWatch() = default;

void ConnectionWatch::open(const ConnectionOptions& options, CancelToken token)
{
    close();
    cancelled_ = std::make_unique<QSocketNotifier>(token.fd(), QSocketNotifier::Read);
    QObject::connect(cancelled_.get(), &QSocketNotifier::activated, this, &ConnectionWatch::step);
    attempt_ = std::make_unique<ConnectAttempt>(options, std::move(token));
    // From the event loop, so that no signal comes before open() has returned.
    QMetaObject::invokeMethod(this, &ConnectionWatch::step, Qt::QueuedConnection);
}

void ConnectionWatch::close()
{
    deadline_.stop();
    drop(notifier_);
    drop(cancelled_);
    attempt_.reset();
    connection_.reset();
}

/// It may be the very notifier whose signal we are in.
void ConnectionWatch::drop(std::unique_ptr<QSocketNotifier>& notifier)
{
    if (!notifier) return;
    notifier->setEnabled(false);
    notifier.release()->deleteLater();
}

void ConnectionWatch::step()
{
    if (!attempt_) return;
    drop(notifier_); // libpq may have another socket after this step
    switch (attempt_->step()) {
    case ConnectAttempt::Progress::Waiting:
        watchAttempt();
        return;
    case ConnectAttempt::Progress::Failed: {
        const PgError error = attempt_->error();
        close();
        Q_EMIT failed(error);
        return;
    }
    case ConnectAttempt::Progress::Connected:
        connection_ = attempt_->takeConnection();
        attempt_.reset();
        deadline_.stop();
        drop(cancelled_);
        notifier_ = std::make_unique<QSocketNotifier>(connection_->socket(), QSocketNotifier::Read);
        QObject::connect(notifier_.get(), &QSocketNotifier::activated, this, &ConnectionWatch::received);
        Q_EMIT connected();
        return;
    }
}

void ConnectionWatch::watchAttempt()
{
    notifier_ = std::make_unique<QSocketNotifier>(attempt_->fd(),
                                                  attempt_->wantsWrite() ? QSocketNotifier::Write : QSocketNotifier::Read);
    QObject::connect(notifier_.get(), &QSocketNotifier::activated, this, &ConnectionWatch::step);
    const auto left = attempt_->deadline() - std::chrono::steady_clock::now();
    deadline_.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(left), std::chrono::milliseconds(0)));
}

void ConnectionWatch::received()
{
    if (!connection_) return;
    const auto channels = connection_->takeNotifications();
    if (!channels) {
        close();
        Q_EMIT lost(channels.error());
        return;
    }
    for (const QByteArray& channel : *channels) Q_EMIT notified(channel);
}

} // namespace lygte
