// What officers do, and when their clients sync.

#include "core/sync/erasure.h"
#include "core/sync/mutations.h"
#include "tests/torture/torture.h"

namespace lygte::test {

using namespace Qt::StringLiterals;

/// No two are alike, so that whatever stands twice was doubled.
QString Torture::text()
{
    return u"client %1"_s.arg(++texts_);
}

void Torture::clientEdit(Client& client)
{
    client.store().clock().advance(1);
    const auto talks = wait(client.conversations().inbox({InboxQuery::Show::All}));
    const int choice = dice(20);
    if (talks.isEmpty() || choice == 0) {
        wait(client.conversations().create({u"discord"_s, text(), {}}));
        return;
    }
    // Whatever is edited may be refused here, because the row is gone by now; that is the officer's to see, not ours.
    const Id talk = talks[dice(static_cast<int>(talks.size()))];
    if (choice < 11)
        conversationEdit(client, talk);
    else if (choice < 15)
        patrolEdit(client, talk);
    else
        escalationEdit(client, talk);
}

void Torture::conversationEdit(Client& client, const Id& talk)
{
    if (client.store().desk().officer.number == u"%1"_s.arg(10 + leader) && dice(3) == 0) return orderErased(client, talk);
    const int choice = dice(8);
    if (choice <= 2)
        (void)client.conversations().addNote(talk, text()).result();
    else if (choice == 3)
        (void)client.conversations().setLevel(talk, static_cast<Level>(dice(4))).result();
    else if (choice == 4)
        (void)client.conversations().rename(talk, u"omdøbt %1"_s.arg(dice(9))).result();
    else if (choice == 5)
        (void)client.conversations().addMessage(talk, {.sender = u"Freja"_s, .body = text()}).result();
    else
        for (int tries = 0; tries < 20 && !writeVersion(client, talk); ++tries) {
        }
}

/// Of one's own notes and hand-entered messages in a conversation, one is corrected, taken back, or put back. False if there
/// is none.
bool Torture::writeVersion(Client& client, const Id& talk)
{
    const auto timeline = client.conversations().timeline(talk).result();
    if (!timeline) return false;
    ConversationStore& store = client.conversations();
    const QString number = client.store().desk().officer.number;
    const QString body = text();
    const auto own = [&](const auto& rows) {
        auto mine = rows;
        mine.removeIf([&](const auto& row) { return row.officerNumber != number || !row.body.startsWith(u"client"); });
        return mine;
    };
    const QList<Note> notes = own(timeline->notes);
    const QList<Message> messages = own(timeline->messages);
    if (!notes.isEmpty() && (messages.isEmpty() || dice(2))) {
        const Note& note = notes[dice(static_cast<int>(notes.size()))];
        (void)(note.withdrawn ? store.restoreNote(note.id)
               : dice(3)      ? store.correctNote(note.id, body)
                              : store.withdrawNote(note.id))
            .result();
    } else if (!messages.isEmpty()) {
        const Message& message = messages[dice(static_cast<int>(messages.size()))];
        (void)(message.withdrawn ? store.restoreMessage(message.id)
               : dice(3)         ? store.correctMessage(message.id, {.sender = u"Freja"_s, .body = body})
                                 : store.withdrawMessage(message.id))
            .result();
    }
    return !notes.isEmpty() || !messages.isEmpty();
}

void Torture::orderErased(Client& client, const Id& talk)
{
    wait(client.store().file().write([&](Database& file) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(file));
        LYGTE_TRY_VALUE(scope,
                        file.one("SELECT scope_id FROM conversation WHERE id = ?", [](Row row) { return row.id(0); }, talk));
        if (!scope) return {};
        const Clock& clock = client.store().clock();
        const Id id = Id::generate(clock.now());
        LYGTE_TRY(Mutations(file, clock)
                      .insert(erasureTable, {id, id, *scope},
                              {{"entity", u"conversation"_s},
                               {"row_id", talk},
                               {"why", u"kendelse"_s},
                               {"officer_number", client.store().desk().officer.number},
                               {"at", clock.now().micros}}));
        return transaction.commit();
    }));
}

/// The claim first, from the server, then the reply under it; it may be late, and another one's by the time it is pushed.
void Torture::answer(Client& client, SyncSession& session)
{
    const auto talks = wait(client.conversations().inbox({InboxQuery::Show::All}));
    if (talks.isEmpty()) return;
    const Id talk = talks[dice(static_cast<int>(std::min<qsizetype>(talks.size(), 5)))]; // the newest, which many want
    const auto claimed = session.remote().claim(talk, 1 + dice(60));
    if (!claimed || claimed->generation == 0) return;
    // The interface does not let an officer answer who was turned away; but the server must not rely on that.
    if (!claimed->mine && (++tally_.turnedAway, dice(3))) return;
    const auto reply =
        client.conversations().writeReply(talk, text(), u"Politiets Online Patrulje"_s, claimed->generation).result();
    if (!reply) return;
    if (dice(2)) (void)client.conversations().setReplyState(*reply, ReplyState::Written, ReplyState::Sent).result();
    if (dice(3) == 0) (void)session.remote().release(talk, claimed->generation);
}

void Torture::syncStep(int index)
{
    Client& client = *clients_[static_cast<size_t>(index)];
    // A server that waits for a lock, or a connection that is gone: what an engine survives, too.
    try {
        SyncSession& session = client.session();
        (void)client.connection().script("SET lock_timeout = '10ms'");
        if (dice(3)) {
            if (auto pushed = session.push(); !pushed && !pushed.error().isPassing()) return client.disconnect();
        }
        if (dice(10) == 0) return client.reopen(); // a crash between push and pull
        if (dice(6) == 0) answer(client, session);
        if (auto pulled = session.pull(); !pulled) return client.disconnect();
        if (!session.mustRestart()) {
            if (auto fetched = session.fetch(7); !fetched) return client.disconnect();
        }
        afterPull(client);
    } catch (const std::runtime_error&) {
        client.disconnect();
    }
}

void Torture::clientStep()
{
    const int index = dice(static_cast<int>(clients_.size()));
    if (dice(3) == 0) {
        clientEdit(*clients_[static_cast<size_t>(index)]);
        ++tally_.transactions;
    }
    syncStep(index);
    if (dice(40) == 0) clients_[static_cast<size_t>(index)]->reopen();
}

} // namespace lygte::test
