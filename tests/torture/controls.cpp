// The faults that are built in on purpose. Each is one that a real system had or that a design on the way to this one had.

#include "core/sync/syncstate.h"
#include "tests/torture/torture.h"

namespace lygte::test {

using namespace Qt::StringLiterals;

QString name(Control control)
{
    switch (control) {
    case Control::None:
        return u"none"_s;
    case Control::NoDeletions:
        return u"no-deletions"_s;
    case Control::CursorAtXmax:
        return u"cursor-at-xmax"_s;
    case Control::PlainForeignKey:
        return u"plain-foreign-key"_s;
    case Control::ConstantIdentity:
        return u"constant-identity"_s;
    case Control::SettledByNumber:
        return u"settled-by-number"_s;
    case Control::PrunePointIgnored:
        return u"prune-point-ignored"_s;
    case Control::NoPolicy:
        return u"no-policy"_s;
    }
    return {};
}

void Torture::build(Control control)
{
    PgConnection& admin = database_->admin();
    switch (control) {
    case Control::NoDeletions:
        must(admin.script(
            "ALTER TABLE lygte.note DISABLE TRIGGER log_delete; ALTER TABLE lygte.conversation DISABLE TRIGGER log_delete"));
        break;
    case Control::PlainForeignKey:
        must(admin.script(R"(
            DO $$ DECLARE c name; BEGIN
                SELECT conname INTO c FROM pg_constraint WHERE conrelid = 'lygte.note'::regclass AND contype = 'f';
                EXECUTE format('ALTER TABLE lygte.note DROP CONSTRAINT %I', c);
            END $$;
            ALTER TABLE lygte.conversation ADD UNIQUE (id);
            ALTER TABLE lygte.note ADD FOREIGN KEY (root_id) REFERENCES lygte.conversation (id) ON DELETE CASCADE)"));
        break;
    case Control::ConstantIdentity:
        must(admin.script("CREATE OR REPLACE FUNCTION lygte.incarnation_identity() RETURNS text LANGUAGE sql STABLE SECURITY "
                          "DEFINER SET search_path = lygte, pg_temp "
                          "AS $$ SELECT 'always the same' $$"));
        break;
    case Control::NoPolicy:
        for (const QByteArray table : {"lygte.note", "lygte.conversation", "lygte.change"})
            must(admin.script("DROP POLICY IF EXISTS leak ON " + table + "; CREATE POLICY leak ON " + table +
                              " FOR SELECT TO lygte_officer USING (true)"));
        break;
    default:
        break;
    }
}

void Torture::afterPull(Client& client)
{
    if (control_ == Control::CursorAtXmax) moveToXmax(client);
    if (control_ == Control::SettledByNumber) settleByNumber(client);
}

/// The xmax cursor forgets which transactions were still running, as a standby's snapshot does.
void Torture::moveToXmax(Client& client)
{
    wait(client.store().file().write([](Database& database) -> Result<void> {
        LYGTE_TRY_VALUE(
            snapshot, database.one("SELECT value FROM meta WHERE name = 'sync.snapshot'", [](Row row) { return row.text(0); }));
        if (!snapshot) return {};
        const QString xmax = snapshot->section(u':', 1, 1);
        return database.run("UPDATE meta SET value = ?1 WHERE name = 'sync.snapshot'", QString(xmax + u':' + xmax + u':'));
    }));
    client.disconnect(); // it reads the cursor again
}

/// What the server says of a number is taken for one's own mutation of that number. Of a file that was copied it is the other
/// copy's, and the work that waited under the number is never offered.
void Torture::settleByNumber(Client& client)
{
    const Id id = wait(client.store().file().write([](Database& file) { return syncstate::standing(file); })).client;
    const PgResult known =
        must(database_->admin().exec("SELECT mid, result FROM lygte.sync_mutation WHERE client_id = $1", id));
    wait(client.store().file().write([&](Database& file) -> Result<void> {
        LYGTE_TRY_VALUE(transaction, Transaction::begin(file));
        for (int row = 0; row < known.rows(); ++row)
            LYGTE_TRY(file.run("UPDATE outbox SET result = ?2, settled = ?3 WHERE mid = ?1 AND result IS NULL",
                               must(known.get<std::int64_t>(row, 0)), must(known.get<QString>(row, 1)),
                               client.store().clock().now()));
        return transaction.commit();
    }));
}

} // namespace lygte::test
