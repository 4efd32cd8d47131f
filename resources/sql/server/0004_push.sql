-- push: what a client offers, done once, in order, each with a result (sync.md § 4). Results are JSON: {"s": "ok" | "joined" | "conflict" | "rejected", …}.
-- Only what the mutation itself is to blame for becomes a rejection, never WHEN OTHERS: a lock timeout, a full disk or a shutdown is raised, nothing is
-- recorded, and the client offers it again.
SET LOCAL search_path = lygte, pg_temp;

CREATE FUNCTION rejected(code text, why text DEFAULT NULL, field text DEFAULT NULL) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object('s', 'rejected', 'code', code, 'why', why, 'now', field))::text
$$;

-- Rows that are there already: seen by the caller they are joined, unseen they are elsewhere. Both happen only to ids that the caller made itself.
CREATE FUNCTION apply_insert(t sync_table, ids uuid[], roots uuid[], scopes uuid[], bodies text[]) RETURNS text[]
LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    results text[];
    values_sql text := (SELECT string_agg('r.' || c, ', ') FROM unnest(string_to_array(t.columns, ', ')) c);
BEGIN
    IF t.tbl IN ('claim', 'conflict') THEN RAISE EXCEPTION 'not by push' USING ERRCODE = 'insufficient_privilege'; END IF;
    EXECUTE format($sql$
        WITH m AS MATERIALIZED (
            SELECT m.id, m.root, m.scope, m.n, %3$s FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS m (id, root, scope, body, n),
                   jsonb_populate_record(NULL::%1$I, m.body::jsonb) AS r),
        forged AS (SELECT FROM m WHERE %4$s),
        ins AS (INSERT INTO %1$I (id, root_id, scope_id, %2$s)
                SELECT m.id, m.root, m.scope, %5$s FROM m WHERE NOT EXISTS (SELECT FROM forged) ORDER BY m.id ON CONFLICT (id) DO NOTHING RETURNING id)
        SELECT array_agg(CASE WHEN EXISTS (SELECT FROM forged) THEN NULL WHEN ins.id IS NOT NULL THEN '{"s":"ok"}'
                              WHEN there.id IS NOT NULL THEN '{"s":"joined"}' ELSE '{"s":"rejected","code":"elsewhere"}' END ORDER BY m.n)
        FROM m LEFT JOIN ins ON ins.id = m.id LEFT JOIN %1$I there ON there.id = m.id AND there.scope_id = ANY ((SELECT my_scopes())::uuid[])
        $sql$, t.tbl, t.columns, values_sql, CASE WHEN t.has_officer THEN 'm.officer_number IS DISTINCT FROM my_number() AND m.officer_number IS NOT NULL' ELSE 'false' END,
        (SELECT string_agg('m.' || c, ', ') FROM unnest(string_to_array(t.columns, ', ')) c))
        INTO results USING ids, roots, scopes, bodies;
    IF results[1] IS NULL THEN RAISE EXCEPTION 'another officer''s number' USING ERRCODE = 'insufficient_privilege'; END IF;
    RETURN results;
END $$;

-- Locks are NO KEY: a plain FOR UPDATE would wait for everybody who has just put a child in, and they for each other.
-- Merges field by field: `base` is what the officer saw, `wanted` what they made of it. A name with a dot is one member of a JSON column.
CREATE FUNCTION merge_patch(current jsonb, base jsonb, wanted jsonb, patchable text[], OUT merged jsonb, OUT conflicts jsonb)
LANGUAGE plpgsql IMMUTABLE SET search_path = lygte, pg_temp AS $$
DECLARE
    field text;
    col text;
    member text;
    held jsonb;
BEGIN
    merged := '{}';
    FOR field IN SELECT jsonb_object_keys(wanted) LOOP
        col := split_part(field, '.', 1);
        member := nullif(substr(field, length(col) + 2), '');
        IF col <> ALL (patchable) THEN RAISE EXCEPTION 'field % may not be edited', col USING ERRCODE = 'insufficient_privilege'; END IF;
        IF member IS NULL THEN
            held := current -> col;
        ELSE
            held := coalesce(coalesce(merged ->> col, current ->> col)::jsonb -> member, '""');
        END IF;
        IF held IS NOT DISTINCT FROM wanted -> field THEN CONTINUE; END IF;
        IF held IS DISTINCT FROM base -> field THEN
            conflicts := coalesce(conflicts, '{}') || jsonb_build_object(field, jsonb_build_object('theirs', held, 'mine', wanted -> field));
        ELSIF member IS NULL THEN
            merged := merged || jsonb_build_object(col, wanted -> field);
        ELSE
            merged := merged || jsonb_build_object(col, (coalesce(merged ->> col, current ->> col)::jsonb || jsonb_build_object(member, wanted -> field))::text);
        END IF;
    END LOOP;
