#include "tests/support/testserver.h"

#include "tests/support/processes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTcpServer>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <thread>
#include <unistd.h>

namespace lygte::test {

using namespace std::chrono_literals;

namespace {

[[noreturn]] void giveUp(const QString& what, const QByteArray& words)
{
    throw std::runtime_error(what.toStdString() + ": " + words.toStdString());
}

/// The user that servers run as: nobody else than us, unless we are root.
const passwd* serverUser()
{
    static const passwd* const user = [] {
        if (geteuid() != 0) return static_cast<passwd*>(nullptr);
        passwd* found = getpwnam("postgres");
        return found ? found : getpwnam("nobody");
    }();
    return user;
}

QString programs()
{
    static const QString folder = [] {
        for (const QString& candidate : {QStringLiteral("/usr/lib/postgresql/17/bin"), QStringLiteral("/usr/pgsql-17/bin")})
            if (QFile::exists(candidate + QStringLiteral("/postgres"))) return QString(candidate + u'/');
        return QString();
    }();
    return folder;
}

/// In the child, after fork: be the server's user, and die with the thread that started us.
void becomeServerUser(int signalAtDeath)
{
    if (const passwd* user = serverUser()) {
        if (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0) _exit(126);
    }
    prctl(PR_SET_PDEATHSIG, signalAtDeath);
}

std::uint16_t freePort()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost)) giveUp(QStringLiteral("no free port"), probe.errorString().toUtf8());
    return probe.serverPort();
}

void append(const QString& path, const QByteArray& text, QIODevice::OpenMode mode = QIODevice::Append)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | mode)) giveUp(path, file.errorString().toUtf8());
    file.write(text);
}

void chmod600(const QString& path)
{
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

TestServer::Said runProgram(const QString& program, const QStringList& arguments, const QByteArray& input,
                            const QString& folder, QProcessEnvironment environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setChildProcessModifier([] { becomeServerUser(SIGKILL); });
    process.setWorkingDirectory(folder);
    environment.insert(QStringLiteral("HOME"), folder);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program.startsWith(u'/') ? program : programs() + program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000)) giveUp(program, process.errorString().toUtf8());
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

