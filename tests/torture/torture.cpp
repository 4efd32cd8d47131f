#include "tests/torture/torture.h"

#include <cstdio>

namespace lygte::test {

using namespace Qt::StringLiterals;

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
    must(database_->admin().script(R"(
        -- What somebody deleted on purpose is not lost: on the server itself, or on a leader's order. By its name the latter goes
        -- before the erasure's own trigger.
        CREATE TABLE public.erased (id uuid);
        CREATE FUNCTION public.remember() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            IF session_user = 'postgres' THEN INSERT INTO public.erased SELECT id FROM old_rows; END IF;
            RETURN NULL;
        END $$;
        CREATE FUNCTION public.remember_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        DECLARE t name;
        BEGIN
            FOR t IN SELECT tbl FROM lygte.sync_table LOOP
                EXECUTE format('INSERT INTO public.erased SELECT id FROM lygte.%I WHERE root_id = $1', t) USING NEW.row_id;
            END LOOP;
            RETURN NEW;
        END $$;
        CREATE TRIGGER before_erase BEFORE INSERT ON lygte.erasure FOR EACH ROW EXECUTE FUNCTION public.remember_order();
        DO $$ DECLARE t name;
        BEGIN
            FOR t IN SELECT tbl FROM lygte.sync_table LOOP
                EXECUTE format('CREATE TRIGGER remember AFTER DELETE ON lygte.%I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT '
                               'EXECUTE FUNCTION public.remember()', t);
            END LOOP;
        END $$;
        -- Who ever held which claim.
        CREATE TABLE public.held (conversation uuid, gen bigint, officer_number text);
        CREATE FUNCTION public.remember_holder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            INSERT INTO public.held VALUES (NEW.id, NEW.gen, NEW.officer_number);
            RETURN NULL;
        END $$;
        CREATE TRIGGER remember_holder AFTER INSERT OR UPDATE ON lygte.claim FOR EACH ROW EXECUTE FUNCTION public.remember_holder())"));
    build(control);
    for (int i = 0; i < officers; ++i) newClient(u"%1"_s.arg(i + 10));
    connectWriters();
}

Torture::~Torture() = default;

void Torture::newClient(const QString& number)
{
    folders_.push_back(std::make_unique<QTemporaryDir>());
    clients_.push_back(std::make_unique<Client>(*database_, number, u"A"_s, folders_.back()->filePath(u"case"_s)));
}

void Torture::found(const QString& what)
{
    if (tally_.what.size() < 5) tally_.what += what;
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
            if (control_ == Control::None && tally_.clean() && tally_.promotions == 0) { // also in a short run
                promoteStandby();
                killClient();
            }
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
