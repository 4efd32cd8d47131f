// Every synced table, made, edited and moved from state to state on several machines at once, and equal everywhere afterwards.
// What "every" is comes from the server's own description of its tables: a table that is added and not worked on here fails.

#include "core/evidence/contentstore.h"
#include "tests/support/officerwork.h"

#include <QCryptographicHash>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// What nobody has done yet to the tables that allow it, in the server's words.
QString leftOut(CaseDatabase& database)
{
    return must(must(database.admin().exec(R"(
        WITH did AS (SELECT m.entity AS tbl, m.command, m.result::jsonb ->> 's' AS s FROM lygte.sync_mutation m),
        wanted AS (
            SELECT tbl, 'insert' AS what FROM lygte.sync_table WHERE tbl NOT IN ('claim', 'conflict') -- the server's own
            UNION ALL SELECT tbl, 'patch' FROM lygte.sync_table WHERE patchable <> '{}'
            UNION ALL SELECT tbl, 'conflict' FROM lygte.sync_table WHERE patchable <> '{}' AND tbl <> 'excerpt' -- of two values
            UNION ALL SELECT tbl, 'command' FROM lygte.sync_table WHERE state_column IS NOT NULL)
        SELECT coalesce(string_agg(tbl || ' ' || what, ', '), '') FROM wanted WHERE NOT EXISTS (
            SELECT FROM did WHERE did.tbl = wanted.tbl AND CASE what
                WHEN 'insert' THEN did.command IN ('insert', 'import') AND s = 'ok'
                WHEN 'patch' THEN did.command = 'patch' AND s = 'ok'
                WHEN 'conflict' THEN did.command = 'patch' AND s = 'conflict'
                ELSE did.command NOT IN ('insert', 'import', 'patch') AND s = 'ok' END))"))
                    .get<QString>(0, 0));
}

/// All are equal with what their officers may see, nothing waits, and what is undecided is the same for all.
void allTheSame(const std::vector<Client*>& clients)
{
    QSet<QString> conflicts;
    for (Client* client : clients) {
        const Difference difference = client->difference();
        for (const QString& line : difference.what) UNSCOPED_INFO(line.toStdString());
        CHECK(difference.none());
        CHECK(client->store().number("SELECT count(*) FROM outbox WHERE result IS NULL") == 0);
        CHECK(client->store().number("SELECT count(*) FROM shadow") == 0);
        for (const SyncTable& table : client->tables()) {
            INFO(table.name.toStdString());
            const QByteArray unsettled = "SELECT count(*) FROM " + table.name + " WHERE sync_state < 2";
            CHECK(client->store().number(unsettled.constData()) == 0);
        }
        conflicts +=
            client->store().text("SELECT group_concat(line, char(10)) FROM (SELECT hex(id) || ' ' || entity || ' ' || "
                                 "field || ' ' || theirs || ' ' || mine || ' ' || state AS line FROM conflict ORDER BY id)");
    }
    CHECK(conflicts.size() == 1);
}

std::int64_t results(CaseDatabase& database, const QString& entity, const QString& code)
{
    return must(must(database.admin().exec("SELECT count(*) FROM lygte.sync_mutation WHERE entity = $1::text::name AND "
                                           "(result::jsonb ->> 's' = $2 OR result::jsonb ->> 'code' = $2)",
                                           entity, code))
                    .get<std::int64_t>(0, 0));
}

/// The leader at two machines, and an officer.
struct Three
{
    CaseDatabase database;
    std::unique_ptr<Client> first, other, colleague;
    std::vector<Client*> all;
    Three()
    {
        database.officer(u"04"_s, {u"A"_s}, u"leader"_s);
        database.officer(u"07"_s, {u"A"_s});
        first = std::make_unique<Client>(database, u"04"_s);
        other = std::make_unique<Client>(database, u"04"_s);
        colleague = std::make_unique<Client>(database, u"07"_s);
        all = {first.get(), other.get(), colleague.get()};
    }
    void sync()
    {
        for (int round = 0; round < 2; ++round)
            for (Client* client : all) client->sync();
    }
};

/// One row at least of every table, but for what only the server writes.
struct Made
{
    Id talk, message, reply, note, shift, entry, escalation, excerpt;
    Made(Client& by, const QString& name)
    {
        talk = wait(by.conversations().create({u"discord"_s, name, u"Politiet"_s}));
        message = wait(by.conversations().addMessage(talk, {.sender = u"Freja"_s, .body = name}));
        by.sync();
        const ClaimAnswer claim = must(by.session().remote().claim(talk, 600));
        reply = wait(by.conversations().writeReply(talk, u"svar "_s + name, u"Politiet"_s, claim.generation));
        note = wait(by.conversations().addNote(talk, u"note "_s + name));
        shift = wait(by.patrol().startShift(u"Politiet"_s, {u"discord"_s})).id;
        EntryDraft draft;
        draft.fact = u"talte med "_s + name;
        draft.links = {{u"conversation"_s, talk}};
        entry = wait(by.patrol().save(shift, draft));
        escalation = wait(by.escalations().create(u"concern_133"_s, name, talk, {message}));
        excerpt = wait(by.escalations().escalation(escalation))->excerpts.first().id;
        must(importChat(by, name, 20));
        const QByteArray bytes = name.toUtf8();
        wait(ContentStore(by.store().desk())
                 .addSource({.name = name, .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)}));
    }
};

} // namespace

