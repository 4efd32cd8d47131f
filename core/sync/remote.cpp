#include "core/sync/remote.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <deque>

namespace lygte {

// Table and column names below come from SyncTable, which are literals of ours; every value is bound.

static std::string_view view(const QByteArray& sql)
{
    return {sql.constData(), static_cast<size_t>(sql.size())};
}

static QByteArray from(const SyncTable& table)
{
    return " FROM lygte." + table.name + ' ';
}

QByteArray Remote::select(const SyncTable& table) const
{
    QByteArray sql = "SELECT id, root_id, scope_id, row_rev";
    for (const QByteArray& column : table.columns) sql += ", \"" + column + '"';
    return sql + from(table);
}

static QJsonDocument parsed(const QByteArray& json)
{
    return QJsonDocument::fromJson(json);
}

PgExpected<Greeting> Remote::hello(const Id& client)
{
    // Every query of ours has one good plan, by the index that begins with the scope; to plan it anew takes as long as to run
    // it.
    LYGTE_TRY_VALUE(
        outcomes,
        connection_.runAll({{"SET plan_cache_mode = force_generic_plan", {}},
                            {"SELECT schema, min_client, number, role, identity, scopes, epochs, now FROM lygte.hello($1)",
                             {PgValue(client)}}}));
    for (const auto& outcome : outcomes)
        if (!outcome) return std::unexpected(outcome.error());
    LYGTE_TRY_VALUE(greeting, outcomes.back()->one([](PgRow& row) {
        Greeting greeting;
        greeting.schema = static_cast<int>(row.integer(0));
        greeting.minClient = static_cast<int>(row.integer(1));
        greeting.number = row.text(2);
        greeting.role = row.text(3);
        greeting.identity = row.text(4);
        const QJsonArray scopes = parsed(row.json(5)).array();
        for (const auto& scope : scopes)
            greeting.scopes.append({Id::fromString(scope[u"id"].toString()).value_or(Id()), scope[u"kind"].toString(),
                                    scope[u"name"].toString(), scope[u"may_put"].toBool()});
        const QJsonObject epochs = parsed(row.json(6)).object();
        for (auto it = epochs.begin(); it != epochs.end(); ++it)
            greeting.epochs.insert(it.key().toLatin1(), it.value().toInt());
        greeting.now = {row.integer(7)};
        return greeting;
    }));
    if (greeting) cluster_ = greeting->identity.section(u'/', 0, 1) + u'/';
    if (!greeting) return pgFail(PgError::Kind::Reply, QStringLiteral("hello: no answer"));
    return *std::move(greeting);
}

PgExpected<QString> Remote::snapshot()
{
    LYGTE_TRY_VALUE(result, connection_.exec("SELECT pg_current_snapshot()::text"));
    return result.get<QString>(0, 0);
}

// Ordered, because the planner would rather read the whole log: it cannot know that hardly any of it is news.
PgExpected<Poll> Remote::poll(const QString& snapshot, const std::optional<Id>& openConversation)
{
    LYGTE_TRY_VALUE(result, connection_.exec(R"(
        SELECT pg_current_snapshot()::text, lygte.incarnation_identity(), lygte.my_scopes(),
               EXISTS (SELECT FROM (SELECT FROM lygte.change WHERE row_xid >= pg_snapshot_xmin($1::text::pg_snapshot)
                       AND NOT pg_visible_in_snapshot(row_xid, $1::text::pg_snapshot) ORDER BY row_xid DESC LIMIT 1) AS news),
               (SELECT pg_snapshot_xmin($1::text::pg_snapshot) < horizon FROM lygte.prune_point),
               CASE WHEN $2::uuid IS NULL THEN '{}' ELSE
                   (SELECT coalesce(array_agg(officer_number), '{}') FROM lygte.presence WHERE conversation_id = $2::uuid AND login <> session_user
                    AND seen > (extract(epoch FROM clock_timestamp()) - 30) * 1000000) END)",
                                             snapshot, openConversation));
    LYGTE_TRY_VALUE(poll, result.one([this](PgRow& row) {
        Poll poll;
        poll.snapshot = row.text(0);
        poll.identity = cluster_ + row.text(1);
        const auto scopes = row.get<QList<Id>>(2);
        poll.scopes = QSet<Id>(scopes.begin(), scopes.end());
        poll.changes = row.boolean(3);
        poll.pruned = row.boolean(4);
        poll.lookingNow = row.get<QStringList>(5);
        return poll;
    }));
    if (!poll) return pgFail(PgError::Kind::Reply, QStringLiteral("poll: no answer"));
    return *std::move(poll);
}

