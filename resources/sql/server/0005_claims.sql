-- Only one officer answers: a lease on a conversation, decided by compare-and-set, with a fencing token (sync.md § 6); and who is looking.
SET LOCAL search_path = lygte, pg_temp;

-- Takes or renews the claim, or says who holds it. `seconds` is how long it lasts without a renewal.
CREATE FUNCTION claim(conversation uuid, seconds integer DEFAULT 120) RETURNS TABLE (mine boolean, officer_number text, until bigint, gen bigint, now bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM hold_membership();
    IF seconds NOT BETWEEN 1 AND 600 THEN RAISE EXCEPTION 'a claim lasts 1 to 600 s' USING ERRCODE = 'data_exception'; END IF;
    INSERT INTO claim AS c (id, root_id, scope_id, officer_number, login, until, gen)
        SELECT v.id, v.id, v.scope_id, my_number(), session_user, now_micros() + seconds * 1000000::bigint, 1
        FROM conversation v WHERE v.id = claim.conversation AND v.scope_id = ANY ((SELECT my_put_scopes())::uuid[])
    ON CONFLICT (id) DO UPDATE SET officer_number = excluded.officer_number, login = excluded.login, until = now_micros() + seconds * 1000000::bigint,
        gen = CASE WHEN c.login = session_user AND c.until > now_micros() THEN c.gen ELSE c.gen + 1 END
        WHERE c.login = session_user OR c.until <= now_micros();
    RETURN QUERY SELECT c.login = session_user, c.officer_number, c.until, c.gen, now_micros() FROM claim c
        WHERE c.id = claim.conversation AND c.scope_id = ANY ((SELECT my_scopes())::uuid[]);
END $$;

CREATE FUNCTION release(conversation uuid, gen bigint) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
#variable_conflict use_column
DECLARE
    released bigint;
BEGIN
    PERFORM hold_membership();
    UPDATE claim c SET until = 0 WHERE c.id = release.conversation AND c.login = session_user AND c.gen = release.gen AND c.until > 0;
    GET DIAGNOSTICS released = ROW_COUNT;
    RETURN released > 0;
END $$;

-- A reply is put in only by the holder of the claim that it was written under. The row lock makes a take-over wait for the reply, or the reply see it.
CREATE FUNCTION check_claim() RETURNS trigger LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
BEGIN
    PERFORM FROM claim c WHERE c.id = NEW.root_id AND c.login = session_user AND c.gen = NEW.claim_gen FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'claim' USING ERRCODE = 'raise_exception'; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER check_claim BEFORE INSERT ON message FOR EACH ROW WHEN (NEW.origin = 'reply') EXECUTE FUNCTION check_claim();

-- Who has a conversation on the screen: nothing worth keeping, so it is neither logged nor synced.
CREATE UNLOGGED TABLE presence (
    login name PRIMARY KEY,
    officer_number text NOT NULL,
    conversation_id uuid NOT NULL,
    scope_id uuid NOT NULL,
    seen bigint NOT NULL
);
ALTER TABLE presence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY officer_reads ON presence FOR SELECT TO lygte_officer USING (scope_id = ANY ((SELECT my_scopes())::uuid[]));
CREATE POLICY writer ON presence TO lygte_writer USING (true) WITH CHECK (login = session_user);
GRANT SELECT ON presence TO lygte_officer;
GRANT SELECT, INSERT, UPDATE, DELETE ON presence TO lygte_writer;
CREATE FUNCTION looking_at(conversation uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    INSERT INTO presence (login, officer_number, conversation_id, scope_id, seen)
        SELECT session_user, my_number(), v.id, v.scope_id, now_micros() FROM conversation v WHERE v.id = $1 AND v.scope_id = ANY ((SELECT my_scopes())::uuid[])
    ON CONFLICT (login) DO UPDATE SET conversation_id = excluded.conversation_id, scope_id = excluded.scope_id, seen = excluded.seen
$$;