TEST_CASE("every table, edited on both sides: different fields merge, the same field is kept for a decision, all are equal",
          "[convergence][every]")
{
    Three three;
    Client& first = *three.first;
    Client& other = *three.other;
    Client& colleague = *three.colleague;
    const Made ours(first, u"Freja"_s);
    const Made theirs(colleague, u"Noah"_s);
    three.sync();
    allTheSame(three.all);

    // Different fields of the same rows, and new versions of what has them.
    for (const Made* made : {&ours, &theirs}) {
        wait(first.conversations().rename(made->talk, u"nyt navn"_s));
        wait(colleague.conversations().setLevel(made->talk, Level::High));
        wait(first.escalations().setTitle(made->escalation, u"ny titel"_s));
        wait(colleague.escalations().setFields(made->escalation, {{u"child_age"_s, u"13"_s}}));
        wait(other.escalations().setFields(made->escalation, {{u"relation"_s, u"skole"_s}}));
        wait(first.escalations().removeExcerpt(made->excerpt));
        wait(colleague.escalations().removeExcerpt(made->excerpt));
        for (Client* client : three.all) wait(client->conversations().addNote(made->talk, u"flere"_s));
    }
    wait(first.conversations().correctNote(ours.note, u"rettet"_s));
    wait(colleague.conversations().withdrawMessage(theirs.message));
    wait(first.patrol().withdraw(ours.entry));
    wait(other.patrol().save(ours.shift, {.minutes = 5, .fact = u"fra den anden maskine"_s}));
    wait(first.escalations().setFields(ours.escalation, {{u"child_name"_s, u"Freja E."_s}}));
    three.sync();
    allTheSame(three.all);
    for (Client* client : three.all) {
        for (const Made* made : {&ours, &theirs}) {
            const auto talk = wait(client->conversations().conversation(made->talk));
            CHECK(talk->title == u"nyt navn");
            CHECK(talk->level == Level::High);
            const auto escalation = wait(client->escalations().escalation(made->escalation));
            CHECK(escalation->summary.title == u"ny titel");
            CHECK(escalation->values.value(u"child_age"_s) == u"13");
            CHECK(escalation->values.value(u"relation"_s) == u"skole");
        }
        CHECK(client->store().number("SELECT count(*) FROM conflict") == 0);
        CHECK(client->store().number("SELECT count(*) FROM outbox WHERE result LIKE '%rejected%'") == 0);
        CHECK(client->store().number("SELECT count(*) FROM excerpt WHERE removed = 1") == 2);
    }

    // The same fields. Whoever comes first stands; the other's words are kept, for everybody to see.
    const Id ticket = must(colleague.session().remote().requestReading(ours.escalation, u"ringer til kommunen"_s));
    wait(colleague.escalations().keepIdentity(ours.escalation, *must(colleague.session().remote().readIdentity(ticket))));
    int edit = 0;
    for (Client* client : {&first, &colleague}) {
        const QString words = u"ord %1"_s.arg(++edit);
        wait(client->conversations().rename(ours.talk, words));
        wait(client->conversations().setLevel(theirs.talk, edit == 1 ? Level::Low : Level::Medium));
        wait(client->escalations().setTitle(ours.escalation, words));
        wait(client->escalations().setFields(theirs.escalation, {{u"child_age"_s, words}}));
        wait(client->escalations().setFields(ours.escalation, {{u"child_name"_s, words}}));
    }
    // A shift is edited by its own officer only: here from two machines.
    wait(first.patrol().setHandover(ours.shift, u"ord 1"_s));
    wait(other.patrol().setHandover(ours.shift, u"ord 2"_s));
    three.sync();
    allTheSame(three.all);
    for (Client* client : three.all) {
        CHECK(client->store().number("SELECT count(*) FROM conflict WHERE state = 'open'") == 5);
        CHECK(client->store().number("SELECT count(*) FROM conflict WHERE theirs LIKE '%ord 1%' AND mine LIKE '%ord 2%'") == 4);
        CHECK(client->store().text("SELECT group_concat(DISTINCT title) FROM conversation WHERE title LIKE 'ord%'") ==
              u"ord 1");
        CHECK(client->store().text("SELECT handover FROM shift WHERE handover <> ''") == u"ord 1");
    }
    CHECK(results(three.database, u"escalation_identity"_s, u"conflict"_s) == 1);

    const Id undecided =
        wait(first.store().file().write([](Database& file) {
            return file.one("SELECT id FROM conflict WHERE entity = 'escalation'", [](Row row) { return row.id(0); });
        })).value_or(Id());

    // The same state changes. One is carried out; the other is refused, and says that it was the state.
    for (Client* client : {&first, &colleague}) {
        wait(client->conversations().setOpen(ours.talk, false));
        wait(client->conversations().setReplyState(ours.reply, ReplyState::Written,
                                                   client == &first ? ReplyState::Sent : ReplyState::Copied));
        wait(client->escalations().setFields(ours.escalation, {{u"withdrawal_reason"_s, u"opgivet"_s}}));
        wait(client->escalations().act(ours.escalation, u"withdraw"_s, u"draft"_s, {}));
        must(decide(*client, undecided, client == &first ? u"kept"_s : u"taken"_s));
    }
    for (Client* client : {&first, &other}) {
        wait(client->patrol().endShift(ours.shift, u"ord 1"_s));
        must(erase(*client, theirs.talk));
    }
    three.sync();
    allTheSame(three.all);
    for (const QString& entity : {u"conversation"_s, u"message"_s, u"escalation"_s, u"conflict"_s, u"shift"_s}) {
        INFO(entity.toStdString());
        CHECK(results(three.database, entity, u"state"_s) == 1);
    }
    for (Client* client : three.all) {
        CHECK(client->store().text("SELECT state FROM shift WHERE handover <> ''") == u"ended");
        CHECK_FALSE(wait(client->conversations().conversation(theirs.talk)));
        CHECK(client->store().number("SELECT count(*) FROM conflict WHERE state = 'kept'") == 1);
        CHECK(client->store().number("SELECT count(*) FROM erasure") == 2);
        for (const SyncTable& table : client->tables()) {
            INFO(table.name.toStdString());
            const QByteArray rows = "SELECT count(*) FROM " + table.name;
            if (table.pulled) CHECK(client->store().number(rows.constData()) > 0);
        }
    }
    CHECK(leftOut(three.database).toStdString() == "");
}

