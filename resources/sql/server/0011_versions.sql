-- A note, or a message that was entered by hand, is put right by a new version that names the one it replaces; taking it back is a version too, so that
-- nothing that was written ever vanishes. `written` and `sent` say where it stands and stay with it; corrected: when this version was made (µs). Withdrawn is
-- empty or 0 of what stands: a client of the release before does not know it. An imported message is evidence and has one version.
SET LOCAL search_path = lygte, pg_temp;

-- The version before is locked, so that of two who put the same right at once the second waits and is told. What is there already is left to the insert,
-- which joins it.
CREATE FUNCTION check_version() RETURNS trigger LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
DECLARE
    was jsonb;
    becomes jsonb := to_jsonb(NEW);
    other boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM %I t WHERE uuid_send(t.id) = uuid_send($1))', TG_TABLE_NAME) INTO other USING NEW.id;
    IF other THEN RETURN NEW; END IF;
    EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE t.scope_id = $1 AND t.root_id = $2 AND t.id = $3 FOR NO KEY UPDATE OF t', TG_TABLE_NAME)
        INTO was USING NEW.scope_id, NEW.root_id, NEW.replaces;
    IF was IS NULL THEN RAISE EXCEPTION 'gone' USING ERRCODE = 'foreign_key_violation'; END IF;
    IF was ->> 'officer_number' IS DISTINCT FROM my_number() OR was ->> 'origin' = 'import' OR was ->> 'origin' IS DISTINCT FROM becomes ->> 'origin' THEN
        RAISE EXCEPTION 'not one''s own' USING ERRCODE = 'insufficient_privilege';
    END IF;
    EXECUTE format('SELECT EXISTS (SELECT FROM %I t WHERE t.scope_id = $1 AND t.replaces = $2)', TG_TABLE_NAME) INTO other USING NEW.scope_id, NEW.replaces;
    IF other THEN RAISE EXCEPTION 'replaced' USING ERRCODE = 'raise_exception'; END IF;
    -- What stands in the platform stands there: the record of it is put right and never taken back, and no other reply becomes sent by a correction.
    IF coalesce(was ->> 'reply_state' = 'sent', false) <> coalesce(becomes ->> 'reply_state' = 'sent', false) OR (was ->> 'reply_state' = 'sent' AND NEW.withdrawn = 1)
        OR becomes ->> 'reply_state' = 'copied' THEN
        RAISE EXCEPTION 'state' USING ERRCODE = 'raise_exception';
    END IF;
    RETURN NEW;
END $$;

DO $$
DECLARE
    t name;
BEGIN
    FOREACH t IN ARRAY ARRAY['message', 'note'] LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN replaces uuid, ADD COLUMN withdrawn bigint CHECK (withdrawn IN (0, 1)), ADD COLUMN corrected bigint,
                        ADD CONSTRAINT version CHECK ((replaces IS NULL) = (corrected IS NULL) AND (replaces IS NOT NULL OR coalesce(withdrawn, 0) = 0))', t);
        EXECUTE format('CREATE UNIQUE INDEX %I ON %I (scope_id, replaces) WHERE replaces IS NOT NULL', t || '_replaces', t);
        EXECUTE format('CREATE TRIGGER check_version BEFORE INSERT ON %I FOR EACH ROW WHEN (NEW.replaces IS NOT NULL) EXECUTE FUNCTION check_version()', t);
        UPDATE sync_table s SET columns = s.columns || ', replaces, withdrawn, corrected' WHERE s.tbl = t;
    END LOOP;
END $$;
-- Whom a reply answers stays with its first version, under whose claim it was written.
ALTER TABLE message ADD CONSTRAINT first_answers CHECK (replaces IS NULL OR answers IS NULL);
DROP TRIGGER check_claim ON message;
CREATE TRIGGER check_claim BEFORE INSERT ON message FOR EACH ROW WHEN (NEW.origin = 'reply' AND NEW.replaces IS NULL) EXECUTE FUNCTION check_claim();

-- A version that was replaced or taken back keeps the state that it had.
CREATE FUNCTION keep_version() RETURNS trigger LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
BEGIN
    IF OLD.withdrawn = 1 OR EXISTS (SELECT FROM message m WHERE m.scope_id = OLD.scope_id AND m.replaces = OLD.id) THEN
        RAISE EXCEPTION 'replaced' USING ERRCODE = 'raise_exception';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_version BEFORE UPDATE ON message FOR EACH ROW WHEN (NEW.reply_state IS DISTINCT FROM OLD.reply_state) EXECUTE FUNCTION keep_version();

ALTER FUNCTION check_version() OWNER TO lygte_owner;
ALTER FUNCTION keep_version() OWNER TO lygte_owner;
REVOKE ALL ON FUNCTION check_version(), keep_version() FROM PUBLIC;

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
    RETURN rejected(CASE WHEN code = '23503' THEN 'gone' WHEN rule = 'message_answers' THEN 'answered'
                         WHEN SQLERRM IN ('claim', 'erased', 'replaced', 'state') THEN SQLERRM
                         WHEN code IN ('42501', '44000') THEN 'rights' ELSE 'data' END, code || coalesce(' ' || nullif(rule, ''), ''));
END $$;
