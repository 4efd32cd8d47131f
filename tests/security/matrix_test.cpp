// Everything that the schema consists of and everybody's rights in it, line by line, against tests/security/allowed.tsv. What
// is not listed there is a fault: who adds a table, a function or a right adds its line, and somebody reads it.
// `lygte_matrix=FILE test_security [matrix]` writes the lines anew.

#include "tests/security/desk.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

/// kind, name, who, what. An owner's own rights are not listed; the owner is.
static constexpr char matrix[] = R"(
    WITH acl AS (
        SELECT 'table' AS kind, c.relname::text AS name, coalesce(c.relacl, acldefault('r', c.relowner)) AS acl, c.relowner AS owner FROM pg_class c
            WHERE c.relnamespace = 'lygte'::regnamespace AND c.relkind NOT IN ('i', 'S', 't', 'c')
        UNION ALL SELECT 'sequence', c.relname, coalesce(c.relacl, acldefault('s', c.relowner)), c.relowner FROM pg_class c
            WHERE c.relnamespace = 'lygte'::regnamespace AND c.relkind = 'S'
        UNION ALL SELECT 'column', c.relname || '.' || a.attname, a.attacl, c.relowner FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'lygte'::regnamespace AND a.attacl IS NOT NULL AND NOT a.attisdropped
        UNION ALL SELECT 'function', p.proname || '(' || array_to_string(p.proargtypes::regtype[], ', ') || ')', coalesce(p.proacl, acldefault('f', p.proowner)), p.proowner
            FROM pg_proc p WHERE p.pronamespace = 'lygte'::regnamespace
        UNION ALL SELECT 'schema', n.nspname, coalesce(n.nspacl, acldefault('n', n.nspowner)), n.nspowner FROM pg_namespace n
            WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        UNION ALL SELECT 'database', 'this', coalesce(d.datacl, acldefault('d', d.datdba)), d.datdba FROM pg_database d WHERE d.datname = current_database())
    SELECT kind || E'\t' || name || E'\t' || CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END || E'\t' || a.privilege_type
           || CASE WHEN a.is_grantable THEN ' and grant it' ELSE '' END
        FROM acl, aclexplode(acl.acl) a WHERE a.grantee <> acl.owner
    UNION SELECT kind || E'\t' || name || E'\t' || owner::regrole || E'\towner' FROM acl WHERE kind <> 'column'
    UNION SELECT 'function' || E'\t' || p.proname || '(' || array_to_string(p.proargtypes::regtype[], ', ') || E')\t' || p.proowner::regrole || E'\tas its owner'
        FROM pg_proc p WHERE p.pronamespace = 'lygte'::regnamespace AND p.prosecdef
    UNION SELECT 'policy' || E'\t' || c.relname || E'\t' || array_to_string(ARRAY(SELECT r::regrole::text FROM unnest(p.polroles) r ORDER BY 1), ', ') || E'\t'
           || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END
           || coalesce(' where ' || regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\s+', ' ', 'g'), '')
           || coalesce(' check ' || regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '\s+', ' ', 'g'), '')
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    UNION SELECT 'role' || E'\t' || r.rolname || E'\t' || coalesce((SELECT string_agg(m.roleid::regrole::text, ', ' ORDER BY 1) FROM pg_auth_members m WHERE m.member = r.oid), '-')
           || E'\t' || concat_ws(' ', CASE WHEN r.rolcanlogin THEN 'LOGIN' END, CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
                CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolcreatedb THEN 'CREATEDB' END, CASE WHEN r.rolreplication THEN 'REPLICATION' END,
                CASE WHEN r.rolinherit THEN 'INHERIT' ELSE 'NOINHERIT' END)
        FROM pg_roles r WHERE r.rolname LIKE 'lygte\_%')";

static QStringList actual(SecurityDesk& desk)
{
    must(desk.database().admin().script("SET search_path = pg_catalog"));
    QStringList lines = must(must(desk.database().admin().exec(matrix)).list([](PgRow& row) { return row.text(0); }));
    lines.sort();
    return lines;
}

