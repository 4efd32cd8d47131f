#include "core/escalations/escalationstore.h"

#include "core/base/text.h"
#include "core/conversations/conversationread.h"
#include "core/conversations/versions.h"
#include "core/escalations/escalationread.h"
#include "core/escalations/escalationtables.h"
#include "core/storage/casefile.h"
#include "core/sync/mutations.h"

namespace lygte {

namespace {

/// One change of one escalation, in a transaction of its own on the writing thread.
class Change
{
public:
    Change(Database& database, const Officer& officer, const Clock& clock, const EscalationTypes& types,
           const DanishCalendar& calendar)
        : database_(database), officer_(officer), clock_(clock), types_(types), calendar_(calendar),
          mutations_(database, clock), now_(clock.now())
    {}

    Result<void> begin()
    {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database_));
        transaction_.emplace(std::move(transaction));
        return {};
    }
    Result<void> load(const Id& id);
    Result<Id> create(const QString& type, const QString& title, const Id& conversation);
    Result<void> setFields(const FieldValues& changed);
    Result<void> setTitle(const QString& title) { return mutations_.patch(escalationTable, head_.id, {{"title", title}}); }
    Result<void> addExcerpts(const QList<Id>& messages);
    Result<void> setRemoved(const Id& excerpt, bool removed)
    {
        return mutations_.patch(excerptTable, excerpt, {{"removed", std::int64_t{removed}}});
    }
    Result<void> event(const QString& command, const QString& from, const QString& to, const QString& note);
    Result<void> act(const QString& command, const QString& expected, const QString& note);
    Result<void> undo(const QString& command);
    const Escalation& escalation() const { return *escalation_; }
    /// Deadline, text index and announcement brought up to date, then committed.
    Result<void> finish();

private:
    Database& database_;
    const Officer& officer_;
    const Clock& clock_;
    const EscalationTypes& types_;
    const DanishCalendar& calendar_;
    Mutations mutations_;
    Instant now_;
    RowHead head_;
    const EscalationType* type_ = nullptr;
    std::optional<Escalation> escalation_;
    std::optional<Transaction> transaction_;
};

Result<void> Change::load(const Id& id)
{
    LYGTE_TRY_VALUE(found, escalationread::escalation(database_, id));
    if (!found) return fail(ErrorCode::NotFound, QStringLiteral("escalation"), id.toString());
    LYGTE_TRY_VALUE(scope,
                    database_.one("SELECT scope_id FROM escalation WHERE id = ?1", [](Row row) { return row.id(0); }, id));
    escalation_ = std::move(*found);
    type_ = types_.find(escalation_->summary.type);
    if (!type_) return fail(ErrorCode::NewerVersion, escalation_->summary.type);
    head_ = {id, id, scope.value_or(Id())};
    return {};
}

Result<Id> Change::create(const QString& type, const QString& title, const Id& conversation)
{
    type_ = types_.find(type);
    if (!type_) return fail(ErrorCode::NotFound, type);
    const Id id = Id::generate(now_);
    head_ = {id, id, officer_.scope};
    const QString state = type_->initialState().key;
    const QString empty = QStringLiteral("{}");
    LYGTE_TRY(mutations_.insert(escalationTable, head_,
                                {{"type", type},
                                 {"jurisdiction", type_->jurisdictions.value(0)},
                                 {"state", state},
                                 {"conversation_id", conversation},
                                 {"officer_number", officer_.number},
                                 {"created", now_.micros},
                                 {"title", title},
                                 {"fields", empty}}));
    LYGTE_TRY(
        mutations_.insert(identityTable, {Id::fromContent({"identity", id.view()}), id, head_.scope}, {{"fields", empty}}));
    LYGTE_TRY(event(QStringLiteral("create"), {}, state, {}));
    return id;
}

Result<void> Change::setFields(const FieldValues& changed)
{
    QMap<QString, QString> open;
    QMap<QString, QString> identity;
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        const EscalationField* field = type_->field(it.key());
        if (!field) return fail(ErrorCode::Invalid, it.key());
        (field->identity ? identity : open).insert(it.key(), it.value());
    }
    if (!open.isEmpty()) LYGTE_TRY(mutations_.patchMembers(escalationTable, head_.id, "fields", open));
    if (!identity.isEmpty())
        LYGTE_TRY(mutations_.patchMembers(identityTable, Id::fromContent({"identity", head_.id.view()}), "fields", identity));
    return {};
}

