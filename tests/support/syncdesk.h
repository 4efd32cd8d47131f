#pragma once
// Officers with real case files at a real case database: the schema as shipped, one login role each, and the real phases of
// sync, step by step and without a thread, so that a test decides what happens when.

#include "core/conversations/conversationstore.h"
#include "core/escalations/escalationstore.h"
#include "core/patrol/patrolstore.h"
#include "core/sync/serverschema.h"
#include "core/sync/syncsession.h"
#include "tests/support/tempstore.h"
#include "tests/support/testserver.h"

namespace lygte::test {

/// All synced tables of the program.
SyncTables allTables(const Clock& clock);

/// A database with the schema, gone with the object. Login roles are named after it, because roles belong to the whole cluster.
class CaseDatabase
{
public:
    /// `schema`: of an earlier release, as far as that migration.
    explicit CaseDatabase(TestServer& server = TestServer::shared(), int schema = ServerSchema::newest());
    ~CaseDatabase();

    QString login(const QString& number) const { return database_.name() + u'_' + number; }
    void officer(const QString& number, const QStringList& sections, const QString& role = QStringLiteral("officer"));
    void join(const QString& number, const Id& scope, bool mayPut = true);
    void leave(const QString& number, const Id& scope);
    Id restrictedCase(const QString& name);
    static Id section(const QString& name);

    PgConnection& admin() { return *admin_; }
    void reconnectAdmin() { admin_ = database_.connect(); }
    void dropAdmin() { admin_.reset(); }
    TestServer& server() const { return database_.server(); }
    const QString& name() const { return database_.name(); }
    ConnectionOptions options(const QString& number) const { return server().local(login(number), name()); }
    /// The first column of the first row, as superuser.
    std::int64_t number(const char* sql);
    /// Until that backend waits for a lock; throws after ten seconds.
    void untilItWaits(int backend);

private:
    TestDatabase database_;
    std::unique_ptr<PgConnection> admin_;
    QStringList numbers_;
};

/// How a case file differs from what its officer may see on the server, in one snapshot.
struct Difference
{
    int missing = 0;
    int stale = 0;
    int extra = 0;
    QStringList what;
    bool none() const { return missing == 0 && stale == 0 && extra == 0; }
};

Difference differenceOf(TempStore& store, const SyncTables& tables, PgConnection& officer);

class Client
{
public:
    Client(CaseDatabase& database, const QString& number, const QString& section = QStringLiteral("A"),
           const QString& directory = {});
    ~Client();

    TempStore& store() { return store_; }
    ConversationStore& conversations() { return *conversations_; }
    PatrolStore& patrol() { return *patrol_; }
    EscalationStore& escalations() { return *escalations_; }
    const SyncTables& tables() const { return tables_; }

    /// Connects and starts; throws with the error's words.
    SyncSession& session();
    void disconnect();
    /// Everything: push, pull and fetch until nothing is left.
    void sync();
    Difference difference();
    /// As after a crash and a restart.
    void reopen();
    PgConnection& connection() { return *connection_; }
    void use(const ConnectionOptions& options) { options_ = options; }
    /// As another release, which knows other tables or columns.
    void use(const SyncTables& tables);

private:
    void makeStores();
    CaseDatabase& database_;
    QString number_;
    ConnectionOptions options_;
    TempStore store_;
    SyncTables tables_;
    std::unique_ptr<ConversationStore> conversations_;
    std::unique_ptr<PatrolStore> patrol_;
    std::unique_ptr<EscalationStore> escalations_;
    std::unique_ptr<PgConnection> connection_;
    std::unique_ptr<SyncSession> session_;
};

[[noreturn]] void failWith(const SyncTrouble& trouble);
template <typename T> T must(SyncResult<T> result)
{
    if (!result) failWith(result.error());
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}
template <typename T> T must(PgExpected<T> result)
{
    if (!result) failWith(SyncTrouble(result.error()));
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}
template <typename T> T must(Result<T> result)
{
    if (!result) failWith(result.error());
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

} // namespace lygte::test
