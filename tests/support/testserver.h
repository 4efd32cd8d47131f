#pragma once
// A real PostgreSQL 17 cluster in a temporary folder, with certificates of its own. As root it runs as the user postgres (or
// nobody), because PostgreSQL refuses root. It dies with its object, and with the thread that started it: make it on the main
// thread.

#include "core/postgres/pgconnection.h"
#include "tests/support/certificates.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace lygte::test {

class TestServer
{
public:
    struct Options
    {
        bool durable = false; ///< fsync and full_page_writes on: for tests that kill it
        bool tls = true;      ///< on the loopback port, with the certificate "server"
        QStringList settings; ///< lines for postgresql.conf
        /// Lines of pg_hba.conf for TCP; the Unix socket always trusts. Default: TLS and SCRAM for everybody.
        QStringList hba{QStringLiteral("hostssl all all 127.0.0.1/32 scram-sha-256"),
                        QStringLiteral("hostssl all all ::1/128 scram-sha-256")};
    };
    enum class Stop { Fast, Immediate, Kill }; ///< Kill: SIGKILL to the postmaster and all its children

    struct Said
    {
        int exitCode = -1;
        QString out;
        QString err;
    };

    TestServer() : TestServer(Options()) {}
    /// Throws std::runtime_error with the tool's words.
    explicit TestServer(Options options);
    ~TestServer();

    /// One for the whole test program, with default options; make databases of your own in it.
    static TestServer& shared();

    /// As superuser `postgres` over the Unix socket.
    ConnectionOptions superuser(const QString& database = QStringLiteral("postgres")) const;
    /// As any role over the Unix socket, which trusts.
    ConnectionOptions local(const QString& user, const QString& database) const;
    /// Over TCP and TLS to `localhost`, as a client does. Through a proxy: change hosts.
    ConnectionOptions remote(const QString& user, const QString& password, const QString& database) const;
    /// The same with the client certificate of that name.
    ConnectionOptions remote(const QString& user, const QString& password, const QString& database,
                             const QString& certificate) const;

    /// A connection, or an exception with the server's words.
    std::unique_ptr<PgConnection> connect(const ConnectionOptions& options) const;
    /// Runs a script as superuser; throws.
    void script(const QString& database, const QByteArray& sql) const;
    void createDatabase(const QString& name) const;
    void dropDatabase(const QString& name) const; ///< ends its connections

    void stop(Stop how = Stop::Fast);
    void start();
    void restart(Stop how = Stop::Fast);
    bool isRunning() const;
    void reload();
    void setHba(const QStringList& lines);      ///< for TCP; reloads
    void serveCertificate(const QString& name); ///< of certificates(); reloads
    void revoke(const QString& certificate);    ///< puts it on the server's revocation list; reloads
    /// Cuts every connection of a database.
    void terminateConnections(const QString& database) const;

    /// A hot standby of this server (pg_basebackup and streaming).
    std::unique_ptr<TestServer> makeStandby() const;
    void promote();
    /// This server is killed, its standby is promoted and takes its place in this object; whoever connects through it follows.
    void failOver(std::unique_ptr<TestServer> standby);

    /// The real psql, as `role`, over the Unix socket: unaligned, tuples only, verbose errors.
    Said psql(const QString& sql, const QString& role, const QString& database) const;
    /// Any program of PostgreSQL's bin folder (pg_dump, pg_restore …) with PGHOST, PGPORT and PGUSER set; as the server's user.
    Said run(const QString& program, const QStringList& arguments, const QByteArray& input = {}) const;
    /// A script of packaging/server as the administrator runs it: as the server's user, PostgreSQL's programs in PATH.
    Said administer(const QString& script, const QStringList& arguments) const;

    std::uint16_t port() const { return port_; }
    QString directory() const { return folder_->path(); }
    QString dataDirectory() const { return folder_->filePath(QStringLiteral("data")); }
    qint64 processId() const { return process_ ? process_->processId() : 0; }
    /// Gives a file or folder to the user that the server runs as.
    void own(const QString& path) const;
    QString log() const;
    Certificates& certificates() { return *certificates_; }
    const Certificates& certificates() const { return *certificates_; }

private:
    struct StandbyOf
    {
        const TestServer& primary;
    };
    explicit TestServer(StandbyOf standby);
    void makeFolder();
    void writeSettings();
    void writeHba();

    Options options_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::shared_ptr<Certificates> certificates_;
    std::unique_ptr<QProcess> process_;
    std::uint16_t port_ = 0;
    QString served_ = QStringLiteral("server");
};

/// A database of its own in the shared server (or another one), gone with the object.
class TestDatabase
{
public:
    explicit TestDatabase(TestServer& server = TestServer::shared());
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    TestServer& server() const { return server_; }
    const QString& name() const { return name_; }
    /// As superuser over the Unix socket.
    std::unique_ptr<PgConnection> connect() const { return server_.connect(server_.superuser(name_)); }

private:
    TestServer& server_;
    QString name_;
};

} // namespace lygte::test
