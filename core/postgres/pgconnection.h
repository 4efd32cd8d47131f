#pragma once
// One connection to the shared case database. Its face is synchronous, for the one thread that owns it (the sync engine's);
// underneath libpq never blocks: every wait is a poll() for the socket and for a CancelToken, with a limit. A server that falls
// silent, floods us or dies gives an error, never a hang. Parameters and results are binary, statements are prepared once
// (sync.md § 7). Discarded: Qt's QPSQL (text, a round trip per row, no pipeline, no cancel), a callback interface (the engine's
// steps read from top to bottom).

#include "core/postgres/canceltoken.h"
#include "core/postgres/connectionoptions.h"
#include "core/postgres/pgresult.h"

#include <QHash>

#include <functional>
#include <memory>
#include <string_view>

struct pg_conn;

namespace lygte {

/// Belongs to the thread that uses it; only its CancelToken may be touched by others.
class PgConnection
{
public:
    struct Statement
    {
        std::string_view sql; ///< must live until run() returns: literals
        PgValues values;
    };
    using Outcome = PgExpected<PgResult>;

    /// Tries each address of each host until one accepts. The error is that of the host that came furthest.
    static PgExpected<std::unique_ptr<PgConnection>> connect(const ConnectionOptions& options, CancelToken token = {});
    ~PgConnection();
    PgConnection(const PgConnection&) = delete;
    PgConnection& operator=(const PgConnection&) = delete;

    /// Runs one statement. `sql` is a literal of ours; values are always bound ($1, $2 …).
    template <typename... Args> Outcome exec(std::string_view sql, const Args&... args)
    {
        return run(Statement{sql, PgValues{PgValue(args)...}});
    }
    Outcome run(const Statement& statement);
    /// All statements with one round trip and one Sync: outside a transaction they are one. Gives as many outcomes as
    /// statements, in order; after one that failed, those behind it are Aborted. An error of the whole means that the
    /// connection is lost, and that what was carried out is not known.
    PgExpected<std::vector<Outcome>> runAll(const std::vector<Statement>& statements);
    /// Several statements without parameters, as in a migration file; one transaction unless they say otherwise.
    PgExpected<void> script(const QByteArray& sql);

    bool isAlive() const;
    bool inTransaction() const;
    /// Inside a transaction that has failed: nothing but a rollback is possible.
    bool inFailedTransaction() const;
    int serverVersion() const; ///< 170012
    int backendPid() const;
    QByteArray parameter(const char* name) const; ///< a setting that the server reports, as server_version
    bool usesTls() const;
    /// The server that accepted us.
    const ServerAddress& server() const { return server_; }

    void setPatience(std::chrono::milliseconds patience) { patience_ = patience; }
    void setReplyLimit(std::int64_t bytes) { replyLimit_ = bytes; }
    /// Warnings and notices; default: none are shown. Called inside exec().
    void onNotice(std::function<void(const PgError&)> listener) { notice_ = std::move(listener); }

    /// Reads what has come without being asked for: notifications (their channels are returned, each once), and that the
    /// connection has ended. Never waits. For a QSocketNotifier on socket(); see ConnectionWatch.
    PgExpected<QList<QByteArray>> takeNotifications();
    int socket() const;
    const CancelToken& token() const { return token_; }
    int preparedStatements() const { return static_cast<int>(prepared_.size()); }

private:
    friend class ConnectAttempt;
    friend class Exchange;
    friend class PipelineRun;
    friend class PgTransaction;
    PgConnection(pg_conn* owned, const ConnectionOptions& options, ServerAddress server, CancelToken token);

    PgExpected<void> ready();
    PgExpected<void> runInSpiteOfCancel(const std::vector<Statement>& statements);
    void close();
    PgError lost(PgError::Kind kind, const QString& fallback);
    PgError endedBy(const PgExpected<void>& lastWords);
    static void noticed(void* self, const pg_result* result);

    struct Finish
    {
        void operator()(pg_conn* connection) const;
    };
    std::int64_t readLeft_ = INT64_MAX; ///< bytes that may still be read, before connection_ because its end reads too
    std::unique_ptr<pg_conn, Finish> connection_;
    ServerAddress server_;
    CancelToken token_;
    std::chrono::milliseconds patience_;
    std::int64_t replyLimit_;
    std::function<void(const PgError&)> notice_;
    QHash<QByteArray, QByteArray> prepared_; ///< SQL text and parameter types to the name on the server
    int nextName_ = 0;
};

/// Collects statements for PgConnection::runAll.
class Pipeline
{
public:
    explicit Pipeline(PgConnection& connection) : connection_(connection) {}

    /// Gives the index of its outcome.
    template <typename... Args> std::size_t add(std::string_view sql, const Args&... args)
    {
        statements_.push_back({sql, PgValues{PgValue(args)...}});
        return statements_.size() - 1;
    }
    std::size_t size() const { return statements_.size(); }
    /// Sends them all and waits; the pipeline is empty afterwards. See PgConnection::runAll.
    PgExpected<std::vector<PgConnection::Outcome>> run() { return connection_.runAll(std::exchange(statements_, {})); }

private:
    PgConnection& connection_;
    std::vector<PgConnection::Statement> statements_;
};

} // namespace lygte