Result<void> Change::addExcerpts(const QList<Id>& messages)
{
    LYGTE_TRY_VALUE(found, conversationread::messages(database_, messages));
    for (const Message& message : found) {
        LYGTE_TRY_VALUE(known, database_.one(
                                   "SELECT id FROM excerpt WHERE root_id = ?1 AND message_id = ?2",
                                   [](Row row) { return row.id(0); }, head_.id, message.id));
        if (known) {
            LYGTE_TRY(setRemoved(*known, false));
            continue;
        }
        LYGTE_TRY_VALUE(stands, database_.one(
                                    "SELECT " LYGTE_STANDING_MESSAGE " FROM message WHERE id = ?1",
                                    [](Row row) { return row.boolean(0); }, message.id));
        if (!stands.value_or(false)) return fail(ErrorCode::Conflict, visible(message.body).left(60));
        const QString sender =
            message.direction == Direction::Sent && message.sender.isEmpty() ? message.account : message.sender;
        // Made from both, so that two officers who choose the same message add one excerpt.
        const Id id = Id::fromContent({"excerpt", head_.id.view(), message.id.view()});
        LYGTE_TRY(mutations_.insert(excerptTable, {id, head_.id, head_.scope},
                                    {{"message_id", message.id},
                                     {"sender", sender},
                                     {"sent", optionalValue(message.sent)},
                                     {"body", message.body},
                                     {"sha256", excerptHash(sender, message.sent, message.body)},
                                     {"removed", std::int64_t{0}}}));
    }
    return {};
}

Result<void> Change::event(const QString& command, const QString& from, const QString& to, const QString& note)
{
    return mutations_.insert(eventTable, {Id::generate(now_), head_.id, head_.scope},
                             {{"at", now_.micros},
                              {"command", command},
                              {"from_state", from},
                              {"to_state", to},
                              {"officer_number", officer_.number},
                              {"note", note.trimmed()}});
}

Result<void> Change::act(const QString& command, const QString& expected, const QString& note)
{
    if (escalation_->summary.state != expected)
        return fail(ErrorCode::Conflict, escalation_->summary.title, escalation_->summary.state);
    LYGTE_TRY_VALUE(transition, type_->transition(expected, command));
    const FieldValues values = escalation_->allValues();
    const QStringList missing =
        type_->missing(*transition, values, static_cast<int>(escalation_->excerpts.size()), escalation_->documentCurrent);
    if (!missing.isEmpty()) return fail(ErrorCode::Invalid, escalation_->summary.title, missing.join(u", "));
    if (const auto blocking = type_->blocking(*transition, values); !blocking.isEmpty())
        return fail(ErrorCode::Invalid, escalation_->summary.title, blocking.front()->key);
    LYGTE_TRY(mutations_.command(escalationTable, head_.id, command, QStringLiteral("state"), expected, transition->to));
    return event(command, expected, transition->to, note);
}

Result<void> Change::undo(const QString& command)
{
    const EscalationSummary& summary = escalation_->summary;
    const auto& events = escalation_->events;
    const auto last = std::find_if(events.rbegin(), events.rend(),
                                   [](const EscalationEvent& event) { return event.fromState != event.toState; });
    if (last == events.rend() || last->command != command || last->toState != summary.state)
        return fail(ErrorCode::Conflict, summary.title, summary.state);
    const QString undo = EscalationType::undoCommand(command);
    if (!type_->undoneBy(undo)) return fail(ErrorCode::Invalid, summary.title, undo);
    const QString before = last->fromState;
    LYGTE_TRY(mutations_.command(escalationTable, head_.id, undo, QStringLiteral("state"), summary.state, before));
    return event(undo, summary.state, before, {});
}

Result<void> Change::finish()
{
    LYGTE_TRY(refreshEscalation(database_, types_, calendar_, clock_, head_.id));
    return transaction_->commit();
}

} // namespace

EscalationStore::EscalationStore(Desk& desk, EscalationTypes types, DanishCalendar calendar, QObject* parent)
    : QObject(parent), desk_(desk), types_(std::make_shared<EscalationTypes>(std::move(types))),
      calendar_(std::make_shared<DanishCalendar>(std::move(calendar)))
{
    connect(&desk.file, &CaseFile::committed, this, [this](const ChangeSet& changes) {
        if (const QSet<Id> ids = changes.of(QStringLiteral("escalation")); !ids.isEmpty()) Q_EMIT changed(ids);
    });
}

/// Runs `work(Change&)` in a transaction; what it returns is the call's result.
template <typename Work>
static auto inChange(Desk& desk, const std::shared_ptr<const EscalationTypes>& types,
                     const std::shared_ptr<const DanishCalendar>& calendar, Work work)
{
    return desk.file.write(
        [=, officer = desk.officer, clock = &desk.clock](Database& database) -> decltype(work(std::declval<Change&>())) {
            Change change(database, officer, *clock, *types, *calendar);
            LYGTE_TRY(change.begin());
            auto result = work(change);
            if (!result) return result;
            LYGTE_TRY(change.finish());
            return result;
        });
}

QFuture<Result<Id>> EscalationStore::create(const QString& type, const QString& title, const Id& conversation,
                                            const QList<Id>& messages)
{
    return inChange(desk_, types_, calendar_, [=](Change& change) -> Result<Id> {
        LYGTE_TRY_VALUE(id, change.create(type, title, conversation));
        LYGTE_TRY(change.addExcerpts(messages));
        return id;
    });
}

QFuture<Result<void>> EscalationStore::setFields(const Id& escalation, const FieldValues& changed)
{
    return inChange(desk_, types_, calendar_, [=](Change& change) -> Result<void> {
        LYGTE_TRY(change.load(escalation));
        return change.setFields(changed);
    });
}

