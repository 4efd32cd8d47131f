#include "core/practice/practicedesk.h"

#include "core/conversations/conversationstore.h"
#include "core/escalations/escalationstore.h"
#include "core/patrol/patrolstore.h"
#include "core/storage/casefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace lygte {

namespace {

/// Stands where the work of the moment took place.
class PastClock final : public Clock
{
public:
    explicit PastClock(Instant start) : now_(start) {}
    Instant now() const override { return now_; }
    void set(Instant now) { now_ = now; }

private:
    Instant now_;
};

template <typename T> Result<T> done(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

constexpr qint64 hour = 3600;

class Furnisher
{
public:
    Furnisher(const Desk& desk, const PracticeRequest& request, QJsonObject from)
        : end_(request.end), clock_(end_), desk_{desk.file, clock_, desk.officer}, conversations_(desk_), patrol_(desk_),
          from_(std::move(from))
    {}

    Result<PracticeDeskCounts> run();

private:
    Result<void> chooseConversations();
    Result<void> shift(const QJsonObject& shift);
    EntryDraft entry(const QJsonObject& entry, Instant shiftStart) const;
    Result<void> talk();
    Result<void> reply(const Id& conversation, const QJsonObject& reply);
    Result<void> escalation(EscalationStore& store, const QJsonObject& escalation);
    Result<void> markSynced(std::int64_t after);
    Id conversation(int index) const { return chosen_.isEmpty() ? Id() : chosen_[index % chosen_.size()]; }

    Instant end_;
    PastClock clock_;
    Desk desk_;
    ConversationStore conversations_;
    PatrolStore patrol_;
    QJsonObject from_;
    QList<Id> chosen_;
    PracticeDeskCounts counts_;
};

QStringList textsOf(const QJsonValue& array)
{
    QStringList all;
    for (const QJsonValue value : array.toArray()) all += value.toString();
    return all;
}

Result<void> Furnisher::chooseConversations()
{
    InboxQuery query;
    query.sort = InboxQuery::Sort::LevelFirst;
    LYGTE_TRY_VALUE(urgent, done(conversations_.inbox(query, 8)));
    chosen_ = urgent;
    return {};
}

EntryDraft Furnisher::entry(const QJsonObject& entry, Instant shiftStart) const
{
    EntryDraft draft;
    draft.kind = entryKindFromKey(entry.value(u"kind").toString()).value_or(EntryKind::Presence);
    draft.counted = countedFromKey(entry.value(u"counted").toString()).value_or(CountedAs::Nothing);
    draft.platform = entry.value(u"platform").toString();
    draft.place = entry.value(u"place").toString();
    draft.topics = textsOf(entry.value(u"topics"));
    draft.started = shiftStart.plusSeconds(entry.value(u"after").toInt() * 60LL);
    draft.minutes = entry.value(u"minutes").toInt();
    draft.reached = entry.value(u"reached").toInt();
    draft.fact = entry.value(u"fact").toString();
    draft.assessment = entry.value(u"assessment").toString();
    if (entry.contains(u"conversation") && !chosen_.isEmpty())
        draft.links = {{QStringLiteral("conversation"), conversation(entry.value(u"conversation").toInt()), {}}};
    return draft;
}

Result<void> Furnisher::shift(const QJsonObject& shift)
{
    const Instant start =
        end_.plusSeconds((shift.value(u"startHour").toInt() - 24LL * shift.value(u"daysBefore").toInt()) * hour);
    clock_.set(start);
    LYGTE_TRY_VALUE(begun, done(patrol_.startShift(from_.value(u"account").toString(), textsOf(shift.value(u"platforms")))));
    for (const QJsonValue value : shift.value(u"entries").toArray()) {
        const EntryDraft draft = entry(value.toObject(), start);
        clock_.set(draft.started->plusSeconds(60LL * draft.minutes));
        LYGTE_TRY(done(patrol_.save(begun.id, draft)));
        ++counts_.entries;
    }
    clock_.set(start.plusSeconds(shift.value(u"hours").toInt() * hour));
    LYGTE_TRY(done(patrol_.endShift(begun.id, shift.value(u"handover").toString())));
    ++counts_.shifts;
    return {};
}

Result<void> Furnisher::reply(const Id& conversation, const QJsonObject& reply)
{
    LYGTE_TRY_VALUE(held, done(conversations_.conversation(conversation)));
    LYGTE_TRY_VALUE(
        id, done(conversations_.writeReply(conversation, reply.value(u"text").toString(), held ? held->account : QString())));
    const ReplyState state = replyStateFromKey(reply.value(u"state").toString());
    if (state == ReplyState::Copied || state == ReplyState::Sent)
        LYGTE_TRY(done(conversations_.setReplyState(id, ReplyState::Written, ReplyState::Copied)));
    if (state == ReplyState::Sent) LYGTE_TRY(done(conversations_.setReplyState(id, ReplyState::Copied, ReplyState::Sent)));
    ++counts_.replies;
    return {};
}

Result<void> Furnisher::talk()
{
    if (chosen_.isEmpty()) return {};
    clock_.set(end_.plusSeconds(-hour));
    int at = 0;
    for (const QString& note : textsOf(from_.value(u"notes"))) {
        LYGTE_TRY(done(conversations_.addNote(conversation(at++), note)));
        ++counts_.notes;
    }
    at = 0;
    for (const QJsonValue value : from_.value(u"replies").toArray()) {
        clock_.set(end_.plusSeconds((at - 40) * 60LL));
        LYGTE_TRY(reply(conversation(at++), value.toObject()));
    }
    return {};
}

Result<void> Furnisher::escalation(EscalationStore& store, const QJsonObject& escalation)
{
    const Id about = conversation(escalation.value(u"conversation").toInt());
    clock_.set(end_.plusSeconds(-hour * escalation.value(u"hoursBefore").toInt()));
    LYGTE_TRY_VALUE(held, done(conversations_.conversation(about)));
    if (!held) return {};
    LYGTE_TRY_VALUE(timeline, done(conversations_.timeline(about, 0, escalation.value(u"excerpts").toInt())));
    QList<Id> excerpts;
    for (const Message& message : std::as_const(timeline.messages)) excerpts += message.id;
    LYGTE_TRY_VALUE(id, done(store.create(escalation.value(u"type").toString(), held->title, about, excerpts)));
    FieldValues values;
    const QJsonObject fields = escalation.value(u"fields").toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) values.insert(it.key(), it.value().toString());
    LYGTE_TRY(done(store.setFields(id, values)));
    for (const QString& command : textsOf(escalation.value(u"commands"))) {
        clock_.set(clock_.now().plusSeconds(hour / 2));
        LYGTE_TRY_VALUE(now, done(store.escalation(id)));
        LYGTE_TRY(done(store.documentMade(id, documentBasis(*now), QStringLiteral("da pdf"))));
        LYGTE_TRY(done(store.act(id, command, now->summary.state, {})));
    }
    ++counts_.escalations;
    return {};
}

/// As if the server had taken what was written since `after`.
Result<void> Furnisher::markSynced(std::int64_t after)
{
    return done(desk_.file.write([after](Database& database) -> Result<void> {
        static constexpr std::string_view tables[] = {
            "shift", "entry",      "entry_link",          "conversation",     "message",
            "note",  "escalation", "escalation_identity", "escalation_event", "excerpt"};
        LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
        for (const std::string_view table : tables) {
            const QString name = QString::fromUtf8(table.data(), static_cast<qsizetype>(table.size()));
            const std::string sql =
                "UPDATE " + std::string(table) +
                " SET sync_state = 2 WHERE id IN (SELECT row_id FROM outbox WHERE mid > ?1 AND entity = ?2)";
            LYGTE_TRY(database.run(sql, after, name));
        }
        LYGTE_TRY(database.run("DELETE FROM shadow WHERE row_id IN (SELECT row_id FROM outbox WHERE mid > ?1)", after));
        LYGTE_TRY(database.run("DELETE FROM outbox WHERE mid > ?1", after));
        return transaction.commit();
    }));
}

Result<PracticeDeskCounts> Furnisher::run()
{
    LYGTE_TRY_VALUE(shifts, done(patrol_.shifts(1)));
    if (!shifts.isEmpty()) return counts_;
    LYGTE_TRY_VALUE(before, done(desk_.file.write([](Database& database) {
                        return database.one("SELECT max(mid) FROM outbox", [](Row row) { return row.integer(0); });
                    })));
    LYGTE_TRY(chooseConversations());
    for (const QJsonValue value : from_.value(u"shifts").toArray()) LYGTE_TRY(shift(value.toObject()));
    LYGTE_TRY_VALUE(types, EscalationTypes::load());
    LYGTE_TRY_VALUE(calendar, DanishCalendar::load());
    EscalationStore escalations(desk_, std::move(types), std::move(calendar));
    if (!chosen_.isEmpty())
        for (const QJsonValue value : from_.value(u"escalations").toArray())
            LYGTE_TRY(escalation(escalations, value.toObject()));
    LYGTE_TRY(talk());
    LYGTE_TRY(markSynced(before.value_or(0)));
    return counts_;
}

} // namespace

Result<PracticeDeskCounts> furnishPracticeDesk(const Desk& desk, const PracticeRequest& request)
{
    QFile file(QStringLiteral(":/practice/da/desk.json"));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::NotFound, file.fileName());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject()) return fail(ErrorCode::Invalid, file.fileName());
    return Furnisher(desk, request, document.object()).run();
}

} // namespace lygte
