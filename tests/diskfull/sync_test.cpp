// A disk that is full while a colleague's rows arrive: nothing half is kept, the cursor stays, and sync goes on when there is
// space again.

#include "tests/support/smalldisk.h"
#include "tests/support/syncdesk.h"

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

TEST_CASE("a pull on a full disk says so, keeps the cursor, and is made up for", "[diskfull]")
{
    const SmallDisk disk(24LL * 1024 * 1024);
    if (!disk.isMounted()) SKIP(disk.refusal().toStdString());
    CaseDatabase database;
    database.officer(u"04"_s, {u"A"_s});
    Client client(database, u"04"_s, u"A"_s, disk.path(u"case"_s));
    client.sync();
    wait(client.conversations().create({u"discord"_s, u"min egen"_s, {}}));
    client.sync();
    disk.fill(64 * 1024);
    must(database.admin().script("INSERT INTO lygte.note (id, root_id, scope_id, officer_number, written, body) SELECT "
                                 "gen_random_uuid(), c.id, c.scope_id, '04', 1, "
                                 "repeat('fyldt ', 4000) || n FROM lygte.conversation c, generate_series(1, 200) AS n"));
    bool full = false;
    for (int round = 0; round < 3 && !full; ++round) {
        const auto pulled = client.session().pull();
        full = !pulled && pulled.error().local && pulled.error().local->code == ErrorCode::DiskFull;
    }
    CHECK(full);
    CHECK(client.store().number("SELECT count(*) FROM note") == 0);
    disk.clear();
    client.disconnect();
    client.sync();
    CHECK(client.difference().none());
    CHECK(client.store().number("SELECT count(*) FROM note") == 200);
    const auto faults = client.store().file().check().result();
    REQUIRE(faults);
    CHECK(faults->isEmpty());
}
