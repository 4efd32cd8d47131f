// Corrections of notes and of messages that were entered by hand, between officers: what they agree on, and what the server
// refuses.

#include "core/sync/outbox.h"
#include "tests/support/syncdesk.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <thread>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// Officer 04 at two machines, officer 07 at one.
struct Section
{
    CaseDatabase database;
    std::unique_ptr<Client> desk, laptop, colleague;
    Id talk, message, note;
    Section()
    {
        database.officer(u"04"_s, {u"A"_s});
        database.officer(u"07"_s, {u"A"_s, u"B"_s});
        desk = std::make_unique<Client>(database, u"04"_s);
        laptop = std::make_unique<Client>(database, u"04"_s);
        colleague = std::make_unique<Client>(database, u"07"_s);
        all(); // what comes later is news
        talk = wait(desk->conversations().create({u"discord"_s, u"Freja"_s, u"Politiet"_s}));
        message = wait(desk->conversations().addMessage(talk, {.sender = u"Freja"_s, .body = u"jeg er tretten"_s}));
        note = wait(desk->conversations().addNote(talk, u"ring til moren"_s));
        all();
    }
    void all()
    {
        for (int i = 0; i < 2; ++i)
            for (Client* client : {desk.get(), laptop.get(), colleague.get()}) client->sync();
    }
    void same()
    {
        all();
        for (Client* client : {desk.get(), laptop.get(), colleague.get()}) {
            const Difference difference = client->difference();
            for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
            CHECK(difference.none());
        }
    }
    static QString shown(Client& client, const Id& talk)
    {
        const Timeline timeline = wait(client.conversations().timeline(talk));
        QStringList all;
        for (const Message& each : timeline.messages) all += (each.withdrawn ? u"-"_s : QString()) + each.body;
        for (const Note& each : timeline.notes) all += (each.withdrawn ? u"-"_s : QString()) + each.body;
        return all.join(u'|');
    }
    static QStringList refusals(Client& client)
    {
        QStringList codes;
        const auto read = [](Database& database) { return outbox::refusals(database, 10); };
        for (const Refusal& each : wait(client.store().file().write(read))) codes += each.code;
        return codes;
    }
    void forgeServer(const QByteArray& sql) { must(database.admin().script(sql)); }
    /// As a client that does not ask whether it may: a version by hand.
    void forge(Client& by, const QByteArray& sql)
    {
        wait(by.store().file().write([sql](Database& database) -> Result<void> {
            return database.run(std::string_view(sql.constData(), static_cast<size_t>(sql.size())));
        }));
    }
    /// The row that stands, as an outbox insert that replaces `row`.
    void forgeVersion(Client& by, const char* table, const Id& row, const QByteArray& fields)
    {
        const QByteArray root = talk.toString().remove(u'-').toLatin1();
        forge(by, QByteArray("INSERT INTO outbox (id, entity, row_id, root_id, scope_id, command, body, created) SELECT "
                             "randomblob(16), '") +
                      table +
                      "', unhex(hex(randomblob(6)) || '7' || substr(hex(randomblob(2)), 1, 3) || '8' || "
                      "substr(hex(randomblob(8)), 1, 15)), x'" +
                      root + "', scope_id, 'insert', '{" + fields + ",\"replaces\":\"" + row.toString().toLatin1() +
                      "\",\"withdrawn\":0,\"corrected\":5}', 1 FROM conversation WHERE id = x'" + root + "'");
    }
};

} // namespace

