-- What an officer wrote under an aggregate that was moved meanwhile, to a scope where they may write, too, follows it, as their edits and commands did already.
-- Before, a push that came before the pull was refused as if the aggregate were gone; and of an act on an escalation the state changed, without its event.
SET LOCAL search_path = lygte, pg_temp;

-- As in 0009_hidden_ids.sql, with that.
CREATE OR REPLACE FUNCTION apply_insert(t sync_table, ids uuid[], roots uuid[], scopes uuid[], bodies text[]) RETURNS text[]
LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    inserted uuid[];
    forged boolean;
    results text[];
    values_sql text := (SELECT string_agg('r.' || c, ', ') FROM unnest(string_to_array(t.columns, ', ')) c);
BEGIN
    IF t.tbl IN ('claim', 'conflict') THEN RAISE EXCEPTION 'not by push' USING ERRCODE = 'insufficient_privilege'; END IF;
    IF t.tbl <> t.root THEN
        EXECUTE format('SELECT array_agg(coalesce(r.scope_id, m.scope) ORDER BY m.n) FROM unnest($1, $2) WITH ORDINALITY AS m (root, scope, n)
                        LEFT JOIN %I r ON r.id = m.root AND r.scope_id = ANY ((SELECT my_put_scopes())::uuid[])', t.root) INTO scopes USING roots, scopes;
    END IF;
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
