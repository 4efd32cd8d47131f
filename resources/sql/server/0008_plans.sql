-- Who somebody is and what they may see is asked by every policy of every statement. A function in SQL is planned anew in each statement that calls it
-- (before PostgreSQL 18); one in PL/pgSQL keeps its plan as long as the connection. The meaning is that of 0001_people.sql and 0002_sync.sql; owners and rights stay.
SET LOCAL search_path = lygte, pg_temp;

CREATE OR REPLACE FUNCTION my_scopes() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(m.scope_id), '{}') FROM scope_member m JOIN officer o USING (login) WHERE m.login = session_user AND o.active);
END $$;
CREATE OR REPLACE FUNCTION my_put_scopes() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(m.scope_id), '{}') FROM scope_member m JOIN officer o USING (login) WHERE m.login = session_user AND m.may_put AND o.active);
END $$;
CREATE OR REPLACE FUNCTION may_put(scope uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM scope_member m JOIN officer o USING (login) WHERE m.login = session_user AND m.scope_id = scope AND m.may_put AND o.active);
END $$;
CREATE OR REPLACE FUNCTION my_number() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    RETURN (SELECT number FROM officer WHERE login = session_user AND active);
END $$;
CREATE OR REPLACE FUNCTION my_role() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    RETURN (SELECT role FROM officer WHERE login = session_user AND active);
END $$;
CREATE OR REPLACE FUNCTION server_identity() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    RETURN concat_ws('/', (SELECT system_identifier FROM pg_control_system()), (SELECT oid FROM pg_database WHERE datname = current_database()),
                     'lygte.incarnation'::regclass::oid, (SELECT id FROM incarnation));
END $$;
