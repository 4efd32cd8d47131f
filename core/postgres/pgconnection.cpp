#include "core/postgres/pgconnection.h"

#include "core/postgres/connectattempt.h"
#include "core/postgres/pipelinerun.h"
#include "core/postgres/tlshooks.h"

#include <libpq-fe.h>
#include <poll.h>

namespace lygte {

void PgConnection::Finish::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

PgConnection::PgConnection(pg_conn* owned, const ConnectionOptions& options, ServerAddress server, CancelToken token)
    : connection_(owned), server_(std::move(server)), token_(std::move(token)), patience_(options.patience),
      replyLimit_(options.replyLimit)
{
    PQsetNoticeReceiver(owned, &PgConnection::noticed, this);
    tlshooks::limitReads(owned, &readLeft_);
}

PgConnection::~PgConnection() = default;

PgExpected<std::unique_ptr<PgConnection>> PgConnection::connect(const ConnectionOptions& options, CancelToken token)
{
    ConnectAttempt attempt(options, token);
    for (;;) {
        switch (attempt.step()) {
        case ConnectAttempt::Progress::Connected:
            return attempt.takeConnection();
        case ConnectAttempt::Progress::Failed:
            return std::unexpected(attempt.error());
        case ConnectAttempt::Progress::Waiting:
            break;
        }
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(attempt.deadline() - std::chrono::steady_clock::now()).count();
        pollfd waits[2] = {{attempt.fd(), static_cast<short>(attempt.wantsWrite() ? POLLOUT : POLLIN), 0},
                           {token.fd(), POLLIN, 0}};
        ::poll(waits, 2, static_cast<int>(std::max<std::int64_t>(left, 0)));
    }
}

void PgConnection::noticed(void* self, const pg_result* result)
{
    const auto* connection = static_cast<const PgConnection*>(self);
    if (connection->notice_) connection->notice_(PgError::fromResult(result));
}

bool PgConnection::isAlive() const
{
    return connection_ && PQstatus(connection_.get()) == CONNECTION_OK;
}

void PgConnection::close()
{
    connection_.reset();
}

PgError PgConnection::lost(PgError::Kind kind, const QString& fallback)
{
    const QString words = connection_ ? QString::fromUtf8(PQerrorMessage(connection_.get())).trimmed() : QString();
    close();
    return pgFail(kind, words.isEmpty() ? fallback : words, true).error();
}

PgExpected<void> PgConnection::ready()
{
    if (!isAlive()) return std::unexpected(lost(PgError::Kind::Lost, QStringLiteral("the connection has ended")));
    return {};
}

PgConnection::Outcome PgConnection::run(const Statement& statement)
{
    LYGTE_TRY_VALUE(outcomes, runAll({statement}));
    return std::move(outcomes.front());
}

PgExpected<std::vector<PgConnection::Outcome>> PgConnection::runAll(const std::vector<Statement>& statements)
{
    LYGTE_TRY(ready());
    if (token_.isCancelled()) return pgFail(PgError::Kind::Cancelled, QStringLiteral("cancelled before it was sent"));
    if (statements.empty()) return {};
    return PipelineRun(*this, statements, true).run();
}

PgExpected<void> PgConnection::runInSpiteOfCancel(const std::vector<Statement>& statements)
{
    LYGTE_TRY(ready());
    LYGTE_TRY_VALUE(outcomes, PipelineRun(*this, statements, false).run());
    for (const Outcome& outcome : outcomes)
        if (!outcome) return std::unexpected(outcome.error());
    return {};
}

PgExpected<void> PgConnection::script(const QByteArray& sql)
{
    LYGTE_TRY(ready());
    if (token_.isCancelled()) return pgFail(PgError::Kind::Cancelled, QStringLiteral("cancelled before it was sent"));
    Exchange wire(*this, true);
    if (!PQsendQuery(connection_.get(), sql.constData()))
        return std::unexpected(lost(PgError::Kind::Lost, QStringLiteral("nothing could be sent")));
    PgExpected<void> outcome;
    for (;;) {
        while (!PQisBusy(connection_.get())) {
            const PgResult held(PQgetResult(connection_.get()));
            const pg_result* result = held.handle();
            const bool bad = !isAlive();
            if (!result && !bad) return outcome;
            if (result && PQresultStatus(result) == PGRES_FATAL_ERROR && outcome) {
                outcome = std::unexpected(PgError::fromResult(result));
                if (wire.isCancelling() && outcome.error().is("57014")) outcome.error().kind = PgError::Kind::Cancelled;
            }
            const auto status = result ? PQresultStatus(result) : PGRES_BAD_RESPONSE;
            if (!bad && (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH))
                return std::unexpected(lost(PgError::Kind::Reply, QStringLiteral("COPY is not used")));
            if (bad) return std::unexpected(endedBy(outcome));
        }
        if (auto waited = wire.wait(); !waited) {
            PQisBusy(connection_.get());
            close();
            return waited;
        }
    }
}

PgError PgConnection::endedBy(const PgExpected<void>& lastWords)
{
    PgError error = lost(PgError::Kind::Lost, QStringLiteral("the connection has ended"));
    if (!lastWords) {
        error.sqlstate = lastWords.error().sqlstate;
        error.message = lastWords.error().message;
    }
    return error;
}

bool PgConnection::inTransaction() const
{
    const auto state = PQtransactionStatus(connection_.get());
    return state == PQTRANS_INTRANS || state == PQTRANS_INERROR;
}

bool PgConnection::inFailedTransaction() const
{
    return PQtransactionStatus(connection_.get()) == PQTRANS_INERROR;
}

int PgConnection::serverVersion() const
{
    return PQserverVersion(connection_.get());
}

int PgConnection::backendPid() const
{
    return PQbackendPID(connection_.get());
}

QByteArray PgConnection::parameter(const char* name) const
{
    return QByteArray(PQparameterStatus(connection_.get(), name));
}

bool PgConnection::usesTls() const
{
    return PQsslInUse(connection_.get()) == 1;
}

int PgConnection::socket() const
{
    return PQsocket(connection_.get());
}

PgExpected<QList<QByteArray>> PgConnection::takeNotifications()
{
    LYGTE_TRY(ready());
    QList<QByteArray> channels;
    const bool alive = PQconsumeInput(connection_.get()) == 1;
    while (PGnotify* note = PQnotifies(connection_.get())) {
        if (!channels.contains(note->relname)) channels += note->relname;
        PQfreemem(note);
    }
    if (!alive) return std::unexpected(lost(PgError::Kind::Lost, QStringLiteral("the connection has ended")));
    return channels;
}

} // namespace lygte
