// The case database's own disk is full: what an officer sends is neither taken nor refused, and goes out when there is space.

#include "tests/support/smalldisk.h"
#include "tests/support/syncdesk.h"

#include <QDir>

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// That no server can make smaller.
QString noise(std::mt19937& random)
{
    QString text;
    for (int i = 0; i < 6000; ++i) text += QChar(u'a' + static_cast<char16_t>(random() % 26));
    return text;
}

} // namespace

TEST_CASE("a push to a server whose disk is full: an error, nothing recorded, and taken when there is space", "[diskfull]")
{
    const SmallDisk disk(48LL * 1024 * 1024);
    if (!disk.isMounted()) SKIP(disk.refusal().toStdString());
    TestServer::Options options;
    options.tls = false;
    TestServer server(options); // a process made now sees the disk
    CaseDatabase database(server);
    database.officer(u"04"_s, {u"A"_s});
    const QString folder = disk.path(u"tablespace"_s);
    REQUIRE(QDir().mkdir(folder));
    server.own(folder);
    database.dropAdmin();
    const auto postgres = server.connect(server.superuser());
    must(postgres->script("CREATE TABLESPACE small LOCATION '" + folder.toUtf8() + "'"));
    must(postgres->script("ALTER DATABASE \"" + database.name().toUtf8() + "\" SET TABLESPACE small"));
    database.reconnectAdmin();

    Client client(database, u"04"_s);
    const Id talk = wait(client.conversations().create({u"discord"_s, u"Freja"_s, {}}));
    client.sync();
    const auto recorded = [&] { return database.number("SELECT count(*) FROM lygte.sync_mutation"); };
    const std::int64_t known = recorded();
    // There is room for results: that none is recorded is not the disk's doing.
    must(database.admin().script(
        "INSERT INTO lygte.sync_mutation (id, client_id, mid, login, entity, row_id, command, result) SELECT "
        "gen_random_uuid(), gen_random_uuid(), i, 'x', 'x', gen_random_uuid(), 'x', repeat('x', 200) FROM "
        "generate_series(1, 2000) AS i"));
    must(database.admin().exec("DELETE FROM lygte.sync_mutation WHERE login = 'x'"));
    must(database.admin().exec("VACUUM (TRUNCATE false) lygte.sync_mutation"));
    std::mt19937 random(1);
    for (int i = 0; i < 100; ++i) wait(client.conversations().addNote(talk, noise(random)));
    disk.fill();
    for (int round = 0; round < 2; ++round) {
        const auto pushed = client.session().push();
        REQUIRE_FALSE(pushed);
        CHECK(pushed.error().is("53100"));
        CHECK(pushed.error().isPassing());
        CHECK(client.connection().isAlive());
        CHECK(recorded() == known);
        CHECK(database.number("SELECT count(*) FROM lygte.note") == 0);
        CHECK(client.store().number("SELECT count(*) FROM outbox WHERE result IS NULL") == 100);
        CHECK(client.store().number("SELECT count(*) FROM note WHERE sync_state = 1") == 100);
        must(client.session().pull()); // what can be read is read
    }
    disk.clear();
    client.sync();
    CHECK(recorded() == known + 100);
    CHECK(client.store().number("SELECT count(*) FROM outbox WHERE result IS NULL OR result LIKE '%rejected%'") == 0);
    CHECK(client.store().number("SELECT count(*) FROM note WHERE sync_state = 2") == 100);
    CHECK(client.difference().none());
}
