// What goes wrong around them: the server, the machines, the memberships.

#include "tests/torture/torture.h"

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
        return dice(2) ? restoreServer() : rest();
    case 2:
    case 3:
        return cloneClient();
    case 4:
    case 5:
    case 6:
        return prune();
    default:
        return flapMembership();
    }
}

} // namespace lygte::test
