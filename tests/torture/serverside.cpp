// What happens on the server without any client: several transactions at a time, open for long, moved, rolled back.

#include "tests/torture/torture.h"

namespace lygte::test {

using namespace Qt::StringLiterals;

void Torture::connectWriters()
{
    writers_.clear();
    for (int i = 0; i < 4; ++i) {
        Writer writer{server_->connect(server_->superuser(database_->name()))};
        must(writer.connection->script("SET lock_timeout = '10ms'"));
        writers_.push_back(std::move(writer));
    }
}

void Torture::finishWriters()
{
    for (Writer& writer : writers_) {
        if (writer.open) {
            (void)writer.connection->script(dice(4) ? "COMMIT" : "ROLLBACK");
            ++tally_.transactions;
        }
        writer.open = false;
    }
}

/// One of a table's rows.
static QByteArray anyOf(const QByteArray& table)
{
    return "(SELECT id FROM lygte." + table + " OFFSET floor(random() * (SELECT count(*) FROM lygte." + table + ")) LIMIT 1)";
}

QByteArray Torture::serverChange()
{
    return dice(5) < 3 ? conversationChange() : caseChange();
}

QByteArray Torture::conversationChange()
{
    const QByteArray scope = '\'' + scopes_[dice(3)].toString().toLatin1() + '\'';
    const QByteArray other = '\'' + scopes_[dice(3)].toString().toLatin1() + '\'';
    const QByteArray any = anyOf("conversation");
    const QByteArray anyNote = "(SELECT id FROM lygte.note WHERE body LIKE 'server%' OFFSET floor(random() * 20) LIMIT 1)";
    switch (dice(10)) {
    case 0:
    case 1:
        return "INSERT INTO lygte.conversation (id, root_id, scope_id, platform, title, account, participants, state, opened) "
               "SELECT i, i, " +
               scope + ", 'x', 'server', '', '', 'open', 1 FROM (SELECT gen_random_uuid() AS i) AS made";
    case 2:
    case 3:
    case 4:
        return "INSERT INTO lygte.note (id, root_id, scope_id, officer_number, written, body) SELECT gen_random_uuid(), id, "
               "scope_id, '10', 1, 'server' || random() "
               "FROM lygte.conversation WHERE id = " +
               any;
    case 5:
        return "UPDATE lygte.conversation SET title = 'server' || floor(random() * 9) WHERE id = " + any;
    case 6:
        return "UPDATE lygte.conversation SET scope_id = " + other + " WHERE id = " + any;
    case 7:
        return "DELETE FROM lygte.note WHERE id = " + anyNote;
    case 8:
        if (dice(3)) return "UPDATE lygte.note SET body = 'server' || random() WHERE id = " + anyNote;
        return "WITH target AS (SELECT id, scope_id FROM lygte.conversation WHERE id = " + any +
               ") UPDATE lygte.note SET root_id = target.id, scope_id = target.scope_id FROM target WHERE note.id = " + anyNote;
    default:
        // Only what no client wrote into: what an officer was told is there must stay.
        return "DELETE FROM lygte.conversation c WHERE c.id = " + any +
               " AND c.title LIKE 'server%' AND NOT EXISTS (SELECT FROM lygte.note n WHERE n.root_id = c.id AND n.body LIKE "
               "'client%') AND NOT EXISTS (SELECT FROM lygte.message m WHERE m.root_id = c.id)";
    }
}

/// Of shifts, escalations and claims. None is deleted that a client wrote.
QByteArray Torture::caseChange()
{
    const QByteArray scope = '\'' + scopes_[dice(3)].toString().toLatin1() + '\'';
    const QByteArray made = "(SELECT gen_random_uuid() AS i) AS made";
    switch (dice(12)) {
    case 0:
        return "INSERT INTO lygte.shift (id, root_id, scope_id, officer_id, officer_number, account, platforms, state, "
               "started, "
               "handover) SELECT i, i, " +
               scope +
               ", lygte.content_id(lygte.utf8('officer'), lygte.utf8('10')), '10', 'server', '', 'ended', 1, 'server' FROM " +
               made;
    case 1:
    case 2:
        return "WITH made AS (INSERT INTO lygte.entry (id, root_id, scope_id, officer_number, kind, counted, platform, place, "
               "topics, "
               "started, minutes, reached, fact, assessment, written, withdrawn) SELECT gen_random_uuid(), id, scope_id, '10', "
               "'dialogue', 'nothing', '', '', '', 1, 0, 0, 'server' || random(), '', 1, 0 FROM lygte.shift WHERE id = " +
               anyOf("shift") +
               " RETURNING id, root_id, scope_id) INSERT INTO lygte.entry_link (id, root_id, scope_id, entry_id, target, "
               "target_id) SELECT gen_random_uuid(), root_id, scope_id, id, 'conversation', i FROM made, " +
               anyOf("conversation") + " AS talk (i)";
    case 3:
        return "UPDATE lygte.shift SET handover = 'server' || floor(random() * 9) WHERE id = " + anyOf("shift");
    case 4:
        return "UPDATE lygte.shift SET scope_id = " + scope + " WHERE id = " + anyOf("shift");
    case 5:
        return "WITH made AS (INSERT INTO lygte.escalation (id, root_id, scope_id, type, jurisdiction, state, officer_number, "
               "created, "
               "title, fields) SELECT i, i, " +
               scope + ", 'concern_133', 'DK', 'draft', '10', 1, 'server', '{}' FROM " + made +
               " RETURNING id, scope_id) INSERT INTO lygte.escalation_event (id, root_id, scope_id, at, command, from_state, "
               "to_state, "
               "officer_number, note) SELECT gen_random_uuid(), id, scope_id, 1, 'create', '', 'draft', '10', '' FROM made";
    case 6:
        return "INSERT INTO lygte.excerpt (id, root_id, scope_id, message_id, sender, body, sha256, removed) SELECT "
               "gen_random_uuid(), "
               "id, scope_id, gen_random_uuid(), '', 'server', sha256(''), 0 FROM lygte.escalation WHERE id = " +
               anyOf("escalation");
    case 7:
        return "UPDATE lygte.escalation SET fields = (fields::jsonb || jsonb_build_object('relation', 'server' || "
               "floor(random() * 9)))::text WHERE id = " +
               anyOf("escalation");
    case 8:
        return "UPDATE lygte.escalation SET scope_id = " + scope + " WHERE id = " + anyOf("escalation");
    case 9:
        if (dice(2)) return "DELETE FROM lygte.excerpt WHERE body = 'server' AND id = " + anyOf("excerpt");
        return "DELETE FROM lygte.entry WHERE fact LIKE 'server%' AND id = " + anyOf("entry");
    case 10:
        if (dice(2))
            return "DELETE FROM lygte.shift s WHERE account = 'server' AND NOT EXISTS (SELECT FROM lygte.entry e WHERE "
                   "e.root_id "
                   "= s.id AND e.fact LIKE 'client%') AND id = " +
                   anyOf("shift");
        return "DELETE FROM lygte.escalation e WHERE title = 'server' AND state = 'draft' AND NOT EXISTS (SELECT FROM "
               "lygte.escalation_event v WHERE v.root_id = e.id AND v.note LIKE 'client%') AND id = " +
               anyOf("escalation");
    default:
        return "UPDATE lygte.claim SET until = 1 WHERE id = " + anyOf("claim"); // its holder has gone home
    }
}

void Torture::serverStep()
{
    Writer& writer = writers_[static_cast<size_t>(dice(static_cast<int>(writers_.size())))];
    if (!writer.open) {
        (void)writer.connection->script(dice(5) ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ");
        writer.open = true;
    }
    (void)writer.connection->script("SAVEPOINT s");
    if (!writer.connection->script(serverChange()))
        (void)writer.connection->script("ROLLBACK TO SAVEPOINT s");
    else if (dice(12) == 0)
        (void)writer.connection->script("ROLLBACK TO SAVEPOINT s");
    if (dice(3)) return;
    (void)writer.connection->script(dice(8) ? "COMMIT" : "ROLLBACK");
    writer.open = false;
    ++tally_.transactions;
}

/// Of a kind that has become too many half is deleted at once, what clients wrote in it too. Without it, the time of a run
/// would go with the square of its length.
void Torture::erase()
{
    for (const QByteArray table : {"conversation", "shift", "escalation"}) {
        const QByteArray full = "SELECT count(*) FROM lygte." + table;
        if (database_->number(full.constData()) < fullSection) continue;
        (void)database_->admin().script("SET lock_timeout = '10ms'; DELETE FROM lygte." + table +
                                        " WHERE id IN (SELECT id FROM lygte." + table + " ORDER BY random() LIMIT " +
                                        QByteArray::number(fullSection / 2) + ')');
        ++tally_.transactions;
    }
}

} // namespace lygte::test