TEST_CASE("a shift is its officer's: a colleague's edit is refused, here and on the server", "[convergence][every]")
{
    Three three;
    const Id shift = wait(three.first->patrol().startShift(u"Politiet"_s, {u"discord"_s})).id;
    three.sync();
    CHECK(waitForError(three.colleague->patrol().endShift(shift, u"x"_s)) == ErrorCode::Refused);
    // A program that asks nobody.
    Client& colleague = *three.colleague;
    must(write(colleague, [&](Database& file, Mutations& mutations) -> Result<void> {
        LYGTE_TRY_VALUE(scope, file.one("SELECT scope_id FROM shift", [](Row row) { return row.id(0); }));
        LYGTE_TRY(mutations.patch(*findTable(colleague.tables(), "shift"), shift, {{"handover", u"en andens ord"_s}}));
        LYGTE_TRY(mutations.command(*findTable(colleague.tables(), "shift"), shift, u"end"_s, u"state"_s, u"running"_s,
                                    u"ended"_s, {{"ended", std::int64_t{1}}}));
        return mutations.insert(*findTable(colleague.tables(), "entry_link"), {Id::generate({}), shift, *scope},
                                {{"entry_id", shift}, {"target", u"conversation"_s}, {"target_id", shift}});
    }));
    three.sync();
    allTheSame(three.all);
    CHECK(three.database.number("SELECT count(*) FROM lygte.shift WHERE state = 'running' AND handover = ''") == 1);
    CHECK(three.database.number("SELECT count(*) FROM lygte.entry_link") == 0);
    CHECK(results(three.database, u"shift"_s, u"rights"_s) == 2);
    CHECK(results(three.database, u"entry_link"_s, u"rights"_s) == 1);
    CHECK(colleague.store().number(
              "SELECT count(*) FROM outbox WHERE result LIKE '%rejected%' AND body LIKE '%en andens ord%'") == 1);
}

