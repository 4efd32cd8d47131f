#pragma once
// Reading who a child is. What another officer filled in is not in any pull: the server hands it out against a reason, which is
// logged before anything is shown (sync.md § 5). How far that has come, for each escalation; the form is built anew meanwhile.

#include "core/escalations/escalationstore.h"

#include <QHash>

namespace lygte {

class ServerLink;

/// UI thread.
class IdentityReading final : public QObject
{
    Q_OBJECT
public:
    enum class Way { Open, Offline, NoServer };
    enum class Stage {
        Closed,
        Reason, ///< the officer is asked why
        Waiting,
        Refused, ///< `error` says why; the reason is kept
        Read,
    };
    struct State
    {
        Stage stage = Stage::Closed;
        QString reason;
        std::optional<Error> error;
        Instant at; ///< when it was handed out
    };
    static constexpr int shortestReason = 3; ///< letters; the server's rule (0006_audit.sql)

    /// Both outlive it; `server` is null where there can be none.
    IdentityReading(EscalationStore& store, ServerLink* server, QObject* parent = nullptr);

    Way way() const;
    State of(const Id& escalation) const { return states_.value(escalation); }
    /// It was handed out, so what colleagues have changed since then is not here.
    bool isFromServer(const EscalationSummary& escalation) const;

    void begin(const Id& escalation);
    void setReason(const Id& escalation, const QString& reason);
    void cancel(const Id& escalation);
    /// Has the reason logged, then fetches and keeps the fields.
    void read(const Id& escalation);

Q_SIGNALS:
    void changed();

private:
    void answered(const Id& escalation, const Result<void>& done);

    EscalationStore& store_;
    ServerLink* server_;
    QHash<Id, State> states_;
};

} // namespace lygte
