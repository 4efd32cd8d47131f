#include "core/server/serverwork.h"

#include "core/storage/casefile.h"
#include "core/sync/conflicttable.h"
#include "core/sync/mutations.h"
#include "core/sync/outbox.h"
#include "core/sync/overlay.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace lygte {

static constexpr int most = 200;

ServerWork::ServerWork(ServerLink& link, QObject* parent) : QObject(parent), link_(link), desk_(link.desk())
{
    connect(&desk_.file, &CaseFile::committed, this, &ServerWork::changed);
}

QString RefusedWork::plainText() const
{
    QStringList lines;
    for (const FieldText& each : texts) lines += each.text;
    return lines.join(u'\n');
}

Id RefusedWork::contents() const
{
    return Id::fromContent({mutation.view(), plainText().toUtf8()});
}

QFuture<Result<QList<WaitingKind>>> ServerWork::waiting()
{
    return desk_.file.read([](Database& database) {
        return database.list(
            // A reply and the marks that were set on it since are one reply.
            "SELECT iif(reply IS NULL, entity, 'reply'), count(DISTINCT iif(reply IS NULL, id, row_id)), corrects, "
            "min(created), reply IS 0 "
            "FROM (SELECT id, row_id, entity, created, "
            "command = 'insert' AND entity IN ('entry', 'message', 'note') AND body ->> 'replaces' IS NOT NULL AS corrects, "
            "iif(entity = 'message', (SELECT coalesce(i.body ->> 'claim_gen', 0) > 0 FROM outbox i "
            "WHERE i.row_id = o.row_id AND i.command = 'insert' AND i.result IS NULL "
            "AND i.body ->> 'origin' = 'reply' AND i.body ->> 'replaces' IS NULL), NULL) AS reply "
            "FROM outbox o WHERE result IS NULL) GROUP BY 1, 3, 5 ORDER BY 4",
            [](Row row) {
                return WaitingKind{row.text(0), static_cast<int>(row.integer(1)), row.boolean(2), row.instant(3),
                                   row.boolean(4)};
            });
    });
}

namespace {

struct Subject
{
    QString title;
    QString type; ///< of an escalation
};

} // namespace

static Result<Subject> subjectOf(Database& database, const Id& root)
{
    LYGTE_TRY_VALUE(subject, database.one(
                                 "SELECT title, '' FROM conversation WHERE id = ?1 UNION ALL SELECT title, type FROM "
                                 "escalation WHERE id = ?1",
                                 [](Row row) { return Subject{row.text(0), row.text(1)}; }, root));
    return subject.value_or(Subject());
}

QFuture<Result<QList<RefusedWork>>> ServerWork::refusals()
{
    return desk_.file.read([](Database& database) -> Result<QList<RefusedWork>> {
        LYGTE_TRY_VALUE(found, outbox::refusals(database, most));
        QList<RefusedWork> all;
        for (const Refusal& refusal : std::as_const(found)) {
            LYGTE_TRY_VALUE(subject, subjectOf(database, refusal.root));
            all.append(
                {refusal.id, refusal.entity, refusal.row, refusal.root, subject.title, subject.type, refusal.command,
                 refusal.code, refusal.created,
                 refusal.body.value(u"origin").toString() == u"reply" && refusal.body.value(u"replaces").toString().isEmpty(),
                 refusal.texts});
        }
        return all;
    });
}

QFuture<Result<QList<EditConflict>>> ServerWork::conflicts()
{
    return desk_.file.read([](Database& database) -> Result<QList<EditConflict>> {
        LYGTE_TRY_VALUE(all, database.list(
                                 "SELECT id, entity, row_id, row_root, field, theirs, mine, officer_number, at FROM "
                                 "conflict WHERE state = 'open' ORDER BY at LIMIT ?1",
                                 [](Row row) {
                                     return EditConflict{row.id(0),   row.text(1), row.id(2),     row.id(3),
                                                         {},          {},          row.text(4),   row.text(5),
                                                         row.text(6), row.text(7), row.instant(8)};
                                 },
                                 most));
        for (EditConflict& conflict : all) {
            LYGTE_TRY_VALUE(subject, subjectOf(database, conflict.root));
            conflict.subject = subject.title;
            conflict.type = subject.type;
        }
        return all;
    });
}