TEST_CASE("a correction reaches everybody, where the old one stood", "[convergence][versions]")
{
    Section s;
    wait(s.laptop->conversations().correctMessage(s.message, {.sender = u"Freja"_s, .body = u"jeg er fjorten"_s}));
    const Id note = wait(s.desk->conversations().correctNote(s.note, u"ring til faren"_s));
    s.same();
    for (Client* client : {s.desk.get(), s.laptop.get(), s.colleague.get()}) {
        CHECK(Section::shown(*client, s.talk) == u"jeg er fjorten|ring til faren");
        CHECK(client->store().number("SELECT messages FROM conversation") == 1);
        CHECK(client->store().text("SELECT snippet FROM conversation") == u"jeg er fjorten");
        CHECK(client->store().number("SELECT count(*) FROM message_search WHERE message_search MATCH 'tretten'") == 0);
        CHECK(client->store().number("SELECT count(*) FROM record_search WHERE record_search MATCH 'moren'") == 0);
        CHECK(client->store().number("SELECT count(*) FROM record_search WHERE record_search MATCH 'faren'") == 1);
    }
    // A correction is not news; what was taken back is unread no more.
    CHECK(s.colleague->store().number("SELECT unread FROM conversation") == 1);
    const Id gone = wait(s.desk->conversations().withdrawNote(note));
    const Timeline timeline = wait(s.desk->conversations().timeline(s.talk));
    wait(s.desk->conversations().withdrawMessage(timeline.messages.front().id));
    s.same();
    CHECK(s.colleague->store().number("SELECT unread FROM conversation") == 0);
    CHECK(Section::shown(*s.colleague, s.talk) == u"-jeg er fjorten|-ring til faren");
    wait(s.laptop->conversations().restoreNote(gone));
    s.same();
    CHECK(Section::shown(*s.colleague, s.talk) == u"-jeg er fjorten|ring til faren");

    // Who comes later fetches all of it, newest first.
    Client late(s.database, u"07"_s);
    late.sync();
    CHECK(late.difference().none());
    CHECK(Section::shown(late, s.talk) == u"-jeg er fjorten|ring til faren");
    CHECK(late.store().number("SELECT messages FROM conversation") == 0);
    CHECK(late.store().number("SELECT (SELECT count(*) FROM message_search_docsize)") == 0);
    CHECK(wait(late.conversations().timeline(s.talk)).notes.front().earlier.size() == 3);
}

TEST_CASE("when a version goes alone, as in a restore, the one before stands again", "[convergence][versions]")
{
    Section s;
    const Id other = wait(s.desk->conversations().addMessage(s.talk, {.sender = u"Freja"_s, .body = u"er du der"_s}));
    const Id message =
        wait(s.laptop->conversations().correctMessage(s.message, {.sender = u"Freja"_s, .body = u"jeg er fjorten"_s}));
    const Id note = wait(s.desk->conversations().correctNote(s.note, u"ring til faren"_s));
    s.same();
    const bool restored = GENERATE(false, true); // then no log tells of it, and nobody has it to offer again
    CAPTURE(restored);
    const auto loses = [&](const QByteArray& sql) {
        s.forgeServer(restored
                          ? "SET session_replication_role = replica; " + sql +
                                "; SET session_replication_role = origin; UPDATE lygte.incarnation SET id = gen_random_uuid()"
                          : sql);
        QObject listener;
        QSet<Client*> told;
        for (Client* client : {s.desk.get(), s.laptop.get(), s.colleague.get()}) {
            if (restored) s.forge(*client, "DELETE FROM outbox");
            if (restored) client->disconnect();
            QObject::connect(&client->conversations(), &ConversationStore::changed, &listener,
                             [&, client](const QSet<Id>& ids) {
                                 if (ids.contains(s.talk)) told.insert(client);
                             });
        }
        s.same();
        CHECK(eventually([&] { return told.size() == 3; })); // who shows the conversation reads it again
    };
    loses("DELETE FROM lygte.message WHERE id = '" + message.toString().toLatin1() + "'; DELETE FROM lygte.note WHERE id = '" +
          note.toString().toLatin1() + "'");
    for (Client* client : {s.desk.get(), s.laptop.get(), s.colleague.get()}) {
        CHECK(client->store().number("SELECT messages FROM conversation") == 2);
        CHECK(client->store().number("SELECT count(*) FROM message_search WHERE message_search MATCH 'tretten'") == 1);
        CHECK(client->store().number("SELECT count(*) FROM message_search WHERE message_search MATCH 'fjorten'") == 0);
        CHECK(client->store().number("SELECT count(*) FROM record_search WHERE record_search MATCH 'moren'") == 1);
        CHECK(client->store().number("SELECT count(*) FROM record_search WHERE record_search MATCH 'faren'") == 0);
    }
    loses("DELETE FROM lygte.message WHERE id = '" + other.toString().toLatin1() + "'");
    CHECK(s.colleague->store().number("SELECT messages FROM conversation") == 1);
    CHECK(s.colleague->store().number("SELECT unread FROM conversation") == 1);
    CHECK(s.colleague->store().text("SELECT snippet FROM conversation") == u"jeg er tretten");
}

