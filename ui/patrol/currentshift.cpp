#include "ui/patrol/currentshift.h"

namespace lygte {

CurrentShift::CurrentShift(PatrolStore& store, QObject* parent) : QObject(parent), store_(store)
{
    connect(&store, &PatrolStore::changed, this, &CurrentShift::reload);
    reload();
}

std::int64_t CurrentShift::seconds() const
{
    return shift_ ? (store_.desk().clock.now().micros - shift_->started.micros) / 1'000'000 : 0;
}

void CurrentShift::reload()
{
    store_.runningShift().then(this, [this](const Result<std::optional<Shift>>& running) {
        if (!running) {
            Q_EMIT failed(running.error());
            return;
        }
        known_ = true;
        shift_ = *running;
        Q_EMIT changed();
    });
}

} // namespace lygte
