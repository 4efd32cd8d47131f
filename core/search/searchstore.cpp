#include "core/search/searchstore.h"

#include "core/conversations/conversationread.h"
#include "core/people/referencedata.h"
#include "core/storage/casefile.h"

#include <algorithm>

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
    bool wantsMessages() const { return query_.entity.isEmpty() || query_.entity == u"message"; }
    bool wantsRecords() const { return query_.sender.isEmpty() && platform_.isEmpty() && query_.entity != u"message"; }
    Result<QList<SearchPlace>> places();
    Result<QList<SearchResult>> newestMessages(std::int64_t before, int limit);
    Result<QList<SearchResult>> newestRecords(std::int64_t before, int limit);
    Result<std::optional<SearchResult>> messageResult(std::int64_t key);
    Result<std::optional<Conversation>> conversation(const Id& id);
    SearchResult recordResult(Row row);
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

Result<std::optional<SearchResult>> Search::messageResult(std::int64_t key)
{
    LYGTE_TRY_VALUE(message, conversationread::messageByKey(database_, key));
    if (!message) return std::nullopt;
    if (!query_.sender.isEmpty() && !message->sender.contains(query_.sender, Qt::CaseInsensitive)) return std::nullopt;
    LYGTE_TRY_VALUE(in, conversation(message->conversation));
    if (!in || (!platform_.isEmpty() && in->platform != platform_)) return std::nullopt;
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

Result<QList<SearchResult>> Search::newestMessages(std::int64_t before, int limit)
{
    QList<SearchResult> results;
    // Filters on the message's own row are applied while walking the index, newest first; a bounded walk keeps a rare filter
    // from reading everything.
    std::int64_t walked = 0;
    const bool filtered = !query_.sender.isEmpty() || !platform_.isEmpty();
    std::int64_t next = until(before);
    while (results.size() < limit && walked < 200'000) {
        const int step = filtered ? 500 : limit;
        LYGTE_TRY_VALUE(keys, database_.list(
                                  "SELECT rowid FROM message_search WHERE message_search MATCH ?1 AND rowid < ?2 AND rowid >= "
                                  "?3 ORDER BY rowid DESC LIMIT ?4",
                                  [](Row row) { return row.integer(0); }, query_.match, next, from(), step));
        for (const std::int64_t key : keys) {
            LYGTE_TRY_VALUE(result, messageResult(key));
            if (result) results.append(std::move(*result));
            if (results.size() == limit) break;
        }
        walked += keys.size();
        if (keys.size() < step) break;
        next = keys.last();
    }
    return results;
}

#define RECORD_COLUMNS "r.key, r.entity, r.row_id, r.root_id, r.title, r.body"

Result<QList<SearchResult>> Search::newestRecords(std::int64_t before, int limit)
{
    return database_.list(
        "SELECT " RECORD_COLUMNS
        " FROM record_search f JOIN search_record r ON r.key = f.rowid WHERE record_search MATCH ?1 AND f.rowid < ?2 "
        "AND f.rowid >= ?3 AND (?5 = '' OR r.entity = ?5) ORDER BY f.rowid DESC LIMIT ?4",
        [this](Row row) { return recordResult(row); }, query_.match, until(before), from(), limit, query_.entity);
}

/// Every match with its rank; one more than the limit when there are too many to rank.
Result<QList<SearchPlace>> Search::places()
{
    QList<SearchPlace> found;
    const auto take = [&](bool isRecord) {
        return [&, isRecord](Row row) { found.append({isRecord, row.integer(0), row.real(1)}); };
    };
    if (wantsRecords())
        LYGTE_TRY(database_.each(
            "SELECT f.rowid, relevance(record_search) FROM record_search f JOIN search_record r ON r.key = f.rowid "
            "WHERE record_search MATCH ?1 AND f.rowid < ?2 AND f.rowid >= ?3 AND (?5 = '' OR r.entity = ?5) LIMIT ?4",
            take(true), query_.match, until(INT64_MAX), from(), SearchStore::rankedLimit + 1, query_.entity));
    if (wantsMessages() && found.size() <= SearchStore::rankedLimit)
        LYGTE_TRY(database_.each(
            "SELECT rowid, relevance(message_search) FROM message_search WHERE message_search MATCH ?1 AND rowid < ?2 "
            "AND rowid >= ?3 LIMIT ?4",
            take(false), query_.match, until(INT64_MAX), from(),
            SearchStore::rankedLimit + 1 - static_cast<int>(found.size())));
    return found;
}

Result<SearchPage> Search::newest(std::int64_t before, int limit)
{
    SearchPage page;
    if (wantsMessages()) {
        LYGTE_TRY_VALUE(messages, newestMessages(before, limit));
        page.results = std::move(messages);
    }
    if (wantsRecords()) {
        LYGTE_TRY_VALUE(records, newestRecords(before, limit));
        page.results += records;
    }
    std::ranges::stable_sort(page.results, [](const SearchResult& a, const SearchResult& b) { return a.key > b.key; });
    page.atEnd = page.results.size() < limit;
    if (page.results.size() > limit) page.results.resize(limit);
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
        std::optional<SearchResult> result;
        if (place.isRecord) {
            LYGTE_TRY_VALUE(record, database_.one(
                                        "SELECT " RECORD_COLUMNS " FROM search_record r WHERE r.key = ?1",
                                        [this](Row row) { return recordResult(row); }, place.key));
            result = std::move(record);
        } else {
            LYGTE_TRY_VALUE(message, messageResult(place.key));
            result = std::move(message);
        }
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
    const std::int64_t total = found.size() <= SearchStore::rankedLimit ? found.size() : -1;
    SearchPage page;
    if (newestFirst || total < 0) {
        LYGTE_TRY_VALUE(read, newest(INT64_MAX, limit));
        page = std::move(read);
    } else {
        const auto shown = std::min<qsizetype>(found.size(), SearchStore::rankedMost);
        std::partial_sort(found.begin(), found.begin() + shown, found.end(), standsBefore);
        LYGTE_TRY_VALUE(read, ranked(found.first(shown), limit));
        page = std::move(read);
    }
    page.total = total;
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
    const std::int64_t before = last.results.isEmpty() ? INT64_MIN : last.results.last().key;
    return desk_.file.search([=, ranked = last.ranked, further = last.further](Database& database) -> Result<SearchPage> {
        if (query.isEmpty()) return SearchPage{};
        Search search(database, query);
        return ranked ? search.ranked(further, limit) : search.newest(before, limit);
    });
}

} // namespace lygte
