#include "core/sync/overlay.h"

#include "core/storage/database.h"
#include "core/sync/erasure.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace lygte {

static std::string_view view(const QByteArray& sql)
{
    return {sql.constData(), static_cast<size_t>(sql.size())};
}

static QJsonObject parsed(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

const SyncTable* findTable(const SyncTables& tables, QByteArrayView name)
{
    for (const SyncTable& table : tables)
        if (name == table.name) return &table;
    return nullptr;
}

Result<void> Overlay::load()
{
    pending_.clear();
    shadowed_.clear();
    undecided_.clear();
    const auto key = [](Row row) { return Key{row.text(0).toLatin1(), row.id(1)}; };
    LYGTE_TRY(database_.each("SELECT entity, row_id FROM outbox WHERE result IS NULL", [&](Row row) { ++pending_[key(row)]; }));
    LYGTE_TRY(database_.each("SELECT entity, row_id FROM shadow", [&](Row row) { shadowed_.insert(key(row)); }));
    return database_.each("SELECT entity, row_id FROM outbox WHERE dismissed = 0 AND result LIKE '%rejected%' UNION ALL "
                          "SELECT entity, row_id FROM conflict WHERE state = 'open'",
                          [&](Row row) { undecided_.insert(key(row)); });
}

Result<void> Overlay::keepServerVersion(const SyncTable& table, const Id& row, const QJsonObject& columns)
{
    LYGTE_TRY(database_.run(
        "INSERT INTO shadow (entity, row_id, body) VALUES (?1, ?2, ?3) ON CONFLICT (entity, row_id) DO UPDATE SET body = "
        "excluded.body",
        QString::fromLatin1(table.name), row, QString::fromUtf8(QJsonDocument(columns).toJson(QJsonDocument::Compact))));
    shadowed_.insert({table.name, row});
    return replay(table, row);
}

Result<void> Overlay::forgetShadow(const SyncTable& table, const Id& row)
{
    if (!shadowed_.remove({table.name, row})) return {};
    return database_.run("DELETE FROM shadow WHERE entity = ?1 AND row_id = ?2", QString::fromLatin1(table.name), row);
}

Result<void> Overlay::wroteServerVersion(const SyncTable& table, const Id& row)
{
    LYGTE_TRY(forgetShadow(table, row));
    if (undecided_.contains({table.name, row})) settling_.insert({&table, row});
    return {};
}

/// Plays one mutation onto a row's columns.
static void play(QJsonObject& columns, const SyncTable& table, const QString& command, const QJsonObject& body)
{
    if (command == u"insert") return; // the server's version stands: it has joined, or it is this very row
    const QJsonObject set = body.value(u"set").toObject();
    for (auto it = set.begin(); it != set.end(); ++it) {
        const qsizetype dot = it.key().indexOf(u'.');
        if (dot < 0) {
            columns.insert(it.key(), it.value());
            continue;
        }
        const QString column = it.key().left(dot);
        QJsonObject members = parsed(columns.value(column).toString());
        members.insert(it.key().mid(dot + 1), it.value());
        columns.insert(column, QString::fromUtf8(QJsonDocument(members).toJson(QJsonDocument::Compact)));
    }
    if (command != u"patch") columns.insert(QString::fromLatin1(table.stateColumn), body.value(u"next"));
}

Result<void> Overlay::replay(const SyncTable& table, const Id& row)
{
    const QString name = QString::fromLatin1(table.name);
    LYGTE_TRY_VALUE(shadow, database_.one(
                                "SELECT body FROM shadow WHERE entity = ?1 AND row_id = ?2",
                                [](Row found) { return found.text(0); }, name, row));
    if (!shadow) return {};
    QJsonObject columns = parsed(*shadow);
    // Named, because SQLite would rather walk through everything that waits in the order of its numbers.
    LYGTE_TRY(database_.each(
        "SELECT command, body FROM outbox INDEXED BY outbox_row WHERE entity = ?1 AND row_id = ?2 AND result IS NULL ORDER BY "
        "mid",
        [&](Row found) { play(columns, table, found.text(0), parsed(found.text(1))); }, name, row));
    return writeRow(table, row, columns, SyncState::HereOnly);
}

Result<QHash<QByteArray, bool>> Overlay::blobColumns(const SyncTable& table)
{
    if (const auto known = blobs_.constFind(table.name); known != blobs_.constEnd()) return *known;
    QHash<QByteArray, bool> blobs;
    LYGTE_TRY(database_.each(
        "SELECT name, type = 'BLOB' FROM pragma_table_info(?1)",
        [&](Row row) { blobs.insert(row.text(0).toLatin1(), row.boolean(1)); }, QString::fromLatin1(table.name)));
    blobs_.insert(table.name, blobs);
    return blobs;
}

Result<void> Overlay::writeRow(const SyncTable& table, const Id& row, const QJsonObject& columns, SyncState state)
{
    LYGTE_TRY_VALUE(blobs, blobColumns(table));
    QByteArray sql = "UPDATE " + table.name + " SET sync_state = ?2";
    int index = 2;
    std::vector<Value> values{row, static_cast<std::int64_t>(state)};
    for (const QByteArray& column : table.columns) {
        const QString key = QString::fromLatin1(column);
        if (!columns.contains(key)) continue;
        sql += ", " + column + " = ?" + QByteArray::number(++index);
        values.push_back(fromJson(columns.value(key), blobs.value(column)));
    }
    sql += " WHERE id = ?1";
    LYGTE_TRY_VALUE(raw, database_.prepare(view(sql)));
    Statement statement(raw);
    for (size_t i = 0; i < values.size(); ++i) bindValue(statement, static_cast<int>(i) + 1, values[i]);
    LYGTE_TRY(statement.step());
    database_.touch(QString::fromLatin1(table.name), row);
    return {};
}

Result<bool> Overlay::restore(const SyncTable& table, const Id& id, const Id& root, const Id& scope, const QJsonObject& columns,
                              Instant now)
{
    const QByteArray known = "SELECT 1 FROM " + table.name + " WHERE id = ?1";
    LYGTE_TRY_VALUE(there, database_.one(view(known), [](Row) { return true; }, id));
    if (there) return false;
    LYGTE_TRY_VALUE(blobs, blobColumns(table));
    QByteArray names = "id, root_id, scope_id, sync_state";
    std::vector<Value> values{id, root, scope, static_cast<std::int64_t>(SyncState::HereOnly)};
    const auto add = [&](const QByteArray& column, Value value) {
        names += ", " + column;
        values.push_back(std::move(value));
    };
    for (const QByteArray& column : table.columns)
        if (columns.contains(QString::fromLatin1(column)))
            add(column, fromJson(columns.value(QString::fromLatin1(column)), blobs.value(column)));
    for (const auto& [local, from] : table.startsFrom) add(local, fromJson(columns.value(QString::fromLatin1(from)), false));
    if (!table.timeKey.isEmpty()) {
        const QByteArray free =
            "SELECT coalesce(max(key) + 1, ?1) FROM " + table.name + " WHERE key BETWEEN ?1 AND ?1 + 1000000";
        const std::int64_t at = columns.value(QString::fromLatin1(table.timeKey)).toInteger(now.micros);
        LYGTE_TRY_VALUE(key, database_.one(view(free), [](Row row) { return row.integer(0); }, at));
        add("key", *key);
    }
    QByteArray slots;
    for (size_t i = 1; i <= values.size(); ++i) slots += (i > 1 ? ", ?" : "?") + QByteArray::number(static_cast<int>(i));
    const QByteArray sql = "INSERT INTO " + table.name + " (" + names + ") VALUES (" + slots + ')';
    LYGTE_TRY_VALUE(raw, database_.prepare(view(sql)));
    Statement statement(raw);
    for (size_t i = 0; i < values.size(); ++i) bindValue(statement, static_cast<int>(i) + 1, values[i]);
    LYGTE_TRY(statement.step());
    return true;
}

Result<void> Overlay::setState(const SyncTable& table, const Id& row, SyncState state)
{
    const QByteArray sql = "UPDATE " + table.name + " SET sync_state = ?2 WHERE id = ?1";
    LYGTE_TRY(database_.run(view(sql), row, static_cast<int>(state)));
    database_.touch(QString::fromLatin1(table.name), row);
    return {};
}

static SyncState stateOf(const QJsonObject& result)
{
    const QString s = result.value(u"s").toString();
    if (s == u"rejected") return SyncState::Rejected;
    if (s == u"conflict") return SyncState::Conflict;
    return SyncState::OnServer;
}

Result<void> Overlay::settleImport(const SyncTable& table, const QJsonObject& body, SyncState state)
{
    const QJsonArray ids = body.value(u"ids").toArray();
    for (const auto& id : ids) LYGTE_TRY(setState(table, Id::fromString(id.toString()).value_or(Id()), state));
    return {};
}

Result<void> Overlay::takeResults(const QList<MutationResult>& results, Instant now)
{
    for (const MutationResult& result : results) {
        struct Known
        {
            QString entity, command;
            QString body;
            Id row, root;
        };
        LYGTE_TRY_VALUE(known, database_.one(
                                   "SELECT entity, command, body, row_id, root_id FROM outbox WHERE id = ?1 AND result IS NULL",
                                   [](Row row) { return Known{row.text(0), row.text(1), row.text(2), row.id(3), row.id(4)}; },
                                   result.id));
        if (!known) continue;
        LYGTE_TRY(database_.run("UPDATE outbox SET result = ?2, settled = ?3 WHERE id = ?1", result.id,
                                QString::fromUtf8(QJsonDocument(result.result).toJson(QJsonDocument::Compact)), now));
        LYGTE_TRY(outbox::giveWay(database_, result.id));
        if (const auto waiting = pending_.find({known->entity.toLatin1(), known->row});
            waiting != pending_.end() && --*waiting <= 0)
            pending_.erase(waiting);
        settledRoots_.insert(known->root);
        const SyncTable* table = findTable(tables_, known->entity.toLatin1());
        if (!table) continue;
        if (known->command == u"import")
            LYGTE_TRY(settleImport(*table, parsed(known->body), stateOf(result.result)));
        else
            settling_.insert({table, known->row});
        if (!table->isRoot()) database_.touch(QString::fromLatin1(table->root), known->root);
    }
    return {};
}

Result<void> Overlay::settleRows()
{
    for (const auto& [table, row] : std::exchange(settling_, {})) LYGTE_TRY(refresh(*table, row));
    for (const Id& root : std::exchange(settledRoots_, {})) LYGTE_TRY(forgetErased(database_, root));
    return {};
}

Result<void> Overlay::refresh(const SyncTable& table, const Id& row)
{
    const QString name = QString::fromLatin1(table.name);
    struct Tally
    {
        std::int64_t waiting = 0, rejected = 0, conflicts = 0;
        bool insertRejected = false;
    };
    LYGTE_TRY_VALUE(
        tally,
        database_.one(
            "SELECT sum(result IS NULL), sum(dismissed = 0 AND result LIKE '%rejected%'), (SELECT count(*) FROM conflict WHERE "
            "row_id = ?2 AND state = 'open'), max(command = 'insert' AND result LIKE '%rejected%') FROM outbox WHERE entity = "
            "?1 AND "
            "row_id = ?2",
            [](Row found) { return Tally{found.integer(0), found.integer(1), found.integer(2), found.boolean(3)}; }, name,
            row));
    if (tally->waiting > 0) return replay(table, row);
    // Nothing waits any more: the server's version is the row. A refused insert has none; what was written stays as it is.
    if (shadowed_.contains({table.name, row})) LYGTE_TRY(replay(table, row));
    LYGTE_TRY(forgetShadow(table, row));
    const bool refused = tally->rejected > 0 || tally->insertRejected;
    if (refused) refused_.insert({&table, row});
    return setState(table, row,
                    refused                ? SyncState::Rejected
                    : tally->conflicts > 0 ? SyncState::Conflict
                                           : SyncState::OnServer);
}

} // namespace lygte
