-- Who owns and may use what. tests/security compares the whole matrix with an allow-table.
SET LOCAL search_path = lygte, pg_temp;

-- Tables that are not case data.
DO $$
DECLARE
    t name;
BEGIN
    FOREACH t IN ARRAY ARRAY['scope', 'officer', 'scope_member', 'sync_table', 'change', 'prune_point', 'snapshot_history', 'incarnation', 'sync_client', 'sync_mutation',
                             'audit_event', 'audit_seal', 'transition', 'schema_version'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    END LOOP;
END $$;
CREATE POLICY mine ON scope FOR SELECT TO lygte_officer USING (id = ANY ((SELECT my_scopes())::uuid[]));
CREATE POLICY mine ON scope_member FOR SELECT TO lygte_officer USING (login = session_user);
CREATE POLICY everybody ON sync_table FOR SELECT TO lygte_officer, lygte_writer USING (true);
CREATE POLICY everybody ON prune_point FOR SELECT TO lygte_officer USING (true);
CREATE POLICY everybody ON schema_version FOR SELECT TO lygte_officer, lygte_writer USING (true);
CREATE POLICY mine ON change FOR SELECT TO lygte_officer USING (scope_id = ANY ((SELECT my_scopes())::uuid[]));
CREATE POLICY writer ON change TO lygte_writer USING (true) WITH CHECK (true);
CREATE POLICY mine ON sync_mutation FOR SELECT TO lygte_officer USING (login = session_user);
CREATE POLICY writer ON sync_mutation TO lygte_writer USING (true) WITH CHECK (login = session_user);
CREATE POLICY writer ON sync_client TO lygte_writer USING (true) WITH CHECK (login = session_user);
CREATE POLICY writer ON audit_event TO lygte_writer USING (true) WITH CHECK (true);
CREATE POLICY writer ON audit_seal TO lygte_writer USING (true) WITH CHECK (true);
CREATE POLICY writer ON transition FOR SELECT TO lygte_writer USING (true);
CREATE POLICY auditor_reads ON audit_event FOR SELECT TO lygte_auditor USING (true);
CREATE POLICY auditor_reads ON audit_seal FOR SELECT TO lygte_auditor USING (true);
CREATE POLICY heads ON audit_seal FOR SELECT TO lygte_officer USING (true);
CREATE POLICY admin_reads ON officer FOR SELECT TO lygte_admin USING (true);
CREATE POLICY admin_reads ON scope FOR SELECT TO lygte_admin USING (true);
CREATE POLICY admin_reads ON scope_member FOR SELECT TO lygte_admin USING (true);
CREATE POLICY writer ON scope FOR SELECT TO lygte_writer USING (true);
CREATE POLICY writer ON scope_member FOR SELECT TO lygte_writer USING (login = session_user);

GRANT SELECT ON scope, scope_member, sync_table, prune_point, change, sync_mutation, schema_version TO lygte_officer;
GRANT SELECT (no, hash, at) ON audit_seal TO lygte_officer;
GRANT SELECT ON audit_event, audit_seal TO lygte_auditor;
GRANT SELECT ON officer, scope, scope_member TO lygte_admin;
GRANT SELECT ON sync_table, transition, scope, scope_member, schema_version TO lygte_writer;
GRANT SELECT, INSERT ON change, sync_mutation TO lygte_writer;
GRANT SELECT, INSERT ON audit_event TO lygte_writer;
GRANT SELECT, INSERT, UPDATE ON sync_client, audit_seal TO lygte_writer; -- UPDATE: what LOCK TABLE asks for
GRANT UPDATE (seal) ON audit_event, reading TO lygte_writer;

-- Accounts: an administrator makes the login role and says which scopes it may see; a name is never glued into a statement unquoted.
CREATE FUNCTION set_scope(kind text, name text) RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    INSERT INTO scope (id, kind, name) VALUES (CASE WHEN $1 = 'section' THEN content_id(utf8('section'), utf8($2)) ELSE gen_random_uuid() END, $1, $2)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING id
$$;
-- Who was given what, and by whom, stands in the audit as what was done with it.
CREATE FUNCTION log_account() RETURNS trigger LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    now jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
BEGIN
    IF was IS DISTINCT FROM now THEN
        INSERT INTO audit_event (verb, tbl, ids, why)
            VALUES (lower(TG_OP), TG_TABLE_NAME, ARRAY[coalesce(now ->> 'scope_id', was ->> 'scope_id', now ->> 'id', was ->> 'id')::uuid], coalesce(now, was)::text);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER log_account AFTER INSERT OR UPDATE OR DELETE ON officer FOR EACH ROW EXECUTE FUNCTION log_account();
CREATE TRIGGER log_account AFTER INSERT OR UPDATE OR DELETE ON scope_member FOR EACH ROW EXECUTE FUNCTION log_account();

CREATE FUNCTION set_officer(login name, number text, role text, active boolean DEFAULT true) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    INSERT INTO officer AS o (login, id, number, role, active) VALUES (login, content_id(utf8('officer'), utf8(number)), number, role, active)
    ON CONFLICT ON CONSTRAINT officer_pkey DO UPDATE SET id = excluded.id, number = excluded.number, role = excluded.role, active = excluded.active;
END $$;
-- The lock makes whoever is writing with the old rights finish first (security.md, "policy sub-select race").
CREATE FUNCTION set_member(scope uuid, login name, may_put boolean DEFAULT true) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    PERFORM FROM officer o WHERE o.login = set_member.login FOR UPDATE;
    INSERT INTO scope_member AS m (scope_id, login, may_put) VALUES (scope, login, may_put)
    ON CONFLICT ON CONSTRAINT scope_member_pkey DO UPDATE SET may_put = excluded.may_put;
END $$;
CREATE FUNCTION remove_member(scope uuid, login name) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    PERFORM FROM officer o WHERE o.login = remove_member.login FOR UPDATE;
    DELETE FROM scope_member m WHERE m.scope_id = scope AND m.login = remove_member.login;
END $$;

DO $$
DECLARE
    f regprocedure;
    t regclass;
BEGIN
    FOR t IN SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'lygte'::regnamespace AND c.relkind = 'r' LOOP
        EXECUTE format('ALTER TABLE %s OWNER TO lygte_owner', t);
    END LOOP;
    FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'lygte'::regnamespace LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO lygte_owner', f);
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    END LOOP;
    -- Called inside checks, defaults, triggers and by the writing functions.
    FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'lygte'::regnamespace AND p.proname IN (
        'now_micros', 'content_id', 'utf8', 'my_scopes', 'my_put_scopes', 'may_put', 'my_number', 'my_role', 'hold_membership', 'is_content_id', 'knows_identity', 'new_rev', 'stamp_rev', 'stamp_home', 'rejected',
        'apply_insert', 'merge_patch', 'apply_patch', 'apply_command', 'apply_import', 'apply_run', 'apply_one', 'check_claim', 'server_identity', 'ensure_incarnation', 'seal_hash') LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO lygte_writer', f);
    END LOOP;
    FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'lygte'::regnamespace AND p.proname IN
        ('log_insert', 'log_update', 'log_delete', 'push', 'move', 'hello', 'claim', 'release', 'looking_at', 'request_reading', 'read_identity', 'seal') LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO lygte_writer', f);
    END LOOP;
    FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'lygte'::regnamespace AND p.proname IN
        ('my_scopes', 'server_identity', 'push', 'move', 'hello', 'claim', 'release', 'looking_at', 'request_reading', 'read_identity', 'seal') LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO lygte_officer', f);
    END LOOP;
    GRANT EXECUTE ON FUNCTION verify_seals() TO lygte_auditor;
    FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'lygte'::regnamespace AND p.proname IN ('set_scope', 'set_officer', 'set_member', 'remove_member', 'prune') LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO lygte_admin', f);
    END LOOP;
END $$;
