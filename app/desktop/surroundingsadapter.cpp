#include "app/desktop/surroundingsadapter.h"

#include "core/base/text.h"
#include "ui/editor/notetext.h"
#include "ui/escalations/escalationwords.h"
#include "ui/patrol/patrolwords.h"
#include "ui/widgets/format.h"

#include <QApplication>

namespace lygte {

SurroundingsAdapter::SurroundingsAdapter(EscalationStore& escalations, PatrolStore& patrol, SearchStore& search)
    : escalations_(escalations), patrol_(patrol), search_(search)
{
    connect(&escalations_, &EscalationStore::changed, this, &Surroundings::changed);
    connect(&patrol_, &PatrolStore::changed, this, &Surroundings::changed);
}

/// Each row in words; on the UI thread, whose palette and language they follow.
template <typename Row, typename Say>
static QFuture<Result<QList<Related>>> inWords(QFuture<Result<QList<Row>>> rows, QObject* context, Say say)
{
    return rows.then(context, [say](const Result<QList<Row>>& found) -> Result<QList<Related>> {
        if (!found) return std::unexpected(found.error());
        QList<Related> said;
        for (const Row& row : *found) said += say(row);
        return said;
    });
}

QFuture<Result<QList<Related>>> SurroundingsAdapter::escalations(const Id& conversation)
{
    return inWords(escalations_.ofConversation(conversation), this, [this](const EscalationSummary& one) {
        const Instant now = escalations_.desk().clock.now();
        Related related{.entity = QStringLiteral("escalation"), .id = one.id, .root = one.id, .title = one.title};
        related.words = escalationwords::stateSince(escalations_.types().find(one.type), one, now);
        if (one.dueAt) related.due = escalationwords::countdown(*one.dueAt, now, QApplication::palette());
        return related;
    });
}

QFuture<Result<QList<Related>>> SurroundingsAdapter::entries(const Id& conversation)
{
    return inWords(patrol_.entriesLinkedTo(conversation), this, [this](const Entry& entry) {
        const QString text = snippet(noteText(entry.text.fact).text, 80);
        Related related{.entity = QStringLiteral("entry"), .id = entry.id, .root = entry.shift};
        related.title = text.isEmpty() ? kindWord(entry.text.kind) : text;
        QStringList words{text.isEmpty() ? QString() : kindWord(entry.text.kind), whereText(entry.text)};
        if (entry.withdrawn) words += QCoreApplication::translate("Patrol", "Taken back");
        if (entry.text.started) words += formatRelative(*entry.text.started, patrol_.desk().clock.now());
        words.removeAll(QString());
        related.words = words.join(QStringLiteral(" · "));
        return related;
    });
}

QFuture<Result<QList<Related>>> SurroundingsAdapter::elsewhere(const Id& conversation, const QStringList& identifiers)
{
    return inWords(search_.occurrences(identifiers, conversation), this, [this](const Occurrence& one) {
        Related related{
            .entity = QStringLiteral("conversation"), .id = one.conversation, .root = one.conversation, .key = one.key};
        related.title = one.title;
        related.words = formatRelative(one.at, patrol_.desk().clock.now());
        related.identifier = one.identifier;
        return related;
    });
}

} // namespace lygte
