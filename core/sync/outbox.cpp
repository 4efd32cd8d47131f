#include "core/sync/outbox.h"

#include "core/storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lygte::outbox {

static QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// {"ids": […]} becomes {"rows": [{…}, …]}.
static Result<QString> withRows(Database& database, const SyncTable& table, const QJsonObject& body)
{
    if (body.contains(u"rows")) return compact(body);
    QByteArray sql = "SELECT id";
    for (const QByteArray& column : table.columns) sql += ", " + column;
    sql += " FROM " + table.name + " WHERE id = ?1";
    QJsonArray rows;
    for (const auto& named : body.value(u"ids").toArray()) {
        LYGTE_TRY(database.each(
            std::string_view(sql.constData(), static_cast<size_t>(sql.size())),
            [&](Row row) {
                QJsonObject object{{QStringLiteral("id"), row.id(0).toString()}};
                for (int i = 0; i < static_cast<int>(table.columns.size()); ++i)
                    object.insert(QString::fromLatin1(table.columns[static_cast<size_t>(i)]), toJson(valueOf(row, i + 1)));
                rows.append(object);
            },
            Id::fromString(named.toString()).value_or(Id())));
    }
    return compact({{QStringLiteral("rows"), rows}});
}

static Offer offerOf(Row row)
{
    return {row.integer(0), row.id(1), row.text(2), row.id(3), row.id(4), row.id(5), row.text(6), row.text(7)};
}

static Result<void> readRows(Database& database, const SyncTables& tables, Offer& offer)
{
    const SyncTable* table = findTable(tables, offer.entity.toLatin1());
    if (!table || offer.command != u"import") return {};
    LYGTE_TRY_VALUE(body, withRows(database, *table, QJsonDocument::fromJson(offer.body.toUtf8()).object()));
    offer.body = body;
    return {};
}

Result<QList<Offer>> waiting(Database& database, const SyncTables& tables, std::int64_t after, int limit, qint64 bytes)
{
    LYGTE_TRY_VALUE(offers, database.list("SELECT mid, id, entity, row_id, root_id, scope_id, command, body FROM outbox WHERE "
                                          "result IS NULL AND mid > ?1 ORDER BY mid LIMIT ?2",
                                          offerOf, after, limit));
    qint64 size = 0;
    for (qsizetype i = 0; i < offers.size(); ++i) {
        LYGTE_TRY(readRows(database, tables, offers[i]));
        size += offers[i].body.size();
        if (size < bytes) continue;
        offers.resize(i + 1);
        break;
    }
    return offers;
}

Result<QList<Offer>> importsOf(Database& database, const SyncTables& tables, const Id& root)
{
    LYGTE_TRY_VALUE(offers, database.list("SELECT mid, id, entity, row_id, root_id, scope_id, command, body FROM outbox WHERE "
                                          "root_id = ?1 AND command = 'import' AND result IS NULL ORDER BY mid",
                                          offerOf, root));
    for (Offer& offer : offers) LYGTE_TRY(readRows(database, tables, offer));
    return offers;
}

Result<void> onTheWay(Database& database, const SyncTables& tables, const QList<Offer>& offers)
{
    for (const Offer& offer : offers) {
        const SyncTable* table = findTable(tables, offer.entity.toLatin1());
        if (!table || offer.command == u"import") continue;
        const QByteArray sql = "UPDATE " + table->name + " SET sync_state = 1 WHERE id = ?1 AND sync_state = 0";
        LYGTE_TRY(database.run(std::string_view(sql.constData(), static_cast<size_t>(sql.size())), offer.row));
        if (database.changes() == 0) continue;
        database.touch(offer.entity, offer.row);
        if (!table->isRoot()) database.touch(QString::fromLatin1(table->root), offer.root);
    }
    return {};
}

Result<QHash<Id, Id>> unsettled(Database& database, std::int64_t upToMid)
{
    QHash<Id, Id> rows;
    LYGTE_TRY(database.each(
        "SELECT id, row_id FROM outbox WHERE result IS NULL AND mid <= ?1", [&](Row row) { rows.insert(row.id(0), row.id(1)); },
        upToMid));
    return rows;
}

Result<void> renumber(Database& database)
{
    // AUTOINCREMENT keeps the highest number ever used, so new numbers never meet old ones.
    LYGTE_TRY(
        database.run("CREATE TEMP TABLE renumbered AS SELECT id, entity, row_id, root_id, scope_id, command, body, created "
                     "FROM outbox WHERE result IS NULL ORDER BY mid"));
    LYGTE_TRY(database.run("DELETE FROM outbox WHERE result IS NULL"));
    LYGTE_TRY(
        database.run("INSERT INTO outbox (id, entity, row_id, root_id, scope_id, command, body, created) SELECT id, entity, "
                     "row_id, root_id, scope_id, command, body, created FROM renumbered ORDER BY rowid"));
    return database.run("DROP TABLE renumbered");
}

Result<int> offerAgain(Database& database, Instant since)
{
    LYGTE_TRY(database.run("UPDATE outbox SET result = NULL, settled = NULL WHERE (settled >= ?1 OR entity = 'erasure') AND "
                           "result IS NOT NULL AND result NOT LIKE '%rejected%'",
                           since));
    const int again = static_cast<int>(database.changes());
    LYGTE_TRY(renumber(database));
    return again;
}

Result<void> forget(Database& database, Instant before)
{
    return database.run(
        "DELETE FROM outbox WHERE settled < ?1 AND result IS NOT NULL AND (dismissed = 1 OR (entity <> 'erasure' "
        "AND result NOT LIKE '%rejected%'))",
        before);
}

