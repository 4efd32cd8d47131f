#pragma once
// Officers whose programs talk to a case database by themselves, as the desktop does: the real engine on its own thread.

#include "core/server/serverlink.h"
#include "tests/support/syncdesk.h"

namespace lygte::test {

struct ServerDesk
{
    TempStore store;
    std::unique_ptr<ServerLink> link;
    std::unique_ptr<ConversationStore> conversations;

    /// Over the Unix socket, which trusts.
    static ServerSettings settings(const CaseDatabase& database, const QString& number)
    {
        const ConnectionOptions options = database.options(number);
        return {options.hosts.first().host, options.hosts.first().port, database.name(), database.login(number), {}, {}, {}};
    }
    /// Over TCP and TLS, with a password.
    static ServerSettings secureSettings(const CaseDatabase& database, const QString& number)
    {
        const ConnectionOptions options =
            database.server().remote(database.login(number), QStringLiteral("secret-") + number, database.name());
        return {options.hosts.first().host,
                options.hosts.first().port,
                database.name(),
                database.login(number),
                options.rootCertificate,
                {},
                {}};
    }

    ServerDesk(CaseDatabase& database, const QString& number) : ServerDesk(database, number, settings(database, number), {}) {}
    ServerDesk(CaseDatabase&, const QString& number, const ServerSettings& settings, const QString& password)
        : store({}, number, QStringLiteral("A"))
    {
        store.clock().set(SystemClock().now()); // claims last by the server's clock
        makeLink();
        conversations = std::make_unique<ConversationStore>(store.desk());
        wait(link->setUp(settings, password));
    }

    void makeLink() { link = std::make_unique<ServerLink>(store.desk(), allTables(store.clock())); }
    bool becomes(LinkStatus::Link wanted)
    {
        return eventually([&] { return link->status().link == wanted; });
    }
};

struct TwoServerDesks
{
    CaseDatabase database;
    std::unique_ptr<ServerDesk> first, second; ///< officers 04 and 07 of section A

    TwoServerDesks()
    {
        database.officer(QStringLiteral("04"), {QStringLiteral("A")});
        database.officer(QStringLiteral("07"), {QStringLiteral("A")});
        first = std::make_unique<ServerDesk>(database, QStringLiteral("04"));
        second = std::make_unique<ServerDesk>(database, QStringLiteral("07"));
        if (!first->becomes(LinkStatus::Link::Live) || !second->becomes(LinkStatus::Link::Live))
            throw std::runtime_error("not live");
    }
    /// A conversation with one message of the child, known to both.
    Id talk()
    {
        const Id id = wait(
            first->conversations->create({QStringLiteral("discord"), QStringLiteral("Freja"), QStringLiteral("Politiet")}));
        wait(first->conversations->addMessage(id, {.sender = QStringLiteral("Freja"), .body = QStringLiteral("er I der?")}));
        if (!eventually([&] { return second->store.number("SELECT count(*) FROM message") == 1; }))
            throw std::runtime_error("the conversation did not arrive");
        return id;
    }
};

} // namespace lygte::test
