// Writes and syncs until it is killed; each note is acknowledged on standard output after its commit.
// Arguments: folder, port folder of the server, database, login, first number.

#include "core/conversations/conversationstore.h"
#include "core/sync/syncengine.h"
#include "tests/support/syncdesk.h"

#include <QCoreApplication>

#include <cstdio>

using namespace lygte;
using namespace lygte::test;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    TempStore store(words[1], QStringLiteral("04"), QStringLiteral("A"));
    ConversationStore conversations(store.desk());
    SyncEngine engine(store.file(), allTables(store.clock()), store.clock());
    engine.setPace({5, 5, 5, 50});
    ConnectionOptions options;
    options.hosts = {{words[2], static_cast<std::uint16_t>(words[3].toInt())}};
    options.database = words[4];
    options.user = words[5];
    options.tls = ConnectionOptions::Tls::Off;
    engine.start(options);
    const auto talks = wait(conversations.inbox({.show = InboxQuery::Show::All}));
    const Id talk =
        talks.isEmpty() ? wait(conversations.create({QStringLiteral("discord"), QStringLiteral("Freja"), {}})) : talks.first();
    for (int number = words[6].toInt();; ++number) {
        wait(conversations.addNote(talk, QStringLiteral("note %1").arg(number)));
        std::printf("note %d\n", number);
        std::fflush(stdout);
    }
}
