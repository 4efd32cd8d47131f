#pragma once
// Finds everything again: messages, log entries, notes, conversations, escalations, handovers. Newest first straight from the
// index, without a sort; ranked by relevance (bm25) only when few match, because ranking must read every match (sync.md § 8:
// 230 ms against 0.1).

#include "core/people/desk.h"
#include "core/search/query.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace lygte {

/// A run of a text that matched; positions in UTF-16 code units.
struct MatchRange
{
    int begin = 0;
    int length = 0;
};

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

struct SearchPage
{
    QList<SearchResult> results;
    bool ranked = false; ///< by relevance, because few match; otherwise newest first
    bool atEnd = true;
    std::int64_t total = -1; ///< when few match; -1: more than were counted
};

/// Every call returns at once; the newest search ends the one before it with Cancelled. Use it from the thread that made it.
class SearchStore : public QObject
{
    Q_OBJECT

public:
    explicit SearchStore(Desk& desk, QObject* parent = nullptr) : QObject(parent), desk_(desk) {}

    /// Up to this many matches are counted and ranked.
    static constexpr int rankedLimit = 5000;

    /// The first page. `newestFirst`: never ranked.
    QFuture<Result<SearchPage>> search(const SearchQuery& query, int limit = 50, bool newestFirst = false);
    /// The page after, of a search that was not ranked: older than the last result's `key`. (A ranked one comes whole, up to
    /// 200.)
    QFuture<Result<SearchPage>> more(const SearchQuery& query, std::int64_t beforeKey, int limit = 50);

private:
    Desk& desk_;
    std::shared_ptr<std::atomic<int>> newest_ =
        std::make_shared<std::atomic<int>>(0); ///< searches that are not this one end before they start
};

/// One line of at most `limit` characters around the first match, with every match in it marked; on any thread.
struct Snippet
{
    QString text;
    QList<MatchRange> matches;
};
Snippet makeSnippet(const QString& text, const SearchQuery& query, int limit = 160);

} // namespace lygte
