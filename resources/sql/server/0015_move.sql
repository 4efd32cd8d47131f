-- A conversation takes the escalations about it along: their excerpts hold its words, and would else stay where it may no longer be read.
SET LOCAL search_path = lygte, pg_temp;

CREATE OR REPLACE FUNCTION move(tbl name, id uuid, target uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
DECLARE
    found name;
    moved uuid[];
    along uuid[];
BEGIN
    PERFORM hold_membership();
    SELECT s.tbl INTO found FROM sync_table s WHERE s.tbl = move.tbl AND s.root = s.tbl;
    IF found IS NULL THEN RAISE EXCEPTION 'not an aggregate' USING ERRCODE = 'data_exception'; END IF;
    EXECUTE format('WITH gone AS (UPDATE %I t SET scope_id = $2 WHERE t.id = $1 AND t.scope_id = ANY ((SELECT my_put_scopes())::uuid[]) RETURNING t.id)
                    SELECT array_agg(g.id) FROM gone g', found) INTO moved USING move.id, target;
    IF moved IS NULL THEN RAISE EXCEPTION 'not here' USING ERRCODE = 'no_data_found'; END IF;
    IF found = 'conversation' THEN
        WITH gone AS (
            UPDATE escalation e SET scope_id = target
            WHERE e.conversation_id = move.id AND e.scope_id <> target AND e.scope_id = ANY ((SELECT my_put_scopes())::uuid[]) RETURNING e.id
        ) SELECT array_agg(g.id) INTO along FROM gone g;
        moved := moved || coalesce(along, '{}');
    END IF;
    -- What two officers wrote about them goes with them, or its text would stay, too.
    UPDATE conflict c SET scope_id = target WHERE c.row_root = ANY (moved);
END $$;
