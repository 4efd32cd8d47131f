#include "core/patrol/patrolread.h"

#include "core/sync/outbox.h"

#include <QMap>

#include <algorithm>

namespace lygte::patrolread {

static constexpr int refused = static_cast<int>(SyncState::Rejected);

#define SHIFT_COLUMNS                                                                                                          \
    "id, officer_number, account, platforms, started, ended, handover, sync_state, " LYGTE_REFUSAL_OF("shift",                 \
                                                                                                      "shift") ", officer_id"
#define ENTRY_COLUMNS                                                                                                          \
    "id, root_id, kind, counted, platform, place, topics, started, minutes, reached, fact, assessment, officer_number, "       \
    "written, "                                                                                                                \
    "withdrawn, replaces, sync_state, " LYGTE_REFUSAL_OF("entry", "entry")

static Shift shiftOf(Row row)
{
    Shift shift;
    shift.id = row.id(0);
    shift.officerNumber = row.text(1);
    shift.account = row.text(2);
    shift.platforms = row.text(3).split(u' ', Qt::SkipEmptyParts);
    shift.started = row.instant(4);
    shift.ended = row.optionalInstant(5);
    shift.handover = row.text(6);
    shift.syncState = static_cast<int>(row.integer(7));
    shift.refusal = row.text(8);
    shift.officerId = row.id(9);
    return shift;
}

static Entry entryOf(Row row)
{
    Entry entry;
    entry.id = row.id(0);
    entry.shift = row.id(1);
    entry.text.kind = entryKindFromKey(row.text(2)).value_or(EntryKind::Observation);
    entry.text.counted = countedFromKey(row.text(3)).value_or(CountedAs::Nothing);
    entry.text.platform = row.text(4);
    entry.text.place = row.text(5);
    entry.text.topics = row.text(6).split(u' ', Qt::SkipEmptyParts);
    entry.text.started = row.instant(7);
    entry.text.minutes = static_cast<int>(row.integer(8));
    entry.text.reached = static_cast<int>(row.integer(9));
    entry.text.fact = row.text(10);
    entry.text.assessment = row.text(11);
    entry.officerNumber = row.text(12);
    entry.written = row.instant(13);
    entry.withdrawn = row.boolean(14);
    if (!row.isNull(15)) entry.replaces = row.id(15);
    entry.syncState = static_cast<int>(row.integer(16));
    entry.refusal = row.text(17);
    return entry;
}

Result<std::optional<Shift>> shift(Database& database, const Id& id)
{
    return database.one("SELECT " SHIFT_COLUMNS " FROM shift WHERE id = ?1", shiftOf, id);
}

Result<std::optional<Shift>> runningShift(Database& database, const Id& officer)
{
    return database.one("SELECT " SHIFT_COLUMNS
                        " FROM shift WHERE officer_id = ?1 AND state = 'running' ORDER BY started DESC LIMIT 1",
                        shiftOf, officer);
}

Result<QList<Shift>> shifts(Database& database, int limit, std::optional<Instant> before)
{
    return database.list("SELECT " SHIFT_COLUMNS " FROM shift WHERE started < ?1 ORDER BY started DESC LIMIT ?2", shiftOf,
                         before.value_or(Instant{INT64_MAX}), limit);
}

// A link's title is read from the thing itself, which may be gone from this machine; then the title is empty.
static Result<void> readLinks(Database& database, const Id& shift, QHash<Id, Entry*>& byId)
{
    return database.each(
        "SELECT l.entry_id, l.target, l.target_id, coalesce(c.title, e.title, ''), l.sync_state, " LYGTE_REFUSAL_OF(
            "entry_link", "l") " FROM entry_link l "
                               "LEFT JOIN conversation c ON l.target = 'conversation' AND c.id = l.target_id "
                               "LEFT JOIN escalation e ON l.target = 'escalation' AND e.id = l.target_id WHERE l.root_id = ?1 "
                               "ORDER BY l.rowid",
        [&](Row row) {
            Entry* entry = byId.value(row.id(0));
            if (!entry) return;
            entry->text.links.append({row.text(1), row.id(2), row.text(3)});
            if (row.integer(4) != refused || entry->syncState == refused) return;
            entry->syncState = refused;
            entry->refusal = row.text(5);
        },
        shift);
}

/// Puts every version under the latest one that replaces it.
static QList<Entry> folded(QList<Entry>& all)
{
    QHash<Id, Entry*> byId;
    QSet<Id> replaced;
    for (Entry& entry : all) byId.insert(entry.id, &entry);
    for (const Entry& entry : std::as_const(all))
        if (entry.replaces) replaced.insert(*entry.replaces);
    QList<Entry> latest;
    for (const Entry& entry : std::as_const(all)) {
        if (replaced.contains(entry.id)) continue;
        Entry top = entry;
        QSet<Id> seen{entry.id};
        for (auto older = entry.replaces; older && byId.contains(*older) && !seen.contains(*older);
             older = byId.value(*older)->replaces) {
            seen.insert(*older);
            top.earlier.append(*byId.value(*older));
        }
        latest.append(top);
    }
    std::ranges::stable_sort(latest, [](const Entry& a, const Entry& b) { return a.text.started > b.text.started; });
    return latest;
}

Result<QList<Entry>> entries(Database& database, const Id& shift)
{
    LYGTE_TRY_VALUE(all,
                    database.list("SELECT " ENTRY_COLUMNS " FROM entry WHERE root_id = ?1 ORDER BY started DESC, written DESC",
                                  entryOf, shift));
    QHash<Id, Entry*> byId;
    for (Entry& entry : all) byId.insert(entry.id, &entry);
    LYGTE_TRY(readLinks(database, shift, byId));
    return folded(all);
}

Result<std::optional<Entry>> version(Database& database, const Id& id)
{
    LYGTE_TRY_VALUE(found, database.one("SELECT " ENTRY_COLUMNS " FROM entry WHERE id = ?1", entryOf, id));
    if (!found) return std::nullopt;
    QHash<Id, Entry*> byId{{found->id, &*found}};
    LYGTE_TRY(readLinks(database, found->shift, byId));
    return found;
}

Result<QList<Entry>> entriesLinkedTo(Database& database, const Id& target)
{
    LYGTE_TRY_VALUE(
        shifts, database.list(
                    "SELECT DISTINCT root_id FROM entry_link WHERE target_id = ?1", [](Row row) { return row.id(0); }, target));
    QList<Entry> linked;
    for (const Id& shift : shifts) {
        LYGTE_TRY_VALUE(all, entries(database, shift));
        for (const Entry& entry : all)
            if (std::ranges::any_of(entry.text.links, [&](const EntryLink& link) { return link.targetId == target; }))
                linked.append(entry);
    }
    std::ranges::stable_sort(linked, [](const Entry& a, const Entry& b) { return a.text.started > b.text.started; });
    return linked;
}

static void count(ShiftSummary& summary, const Entry& entry)
{
    ++summary.entries;
    summary.advice += entry.text.counted == CountedAs::Advice;
    summary.measures += entry.text.counted == CountedAs::Measure;
    summary.cases += entry.text.counted == CountedAs::Case;
    summary.reached += entry.text.reached;
    summary.minutes += entry.text.minutes;
}

Result<ShiftSummary> summary(Database& database, const Id& id)
{
    LYGTE_TRY_VALUE(found, shift(database, id));
    if (!found) return fail(ErrorCode::NotFound, QStringLiteral("shift"), id.toString());
    LYGTE_TRY_VALUE(all, entries(database, id));
    ShiftSummary summary;
    summary.shift = *found;
    LYGTE_TRY_VALUE(handovers, database.list(
                                   "SELECT handover, replaced FROM handover_version WHERE shift_id = ?1 ORDER BY replaced DESC",
                                   [](Row row) { return EarlierHandover{row.text(0), row.instant(1)}; }, id));
    summary.earlierHandovers = handovers;
    QMap<EntryKind, int> kinds;
    QMap<QString, int> platforms;
    QSet<Id> conversations;
    QSet<Id> escalations;
    for (const Entry& entry : std::as_const(all)) {
        if (entry.withdrawn) continue;
        count(summary, entry);
        ++kinds[entry.text.kind];
        platforms[entry.text.platform] += entry.text.minutes;
        for (const EntryLink& link : entry.text.links)
            (link.target == u"escalation" ? escalations : conversations).insert(link.targetId);
    }
    for (auto it = kinds.begin(); it != kinds.end(); ++it) summary.byKind.append({it.key(), it.value()});
    for (auto it = platforms.begin(); it != platforms.end(); ++it) summary.minutesByPlatform.append({it.key(), it.value()});
    std::ranges::stable_sort(summary.minutesByPlatform, [](const auto& a, const auto& b) { return a.second > b.second; });
    summary.conversations = static_cast<int>(conversations.size());
    summary.escalations = static_cast<int>(escalations.size());
    return summary;
}

} // namespace lygte::patrolread
