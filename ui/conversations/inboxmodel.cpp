#include "ui/conversations/inboxmodel.h"

#include "core/base/text.h"
#include "core/people/desk.h"
#include "ui/conversations/wording.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace lygte {

InboxModel::InboxModel(ConversationStore& store, QObject* parent) : ListModel(parent), store_(store)
{
    fetchTimer_.setSingleShot(true);
    fetchTimer_.setInterval(0);
    connect(&fetchTimer_, &QTimer::timeout, this, [this] { fetchWanted(); });
    refreshTimer_.setSingleShot(true);
    connect(&refreshTimer_, &QTimer::timeout, this, &InboxModel::refresh);
    connect(&store_, &ConversationStore::changed, this, &InboxModel::conversationsChanged);
}

void InboxModel::setQuery(const InboxQuery& query)
{
    query_ = query;
    ++generation_;
    complete_ = false;
    loading_ = true;
    replace_ = true;
    ask(firstPage);
}

void InboxModel::letGo(const Id& id)
{
    if (kept_ == id) kept_ = {};
    conversationsChanged({id});
}

Id InboxModel::idAt(int row) const
{
    return ids_.value(row);
}

int InboxModel::rowOf(const Id& id) const
{
    return int(rows_.value(id, -1));
}

const Conversation* InboxModel::at(int row) const
{
    if (row < 0 || row >= ids_.size()) return nullptr;
    lastAsked_ = row;
    const auto found = cache_.constFind(ids_[row]);
    if (found != cache_.constEnd()) return &*found;
    wanted_.append(ids_[row]);
    if (!fetchTimer_.isActive()) fetchTimer_.start();
    return nullptr;
}

int InboxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ids_.size());
}

static QString inWords(const Conversation& conversation, Instant now)
{
    QStringList parts{isolated(conversation.title), platformName(conversation.platform)};
    if (conversation.level) parts += markOf(levelMark(*conversation.level), QPalette()).word;
    if (conversation.unread > 0) parts += InboxModel::tr("%n unread", nullptr, conversation.unread);
    if (!conversation.open) parts += InboxModel::tr("closed");
    if (conversation.importing) parts += InboxModel::tr("import not finished");
    if (const auto window = replyWindowMark(conversation, now, QPalette())) parts += window->word;
    parts += formatRelative(conversation.lastAt, now);
    if (syncMark(conversation.wholeState) != SyncMark::OnServer) parts += wholeMark(conversation, QPalette()).word;
    const QString who = lastSpeaker(conversation);
    if (!conversation.snippet.isEmpty())
        parts += (who.isEmpty() ? QString() : QString(who + u": ")) + visible(conversation.snippet);
    return parts.join(QStringLiteral(", "));
}

QVariant InboxModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    const Conversation* conversation = at(index.row());
    return conversation ? QVariant(inWords(*conversation, store_.desk().clock.now())) : QVariant();
}

void InboxModel::retranslate()
{
    if (!ids_.isEmpty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void InboxModel::ask(int limit)
{
    busy_ = true;
    store_.inbox(query_, limit).then(this, [this, limit, generation = generation_](Result<QList<Id>> ids) {
        if (generation != generation_) return;
        if (!ids) {
            busy_ = false;
            loading_ = false;
            Q_EMIT failed(ids.error());
            return;
        }
        listArrived(std::move(*ids), limit == 0 || ids->size() < limit);
    });
}

void InboxModel::listArrived(QList<Id> ids, bool all)
{
    complete_ = all;
    if (std::exchange(replace_, false)) {
        replaceAll(ids);
        loading_ = false;
        busy_ = false;
        Q_EMIT loaded();
        if (!all) ask(0);
        return;
    }
    if (const qsizetype row = rows_.value(kept_, -1); row >= 0 && !ids.contains(kept_))
        ids.insert(std::min(row, ids.size()), kept_);
    QtFuture::makeReadyValueFuture(std::pair(ids_, std::move(ids)))
        .then(QtFuture::Launch::Async,
              [](const std::pair<QList<Id>, QList<Id>>& lists) { return diffLists(lists.first, lists.second); })
        .then(this, [this, generation = generation_](const ListDiff& diff) {
            if (generation != generation_) return;
            apply(diff);
            busy_ = false;
        });
}

void InboxModel::apply(const ListDiff& diff)
{
    Q_EMIT aboutToUpdate();
    if (diff.tooMany) {
        beginResetModel();
        ids_ = diff.after;
        rows_ = diff.rows;
        endResetModel();
    } else {
        for (const ListChange& change : diff.changes) takeStep(change, ids_, diff.after);
        rows_ = diff.rows;
    }
    Q_EMIT updated();
}

void InboxModel::replaceAll(const QList<Id>& ids)
{
    beginResetModel();
    ids_ = ids;
    rows_.clear();
    rows_.reserve(ids.size());
    for (qsizetype row = 0; row < ids.size(); ++row) rows_.insert(ids[row], row);
    endResetModel();
}

void InboxModel::conversationsChanged(const QSet<Id>& ids)
{
    changed_ += ids;
    if (fetching_) outdated_ += ids;
    // A list of many thousands is not read again for each batch of an import.
    if (!refreshTimer_.isActive()) refreshTimer_.start(ids_.size() > 5000 ? 300 : 20);
}

void InboxModel::refresh()
{
    if (busy_) {
        refreshTimer_.start(50);
        return;
    }
    for (const Id& id : std::exchange(changed_, {})) {
        if (!cache_.contains(id)) continue;
        if (isNear(rowOf(id), mostRowsAtOnce / 2))
            wanted_.append(id); // shown as it was until the new one is here
        else
            cache_.remove(id); // asked for again when somebody looks
    }
    if (!wanted_.isEmpty()) fetchTimer_.start();
    ask(0);
}

/// To what is in sight.
bool InboxModel::isNear(qsizetype row, int rows) const
{
    return row >= 0 && std::abs(row - lastAsked_) < rows;
}

void InboxModel::fetchWanted()
{
    if (fetching_) return; // one after the other, or an older answer could come last
    // What was asked for last is what is in sight now; a row is asked for each time that it is looked at.
    QSet<Id> rows;
    for (; !wanted_.isEmpty() && rows.size() < mostRowsAtOnce; wanted_.removeLast()) rows.insert(wanted_.last());
    wanted_.clear();
    if (rows.isEmpty()) return;
    fetching_ = true;
    store_.rows(rows.values()).then(this, [this](const Result<QList<Conversation>>& rows) {
        fetching_ = false;
        if (rows)
            rowsArrived(*rows);
        else
            Q_EMIT failed(rows.error());
        outdated_.clear();
        if (!wanted_.isEmpty()) fetchTimer_.start();
    });
}

void InboxModel::rowsArrived(const QList<Conversation>& rows)
{
    int first = rowCount();
    int last = -1;
    for (const Conversation& conversation : rows) {
        if (outdated_.contains(conversation.id)) {
            wanted_.append(conversation.id);
            continue;
        }
        cache_.insert(conversation.id, conversation);
        const int row = rowOf(conversation.id);
        if (row < 0 || row >= rowCount()) continue;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    forgetFarRows();
    if (last >= first) Q_EMIT dataChanged(index(first), index(last));
}

void InboxModel::forgetFarRows()
{
    if (cache_.size() <= keptRows) return;
    cache_.removeIf([this](const auto& entry) { return !isNear(rows_.value(entry.key(), -1), keptRows / 4); });
}

} // namespace lygte
