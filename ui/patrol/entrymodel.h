#pragma once
// The entries of one shift as a list, newest first. What is set anew is compared by the entry's first version, so that a
// correction changes its row in place and the view keeps focus, selection and scroll position.

#include "core/patrol/patrol.h"
#include "ui/widgets/listmodel.h"

#include <QSet>

namespace lygte {

class EntryModel final : public ListModel
{
    Q_OBJECT
public:
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< lygte::Entry
        ExpandedRole,                 ///< bool, writable: the old texts are shown
    };

    using ListModel::ListModel;

    void setEntries(const QList<Entry>& entries);
    const QList<Entry>& entries() const { return entries_; }
    /// Null outside the list.
    const Entry* entry(const QModelIndex& index) const;
    /// By the id of any of its versions; an invalid index when it is not here.
    QModelIndex indexOf(const Id& id) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    static Id firstVersion(const Entry& entry) { return entry.earlier.isEmpty() ? entry.id : entry.earlier.last().id; }

    QList<Entry> entries_;
    QSet<Id> expanded_; // by first version
};

} // namespace lygte

Q_DECLARE_METATYPE(lygte::Entry)
