#pragma once
// Shifts and patrol log entries. Entries are append-only: a correction is a new version that names the one it replaces, and
// taking an entry back is a version too, so that nothing that was written ever vanishes.

#include "core/patrol/patrol.h"
#include "core/people/desk.h"

#include <QObject>
#include <QSet>

namespace lygte {

/// What changes a shift or its entries gives Refused when the shift is another officer's.
/// Every call returns at once; work is done on the case file's threads. Use it from the thread that made it.
class PatrolStore : public QObject
{
    Q_OBJECT

public:
    explicit PatrolStore(Desk& desk, QObject* parent = nullptr);

    /// Conflict when this officer has a shift running.
    QFuture<Result<Shift>> startShift(const QString& account, const QStringList& platforms);
    /// Conflict when it has ended already.
    QFuture<Result<void>> endShift(const Id& shift, const QString& handover);
    /// The words before stay readable on this machine (ShiftSummary::earlierHandovers).
    QFuture<Result<void>> setHandover(const Id& shift, const QString& handover);
    /// Takes the end back, while no other shift of this officer runs.
    QFuture<Result<void>> resumeShift(const Id& shift);
    /// This officer's running shift.
    QFuture<Result<std::optional<Shift>>> runningShift();
    QFuture<Result<QList<Shift>>> shifts(int limit, std::optional<Instant> before = {});
    QFuture<Result<std::optional<Shift>>> shift(const Id& id);

    /// Invalid when it says nothing at all (no platform, place, people, minutes or text).
    QFuture<Result<Id>> save(const Id& shift, const EntryDraft& draft);
    /// A new version of `entry`, which stays readable.
    QFuture<Result<Id>> correct(const Id& entry, const EntryDraft& draft);
    /// Takes the entry back (undo); it stays readable and no longer counts. Returns the id of the version that says so.
    QFuture<Result<Id>> withdraw(const Id& entry);
    /// Undoes withdraw: the version before counts again, as a new version.
    QFuture<Result<Id>> restore(const Id& withdrawn);

    /// The latest versions, newest first, each with its earlier ones.
    QFuture<Result<QList<Entry>>> entries(const Id& shift);
    QFuture<Result<std::optional<Entry>>> entry(const Id& id);
    /// Entries linked to a conversation or an escalation.
    QFuture<Result<QList<Entry>>> entriesLinkedTo(const Id& target);
    QFuture<Result<ShiftSummary>> summary(const Id& shift);

    const Desk& desk() const { return desk_; }

Q_SIGNALS:
    /// After a commit, with the shifts that changed themselves or in their entries.
    void changed(const QSet<lygte::Id>& shifts);

private:
    Desk& desk_;
};

} // namespace lygte
