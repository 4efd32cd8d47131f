#include "core/server/erasures.h"

#include "core/storage/casefile.h"
#include "core/sync/erasure.h"
#include "core/sync/mutations.h"
#include "core/sync/outbox.h"

namespace lygte {

static constexpr int mostFound = 20;
static constexpr int mostListed = 200;

Erasures::Erasures(ServerLink& link, QObject* parent) : QObject(parent), desk_(link.desk())
{
    connect(&desk_.file, &CaseFile::committed, this, &Erasures::changed);
}

/// The files that only this conversation's messages came from.
static Result<QList<Id>> filesOf(Database& database, const Id& conversation)
{
    return database.list(
        "SELECT s.id FROM source s WHERE s.id IN (SELECT source_id FROM message WHERE root_id = ?1) AND NOT "
        "EXISTS (SELECT 1 FROM message m WHERE m.source_id = s.id AND m.root_id <> ?1)",
        [](Row row) { return row.id(0); }, conversation);
}

QFuture<Result<QList<Erasable>>> Erasures::find(const QString& words)
{
    QString pattern = words.trimmed();
    pattern.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_"));
    return desk_.file.search([pattern = QString(u'%' + pattern + u'%')](Database& database) -> Result<QList<Erasable>> {
        LYGTE_TRY_VALUE(
            found,
            database.list(
                "SELECT w.entity, w.id, w.scope_id, w.title, coalesce(s.name, ''), w.last FROM (SELECT 'conversation' AS "
                "entity, id, scope_id, title, last_at AS last FROM conversation UNION ALL SELECT 'escalation', id, "
                "scope_id, title, created FROM escalation) AS w LEFT JOIN scope s ON s.id = w.scope_id WHERE w.title "
                "LIKE ?1 ESCAPE '\\' AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.row_id = w.id AND e.sync_state "
                "<> 3) ORDER BY w.last DESC LIMIT ?2",
                [](Row row) {
                    return Erasable{row.text(0), row.id(1), row.id(2), row.text(3), row.text(4), row.instant(5), 0};
                },
                pattern, mostFound));
        for (Erasable& each : found) {
            if (each.entity != u"conversation") continue;
            LYGTE_TRY_VALUE(files, filesOf(database, each.id));
            each.files = static_cast<int>(files.size());
        }
        return found;
    });
}

QFuture<Result<QList<Erasure>>> Erasures::list()
{
    return desk_.file.read([](Database& database) {
        return database.list(
            "SELECT e.id, e.entity, e.row_id, coalesce(c.title, x.title, f.name, ''), e.why, e.officer_number, e.at, "
            "e.sync_state, " LYGTE_REFUSAL_OF("erasure", "e") ", e.found "
                                                              "FROM erasure e LEFT JOIN conversation c ON c.id = e.row_id LEFT "
                                                              "JOIN escalation x ON x.id = e.row_id LEFT JOIN "
                                                              "source f ON f.id = e.row_id ORDER BY e.at DESC, e.id LIMIT ?1",
            [](Row row) {
                return Erasure{row.id(0),      row.text(1),
                               row.id(2),      row.text(3),
                               row.text(4),    row.text(5),
                               row.instant(6), static_cast<SyncState>(row.integer(7)),
                               row.text(8),    row.isNull(9) ? std::nullopt : std::optional(row.boolean(9))};
            },
            mostListed);
    });
}

QFuture<Result<void>> Erasures::order(const Erasable& what, const QString& why)
{
    return desk_.file.write(
        [what, why = why.trimmed(), number = desk_.officer.number, clock = &desk_.clock](Database& database) -> Result<void> {
            if (why.size() < 3) return fail(ErrorCode::Invalid, why);
            LYGTE_TRY_VALUE(transaction, Transaction::begin(database));
            Mutations mutations(database, *clock);
            const auto erase = [&](const char* entity, const Id& row) {
                const Id id = Id::generate(clock->now());
                return mutations.insert(erasureTable, {id, id, what.scope},
                                        {{"entity", QString::fromLatin1(entity)},
                                         {"row_id", row},
                                         {"why", why},
                                         {"officer_number", number},
                                         {"at", clock->now().micros}});
            };
            const bool conversation = what.entity == u"conversation";
            if (conversation) {
                LYGTE_TRY_VALUE(files, filesOf(database, what.id));
                for (const Id& file : std::as_const(files)) LYGTE_TRY(erase("source", file));
            }
            LYGTE_TRY(erase(conversation ? "conversation" : "escalation", what.id));
            return transaction.commit();
        });
}

} // namespace lygte
