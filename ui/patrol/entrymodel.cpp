#include "ui/patrol/entrymodel.h"

#include "ui/patrol/patrolwords.h"

namespace lygte {

void EntryModel::setEntries(const QList<Entry>& entries)
{
    arrange(entries_, entries, firstVersion);
    for (int row = 0; row < entries.size(); ++row) {
        const Entry& old = entries_[row];
        const Entry& entry = entries[row];
        if (old.id == entry.id && old.syncState == entry.syncState && old.refusal == entry.refusal &&
            old.text.links == entry.text.links)
            continue;
        entries_[row] = entry;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

const Entry* EntryModel::entry(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &entries_[index.row()] : nullptr;
}

QModelIndex EntryModel::indexOf(const Id& id) const
{
    for (int row = 0; row < entries_.size(); ++row) {
        const Entry& entry = entries_[row];
        if (entry.id == id || std::ranges::contains(entry.earlier, id, &Entry::id)) return index(row);
    }
    return {};
}

void EntryModel::retranslate()
{
    if (!entries_.isEmpty()) Q_EMIT dataChanged(index(0), index(int(entries_.size()) - 1));
}

int EntryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(entries_.size());
}

QVariant EntryModel::data(const QModelIndex& index, int role) const
{
    const Entry* found = entry(index);
    if (!found) return {};
    switch (role) {
    case Qt::DisplayRole:
        return spokenEntry(*found);
    case EntryRole:
        return QVariant::fromValue(*found);
    case ExpandedRole:
        return expanded_.contains(firstVersion(*found));
    default:
        return {};
    }
}

bool EntryModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Entry* found = entry(index);
    if (!found || role != ExpandedRole) return false;
    if (value.toBool())
        expanded_.insert(firstVersion(*found));
    else
        expanded_.remove(firstVersion(*found));
    Q_EMIT dataChanged(index, index, {ExpandedRole});
    return true;
}

} // namespace lygte
