// Works on a case file until it is killed: log entries, drafts and imports, each acknowledged on standard output after its
// commit.

#include "core/conversations/conversationstore.h"
#include "core/patrol/patrolstore.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace lygte;
using namespace lygte::test;

static void acknowledge(const char* what, const Id& id)
{
    std::printf("%s %s\n", what, id.toString().toLatin1().constData());
    std::fflush(stdout);
}

static void importSome(ConversationStore& store, int round)
{
    ImportedConversation chat;
    chat.platform = QStringLiteral("whatsapp");
    chat.threadKey = QStringLiteral("traad %1").arg(round);
    chat.title = QStringLiteral("Samtale %1").arg(round);
    chat.format = QStringLiteral("whatsapp-text");
    QList<ImportedMessage> messages;
    for (int i = 0; i < 300; ++i) {
        ImportedMessage message;
        message.index = i;
        message.sender = QStringLiteral("Freja");
        message.text = QStringLiteral("besked %1 i samtale %2").arg(i).arg(round);
        message.sent = Instant{1'600'000'000'000'000 + (round * 1000LL + i) * 1'000'000};
        messages += message;
    }
    wait(store.importBatch(std::make_shared<ImportSession>(), chat, messages));
    const Id id = wait(store.inbox({.show = InboxQuery::Show::All, .words = chat.title})).value(0);
    acknowledge("import", id);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    TempStore store(QString::fromLocal8Bit(argv[1]));
    PatrolStore patrol(store.desk());
    ConversationStore conversations(store.desk());
    auto running = wait(patrol.runningShift());
    const Id shift = running ? running->id : wait(patrol.startShift(QStringLiteral("POP"), {})).id;
    for (int round = QString::fromLocal8Bit(argv[2]).toInt();; ++round) {
        EntryDraft draft;
        draft.fact = QStringLiteral("runde %1").arg(round);
        acknowledge("entry", wait(patrol.save(shift, draft)));
        importSome(conversations, round);
    }
}
