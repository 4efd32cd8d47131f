#pragma once
// What was ordered erased, as a table, newest first. What is set anew is diffed in by id, so that the row in hand stays in hand
// while the server answers.

#include "core/server/erasures.h"
#include "ui/widgets/listmodel.h"

namespace lygte {

class ErasureModel final : public ListModel
{
    Q_OBJECT
public:
    enum Column { What, State, Order, By, When, ColumnCount };

    /// `clock` outlives it.
    explicit ErasureModel(const Clock& clock, QObject* parent = nullptr) : ListModel(parent), clock_(clock) {}

    void setErasures(const QList<Erasure>& erasures);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Erasure& erasure, int column) const;

    const Clock& clock_;
    QList<Erasure> erasures_;
};

} // namespace lygte
