// Writes and syncs until it is killed; each note is acknowledged on standard output after its commit.
// Arguments: folder, host and port of the server, database, login, first number; with one more, N, it writes one note, syncs
// until all is settled and ends, and kills itself when half of its store's Nth write is done.

#include "core/conversations/conversationstore.h"
#include "core/sync/syncengine.h"
#include "tests/support/syncdesk.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <sqlite3.h>
#include <unistd.h>

using namespace lygte;
using namespace lygte::test;

namespace {

std::atomic<int> writesLeft;

bool isTheLast()
{
    return writesLeft.fetch_sub(1) == 1;
}

ssize_t writeOrDie(int file, const void* bytes, size_t size, off_t offset)
{
    if (!isTheLast()) return ::pwrite(file, bytes, size, offset);
    (void)!::pwrite(file, bytes, size / 2, offset);
    return ::kill(::getpid(), SIGKILL);
}

int truncateOrDie(int file, off_t size)
{
    return isTheLast() ? ::kill(::getpid(), SIGKILL) : ::ftruncate(file, size);
}

/// SQLite's own hooks for tests: what it calls to write.
void dieAtWrite(int number)
{
    writesLeft = number;
    sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
    for (const char* name : {"pwrite", "pwrite64"}) // which of the two depends on how it was built
        vfs->xSetSystemCall(vfs, name, reinterpret_cast<sqlite3_syscall_ptr>(writeOrDie));
    vfs->xSetSystemCall(vfs, "ftruncate", reinterpret_cast<sqlite3_syscall_ptr>(truncateOrDie));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const bool once = words.size() > 7;
    if (once) dieAtWrite(words[7].toInt());
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
        if (once) break;
    }
    wait(engine.settled());
    std::printf("settled\n");
    engine.stop();
}
