// What the operating system says of the network, and what the link does about it: the real engine, at a server whose way is
// closed.

#include "app/desktop/presence.h"
#include "tests/support/serverdesk.h"
#include "tests/support/tcpproxy.h"

#include <QNetworkInformation>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using enum QNetworkInformation::Reachability;

TEST_CASE("when the network is back the server is tried at once, and not when it goes", "[app]")
{
    CaseDatabase database;
    database.officer(QStringLiteral("04"), {QStringLiteral("A")});
    TcpProxy proxy(database.server().port());
    proxy.setOpen(false);
    ServerSettings settings = ServerDesk::secureSettings(database, QStringLiteral("04"));
    settings.port = proxy.port();
    ServerDesk desk(database, QStringLiteral("04"), settings, QStringLiteral("secret-04"));
    const Presence presence(*desk.link);
    QNetworkInformation* const network = QNetworkInformation::instance();
    REQUIRE(network); // Qt's own backend; what it would say is said here in its name

    // Each failure doubles the wait: after six the engine would come by itself in 16 s at the earliest.
    for (int failures = 0; failures < 6; ++failures) {
        const int before = proxy.connections();
        Q_EMIT network->reachabilityChanged(Site);
        REQUIRE(eventually([&] { return proxy.connections() > before; }));
    }
    int before = 0;
    do { // until a try that was under way is over
        before = proxy.connections();
        QTest::qWait(300);
    } while (proxy.connections() > before);
    REQUIRE(desk.link->status().link == LinkStatus::Link::Offline);
    proxy.setOpen(true);
    Q_EMIT network->reachabilityChanged(Disconnected);
    QTest::qWait(500);
    CHECK(proxy.connections() == before);
    Q_EMIT network->reachabilityChanged(Online);
    CHECK(desk.becomes(LinkStatus::Link::Live));
}
