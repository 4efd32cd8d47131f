-- Reading a child's identity against a committed reason, and seals over what was logged (sync.md § 5 and 9).
SET LOCAL search_path = lygte, pg_temp;

-- The read log is the ticket. It holds who, when, why and of what, never what was read.
CREATE TABLE reading (
    ticket uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    login name NOT NULL DEFAULT session_user,
    at bigint NOT NULL DEFAULT now_micros(),
    escalation_id uuid NOT NULL,
    scope_id uuid NOT NULL,
    purpose text NOT NULL CHECK (length(trim(purpose)) >= 3),
    row_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
ALTER TABLE reading ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY leader_reads ON reading FOR SELECT TO lygte_leader USING (scope_id = ANY ((SELECT my_scopes())::uuid[]));
CREATE POLICY own ON reading FOR SELECT TO lygte_officer USING (login = session_user);
CREATE POLICY auditor_reads ON reading FOR SELECT TO lygte_auditor USING (true);
CREATE POLICY writer_reads ON reading FOR SELECT TO lygte_writer USING (true);
CREATE POLICY writer_inserts ON reading FOR INSERT TO lygte_writer WITH CHECK (login = session_user);
CREATE POLICY writer_seals ON reading FOR UPDATE TO lygte_writer USING (true) WITH CHECK (true);
GRANT SELECT ON reading TO lygte_officer, lygte_leader, lygte_auditor;
GRANT SELECT, INSERT ON reading TO lygte_writer;

CREATE FUNCTION request_reading(escalation uuid, purpose text) RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    INSERT INTO reading (escalation_id, scope_id, purpose)
        SELECT e.id, e.scope_id, $2 FROM escalation e WHERE e.id = $1 AND e.scope_id = ANY ((SELECT my_scopes())::uuid[])
    RETURNING ticket
$$;
-- Not in the transaction that asked: whoever reads and rolls back would leave no trace.
CREATE FUNCTION read_identity(ticket uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    SELECT i.fields FROM reading r JOIN escalation_identity i ON i.root_id = r.escalation_id
    WHERE r.ticket = $1 AND r.login = session_user AND r.row_xid IS DISTINCT FROM pg_current_xact_id_if_assigned()
      AND r.at > now_micros() - 300000000 AND i.scope_id = ANY ((SELECT my_scopes())::uuid[])
$$;

-- Who wrote it, or has read it in a transaction that is over.
CREATE FUNCTION knows_identity(escalation uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = lygte, pg_temp AS $$
    SELECT EXISTS (SELECT FROM escalation e WHERE e.id = $1 AND e.officer_number = my_number())
        OR EXISTS (SELECT FROM reading r WHERE r.escalation_id = $1 AND r.login = session_user AND r.row_xid IS DISTINCT FROM pg_current_xact_id_if_assigned())
$$;

-- Each seal covers events that no seal covered before, and hashes the one before it in.
CREATE TABLE audit_seal (
    no bigint PRIMARY KEY,
    events bigint[] NOT NULL,
    readings uuid[] NOT NULL,
    hash bytea NOT NULL,
    at bigint NOT NULL DEFAULT now_micros()
);
ALTER TABLE audit_event ADD COLUMN seal bigint REFERENCES audit_seal (no);
ALTER TABLE reading ADD COLUMN seal bigint REFERENCES audit_seal (no);
CREATE INDEX audit_event_unsealed ON audit_event (no) WHERE seal IS NULL;
CREATE INDEX reading_unsealed ON reading (ticket) WHERE seal IS NULL;
CREATE INDEX reading_escalation ON reading (escalation_id, login);

CREATE FUNCTION seal_hash(before bytea, events bigint[], readings uuid[]) RETURNS bytea LANGUAGE sql STABLE SET search_path = lygte, pg_temp AS $$
    SELECT sha256(coalesce(before, '') ||
        coalesce((SELECT string_agg(utf8(jsonb_build_array(e.no, e.login, e.at, e.verb, e.tbl, e.ids, e.why)::text), '\x0a'::bytea ORDER BY e.no) FROM audit_event e WHERE e.no = ANY (events)), '') ||
        coalesce((SELECT string_agg(utf8(jsonb_build_array(r.ticket, r.login, r.at, r.escalation_id, r.scope_id, r.purpose)::text), '\x0a'::bytea ORDER BY r.ticket) FROM reading r WHERE r.ticket = ANY (readings)), ''))
$$;
-- Anybody may call it, nothing waits for it: it takes what is visible, in whatever order it was committed, and the next caller takes the rest.
CREATE FUNCTION seal() RETURNS TABLE (no bigint, hash bytea) LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
#variable_conflict use_column
DECLARE
    before audit_seal;
    taken bigint[];
    read uuid[];
BEGIN
    PERFORM set_config('lock_timeout', '2s', true);
    LOCK TABLE audit_seal IN SHARE ROW EXCLUSIVE MODE;
    SELECT * INTO before FROM audit_seal s ORDER BY s.no DESC LIMIT 1;
    SELECT array_agg(e.no ORDER BY e.no) INTO taken FROM (SELECT e.no FROM audit_event e WHERE e.seal IS NULL ORDER BY e.no LIMIT 20000) e;
    SELECT array_agg(r.ticket ORDER BY r.ticket) INTO read FROM reading r WHERE r.seal IS NULL;
    IF taken IS NOT NULL OR read IS NOT NULL THEN
        INSERT INTO audit_seal (no, events, readings, hash)
            VALUES (coalesce(before.no, 0) + 1, coalesce(taken, '{}'), coalesce(read, '{}'), seal_hash(before.hash, coalesce(taken, '{}'), coalesce(read, '{}')));
        UPDATE audit_event e SET seal = coalesce(before.no, 0) + 1 WHERE e.no = ANY (taken);
        UPDATE reading r SET seal = coalesce(before.no, 0) + 1 WHERE r.ticket = ANY (read);
    END IF;
    RETURN QUERY SELECT s.no, s.hash FROM audit_seal s ORDER BY s.no DESC LIMIT 1;
END $$;
-- The first seal that does not fit what it covers; nothing when all do.
CREATE FUNCTION verify_seals() RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
DECLARE
    before bytea;
    s audit_seal;
    expected bigint := 1;
BEGIN
    FOR s IN SELECT * FROM audit_seal ORDER BY no LOOP
        IF s.no <> expected OR s.hash <> seal_hash(before, s.events, s.readings)
           OR (SELECT count(*) FROM audit_event e WHERE e.no = ANY (s.events)) <> cardinality(s.events)
           OR (SELECT count(*) FROM reading r WHERE r.ticket = ANY (s.readings)) <> cardinality(s.readings) THEN
            RETURN expected;
        END IF;
        before := s.hash;
        expected := expected + 1;
    END LOOP;
    -- Nor does anything pass for sealed that no seal covers.
    RETURN (SELECT min(e.seal) FROM (SELECT no::text AS id, seal FROM audit_event UNION ALL SELECT ticket::text, seal FROM reading) e WHERE e.seal IS NOT NULL
            AND NOT EXISTS (SELECT FROM (SELECT no, unnest(events)::text AS id FROM audit_seal UNION ALL SELECT no, unnest(readings)::text FROM audit_seal) c
                            WHERE c.no = e.seal AND c.id = e.id));
END $$;

-- Pruning the change log: below the xmin of a snapshot that is `age` seconds old. Published in the same transaction that deletes.
CREATE FUNCTION prune(age bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
DECLARE
    point xid8;
    gone bigint;
BEGIN
    INSERT INTO snapshot_history (at, horizon) VALUES (now_micros(), pg_snapshot_xmin(pg_current_snapshot())) ON CONFLICT DO NOTHING;
    SELECT h.horizon INTO point FROM snapshot_history h WHERE h.at <= now_micros() - age * 1000000 ORDER BY h.at DESC LIMIT 1;
    IF point IS NULL THEN RETURN 0; END IF;
    UPDATE prune_point SET horizon = point WHERE prune_point.horizon < point;
    DELETE FROM change WHERE row_xid < point;
    GET DIAGNOSTICS gone = ROW_COUNT;
    DELETE FROM snapshot_history WHERE at < now_micros() - age * 2000000;
    RETURN gone;
END $$;
