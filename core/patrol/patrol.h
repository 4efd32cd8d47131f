#pragma once
// The words of the patrol log. Kinds and counts follow domain.md: advice, measures and cases are counted apart (as Finland's
// nettipoliisi does), so that a talk that gave advice never looks like a case.

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lygte {

/// Stored as the key of entryKindKey().
enum class EntryKind { Presence, Dialogue, Observation, Measure, Prevention };
QString entryKindKey(EntryKind kind);
std::optional<EntryKind> entryKindFromKey(QStringView key);
QList<EntryKind> entryKinds();

/// What the entry counts as in figures. Nothing: presence and observations that led to neither.
enum class CountedAs { Nothing, Advice, Measure, Case };
QString countedKey(CountedAs counted);
std::optional<CountedAs> countedFromKey(QStringView key);

struct Shift
{
    Id id;
    Id officerId; ///< whose shift it is: nobody else changes it
    QString officerNumber;
    QString account;       ///< the patrol's account that was used, e.g. "Politiets Online Patrulje"
    QStringList platforms; ///< keys of resources/reference/platforms.json
    Instant started;
    std::optional<Instant> ended; ///< empty while it runs
    QString handover;             ///< what the next officer must know
    int syncState = 0;
    QString refusal; ///< the server's code, when it was refused

    bool isRunning() const { return !ended.has_value(); }
};

struct EntryLink
{
    QString target; ///< "conversation" or "escalation"
    Id targetId;
    QString title; ///< filled when read
    bool operator==(const EntryLink&) const = default;
};

/// What an officer writes; the same for a new entry and for a correction.
struct EntryDraft
{
    EntryKind kind = EntryKind::Presence;
    CountedAs counted = CountedAs::Nothing;
    QString platform;               ///< a platform's key, or empty
    QString place;                  ///< stream, channel, group, game: as the officer names it
    QStringList topics;             ///< without '#'
    std::optional<Instant> started; ///< when it happened; empty: now less `minutes`
    int minutes = 0;
    int reached = 0;    ///< people reached
    QString fact;       ///< what was seen and said (Markdown)
    QString assessment; ///< what the officer makes of it (Markdown); kept apart from the facts
    QList<EntryLink> links;
};

/// Whether it would be refused as an entry without contents; kind, time and links alone say nothing.
bool saysNothing(const EntryDraft& draft);

struct Entry
{
    Id id;
    Id shift;
    EntryDraft text;
    QString officerNumber;
    Instant written;
    bool withdrawn = false; ///< taken back by its officer; stays readable
    std::optional<Id> replaces;
    QList<Entry> earlier; ///< the versions that it corrects, newest first
    int syncState = 0;    ///< a refused link makes the entry refused
    QString refusal;      ///< as of a shift
};

/// What a handover said before it was put right.
struct EarlierHandover
{
    QString text;
    Instant replaced;
};

/// Figures of one shift. Advice, measures and cases are counted apart; withdrawn entries and old versions do not count.
struct ShiftSummary
{
    Shift shift;
    int entries = 0;
    int advice = 0;
    int measures = 0;
    int cases = 0;
    int reached = 0;
    int minutes = 0;
    QList<std::pair<EntryKind, int>> byKind;
    QList<std::pair<QString, int>> minutesByPlatform; ///< platform key, minutes; most first
    int conversations = 0;                            ///< linked ones
    int escalations = 0;
    QList<EarlierHandover> earlierHandovers; ///< newest first; those that were put right on this machine
};

} // namespace lygte