TestServer::TestServer(Options options) : options_(std::move(options)), port_(freePort())
{
    makeFolder();
    certificates_ = std::make_shared<Certificates>();
    const Said made =
        runProgram(QStringLiteral("initdb"),
                   {QStringLiteral("-D"), dataDirectory(), QStringLiteral("-U"), QStringLiteral("postgres"),
                    QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                    QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync"), QStringLiteral("--no-instructions")},
                   {}, directory());
    if (made.exitCode != 0) giveUp(QStringLiteral("initdb"), made.err.toUtf8());
    writeSettings();
    serveCertificate(served_);
    writeHba();
    start();
}

TestServer::TestServer(StandbyOf standby)
    : options_(standby.primary.options_), certificates_(standby.primary.certificates_), port_(freePort()),
      served_(standby.primary.served_)
{
    makeFolder();
    const Said copied =
        standby.primary.run(QStringLiteral("pg_basebackup"),
                            {QStringLiteral("-D"), dataDirectory(), QStringLiteral("-X"), QStringLiteral("stream"),
                             QStringLiteral("-c"), QStringLiteral("fast"), QStringLiteral("-R"), QStringLiteral("--no-sync")});
    if (copied.exitCode != 0) giveUp(QStringLiteral("pg_basebackup"), copied.err.toUtf8());
    writeSettings();
    serveCertificate(served_);
    writeHba();
    start();
}

TestServer::~TestServer()
{
    if (isRunning()) stop(Stop::Immediate);
}

TestServer& TestServer::shared()
{
    static TestServer server;
    return server;
}

void TestServer::makeFolder()
{
    if (programs().isEmpty()) giveUp(QStringLiteral("PostgreSQL 17 is not installed"), "postgresql-17");
    folder_ = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/lygte-pg-XXXXXX"));
    own(directory());
}

void TestServer::own(const QString& path) const
{
    const passwd* user = serverUser();
    if (user && ::chown(path.toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0)
        giveUp(QStringLiteral("chown"), path.toUtf8());
}

void TestServer::writeSettings()
{
    QByteArray text = "\n# Lygte's tests\n"
                      "listen_addresses = 'localhost'\nshared_buffers = 32MB\nmax_connections = 250\nwal_level = replica\n"
                      "max_wal_senders = 4\nhot_standby = on\npassword_encryption = 'scram-sha-256'\njit = off\n"
                      "lc_messages = 'C'\nlog_line_prefix = '%m [%p] %u@%d '\nmax_wal_size = 512MB\n";
    text += "port = " + QByteArray::number(port_) + "\nunix_socket_directories = '" + directory().toUtf8() + "'\n";
    if (!options_.durable) text += "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";
    if (options_.tls)
        text += "ssl = on\nssl_cert_file = 'server.crt'\nssl_key_file = 'server.key'\nssl_ca_file = 'root.crt'\n"
                "ssl_crl_file = 'root.crl'\n";
    for (const QString& line : options_.settings) text += line.toUtf8() + '\n';
    append(dataDirectory() + QStringLiteral("/postgresql.conf"), text);
}

void TestServer::writeHba()
{
    QByteArray text = "local all all trust\nlocal replication all trust\n";
    for (const QString& line : options_.hba) text += line.toUtf8() + '\n';
    append(dataDirectory() + QStringLiteral("/pg_hba.conf"), text, QIODevice::Truncate);
}

void TestServer::setHba(const QStringList& lines)
{
    options_.hba = lines;
    writeHba();
    reload();
}

void TestServer::serveCertificate(const QString& name)
{
    served_ = name;
    const auto put = [this](const QString& from, const char* to) {
        const QString target = dataDirectory() + u'/' + QLatin1StringView(to);
        QFile::remove(target);
        if (!QFile::copy(from, target)) giveUp(QStringLiteral("copy"), from.toUtf8());
        chmod600(target);
        own(target);
    };
    put(certificates_->certificate(name), "server.crt");
    put(certificates_->key(name), "server.key");
    put(certificates_->authority(), "root.crt");
    put(certificates_->revocations(), "root.crl");
    if (isRunning()) reload();
}

void TestServer::revoke(const QString& certificate)
{
    certificates_->revoke(certificate);
    serveCertificate(served_);
}

/// Reloads and waits until the postmaster has read it: every later connection sees it.
void TestServer::reload()
{
    const auto loaded = [this] { return connect(superuser())->exec("SELECT pg_conf_load_time()")->get<Instant>(0, 0).value(); };
    const Instant before = loaded();
    ::kill(static_cast<pid_t>(processId()), SIGHUP);
    for (int i = 0; i < 500 && loaded() == before; ++i) std::this_thread::sleep_for(10ms);
}

/// The eighth line of postmaster.pid says when connections are taken ("ready", "standby").
static bool takesConnections(const QString& dataDirectory)
{
    QFile file(dataDirectory + QStringLiteral("/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly)) return false;
    const auto lines = file.readAll().split('\n');
    return lines.size() >= 8 && (lines[7].startsWith("ready") || lines[7].startsWith("standby"));
}

void TestServer::start()
{
    QFile::remove(dataDirectory() + QStringLiteral("/postmaster.pid")); // left by a SIGKILL
    process_ = std::make_unique<QProcess>();
    process_->setChildProcessModifier([] { becomeServerUser(SIGQUIT); });
    process_->setWorkingDirectory(directory());
    process_->setStandardOutputFile(folder_->filePath(QStringLiteral("log")), QIODevice::Append);
    process_->setStandardErrorFile(folder_->filePath(QStringLiteral("log")), QIODevice::Append);
    process_->start(programs() + QStringLiteral("postgres"), {QStringLiteral("-D"), dataDirectory()});
    if (!process_->waitForStarted()) giveUp(QStringLiteral("postgres"), process_->errorString().toUtf8());
    for (int i = 0; i < 6'000; ++i) {
        if (takesConnections(dataDirectory())) return;
        if (process_->waitForFinished(10)) break;
    }
    giveUp(QStringLiteral("postgres did not start"), log().toUtf8());
}

bool TestServer::isRunning() const
{
    return process_ && process_->state() != QProcess::NotRunning && ::kill(static_cast<pid_t>(processId()), 0) == 0;
}

void TestServer::stop(Stop how)
{
    if (!process_) return;
    const auto pid = static_cast<pid_t>(processId());
    if (how == Stop::Kill) {
        killAll(pid);
    } else {
        ::kill(pid, how == Stop::Fast ? SIGINT : SIGQUIT);
    }
    if (!process_->waitForFinished(60'000)) process_->kill();
    process_->waitForFinished();
    process_.reset();
}

void TestServer::restart(Stop how)
{
    stop(how);
    start();
}

std::unique_ptr<TestServer> TestServer::makeStandby() const
{
    return std::unique_ptr<TestServer>(new TestServer(StandbyOf{*this}));
}

void TestServer::promote()
{
    auto options = superuser();
    options.readWrite = false;
    const auto connection = connect(options);
    const auto promoted = connection->exec("SELECT pg_promote(true, 60)");
    if (!promoted) giveUp(QStringLiteral("promote"), promoted.error().message.toUtf8());
}

void TestServer::failOver(std::unique_ptr<TestServer> standby)
{
    stop(Stop::Kill);
    standby->promote();
    std::swap(folder_, standby->folder_);
    std::swap(process_, standby->process_);
    std::swap(port_, standby->port_);
}

ConnectionOptions TestServer::local(const QString& user, const QString& database) const
{
    ConnectionOptions options;
    options.hosts = {{directory(), port_}};
    options.user = user;
    options.database = database;
    options.tls = ConnectionOptions::Tls::Off;
    return options;
}

ConnectionOptions TestServer::superuser(const QString& database) const
{
    return local(QStringLiteral("postgres"), database);
}

ConnectionOptions TestServer::remote(const QString& user, const QString& password, const QString& database) const
{
    ConnectionOptions options;
    options.hosts = {{QStringLiteral("localhost"), port_}};
    options.user = user;
    options.password = password;
    options.database = database;
    options.rootCertificate = certificates_->authority();
    return options;
}

ConnectionOptions TestServer::remote(const QString& user, const QString& password, const QString& database,
                                     const QString& certificate) const
{
    auto options = remote(user, password, database);
    options.certificate = certificates_->certificate(certificate);
    options.certificateKey = certificates_->key(certificate);
    return options;
}

std::unique_ptr<PgConnection> TestServer::connect(const ConnectionOptions& options) const
{
    auto connection = PgConnection::connect(options);
    if (!connection) giveUp(QStringLiteral("connect"), connection.error().message.toUtf8());
    return std::move(*connection);
}

void TestServer::script(const QString& database, const QByteArray& sql) const
{
    const auto done = connect(superuser(database))->script(sql);
    if (!done) giveUp(QString::fromUtf8(sql.left(200)), done.error().message.toUtf8());
}

void TestServer::createDatabase(const QString& name) const
{
    script(QStringLiteral("postgres"), "CREATE DATABASE \"" + name.toUtf8() + "\" STRATEGY wal_log");
}

void TestServer::dropDatabase(const QString& name) const
{
    script(QStringLiteral("postgres"), "DROP DATABASE IF EXISTS \"" + name.toUtf8() + "\" WITH (FORCE)");
}

void TestServer::terminateConnections(const QString& database) const
{
    const auto connection = connect(superuser());
    (void)connection->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", database);
}

TestServer::Said TestServer::run(const QString& program, const QStringList& arguments, const QByteArray& input) const
{
    const QStringList place{QStringLiteral("-h"), directory(), QStringLiteral("-p"), QString::number(port_)};
    const bool named = arguments.contains(QStringLiteral("-U"));
    return runProgram(
        program, place + (named ? QStringList() : QStringList{QStringLiteral("-U"), QStringLiteral("postgres")}) + arguments,
        input, directory());
}

TestServer::Said TestServer::administer(const QString& script, const QStringList& arguments) const
{
    const QString copy = folder_->filePath(script.section(u'/', -1)); // where the server's user can read it
    QFile::remove(copy);
    if (!QFile::copy(script, copy)) giveUp(QStringLiteral("copy"), script.toUtf8());
    own(copy);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGHOST"), directory());
    environment.insert(QStringLiteral("PGPORT"), QString::number(port_));
    environment.insert(QStringLiteral("PGUSER"), QStringLiteral("postgres"));
    environment.insert(QStringLiteral("PATH"), programs() + u':' + environment.value(QStringLiteral("PATH")));
    return runProgram(copy, arguments, {}, directory(), environment);
}

TestServer::Said TestServer::psql(const QString& sql, const QString& role, const QString& database) const
{
    return run(QStringLiteral("psql"),
               {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-A"), QStringLiteral("-t"), QStringLiteral("-U"),
                role, QStringLiteral("-d"), database, QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                QStringLiteral("-v"), QStringLiteral("VERBOSITY=verbose"), QStringLiteral("-f"), QStringLiteral("-")},
               sql.toUtf8());
}

QString TestServer::log() const
{
    QFile file(folder_->filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

TestDatabase::TestDatabase(TestServer& server) : server_(server)
{
    static int count = 0;
    name_ = QStringLiteral("t%1").arg(++count);
    server_.createDatabase(name_);
}

TestDatabase::~TestDatabase()
{
    try {
        if (server_.isRunning()) server_.dropDatabase(name_);
    } catch (const std::exception&) { // the folder goes with the server anyway
    }
}

} // namespace lygte::test