PgExpected<void> Remote::push(const Id& client, const QList<QList<Offer>>& batches)
{
    Pipeline pipeline(connection_);
    for (const QList<Offer>& batch : batches) {
        QList<std::int64_t> mids;
        QList<Id> ids, rows, roots, scopes;
        QStringList entities, commands, bodies;
        for (const Offer& offer : batch) {
            mids += offer.mid;
            ids += offer.id;
            entities += offer.entity;
            rows += offer.row;
            roots += offer.root;
            scopes += offer.scope;
            commands += offer.command;
            bodies += offer.body;
        }
        pipeline.add("SELECT id FROM lygte.push($1, $2, $3, $4::text[], $5, $6, $7, $8, $9)", client, mids, ids, entities, rows,
                     roots, scopes, commands, bodies);
    }
    LYGTE_TRY_VALUE(outcomes, pipeline.run());
    for (const auto& outcome : outcomes)
        if (!outcome && outcome.error().kind != PgError::Kind::Aborted) return std::unexpected(outcome.error());
    return {};
}

static constexpr std::string_view whoSql =
    "SELECT pg_current_snapshot()::text, lygte.incarnation_identity(), $1 <> '' AND (SELECT "
    "pg_snapshot_xmin(nullif($1, '')::pg_snapshot) < horizon FROM lygte.prune_point)";
static constexpr std::string_view scopesSql =
    "SELECT s.id, s.kind, s.name, m.may_put FROM lygte.scope s JOIN lygte.scope_member m ON m.scope_id = s.id AND m.login = "
    "session_user WHERE s.id = ANY ((SELECT lygte.my_scopes())::uuid[])";
static constexpr std::string_view settledSql = "SELECT id, result FROM lygte.sync_mutation WHERE id = ANY ($1::uuid[])";
// Ordered, for the same reason as in poll().
static constexpr std::string_view logSql =
    "SELECT DISTINCT tbl::text, row_id, root_id, deleted FROM (SELECT tbl, row_id, root_id, deleted FROM lygte.change WHERE "
    "row_xid >= pg_snapshot_xmin($1::text::pg_snapshot) AND NOT pg_visible_in_snapshot(row_xid, $1::text::pg_snapshot) ORDER "
    "BY row_xid DESC) AS news";

PgExpected<void> Remote::readLog(const PgResult& log, Changes& changes) const
{
    QHash<const SyncTable*, QSet<Id>> touched;
    LYGTE_TRY(log.each([&](PgRow& row) {
        const SyncTable* table = findTable(tables_, row.text(0).toLatin1());
        if (!table || !table->pulled) return;
        if (row.boolean(3))
            changes.deletions.append({table, row.id(1), row.id(2)});
        else
            touched[table].insert(row.id(1));
    }));
    for (const SyncTable& table : tables_)
        if (const auto found = touched.constFind(&table); found != touched.constEnd()) {
            changes.touched.emplace_back(&table, found->values());
            changes.count += found->size();
        }
    return {};
}

PgExpected<std::pair<PgTransaction, Changes>> Remote::changes(const QString& since, const QList<Id>& unsettled)
{
    std::vector<PgConnection::Statement> statements{{whoSql, {PgValue(since)}}, {scopesSql, {}}};
    if (!since.isEmpty()) statements.push_back({logSql, {PgValue(since)}});
    if (!unsettled.isEmpty()) statements.push_back({settledSql, {PgValue(unsettled)}});
    std::vector<PgConnection::Outcome> outcomes;
    LYGTE_TRY_VALUE(transaction, PgTransaction::begin(connection_, PgTransaction::Mode::RepeatableReadOnly,
                                                      std::move(statements), outcomes));
    for (const auto& outcome : outcomes)
        if (!outcome) return std::unexpected(outcome.error());
    Changes changes;
    LYGTE_TRY(outcomes[0]->one([&](PgRow& row) {
        changes.snapshot = row.text(0);
        changes.identity = cluster_ + row.text(1);
        changes.pruned = row.boolean(2);
        return true;
    }));
    LYGTE_TRY_VALUE(
        scopes, outcomes[1]->list([](PgRow& row) { return RemoteScope{row.id(0), row.text(1), row.text(2), row.boolean(3)}; }));
    changes.scopes = scopes;
    if (!since.isEmpty()) LYGTE_TRY(readLog(*outcomes[2], changes));
    if (!unsettled.isEmpty()) {
        LYGTE_TRY_VALUE(results, outcomes.back()->list([](PgRow& row) {
            return MutationResult{row.id(0), parsed(row.text(1).toUtf8()).object()};
        }));
        changes.results = results;
    }
    return std::pair(std::move(transaction), std::move(changes));
}

