#include "core/sync/mutations.h"

#include "core/base/text.h"

#include <QJsonDocument>

namespace lygte {

// The statements below are put together from the names in a SyncTable, which are literals of ours; every value is bound.

static QByteArray insertSql(const SyncTable& table, const Fields& fields, const Fields& local)
{
    QByteArray columns = "id, root_id, scope_id, sync_state";
    QByteArray values = "?1, ?2, ?3, ?4";
    int index = 4;
    for (const Fields* group : {&fields, &local}) {
        for (const Field& field : *group) {
            columns += QByteArray(", ") + field.column;
            values += ", ?" + QByteArray::number(++index);
        }
    }
    return "INSERT INTO " + table.name + " (" + columns + ") VALUES (" + values + ')';
}

static Result<void> runBound(Database& database, const QByteArray& sql, const std::vector<Value>& values)
{
    LYGTE_TRY_VALUE(raw, database.prepare(std::string_view(sql.constData(), static_cast<size_t>(sql.size()))));
    Statement statement(raw);
    int index = 0;
    for (const Value& value : values) bindValue(statement, ++index, value);
    auto stepped = statement.step();
    if (!stepped) return std::unexpected(stepped.error());
    return {};
}

static Fields storableFields(Fields fields)
{
    for (Field& field : fields)
        if (auto* text = std::get_if<QString>(&field.value)) *text = storable(*text);
    return fields;
}

static QJsonObject jsonOf(const Fields& fields)
{
    QJsonObject object;
    for (const Field& field : fields) object.insert(QString::fromLatin1(field.column), toJson(field.value));
    return object;
}

Result<void> Mutations::offer(const QString& entity, const RowHead& head, const QString& command, const QJsonObject& body)
{
    const Instant now = clock_.now();
    return database_.run("INSERT INTO outbox (id, entity, row_id, root_id, scope_id, command, body, created) VALUES (?1, ?2, "
                         "?3, ?4, ?5, ?6, ?7, ?8)",
                         Id::generate(now), entity, head.id, head.root, head.scope, command,
                         QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)), now);
}

Result<void> Mutations::insert(const SyncTable& table, const RowHead& head, const Fields& fields, const Fields& local)
{
    const Fields kept = storableFields(fields);
    std::vector<Value> values{head.id, head.root, head.scope, static_cast<std::int64_t>(SyncState::HereOnly)};
    for (const Fields* group : {&kept, &local})
        for (const Field& field : *group) values.push_back(field.value);
    LYGTE_TRY(runBound(database_, insertSql(table, kept, local), values));
    const QString name = QString::fromLatin1(table.name);
    database_.touch(name, head.id);
    return offer(name, head, QStringLiteral("insert"), jsonOf(kept));
}

Result<RowHead> Mutations::headOf(const SyncTable& table, const Id& id)
{
    const QByteArray sql = "SELECT root_id, scope_id FROM " + table.name + " WHERE id = ?1";
    LYGTE_TRY_VALUE(head, database_.one(
                              std::string_view(sql.constData(), static_cast<size_t>(sql.size())),
                              [&](Row row) { return RowHead{id, row.id(0), row.id(1)}; }, id));
    if (!head) return fail(ErrorCode::NotFound, QString::fromLatin1(table.name), id.toString());
    return *head;
}

Result<QHash<QByteArray, Value>> Mutations::currentValues(const SyncTable& table, const Id& id)
{
    QByteArray sql = "SELECT ";
    for (const QByteArray& column : table.columns) sql += column + ", ";
    sql.chop(2);
    sql += " FROM " + table.name + " WHERE id = ?1";
    QHash<QByteArray, Value> values;
    LYGTE_TRY(database_.each(
        std::string_view(sql.constData(), static_cast<size_t>(sql.size())),
        [&](Row row) {
            for (int i = 0; i < static_cast<int>(table.columns.size()); ++i)
                values.insert(table.columns[static_cast<size_t>(i)], valueOf(row, i));
        },
        id));
    if (values.isEmpty()) return fail(ErrorCode::NotFound, QString::fromLatin1(table.name), id.toString());
    return values;
}