static QStringList allowed()
{
    QFile file(QStringLiteral(LYGTE_SOURCE_DIR "/tests/security/allowed.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList lines;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
        if (!line.isEmpty() && !line.startsWith(u'#')) lines += line;
    return lines;
}

TEST_CASE("the permission matrix is the allow-table", "[security][matrix]")
{
    SecurityDesk desk;
    const QStringList now = actual(desk);
    if (const QString path = qEnvironmentVariable("lygte_matrix"); !path.isEmpty()) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(now.join(u'\n').toUtf8() + '\n');
    }
    const QStringList table = allowed();
    for (const QString& line : now) {
        INFO("not in the allow-table: " << line.toStdString());
        CHECK(table.contains(line));
    }
    for (const QString& line : table) {
        INFO("in the allow-table only: " << line.toStdString());
        CHECK(now.contains(line));
    }
}

TEST_CASE("an object or a right that nobody listed is found", "[security][matrix]")
{
    SecurityDesk desk;
    const QStringList table = allowed();
    const auto found = [&](const char* sql) {
        must(desk.database().admin().script(sql));
        QStringList more = actual(desk);
        more.removeIf([&](const QString& line) { return table.contains(line); });
        return more.join(u'|');
    };
    CHECK(found("CREATE TABLE lygte.extra (x int)") == u"table\textra\tpostgres\towner");
    CHECK(found("DROP TABLE lygte.extra; GRANT DELETE ON lygte.message TO lygte_officer") ==
          u"table\tmessage\tlygte_officer\tDELETE");
    CHECK(found("REVOKE DELETE ON lygte.message FROM lygte_officer; GRANT SELECT (fields) ON lygte.escalation_identity TO "
                "lygte_leader") == u"column\tescalation_identity.fields\tlygte_leader\tSELECT");
    CHECK(found("REVOKE ALL (fields) ON lygte.escalation_identity FROM lygte_leader; GRANT EXECUTE ON FUNCTION "
                "lygte.may_put(uuid) TO PUBLIC") == u"function\tmay_put(uuid)\tPUBLIC\tEXECUTE");
    CHECK(found("REVOKE ALL ON FUNCTION lygte.may_put(uuid) FROM PUBLIC; CREATE POLICY more ON lygte.message FOR SELECT TO "
                "lygte_officer USING (true)") == u"policy\tmessage\tlygte_officer\tSELECT where true");
}

TEST_CASE("an officer's own login adds nothing to the role", "[security][matrix]")
{
    SecurityDesk desk;
    for (const QString& number : {u"04"_s, u"11"_s, u"12"_s, u"20"_s, u"30"_s}) {
        const QString role = number == u"04"   ? u"officer"_s
                             : number == u"11" ? u"leader"_s
                             : number == u"12" ? u"prosecutor"_s
                             : number == u"20" ? u"auditor"_s
                                               : u"admin"_s;
        const auto rows = must(
            desk.database().admin().exec("SELECT FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', "
                                         "'TRUNCATE', 'REFERENCES', 'TRIGGER']) p WHERE c.relnamespace = "
                                         "'lygte'::regnamespace AND c.relkind = 'r' AND has_table_privilege($1::text::name, "
                                         "c.oid, p) <> has_table_privilege($2::text::name, c.oid, p) "
                                         "UNION ALL SELECT FROM pg_proc f WHERE f.pronamespace = 'lygte'::regnamespace AND "
                                         "has_function_privilege($1::text::name, f.oid, 'EXECUTE') <> "
                                         "has_function_privilege($2::text::name, f.oid, 'EXECUTE')",
                                         desk.login(number), u"lygte_"_s + role));
        CHECK(rows.rows() == 0);
    }
    CHECK(must(ServerSchema(desk.database().admin()).check()).isEmpty());
}
