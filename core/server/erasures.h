#pragma once
// What a section leader has ordered erased, and what may be (core/sync/erasure.h). Ordering is work like any other: it waits
// for the server, may be refused, and says where it is. What is ordered is here, whole, until the server has carried it out.

#include "core/server/serverlink.h"
#include "core/sync/synctable.h"

namespace lygte {

/// Something that can be ordered erased.
struct Erasable
{
    QString entity; ///< conversation or escalation
    Id id;
    Id scope;
    QString title; ///< foreign
    QString section;
    Instant last;  ///< when something last happened in it
    int files = 0; ///< imported files that nothing else here comes from
};

struct Erasure
{
    Id id;
    QString entity; ///< conversation, escalation or source
    Id row;
    QString title; ///< empty once it is gone
    QString why;
    QString officerNumber;
    Instant at;
    SyncState state = SyncState::HereOnly;
    QString refusal;           ///< as of describeRefusal(), when the server refused it
    std::optional<bool> found; ///< whether the server had it; unknown until it has answered

    bool operator==(const Erasure&) const = default;
};

/// Every call returns at once. Use it from the thread that made it; `link` outlives it.
class Erasures : public QObject
{
    Q_OBJECT

public:
    explicit Erasures(ServerLink& link, QObject* parent = nullptr);

    /// Conversations and escalations whose title has the words, the latest first, at most 20.
    QFuture<Result<QList<Erasable>>> find(const QString& words);
    /// Newest first, at most 200.
    QFuture<Result<QList<Erasure>>> list();
    /// `why`: the order, in words; at least three letters, and nothing of what is erased. The files of `what` go with it.
    QFuture<Result<void>> order(const Erasable& what, const QString& why);

    const Desk& desk() const { return desk_; }

Q_SIGNALS:
    /// Something of it may be different now.
    void changed();

private:
    const Desk& desk_;
};

} // namespace lygte
