#pragma once
// The results of one query, page by page. A new query is a new list; the old one stays until the answer is here, so that
// nothing flickers while somebody types. Answers to an older query are dropped. UI thread.

#include "core/search/searchstore.h"

#include <QAbstractListModel>

namespace lygte {

class SearchModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int page = 50;

    /// `store` outlives the model.
    explicit SearchModel(SearchStore& store, QObject* parent = nullptr);

    /// A query without words empties the list.
    void search(const SearchQuery& query, bool newestFirst);
    const SearchQuery& query() const { return query_; }
    const SearchResult& result(int row) const { return results_[row]; }
    /// Until there is a result, or everything was looked at.
    bool isSearching() const { return searching_; }
    bool isRanked() const { return last_.ranked; }
    bool isWhole() const { return last_.atEnd; }
    /// "23 found, best first". Empty when nothing was searched for.
    QString countText() const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// The first page of a query is in the list; while it is empty and isSearching(), the next ones come by themselves.
    void found();
    void moreFound();
    void failed(const lygte::Error& error);

private:
    void replace(const SearchPage& answer);
    void goOn();
    void askMore();

    SearchStore& store_;
    SearchQuery query_;
    QList<SearchResult> results_; ///< of all pages so far
    SearchPage last_;
    std::int64_t total_ = 0;
    quint64 asked_ = 0;
    bool searching_ = false;
    bool fetching_ = false;
};

} // namespace lygte
