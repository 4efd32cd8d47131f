#include "ui/leader/erasuremodel.h"

#include "core/base/refusaltext.h"
#include "core/base/text.h"
#include "ui/server/serverwords.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plainlabel.h"

#include <QGuiApplication>

namespace lygte {

void ErasureModel::setErasures(const QList<Erasure>& erasures)
{
    arrange(erasures_, erasures, &Erasure::id);
    for (int row = 0; row < erasures.size(); ++row) {
        if (erasures_[row] == erasures[row]) continue;
        erasures_[row] = erasures[row];
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void ErasureModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!erasures_.isEmpty()) Q_EMIT dataChanged(index(0, 0), index(int(erasures_.size()) - 1, ColumnCount - 1));
}

int ErasureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(erasures_.size());
}

int ErasureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// What became of it, with the state's own mark. Only the server's answer says erased.
static QString stateOf(const Erasure& erasure)
{
    switch (erasure.state) {
    case SyncState::OnServer:
        if (!erasure.found) break;
        return *erasure.found ? ErasureModel::tr("✓ erased on the server")
                              : ErasureModel::tr("∅ not found where you may erase: nothing was erased");
    case SyncState::Rejected:
        return ErasureModel::tr("✗ refused: %1").arg(describeRefusal(erasure.refusal).what);
    default:
        break;
    }
    return ErasureModel::tr("↑ waits for the server; nothing is erased yet");
}

QString ErasureModel::text(const Erasure& erasure, int column) const
{
    switch (column) {
    case What: {
        QString kind = serverwords::kindName(erasure.entity, false);
        if (erasure.title.isEmpty()) return kind;
        return tr("%1: %2", "kind, title").arg(kind, isolated(erasure.title));
    }
    case State:
        return stateOf(erasure);
    case Order:
        return visible(erasure.why);
    case By:
        return tr("officer %1").arg(erasure.officerNumber);
    default:
        return formatDayAndTime(erasure.at, clock_.now());
    }
}

QVariant ErasureModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Erasure& erasure = erasures_[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(erasure, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(erasure, index.column()));
    case Qt::ForegroundRole:
        if (index.column() != State || erasure.state != SyncState::Rejected) return {};
        return Colours::of(QGuiApplication::palette()).danger;
    default:
        return {};
    }
}

QVariant ErasureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return ListModel::headerData(section, orientation, role);
    switch (section) {
    case What:
        return tr("What");
    case State:
        return tr("State");
    case Order:
        return tr("Order");
    case By:
        return tr("By");
    case When:
        return tr("When");
    default:
        return {};
    }
}

} // namespace lygte
