// What happens on the server without any client: several transactions at a time, open for long, moved, rolled back.

#include "tests/torture/torture.h"

namespace lygte::test {

using namespace Qt::StringLiterals;

void Torture::connectWriters()
{
    writers_.clear();
    for (int i = 0; i < 4; ++i) {
        Writer writer{server_->connect(server_->superuser(database_->name()))};
        must(writer.connection->script("SET lock_timeout = '50ms'"));
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

QByteArray Torture::serverChange()
{
    const QByteArray scope = '\'' + scopes_[dice(3)].toString().toLatin1() + '\'';
    const QByteArray other = '\'' + scopes_[dice(3)].toString().toLatin1() + '\'';
    const QByteArray any =
        "(SELECT id FROM lygte.conversation OFFSET floor(random() * (SELECT count(*) FROM lygte.conversation)) LIMIT 1)";
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

/// Half of a full section is erased at once, what clients wrote in it too. Without it, the time of a run would go with the
/// square of its length.
void Torture::erase()
{
    if (database_->number("SELECT count(*) FROM lygte.conversation") < fullSection) return;
    (void)database_->admin().script(
        "BEGIN; SET LOCAL lock_timeout = '50ms';"
        "CREATE TEMP TABLE chosen ON COMMIT DROP AS SELECT id FROM lygte.conversation ORDER BY random() LIMIT " +
        QByteArray::number(fullSection / 2) +
        "; INSERT INTO public.erased SELECT id FROM lygte.note WHERE root_id IN (SELECT id FROM chosen)"
        " UNION ALL SELECT id FROM lygte.message WHERE root_id IN (SELECT id FROM chosen);"
        "DELETE FROM lygte.conversation WHERE id IN (SELECT id FROM chosen); COMMIT");
    (void)database_->admin().script("ROLLBACK");
    ++tally_.transactions;
}

} // namespace lygte::test
