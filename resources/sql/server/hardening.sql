-- What belongs to PostgreSQL itself and not to our schema, so that no dump carries it: run again by every upgrade, and after every restore. Nothing
-- else may live in this database.

-- Without TEMP no temporary table stands before one of ours.
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO lygte_officer, lygte_auditor, lygte_admin', current_database());
END $$;

-- What every role may call by default and no client of ours does: it would let an officer hold up others, keep large objects, see who is at work.
-- Monitoring goes on.
DO $$
DECLARE
    f regprocedure;
BEGIN
    FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace
             AND (p.proname ~ '^(pg_(try_)?advisory_|lo_)' OR p.proname IN ('loread', 'lowrite', 'pg_stat_get_activity')) LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    END LOOP;
    GRANT EXECUTE ON FUNCTION pg_stat_get_activity(integer) TO pg_monitor;
END $$;

-- A comparison that is leakproof may be made before the policy is asked, and EXPLAIN ANALYZE then tells whether a hidden row fits: "never executed". No
-- officer's query needs that for texts and hashes; ids and times do, for their indexes.
DO $$
DECLARE
    f regprocedure;
BEGIN
    FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proleakproof
             AND ARRAY['text'::regtype, 'bytea'::regtype]::oid[] && p.proargtypes::oid[] LOOP
        EXECUTE format('ALTER FUNCTION %s NOT LEAKPROOF', f);
    END LOOP;
END $$;