QFuture<Result<QList<OpenConversation>>> ServerWork::openConversations()
{
    return desk_.file.search([now = desk_.clock.now()](Database& database) -> Result<QList<OpenConversation>> {
        LYGTE_TRY_VALUE(
            all, database.list(
                     "SELECT c.id, c.title, c.platform, coalesce(s.name, ''), coalesce(c.level, -1), (SELECT min(m.key) FROM "
                     "message m WHERE m.root_id = c.id AND m.direction = 0 AND m.withdrawn IS NOT 1 AND NOT EXISTS (SELECT 1 "
                     "FROM message n WHERE n.replaces = m.id) AND m.key > coalesce((SELECT max(p.key) FROM message p WHERE "
                     "p.root_id = c.id AND p.direction = 1 AND p.withdrawn IS NOT 1 AND NOT EXISTS (SELECT 1 FROM message n "
                     "WHERE n.replaces = p.id)), -9223372036854775807)), "
                     "coalesce((SELECT k.officer_number FROM claim k WHERE k.id = c.id AND k.until > ?1), '') "
                     "FROM conversation c LEFT JOIN scope s ON s.id = c.scope_id WHERE c.state = 'open' AND c.format IS NULL",
                     [](Row row) {
                         return OpenConversation{row.id(0),
                                                 row.text(1),
                                                 row.text(2),
                                                 row.text(3),
                                                 static_cast<int>(row.integer(4)),
                                                 row.optionalInstant(5),
                                                 row.text(6)};
                     },
                     now));
        all.removeIf([](const OpenConversation& each) { return !each.waitedSince; });
        std::ranges::stable_sort(all, {}, [](const OpenConversation& each) { return each.waitedSince->micros; });
        return all;
    });
}

namespace {

/// Acts on synced rows, inside one transaction of the writing thread.
class Acts
{
public:
    Acts(Database& database, const SyncTables& tables, const Clock& clock)
        : database_(database), tables_(tables), mutations_(database, clock)
    {}

    Result<void> setDismissed(const Id& mutation, bool dismissed)
    {
        LYGTE_TRY(outbox::dismiss(database_, mutation, dismissed));
        LYGTE_TRY_VALUE(together, outbox::refusedTogether(database_, mutation));
        for (const Offer& each : std::as_const(together)) LYGTE_TRY(refresh(each.entity, each.row, each.root));
        return {};
    }

    Result<void> refresh(const QString& entity, const Id& row, const Id& root)
    {
        const SyncTable* table = findTable(tables_, entity.toLatin1());
        if (!table) return {};
        Overlay overlay(database_, tables_);
        LYGTE_TRY(overlay.load());
        LYGTE_TRY(overlay.refresh(*table, row));
        database_.touch(QString::fromLatin1(table->rootTable()), root);
        return {};
    }

    Result<void> setField(const QString& entity, const Id& row, const Id& root, const QString& field, const QString& text)
    {
        const SyncTable* table = findTable(tables_, entity.toLatin1());
        if (!table) return fail(ErrorCode::NotFound, entity);
        LYGTE_TRY_VALUE(column, columnOf(*table, field.section(u'.', 0, 0)));
        if (field.contains(u'.')) {
            LYGTE_TRY(mutations_.patchMembers(*table, row, column, {{field.section(u'.', 1), text}}));
        } else {
            LYGTE_TRY_VALUE(number, database_.one(
                                        "SELECT type = 'INTEGER' FROM pragma_table_info(?1) WHERE name = ?2",
                                        [](Row found) { return found.boolean(0); }, entity, field));
            Value value = text;
            if (number.value_or(false)) value = text == u"null" ? Value() : Value(std::int64_t{text.toLongLong()});
            LYGTE_TRY(mutations_.patch(*table, row, {{column, value}}));
        }
        database_.touch(QString::fromLatin1(table->rootTable()), root);
        return {};
    }

    /// With all that was refused with it, in the same order.
    Result<void> again(const Id& mutation, std::int64_t generation)
    {
        LYGTE_TRY_VALUE(together, outbox::refusedTogether(database_, mutation));
        if (together.isEmpty()) return fail(ErrorCode::NotFound, mutation.toString());
        QSet<Id> asTheyStand;
        for (const Offer& each : std::as_const(together)) {
            const SyncTable* table = findTable(tables_, each.entity.toLatin1());
            if (!table) return fail(ErrorCode::NotFound, mutation.toString());
            if (each.id == mutation && generation > 0)
                LYGTE_TRY(database_.run("UPDATE message SET claim_gen = ?2 WHERE id = ?1", each.row, generation));
            if (each.command == u"insert") asTheyStand += each.row;
            // A row that is offered as it stands holds the edits that were refused after it.
            if (each.command != u"patch" || !asTheyStand.contains(each.row))
                LYGTE_TRY(write(*table, each, asTheyStand.contains(each.row)));
            LYGTE_TRY(database_.run("DELETE FROM outbox WHERE id = ?1", each.id)); // it lives on in the new mutation
            database_.touch(QString::fromLatin1(table->rootTable()), each.root);
        }
        return {};
    }

    Mutations& mutations() { return mutations_; }

private:
    Result<const char*> columnOf(const SyncTable& table, const QString& name)
    {
        const auto found = std::ranges::find(table.columns, name.toLatin1());
        if (found == table.columns.end()) return fail(ErrorCode::NotFound, name);
        return found->constData();
    }

