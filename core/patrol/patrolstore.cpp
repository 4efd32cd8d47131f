#include "core/patrol/patrolstore.h"

#include "core/patrol/patrolread.h"
#include "core/patrol/patroltables.h"
#include "core/storage/casefile.h"
#include "core/storage/searchrecords.h"
#include "core/sync/mutations.h"

namespace lygte {

namespace {

/// What a job on the writing thread needs to know of the desk.
struct Writer
{
    Officer officer;
    const Clock* clock;
};

Result<void> indexEntry(Database& database, const Id& id, const Id& shift, const EntryDraft& draft, Instant at)
{
    QStringList text{draft.place, draft.topics.join(u' '), draft.fact, draft.assessment};
    text.removeAll(QString());
    return putSearchRecord(database, {QStringLiteral("entry"), id, shift, at, draft.place, text.join(u'\n')});
}

/// What is handed over is found by its words as they stand now.
Result<void> indexHandover(Database& database, const Id& shift, const QString& handover)
{
    if (handover.trimmed().isEmpty()) return removeSearchRecord(database, QStringLiteral("shift"), shift);
    LYGTE_TRY_VALUE(
        at, database.one(
                "SELECT coalesce(ended, started) FROM shift WHERE id = ?1", [](Row row) { return row.instant(0); }, shift));
    return putSearchRecord(database,
                           {QStringLiteral("shift"), shift, shift, at.value_or(Instant()), QString(), handover.trimmed()});
}

/// The words that new ones replace stay readable.
Result<void> keepEarlierHandover(Database& database, const Id& shift, const QString& handover, Instant now)
{
    return database.run("INSERT INTO handover_version (shift_id, handover, replaced) SELECT id, handover, ?3 FROM shift "
                        "WHERE id = ?1 AND handover NOT IN ('', ?2)",
                        shift, handover.trimmed(), now.micros);
}

Fields entryFields(const Writer& writer, const EntryDraft& draft, Instant started, Instant now, bool withdrawn,
                   const std::optional<Id>& replaces)
{
    return {{"officer_number", writer.officer.number},
            {"kind", entryKindKey(draft.kind)},
            {"counted", countedKey(draft.counted)},
            {"platform", draft.platform},
            {"place", draft.place.trimmed()},
            {"topics", draft.topics.join(u' ')},
            {"started", started.micros},
            {"minutes", std::int64_t{draft.minutes}},
            {"reached", std::int64_t{draft.reached}},
            {"fact", draft.fact.trimmed()},
            {"assessment", draft.assessment.trimmed()},
            {"written", now.micros},
            {"withdrawn", std::int64_t{withdrawn}},
            {"replaces", replaces ? Value(*replaces) : Value()}};
}

/// The scope of a shift that this officer may change.
Result<Id> scopeOfOwn(Database& database, const Id& shift, const Id& officer)
{
    LYGTE_TRY_VALUE(found, database.one(
                               "SELECT scope_id, officer_id FROM shift WHERE id = ?1",
                               [](Row row) { return std::pair(row.id(0), row.id(1)); }, shift));
    if (!found) return fail(ErrorCode::NotFound, QStringLiteral("shift"), shift.toString());
    if (found->second != officer) return fail(ErrorCode::Refused, QStringLiteral("shift"));
    return found->first;
}

/// One version of an entry with its links, in a transaction of its own.
Result<Id> writeVersion(Database& database, const Writer& writer, const Id& shift, const EntryDraft& draft, bool withdrawn,
                        const std::optional<Id>& replaces)
{
    if (saysNothing(draft)) return fail(ErrorCode::Invalid);
    if (draft.minutes < 0 || draft.reached < 0) return fail(ErrorCode::Invalid);
    const Instant now = writer.clock->now();
    const Instant started = draft.started.value_or(now.plusSeconds(-60LL * draft.minutes));
    LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
    LYGTE_TRY_VALUE(scope, scopeOfOwn(database, shift, writer.officer.id));
    Mutations mutations(database, *writer.clock);
    const Id id = Id::generate(now);
    LYGTE_TRY(mutations.insert(entryTable, {id, shift, scope}, entryFields(writer, draft, started, now, withdrawn, replaces)));
    for (const EntryLink& link : draft.links)
        LYGTE_TRY(mutations.insert(entryLinkTable, {Id::generate(now), shift, scope},
                                   {{"entry_id", id}, {"target", link.target}, {"target_id", link.targetId}}));
    if (replaces) LYGTE_TRY(removeSearchRecord(database, QStringLiteral("entry"), *replaces));
    if (!withdrawn) LYGTE_TRY(indexEntry(database, id, shift, draft, started));
    database.touch(QStringLiteral("shift"), shift);
    LYGTE_TRY(transaction.commit());
    return id;
}

/// The version named, which must be the latest: a second correction of one version is a conflict, not a fork.
Result<Entry> latestVersion(Database& database, const Id& id)
{
    LYGTE_TRY_VALUE(found, patrolread::version(database, id));
    if (!found) return fail(ErrorCode::NotFound, QStringLiteral("entry"), id.toString());
    LYGTE_TRY_VALUE(newer, database.one("SELECT 1 FROM entry WHERE replaces = ?1", [](Row) { return true; }, id));
    if (newer) return fail(ErrorCode::Conflict, QStringLiteral("entry"), id.toString());
    return *found;
}

} // namespace

PatrolStore::PatrolStore(Desk& desk, QObject* parent) : QObject(parent), desk_(desk)
{
    connect(&desk.file, &CaseFile::committed, this, [this](const ChangeSet& changes) {
        if (const QSet<Id> shifts = changes.of(QStringLiteral("shift")); !shifts.isEmpty()) Q_EMIT changed(shifts);
    });
}

QFuture<Result<Shift>> PatrolStore::startShift(const QString& account, const QStringList& platforms)
{
    return desk_.file.write([account = account.trimmed(), platforms, officer = desk_.officer,
                             clock = &desk_.clock](Database& database) -> Result<Shift> {
        if (account.isEmpty()) return fail(ErrorCode::Invalid);
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY_VALUE(running, patrolread::runningShift(database, officer.id));
        if (running) return fail(ErrorCode::Conflict, QStringLiteral("shift"));
        const Instant now = clock->now();
        const Id id = Id::generate(now);
        LYGTE_TRY(Mutations(database, *clock)
                      .insert(shiftTable, {id, id, officer.scope},
                              {{"officer_id", officer.id},
                               {"officer_number", officer.number},
                               {"account", account},
                               {"platforms", platforms.join(u' ')},
                               {"state", QStringLiteral("running")},
                               {"started", now.micros},
                               {"handover", QString(QLatin1StringView(""))}}));
        LYGTE_TRY_VALUE(shift, patrolread::shift(database, id));
        LYGTE_TRY(transaction.commit());
        return *shift;
    });
}

QFuture<Result<void>> PatrolStore::endShift(const Id& shift, const QString& handover)
{
    return desk_.file.write([=, officer = desk_.officer.id, clock = &desk_.clock](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY(scopeOfOwn(database, shift, officer));
        const Instant now = clock->now();
        LYGTE_TRY(keepEarlierHandover(database, shift, handover, now));
        LYGTE_TRY(Mutations(database, *clock)
                      .command(shiftTable, shift, QStringLiteral("end"), QStringLiteral("state"), QStringLiteral("running"),
                               QStringLiteral("ended"), {{"ended", now.micros}, {"handover", handover.trimmed()}}));
        LYGTE_TRY(indexHandover(database, shift, handover));
        return transaction.commit();
    });
}

QFuture<Result<void>> PatrolStore::resumeShift(const Id& shift)
{
    return desk_.file.write([=, officer = desk_.officer.id, clock = &desk_.clock](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY(scopeOfOwn(database, shift, officer));
        LYGTE_TRY_VALUE(running, patrolread::runningShift(database, officer));
        if (running) return fail(ErrorCode::Conflict, QStringLiteral("shift"));
        LYGTE_TRY(Mutations(database, *clock)
                      .command(shiftTable, shift, QStringLiteral("resume"), QStringLiteral("state"), QStringLiteral("ended"),
                               QStringLiteral("running"), {{"ended", {}}}));
        return transaction.commit();
    });
}

QFuture<Result<void>> PatrolStore::setHandover(const Id& shift, const QString& handover)
{
    return desk_.file.write([=, officer = desk_.officer.id, clock = &desk_.clock](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY(scopeOfOwn(database, shift, officer));
        LYGTE_TRY(keepEarlierHandover(database, shift, handover, clock->now()));
        LYGTE_TRY(Mutations(database, *clock).patch(shiftTable, shift, {{"handover", handover.trimmed()}}));
        LYGTE_TRY(indexHandover(database, shift, handover));
        return transaction.commit();
    });
}

QFuture<Result<std::optional<Shift>>> PatrolStore::runningShift()
{
    return desk_.file.read(
        [officer = desk_.officer.id](Database& database) { return patrolread::runningShift(database, officer); });
}

QFuture<Result<QList<Shift>>> PatrolStore::shifts(int limit, std::optional<Instant> before)
{
    return desk_.file.read([=](Database& database) { return patrolread::shifts(database, limit, before); });
}

QFuture<Result<std::optional<Shift>>> PatrolStore::shift(const Id& id)
{
    return desk_.file.read([id](Database& database) { return patrolread::shift(database, id); });
}

QFuture<Result<Id>> PatrolStore::save(const Id& shift, const EntryDraft& draft)
{
    return desk_.file.write([=, writer = Writer{desk_.officer, &desk_.clock}](Database& database) {
        return writeVersion(database, writer, shift, draft, false, {});
    });
}

QFuture<Result<Id>> PatrolStore::correct(const Id& entry, const EntryDraft& draft)
{
    return desk_.file.write([=, writer = Writer{desk_.officer, &desk_.clock}](Database& database) -> Result<Id> {
        LYGTE_TRY_VALUE(before, latestVersion(database, entry));
        EntryDraft corrected = draft;
        if (!corrected.started) corrected.started = before.text.started;
        return writeVersion(database, writer, before.shift, corrected, false, entry);
    });
}

QFuture<Result<Id>> PatrolStore::withdraw(const Id& entry)
{
    return desk_.file.write([=, writer = Writer{desk_.officer, &desk_.clock}](Database& database) -> Result<Id> {
        LYGTE_TRY_VALUE(before, latestVersion(database, entry));
        return writeVersion(database, writer, before.shift, before.text, true, entry);
    });
}

QFuture<Result<Id>> PatrolStore::restore(const Id& withdrawn)
{
    return desk_.file.write([=, writer = Writer{desk_.officer, &desk_.clock}](Database& database) -> Result<Id> {
        LYGTE_TRY_VALUE(before, latestVersion(database, withdrawn));
        return writeVersion(database, writer, before.shift, before.text, false, withdrawn);
    });
}

QFuture<Result<QList<Entry>>> PatrolStore::entries(const Id& shift)
{
    return desk_.file.read([shift](Database& database) { return patrolread::entries(database, shift); });
}

QFuture<Result<std::optional<Entry>>> PatrolStore::entry(const Id& id)
{
    return desk_.file.read([id](Database& database) { return patrolread::version(database, id); });
}

QFuture<Result<QList<Entry>>> PatrolStore::entriesLinkedTo(const Id& target)
{
    return desk_.file.read([target](Database& database) { return patrolread::entriesLinkedTo(database, target); });
}

QFuture<Result<ShiftSummary>> PatrolStore::summary(const Id& shift)
{
    return desk_.file.read([shift](Database& database) { return patrolread::summary(database, shift); });
}

} // namespace lygte
