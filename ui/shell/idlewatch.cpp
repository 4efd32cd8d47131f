#include "ui/shell/idlewatch.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>

namespace lygte {

IdleWatch::IdleWatch(QObject* parent) : QObject(parent)
{
    connect(&timer_, &QTimer::timeout, this, &IdleWatch::check);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setLimit(int milliseconds)
{
    limit_ = milliseconds;
    timer_.setInterval(std::clamp(milliseconds / 20, 10, 5000));
}

void IdleWatch::setActive(bool active)
{
    active_ = active;
    touch();
    if (active)
        timer_.start(std::clamp(limit_ / 20, 10, 5000));
    else
        timer_.stop();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // comes before the press, and a shortcut would act between the two
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        if (event->type() == QEvent::KeyPress && std::exchange(waking_, false)) return true;
        if (check()) {
            waking_ = event->type() == QEvent::ShortcutOverride;
            event->accept();
            return true;
        }
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

qint64 IdleWatch::idleFor() const
{
    return std::max(since_.elapsed(), QDateTime::currentMSecsSinceEpoch() - sinceOnClock_);
}

bool IdleWatch::check()
{
    if (!active_ || idleFor() < limit_) return false;
    setActive(false);
    Q_EMIT idle();
    return true;
}

void IdleWatch::touch()
{
    since_.restart();
    sinceOnClock_ = QDateTime::currentMSecsSinceEpoch();
}

} // namespace lygte
