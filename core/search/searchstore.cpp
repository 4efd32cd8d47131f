#include "core/search/searchstore.h"

#include "core/conversations/conversationread.h"
#include "core/people/referencedata.h"
#include "core/storage/casefile.h"

#include <algorithm>
#include <functional>

namespace lygte {

namespace {

/// One search on the searching thread.
class Search
{
public:
    Search(Database& database, const SearchQuery& query) : database_(database), query_(query), snippets_(query)
    {
        if (query.platform.isEmpty()) return;
        platform_ = query.platform;
        if (const auto list = referenceList(QStringLiteral("platforms")))
            if (const ReferenceEntry* entry = (*list)->match(query.platform)) platform_ = entry->key;
    }

    Result<SearchPage> first(int limit, bool newestFirst);
    Result<SearchPage> newest(std::int64_t before, int limit);
    Result<SearchPage> ranked(QList<SearchPlace> places, int limit);

private:
    /// Matches of one of the two indexes, newest first.
    struct Walk
    {
        QList<SearchResult> results;
        std::int64_t reached = INT64_MIN; ///< everything from here on was looked at
    };

    bool wantsMessages() const { return query_.entity.isEmpty() || query_.entity == u"message"; }
    bool wantsRecords() const { return query_.entity != u"message"; }
    bool looksAt(bool isRecord) const
    {
        return !query_.sender.isEmpty() || !platform_.isEmpty() || (isRecord && !query_.entity.isEmpty());
    }
    /// How many matches are counted and ranked.
    int countedMost() const { return looksAt(!wantsMessages()) ? SearchStore::lookedAtMost : SearchStore::rankedLimit; }
    Result<QList<SearchPlace>> places();
    Result<QList<SearchPlace>> fitting(const QList<SearchPlace>& places);
    Result<bool> fits(SearchPlace place);
    Result<bool> messageFits(std::int64_t key);
    Result<bool> recordFits(std::int64_t key);
    Result<Walk> walk(bool isRecord, std::int64_t before, int limit);
    Result<std::optional<SearchResult>> read(SearchPlace place);
    Result<std::optional<SearchResult>> messageResult(std::int64_t key);
    Result<std::optional<Conversation>> conversation(const Id& id);
    SearchResult recordResult(Row row);
    bool isBy(const QString& number) const { return number.compare(query_.sender, Qt::CaseInsensitive) == 0; }
    std::int64_t from() const { return query_.after ? query_.after->micros : INT64_MIN; }
    std::int64_t until(std::int64_t before) const
    {
        return std::min(before, query_.before ? query_.before->micros : INT64_MAX);
    }

