-- A shift is its officer's: nobody else ends it, writes its handover or puts anything into it. The machine refuses that too (core/patrol/patrolstore.h), but a
-- machine is not to be believed. A section leader may write its words, because what two machines wrote of them is decided there.
SET LOCAL search_path = lygte, pg_temp;

CREATE FUNCTION check_own_shift() RETURNS trigger LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
BEGIN
    IF OLD.officer_number <> my_number() AND (my_role() <> 'leader' OR NEW.state <> OLD.state OR NEW.ended IS DISTINCT FROM OLD.ended) THEN
        RAISE EXCEPTION 'another officer''s shift' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER check_own_shift BEFORE UPDATE ON shift FOR EACH ROW
    WHEN (NEW.state <> OLD.state OR NEW.ended IS DISTINCT FROM OLD.ended OR NEW.handover <> OLD.handover) EXECUTE FUNCTION check_own_shift();

CREATE FUNCTION check_in_own_shift() RETURNS trigger LANGUAGE plpgsql SET search_path = lygte, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM shift s WHERE s.scope_id = NEW.scope_id AND s.id = NEW.root_id AND s.officer_number <> my_number()) THEN
        RAISE EXCEPTION 'another officer''s shift' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER check_in_own_shift BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION check_in_own_shift();
CREATE TRIGGER check_in_own_shift BEFORE INSERT ON entry_link FOR EACH ROW EXECUTE FUNCTION check_in_own_shift();

ALTER FUNCTION check_own_shift() OWNER TO lygte_owner;
ALTER FUNCTION check_in_own_shift() OWNER TO lygte_owner;
REVOKE ALL ON FUNCTION check_own_shift(), check_in_own_shift() FROM PUBLIC;