TEST_CASE("when a correction of a log entry goes alone, the entry before is found again", "[convergence][versions]")
{
    Section s;
    const Shift shift = wait(s.desk->patrol().startShift(u"Politiet"_s, {u"discord"_s}));
    EntryDraft draft;
    draft.kind = EntryKind::Presence;
    draft.fact = u"set i gruppen"_s;
    const Id first = wait(s.desk->patrol().save(shift.id, draft));
    draft.fact = u"set i kanalen"_s;
    const Id second = wait(s.desk->patrol().correct(first, draft));
    s.same();
    const auto finds = [](Client* client, const char* word) {
        const QByteArray sql = QByteArray("SELECT count(*) FROM record_search WHERE record_search MATCH '") + word + '\'';
        return client->store().number(sql.constData());
    };
    for (Client* client : {s.desk.get(), s.colleague.get()})
        CHECK((finds(client, "gruppen") == 0 && finds(client, "kanalen") == 1));
    s.forgeServer("DELETE FROM lygte.entry WHERE id = '" + second.toString().toLatin1() + "'");
    s.same();
    for (Client* client : {s.desk.get(), s.colleague.get()})
        CHECK((finds(client, "gruppen") == 1 && finds(client, "kanalen") == 0));
}

TEST_CASE("of two who correct the same, one is told and keeps the text", "[convergence][versions]")
{
    Section s;
    wait(s.desk->conversations().correctNote(s.note, u"ring til faren"_s));
    wait(s.laptop->conversations().correctNote(s.note, u"ring til skolen"_s));
    wait(s.desk->conversations().correctMessage(s.message, {.sender = u"Freja"_s, .body = u"jeg er fjorten"_s}));
    wait(s.laptop->conversations().withdrawMessage(s.message));
    s.desk->sync();
    s.laptop->sync();
    CHECK(Section::refusals(*s.desk).isEmpty());
    CHECK(Section::refusals(*s.laptop) == QStringList{u"replaced"_s, u"replaced"_s});
    CHECK(s.laptop->store().number("SELECT count(*) FROM note WHERE body = 'ring til skolen' AND sync_state = 3") == 1);
    s.all();
    CHECK(Section::shown(*s.colleague, s.talk) == u"jeg er fjorten|ring til faren");
    CHECK(s.database.number("SELECT count(*) FROM lygte.note WHERE replaces IS NOT NULL") == 1);
}

