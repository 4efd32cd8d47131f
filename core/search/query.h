#pragma once
// What an officer types into the search line. Words must all occur; "words in quotes" are a phrase; word* and the last word
// typed are prefixes; -word must not occur; from:, platform:, in:, after: and before: (and their Danish names fra:, platform:,
// i:, efter:, før:) filter; a value with blanks stands in quotes: from:"Anna B". The words behind in: are data
// (resources/reference/search_kinds.json).

#include "core/base/clock.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace lygte {

struct SearchQuery
{
    QString match;                 ///< for FTS5; empty when there is no word to search for
    QStringList words;             ///< the words as typed, for highlighting
    QString sender;                ///< only messages whose sender contains this, and what the officer of this number wrote
    QString platform;              ///< a platform's key or alias as typed; of conversations, log entries and shifts
    QString entity;                ///< "message", "entry", "note", "conversation", "escalation", "shift"; empty: all
    std::optional<Instant> after;  ///< UTC; a date begins at local midnight
    std::optional<Instant> before; ///< UTC, not included

    bool isEmpty() const { return match.isEmpty(); }
};

/// Never fails: what is no filter is a word. `lastIsPrefix`: the person is still typing.
SearchQuery parseQuery(const QString& typed, bool lastIsPrefix = true);

} // namespace lygte