TEST_CASE("eight machines of seven officers do anything in any order, and end with the same", "[convergence][every]")
{
    const unsigned seed = GENERATE(1U, 2U);
    CAPTURE(seed);
    std::mt19937 random(seed);
    CaseDatabase database;
    std::vector<std::unique_ptr<Client>> machines;
    std::vector<Client*> all;
    for (int i = 0; i < 8; ++i) {
        const QString number = u"%1"_s.arg(i == 7 ? 10 : i + 10); // the leader works at two
        if (i < 7) database.officer(number, {u"A"_s}, i == 0 ? u"leader"_s : u"officer"_s);
        machines.push_back(std::make_unique<Client>(database, number));
        all.push_back(machines.back().get());
    }
    const auto work = [&](int steps) {
        for (int step = 0; step < steps; ++step) {
            Client& client = *all[random() % all.size()];
            switch (random() % 12) {
            case 0:
                client.sync();
                break;
            case 1:
                must(client.session().push());
                break;
            case 2:
                must(client.session().pull());
                break;
            case 3:
                if (random() % 4 == 0) client.reopen();
                break;
            default:
                OfficerWork(client, random).anything();
            }
        }
    };
    work(500);
    for (int more = 0; more < 10 && !leftOut(database).isEmpty(); ++more) work(200);
    for (int round = 0; round < 2; ++round)
        for (Client* client : all) client->sync();
    allTheSame(all);
    CHECK(leftOut(database).toStdString() == "");
}

TEST_CASE("what waits for one table holds up no other row that bears the same id", "[convergence][every]")
{
    Three three;
    Client& first = *three.first;
    Client& colleague = *three.colleague;
    must(importChat(first, u"Freja"_s, 3));
    three.sync();
    const Id talk = wait(first.conversations().inbox({})).first();
    SECTION("an import into a conversation that a colleague has imported, too, and the conversation")
    {
        for (Client* client : {&first, &colleague}) must(importChat(*client, u"Freja"_s, 6));
        wait(colleague.conversations().rename(talk, u"nyt navn"_s));
    }
    SECTION("a name of the conversation, and its claim")
    {
        wait(first.conversations().setLevel(talk, Level::Low));
        CHECK(must(colleague.session().remote().claim(talk, 60)).mine);
    }
    colleague.sync();
    must(first.session().pull());
    three.sync();
    allTheSame(three.all);
}