END $$;

-- What is not handed out cannot be guessed by patching it either, equal or conflict: whoever edits it wrote it, or has read it against a ticket.
CREATE FUNCTION apply_patch(t sync_table, ids uuid[], bodies text[]) RETURNS text[] LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    results text[];
    row record;
    n integer;
BEGIN
    EXECUTE format($sql$
        WITH m AS MATERIALIZED (SELECT m.id, m.n, m.body::jsonb AS body FROM unnest($1, $2) WITH ORDINALITY AS m (id, body, n)),
        held AS MATERIALIZED (SELECT t.id, to_jsonb(t) AS held, t.root_id, t.scope_id FROM %1$I t JOIN m ON m.id = t.id
                 WHERE t.scope_id = ANY ((SELECT my_put_scopes())::uuid[]) AND ($5 OR knows_identity(t.root_id)) ORDER BY t.id FOR NO KEY UPDATE OF t),
        p AS MATERIALIZED (SELECT m.id, m.n, held.scope_id, held.root_id, patch.* FROM m JOIN held USING (id), merge_patch(held.held, m.body -> 'base', m.body -> 'set', $3) AS patch),
        done AS (UPDATE %1$I t SET (%2$s) = (SELECT %3$s FROM jsonb_populate_record(t, p.merged) AS r) FROM p WHERE t.id = p.id AND p.merged <> '{}'),
        noted AS (INSERT INTO conflict (id, root_id, scope_id, entity, row_id, row_root, field, theirs, mine, officer_number, at, state)
                  SELECT i.id, i.id, p.scope_id, $4, p.id, p.root_id, c.key, coalesce(c.value ->> 'theirs', 'null'), coalesce(c.value ->> 'mine', 'null'),
                         my_number(), now_micros(), 'open'
                  FROM p, jsonb_each(p.conflicts) AS c, LATERAL (SELECT gen_random_uuid() AS id WHERE c.key IS NOT NULL) AS i WHERE $5)
        SELECT array_agg(CASE WHEN p.id IS NULL THEN rejected('gone') WHEN p.conflicts IS NULL THEN '{"s":"ok"}'
                              WHEN $5 THEN jsonb_build_object('s', 'conflict', 'fields', p.conflicts)::text
                              ELSE jsonb_build_object('s', 'conflict', 'fields', (SELECT jsonb_object_agg(k, '{}'::jsonb) FROM jsonb_object_keys(p.conflicts) k))::text
                         END ORDER BY m.n)
        FROM m LEFT JOIN p USING (id)
        $sql$, t.tbl, t.columns, (SELECT string_agg('r.' || c, ', ') FROM unnest(string_to_array(t.columns, ', ')) c))
        INTO results USING ids, bodies, t.patchable, t.tbl, t.pulled;
    RETURN results;
END $$;

-- A state change carries the state that it expects, so that merging cannot build an illegal one.
CREATE FUNCTION apply_command(t sync_table, row_id uuid, command text, body jsonb) RETURNS text LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    held jsonb;
    patch jsonb := coalesce(body -> 'set', '{}');
    col text;
BEGIN
    IF t.state_column IS NULL THEN RAISE EXCEPTION 'no states' USING ERRCODE = 'data_exception'; END IF;
    EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE t.id = $1 AND t.scope_id = ANY ((SELECT my_put_scopes())::uuid[]) FOR NO KEY UPDATE OF t', t.tbl) INTO held USING row_id;
    IF held IS NULL THEN RETURN rejected('gone'); END IF;
    IF held ->> t.state_column IS DISTINCT FROM body ->> 'expected' THEN RETURN rejected('state', NULL, held ->> t.state_column); END IF;
    IF NOT EXISTS (SELECT FROM transition x WHERE x.tbl = t.tbl AND x.kind = coalesce(held ->> 'type', '') AND x.command = apply_command.command
                   AND x.from_state = body ->> 'expected' AND x.to_state = body ->> 'next') THEN
        RETURN rejected('transition');
    END IF;
    FOR col IN SELECT jsonb_object_keys(patch) LOOP
        IF col <> ALL (t.settable) THEN
            RAISE EXCEPTION 'field % may not be set', col USING ERRCODE = 'insufficient_privilege';
        END IF;
    END LOOP;
    IF t.tbl = 'conflict' THEN
        patch := jsonb_build_object('decided_by', my_number(), 'decided_at', now_micros());
    END IF;
    EXECUTE format('UPDATE %1$I t SET (%2$s) = (SELECT %3$s FROM jsonb_populate_record(t, $2) AS r) WHERE t.id = $1', t.tbl, t.columns,
                   (SELECT string_agg('r.' || c, ', ') FROM unnest(string_to_array(t.columns, ', ')) c))
        USING row_id, patch || jsonb_build_object(t.state_column, body ->> 'next');
    RETURN '{"s":"ok"}';