    Database& database_;
    const SearchQuery& query_;
    SnippetMaker snippets_;
    QHash<Id, std::optional<Conversation>> conversations_;
    QString platform_;
};

/// One of its messages seldom comes alone.
Result<std::optional<Conversation>> Search::conversation(const Id& id)
{
    if (const auto known = conversations_.constFind(id); known != conversations_.constEnd()) return *known;
    LYGTE_TRY_VALUE(found, conversationread::conversation(database_, id));
    return *conversations_.insert(id, found);
}

Result<bool> Search::fits(SearchPlace place)
{
    if (!looksAt(place.isRecord)) return true;
    return place.isRecord ? recordFits(place.key) : messageFits(place.key);
}

/// What the patrol received was at most copied by an officer, who did not write it.
Result<bool> Search::messageFits(std::int64_t key)
{
    struct Head
    {
        QString sender, officer;
        Id conversation;
    };
    LYGTE_TRY_VALUE(head, database_.one(
                              "SELECT sender, iif(direction = 1, officer_number, NULL), root_id FROM message WHERE key = ?1",
                              [](Row row) { return Head{row.text(0), row.text(1), row.id(2)}; }, key));
    if (!head) return false;
    if (!query_.sender.isEmpty() && !head->sender.contains(query_.sender, Qt::CaseInsensitive) && !isBy(head->officer))
        return false;
    if (platform_.isEmpty()) return true;
    LYGTE_TRY_VALUE(in, conversation(head->conversation));
    return in && in->platform == platform_;
}

/// An escalation and a note have the platform of their conversation, a handover those of its shift.
Result<bool> Search::recordFits(std::int64_t key)
{
    struct Head
    {
        QString entity, officer, platforms;
    };
    LYGTE_TRY_VALUE(head,
                    database_.one(
                        "SELECT r.entity, coalesce(e.officer_number, n.officer_number, x.officer_number, s.officer_number), "
                        "coalesce(e.platform, s.platforms, c.platform) FROM search_record r "
                        "LEFT JOIN entry e ON r.entity = 'entry' AND e.id = r.row_id "
                        "LEFT JOIN note n ON r.entity = 'note' AND n.id = r.row_id "
                        "LEFT JOIN escalation x ON r.entity = 'escalation' AND x.id = r.row_id "
                        "LEFT JOIN shift s ON r.entity = 'shift' AND s.id = r.row_id "
                        "LEFT JOIN conversation c ON c.id = coalesce(x.conversation_id, r.root_id) WHERE r.key = ?1",
                        [](Row row) { return Head{row.text(0), row.text(1), row.text(2)}; }, key));
    if (!head || (!query_.entity.isEmpty() && head->entity != query_.entity)) return false;
    if (!query_.sender.isEmpty() && !isBy(head->officer)) return false;
    return platform_.isEmpty() || head->platforms.split(u' ').contains(platform_);
}

Result<std::optional<SearchResult>> Search::read(SearchPlace place)
{
    if (!place.isRecord) return messageResult(place.key);
    return database_.one(
        "SELECT key, entity, row_id, root_id, title, body FROM search_record WHERE key = ?1",
        [this](Row row) { return recordResult(row); }, place.key);
}

Result<std::optional<SearchResult>> Search::messageResult(std::int64_t key)
{
    LYGTE_TRY_VALUE(message, conversationread::messageByKey(database_, key));
    if (!message) return std::nullopt;
    LYGTE_TRY_VALUE(in, conversation(message->conversation));
    if (!in) return std::nullopt;
    SearchResult result;
    result.entity = QStringLiteral("message");
    result.id = message->id;
    result.root = message->conversation;
    result.key = key;
    result.at = message->sent.value_or(Instant{key});
    result.title = in->title;
    result.sender = message->sender;
    result.platform = in->platform;
    Snippet snippet = snippets_.make(message->body);
    result.snippet = std::move(snippet.text);
    result.matches = std::move(snippet.matches);
    return result;
}

SearchResult Search::recordResult(Row row)
{
    SearchResult result;
    result.key = row.integer(0);
    result.entity = row.text(1);
    result.id = row.id(2);
    result.root = row.id(3);
    result.at = {result.key};
    result.title = row.text(4);
    // Its parts stand on lines of their own, the title first where it is one of them.
    QString parts = row.text(5);
    if (!result.title.isEmpty() && parts.startsWith(result.title + u'\n')) parts.remove(0, result.title.size() + 1);
    Snippet snippet = snippets_.make(parts.split(u'\n', Qt::SkipEmptyParts).join(QStringLiteral(" \u00B7 ")));
    if (snippet.matches.isEmpty() && !result.title.isEmpty()) snippet = snippets_.make(result.title);
    result.snippet = std::move(snippet.text);
    result.matches = std::move(snippet.matches);
    return result;
}

/// Where matches must be looked at one by one, only so many are: the next page goes on from there.
Result<Search::Walk> Search::walk(bool isRecord, std::int64_t before, int limit)
{
    Walk taken;
    const bool looks = looksAt(isRecord);
    const int step = looks ? SearchStore::lookedAtMost / 2 : limit;
    std::int64_t next = until(before);
    for (int looked = 0; looked < (looks ? SearchStore::lookedAtMost : limit); looked += step) {
        const auto keyOf = [](Row row) { return row.integer(0); };
        LYGTE_TRY_VALUE(
            keys, isRecord ? database_.list("SELECT rowid FROM record_search WHERE record_search MATCH ?1 AND rowid < ?2 AND "
                                            "rowid >= ?3 ORDER BY rowid DESC LIMIT ?4",
                                            keyOf, query_.match, next, from(), step)
                           : database_.list("SELECT rowid FROM message_search WHERE message_search MATCH ?1 AND rowid < ?2 AND "
                                            "rowid >= ?3 ORDER BY rowid DESC LIMIT ?4",
                                            keyOf, query_.match, next, from(), step));
        for (const std::int64_t key : std::as_const(keys)) {
            next = taken.reached = key;
            LYGTE_TRY_VALUE(fitting, fits({isRecord, key}));
            if (!fitting) continue;
            LYGTE_TRY_VALUE(result, read({isRecord, key}));
            if (result) taken.results.append(std::move(*result));
            if (taken.results.size() == limit) return taken;
        }
        if (keys.size() < step) {
            taken.reached = INT64_MIN;
            break;
        }
    }
    return taken;
}

/// Every match with its rank; one more than the limit when there are too many to rank.
Result<QList<SearchPlace>> Search::places()
{
    QList<SearchPlace> found;
    const auto take = [&](bool isRecord) {
        return [&, isRecord](Row row) { found.append({isRecord, row.integer(0), row.real(1)}); };
    };
    const int limit = countedMost() + 1;
    if (wantsRecords())
        LYGTE_TRY(database_.each(
            "SELECT rowid, relevance(record_search) FROM record_search WHERE record_search MATCH ?1 AND rowid < ?2 "
            "AND rowid >= ?3 LIMIT ?4",
            take(true), query_.match, until(INT64_MAX), from(), limit));
    if (wantsMessages() && found.size() < limit)
        LYGTE_TRY(database_.each(
            "SELECT rowid, relevance(message_search) FROM message_search WHERE message_search MATCH ?1 AND rowid < ?2 "
            "AND rowid >= ?3 LIMIT ?4",
            take(false), query_.match, until(INT64_MAX), from(), limit - static_cast<int>(found.size())));
    return found;
}

Result<QList<SearchPlace>> Search::fitting(const QList<SearchPlace>& places)
{
    QList<SearchPlace> kept;
    for (const SearchPlace& place : places) {
        LYGTE_TRY_VALUE(fitting, fits(place));
        if (fitting) kept.append(place);
    }
    return kept;
}

/// Of both, what stands before the point that both have reached: behind it one of them may still hold something newer.
Result<SearchPage> Search::newest(std::int64_t before, int limit)
{
    Walk messages;
    Walk records;
    if (wantsMessages()) {
        LYGTE_TRY_VALUE(walked, walk(false, before, limit));
        messages = std::move(walked);
    }
    if (wantsRecords()) {
        LYGTE_TRY_VALUE(walked, walk(true, before, limit));
        records = std::move(walked);
    }
    SearchPage page;
    page.results = messages.results + records.results;
    std::ranges::stable_sort(page.results, std::greater(), &SearchResult::key);
    page.next = std::max(messages.reached, records.reached);
    if (page.results.size() > limit) page.next = std::max(page.next, page.results[limit - 1].key);
    page.results.removeIf([&](const SearchResult& result) { return result.key < page.next; });
    page.atEnd = page.next == INT64_MIN;
    return page;
}

Result<SearchPage> Search::ranked(QList<SearchPlace> places, int limit)
{
    SearchPage page;
    page.ranked = true;
    page.further = places.sliced(std::min<qsizetype>(limit, places.size()));
    page.atEnd = page.further.isEmpty();
    places.resize(places.size() - page.further.size());
    for (const SearchPlace& place : std::as_const(places)) {
        LYGTE_TRY_VALUE(result, read(place));
        if (result) page.results.append(std::move(*result));
    }
    return page;
}

/// Records before messages: there are few of them, and they are the officers' own words. Then the best; of equals, the newest.
static bool standsBefore(const SearchPlace& a, const SearchPlace& b)
{
    if (a.isRecord != b.isRecord) return a.isRecord;
    return a.rank != b.rank ? a.rank < b.rank : a.key > b.key;
}

Result<SearchPage> Search::first(int limit, bool newestFirst)
{
    LYGTE_TRY_VALUE(found, places());
    const bool few = found.size() <= countedMost();
    if (few) {
        LYGTE_TRY_VALUE(kept, fitting(found));
        found = std::move(kept);
    }
    SearchPage page;
    if (newestFirst || !few) {
        LYGTE_TRY_VALUE(read, newest(INT64_MAX, limit));
        page = std::move(read);
    } else {
        const auto shown = std::min<qsizetype>(found.size(), SearchStore::rankedMost);
        std::partial_sort(found.begin(), found.begin() + shown, found.end(), standsBefore);
        LYGTE_TRY_VALUE(read, ranked(found.first(shown), limit));
        page = std::move(read);
    }
    page.total = few ? found.size() : -1;
    return page;
}

} // namespace

QFuture<Result<SearchPage>> SearchStore::search(const SearchQuery& query, int limit, bool newestFirst)
{
    desk_.file.interruptSearch();
    return desk_.file.search([=, newestSearch = newest_, number = ++*newest_](Database& database) -> Result<SearchPage> {
        if (query.isEmpty()) return SearchPage{};
        if (newestSearch->load() != number) return fail(ErrorCode::Cancelled);
        return Search(database, query).first(limit, newestFirst);
    });
}

QFuture<Result<SearchPage>> SearchStore::more(const SearchQuery& query, const SearchPage& last, int limit)
{
    return desk_.file.search([=, newestSearch = newest_, number = newest_->load(), ranked = last.ranked, next = last.next,
                              further = last.further](Database& database) -> Result<SearchPage> {
        if (query.isEmpty()) return SearchPage{};
        if (newestSearch->load() != number) return fail(ErrorCode::Cancelled);
        Search search(database, query);
        return ranked ? search.ranked(further, limit) : search.newest(next, limit);
    });
}

} // namespace lygte
