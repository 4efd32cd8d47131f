#include "ui/escalations/identityreading.h"

#include "core/server/serverlink.h"

namespace lygte {

IdentityReading::IdentityReading(EscalationStore& store, ServerLink* server, QObject* parent)
    : QObject(parent), store_(store), server_(server)
{
    if (!server_) return;
    connect(server_, &ServerLink::statusChanged, this, &IdentityReading::changed);
    connect(server_, &ServerLink::settingsChanged, this, &IdentityReading::changed);
}

IdentityReading::Way IdentityReading::way() const
{
    if (!server_ || !server_->isSetUp()) return Way::NoServer;
    return server_->status().isUp() ? Way::Open : Way::Offline;
}

bool IdentityReading::isFromServer(const EscalationSummary& escalation) const
{
    return way() != Way::NoServer && escalation.officerNumber != store_.desk().officer.number;
}

void IdentityReading::begin(const Id& escalation)
{
    State& state = states_[escalation];
    if (state.stage == Stage::Waiting) return;
    if (state.stage == Stage::Read) state.reason.clear();
    state.stage = Stage::Reason;
    Q_EMIT changed();
}

void IdentityReading::setReason(const Id& escalation, const QString& reason)
{
    State& state = states_[escalation];
    if (state.stage == Stage::Waiting || state.reason == reason) return;
    state.reason = reason;
    Q_EMIT changed();
}

void IdentityReading::cancel(const Id& escalation)
{
    if (of(escalation).stage == Stage::Waiting) return;
    states_.remove(escalation);
    Q_EMIT changed();
}

void IdentityReading::read(const Id& escalation)
{
    State& state = states_[escalation];
    if (state.stage == Stage::Waiting || way() != Way::Open || state.reason.trimmed().size() < shortestReason) return;
    state.stage = Stage::Waiting;
    state.error.reset();
    Q_EMIT changed();
    server_->readIdentity(escalation, state.reason.trimmed())
        .then(this,
              [this, escalation](const Result<QString>& fields) -> QFuture<Result<void>> {
                  if (!fields) return QtFuture::makeReadyValueFuture(Result<void>(std::unexpected(fields.error())));
                  return store_.keepIdentity(escalation, *fields);
              })
        .unwrap()
        .then(this, [this, escalation](const Result<void>& done) { answered(escalation, done); });
}

void IdentityReading::answered(const Id& escalation, const Result<void>& done)
{
    State& state = states_[escalation];
    state.stage = done ? Stage::Read : Stage::Refused;
    if (!done) state.error = done.error();
    state.at = store_.desk().clock.now();
    Q_EMIT changed();
}

} // namespace lygte
