#pragma once
// Escalations: created from a type that is data, filled in, carried from state to state by commands that name the state they
// expect, and proved by events and excerpts. A command that lacks something is refused here, not only in the form.

#include "core/escalations/deadline.h"
#include "core/escalations/escalation.h"
#include "core/people/desk.h"

#include <QObject>
#include <QSet>

namespace lygte {

/// Every call returns at once; work is done on the case file's threads. Use it from the thread that made it.
class EscalationStore : public QObject
{
    Q_OBJECT

public:
    /// `types` and `calendar` are loaded once by the composition.
    EscalationStore(Desk& desk, EscalationTypes types, DanishCalendar calendar, QObject* parent = nullptr);

    const EscalationTypes& types() const { return *types_; }
    const DanishCalendar& calendar() const { return *calendar_; }
    const Desk& desk() const { return desk_; }

    /// A new one in the type's initial state, with excerpts of `messages`.
    QFuture<Result<Id>> create(const QString& type, const QString& title, const Id& conversation, const QList<Id>& messages);
    /// Saves what was filled in. Identity fields go to their own row.
    QFuture<Result<void>> setFields(const Id& escalation, const FieldValues& changed);
    /// Identity fields (a JSON object) that the server handed out against a reason: kept here as the server has them. What
    /// was filled in here and has not reached the server stays.
    QFuture<Result<void>> keepIdentity(const Id& escalation, const QString& fields);
    QFuture<Result<void>> setTitle(const Id& escalation, const QString& title);
    /// Messages that are excerpts already are left as they are; one that was taken out comes back. Conflict: a message has been
    /// corrected or taken back in the meantime; none is added then.
    QFuture<Result<void>> addExcerpts(const Id& escalation, const QList<Id>& messages);
    QFuture<Result<void>> removeExcerpt(const Id& excerpt);
    QFuture<Result<void>> restoreExcerpt(const Id& excerpt);
    /// Records that the document was made from `basis` (documentBasis of what the officer saw), in which language and format.
    QFuture<Result<void>> documentMade(const Id& escalation, const QByteArray& basis, const QString& what);
    /// Carries out a command. Conflict: not in `expected`; Invalid: something is missing, the detail lists the field keys.
    QFuture<Result<void>> act(const Id& escalation, const QString& command, const QString& expected, const QString& note);

    /// Takes back the last act, if it was `command` and can be undone: back to the state before, as a new event. Conflict:
    /// something else has happened since.
    QFuture<Result<void>> undo(const Id& escalation, const QString& command);

    /// By next deadline, those without one last; closed ones only when asked for.
    QFuture<Result<QList<EscalationSummary>>> list(bool withClosed = false);
    QFuture<Result<std::optional<Escalation>>> escalation(const Id& id);
    QFuture<Result<QList<EscalationSummary>>> ofConversation(const Id& conversation);
    /// The most urgent deadline of all open ones, for the status strip.
    QFuture<Result<std::optional<EscalationSummary>>> nextDue();

Q_SIGNALS:
    void changed(const QSet<lygte::Id>& escalations);

private:
    Desk& desk_;
    std::shared_ptr<const EscalationTypes> types_;
    std::shared_ptr<const DanishCalendar> calendar_;
};

} // namespace lygte
