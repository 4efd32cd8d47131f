#include "core/sync/replica.h"

#include "core/storage/database.h"
#include "core/storage/searchrecords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lygte {

// The statements below are put together from the names in a SyncTable, which are literals of ours; every value is bound.

static std::string_view view(const QByteArray& sql)
{
    return {sql.constData(), static_cast<size_t>(sql.size())};
}

static constexpr int headColumns = 4; // id, root_id, scope_id, row_rev

static int columnOf(const SyncTable& table, const QByteArray& name)
{
    const auto found = std::ranges::find(table.columns, name);
    return headColumns + static_cast<int>(found - table.columns.begin());
}

static std::int64_t integerOf(const PgResult& rows, int row, int column)
{
    std::int64_t value = 0;
    pgdecode::read(rows.columnType(column), rows.raw(row, column), value);
    return value;
}

static Id idOf(const PgResult& rows, int row, int column)
{
    return Id::fromBytes(rows.raw(row, column));
}

static bool isText(unsigned type)
{
    return type == pgtype::text || type == pgtype::varchar || type == pgtype::name;
}

/// The server's binary form goes into the statement without a copy.
static void bindCell(Statement& statement, int index, const PgResult& rows, int row, int column)
{
    const QByteArrayView cell = rows.raw(row, column);
    if (cell.isNull()) return statement.bind(index, nullptr);
    const unsigned type = rows.columnType(column);
    if (isText(type)) return statement.bindUtf8(index, cell);
    if (type == pgtype::uuid || type == pgtype::bytea) return statement.bindBytes(index, cell);
    statement.bind(index, integerOf(rows, row, column));
}

static QJsonValue cellToJson(const PgResult& rows, int row, int column)
{
    if (rows.isNull(row, column)) return {QJsonValue::Null};
    const unsigned type = rows.columnType(column);
    if (isText(type)) return QString::fromUtf8(rows.raw(row, column));
    if (type == pgtype::uuid) return toJson(idOf(rows, row, column));
    if (type == pgtype::bytea) return toJson(rows.raw(row, column).toByteArray());
    return static_cast<qint64>(integerOf(rows, row, column));
}

/// A server is not believed: a type that we do not expect, or text that is no UTF-8, ends the pull before anything is stored.
static Result<void> checkTypes(const SyncTable& table, const PgResult& rows)
{
    const auto unexpected = [&](const char* what) {
        return fail(ErrorCode::Storage, QString::fromLatin1(table.name), QLatin1StringView(what));
    };
    if (rows.columns() != headColumns + static_cast<int>(table.columns.size())) return unexpected("unexpected columns");
    for (int column = 0; column < rows.columns(); ++column) {
        const unsigned type = rows.columnType(column);
        const bool head = column < 3;
        if (head ? type != pgtype::uuid
                 : !(isText(type) || type == pgtype::uuid || type == pgtype::bytea || type == pgtype::int8))
            return unexpected("unexpected type");
        for (int row = 0; row < rows.rows(); ++row) {
            const QByteArrayView cell = rows.raw(row, column);
            if (cell.isNull()) {
                if (head) return unexpected("a row without an id");
                continue;
            }
            if (type == pgtype::uuid ? cell.size() != 16 : type == pgtype::int8 ? cell.size() != 8 : false)
                return unexpected("unexpected length");
            if (isText(type) && !QUtf8StringView(cell.data(), cell.size()).isValidUtf8())
                return unexpected("text that is not UTF-8");
        }
    }
    return {};
}

Result<void> Replica::dropScope(const Id& scope)
{
    for (const SyncTable& table : tables_) {
        if (!table.isRoot()) continue;
        const QByteArray sql = "SELECT id FROM " + table.name + " WHERE scope_id = ?1";
        LYGTE_TRY_VALUE(roots, database_.list(view(sql), [](Row row) { return row.id(0); }, scope));
        for (const Id& root : std::as_const(roots)) LYGTE_TRY(removeAggregate(table, root));
    }
    LYGTE_TRY(database_.run("DELETE FROM sync_fetch WHERE scope_id = ?1", scope));
    return database_.run("DELETE FROM scope WHERE id = ?1", scope);
}

/// An import's mutation names its rows; before they go, it takes them in.
Result<void> Replica::keepImports(const Id& root)
{
    LYGTE_TRY_VALUE(offers, outbox::importsOf(database_, tables_, root));
    for (const Offer& offer : std::as_const(offers))
        LYGTE_TRY(database_.run("UPDATE outbox SET body = ?2 WHERE id = ?1", offer.id, offer.body));
    return {};
}