    /// `madeAnew`: its row, too, is being offered again.
    Result<void> write(const SyncTable& table, const Offer& refused, bool madeAnew)
    {
        const QJsonObject body = QJsonDocument::fromJson(refused.body.toUtf8()).object();
        const QString stateColumn = QString::fromLatin1(table.stateColumn);
        // In the state that it was made in: what moved it since follows by itself, and an event may tell of it.
        if (refused.command == u"insert") return mutations_.offerAgain(table, refused.row, body.value(stateColumn));
        const RowHead head{refused.row, refused.root, refused.scope};
        if (refused.command == u"import") {
            const QJsonArray ids = body.value(u"ids").toArray();
            for (const auto& id : ids)
                LYGTE_TRY(database_.run("UPDATE message SET sync_state = 0 WHERE id = ?1",
                                        Id::fromString(id.toString()).value_or(Id())));
            return mutations_.offer(refused.entity, head, refused.command, body);
        }
        if (madeAnew) return mutations_.offer(refused.entity, head, refused.command, body);
        const QJsonObject set = body.value(u"set").toObject();
        if (refused.command == u"patch") {
            for (auto it = set.begin(); it != set.end(); ++it)
                LYGTE_TRY(setField(refused.entity, refused.row, refused.root, it.key(),
                                   it.value().isNull() ? QStringLiteral("null") : it.value().toVariant().toString()));
            return {};
        }
        Fields fields;
        for (auto it = set.begin(); it != set.end(); ++it) {
            LYGTE_TRY_VALUE(column, columnOf(table, it.key()));
            fields.push_back({column, fromJson(it.value(), false)});
        }
        Result<void> moved = mutations_.command(table, refused.row, refused.command, stateColumn,
                                                body.value(u"expected").toString(), body.value(u"next").toString(), fields);
        // Without the names of table and command, which are no words for an officer.
        if (!moved && moved.error().code == ErrorCode::Conflict) return fail(ErrorCode::Conflict);
        return moved;
    }

    Database& database_;
    const SyncTables& tables_;
    Mutations mutations_;
};

} // namespace

/// The link, and with it the tables, outlives the case file's jobs: the composition closes the file last.
template <typename Work> static QFuture<Result<void>> act(const ServerLink& link, Work work)
{
    return link.desk().file.write(
        [work = std::move(work), tables = link.tables(), clock = &link.desk().clock](Database& database) -> Result<void> {
            LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
            Acts acts(database, tables, *clock);
            LYGTE_TRY(work(acts));
            return transaction.commit();
        });
}

QFuture<Result<void>> ServerWork::putAway(const Id& mutation)
{
    return act(link_, [mutation](Acts& acts) { return acts.setDismissed(mutation, true); });
}

QFuture<Result<void>> ServerWork::takeOut(const Id& mutation)
{
    return act(link_, [mutation](Acts& acts) { return acts.setDismissed(mutation, false); });
}

QFuture<Result<void>> ServerWork::repeat(const RefusedWork& refused)
{
    if (!refused.isReply) return repeatWith(refused, 0);
    return link_.claim(refused.root)
        .then(this,
              [this, refused](const Result<ClaimState>& claim) -> QFuture<Result<void>> {
                  if (!claim) return QtFuture::makeReadyValueFuture(Result<void>(std::unexpected(claim.error())));
                  if (!claim->mine)
                      return QtFuture::makeReadyValueFuture(Result<void>(fail(ErrorCode::Conflict, claim->holder)));
                  return repeatWith(refused, claim->generation).then(this, [this, refused, claim](Result<void> done) {
                      link_.releaseWhenSettled(refused.root, claim->generation);
                      return done;
                  });
              })
        .unwrap();
}

QFuture<Result<void>> ServerWork::repeatWith(const RefusedWork& refused, std::int64_t generation)
{
    return act(link_, [mutation = refused.mutation, generation](Acts& acts) { return acts.again(mutation, generation); });
}

QFuture<Result<void>> ServerWork::decide(const EditConflict& conflict, bool takeMine)
{
    return act(link_, [conflict, takeMine, number = desk_.officer.number, now = desk_.clock.now()](Acts& acts) -> Result<void> {
        LYGTE_TRY(acts.mutations().command(conflictTable, conflict.id, QStringLiteral("decide"), QStringLiteral("state"),
                                           QStringLiteral("open"), takeMine ? QStringLiteral("taken") : QStringLiteral("kept"),
                                           {{"decided_by", number}, {"decided_at", now.micros}}));
        if (takeMine) LYGTE_TRY(acts.setField(conflict.entity, conflict.row, conflict.root, conflict.field, conflict.mine));
        return acts.refresh(conflict.entity, conflict.row, conflict.root);
    });
}

QFuture<Result<void>> ServerWork::undecide(const EditConflict& conflict, bool tookMine)
{
    return act(link_, [conflict, tookMine](Acts& acts) -> Result<void> {
        LYGTE_TRY(acts.mutations().command(conflictTable, conflict.id, QStringLiteral("reopen"), QStringLiteral("state"),
                                           tookMine ? QStringLiteral("taken") : QStringLiteral("kept"),
                                           QStringLiteral("open")));
        if (tookMine) LYGTE_TRY(acts.setField(conflict.entity, conflict.row, conflict.root, conflict.field, conflict.theirs));
        return acts.refresh(conflict.entity, conflict.row, conflict.root);
    });
}

} // namespace lygte