END $$;

-- One mutation for up to 500 rows of one aggregate: a bulk insert, e.g. of imported messages. Rows that are there already are joined.
CREATE FUNCTION apply_import(t sync_table, root uuid, scope uuid, body jsonb) RETURNS text LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    results text[];
BEGIN
    SELECT apply_insert(t, array_agg((r ->> 'id')::uuid ORDER BY n), array_agg(root), array_agg(scope), array_agg(r::text ORDER BY n)) INTO results
    FROM jsonb_array_elements(body -> 'rows') WITH ORDINALITY AS x (r, n);
    RETURN CASE WHEN '{"s":"rejected","code":"elsewhere"}' = ANY (results) THEN '{"s":"rejected","code":"elsewhere"}'
                WHEN '{"s":"ok"}' = ANY (results) OR results IS NULL THEN '{"s":"ok"}' ELSE '{"s":"joined"}' END;
END $$;

CREATE FUNCTION apply_run(t sync_table, command text, ids uuid[], roots uuid[], scopes uuid[], bodies text[]) RETURNS text[]
LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
BEGIN
    CASE command
    WHEN 'insert' THEN RETURN apply_insert(t, ids, roots, scopes, bodies);
    WHEN 'patch' THEN RETURN apply_patch(t, ids, bodies);
    WHEN 'import' THEN RETURN ARRAY[apply_import(t, roots[1], scopes[1], bodies[1]::jsonb)];
    ELSE RETURN ARRAY[apply_command(t, ids[1], command, bodies[1]::jsonb)];
    END CASE;
END $$;

-- One mutation by itself, after the run that it stood in has failed.
CREATE FUNCTION apply_one(t sync_table, command text, row_id uuid, root uuid, scope uuid, body text) RETURNS text
LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    code text;
    rule text;
BEGIN
    RETURN (apply_run(t, command, ARRAY[row_id], ARRAY[root], ARRAY[scope], ARRAY[body]))[1];
EXCEPTION WHEN integrity_constraint_violation OR data_exception OR insufficient_privilege OR with_check_option_violation OR raise_exception OR check_violation THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, rule = CONSTRAINT_NAME;
    RETURN rejected(CASE WHEN code = '23503' THEN 'gone' WHEN rule = 'message_answers' THEN 'answered' WHEN SQLERRM = 'claim' THEN 'claim'
                         WHEN code IN ('42501', '44000') THEN 'rights' ELSE 'data' END, code || coalesce(' ' || nullif(rule, ''), ''));
END $$;

