-- Erasure on order: a section leader names what is to go and why (a court's or an authority's order, or that it should never have been kept). The row
-- stays for good and never says what was erased. It is offered again after a restore, and nothing with that id is put in again (sync.md § 3).
SET LOCAL search_path = lygte, pg_temp;

CREATE TABLE erasure (
    entity text NOT NULL CHECK (entity IN ('conversation', 'escalation', 'source')),
    row_id uuid NOT NULL,
    why text NOT NULL CHECK (length(trim(why)) >= 3),
    officer_number text NOT NULL,
    at bigint NOT NULL,
    found bigint CHECK (found IN (0, 1))
);
SELECT make_synced('erasure', 'erasure');
CREATE INDEX erasure_row ON erasure (uuid_send(row_id)); -- as the unique index of ids: no query under a policy can use it

-- The same each time it is offered: what is not there says found = 0.
CREATE FUNCTION erase() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
DECLARE
    erased bigint;
    now_in uuid;
BEGIN
    -- It may have been moved since it was ordered, or be where it was before, after a restore.
    EXECUTE format('SELECT scope_id FROM %I WHERE uuid_send(id) = uuid_send($1) AND scope_id = ANY (my_put_scopes()) FOR UPDATE', NEW.entity)
        INTO now_in USING NEW.row_id;
    NEW.scope_id := coalesce(now_in, NEW.scope_id);
    IF my_role() IS DISTINCT FROM 'leader' OR NOT may_put(NEW.scope_id) THEN
        RAISE EXCEPTION 'only a section leader erases' USING ERRCODE = 'insufficient_privilege';
    END IF;
    EXECUTE format('DELETE FROM %I WHERE id = $1 AND scope_id = $2', NEW.entity) USING NEW.row_id, NEW.scope_id;
    GET DIAGNOSTICS erased = ROW_COUNT;
    NEW.found := erased;
    DELETE FROM conflict c WHERE c.scope_id = NEW.scope_id AND c.row_root = NEW.row_id;
    RETURN NEW;
END $$;
CREATE TRIGGER erase BEFORE INSERT ON erasure FOR EACH ROW EXECUTE FUNCTION erase();

CREATE FUNCTION refuse_erased() RETURNS trigger LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM erasure e WHERE uuid_send(e.row_id) = uuid_send(NEW.id)) THEN RAISE EXCEPTION 'erased' USING ERRCODE = 'raise_exception'; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refuse_erased BEFORE INSERT ON conversation FOR EACH ROW EXECUTE FUNCTION refuse_erased();
CREATE TRIGGER refuse_erased BEFORE INSERT ON escalation FOR EACH ROW EXECUTE FUNCTION refuse_erased();
CREATE TRIGGER refuse_erased BEFORE INSERT ON source FOR EACH ROW EXECUTE FUNCTION refuse_erased();

ALTER TABLE erasure OWNER TO lygte_owner;
ALTER FUNCTION erase() OWNER TO lygte_owner;
ALTER FUNCTION refuse_erased() OWNER TO lygte_owner;
REVOKE ALL ON FUNCTION erase(), refuse_erased() FROM PUBLIC;

-- One mutation by itself, after the run that it stood in has failed.
CREATE OR REPLACE FUNCTION apply_one(t sync_table, command text, row_id uuid, root uuid, scope uuid, body text) RETURNS text
LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    code text;
    rule text;
BEGIN
    RETURN (apply_run(t, command, ARRAY[row_id], ARRAY[root], ARRAY[scope], ARRAY[body]))[1];
EXCEPTION WHEN integrity_constraint_violation OR data_exception OR insufficient_privilege OR with_check_option_violation OR raise_exception OR check_violation THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, rule = CONSTRAINT_NAME;
    RETURN rejected(CASE WHEN code = '23503' THEN 'gone' WHEN rule = 'message_answers' THEN 'answered' WHEN SQLERRM IN ('claim', 'erased') THEN SQLERRM
                         WHEN code IN ('42501', '44000') THEN 'rights' ELSE 'data' END, code || coalesce(' ' || nullif(rule, ''), ''));
END $$;
