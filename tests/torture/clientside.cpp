// What officers do, and when their clients sync.

#include "core/sync/erasure.h"
#include "core/sync/mutations.h"
#include "tests/torture/torture.h"

namespace lygte::test {

using namespace Qt::StringLiterals;

void Torture::clientEdit(Client& client)
{
    auto talks = wait(client.conversations().inbox({InboxQuery::Show::All}));
    const int choice = dice(9);
    if (talks.isEmpty() || choice == 0) {
        wait(client.conversations().create({u"discord"_s, u"client %1"_s.arg(++notes_), {}}));
        return;
    }
    const Id talk = talks[dice(static_cast<int>(talks.size()))];
    if (client.store().desk().officer.number == u"%1"_s.arg(10 + leader) && dice(3) == 0) return orderErased(client, talk);
    // Any of these may be refused here, because the row is gone by now; that is the officer's to see, not ours.
    if (choice <= 3)
        (void)client.conversations().addNote(talk, u"client %1"_s.arg(++notes_)).result();
    else if (choice == 4)
        (void)client.conversations().setLevel(talk, static_cast<Level>(dice(4))).result();
    else if (choice == 5)
        (void)client.conversations().rename(talk, u"omdøbt %1"_s.arg(dice(9))).result();
    else if (choice == 6)
        (void)client.conversations().addMessage(talk, {.sender = u"Freja"_s, .body = u"client %1"_s.arg(++notes_)}).result();
    else
        for (int tries = 0; tries < 20 && !writeVersion(client, talks[dice(static_cast<int>(talks.size()))]); ++tries) {
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
    const QString body = u"client %1"_s.arg(++notes_);
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

void Torture::syncStep(int index)
{
    Client& client = *clients_[static_cast<size_t>(index)];
    // A server that waits for a lock, or a connection that is gone: what an engine survives, too.
    try {
        SyncSession& session = client.session();
        (void)client.connection().script("SET lock_timeout = '50ms'");
        if (dice(3)) {
            if (auto pushed = session.push(); !pushed && !pushed.error().isPassing()) return client.disconnect();
        }
        if (dice(10) == 0) return client.reopen(); // a crash between push and pull
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
