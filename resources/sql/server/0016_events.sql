-- An event of an escalation stands or falls with the command that it tells of. Before, a command that was refused, because a colleague had been quicker,
-- left its event: the history told of an act that never was, and a deadline was met by it.
SET LOCAL search_path = lygte, pg_temp;

-- The refusal of the command that an event tells of: it stands before the event in what was pushed, or in the batch before. Nothing when it was carried out.
-- What is no event at all is left for the insert to refuse.
CREATE FUNCTION refusal_of_told(root uuid, body text, row_ids uuid[], commands text[], results text[]) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = lygte, pg_temp AS $$
DECLARE
    event jsonb := body::jsonb;
    told text;
BEGIN
    IF coalesce(event ->> 'from_state', '') IN ('', event ->> 'to_state') THEN RETURN NULL; END IF;
    SELECT m.result INTO told FROM unnest(row_ids, commands, results) WITH ORDINALITY AS m (row_id, command, result, n)
        WHERE m.row_id = root AND m.command = event ->> 'command' ORDER BY m.n DESC LIMIT 1;
    IF NOT FOUND THEN
        SELECT s.result INTO told FROM sync_mutation s WHERE s.login = session_user AND s.row_id = root AND s.command = event ->> 'command'
            ORDER BY s.at DESC, s.mid DESC LIMIT 1;
    END IF;
    RETURN CASE WHEN told::jsonb ->> 's' = 'rejected' THEN told END;
EXCEPTION WHEN data_exception THEN
    RETURN NULL;
END $$;
ALTER FUNCTION refusal_of_told(uuid, text, uuid[], text[], text[]) OWNER TO lygte_owner;
REVOKE ALL ON FUNCTION refusal_of_told(uuid, text, uuid[], text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refusal_of_told(uuid, text, uuid[], text[], text[]) TO lygte_writer;

-- As in 0004_push.sql, with that, and with one thing more: what another client of the same officer (a copied file) has recorded while this one worked was
-- passed over, and what was done here a second time stayed: a conflict stood twice. Known is what was known when this began; the rest is undone and offered again.
CREATE OR REPLACE FUNCTION push(client uuid, mids bigint[], ids uuid[], entities text[], row_ids uuid[], roots uuid[], scopes uuid[], commands text[], bodies text[])
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
    known boolean[];
BEGIN
    IF count > 500 OR array_length(ids, 1) IS DISTINCT FROM array_length(bodies, 1) OR array_length(ids, 1) IS DISTINCT FROM array_length(mids, 1) THEN
        RAISE EXCEPTION 'malformed batch' USING ERRCODE = 'LY001';
    END IF;
    PERFORM hold_membership();
    SELECT c.last_mid INTO last FROM sync_client c WHERE c.id = client AND c.login = session_user FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'unknown client' USING ERRCODE = 'LY001'; END IF;

    -- What is known is answered with its result; a known number with an unknown id is a copy of the client's file.
    SELECT array_agg(s.result ORDER BY m.n), array_agg(s.id IS NOT NULL ORDER BY m.n) INTO results, known
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
        IF t.tbl = 'escalation_event' THEN
            results[i] := refusal_of_told(roots[i], bodies[i], row_ids[1:i - 1], commands[1:i - 1], results[1:i - 1]);
            IF results[i] IS NOT NULL THEN i := i + 1; CONTINUE; END IF;
        END IF;
        j := i;
        IF commands[i] IN ('insert', 'patch') AND t.tbl <> 'escalation_event' THEN
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
            FROM unnest(ids, mids, entities, row_ids, commands, results, known) AS m (id, mid, entity, row_id, command, result, known)
            WHERE NOT m.known AND NOT EXISTS (SELECT FROM sync_mutation s WHERE s.id = m.id AND s.login <> session_user) ORDER BY m.id;
    EXCEPTION WHEN unique_violation THEN
        -- Another client of the same officer (a copied file) offers the same at this moment: all of this is undone and offered again.
        RAISE EXCEPTION 'offered twice at once' USING ERRCODE = 'serialization_failure';
    END;
    UPDATE sync_client c SET last_mid = greatest(c.last_mid, (SELECT max(x) FROM unnest(mids) x)), seen = now_micros() WHERE c.id = client;
    RETURN QUERY SELECT m.id, m.result FROM unnest(ids, results) AS m (id, result);
END $$;
