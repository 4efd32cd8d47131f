#include "core/sync/serverschema.h"

#include <QDir>
#include <QFile>

namespace lygte {

static const QString directory = QStringLiteral(":/sql/server");

static QStringList files()
{
    return QDir(directory).entryList({QStringLiteral("[0-9]*.sql")}, QDir::Files, QDir::Name);
}

static int numberOf(const QString& file)
{
    return QStringView(file).left(4).toInt();
}

int ServerSchema::newest()
{
    const QStringList all = files();
    return all.isEmpty() ? 0 : numberOf(all.last());
}

Result<int> ServerSchema::version()
{
    LYGTE_TRY_VALUE(there, connection_.exec("SELECT to_regclass('lygte.schema_version') IS NOT NULL"));
    LYGTE_TRY_VALUE(known, there.get<bool>(0, 0));
    if (!known) return 0;
    LYGTE_TRY_VALUE(number, connection_.exec("SELECT coalesce(max(number), 0) FROM lygte.schema_version"));
    LYGTE_TRY_VALUE(version, number.get<std::int64_t>(0, 0));
    return static_cast<int>(version);
}

/// A statement that takes no parameters, put together by the server's own quoting.
static Result<void> runFormatted(PgConnection& connection, std::string_view format, const QString& name, const QString& word)
{
    LYGTE_TRY_VALUE(text, connection.exec("SELECT format($1::text, $2::text, $3::text)",
                                          QString::fromUtf8(format.data(), static_cast<qsizetype>(format.size())), name, word));
    LYGTE_TRY_VALUE(sql, text.get<QString>(0, 0));
    LYGTE_TRY(connection.script(sql.toUtf8()));
    return {};
}

Result<bool> ServerSchema::createDatabase(PgConnection& maintenance, const QString& name)
{
    LYGTE_TRY_VALUE(there, maintenance.exec("SELECT FROM pg_database WHERE datname = $1", name));
    if (there.rows() > 0) return false;
    LYGTE_TRY(runFormatted(maintenance, "CREATE DATABASE %I TEMPLATE template0 ENCODING 'UTF8'", name, {}));
    return true;
}

static Result<QByteArray> scriptOf(const QString& name)
{
    QFile file(QDir(directory).filePath(name));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, name, file.errorString());
    return file.readAll();
}

Result<QStringList> ServerSchema::upgrade(int upTo)
{
    LYGTE_TRY_VALUE(now, version());
    if (now > newest()) return fail(ErrorCode::NewerVersion, QString::number(now));
    QStringList applied;
    for (const QString& name : files()) {
        if (numberOf(name) <= now || numberOf(name) > upTo) continue;
        LYGTE_TRY_VALUE(sql, scriptOf(name));
        LYGTE_TRY_VALUE(transaction, PgTransaction::begin(connection_));
        // Two administrators at once: the second waits, and finds the work done.
        LYGTE_TRY(connection_.exec("SELECT pg_advisory_xact_lock(727274)::text"));
        LYGTE_TRY_VALUE(meanwhile, version());
        if (meanwhile >= numberOf(name)) continue;
        LYGTE_TRY(connection_.script(sql));
        LYGTE_TRY(connection_.exec("INSERT INTO lygte.schema_version (number, name) VALUES ($1, $2)", numberOf(name), name));
        LYGTE_TRY(transaction.commit());
        applied += name;
    }
    LYGTE_TRY_VALUE(hardening, scriptOf(QStringLiteral("hardening.sql")));
    LYGTE_TRY_VALUE(transaction, PgTransaction::begin(connection_));
    LYGTE_TRY(connection_.exec("SELECT pg_advisory_xact_lock(727274)::text"));
    LYGTE_TRY(connection_.script(hardening));
    LYGTE_TRY(transaction.commit());
    return applied;
}