Result<void> Replica::removeAggregate(const SyncTable& root, const Id& id)
{
    LYGTE_TRY(keepImports(id));
    for (const SyncTable& table : tables_)
        if (table.rootTable() == root.name && table.leaving) LYGTE_TRY(table.leaving(database_, id, {}));
    LYGTE_TRY(database_.run("DELETE FROM record_search WHERE rowid IN (SELECT key FROM search_record WHERE root_id = ?1)", id));
    LYGTE_TRY(database_.run("DELETE FROM search_record WHERE root_id = ?1", id));
    for (const SyncTable& table : tables_) {
        if (table.rootTable() != root.name) continue;
        const QByteArray shadows =
            "DELETE FROM shadow WHERE entity = ?1 AND row_id IN (SELECT id FROM " + table.name + " WHERE root_id = ?2)";
        LYGTE_TRY(database_.run(view(shadows), QString::fromLatin1(table.name), id));
    }
    const QByteArray sql = "DELETE FROM " + root.name + " WHERE id = ?1"; // the children go by the foreign key
    LYGTE_TRY(database_.run(view(sql), id));
    removedRoots_.insert(id);
    database_.touch(QString::fromLatin1(root.name), id);
    return {};
}

Result<void> Replica::remove(const SyncTable& table, const Id& row, const Id& ofRoot)
{
    if (table.isRoot()) return removeAggregate(table, row);
    const QByteArray here = "SELECT root_id FROM " + table.name + " WHERE id = ?1 AND (?2 IS NULL OR root_id = ?2)";
    LYGTE_TRY_VALUE(found, database_.one(view(here), [](Row found) { return found.id(0); }, row, ofRoot));
    if (!found) return {};
    const Id root = *found; // a reconcile does not know it
    if (table.leaving) LYGTE_TRY(table.leaving(database_, root, row));
    LYGTE_TRY(removeSearchRecord(database_, QString::fromLatin1(table.name), row));
    LYGTE_TRY(database_.run("DELETE FROM shadow WHERE entity = ?1 AND row_id = ?2", QString::fromLatin1(table.name), row));
    const QByteArray sql = "DELETE FROM " + table.name + " WHERE id = ?1";
    LYGTE_TRY(database_.run(view(sql), row));
    arrived_[table.name].roots.insert(root);
    arrived_[table.name].left.insert(root);
    database_.touch(QString::fromLatin1(table.name), row);
    database_.touch(QString::fromLatin1(table.rootTable()), root);
    return {};
}

Result<void> Replica::put(const SyncTable& table, const PgResult& rows)
{
    LYGTE_TRY(checkTypes(table, rows));
    Sql& sql = sql_[table.name];
    if (sql.insert.isEmpty()) {
        QByteArray names = "id, root_id, scope_id, row_rev, sync_state";
        QByteArray values = "?1, ?2, ?3, ?4, 2";
        QByteArray sets = "root_id = ?2, scope_id = ?3, row_rev = ?4, sync_state = 2";
        int index = headColumns;
        for (const QByteArray& column : table.columns) {
            const QByteArray slot = " ?" + QByteArray::number(++index);
            names += ", " + column;
            values += ',' + slot;
            sets += ", " + column + " =" + slot;
        }
        for (const auto& [local, from] : table.startsFrom) {
            names += ", " + local;
            values += ", ?" + QByteArray::number(columnOf(table, from) + 1);
        }
        if (!table.timeKey.isEmpty()) {
            names += ", key";
            values += ", ?" + QByteArray::number(++index);
        }
        sql.insert = "INSERT INTO " + table.name + " (" + names + ") VALUES (" + values + ") ON CONFLICT (id) DO NOTHING";
        sql.update = "UPDATE " + table.name + " SET " + sets + " WHERE id = ?1";
    }
    Arrived& arrived = arrived_[table.name];
    arrived.live = live_;
    // A first fetch comes newest first. Put in oldest first, the pages fill; the other way each is left half empty.
    const bool backwards = !live_ && !table.timeKey.isEmpty();
    for (int i = 0; i < rows.rows(); ++i) LYGTE_TRY(putRow(table, rows, backwards ? rows.rows() - 1 - i : i));
    return {};
}

