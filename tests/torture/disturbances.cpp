// What goes wrong around them: the server, the machines, the memberships.

#include "tests/torture/torture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QThread>

namespace lygte::test {

using namespace Qt::StringLiterals;

void Torture::killServer()
{
    for (int i = 0; i < 60; ++i) (void)writers_.front().connection->script("SELECT 1");
    writers_.clear();
    database_->dropAdmin();
    server_->stop(TestServer::Stop::Kill);
    server_->start();
    database_->reconnectAdmin();
    connectWriters();
}

/// A standby takes over. What it had not received is lost there: the server's own changes for good, clients offer theirs again.
void Torture::promoteStandby()
{
    auto standby = server_->makeStandby();
    for (int i = 0; i < 60; ++i) dice(2) ? serverStep() : clientStep();
    auto there = standby->superuser();
    there.readWrite = false;
    const auto connection = standby->connect(there);
    must(connection->script("ALTER SYSTEM SET primary_conninfo = ''"));
    must(connection->exec("SELECT pg_reload_conf()"));
    for (int i = 0; i < 30; ++i) dice(2) ? serverStep() : clientStep();
    writers_.clear();
    for (auto& client : clients_) client->disconnect();
    database_->dropAdmin();
    server_->failOver(std::move(standby));
    database_->reconnectAdmin();
    connectWriters();
    for (auto& client : clients_) client->use(database_->options(client->store().desk().officer.number));
    ++tally_.promotions;
}

/// A client's process is killed in the middle of whatever it does, and its file opened again.
void Torture::killClient()
{
    finishWriters(); // what it waits for would outlive it
    const int index = dice(static_cast<int>(clients_.size()));
    const QString number = clients_[static_cast<size_t>(index)]->store().desk().officer.number;
    const QString folder = clients_[static_cast<size_t>(index)]->store().directory();
    for (auto& client : clients_) client->disconnect();
    clients_[static_cast<size_t>(index)].reset();
    const ConnectionOptions options = database_->options(number);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--work-until-killed"_s, folder, number, options.hosts.first().host,
                   QString::number(options.hosts.first().port), options.database, options.user, QString::number(++texts_)});
    if (!process.waitForReadyRead(60'000)) throw std::runtime_error("a client does not begin to work");
    QThread::msleep(static_cast<unsigned long>(dice(200)));
    process.kill();
    process.waitForFinished();
    eventually([&] {
        return database_->number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE "
                                 "current_database() || '\\_%'") == 0;
    });
    clients_[static_cast<size_t>(index)] = std::make_unique<Client>(*database_, number, u"A"_s, folder);
    TempStore& store = clients_[static_cast<size_t>(index)]->store();
    const auto faults = store.file().check().result();
    if (!faults || !faults->isEmpty()) wrong(tally_.lost, 1, u"case file is damaged"_s);
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (const auto id = Id::fromString(QString::fromLatin1(line))) {
            const QByteArray sql =
                "SELECT count(*) = 0 FROM outbox WHERE hex(row_id) = '" + id->toBytes().toHex().toUpper() + '\'';
            wrong(tally_.lost, store.number(sql.constData()), u"row that was saved before a SIGKILL"_s);
        }
    ++tally_.killedClients;
}

void Torture::restoreServer()
{
    finishWriters();
    const QString file = server_->directory() + u"/dump"_s;
    if (server_->run(u"pg_dump"_s, {u"-Fc"_s, u"-f"_s, file, database_->name()}).exitCode != 0)
        throw std::runtime_error("pg_dump failed");
    for (int i = 0; i < 40; ++i) clientStep();
    for (auto& client : clients_) client->disconnect();
    writers_.clear();
    const auto restored = server_->run(
        u"pg_restore"_s, {u"--clean"_s, u"--if-exists"_s, u"--single-transaction"_s, u"-d"_s, database_->name(), file});
    if (restored.exitCode != 0) throw std::runtime_error("pg_restore failed: " + restored.err.toStdString());
    build(control_); // a restore takes the built-in fault back, too
    connectWriters();
}

void Torture::prune()
{
    (void)database_->admin().exec("SELECT lygte.prune(0)");
    (void)database_->admin().exec("SELECT pg_sleep(0.002)::text, lygte.prune(0)");
    if (control_ == Control::PrunePointIgnored) (void)database_->admin().script("UPDATE lygte.prune_point SET horizon = '0'");
}

void Torture::flapMembership()
{
    const QString number = u"%1"_s.arg(10 + dice(officers));
    const Id scope = scopes_[dice(3)];
    if (dice(2))
        database_->join(number, scope);
    else
        database_->leave(number, scope);
}

void Torture::cloneClient()
{
    const int index = dice(officers);
    Client& original = *clients_[static_cast<size_t>(index)];
    original.disconnect();
    folders_.push_back(std::make_unique<QTemporaryDir>());
    const QString folder = folders_.back()->filePath(u"case"_s);
    QDir().mkpath(folder);
    wait(original.store().file().write([](Database& database) { return database.script("PRAGMA wal_checkpoint(TRUNCATE)"); }));
    if (!QFile::copy(CaseFile::databaseFile(original.store().directory()), CaseFile::databaseFile(folder))) return;
    if (clients_.size() > officers) clients_.pop_back(); // one copy at a time, and its waiting work goes with it
    clients_.push_back(std::make_unique<Client>(*database_, u"%1"_s.arg(10 + index), u"A"_s, folder));
}

void Torture::disturb()
{
    erase();
    switch (dice(24)) {
    case 0:
        return killServer();
    case 1:
        return dice(2) ? restoreServer() : dice(2) ? promoteStandby() : rest();
    case 2:
    case 3:
        return cloneClient();
    case 4:
    case 5:
    case 6:
        return prune();
    case 7:
        return killClient();
    default:
        return flapMembership();
    }
}

} // namespace lygte::test
