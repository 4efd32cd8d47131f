#include "tests/torture/torture.h"

#include "core/sync/erasure.h"
#include "core/sync/mutations.h"

#include <cstdio>

namespace lygte::test {

using namespace Qt::StringLiterals;

static constexpr int officers = 5;
static constexpr int leader = 4;
static constexpr int fullSection = 400; ///< conversations

Torture::Torture(quint64 seed, Control control) : random_(seed), control_(control)
{
    TestServer::Options options;
    options.durable = true; // it is killed
    options.tls = false;
    // Killed, not cut off from power: what the operating system was given stays, so nothing need wait for the disk.
    options.settings = {u"wal_writer_delay = 10s"_s, u"max_connections = 40"_s, u"fsync = off"_s};
    server_ = std::make_unique<TestServer>(options);
    database_ = std::make_unique<CaseDatabase>(*server_);
    const QStringList sections{u"A"_s, u"B"_s, u"C"_s};
    for (const QString& section : sections) scopes_ += CaseDatabase::section(section);
    for (int i = 0; i < officers; ++i) {
        // Everybody is in A; some also in B, one in all.
        QStringList member{u"A"_s};
        if (i % 2) member += u"B"_s;
        if (i == leader) member = sections;
        database_->officer(u"%1"_s.arg(i + 10), member, i == leader ? u"leader"_s : u"officer"_s);
    }
    must(database_->admin().exec("SELECT lygte.set_scope('section', 'B')::text, lygte.set_scope('section', 'C')::text"));
    // What officers wrote and a leader had erased is not lost. By its name this trigger goes before the erasure's own.
    must(database_->admin().script(R"(
        CREATE TABLE public.erased (id uuid);
        CREATE FUNCTION public.remember() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            INSERT INTO public.erased SELECT id FROM lygte.note WHERE root_id = NEW.row_id
                UNION ALL SELECT id FROM lygte.message WHERE root_id = NEW.row_id;
            RETURN NEW;
        END $$;
        CREATE TRIGGER before_erase BEFORE INSERT ON lygte.erasure FOR EACH ROW EXECUTE FUNCTION public.remember())"));
    build(control);
    for (int i = 0; i < officers; ++i) clients_.push_back(std::make_unique<Client>(*database_, u"%1"_s.arg(i + 10)));
    connectWriters();
}

Torture::~Torture() = default;

void Torture::connectWriters()
{
    writers_.clear();
    for (int i = 0; i < 4; ++i) {
        Writer writer{server_->connect(server_->superuser(database_->name()))};
        must(writer.connection->script("SET lock_timeout = '50ms'"));
        writers_.push_back(std::move(writer));
    }
}

void Torture::finishWriters()
{
    for (Writer& writer : writers_) {
        if (writer.open) {
            (void)writer.connection->script(dice(4) ? "COMMIT" : "ROLLBACK");
            ++tally_.transactions;
        }
        writer.open = false;
    }
}

void Torture::found(const QString& what)
{
    if (tally_.what.size() < 5) tally_.what += what;
}

QByteArray Torture::serverChange()
{
    const QByteArray scope = '\'' + scopes_[dice(3)].toString().toLatin1() + '\'';
    const QByteArray other = '\'' + scopes_[dice(3)].toString().toLatin1() + '\'';
    const QByteArray any =
        "(SELECT id FROM lygte.conversation OFFSET floor(random() * (SELECT count(*) FROM lygte.conversation)) LIMIT 1)";
    const QByteArray anyNote = "(SELECT id FROM lygte.note WHERE body LIKE 'server%' OFFSET floor(random() * 20) LIMIT 1)";
    switch (dice(10)) {
    case 0:
    case 1:
        return "INSERT INTO lygte.conversation (id, root_id, scope_id, platform, title, account, participants, state, opened) "
               "SELECT i, i, " +
               scope + ", 'x', 'server', '', '', 'open', 1 FROM (SELECT gen_random_uuid() AS i) AS made";
    case 2:
    case 3:
    case 4:
        return "INSERT INTO lygte.note (id, root_id, scope_id, officer_number, written, body) SELECT gen_random_uuid(), id, "
               "scope_id, '10', 1, 'server' || random() "
               "FROM lygte.conversation WHERE id = " +
               any;
    case 5:
        return "UPDATE lygte.conversation SET title = 'server' || floor(random() * 9) WHERE id = " + any;
    case 6:
        return "UPDATE lygte.conversation SET scope_id = " + other + " WHERE id = " + any;
    case 7:
        return "DELETE FROM lygte.note WHERE id = " + anyNote;
    case 8:
        if (dice(3)) return "UPDATE lygte.note SET body = 'server' || random() WHERE id = " + anyNote;
        return "WITH target AS (SELECT id, scope_id FROM lygte.conversation WHERE id = " + any +
               ") UPDATE lygte.note SET root_id = target.id, scope_id = target.scope_id FROM target WHERE note.id = " + anyNote;
    default:
        // Only what no client wrote into: what an officer was told is there must stay.
        return "DELETE FROM lygte.conversation c WHERE c.id = " + any +
               " AND c.title LIKE 'server%' AND NOT EXISTS (SELECT FROM lygte.note n WHERE n.root_id = c.id AND n.body LIKE "
               "'client%') AND NOT EXISTS (SELECT FROM lygte.message m WHERE m.root_id = c.id)";
    }
}

void Torture::serverStep()
{
    Writer& writer = writers_[static_cast<size_t>(dice(static_cast<int>(writers_.size())))];
    if (!writer.open) {
        (void)writer.connection->script(dice(5) ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ");
        writer.open = true;
    }
    (void)writer.connection->script("SAVEPOINT s");
    if (!writer.connection->script(serverChange()))
        (void)writer.connection->script("ROLLBACK TO SAVEPOINT s");
    else if (dice(12) == 0)
        (void)writer.connection->script("ROLLBACK TO SAVEPOINT s");
    if (dice(3)) return;
    (void)writer.connection->script(dice(8) ? "COMMIT" : "ROLLBACK");
    writer.open = false;
    ++tally_.transactions;
}

void Torture::clientEdit(Client& client)
{
    auto talks = wait(client.conversations().inbox({InboxQuery::Show::All}));
    const int choice = dice(9);
    if (talks.isEmpty() || choice == 0) {
        wait(client.conversations().create({u"discord"_s, u"client %1"_s.arg(++notes_), {}}));
        return;
    }
    const Id talk = talks[dice(static_cast<int>(talks.size()))];
    if (client.store().desk().officer.number == u"%1"_s.arg(10 + leader) && dice(3) == 0) return orderErased(client, talk);
    // Any of these may be refused here, because the row is gone by now; that is the officer's to see, not ours.
    if (choice <= 3)
        (void)client.conversations().addNote(talk, u"client %1"_s.arg(++notes_)).result();
    else if (choice == 4)
        (void)client.conversations().setLevel(talk, static_cast<Level>(dice(4))).result();
    else if (choice == 5)
        (void)client.conversations().rename(talk, u"omdøbt %1"_s.arg(dice(9))).result();
    else if (choice == 6)
        (void)client.conversations().addMessage(talk, {.sender = u"Freja"_s, .body = u"client %1"_s.arg(++notes_)}).result();
    else
        for (int tries = 0; tries < 20 && !writeVersion(client, talks[dice(static_cast<int>(talks.size()))]); ++tries) {
        }
}

/// Of one's own notes and hand-entered messages in a conversation, one is corrected, taken back, or put back. False if there
/// is none.
bool Torture::writeVersion(Client& client, const Id& talk)
{
    const auto timeline = client.conversations().timeline(talk).result();
    if (!timeline) return false;
    ConversationStore& store = client.conversations();
    const QString number = client.store().desk().officer.number;
    const QString body = u"client %1"_s.arg(++notes_);
    const auto own = [&](const auto& rows) {
        auto mine = rows;
        mine.removeIf([&](const auto& row) { return row.officerNumber != number || !row.body.startsWith(u"client"); });
        return mine;
    };
    const QList<Note> notes = own(timeline->notes);
    const QList<Message> messages = own(timeline->messages);
    if (!notes.isEmpty() && (messages.isEmpty() || dice(2))) {
        const Note& note = notes[dice(static_cast<int>(notes.size()))];
        (void)(note.withdrawn ? store.restoreNote(note.id)
               : dice(3)      ? store.correctNote(note.id, body)
                              : store.withdrawNote(note.id))
            .result();
    } else if (!messages.isEmpty()) {
        const Message& message = messages[dice(static_cast<int>(messages.size()))];
        (void)(message.withdrawn ? store.restoreMessage(message.id)
               : dice(3)         ? store.correctMessage(message.id, {.sender = u"Freja"_s, .body = body})
                                 : store.withdrawMessage(message.id))
            .result();
    }
    return !notes.isEmpty() || !messages.isEmpty();
}

void Torture::orderErased(Client& client, const Id& talk)
{
    wait(client.store().file().write([&](Database& file) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(file));
        LYGTE_TRY_VALUE(scope,
                        file.one("SELECT scope_id FROM conversation WHERE id = ?", [](Row row) { return row.id(0); }, talk));
        if (!scope) return {};
        const Clock& clock = client.store().clock();
        const Id id = Id::generate(clock.now());
        LYGTE_TRY(Mutations(file, clock)
                      .insert(erasureTable, {id, id, *scope},
                              {{"entity", u"conversation"_s},
                               {"row_id", talk},
                               {"why", u"kendelse"_s},
                               {"officer_number", client.store().desk().officer.number},
                               {"at", clock.now().micros}}));
        return transaction.commit();
    }));
}

void Torture::syncStep(int index)
{
    Client& client = *clients_[static_cast<size_t>(index)];
    // A server that waits for a lock, or a connection that is gone: what an engine survives, too.
    try {
        SyncSession& session = client.session();
        (void)client.connection().script("SET lock_timeout = '50ms'");
        if (dice(3)) {
            if (auto pushed = session.push(); !pushed && !pushed.error().isPassing()) return client.disconnect();
        }
        if (dice(10) == 0) return client.reopen(); // a crash between push and pull
        if (auto pulled = session.pull(); !pulled) return client.disconnect();
        if (!session.mustRestart()) {
            if (auto fetched = session.fetch(7); !fetched) return client.disconnect();
        }
        afterPull(client);
    } catch (const std::runtime_error&) {
        client.disconnect();
    }
}

void Torture::clientStep()
{
    const int index = dice(static_cast<int>(clients_.size()));
    if (dice(3) == 0) {
        clientEdit(*clients_[static_cast<size_t>(index)]);
        ++tally_.transactions;
    }
    syncStep(index);
    if (dice(40) == 0) clients_[static_cast<size_t>(index)]->reopen();
}

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

/// Half of a full section is erased at once, what clients wrote in it too. Without it, the time of a run would go with the
/// square of its length.
void Torture::erase()
{
    if (database_->number("SELECT count(*) FROM lygte.conversation") < fullSection) return;
    (void)database_->admin().script(
        "BEGIN; SET LOCAL lock_timeout = '50ms';"
        "CREATE TEMP TABLE chosen ON COMMIT DROP AS SELECT id FROM lygte.conversation ORDER BY random() LIMIT " +
        QByteArray::number(fullSection / 2) +
        "; INSERT INTO public.erased SELECT id FROM lygte.note WHERE root_id IN (SELECT id FROM chosen)"
        " UNION ALL SELECT id FROM lygte.message WHERE root_id IN (SELECT id FROM chosen);"
        "DELETE FROM lygte.conversation WHERE id IN (SELECT id FROM chosen); COMMIT");
    (void)database_->admin().script("ROLLBACK");
    ++tally_.transactions;
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

void Torture::rest()
{
    finishWriters();
    for (int round = 0; round < 2; ++round)
        for (auto& client : clients_) {
            client->disconnect();
            try {
                client->sync();
            } catch (const std::runtime_error& error) { // with nobody in its way, a client must come to rest
                ++tally_.missing;
                found(u"sync failed: "_s + QString::fromUtf8(error.what()));
            }
            afterPull(*client);
        }
    compare();
}

Tally Torture::run(qint64 transactions)
{
    qint64 nextRest = 250;
    qint64 told = 0;
    while (tally_.transactions < transactions) {
        dice(3) ? serverStep() : clientStep();
        if (dice(60) == 0) disturb();
        if (tally_.transactions >= nextRest) {
            rest();
            nextRest = tally_.transactions + 250;
            if (!tally_.clean()) return tally_; // what comes after a fault says nothing
            if (control_ == Control::None && tally_.transactions - told >= 5000) {
                told = tally_.transactions;
                std::fprintf(stderr, "%lld transactions, %s\n", static_cast<long long>(told), "clean");
            }
        }
    }
    rest();
    return tally_;
}

} // namespace lygte::test
