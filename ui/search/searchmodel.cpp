#include "ui/search/searchmodel.h"

#include "core/base/text.h"
#include "ui/search/searchwords.h"
#include "ui/widgets/format.h"

namespace lygte {

using namespace searchwords;

SearchModel::SearchModel(SearchStore& store, QObject* parent) : QAbstractListModel(parent), store_(store) {}

void SearchModel::search(const SearchQuery& query, bool newestFirst)
{
    query_ = query;
    const quint64 number = ++asked_;
    if (query.isEmpty()) {
        searching_ = false;
        replace({});
        return;
    }
    searching_ = true;
    store_.search(query, page, newestFirst).then(this, [this, number](const Result<SearchPage>& answer) {
        if (number != asked_) return; // also Cancelled: the store ends an older search when a newer one comes
        if (!answer) {
            searching_ = false;
            Q_EMIT failed(answer.error());
            return;
        }
        replace(*answer);
        if (number == asked_) goOn();
    });
}

void SearchModel::replace(const SearchPage& answer)
{
    fetching_ = true; // a view asks for more while it is being reset, and the store may answer at once
    beginResetModel();
    results_ = answer.results;
    last_ = answer;
    total_ = answer.total;
    endResetModel();
    fetching_ = false;
    searching_ = results_.isEmpty() && !last_.atEnd;
    Q_EMIT found();
}

/// A view asks again only when rows have come.
void SearchModel::goOn()
{
    if (last_.results.isEmpty() && !last_.atEnd) askMore();
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(results_.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    const SearchResult& result = results_[index.row()];
    QStringList parts{kindName(result.entity), visible(result.title)};
    if (!result.sender.isEmpty()) parts += visible(result.sender);
    parts += formatShortDayAndTime(result.at);
    parts += visible(result.snippet);
    return parts.join(QStringLiteral(". "));
}

bool SearchModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !last_.atEnd && !fetching_ && !searching_;
}

void SearchModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent)) askMore();
}

void SearchModel::askMore()
{
    fetching_ = true;
    store_.more(query_, last_, page).then(this, [this, number = asked_](const Result<SearchPage>& answer) {
        if (number != asked_) return;
        if (!answer) {
            fetching_ = searching_ = false;
            Q_EMIT failed(answer.error());
            return;
        }
        last_ = *answer;
        if (!answer->results.isEmpty()) {
            const int first = int(results_.size());
            beginInsertRows({}, first, first + int(answer->results.size()) - 1);
            results_ += answer->results;
            endInsertRows();
        }
        fetching_ =
            false; // not before: a view asks again while rows are being inserted, and the last key was still the old one
        searching_ = results_.isEmpty() && !last_.atEnd;
        Q_EMIT moreFound();
        if (number == asked_) goOn();
    });
}

QString SearchModel::countText() const
{
    if (query_.isEmpty()) return {};
    const bool whole = last_.atEnd && (!last_.ranked || total_ <= results_.size());
    const qint64 count = whole || total_ < 0 ? qint64(results_.size()) : total_;
    const bool exact = whole || total_ >= 0;
    const int n = int(std::min<qint64>(count, INT_MAX));
    // Only without a filter is it known that what was not looked at yet is found too.
    QString text = exact                ? tr("%n found", nullptr, n)
                   : hasFilters(query_) ? tr("%n found so far", nullptr, n)
                                        : tr("more than %n found", nullptr, n);
    text.replace(QString::number(n), formatCount(n));
    if (results_.isEmpty()) return text;
    text += last_.ranked ? tr(", best first") : tr(", newest first");
    if (last_.ranked && total_ > SearchStore::rankedMost)
        text += tr("; the best %n are shown", nullptr, SearchStore::rankedMost);
    return text;
}

void SearchModel::retranslate()
{
    if (!results_.isEmpty()) Q_EMIT dataChanged(index(0), index(int(results_.size()) - 1));
}

} // namespace lygte