PgExpected<std::vector<RowSet>> Remote::rows(const WantedRows& wanted, PgTransaction* ending)
{
    std::vector<const SyncTable*> answers;
    std::deque<QByteArray> texts; // the statements only view them
    std::vector<PgConnection::Statement> statements;
    const auto ask = [&](const SyncTable* table, const QByteArray& sql, const QList<Id>& ids) {
        answers.push_back(table);
        statements.push_back({view(texts.emplace_back(sql)), {PgValue(ids)}});
    };
    for (const auto& [table, ids] : wanted) {
        const SyncTable* root = table->isRoot() ? nullptr : findTable(tables_, table->root);
        if (root) ask(root, select(*root) + "WHERE id IN (SELECT root_id" + from(*table) + "WHERE id = ANY ($1::uuid[]))", ids);
        ask(table, select(*table) + "WHERE id = ANY ($1::uuid[])", ids);
    }
    LYGTE_TRY_VALUE(outcomes, ending ? ending->commitAfter(std::move(statements)) : connection_.runAll(statements));
    std::vector<RowSet> sets;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i]) return std::unexpected(outcomes[i].error());
        sets.push_back({answers[i], *std::move(outcomes[i])});
    }
    return sets;
}

PgExpected<Chunk> Remote::chunk(const SyncTable& table, const Id& scope, const ChunkPlace& after, int limit,
                                QSet<Id>& knownRoots)
{
    Chunk chunk;
    LYGTE_TRY_VALUE(transaction, PgTransaction::begin(connection_, PgTransaction::Mode::RepeatableReadOnly));
    LYGTE_TRY_VALUE(member, connection_.exec("SELECT $1::uuid = ANY (lygte.my_scopes())", scope));
    LYGTE_TRY_VALUE(isMember, member.get<bool>(0, 0));
    chunk.member = isMember;
    // By id, or by time and id; with an index for each.
    const bool timed = !table.newest.isEmpty();
    const QByteArray time = "coalesce(\"" + table.newest + "\", 0)";
    QByteArray sql = select(table) + "WHERE scope_id = $1";
    if (timed && after.id) sql += " AND (" + time + ", id) < ($3::bigint, $4::uuid)";
    if (!timed && after.id) sql += " AND id < $3::uuid";
    sql += timed ? " ORDER BY " + time + " DESC, id DESC LIMIT $2" : QByteArray(" ORDER BY id DESC LIMIT $2");
    LYGTE_TRY_VALUE(rows, timed && after.id ? connection_.exec(view(sql), scope, limit, *after.sort, *after.id)
                          : after.id        ? connection_.exec(view(sql), scope, limit, *after.id)
                                            : connection_.exec(view(sql), scope, limit));
    chunk.last = rows.rows() < limit;
    if (rows.rows() > 0) {
        const int end = rows.rows() - 1;
        chunk.next.id = Id::fromBytes(rows.raw(end, 0));
        if (timed) {
            const auto column = std::ranges::find(table.columns, table.newest) - table.columns.begin();
            LYGTE_TRY_VALUE(sort, rows.get<std::optional<std::int64_t>>(end, 4 + static_cast<int>(column)));
            chunk.next.sort = sort.value_or(0);
        }
        QSet<Id> missing;
        for (int row = 0; row < rows.rows(); ++row) {
            const Id root = Id::fromBytes(rows.raw(row, 1));
            if (table.isRoot())
                knownRoots.insert(root);
            else if (!knownRoots.contains(root))
                missing.insert(root);
        }
        if (!missing.isEmpty()) {
            const SyncTable* root = findTable(tables_, table.root);
            const QByteArray rootSql = select(*root) + "WHERE id = ANY ($1::uuid[])";
            LYGTE_TRY_VALUE(rootRows, connection_.exec(view(rootSql), missing.values()));
            chunk.sets.push_back({root, std::move(rootRows)});
            knownRoots += missing;
        }
    }
    LYGTE_TRY(transaction.commit());
    chunk.sets.push_back({&table, std::move(rows)});
    return chunk;
}

