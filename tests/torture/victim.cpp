#include "core/sync/syncengine.h"
#include "tests/torture/torture.h"

#include <QThread>

#include <cstdio>

namespace lygte::test {

using namespace Qt::StringLiterals;

int workUntilKilled(const QStringList& arguments)
{
    TempStore store(arguments[0], arguments[1], u"A"_s);
    ConversationStore conversations(store.desk());
    PatrolStore patrol(store.desk());
    ConnectionOptions options;
    options.hosts = {{arguments[2], static_cast<std::uint16_t>(arguments[3].toInt())}};
    options.database = arguments[4];
    options.user = arguments[5];
    options.tls = ConnectionOptions::Tls::Off;
    SyncEngine engine(store.file(), allTables(store.clock()), store.clock());
    engine.setPace({5, 5, 5, 7});
    engine.start(options);
    const auto saved = [](const Result<Id>& id) { // its conversation may have gone meanwhile
        if (id) std::printf("%s\n", id->toString().toLatin1().constData());
        std::fflush(stdout);
    };
    for (int number = 0;; ++number) {
        const QString text = u"client %1.%2"_s.arg(arguments[6]).arg(number);
        const auto talks = wait(conversations.inbox({.show = InboxQuery::Show::All}));
        const auto running = wait(patrol.runningShift());
        if (talks.isEmpty() || number == 0)
            saved(wait(conversations.create({u"discord"_s, text, {}})));
        else if (running && number % 3 == 0)
            saved(patrol.save(running->id, {.kind = EntryKind::Dialogue, .fact = text}).result());
        else if (number % 3 == 1)
            saved(conversations.addMessage(talks.first(), {.sender = u"Freja"_s, .body = text}).result());
        else
            saved(conversations.addNote(talks.first(), text).result());
        QThread::msleep(5);
    }
}

} // namespace lygte::test