Result<void> Replica::putRow(const SyncTable& table, const PgResult& rows, int row)
{
    const Id id = idOf(rows, row, 0);
    const Id root = idOf(rows, row, 1);
    Arrived& arrived = arrived_[table.name];
    LYGTE_TRY_VALUE(isNew, insertRow(table, rows, row));
    arrived.roots.insert(root);
    (isNew ? arrived.inserted : arrived.updated).insert(id);
    if (overlay_.isPending(table, id)) return putPending(table, rows, row, isNew);
    if (!isNew) LYGTE_TRY(updateRow(table, rows, row));
    return overlay_.wroteServerVersion(table, id);
}

Result<bool> Replica::insertRow(const SyncTable& table, const PgResult& rows, int row)
{
    const Sql& sql = sql_[table.name];
    LYGTE_TRY_VALUE(raw, database_.prepare(view(sql.insert)));
    Statement statement(raw);
    const int columns = rows.columns();
    for (int column = 0; column < columns; ++column) bindCell(statement, column + 1, rows, row, column);
    if (table.timeKey.isEmpty()) {
        LYGTE_TRY(statement.step());
        return database_.changes() > 0;
    }
    const int timed = columnOf(table, table.timeKey);
    std::int64_t key = rows.isNull(row, timed) ? clock_.now().micros : integerOf(rows, row, timed);
    statement.bind(columns + 1, key);
    auto stepped = statement.step();
    if (stepped) return noteKey(table, key);
    if (stepped.error().code != ErrorCode::Conflict) return std::unexpected(stepped.error());
    // The key was taken: by this very row, or by another one of the same time.
    statement.reset();
    const QByteArray known = "SELECT 1 FROM " + table.name + " WHERE id = ?1";
    LYGTE_TRY_VALUE(there, database_.one(view(known), [](Row) { return true; }, idOf(rows, row, 0)));
    if (there) return false;
    const QByteArray taken = "SELECT key FROM " + table.name + " WHERE key >= ?1 AND key < ?1 + 60000000 ORDER BY key";
    const std::int64_t from = key;
    LYGTE_TRY(database_.each(
        view(taken),
        [&](Row found) {
            if (found.integer(0) == key) ++key;
        },
        from));
    for (int column = 0; column < columns; ++column) bindCell(statement, column + 1, rows, row, column);
    statement.bind(columns + 1, key);
    LYGTE_TRY(statement.step());
    return noteKey(table, key);
}

/// Whether the row was inserted.
bool Replica::noteKey(const SyncTable& table, std::int64_t key)
{
    if (database_.changes() == 0) return false;
    arrived_[table.name].keys.append(key);
    return true;
}

Result<void> Replica::updateRow(const SyncTable& table, const PgResult& rows, int row)
{
    LYGTE_TRY_VALUE(raw, database_.prepare(view(sql_[table.name].update)));
    Statement statement(raw);
    for (int column = 0; column < rows.columns(); ++column) bindCell(statement, column + 1, rows, row, column);
    LYGTE_TRY(statement.step());
    return {};
}

Result<void> Replica::putPending(const SyncTable& table, const PgResult& rows, int row, bool isNew)
{
    const QByteArray head = "UPDATE " + table.name + " SET root_id = ?2, scope_id = ?3, row_rev = ?4 WHERE id = ?1";
    if (!isNew)
        LYGTE_TRY(
            database_.run(view(head), idOf(rows, row, 0), idOf(rows, row, 1), idOf(rows, row, 2), integerOf(rows, row, 3)));
    QJsonObject columns;
    for (size_t i = 0; i < table.columns.size(); ++i)
        columns.insert(QString::fromLatin1(table.columns[i]), cellToJson(rows, row, headColumns + static_cast<int>(i)));
    return overlay_.keepServerVersion(table, idOf(rows, row, 0), columns);
}

/// Rows of unsettled inserts that went with their aggregate come back with it, in its present scope.
Result<void> Replica::restore(const Id& root)
{
    for (const SyncTable& table : tables_) {
        const QByteArray scopeSql = "SELECT scope_id FROM " + table.rootTable() + " WHERE id = ?1";
        LYGTE_TRY_VALUE(scope, database_.one(view(scopeSql), [](Row row) { return row.id(0); }, root));
        if (!scope) continue;
        LYGTE_TRY(database_.run("UPDATE outbox SET scope_id = ?3 WHERE root_id = ?1 AND entity = ?2 AND result IS NULL", root,
                                QString::fromLatin1(table.name), *scope));
        LYGTE_TRY_VALUE(
            bodies,
            database_.list(
                "SELECT row_id, command, body FROM outbox WHERE root_id = ?1 AND entity = ?2 AND result IS NULL AND command IN "
                "('insert', 'import') ORDER BY mid",
                [](Row row) { return std::tuple(row.id(0), row.text(1), row.text(2)); }, root,
                QString::fromLatin1(table.name)));
        for (const auto& [row, command, body] : std::as_const(bodies)) {
            const QJsonObject object = QJsonDocument::fromJson(body.toUtf8()).object();
            if (command == u"insert") {
                LYGTE_TRY(restoreRow(table, row, root, *scope, object));
                continue;
            }
            const QJsonArray rows = object.value(u"rows").toArray();
            for (const auto& value : rows)
                LYGTE_TRY(
                    restoreRow(table, Id::fromString(value[u"id"].toString()).value_or(Id()), root, *scope, value.toObject()));
        }
    }
    return {};
}