namespace {

/// The columns of transitions, as arrays for unnest().
struct TransitionColumns
{
    QStringList tables, kinds, commands, from, to;
    explicit TransitionColumns(const QList<AllowedTransition>& transitions)
    {
        for (const AllowedTransition& transition : transitions) {
            tables += transition.table;
            kinds += transition.kind;
            commands += transition.command;
            from += transition.from;
            to += transition.to;
        }
    }
};

} // namespace

Result<void> ServerSchema::loadTransitions(const QList<AllowedTransition>& transitions)
{
    const TransitionColumns columns(transitions);
    LYGTE_TRY_VALUE(transaction, PgTransaction::begin(connection_));
    LYGTE_TRY(connection_.exec(
        "DELETE FROM lygte.transition t USING (SELECT DISTINCT tbl, kind FROM unnest($1::text[], $2::text[]) AS n "
        "(tbl, kind)) AS n WHERE t.tbl = n.tbl::name AND t.kind = n.kind",
        columns.tables, columns.kinds));
    LYGTE_TRY(
        connection_.exec("INSERT INTO lygte.transition (tbl, kind, command, from_state, to_state) "
                         "SELECT DISTINCT n.tbl::name, n.kind, n.command, n.from_state, n.to_state FROM unnest($1::text[], "
                         "$2::text[], $3::text[], $4::text[], $5::text[]) AS n (tbl, kind, command, from_state, to_state)",
                         columns.tables, columns.kinds, columns.commands, columns.from, columns.to));
    LYGTE_TRY(transaction.commit());
    return {};
}

Result<bool> ServerSchema::hasTransitions(const QList<AllowedTransition>& transitions)
{
    const TransitionColumns columns(transitions);
    LYGTE_TRY_VALUE(differ, connection_.exec(R"(
        WITH n AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS n (tbl, kind, command, from_state, to_state)),
             t AS (SELECT t.tbl::text, t.kind, t.command, t.from_state, t.to_state FROM lygte.transition t
                   WHERE (t.tbl::text, t.kind) IN (SELECT n.tbl, n.kind FROM n))
        SELECT EXISTS (TABLE n EXCEPT TABLE t) OR EXISTS (TABLE t EXCEPT TABLE n))",
                                             columns.tables, columns.kinds, columns.commands, columns.from, columns.to));
    LYGTE_TRY_VALUE(any, differ.get<bool>(0, 0));
    return !any;
}

