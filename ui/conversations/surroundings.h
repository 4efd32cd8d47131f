#pragma once
// What other features know about a conversation, as the details pane asks for it. An interface, because a feature's folder
// knows no other feature; app/ answers it from the stores, off the UI thread.

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "ui/widgets/marks.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace lygte {

/// One line that leads somewhere. Texts are ready to show, in the language of the interface when they were asked for.
struct Related
{
    QString entity; ///< "escalation", "entry" or "conversation"
    Id id;
    Id root;                 ///< of an entry: its shift
    std::int64_t key = 0;    ///< of a conversation: the message to show; 0: none
    QString title;           ///< foreign
    QString words;           ///< ours: state, kind, when
    std::optional<Mark> due; ///< the next deadline
    QString identifier;      ///< of a conversation: what stands in both; foreign
};

class Surroundings : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QFuture<Result<QList<Related>>> escalations(const Id& conversation) = 0;
    /// Log entries that are linked to it, newest first.
    virtual QFuture<Result<QList<Related>>> entries(const Id& conversation) = 0;
    /// Other conversations in which one of the identifiers stands, in the order of the identifiers.
    virtual QFuture<Result<QList<Related>>> elsewhere(const Id& conversation, const QStringList& identifiers) = 0;

Q_SIGNALS:
    /// Escalations or entries are others than before.
    void changed();
};

} // namespace lygte