Result<void> Replica::restoreRow(const SyncTable& table, const Id& id, const Id& root, const Id& scope,
                                 const QJsonObject& columns)
{
    LYGTE_TRY_VALUE(added, overlay_.restore(table, id, root, scope, columns, clock_.now()));
    if (!added) return {};
    if (!table.timeKey.isEmpty()) {
        const QByteArray sql = "SELECT key FROM " + table.name + " WHERE id = ?1";
        LYGTE_TRY_VALUE(key, database_.one(view(sql), [](Row row) { return row.integer(0); }, id));
        if (key) arrived_[table.name].keys.append(*key);
    }
    arrived_[table.name].live = live_;
    arrived_[table.name].inserted.insert(id);
    arrived_[table.name].roots.insert(root);
    return {};
}

Result<void> Replica::dropUnknown()
{
    LYGTE_TRY(overlay_.settleRows());
    for (const SyncTable& table : tables_) {
        if (!table.pulled) continue;
        const QByteArray sql = "SELECT id, root_id FROM " + table.name + " WHERE row_rev IS NULL AND sync_state = 2";
        LYGTE_TRY_VALUE(unknown, database_.list(view(sql), [](Row row) { return std::pair(row.id(0), row.id(1)); }));
        for (const auto& [row, root] : std::as_const(unknown)) LYGTE_TRY(remove(table, row, root));
    }
    return {};
}

/// A row whose conflicts are all decided is no longer in conflict; and the other way round.
Result<void> Replica::refreshConflicts()
{
    const auto changed = arrived_.value("conflict");
    for (const QSet<Id>& ids : {changed.inserted, changed.updated}) {
        for (const Id& id : ids) {
            LYGTE_TRY_VALUE(row, database_.one(
                                     "SELECT entity, row_id, row_root FROM conflict WHERE id = ?1",
                                     [](Row found) { return std::tuple(found.text(0), found.id(1), found.id(2)); }, id));
            if (!row) continue;
            const SyncTable* table = findTable(tables_, std::get<0>(*row).toLatin1());
            if (!table) continue;
            LYGTE_TRY(overlay_.refresh(*table, std::get<1>(*row)));
            database_.touch(QString::fromLatin1(table->rootTable()), std::get<2>(*row));
        }
    }
    return {};
}

/// A row that was put back to what the server has is read anew by what is derived from it.
Result<void> Replica::noteRefused()
{
    for (const auto& [table, row] : overlay_.takeRefused()) {
        const QByteArray sql = "SELECT root_id FROM " + table->name + " WHERE id = ?1";
        LYGTE_TRY_VALUE(root, database_.one(view(sql), [](Row found) { return found.id(0); }, row));
        if (!root) continue;
        Arrived& arrived = arrived_[table->name];
        arrived.live = live_;
        if (!arrived.inserted.contains(row)) arrived.updated.insert(row);
        arrived.roots.insert(*root);
    }
    return {};
}

Result<void> Replica::finish()
{
    for (const Id& root : std::as_const(removedRoots_)) LYGTE_TRY(restore(root));
    LYGTE_TRY(overlay_.settleRows());
    LYGTE_TRY(refreshConflicts());
    LYGTE_TRY(noteRefused());
    for (const SyncTable& table : tables_) {
        const auto found = arrived_.constFind(table.name);
        if (found == arrived_.constEnd()) continue;
        if (table.arrived && !found->roots.isEmpty()) LYGTE_TRY(table.arrived(database_, *found));
        const QString name = QString::fromLatin1(table.name);
        const QString rootName = QString::fromLatin1(table.rootTable());
        for (const Id& root : found->roots) database_.touch(rootName, root);
        if (table.isRoot() || !live_) continue; // thousands of children are announced by their root
        for (const QSet<Id>& ids : {found->inserted, found->updated})
            for (const Id& id : ids) database_.touch(name, id);
    }
    return {};
}

} // namespace lygte
