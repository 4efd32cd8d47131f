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
    Search(Database& database, const SearchQuery& query) : database_(database), query_(query)
    {
        if (query.platform.isEmpty()) return;
        platform_ = query.platform;
        if (const auto list = referenceList(QStringLiteral("platforms")))
            if (const ReferenceEntry* entry = (*list)->match(query.platform)) platform_ = entry->key;
    }

    Result<SearchPage> first(int limit, bool newestFirst);
    Result<SearchPage> newest(std::int64_t before, int limit);

private:
    bool wantsMessages() const { return query_.entity.isEmpty() || query_.entity == u"message"; }
    bool wantsRecords() const { return query_.sender.isEmpty() && platform_.isEmpty() && query_.entity != u"message"; }
    Result<std::int64_t> countFew(std::string_view sql);
    Result<QList<SearchResult>> messagesByKey(const QList<std::int64_t>& keys);
    Result<QList<SearchResult>> newestMessages(std::int64_t before, int limit);
    Result<QList<SearchResult>> newestRecords(std::int64_t before, int limit);
    Result<QList<SearchResult>> rankedMessages();
    Result<QList<SearchResult>> rankedRecords();
    Result<std::optional<SearchResult>> messageResult(std::int64_t key);
    SearchResult recordResult(Row row) const;
    std::int64_t from() const { return query_.after ? query_.after->micros : INT64_MIN; }
    std::int64_t until(std::int64_t before) const
    {
        return std::min(before, query_.before ? query_.before->micros : INT64_MAX);
    }

    Database& database_;
    const SearchQuery& query_;
    QString platform_;
};

constexpr int rankedPage = 200;

Result<std::int64_t> Search::countFew(std::string_view sql)
{
    LYGTE_TRY_VALUE(count,
                    database_.one(sql, [](Row row) { return row.integer(0); }, query_.match, SearchStore::rankedLimit + 1));
    return count.value_or(0);
}

Result<std::optional<SearchResult>> Search::messageResult(std::int64_t key)
{
    LYGTE_TRY_VALUE(message, conversationread::messageByKey(database_, key));
    if (!message) return std::nullopt;
    if (!query_.sender.isEmpty() && !message->sender.contains(query_.sender, Qt::CaseInsensitive)) return std::nullopt;
    LYGTE_TRY_VALUE(conversation, conversationread::conversation(database_, message->conversation));
    if (!conversation || (!platform_.isEmpty() && conversation->platform != platform_)) return std::nullopt;
    SearchResult result;
    result.entity = QStringLiteral("message");
    result.id = message->id;
    result.root = message->conversation;
    result.key = key;
    result.at = message->sent.value_or(Instant{key});
    result.title = conversation->title;
    result.sender = message->sender;
    result.platform = conversation->platform;
    Snippet snippet = makeSnippet(message->body, query_);
    result.snippet = std::move(snippet.text);
    result.matches = std::move(snippet.matches);
    return result;
}

SearchResult Search::recordResult(Row row) const
{
    SearchResult result;
    result.key = row.integer(0);
    result.entity = row.text(1);
    result.id = row.id(2);
    result.root = row.id(3);
    result.at = {result.key};
    result.title = row.text(4);
    Snippet snippet = makeSnippet(row.text(5), query_);
    if (snippet.matches.isEmpty() && !result.title.isEmpty()) snippet = makeSnippet(result.title, query_);
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

Result<QList<SearchResult>> Search::rankedMessages()
{
    LYGTE_TRY_VALUE(keys, database_.list(
                              "SELECT rowid FROM message_search WHERE message_search MATCH ?1 AND rowid < ?2 AND rowid >= ?3 "
                              "ORDER BY rank LIMIT ?4",
                              [](Row row) { return row.integer(0); }, query_.match, until(INT64_MAX), from(), rankedPage));
    QList<SearchResult> results;
    for (const std::int64_t key : keys) {
        LYGTE_TRY_VALUE(result, messageResult(key));
        if (result) results.append(std::move(*result));
    }
    return results;
}

Result<QList<SearchResult>> Search::rankedRecords()
{
    return database_.list(
        "SELECT " RECORD_COLUMNS
        " FROM record_search f JOIN search_record r ON r.key = f.rowid WHERE record_search MATCH ?1 AND f.rowid < ?2 "
        "AND f.rowid >= ?3 AND (?5 = '' OR r.entity = ?5) ORDER BY f.rank LIMIT ?4",
        [this](Row row) { return recordResult(row); }, query_.match, until(INT64_MAX), from(), rankedPage, query_.entity);
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

Result<SearchPage> Search::first(int limit, bool newestFirst)
{
    std::int64_t messages = 0;
    std::int64_t records = 0;
    if (wantsMessages()) {
        LYGTE_TRY_VALUE(count,
                        countFew("SELECT count(*) FROM (SELECT 1 FROM message_search WHERE message_search MATCH ?1 LIMIT ?2)"));
        messages = count;
    }
    if (wantsRecords()) {
        LYGTE_TRY_VALUE(count,
                        countFew("SELECT count(*) FROM (SELECT 1 FROM record_search WHERE record_search MATCH ?1 LIMIT ?2)"));
        records = count;
    }
    const bool few = messages + records <= SearchStore::rankedLimit;
    if (newestFirst || !few) {
        LYGTE_TRY_VALUE(page, newest(INT64_MAX, limit));
        if (few) page.total = messages + records;
        return page;
    }
    SearchPage page;
    page.ranked = true;
    page.total = messages + records;
    // Records stand before messages: there are few of them, and they are the officers' own words.
    if (records > 0) {
        LYGTE_TRY_VALUE(found, rankedRecords());
        page.results = std::move(found);
    }
    if (messages > 0) {
        LYGTE_TRY_VALUE(found, rankedMessages());
        page.results += found;
    }
    if (page.results.size() > rankedPage) page.results.resize(rankedPage);
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

QFuture<Result<SearchPage>> SearchStore::more(const SearchQuery& query, std::int64_t beforeKey, int limit)
{
    return desk_.file.search([=](Database& database) -> Result<SearchPage> {
        if (query.isEmpty()) return SearchPage{};
        return Search(database, query).newest(beforeKey, limit);
    });
}

} // namespace lygte
