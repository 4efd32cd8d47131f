#pragma once
// The quick-entry line: `twitch 40 svarede om sextortion #rådgivning 15m` becomes an entry while it is typed. The line stays
// the only truth: every part that was understood is a span of it, so that correcting a part means changing the line, and what
// is not understood stays text. Rules, so that a fact is never eaten by a guess:
//   #word is a kind or what it counts as (quickentry.json), else a topic; anywhere. Between free words it stays a word of the
//   text, too. before the first free word: a platform (key, name or short form), people reached (40), a clock time (14:10,
//   kl. 14.10), a length of time,
//   @place or @"a place".
//   after the last free word: @place, a length of time (15m, 1t30, 1h, 90min), doubtful when it directly follows words; a clock
//   time only after another part, since one that directly follows words belongs to them ("skulle mødes 16:30"). "in quotes" is
//   what somebody said and is never read; an @handle between words neither.
// Discarded: a grammar that guesses from free text (an officer cannot foresee it).

#include "core/patrol/patrol.h"

#include <QTime>
#include <QTimeZone>

namespace lygte {

class ReferenceList;

enum class QuickPart { Platform, Reached, Word, Duration, Time, Place, Topic };

/// A part of the line that was understood.
struct QuickToken
{
    QuickPart part = QuickPart::Topic;
    qsizetype start = 0; ///< span in the line, in UTF-16 units, with its sign (#, @)
    qsizetype length = 0;
    QString value;         ///< platform or word key, place, topic, or the figure as typed
    bool doubtful = false; ///< understood, but it may be part of the text
    bool inText = false;   ///< its word also stands in the fact
    bool operator==(const QuickToken&) const = default;
};

struct QuickEntry
{
    EntryDraft draft;          ///< `started` is empty; see `time`
    std::optional<QTime> time; ///< when it began, on the clock of the wall
    bool kindGuessed = true;   ///< no word of the line says the kind
    QList<QuickToken> tokens;  ///< in the order of the line, not overlapping

    bool isEmpty() const { return tokens.isEmpty() && draft.fact.isEmpty(); }
};

/// `platforms` and `words` are the lists "platforms" and "quickentry". Never fails: what is not understood is text. Linear in
/// the line.
QuickEntry parseQuickEntry(const QString& line, const ReferenceList& platforms, const ReferenceList& words);

/// The line with a part said otherwise; an empty value takes the part out. The value is written as the line would have it
/// (place quoted when it has spaces, a topic without them).
QString withPart(const QString& line, const QuickToken& token, const QString& value);
/// The line with a part more, at its end.
QString withNewPart(const QString& line, QuickPart part, const QString& value);

/// The last moment not after `now` at which a wall clock of `zone` showed `time`: just after midnight, 23.50 was yesterday.
Instant lastTimeOf(QTime time, Instant now, const QTimeZone& zone);

} // namespace lygte
