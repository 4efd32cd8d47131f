#pragma once
// All escalations, grouped by what is needed from the officer, each group by its next deadline. Changes come in by id, so that
// a view keeps its place and selection. The list is short (a section has tens, not thousands), so it is read whole. UI thread.

#include "core/escalations/escalationstore.h"
#include "ui/widgets/listmodel.h"

namespace lygte {

class EscalationModel final : public ListModel
{
    Q_OBJECT
public:
    /// Overdue ones are for the officer whoever's turn it is: somebody must ask.
    enum class Group { Officer, Receiver, Closed };
    struct Row
    {
        Group group = Group::Officer;
        std::optional<EscalationSummary> item; ///< none: the heading of its group
    };

    /// `store` outlives the model.
    explicit EscalationModel(EscalationStore& store, QObject* parent = nullptr);

    void setWithClosed(bool withClosed);
    /// Only those whose title, type, state or officer has every word.
    void setWords(const QString& words);
    /// Time has passed: countdowns and groups are made anew.
    void tick();
    void retranslate() { tick(); }

    const Row& row(int row) const { return rows_[row]; }
    const EscalationType* typeOf(const EscalationSummary& summary) const { return store_.types().find(summary.type); }
    /// -1 when it is not in the list.
    int rowOf(const Id& id) const;
    Id idAt(int row) const;
    /// All that were read, shown or not.
    qsizetype count() const { return all_.size(); }
    int countOf(Group group) const;
    bool isLoaded() const { return loaded_; }
    Instant now() const { return store_.desk().clock.now(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    /// What is stored is in the list.
    void loaded();
    void failed(const lygte::Error& error);

private:
    void load();
    void apply(const QList<Row>& rows);
    QList<Row> rows() const;
    Group groupOf(const EscalationSummary& summary) const;
    bool matches(const EscalationSummary& summary) const;
    QString headingText(Group group) const;
    QString itemText(const EscalationSummary& summary) const;

    EscalationStore& store_;
    QList<EscalationSummary> all_;
    QList<Row> rows_;
    QStringList words_;
    bool withClosed_ = false;
    bool loaded_ = false;
    quint64 asked_ = 0; ///< answers to an older question are dropped
};

} // namespace lygte