PgExpected<std::int64_t> Remote::count(const SyncTable& table, const Id& scope)
{
    const QByteArray sql = "SELECT count(*)" + from(table) + "WHERE scope_id = $1";
    LYGTE_TRY_VALUE(result, connection_.exec(view(sql), scope));
    return result.get<std::int64_t>(0, 0);
}

PgExpected<Digest> Remote::digest(const SyncTable& table, const Id& scope)
{
    const QByteArray sql =
        "SELECT get_byte(uuid_send(id), 15), count(*), bit_xor(row_rev)" + from(table) + "WHERE scope_id = $1 GROUP BY 1";
    LYGTE_TRY_VALUE(result, connection_.exec(view(sql), scope));
    Digest digest{};
    LYGTE_TRY(result.each([&](PgRow& row) {
        const auto bucket = static_cast<size_t>(row.integer(0)) & 0xFFU;
        digest[bucket] = {row.integer(1), row.integer(2)};
    }));
    return digest;
}

PgExpected<QHash<Id, std::int64_t>> Remote::revisions(const SyncTable& table, const Id& scope, const QList<int>& buckets)
{
    const QByteArray sql =
        "SELECT id, row_rev" + from(table) + "WHERE scope_id = $1 AND get_byte(uuid_send(id), 15) = ANY ($2::bigint[])";
    LYGTE_TRY_VALUE(result, connection_.exec(view(sql), scope, QList<std::int64_t>(buckets.begin(), buckets.end())));
    QHash<Id, std::int64_t> revisions;
    LYGTE_TRY(result.each([&](PgRow& row) { revisions.insert(row.id(0), row.integer(1)); }));
    return revisions;
}

PgExpected<ClaimAnswer> Remote::claim(const Id& conversation, int seconds)
{
    LYGTE_TRY_VALUE(result, connection_.exec("SELECT mine, officer_number, until, gen, now FROM lygte.claim($1, $2::int)",
                                             conversation, seconds));
    LYGTE_TRY_VALUE(answer, result.one([](PgRow& row) {
        return ClaimAnswer{row.boolean(0), row.text(1), {row.integer(2)}, row.integer(3), {row.integer(4)}};
    }));
    return answer.value_or(ClaimAnswer{});
}

PgExpected<bool> Remote::release(const Id& conversation, std::int64_t generation)
{
    LYGTE_TRY_VALUE(result, connection_.exec("SELECT lygte.release($1, $2)", conversation, generation));
    return result.get<bool>(0, 0);
}

PgExpected<void> Remote::lookingAt(const Id& conversation)
{
    LYGTE_TRY(connection_.exec("SELECT lygte.looking_at($1)", conversation));
    return {};
}

PgExpected<Id> Remote::requestReading(const Id& escalation, const QString& purpose)
{
    LYGTE_TRY_VALUE(result, connection_.exec("SELECT lygte.request_reading($1, $2)", escalation, purpose));
    LYGTE_TRY_VALUE(ticket, result.get<std::optional<Id>>(0, 0));
    return ticket.value_or(Id());
}

PgExpected<std::optional<QString>> Remote::readIdentity(const Id& ticket)
{
    LYGTE_TRY_VALUE(result, connection_.exec("SELECT lygte.read_identity($1)", ticket));
    return result.get<std::optional<QString>>(0, 0);
}

PgExpected<void> Remote::move(const QString& table, const Id& root, const Id& scope)
{
    LYGTE_TRY(connection_.exec("SELECT lygte.move($1::text::name, $2, $3)", table, root, scope));
    return {};
}

PgExpected<std::pair<std::int64_t, QByteArray>> Remote::seal()
{
    LYGTE_TRY_VALUE(result, connection_.exec("SELECT no, hash FROM lygte.seal()"));
    LYGTE_TRY_VALUE(head, result.one([](PgRow& row) { return std::pair(row.integer(0), row.bytes(1)); }));
    return head.value_or(std::pair<std::int64_t, QByteArray>{});
}

} // namespace lygte
