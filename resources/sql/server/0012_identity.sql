-- The identity that a client compares: the cluster and the database (server_identity), which cannot become others under a connection, and what can
-- (a restore puts another table in the place of `incarnation`; a crash or a promotion empties it). Every poll and pull asks for the second part alone:
-- pg_control_system() reads a file each time.
SET LOCAL search_path = lygte, pg_temp;

CREATE FUNCTION incarnation_identity() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    RETURN concat_ws('/', 'lygte.incarnation'::regclass::oid, (SELECT id FROM incarnation));
END $$;
CREATE OR REPLACE FUNCTION server_identity() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    RETURN concat_ws('/', (SELECT system_identifier FROM pg_control_system()), (SELECT oid FROM pg_database WHERE datname = current_database()),
                     incarnation_identity());
END $$;

ALTER FUNCTION incarnation_identity() OWNER TO lygte_owner;
REVOKE ALL ON FUNCTION incarnation_identity() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION incarnation_identity() TO lygte_officer;
