-- An id made from content can be computed by whoever guesses the content. So nobody may learn by EXPLAIN whether a row of another section has a given id
-- (security.md): an index that begins with the id finds the hidden row before the policy takes it away, and "Rows Removed by Filter" tells. Every index
-- of a synced table begins with the scope, which the policy gives; that an id is there once is held by an expression that is not leakproof, so that no
-- query under a policy can use that index.
SET LOCAL search_path = lygte, pg_temp;

-- The keys that hold an aggregate together.
CREATE FUNCTION key_synced(tbl name, root name) RETURNS void LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (scope_id, id)', tbl);
    EXECUTE format('CREATE UNIQUE INDEX %I ON %I (uuid_send(id))', tbl || '_one_id', tbl);
    IF tbl <> root THEN
        EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY (scope_id, root_id) REFERENCES %I (scope_id, id) ON UPDATE CASCADE ON DELETE CASCADE', tbl, root);
        EXECUTE format('CREATE INDEX ON %I (scope_id, root_id)', tbl);
    END IF;
END $$;
ALTER FUNCTION key_synced(name, name) OWNER TO lygte_owner;
REVOKE ALL ON FUNCTION key_synced(name, name) FROM PUBLIC;

DO $$
DECLARE
    t record;
    c record;
BEGIN
    FOR c IN SELECT conrelid::regclass AS tbl, conname FROM pg_constraint JOIN sync_table s ON conrelid = s.tbl::text::regclass
             WHERE contype = 'f' AND confrelid <> 'scope'::regclass LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.tbl, c.conname);
    END LOOP;
    FOR c IN SELECT conrelid::regclass AS tbl, conname FROM pg_constraint JOIN sync_table s ON conrelid = s.tbl::text::regclass WHERE contype IN ('p', 'u') LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.tbl, c.conname);
    END LOOP;
    FOR c IN SELECT indexrelid::regclass AS name FROM pg_index JOIN sync_table s ON indrelid = s.tbl::text::regclass
             WHERE indexrelid NOT IN ('message_newest'::regclass, 'message_answers'::regclass) LOOP
        EXECUTE format('DROP INDEX %s', c.name);
    END LOOP;
    FOR t IN SELECT tbl, root FROM sync_table ORDER BY tbl <> root LOOP
        PERFORM key_synced(t.tbl, t.root);
    END LOOP;
END $$;
DROP INDEX message_answers;
CREATE UNIQUE INDEX message_answers ON message (scope_id, root_id, answers) WHERE answers IS NOT NULL;

-- As in 0002_sync.sql, with those keys. Makes a table synced: the common head, the keys, logging, row-level security, grants, its description. Adding one
-- is a CREATE TABLE with its own columns and one call. `root` names the table of the aggregate's root; the same name for a root.
CREATE OR REPLACE FUNCTION make_synced(tbl name, root name, patchable text[] DEFAULT '{}', state_column text DEFAULT NULL, pulled boolean DEFAULT true, settable text[] DEFAULT '{}')
RETURNS void LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    own_columns text;
    has_officer boolean;
BEGIN
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum), coalesce(bool_or(attname = 'officer_number'), false) INTO own_columns, has_officer
    FROM pg_attribute WHERE attrelid = tbl::text::regclass AND attnum > 0 AND NOT attisdropped;
    INSERT INTO sync_table (tbl, root, columns, patchable, settable, state_column, pulled, has_officer)
    VALUES (make_synced.tbl, make_synced.root, own_columns, make_synced.patchable, make_synced.settable, make_synced.state_column, make_synced.pulled, has_officer);

    EXECUTE format('ALTER TABLE %I ADD COLUMN id uuid NOT NULL, ADD COLUMN root_id uuid NOT NULL, ADD COLUMN scope_id uuid NOT NULL,
                    ADD COLUMN row_rev bigint NOT NULL DEFAULT lygte.new_rev()', tbl);
    IF tbl = root THEN
        EXECUTE format('ALTER TABLE %I ADD CHECK (root_id = id), ADD FOREIGN KEY (scope_id) REFERENCES scope (id)', tbl);
    END IF;
    PERFORM key_synced(tbl, root);

    EXECUTE format('CREATE TRIGGER stamp_rev BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION stamp_rev()', tbl);
    EXECUTE format('CREATE TRIGGER log_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION log_insert()', tbl);
    EXECUTE format('CREATE TRIGGER log_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION log_update()', tbl);
    EXECUTE format('CREATE TRIGGER log_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION log_delete()', tbl);

    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tbl);
    IF pulled THEN
        EXECUTE format('CREATE POLICY officer_reads ON %I FOR SELECT TO lygte_officer USING (scope_id = ANY ((SELECT my_scopes())::uuid[]))', tbl);
        EXECUTE format('GRANT SELECT ON %I TO lygte_officer', tbl);
    END IF;
    EXECUTE format('CREATE POLICY writer_reads ON %I FOR SELECT TO lygte_writer USING (true)', tbl);
    EXECUTE format('CREATE POLICY writer_inserts ON %I FOR INSERT TO lygte_writer WITH CHECK (scope_id = ANY ((SELECT my_put_scopes())::uuid[]))', tbl);
    EXECUTE format('CREATE POLICY writer_updates ON %I FOR UPDATE TO lygte_writer USING (scope_id = ANY ((SELECT my_put_scopes())::uuid[]))
                    WITH CHECK (may_put(scope_id))', tbl);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO lygte_writer', tbl);
END $$;

-- What follows replaces what named the old keys.

