#pragma once
// Who works at this machine, and with what: the officer, their section, the case file and the clock. Every feature's store is
// made with a Desk, so that no store keeps its own idea of who writes.

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QString>

namespace lygte {

class CaseFile;
class Key;

struct Officer
{
    Id id;
    QString number;  ///< the public number that children see, e.g. "04"
    QString section; ///< the section's name
    Id scope;        ///< the section's scope: what new rows are visible to

    bool isValid() const { return !id.isNull() && !number.isEmpty(); }
};

/// Owned by the composition; outlives every store. Its members are set once, before the stores are made.
struct Desk
{
    CaseFile& file;
    const Clock& clock;
    Officer officer;
};

/// The officer that this case file was set up for; an invalid one when it is new.
QFuture<Result<Officer>> deskOfficer(CaseFile& file);
/// Sets the officer up, or changes number and section. The ids of a number and a section are the same on every machine.
QFuture<Result<Officer>> setDeskOfficer(CaseFile& file, const QString& number, const QString& section);

/// Form contents that are not saved yet. They stay on this machine, survive a crash, and go when the form is saved or emptied.
/// A name that holds an id is about that row: nothing is kept about what was erased on order.
void keepDraft(const Desk& desk, const QString& name, const QJsonObject& contents);
void dropDraft(const Desk& desk, const QString& name);
QFuture<Result<QJsonObject>> draft(const Desk& desk, const QString& name);

/// How much waits for the server, and since when; for the status strip.
struct WaitingWork
{
    std::int64_t count = 0;
    std::optional<Instant> since;
};
QFuture<Result<WaitingWork>> waitingWork(const Desk& desk);
/// How many changes wait for the server in a case file that nobody has open; an error where it cannot be read. Blocks.
Result<std::int64_t> unsentIn(const QString& directory, const Key& key);

} // namespace lygte
