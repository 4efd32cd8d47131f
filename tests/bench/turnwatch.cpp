#include "tests/bench/turnwatch.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace lygte::bench {

TurnWatch::TurnWatch() : schedule_(QStringLiteral("/proc/thread-self/schedstat"))
{
    if (!schedule_.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) qFatal("no schedstat");
    QCoreApplication::instance()->installEventFilter(this);
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &TurnWatch::sleep);
}

bool TurnWatch::eventFilter(QObject*, QEvent*)
{
    if (turn_.isValid()) return false;
    waitedBefore_ = waitedMs();
    turn_.start();
    return false;
}

void TurnWatch::sleep()
{
    if (!turn_.isValid()) return;
    const double wall = static_cast<double>(turn_.nsecsElapsed()) / 1e6;
    const double own = wall - (waitedMs() - waitedBefore_);
    turn_.invalidate();
    ++turns_;
    stalls_ += own > frameMs;
    wallStalls_ += wall > frameMs;
    longest_ = std::max(longest_, own);
    longestWall_ = std::max(longestWall_, wall);
}

double TurnWatch::waitedMs()
{
    schedule_.seek(0);
    return schedule_.read(100).split(' ').value(1).toDouble() / 1e6;
}

void play(int times, int everyMs, const std::function<void(int)>& step)
{
    QEventLoop loop;
    QTimer timer;
    int at = 0;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (at == times) return loop.quit();
        step(at++);
    });
    timer.start(everyMs);
    loop.exec();
}

} // namespace lygte::bench