QFuture<Result<void>> EscalationStore::keepIdentity(const Id& escalation, const QString& fields)
{
    return desk_.file.write([=](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        LYGTE_TRY(database.run("INSERT INTO escalation_identity (id, root_id, scope_id, sync_state, fields) SELECT ?2, id, "
                               "scope_id, ?4, ?3 FROM escalation WHERE id = ?1 ON CONFLICT (id) DO UPDATE SET fields = "
                               "excluded.fields WHERE escalation_identity.sync_state = ?4",
                               escalation, Id::fromContent({"identity", escalation.view()}), fields,
                               static_cast<int>(SyncState::OnServer)));
        database.touch(QStringLiteral("escalation"), escalation);
        return transaction.commit();
    });
}

QFuture<Result<void>> EscalationStore::setTitle(const Id& escalation, const QString& title)
{
    return inChange(desk_, types_, calendar_, [=](Change& change) -> Result<void> {
        LYGTE_TRY(change.load(escalation));
        return change.setTitle(title);
    });
}

QFuture<Result<void>> EscalationStore::addExcerpts(const Id& escalation, const QList<Id>& messages)
{
    return inChange(desk_, types_, calendar_, [=](Change& change) -> Result<void> {
        LYGTE_TRY(change.load(escalation));
        return change.addExcerpts(messages);
    });
}

static Result<Id> rootOf(Database& database, const Id& excerpt)
{
    LYGTE_TRY_VALUE(root,
                    database.one("SELECT root_id FROM excerpt WHERE id = ?1", [](Row row) { return row.id(0); }, excerpt));
    if (!root) return fail(ErrorCode::NotFound, QStringLiteral("excerpt"), excerpt.toString());
    return *root;
}

static QFuture<Result<void>> setExcerptRemoved(Desk& desk, const std::shared_ptr<const EscalationTypes>& types,
                                               const std::shared_ptr<const DanishCalendar>& calendar, const Id& excerpt,
                                               bool removed)
{
    return desk.file.write([=, officer = desk.officer, clock = &desk.clock](Database& database) -> Result<void> {
        Change change(database, officer, *clock, *types, *calendar);
        LYGTE_TRY(change.begin());
        LYGTE_TRY_VALUE(root, rootOf(database, excerpt));
        LYGTE_TRY(change.load(root));
        LYGTE_TRY(change.setRemoved(excerpt, removed));
        return change.finish();
    });
}

QFuture<Result<void>> EscalationStore::removeExcerpt(const Id& excerpt)
{
    return setExcerptRemoved(desk_, types_, calendar_, excerpt, true);
}
QFuture<Result<void>> EscalationStore::restoreExcerpt(const Id& excerpt)
{
    return setExcerptRemoved(desk_, types_, calendar_, excerpt, false);
}

QFuture<Result<void>> EscalationStore::documentMade(const Id& escalation, const QByteArray& basis, const QString& what)
{
    return inChange(desk_, types_, calendar_, [=](Change& change) -> Result<void> {
        LYGTE_TRY(change.load(escalation));
        const QString state = change.escalation().summary.state;
        const QString note = QString::fromLatin1(basis.toHex()) + u' ' + what;
        return change.event(QStringLiteral("document"), state, state, note);
    });
}

QFuture<Result<void>> EscalationStore::act(const Id& escalation, const QString& command, const QString& expected,
                                           const QString& note)
{
    return inChange(desk_, types_, calendar_, [=](Change& change) -> Result<void> {
        LYGTE_TRY(change.load(escalation));
        return change.act(command, expected, note);
    });
}

QFuture<Result<void>> EscalationStore::undo(const Id& escalation, const QString& command)
{
    return inChange(desk_, types_, calendar_, [=](Change& change) -> Result<void> {
        LYGTE_TRY(change.load(escalation));
        return change.undo(command);
    });
}

QFuture<Result<QList<EscalationSummary>>> EscalationStore::list(bool withClosed)
{
    return desk_.file.read([withClosed, types = types_](Database& database) -> Result<QList<EscalationSummary>> {
        LYGTE_TRY_VALUE(all, escalationread::list(database));
        if (!withClosed) {
            all.removeIf([&](const EscalationSummary& summary) {
                const EscalationType* type = types->find(summary.type);
                return type && type->isFinal(summary.state);
            });
        }
        return all;
    });
}

QFuture<Result<std::optional<Escalation>>> EscalationStore::escalation(const Id& id)
{
    return desk_.file.read([id](Database& database) { return escalationread::escalation(database, id); });
}

QFuture<Result<QList<EscalationSummary>>> EscalationStore::ofConversation(const Id& conversation)
{
    return desk_.file.read(
        [conversation](Database& database) { return escalationread::ofConversation(database, conversation); });
}

QFuture<Result<std::optional<EscalationSummary>>> EscalationStore::nextDue()
{
    return desk_.file.read([](Database& database) -> Result<std::optional<EscalationSummary>> {
        LYGTE_TRY_VALUE(id, database.one("SELECT id FROM escalation WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1",
                                         [](Row row) { return row.id(0); }));
        if (!id) return std::nullopt;
        return escalationread::summary(database, *id);
    });
}

} // namespace lygte