// That `o` was refused because `c` was, see Refusal: `c` made the row, or its aggregate, or its entry; or `c` is the act, and
// no later one of that name, that the event `o` tells of. What is refused like that has the same reason, or stands on nothing.
#define GOES_WITH(o, c)                                                                                                        \
    "(" c ".row_id IN (" o ".row_id, " o ".root_id, unhex(replace(" o ".body ->> 'entry_id', '-', ''))) AND " c ".mid < " o    \
    ".mid AND " c ".result LIKE '%rejected%' AND " o ".result ->> 'code' IN ('gone', " c ".result ->> 'code') AND (" c         \
    ".command = 'insert' OR (" o ".command = 'insert' AND " c ".command = " o ".body ->> 'command' AND NOT EXISTS (SELECT 1 "  \
    "FROM outbox later WHERE later.row_id = " c ".row_id AND later.command = " c ".command AND later.mid > " c                 \
    ".mid AND later.mid < " o ".mid))))"

#define REFUSALS                                                                                                               \
    "SELECT mid, id, entity, row_id, root_id, command, " LYGTE_REFUSAL_CODE("o") ", created, body FROM outbox o WHERE "        \
                                                                                 "dismissed = 0 AND result LIKE '%rejected%' "
#define BY_ITSELF "AND NOT EXISTS (SELECT 1 FROM outbox c WHERE c.dismissed = 0 AND " GOES_WITH("o", "c") ") "

/// What an officer wrote in a mutation.
static QList<FieldText> textsOf(const Refusal& refusal)
{
    static const QStringList written{QStringLiteral("title"),      QStringLiteral("body"),  QStringLiteral("fact"),
                                     QStringLiteral("assessment"), QStringLiteral("place"), QStringLiteral("handover"),
                                     QStringLiteral("note"),       QStringLiteral("name")};
    QList<FieldText> texts;
    if (refusal.command == u"import") return texts;
    if (refusal.command == u"insert") {
        for (const QString& field : written)
            if (const QString text = refusal.body.value(field).toString(); !text.isEmpty()) texts.append({field, text});
        return texts;
    }
    return textsOf(refusal.body.value(u"set").toObject());
}

static Refusal refusalOf(Row row)
{
    Refusal refusal{row.integer(0),
                    row.id(1),
                    row.text(2),
                    row.id(3),
                    row.id(4),
                    row.text(5),
                    row.text(6),
                    row.instant(7),
                    QJsonDocument::fromJson(row.text(8).toUtf8()).object(),
                    {}};
    refusal.texts = textsOf(refusal);
    return refusal;
}

static Result<QList<Refusal>> withWhatGoesWith(Database& database, Result<QList<Refusal>> found)
{
    if (!found) return found;
    for (Refusal& refusal : *found)
        LYGTE_TRY(database.each(
            REFUSALS
            "AND root_id = ?1 AND EXISTS (SELECT 1 FROM outbox c WHERE c.mid = ?2 AND " GOES_WITH("o", "c") ") ORDER BY mid",
            [&](Row row) { refusal.texts += refusalOf(row).texts; }, refusal.root, refusal.mid));
    return found;
}

Result<QList<Refusal>> refusals(Database& database, int limit)
{
    return withWhatGoesWith(database, database.list(REFUSALS BY_ITSELF "ORDER BY mid LIMIT ?1", refusalOf, limit));
}

Result<QList<Refusal>> refusalsOf(Database& database, const Id& root)
{
    return withWhatGoesWith(database, database.list(REFUSALS BY_ITSELF "AND root_id = ?1 ORDER BY mid", refusalOf, root));
}

Result<QList<Offer>> refusedTogether(Database& database, const Id& mutation)
{
    return database.list("SELECT mid, id, entity, row_id, root_id, scope_id, command, body FROM outbox o WHERE id = ?1 OR "
                         "(result LIKE '%rejected%' AND EXISTS (SELECT 1 FROM outbox c WHERE c.id = ?1 AND " GOES_WITH(
                             "o", "c") ")) ORDER BY mid",
                         offerOf, mutation);
}

QList<FieldText> textsOf(const QJsonObject& set)
{
    QList<FieldText> texts;
    for (auto it = set.begin(); it != set.end(); ++it)
        if (!it.key().startsWith(u"decided_")) texts.append({it.key(), it.value().toVariant().toString()});
    return texts;
}

Result<void> giveWay(Database& database, const Id& patch)
{
    return database.run(
        "UPDATE outbox SET dismissed = 1 "
        "FROM (SELECT mid, row_id, body FROM outbox WHERE id = ?1 AND command = 'patch') AS later "
        "WHERE outbox.row_id = later.row_id AND outbox.mid < later.mid AND outbox.command = 'patch' AND outbox.dismissed = 0 "
        "AND outbox.result LIKE '%rejected%' AND NOT EXISTS (SELECT 1 FROM json_each(outbox.body, '$.set') AS f "
        "WHERE f.key NOT IN (SELECT key FROM json_each(later.body, '$.set')))",
        patch);
}

Result<void> dismiss(Database& database, const Id& mutation, bool dismissed)
{
    return database.run("UPDATE outbox AS o SET dismissed = ?2 WHERE id = ?1 OR (result LIKE '%rejected%' AND EXISTS (SELECT 1 "
                        "FROM outbox c WHERE c.id = ?1 AND " GOES_WITH("o", "c") "))",
                        mutation, dismissed);
}

} // namespace lygte::outbox
