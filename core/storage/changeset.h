#pragma once
// What one committed transaction changed, by table and id. Item models use it to fetch just those rows again and to diff them
// in.

#include "core/base/id.h"

#include <QHash>
#include <QMetaType>
#include <QSet>

namespace lygte {

/// Ids by table name. A bulk job that changes thousands of children names their root only.
struct ChangeSet
{
    QHash<QString, QSet<Id>> ids;

    bool isEmpty() const { return ids.isEmpty(); }
    QSet<Id> of(const QString& table) const { return ids.value(table); }
    void add(const QString& table, const Id& id) { ids[table].insert(id); }
};

} // namespace lygte

Q_DECLARE_METATYPE(lygte::ChangeSet)
