#include "app/desktop/presence.h"

#include <QCoreApplication>
#include <QEvent>
#include <QNetworkInformation>

namespace lygte {

static constexpr int idleMs = 120'000;

Presence::Presence(ServerLink& link, QObject* parent) : QObject(parent), link_(link)
{
    idle_.setSingleShot(true);
    idle_.setInterval(idleMs);
    connect(&idle_, &QTimer::timeout, this, [this] { setActive(false); });
    QCoreApplication::instance()->installEventFilter(this);
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability now) {
                    if (now != QNetworkInformation::Reachability::Disconnected) link_.tryNow();
                });
    setActive(true);
}

void Presence::setLocked(bool locked)
{
    locked_ = locked;
    setActive(!locked);
}

void Presence::setActive(bool active)
{
    if (active) idle_.start();
    if (active == active_) return;
    active_ = active;
    link_.setActive(active);
}

bool Presence::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (!locked_) setActive(true);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace lygte
