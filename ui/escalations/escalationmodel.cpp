#include "ui/escalations/escalationmodel.h"

#include "core/base/text.h"
#include "ui/escalations/escalationwords.h"

#include <QGuiApplication>

#include <algorithm>

namespace lygte {

using namespace escalationwords;

static Id keyOf(const EscalationModel::Row& row)
{
    if (row.item) return row.item->id;
    return Id::fromContent({"group", QByteArray::number(int(row.group))});
}

EscalationModel::EscalationModel(EscalationStore& store, QObject* parent) : ListModel(parent), store_(store)
{
    connect(&store, &EscalationStore::changed, this, &EscalationModel::load);
    load();
}

void EscalationModel::setWithClosed(bool withClosed)
{
    if (std::exchange(withClosed_, withClosed) != withClosed) load();
}

void EscalationModel::setWords(const QString& words)
{
    words_ = words.split(u' ', Qt::SkipEmptyParts);
    apply(rows());
}

void EscalationModel::tick()
{
    apply(rows());
    if (!rows_.isEmpty()) Q_EMIT dataChanged(index(0), index(int(rows_.size()) - 1));
}

int EscalationModel::rowOf(const Id& id) const
{
    const auto found = std::ranges::find_if(rows_, [&](const Row& row) { return row.item && row.item->id == id; });
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

Id EscalationModel::idAt(int row) const
{
    return row >= 0 && row < rows_.size() && rows_[row].item ? rows_[row].item->id : Id();
}

int EscalationModel::countOf(Group group) const
{
    return int(std::ranges::count_if(all_, [&](const EscalationSummary& item) { return groupOf(item) == group; }));
}

int EscalationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(rows_.size());
}

Qt::ItemFlags EscalationModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    return rows_[index.row()].item ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                   : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

QVariant EscalationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    const Row& row = rows_[index.row()];
    return row.item ? itemText(*row.item) : headingText(row.group);
}

void EscalationModel::load()
{
    store_.list(withClosed_).then(this, [this, number = ++asked_](const Result<QList<EscalationSummary>>& found) {
        if (number != asked_) return;
        if (!found) {
            Q_EMIT failed(found.error());
            return;
        }
        all_ = *found;
        loaded_ = true;
        apply(rows());
        Q_EMIT loaded();
    });
}

void EscalationModel::apply(const QList<Row>& next)
{
    arrange(rows_, next, keyOf);
    rows_ = next;
    if (!rows_.isEmpty()) Q_EMIT dataChanged(index(0), index(int(rows_.size()) - 1));
}

QList<EscalationModel::Row> EscalationModel::rows() const
{
    QList<Row> result;
    for (const Group group : {Group::Officer, Group::Receiver, Group::Closed}) {
        const qsizetype heading = result.size();
        for (const EscalationSummary& item : all_)
            if (groupOf(item) == group && matches(item)) result += Row{group, item};
        if (result.size() > heading) result.insert(heading, Row{group, {}});
    }
    return result;
}

EscalationModel::Group EscalationModel::groupOf(const EscalationSummary& summary) const
{
    const EscalationType* type = typeOf(summary);
    const EscalationState* state = type ? type->state(summary.state) : nullptr;
    if (state && type->isFinal(summary.state)) return Group::Closed;
    const bool overdue = summary.dueAt && *summary.dueAt < now();
    return state && state->waiting == Waiting::Receiver && !overdue ? Group::Receiver : Group::Officer;
}

bool EscalationModel::matches(const EscalationSummary& summary) const
{
    const EscalationType* type = typeOf(summary);
    const QString text = summary.title + u'\n' + (type ? said(type->label) : summary.type) + u'\n' +
                         stateSince(type, summary, now()) + u'\n' + summary.officerNumber;
    return std::ranges::all_of(words_, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString EscalationModel::headingText(Group group) const
{
    switch (group) {
    case Group::Officer:
        return tr("For me to do");
    case Group::Receiver:
        return tr("Waiting for the receiver");
    case Group::Closed:
        break;
    }
    return tr("Closed");
}

QString EscalationModel::itemText(const EscalationSummary& summary) const
{
    const EscalationType* type = typeOf(summary);
    QStringList parts{visible(summary.title), stateSince(type, summary, now())};
    if (summary.dueAt)
        parts += deadlineLabel(type, summary.dueKey) + QStringLiteral(": ") +
                 countdown(*summary.dueAt, now(), QGuiApplication::palette()).word;
    const Mark sync = stateMark(summary, QGuiApplication::palette());
    parts += summary.refusal.isEmpty() ? sync.word : sync.explanation;
    return parts.join(QStringLiteral(". "));
}

} // namespace lygte