Result<void> Mutations::keepShadow(const SyncTable& table, const Id& id, const QHash<QByteArray, Value>& current)
{
    QJsonObject body;
    for (auto it = current.begin(); it != current.end(); ++it) body.insert(QString::fromLatin1(it.key()), toJson(it.value()));
    // A row whose insert is pending or was refused has no server's version; the first shadow of a synced row is the one that
    // counts.
    return database_.run("INSERT INTO shadow (entity, row_id, body) SELECT ?1, ?2, ?3 "
                         "WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE row_id = ?2 AND entity = ?1 AND command = 'insert' AND "
                         "(result IS NULL OR result LIKE '%rejected%')) ON CONFLICT DO NOTHING",
                         QString::fromLatin1(table.name), id,
                         QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

Result<void> Mutations::update(const SyncTable& table, const Id& id, const Fields& fields)
{
    QByteArray sql = "UPDATE " + table.name + " SET sync_state = ?2";
    std::vector<Value> values{id, static_cast<std::int64_t>(SyncState::HereOnly)};
    int index = 2;
    for (const Field& field : fields) {
        sql += QByteArray(", ") + field.column + " = ?" + QByteArray::number(++index);
        values.push_back(field.value);
    }
    LYGTE_TRY(runBound(database_, sql + " WHERE id = ?1", values));
    database_.touch(QString::fromLatin1(table.name), id);
    return {};
}

Result<void> Mutations::patch(const SyncTable& table, const Id& id, const Fields& fields)
{
    LYGTE_TRY_VALUE(head, headOf(table, id));
    LYGTE_TRY_VALUE(current, currentValues(table, id));
    Fields changed;
    QJsonObject base;
    for (const Field& field : storableFields(fields)) {
        const Value before = current.value(field.column);
        if (before == field.value) continue;
        changed.push_back(field);
        base.insert(QString::fromLatin1(field.column), toJson(before));
    }
    if (changed.empty()) return {};
    LYGTE_TRY(keepShadow(table, id, current));
    LYGTE_TRY(update(table, id, changed));
    return offer(QString::fromLatin1(table.name), head, QStringLiteral("patch"),
                 {{QStringLiteral("base"), base}, {QStringLiteral("set"), jsonOf(changed)}});
}

Result<void> Mutations::patchMembers(const SyncTable& table, const Id& id, const char* column,
                                     const QMap<QString, QString>& members)
{
    LYGTE_TRY_VALUE(head, headOf(table, id));
    LYGTE_TRY_VALUE(current, currentValues(table, id));
    const Value held = current.value(column);
    QJsonObject object =
        QJsonDocument::fromJson(std::holds_alternative<QString>(held) ? std::get<QString>(held).toUtf8() : QByteArray())
            .object();
    QJsonObject base;
    QJsonObject set;
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QString before = object.value(it.key()).toString();
        if (before == it.value()) continue;
        const QString name = QString::fromLatin1(column) + u'.' + it.key();
        const QString after = storable(it.value());
        base.insert(name, before);
        set.insert(name, after);
        object.insert(it.key(), after);
    }
    if (set.isEmpty()) return {};
    LYGTE_TRY(keepShadow(table, id, current));
    LYGTE_TRY(update(table, id, {{column, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))}}));
    return offer(QString::fromLatin1(table.name), head, QStringLiteral("patch"),
                 {{QStringLiteral("base"), base}, {QStringLiteral("set"), set}});
}

Result<void> Mutations::command(const SyncTable& table, const Id& id, const QString& command, const QString& stateColumn,
                                const QString& expected, const QString& next, const Fields& fields)
{
    LYGTE_TRY_VALUE(head, headOf(table, id));
    LYGTE_TRY_VALUE(current, currentValues(table, id));
    const QByteArray column = stateColumn.toLatin1();
    if (current.value(column) != Value(expected)) return fail(ErrorCode::Conflict, QString::fromLatin1(table.name), command);
    LYGTE_TRY(keepShadow(table, id, current));
    Fields all = storableFields(fields);
    all.push_back({column.constData(), next});
    LYGTE_TRY(update(table, id, all));
    return offer(QString::fromLatin1(table.name), head, command,
                 {{QStringLiteral("expected"), expected},
                  {QStringLiteral("next"), next},
                  {QStringLiteral("set"), jsonOf(storableFields(fields))}});
}

Result<void> Mutations::offerAgain(const SyncTable& table, const Id& id, const QJsonValue& state)
{
    LYGTE_TRY_VALUE(head, headOf(table, id));
    LYGTE_TRY_VALUE(current, currentValues(table, id));
    QJsonObject body;
    for (auto it = current.begin(); it != current.end(); ++it) body.insert(QString::fromLatin1(it.key()), toJson(it.value()));
    if (!table.stateColumn.isEmpty()) body.insert(QString::fromLatin1(table.stateColumn), state);
    LYGTE_TRY(update(table, id, {}));
    return offer(QString::fromLatin1(table.name), head, QStringLiteral("insert"), body);
}

Result<WaitingMutations> waitingMutations(Database& database)
{
    LYGTE_TRY_VALUE(waiting, database.one("SELECT count(*), min(created) FROM outbox WHERE result IS NULL",
                                          [](Row row) { return WaitingMutations{row.integer(0), row.optionalInstant(1)}; }));
    return waiting.value_or(WaitingMutations{});
}

} // namespace lygte