CREATE FUNCTION push(client uuid, mids bigint[], ids uuid[], entities text[], row_ids uuid[], roots uuid[], scopes uuid[], commands text[], bodies text[])
RETURNS TABLE (id uuid, result text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
#variable_conflict use_column
DECLARE
    count integer := coalesce(array_length(mids, 1), 0);
    last bigint;
    results text[];
    run text[];
    t sync_table;
    i integer := 1;
    j integer;
    k integer;
    before bigint[];
BEGIN
    IF count > 500 OR array_length(ids, 1) IS DISTINCT FROM array_length(bodies, 1) OR array_length(ids, 1) IS DISTINCT FROM array_length(mids, 1) THEN
        RAISE EXCEPTION 'malformed batch' USING ERRCODE = 'LY001';
    END IF;
    PERFORM hold_membership();
    SELECT c.last_mid INTO last FROM sync_client c WHERE c.id = client AND c.login = session_user FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'unknown client' USING ERRCODE = 'LY001'; END IF;

    -- What is known is answered with its result; a known number with an unknown id is a copy of the client's file.
    SELECT array_agg(s.result ORDER BY m.n) INTO results
        FROM unnest(ids) WITH ORDINALITY AS m (id, n) LEFT JOIN sync_mutation s ON s.id = m.id AND s.login = session_user;
    FOR i IN 1..count LOOP
        IF results[i] IS NULL AND mids[i] <= last THEN RAISE EXCEPTION 'fork' USING ERRCODE = 'LY002'; END IF;
    END LOOP;

    -- For each, the one before it that is about the same row: a run has no row twice.
    SELECT array_agg(m.before ORDER BY m.n) INTO before
        FROM (SELECT n, lag(n) OVER (PARTITION BY r ORDER BY n) AS before FROM unnest(row_ids) WITH ORDINALITY AS u (r, n)) AS m;
    i := 1;
    WHILE i <= count LOOP
        IF results[i] IS NOT NULL THEN i := i + 1; CONTINUE; END IF;
        SELECT * INTO t FROM sync_table s WHERE s.tbl = entities[i];
        IF NOT FOUND THEN
            results[i] := rejected('data', 'no such table');
            i := i + 1;
            CONTINUE;
        END IF;
        j := i;
        IF commands[i] IN ('insert', 'patch') THEN
            WHILE j < count AND results[j + 1] IS NULL AND entities[j + 1] = entities[i] AND commands[j + 1] = commands[i] AND coalesce(before[j + 1], 0) < i LOOP
                j := j + 1;
            END LOOP;
        END IF;
        run := NULL;
        IF j > i THEN
            BEGIN
                run := apply_run(t, commands[i], row_ids[i:j], roots[i:j], scopes[i:j], bodies[i:j]);
            EXCEPTION WHEN integrity_constraint_violation OR data_exception OR insufficient_privilege OR with_check_option_violation OR raise_exception THEN
                run := NULL;
            END;
        END IF;
        FOR k IN i..j LOOP
            results[k] := coalesce(run[k - i + 1], apply_one(t, commands[k], row_ids[k], roots[k], scopes[k], bodies[k]));
        END LOOP;
        i := j + 1;
    END LOOP;

    BEGIN
        INSERT INTO sync_mutation (id, client_id, mid, entity, row_id, command, result)
            SELECT m.id, client, m.mid, m.entity, m.row_id, m.command, m.result
            FROM unnest(ids, mids, entities, row_ids, commands, results) AS m (id, mid, entity, row_id, command, result)
            WHERE NOT EXISTS (SELECT FROM sync_mutation s WHERE s.id = m.id) ORDER BY m.id;
    EXCEPTION WHEN unique_violation THEN
        -- Another client of the same officer (a copied file) offers the same at this moment: all of this is undone and offered again.
        RAISE EXCEPTION 'offered twice at once' USING ERRCODE = 'serialization_failure';
    END;
    UPDATE sync_client c SET last_mid = greatest(c.last_mid, (SELECT max(x) FROM unnest(mids) x)), seen = now_micros() WHERE c.id = client;
    RETURN QUERY SELECT m.id, m.result FROM unnest(ids, results) AS m (id, result);
END $$;

-- Moves an aggregate to another scope: a key update whose cascade stamps the children.
CREATE FUNCTION move(tbl name, id uuid, target uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
DECLARE
    found name;
    moved bigint;
BEGIN
    PERFORM hold_membership();
    SELECT s.tbl INTO found FROM sync_table s WHERE s.tbl = move.tbl AND s.root = s.tbl;
    IF found IS NULL THEN RAISE EXCEPTION 'not an aggregate' USING ERRCODE = 'data_exception'; END IF;
    EXECUTE format('UPDATE %I t SET scope_id = $2 WHERE t.id = $1 AND t.scope_id = ANY ((SELECT my_put_scopes())::uuid[])', found) USING move.id, target;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved = 0 THEN RAISE EXCEPTION 'not here' USING ERRCODE = 'no_data_found'; END IF;
    -- What two officers wrote about it goes with it, or its text would stay where it may no longer be seen.
    UPDATE conflict c SET scope_id = target WHERE c.row_root = move.id;
END $$;

-- What a client says first: which device it is, whether the server can be used, who the officer is.
CREATE FUNCTION hello(client uuid) RETURNS TABLE (schema integer, min_client integer, number text, role text, identity text, scopes jsonb, epochs jsonb, now bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF my_number() IS NULL THEN RAISE EXCEPTION 'no active officer' USING ERRCODE = 'LY003'; END IF;
    INSERT INTO sync_client (id, login) VALUES (client, session_user) ON CONFLICT (id) DO UPDATE SET seen = now_micros() WHERE sync_client.login = session_user;
    IF NOT FOUND THEN RAISE EXCEPTION 'another officer''s client' USING ERRCODE = 'LY002'; END IF;
    PERFORM ensure_incarnation();
    RETURN QUERY SELECT v.number, v.min_client, my_number(), my_role(), server_identity(),
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'name', s.name, 'may_put', m.may_put)), '[]')
         FROM scope s JOIN scope_member m ON m.scope_id = s.id AND m.login = session_user),
        (SELECT jsonb_object_agg(e.tbl, e.epoch) FROM sync_table e), now_micros()
    FROM (SELECT max(number) AS number, max(min_client) AS min_client FROM schema_version) v;
END $$;
CREATE FUNCTION ensure_incarnation() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    INSERT INTO incarnation (id) VALUES (gen_random_uuid()) ON CONFLICT DO NOTHING;
    -- Restored into another cluster, transaction ids begin again: what is logged under one that is still to come would be news for ever.
    DELETE FROM change WHERE row_xid >= pg_snapshot_xmax(pg_current_snapshot());
    DELETE FROM snapshot_history WHERE horizon > pg_snapshot_xmax(pg_current_snapshot());
    UPDATE prune_point SET horizon = pg_snapshot_xmin(pg_current_snapshot()) WHERE horizon > pg_snapshot_xmax(pg_current_snapshot())
$$;
