#include "ui/widgets/loadingdelay.h"

namespace lygte {

LoadingDelay::LoadingDelay(QObject* parent, int delay) : QObject(parent)
{
    timer_.setSingleShot(true);
    timer_.setInterval(delay);
    connect(&timer_, &QTimer::timeout, this, &LoadingDelay::due);
}

void LoadingDelay::start()
{
    if (!timer_.isActive()) timer_.start();
}

void LoadingDelay::stop()
{
    timer_.stop();
}

} // namespace lygte
