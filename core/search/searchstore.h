#pragma once
// Finds everything again: messages, log entries, notes, conversations, escalations, handovers. Newest first straight from the
// index, without a sort; ranked by relevance only when few match, because ranking must look at every match (sync.md § 8: 230 ms
// against 0.1).

#include "core/people/desk.h"
#include "core/search/snippet.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace lygte {

struct SearchResult
{
    QString entity; ///< "message", "entry", "note", "conversation", "escalation", "shift"
    Id id;
    Id root; ///< the conversation, shift or escalation to open
    std::int64_t key = 0;
    Instant at;
    QString title;  ///< whose conversation, which place; foreign
    QString sender; ///< of a message; foreign
    QString platform;
    QString snippet;           ///< one line around the first match; foreign
    QList<MatchRange> matches; ///< within snippet
};

/// Where a result of a ranked search stands, before it is read.
struct SearchPlace
{
    bool isRecord = false; ///< of `search_record`; otherwise a message
    std::int64_t key = 0;
    double rank = 0; ///< lower is better
};

/// Another conversation in which an identifier stands.
struct Occurrence
{
    QString identifier;
    Id conversation;
    QString title;        ///< foreign
    std::int64_t key = 0; ///< of the newest message or note; 0: in the conversation's own names
    Instant at;
};

struct SearchPage
{
    QList<SearchResult> results;
    bool ranked = false;        ///< by relevance, because few match; otherwise newest first
    bool atEnd = true;          ///< otherwise there may be more, even when this page is empty: ask for the page after it
    std::int64_t total = -1;    ///< when few match; -1: more than were counted
    std::int64_t next = 0;      ///< of a search newest first: everything from this key on was looked at
    QList<SearchPlace> further; ///< of a ranked search: what the pages after this one show
};

/// Every call returns at once; the newest search ends the one before it with Cancelled. Use it from the thread that made it.
class SearchStore : public QObject
{
    Q_OBJECT

public:
    explicit SearchStore(Desk& desk, QObject* parent = nullptr) : QObject(parent), desk_(desk) {}

    /// Up to this many matches are counted and ranked. sync.md allows 5,000; for a phrase of common words at 5 million messages
    /// that was 40 ms of looking for the next match, and nobody reads beyond the best 200.
    static constexpr int rankedLimit = 2000;
    /// And this many of the best are shown.
    static constexpr int rankedMost = 200;
    /// Who wrote a thing, where, and of which kind it is stands in its row, not in the index: a search with such a filter reads
    /// the rows of up to this many matches for a page, so that every page is quick, and counts and ranks only when no more
    /// match.
    static constexpr int lookedAtMost = 500;

    /// The first page. `newestFirst`: never ranked.
    QFuture<Result<SearchPage>> search(const SearchQuery& query, int limit = 50, bool newestFirst = false);
    /// Where else handles and numbers stand: for each identifier at most `each` conversations other than `conversation`, newest
    /// first. Apart from the searching thread: it never ends a search that an officer waits for.
    QFuture<Result<QList<Occurrence>>> occurrences(const QStringList& identifiers, const Id& conversation, int each = 3);
    /// The page after `last`. Ended by a new search, too.
    QFuture<Result<SearchPage>> more(const SearchQuery& query, const SearchPage& last, int limit = 50);

private:
    Desk& desk_;
    std::shared_ptr<std::atomic<int>> newest_ =
        std::make_shared<std::atomic<int>>(0); ///< searches that are not this one end before they start
};

} // namespace lygte
