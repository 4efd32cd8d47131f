#include "core/postgres/pipelinerun.h"

#include <libpq-fe.h>

namespace lygte {

namespace {

/// The parameters of one statement in the form that libpq wants.
struct Encoded
{
    explicit Encoded(const PgValues& values)
    {
        QByteArray bytes;
        std::vector<qsizetype> starts;
        for (const PgValue& value : values) {
            starts.push_back(bytes.size());
            value.encode(bytes);
            lengths.push_back(static_cast<int>(bytes.size() - starts.back()));
        }
        held = std::move(bytes);
        for (std::size_t i = 0; i < values.size(); ++i)
            pointers.push_back(values[i].isNull() ? nullptr : held.constData() + starts[i]);
        formats.assign(values.size(), 1);
    }

    QByteArray held;
    std::vector<const char*> pointers;
    std::vector<int> lengths;
    std::vector<int> formats;
};

std::vector<Oid> typesOf(const PgValues& values)
{
    std::vector<Oid> types;
    types.reserve(values.size());
    for (const PgValue& value : values) types.push_back(value.type());
    return types;
}

/// The same text with other types is another statement.
QByteArray keyOf(std::string_view sql, const std::vector<Oid>& types)
{
    QByteArray key(sql.data(), static_cast<qsizetype>(sql.size()));
    key += '\0';
    key.append(reinterpret_cast<const char*>(types.data()), static_cast<qsizetype>(types.size() * sizeof(Oid)));
    return key;
}

constexpr std::size_t maximumParameters = 65'535; // the protocol's count is 16 bits
constexpr std::size_t flushEvery = 128;

} // namespace

PipelineRun::PipelineRun(PgConnection& connection, const std::vector<PgConnection::Statement>& statements, bool heedToken)
    : connection_(connection), handle_(connection.connection_.get()), statements_(statements), wire_(connection, heedToken),
      settled_(statements.size(), false)
{
    outcomes_.reserve(statements.size());
    for (std::size_t i = 0; i < statements.size(); ++i)
        outcomes_.emplace_back(pgFail(PgError::Kind::Aborted, QStringLiteral("an earlier statement failed")));
}

PgExpected<std::vector<PgConnection::Outcome>> PipelineRun::run()
{
    for (const auto& statement : statements_)
        if (statement.values.size() > maximumParameters)
            return pgFail(PgError::Kind::Misuse, QStringLiteral("more than 65,535 parameters"));
    if (!PQenterPipelineMode(handle_))
        return std::unexpected(connection_.lost(PgError::Kind::Lost, QStringLiteral("no pipeline mode")));
    if (auto done = exchange(); !done) {
        PgError error = std::move(done).error();
        // The server's last words ("terminating connection …") say more than the end of the socket does.
        for (const auto& outcome : outcomes_)
            if (error.kind == PgError::Kind::Lost && !outcome && !outcome.error().sqlstate.isEmpty()) {
                error.sqlstate = outcome.error().sqlstate;
                error.message = outcome.error().message;
            }
        connection_.close();
        return std::unexpected(std::move(error));
    }
    if (!PQexitPipelineMode(handle_))
        return std::unexpected(connection_.lost(PgError::Kind::Reply, QStringLiteral("replies nobody asked for")));
    return std::move(outcomes_);
}

PgExpected<void> PipelineRun::exchange()
{
    while (!finished_) {
        LYGTE_TRY(sendSome());
        LYGTE_TRY(takeResults());
        if (finished_) break;
        if (auto waited = wire_.wait(); !waited) {
            (void)takeResults();
            return finished_ ? PgExpected<void>() : waited;
        }
    }
    return {};
}

PgExpected<void> PipelineRun::sendSome()
{
    while (!syncSent_) {
        bool taken = true;
        if (sent_ < statements_.size()) {
            taken = send(sent_++);
        } else {
            taken = PQpipelineSync(handle_) == 1;
            expected_.push_back({Expected::Sync, 0, {}, {}});
            syncSent_ = true;
        }
        if (!taken) return pgFail(PgError::Kind::Lost, QString::fromUtf8(PQerrorMessage(handle_)).trimmed(), true);
        if (sent_ % flushEvery != 0) continue;
        LYGTE_TRY_VALUE(empty, wire_.flush());
        if (!empty) return {};
    }
    return {};
}

bool PipelineRun::send(std::size_t index)
{
    const auto& statement = statements_[index];
    const std::vector<Oid> types = typesOf(statement.values);
    const QByteArray key = keyOf(statement.sql, types);
    QByteArray name = connection_.prepared_.value(key);
    if (name.isEmpty()) name = names_.value(key);
    const int count = static_cast<int>(types.size());
    if (name.isEmpty()) {
        name = 's' + QByteArray::number(++connection_.nextName_);
        names_.insert(key, name);
        const QByteArray sql(statement.sql.data(), static_cast<qsizetype>(statement.sql.size()));
        if (!PQsendPrepare(handle_, name.constData(), sql.constData(), count, types.data())) return false;
        expected_.push_back({Expected::Prepare, index, key, name});
    }
    const Encoded encoded(statement.values);
    expected_.push_back({Expected::Execute, index, key, {}});
    return PQsendQueryPrepared(handle_, name.constData(), count, encoded.pointers.data(), encoded.lengths.data(),
                               encoded.formats.data(), 1) == 1;
}

PgExpected<void> PipelineRun::takeResults()
{
    while (!expected_.empty() && !PQisBusy(handle_)) {
        PGresult* result = PQgetResult(handle_);
        if (result) {
            LYGTE_TRY(take(result));
            if (finished_) return {};
            continue;
        }
        if (PQstatus(handle_) == CONNECTION_BAD)
            return pgFail(PgError::Kind::Lost, QString::fromUtf8(PQerrorMessage(handle_)).trimmed(), true);
        expected_.pop_front(); // the end of one command's results
    }
    return {};
}

PgExpected<void> PipelineRun::take(pg_result* owned)
{
    PgResult result(owned);
    const Expected& next = expected_.front();
    switch (PQresultStatus(owned)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
        if (next.what == Expected::Prepare)
            connection_.prepared_.insert(next.key, next.name);
        else if (next.what == Expected::Execute)
            settle(next.statement, std::move(result));
        return {};
    case PGRES_EMPTY_QUERY:
        settle(next.statement, pgFail(PgError::Kind::Misuse, QStringLiteral("an empty statement")));
        return {};
    case PGRES_PIPELINE_ABORTED:
        return {};
    case PGRES_PIPELINE_SYNC:
        finished_ = next.what == Expected::Sync;
        if (finished_) return {};
        break;
    case PGRES_FATAL_ERROR: {
        PgError error = PgError::fromResult(owned);
        if (wire_.isCancelling() && error.is("57014")) error.kind = PgError::Kind::Cancelled;
        // The plan is of an older schema, or the statement is not there any more: prepare it anew next time.
        if (error.is("0A000") || error.is("26000")) connection_.prepared_.remove(next.key);
        settle(next.statement, std::unexpected(std::move(error)));
        return {};
    }
    default:
        break;
    }
    return pgFail(PgError::Kind::Reply, QStringLiteral("a reply that was not asked for"), true);
}

void PipelineRun::settle(std::size_t statement, PgConnection::Outcome outcome)
{
    if (settled_[statement]) return; // the first answer counts
    settled_[statement] = true;
    outcomes_[statement] = std::move(outcome);
}

} // namespace lygte