Result<QStringList> ServerSchema::check()
{
    LYGTE_TRY_VALUE(now, version());
    if (now == 0) return QStringList{QStringLiteral("no schema")};
    if (now > newest()) return fail(ErrorCode::NewerVersion, QString::number(now));
    LYGTE_TRY_VALUE(faults, connection_.exec(R"(
        SELECT 'row-level security is not forced: ' || c.relname FROM pg_class c WHERE c.relnamespace = 'lygte'::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
        UNION ALL SELECT 'PUBLIC may use: ' || c.relname FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = 'lygte'::regnamespace AND a.grantee = 0
        UNION ALL SELECT 'PUBLIC may call: ' || p.proname FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
            WHERE p.pronamespace = 'lygte'::regnamespace AND a.grantee = 0
        UNION ALL SELECT 'search_path does not end in pg_temp: ' || p.proname FROM pg_proc p WHERE p.pronamespace = 'lygte'::regnamespace AND p.prosecdef
            AND NOT EXISTS (SELECT FROM unnest(p.proconfig) s WHERE s LIKE 'search_path=%pg_temp')
        UNION ALL SELECT 'owned by a role that can log in: ' || c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
            WHERE c.relnamespace = 'lygte'::regnamespace AND c.relkind = 'r' AND r.rolname <> 'lygte_owner'
        UNION ALL SELECT 'bypasses row-level security: ' || r.rolname FROM pg_roles r WHERE r.rolname LIKE 'lygte\_%' AND (r.rolsuper OR r.rolbypassrls)
            AND r.rolname <> 'lygte_owner'
        UNION ALL SELECT 'PUBLIC may call: ' || p.proname FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
            WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname IN ('pg_advisory_lock', 'lo_create', 'pg_stat_get_activity') AND a.grantee = 0
        UNION ALL SELECT 'is leakproof: ' || p.proname FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proleakproof
            AND p.proname IN ('texteq', 'byteaeq')
        UNION ALL SELECT 'may go before a policy: ' || p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proleakproof
            AND p.procost < 20 AND p.proname IN ('uuid_eq', 'int8eq', 'int4eq')
        UNION ALL SELECT 'an index tells of hidden ids: ' || i.indexrelid::regclass FROM pg_index i JOIN lygte.sync_table s ON i.indrelid = ('lygte.' || s.tbl)::regclass
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE a.attname <> 'scope_id'
        UNION ALL SELECT 'PUBLIC has ' || a.privilege_type || ' on the database' FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
            WHERE d.datname = current_database() AND a.grantee = 0
        ORDER BY 1)"));
    LYGTE_TRY_VALUE(lines, faults.list([](PgRow& row) { return row.text(0); }));
    QStringList all(lines.begin(), lines.end());
    if (now < newest()) all.prepend(QStringLiteral("schema %1, this program knows %2").arg(now).arg(newest()));
    return all;
}

Result<void> ServerSchema::grant(const OfficerAccount& account)
{
    static const QStringList roles{QStringLiteral("officer"), QStringLiteral("leader"), QStringLiteral("prosecutor"),
                                   QStringLiteral("auditor"), QStringLiteral("admin")};
    if (!roles.contains(account.role) || account.login.isEmpty() || account.number.isEmpty() ||
        account.login.startsWith(u"lygte_"))
        return fail(ErrorCode::Invalid, account.login);
    LYGTE_TRY_VALUE(transaction, PgTransaction::begin(connection_));
    LYGTE_TRY_VALUE(
        known,
        connection_.exec("SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls FROM pg_roles "
                         "WHERE rolname = $1::text::name",
                         account.login));
    LYGTE_TRY_VALUE(powerful, known.one([](PgRow& row) { return row.boolean(0); }));
    if (powerful.value_or(false))
        return fail(ErrorCode::Invalid, account.login, QStringLiteral("it has an administrator's rights"));
    if (!powerful) LYGTE_TRY(runFormatted(connection_, "CREATE ROLE %I INHERIT", account.login, {}));
    LYGTE_TRY(runFormatted(connection_, account.active ? "ALTER ROLE %I LOGIN" : "ALTER ROLE %I NOLOGIN", account.login, {}));
    if (!account.password.isEmpty()) {
        LYGTE_TRY_VALUE(verifier, connection_.passwordVerifier(account.login, account.password));
        LYGTE_TRY(runFormatted(connection_, "ALTER ROLE %I PASSWORD %L", account.login, verifier));
    }
    for (const QString& role : roles)
        LYGTE_TRY(runFormatted(connection_, "REVOKE %2$I FROM %1$I", account.login, u"lygte_" + role));
    LYGTE_TRY(runFormatted(connection_, "GRANT %2$I TO %1$I", account.login, u"lygte_" + account.role));
    LYGTE_TRY(connection_.exec("SELECT lygte.set_officer($1::text::name, $2, $3, $4)", account.login, account.number,
                               account.role, account.active));
    LYGTE_TRY(connection_.exec("SELECT lygte.remove_member(m.scope_id, m.login) FROM lygte.scope_member m JOIN lygte.scope s "
                               "ON s.id = m.scope_id WHERE m.login = "
                               "$1::text::name AND s.kind = 'section' AND s.name <> ALL ($2::text[])",
                               account.login, account.sections));
    for (const QString& section : account.sections)
        LYGTE_TRY(connection_.exec("SELECT lygte.set_member(lygte.set_scope('section', $1), $2::text::name)", section,
                                   account.login));
    LYGTE_TRY(transaction.commit());
    return {};
}

Result<void> ServerSchema::revoke(const QString& login)
{
    LYGTE_TRY_VALUE(transaction, PgTransaction::begin(connection_));
    LYGTE_TRY_VALUE(found, connection_.exec("UPDATE lygte.officer SET active = false WHERE login = $1::text::name", login));
    if (found.affected() == 0) return fail(ErrorCode::NotFound, login);
    LYGTE_TRY(runFormatted(connection_, "ALTER ROLE %I NOLOGIN", login, {}));
    LYGTE_TRY(transaction.commit());
    LYGTE_TRY(
        connection_.exec("SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE usename = $1::text::name", login));
    return {};
}

Result<Id> ServerSchema::caseOf(const QString& name)
{
    LYGTE_TRY_VALUE(found, connection_.exec("SELECT id FROM lygte.scope WHERE kind = 'case' AND name = $1", name));
    LYGTE_TRY_VALUE(id, found.one([](PgRow& row) { return row.id(0); }));
    if (!id) return fail(ErrorCode::NotFound, name);
    return *id;
}

Result<void> ServerSchema::makeCase(const QString& name)
{
    if (name.trimmed().isEmpty()) return fail(ErrorCode::Invalid, name);
    LYGTE_TRY_VALUE(transaction, PgTransaction::begin(connection_));
    LYGTE_TRY(connection_.exec("LOCK TABLE lygte.scope IN SHARE ROW EXCLUSIVE MODE"));
    if (const auto known = caseOf(name); known || known.error().code != ErrorCode::NotFound)
        return known ? fail(ErrorCode::Conflict, name) : std::unexpected(known.error());
    LYGTE_TRY(connection_.exec("SELECT lygte.set_scope('case', $1)", name));
    LYGTE_TRY(transaction.commit());
    return {};
}

Result<QList<RestrictedCase>> ServerSchema::cases()
{
    LYGTE_TRY_VALUE(found,
                    connection_.exec("SELECT s.name, m.login::text, o.number, coalesce(m.may_put, false) FROM lygte.scope s "
                                     "LEFT JOIN lygte.scope_member m ON m.scope_id = s.id LEFT JOIN lygte.officer o "
                                     "ON o.login = m.login WHERE s.kind = 'case' ORDER BY s.name, s.id, o.number"));
    QList<RestrictedCase> cases;
    LYGTE_TRY(found.each([&](PgRow& row) {
        const QString name = row.text(0);
        if (cases.isEmpty() || cases.last().name != name) cases.append({name, {}});
        const auto login = row.get<std::optional<QString>>(1);
        const auto number = row.get<std::optional<QString>>(2);
        if (login) cases.last().members.append({*login, number.value_or(QString()), row.boolean(3)});
    }));
    return cases;
}

Result<void> ServerSchema::setMember(const QString& caseName, const QString& login, bool mayPut)
{
    LYGTE_TRY_VALUE(scope, caseOf(caseName));
    LYGTE_TRY_VALUE(officer,
                    connection_.exec("SELECT FROM lygte.officer WHERE login = $1::text::name AND active AND role NOT IN "
                                     "('auditor', 'admin')",
                                     login));
    if (officer.rows() == 0) return fail(ErrorCode::NotFound, login);
    LYGTE_TRY(connection_.exec("SELECT lygte.set_member($1, $2::text::name, $3)", scope, login, mayPut));
    return {};
}

Result<void> ServerSchema::removeMember(const QString& caseName, const QString& login)
{
    LYGTE_TRY_VALUE(scope, caseOf(caseName));
    LYGTE_TRY_VALUE(member, connection_.exec("SELECT FROM lygte.scope_member WHERE scope_id = $1 AND login = $2::text::name",
                                             scope, login));
    if (member.rows() == 0) return fail(ErrorCode::NotFound, login);
    LYGTE_TRY(connection_.exec("SELECT lygte.remove_member($1, $2::text::name)", scope, login));
    return {};
}

} // namespace lygte