TEST_CASE("a log entry is put right by whoever wrote it, and once", "[convergence][versions]")
{
    Section s;
    const Shift shift = wait(s.desk->patrol().startShift(u"Politiet"_s, {u"discord"_s}));
    EntryDraft draft;
    draft.fact = u"set i gruppen"_s;
    const Id entry = wait(s.desk->patrol().save(shift.id, draft));
    s.all();
    draft.fact = u"set i kanalen"_s;
    wait(s.desk->patrol().correct(entry, draft));
    wait(s.laptop->patrol().withdraw(entry));
    s.desk->sync();
    s.laptop->sync();
    CHECK(Section::refusals(*s.desk).isEmpty());
    CHECK(Section::refusals(*s.laptop) == QStringList{u"replaced"_s});
    // A colleague's program that did not ask whether it may.
    const QByteArray blob = entry.toString().remove(u'-').toLatin1();
    s.forge(*s.colleague,
            "INSERT INTO outbox (id, entity, row_id, root_id, scope_id, command, body, created) SELECT randomblob(16), "
            "'entry', unhex(hex(randomblob(6)) || '7' || substr(hex(randomblob(2)), 1, 3) || '8' || "
            "substr(hex(randomblob(8)), 1, 15)), root_id, scope_id, 'insert', json_object('officer_number', '07', "
            "'kind', kind, 'counted', counted, 'platform', '', 'place', '', 'topics', '', 'started', 1, 'minutes', "
            "0, 'reached', 0, 'fact', 'andet', 'assessment', '', 'written', 1, 'withdrawn', 0, 'replaces', '" +
                entry.toString().toLatin1() + "'), 1 FROM entry WHERE id = x'" + blob + "'");
    s.colleague->sync();
    CHECK(Section::refusals(*s.colleague) == QStringList{u"rights"_s});
    CHECK(s.database.number("SELECT count(*) FROM lygte.entry WHERE replaces IS NOT NULL") == 1);
}