-- Rows that are there already: seen by the caller they are joined, unseen they are elsewhere. Both happen only to ids that the caller made itself. They
-- are looked for in a statement of their own, because the insert may have waited for whoever put them in, and its own snapshot is older than that.
CREATE OR REPLACE FUNCTION apply_insert(t sync_table, ids uuid[], roots uuid[], scopes uuid[], bodies text[]) RETURNS text[]
LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    inserted uuid[];
    forged boolean;
    results text[];
    values_sql text := (SELECT string_agg('r.' || c, ', ') FROM unnest(string_to_array(t.columns, ', ')) c);
BEGIN
    IF t.tbl IN ('claim', 'conflict') THEN RAISE EXCEPTION 'not by push' USING ERRCODE = 'insufficient_privilege'; END IF;
    EXECUTE format($sql$
        WITH m AS MATERIALIZED (
            SELECT m.id, m.root, m.scope, %3$s FROM unnest($1, $2, $3, $4) AS m (id, root, scope, body), jsonb_populate_record(NULL::%1$I, m.body::jsonb) AS r),
        forged AS (SELECT FROM m WHERE %4$s),
        ins AS (INSERT INTO %1$I (id, root_id, scope_id, %2$s)
                SELECT m.id, m.root, m.scope, %5$s FROM m WHERE NOT EXISTS (SELECT FROM forged) ORDER BY m.id ON CONFLICT DO NOTHING RETURNING id)
        SELECT array_agg(ins.id), EXISTS (SELECT FROM forged) FROM ins
        $sql$, t.tbl, t.columns, values_sql, CASE WHEN t.has_officer THEN 'm.officer_number IS DISTINCT FROM my_number() AND m.officer_number IS NOT NULL' ELSE 'false' END,
        (SELECT string_agg('m.' || c, ', ') FROM unnest(string_to_array(t.columns, ', ')) c))
        INTO inserted, forged USING ids, roots, scopes, bodies;
    IF forged THEN RAISE EXCEPTION 'another officer''s number' USING ERRCODE = 'insufficient_privilege'; END IF;
    IF array_length(inserted, 1) = array_length(ids, 1) THEN RETURN array_fill('{"s":"ok"}'::text, ARRAY[array_length(ids, 1)]); END IF;
    EXECUTE format($sql$
        SELECT array_agg(CASE WHEN ins.id IS NOT NULL THEN '{"s":"ok"}' WHEN there.id IS NOT NULL THEN '{"s":"joined"}' %2$s
                              ELSE '{"s":"rejected","code":"elsewhere"}' END ORDER BY m.n)
        FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS m (id, root, scope, body, n) LEFT JOIN unnest($5) AS ins (id) ON ins.id = m.id
        LEFT JOIN %1$I there ON there.id = m.id AND there.scope_id = ANY ((SELECT my_scopes())::uuid[])
        $sql$, t.tbl, CASE WHEN t.tbl = 'message' THEN 'WHEN EXISTS (SELECT FROM message a WHERE a.scope_id = m.scope AND a.root_id = m.root
                                                                     AND a.answers = (m.body::jsonb ->> ''answers'')::uuid) THEN rejected(''answered'')' END)
        INTO results USING ids, roots, scopes, bodies, inserted;
    RETURN results;
END $$;

-- Takes or renews the claim, or says who holds it. `seconds` is how long it lasts without a renewal. The first claim of a conversation makes the row;
-- whoever comes at the same moment waits for it, and asks then.
CREATE OR REPLACE FUNCTION claim(conversation uuid, seconds integer DEFAULT 120) RETURNS TABLE (mine boolean, officer_number text, until bigint, gen bigint, now bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
#variable_conflict use_column
DECLARE
    lasts bigint := seconds * 1000000::bigint;
BEGIN
    PERFORM hold_membership();
    IF seconds NOT BETWEEN 1 AND 600 THEN RAISE EXCEPTION 'a claim lasts 1 to 600 s' USING ERRCODE = 'data_exception'; END IF;
    INSERT INTO claim (id, root_id, scope_id, officer_number, login, until, gen)
        SELECT v.id, v.id, v.scope_id, my_number(), session_user, now_micros() + lasts, 1
        FROM conversation v WHERE v.id = claim.conversation AND v.scope_id = ANY ((SELECT my_put_scopes())::uuid[])
          AND NOT EXISTS (SELECT FROM claim c WHERE c.id = v.id AND c.scope_id = v.scope_id)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        UPDATE claim c SET officer_number = my_number(), login = session_user, until = now_micros() + lasts,
            gen = CASE WHEN c.login = session_user AND c.until > now_micros() THEN c.gen ELSE c.gen + 1 END
            WHERE c.id = claim.conversation AND c.scope_id = ANY ((SELECT my_put_scopes())::uuid[]) AND (c.login = session_user OR c.until <= now_micros());
    END IF;
    RETURN QUERY SELECT c.login = session_user, c.officer_number, c.until, c.gen, now_micros() FROM claim c
        WHERE c.id = claim.conversation AND c.scope_id = ANY ((SELECT my_scopes())::uuid[]);
END $$;

-- Who wrote it, or has read it in a transaction that is over.
CREATE OR REPLACE FUNCTION knows_identity(escalation uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = lygte, pg_temp AS $$
    SELECT EXISTS (SELECT FROM escalation e WHERE e.id = $1 AND e.scope_id = ANY ((SELECT my_put_scopes())::uuid[]) AND e.officer_number = my_number())
        OR EXISTS (SELECT FROM reading r WHERE r.escalation_id = $1 AND r.login = session_user AND r.row_xid IS DISTINCT FROM pg_current_xact_id_if_assigned())
$$;
