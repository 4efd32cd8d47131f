#pragma once
// The inbox as a list: the ids of all conversations that match, and only the rows that somebody looks at. The store answers a
// page of ids first, then all; later changes come as a diff by id, made off the UI thread. Discarded: QSqlQueryModel (a query
// on the UI thread), fetchMore (the scroll bar would lie about how much there is). UI thread.

#include "core/conversations/conversationstore.h"
#include "ui/widgets/listmodel.h"

#include <QTimer>

namespace lygte {

class InboxModel final : public ListModel
{
    Q_OBJECT
public:
    static constexpr int firstPage = 200;
    static constexpr int mostRowsAtOnce = 200;
    static constexpr int keptRows = 2000;

    /// `store` outlives the model.
    explicit InboxModel(ConversationStore& store, QObject* parent = nullptr);

    /// A new list; the one shown stays until the answer is here. The same query again reloads.
    void setQuery(const InboxQuery& query);
    const InboxQuery& query() const { return query_; }
    /// The conversation in front stays in the list, although reading or closing it takes it out of the query.
    void keep(const Id& id) { kept_ = id; }
    /// It is gone from the case file: its row goes, too.
    void letGo(const Id& id);

    Id idAt(int row) const;
    int rowOf(const Id& id) const;
    /// Null while it is not fetched; asking fetches it, and dataChanged follows.
    const Conversation* at(int row) const;
    /// The whole list is known, not just its first page.
    bool isComplete() const { return complete_; }
    bool isLoading() const { return loading_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Display and accessible text: the row in words.
    QVariant data(const QModelIndex& index, int role) const override;
    /// The language has changed.
    void retranslate();

Q_SIGNALS:
    /// The first answer of a query is in the list.
    void loaded();
    void failed(const lygte::Error& error);
    /// Around the steps of a diff, so that a view can hold its place.
    void aboutToUpdate();
    void updated();

private:
    void ask(int limit);
    void listArrived(QList<Id> ids, bool all);
    void apply(const ListDiff& diff);
    void replaceAll(const QList<Id>& ids);
    void conversationsChanged(const QSet<Id>& ids);
    void refresh();
    void fetchWanted();
    void rowsArrived(const QList<Conversation>& rows);
    void forgetFarRows();
    bool isNear(qsizetype row, int rows) const;

    ConversationStore& store_;
    InboxQuery query_;
    QList<Id> ids_;
    QHash<Id, qsizetype> rows_;
    QHash<Id, Conversation> cache_;
    mutable QList<Id> wanted_;
    mutable QTimer fetchTimer_;
    mutable int lastAsked_ = 0;
    QTimer refreshTimer_;
    QSet<Id> changed_;
    QSet<Id> outdated_; // changed while rows were being fetched
    Id kept_;
    quint64 generation_ = 0; // of the query; answers to an older one are dropped
    bool complete_ = false;
    bool fetching_ = false; // rows are under way
    bool loading_ = false;
    bool busy_ = false;    // a list or its diff is under way
    bool replace_ = false; // the next answer is a new list, not a change of this one
};

} // namespace lygte
