#pragma once
// Escalations, log entries and search, as the inbox knows them.

#include "core/escalations/escalationstore.h"
#include "core/patrol/patrolstore.h"
#include "core/search/searchstore.h"
#include "ui/conversations/surroundings.h"

namespace lygte {

class SurroundingsAdapter final : public Surroundings
{
    Q_OBJECT
public:
    /// All outlive the adapter.
    SurroundingsAdapter(EscalationStore& escalations, PatrolStore& patrol, SearchStore& search);

    QFuture<Result<QList<Related>>> escalations(const Id& conversation) override;
    QFuture<Result<QList<Related>>> entries(const Id& conversation) override;
    QFuture<Result<QList<Related>>> elsewhere(const Id& conversation, const QStringList& identifiers) override;

private:
    EscalationStore& escalations_;
    PatrolStore& patrol_;
    SearchStore& search_;
};

} // namespace lygte
