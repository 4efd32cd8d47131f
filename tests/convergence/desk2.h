#pragma once
// Two officers whose sections overlap, for the cases of sync.md § 11.

#include "tests/support/syncdesk.h"

#include <catch2/catch_test_macros.hpp>

namespace lygte::test {

/// Officer 04 in section A; officer 07 in A and B.
struct Desk2
{
    CaseDatabase database;
    Id a = CaseDatabase::section(QStringLiteral("A"));
    Id b = CaseDatabase::section(QStringLiteral("B"));
    std::unique_ptr<Client> narrow, wide;
    Desk2()
    {
        database.officer(QStringLiteral("04"), {QStringLiteral("A")});
        database.officer(QStringLiteral("07"), {QStringLiteral("A"), QStringLiteral("B")});
        narrow = std::make_unique<Client>(database, QStringLiteral("04"));
        wide = std::make_unique<Client>(database, QStringLiteral("07"));
    }
    /// A conversation with notes, on the server, in both clients.
    Id talk(int notes = 3, const QString& title = QStringLiteral("Freja"))
    {
        const Id id = wait(wide->conversations().create({QStringLiteral("discord"), title, QStringLiteral("Politiet")}));
        for (int i = 0; i < notes; ++i) wait(wide->conversations().addNote(id, QStringLiteral("note %1").arg(i)));
        wide->sync();
        narrow->sync();
        return id;
    }
    std::unique_ptr<PgConnection> superuser()
    {
        return database.server().connect(database.server().superuser(database.name()));
    }
    void same()
    {
        for (Client* client : {narrow.get(), wide.get()}) {
            client->sync();
            const Difference difference = client->difference();
            for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
            CHECK(difference.none());
        }
    }
    void sql(const QByteArray& text) { must(database.admin().script(text)); }
    void move(const Id& root, const Id& scope)
    {
        must(wide->session().remote().move(QStringLiteral("conversation"), root, scope));
    }
    QByteArray quoted(const Id& id) const { return '\'' + id.toString().toLatin1() + '\''; }
};

inline std::int64_t count(Client& client, const char* sql)
{
    return client.store().number(sql);
}

} // namespace lygte::test