TEST_CASE("of two at the very same moment, the second waits for the first and is told", "[convergence][versions]")
{
    Section s;
    const Id a = CaseDatabase::section(u"A"_s);
    const auto connect = [&] { return s.database.server().connect(s.database.options(u"04"_s)); };
    auto one = connect();
    auto two = connect();
    const Id clients[] = {Id::generate({}), Id::generate({})};
    must(one->exec("SELECT lygte.hello($1)::text", clients[0]));
    must(two->exec("SELECT lygte.hello($1)::text", clients[1]));
    const auto offer = [&](const QString& body, const Id& root) {
        return Offer{1,
                     Id::generate({}),
                     u"note"_s,
                     Id::generate({}),
                     root,
                     a,
                     u"insert"_s,
                     u"{\"officer_number\":\"04\",\"written\":1,\"body\":\"%1\",\"replaces\":\"%2\",\"corrected\":1}"_s.arg(
                         body, s.note.toString())};
    };
    const SyncTables tables = allTables(s.desk->store().clock());
    must(one->script("BEGIN"));
    must(Remote(*one, tables).push(clients[0], {{offer(u"først"_s, s.talk)}}));
    std::thread other([&] { CHECK(Remote(*two, tables).push(clients[1], {{offer(u"sidst"_s, s.talk)}})); });
    must(one->exec("SELECT pg_sleep(0.2)::text"));
    must(one->script("COMMIT"));
    other.join();
    CHECK(s.database.number("SELECT count(*) FROM lygte.note WHERE replaces IS NOT NULL") == 1);
    CHECK(s.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%replaced%'") == 1);

    // A version belongs to the conversation of what it replaces.
    const Id elsewhere = wait(s.desk->conversations().create({u"discord"_s, u"Noah"_s, u"Politiet"_s}));
    s.desk->sync();
    Offer strayed = offer(u"et andet sted"_s, elsewhere);
    strayed.mid = 2;
    must(Remote(*two, tables).push(clients[1], {{strayed}}));
    CHECK(s.database.number("SELECT count(*) FROM lygte.sync_mutation WHERE result LIKE '%gone%'") == 1);
}

TEST_CASE("what was written and corrected without a connection arrives whole, and follows the conversation",
          "[convergence][versions]")
{
    Section s;
    const Id fresh = wait(s.desk->conversations().addNote(s.talk, u"uden forbindelse"_s));
    const Id second = wait(s.desk->conversations().correctNote(fresh, u"uden forbindelse!"_s));
    wait(s.desk->conversations().withdrawNote(second));
    wait(s.desk->conversations().correctMessage(s.message, {.sender = u"Freja"_s, .body = u"jeg er femten"_s}));
    // The conversation goes where 04 may not follow, and comes back.
    must(s.colleague->session().remote().move(u"conversation"_s, s.talk, CaseDatabase::section(u"B"_s)));
    s.desk->sync();
    CHECK_FALSE(Section::refusals(*s.desk).isEmpty());
    CHECK(s.database.number("SELECT count(*) FROM lygte.message") == 1);
    must(s.colleague->session().remote().move(u"conversation"_s, s.talk, CaseDatabase::section(u"A"_s)));
    const Id later = wait(s.laptop->conversations().correctNote(s.note, u"ring til skolen"_s));
    s.all();
    const Difference difference = s.laptop->difference();
    CHECK(difference.none());
    CHECK(Section::shown(*s.colleague, s.talk) == u"jeg er tretten|ring til skolen");

    // Moved between writing and sending to where the officer still may put: it follows.
    s.database.join(u"04"_s, CaseDatabase::section(u"B"_s));
    s.all();
    wait(s.laptop->conversations().correctNote(later, u"ring til kommunen"_s));
    must(s.colleague->session().remote().move(u"conversation"_s, s.talk, CaseDatabase::section(u"B"_s)));
    s.laptop->sync();
    s.laptop->sync();
    CHECK(s.database.number("SELECT count(DISTINCT scope_id) FROM lygte.note") == 1);
}

TEST_CASE("the server refuses what the program does not offer", "[convergence][versions]")
{
    Section s;
    const QByteArray note = R"("officer_number":"%","written":1,"body":"x")";
    const QByteArray message =
        R"("officer_number":"%","origin":"typed","direction":0,"kind":0,"sender":"","body":"x","sent":1,"zone":0,"precision":1,"ordinal":0)";
    const auto by = [](QByteArray fields, const char* number) { return fields.replace("%", number); };

    SECTION("another officer's note and message")
    {
        s.forgeVersion(*s.colleague, "note", s.note, by(note, "07"));
        s.forgeVersion(*s.colleague, "message", s.message, by(message, "07"));
        s.colleague->sync();
        CHECK(Section::refusals(*s.colleague) == QStringList{u"rights"_s, u"rights"_s});
    }
    SECTION("an imported message")
    {
        ImportedConversation chat;
        chat.platform = u"whatsapp"_s;
        chat.threadKey = u"Emma"_s;
        ImportedMessage imported;
        imported.sender = u"Emma"_s;
        imported.text = u"bevis"_s;
        imported.sent = Instant{1'700'000'000'000'000};
        wait(s.desk->conversations().importBatch(std::make_shared<ImportSession>(), chat, {imported}));
        s.desk->sync();
        const auto idOf = [](const char* column) {
            return [sql = QByteArray(QByteArray("SELECT ") + column + " FROM message WHERE origin = 'import'")](
                       Database& database) -> Result<Id> {
                LYGTE_TRY_VALUE(id, database.one(std::string_view(sql.constData(), static_cast<size_t>(sql.size())),
                                                 [](Row row) { return row.id(0); }));
                return id.value_or(Id());
            };
        };
        const Id id = wait(s.desk->store().file().read(idOf("id")));
        s.talk = wait(s.desk->store().file().read(idOf("root_id")));
        s.forgeVersion(*s.desk, "message", id, by(message, "04"));
        // As if it were the officer's own: the origin alone refuses it.
        must(s.database.admin().script("UPDATE lygte.message SET officer_number = '04' WHERE origin = 'import'"));
        s.forgeVersion(*s.desk, "message", id, by(message, "04"));
        s.desk->sync();
        CHECK(Section::refusals(*s.desk) == QStringList{u"rights"_s, u"rights"_s});
    }
    SECTION("where the officer may only read")
    {
        s.database.join(u"04"_s, CaseDatabase::section(u"A"_s), false);
        s.forgeVersion(*s.desk, "note", s.note, by(note, "04"));
        s.desk->sync();
        REQUIRE(Section::refusals(*s.desk).size() == 1);
        CHECK(s.database.number("SELECT count(*) FROM lygte.note") == 1);
    }
    SECTION("a reply that becomes sent by a correction, and one that was sent and is taken back")
    {
        const ClaimAnswer claim = must(s.desk->session().remote().claim(s.talk, 60));
        const Id reply = wait(s.desk->conversations().writeReply(s.talk, u"Ring"_s, u"Politiet"_s, claim.generation));
        s.all();
        QByteArray sent = by(message, "04").replace("\"typed\"", "\"reply\"") + R"(,"reply_state":"sent")";
        s.forgeVersion(*s.desk, "message", reply, sent);
        s.desk->sync();
        CHECK(Section::refusals(*s.desk) == QStringList{u"state"_s});
        // Sent at one machine while it is corrected at the other: what was sent is the old text.
        wait(s.desk->conversations().setReplyState(reply, ReplyState::Written, ReplyState::Sent));
        wait(s.laptop->conversations().correctMessage(reply, {.body = u"Ring nu"_s}));
        s.desk->sync();
        s.laptop->sync();
        CHECK(Section::refusals(*s.laptop) == QStringList{u"state"_s});
        s.forge(*s.desk, "DELETE FROM outbox WHERE result IS NOT NULL");
        s.forgeVersion(*s.desk, "message", reply, sent);
        s.forge(*s.desk, R"(UPDATE outbox SET body = replace(body, '"withdrawn":0', '"withdrawn":1') WHERE result IS NULL)");
        s.desk->sync();
        CHECK(Section::refusals(*s.desk) == QStringList{u"state"_s});
        CHECK(s.database.number("SELECT count(*) FROM lygte.message WHERE replaces IS NOT NULL") == 0);
    }
    SECTION("a state of what was corrected meanwhile")
    {
        const ClaimAnswer claim = must(s.desk->session().remote().claim(s.talk, 60));
        const Id reply = wait(s.desk->conversations().writeReply(s.talk, u"Ring"_s, u"Politiet"_s, claim.generation));
        s.all();
        must(s.desk->session().remote().release(s.talk, claim.generation));
        // Without a claim: it answers nobody anew.
        wait(s.laptop->conversations().correctMessage(reply, {.body = u"Ring nu"_s}));
        wait(s.desk->conversations().setReplyState(reply, ReplyState::Written, ReplyState::Sent));
        s.laptop->sync();
        s.desk->sync();
        CHECK(Section::refusals(*s.laptop).isEmpty());
        CHECK(Section::refusals(*s.desk) == QStringList{u"replaced"_s});
    }
}

TEST_CASE("what is offered again is joined, and the versions go with their conversation", "[convergence][versions]")
{
    Section s;
    const Id escalation = wait(s.desk->escalations().create(u"concern_133"_s, u"Freja"_s, s.talk, {s.message}));
    wait(s.desk->conversations().correctNote(s.note, u"ring til faren"_s));
    const Id second = wait(s.desk->conversations().correctMessage(s.message, {.sender = u"Freja"_s, .body = u"fjorten"_s}));
    wait(s.desk->conversations().correctMessage(second, {.sender = u"Freja"_s, .body = u"femten"_s}));
    s.all();
    s.forge(*s.desk, "UPDATE outbox SET result = NULL, settled = NULL, id = randomblob(16), mid = mid + 1000");
    s.same();
    CHECK(Section::refusals(*s.desk).isEmpty());
    CHECK(s.database.number("SELECT count(*) FROM lygte.message") == 3);
    // What an escalation took from it keeps the text and the hash that it was made from.
    const Excerpt excerpt = wait(s.desk->escalations().escalation(escalation))->excerpts.first();
    CHECK(excerpt.body == u"jeg er tretten");
    must(s.database.admin().script("DELETE FROM lygte.conversation"));
    s.same();
    for (Client* client : {s.desk.get(), s.laptop.get(), s.colleague.get()})
        CHECK(client->store().number("SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM note) + (SELECT count(*) "
                                     "FROM message_search_docsize)") == 0);
}
