-- The shared case database: who may see what. Times are microseconds since 1970 UTC, as in the local case file; ids are UUIDs made by clients.
-- Every file of this folder runs once, in order, as a superuser, each in a transaction of its own (core/sync/serverschema).

-- lygte_owner owns what is here. It bypasses row-level security because every table is FORCEd: without that, a migration run by the owner would
-- see no rows and change none, without an error. lygte_writer owns the functions that officers may call; policies of its own hold it.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['lygte_owner', 'lygte_writer', 'lygte_officer', 'lygte_leader', 'lygte_prosecutor', 'lygte_auditor', 'lygte_admin'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', name);
        END IF;
    END LOOP;
END $$;
ALTER ROLE lygte_owner BYPASSRLS;
ALTER ROLE lygte_leader INHERIT;
ALTER ROLE lygte_prosecutor INHERIT;
ALTER ROLE lygte_admin INHERIT;
-- A leader and a prosecutor are officers with further rights. An administrator of accounts and an auditor are not: they see no case.
GRANT lygte_officer TO lygte_leader, lygte_prosecutor;

CREATE SCHEMA lygte AUTHORIZATION lygte_owner;
REVOKE ALL ON SCHEMA lygte FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA lygte TO lygte_writer, lygte_officer, lygte_auditor, lygte_admin;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
SET LOCAL search_path = lygte, pg_temp;

-- min_client: clients of a lower protocol version are told to update.
CREATE TABLE schema_version (number integer PRIMARY KEY, name text NOT NULL, min_client integer NOT NULL DEFAULT 1, applied timestamptz NOT NULL DEFAULT now());

CREATE FUNCTION now_micros() RETURNS bigint LANGUAGE sql VOLATILE AS $$
    SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
$$;

-- UUIDv8 of SHA-256 over the parts, each preceded by its length: as Id::fromContent in core/base/id.cpp.
CREATE FUNCTION content_id(VARIADIC parts bytea[]) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
    FROM (SELECT substring(sha256(string_agg(int8send(length(part)::bigint) || part, ''::bytea ORDER BY n)) FOR 16) AS h
          FROM unnest(parts) WITH ORDINALITY AS p (part, n)) AS hashed
$$;
CREATE FUNCTION utf8(word text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT convert_to(word, 'UTF8') $$;

-- What visibility is granted by: a section, or one restricted case.
CREATE TABLE scope (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('section', 'case')),
    name text NOT NULL,
    created bigint NOT NULL DEFAULT now_micros()
);

-- One login role for each officer; the number is the public one that children see.
CREATE TABLE officer (
    login name PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    number text NOT NULL UNIQUE,
    role text NOT NULL CHECK (role IN ('officer', 'leader', 'prosecutor', 'auditor', 'admin')),
    active boolean NOT NULL DEFAULT true
);

CREATE TABLE scope_member (
    scope_id uuid NOT NULL REFERENCES scope (id) ON DELETE CASCADE,
    login name NOT NULL REFERENCES officer (login) ON DELETE CASCADE,
    may_put boolean NOT NULL DEFAULT true,
    PRIMARY KEY (login, scope_id)
);
CREATE INDEX scope_member_scope ON scope_member (scope_id);

-- session_user, never current_user: inside a definer function current_user is the function's owner.
CREATE FUNCTION my_scopes() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    SELECT coalesce(array_agg(m.scope_id), '{}') FROM scope_member m JOIN officer o USING (login) WHERE m.login = session_user AND o.active
$$;
CREATE FUNCTION my_put_scopes() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    SELECT coalesce(array_agg(m.scope_id), '{}') FROM scope_member m JOIN officer o USING (login) WHERE m.login = session_user AND m.may_put AND o.active
$$;
CREATE FUNCTION may_put(scope uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    SELECT EXISTS (SELECT FROM scope_member m JOIN officer o USING (login) WHERE m.login = session_user AND m.scope_id = scope AND m.may_put AND o.active)
$$;
CREATE FUNCTION my_number() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    SELECT number FROM officer WHERE login = session_user AND active
$$;
CREATE FUNCTION my_role() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
    SELECT role FROM officer WHERE login = session_user AND active
$$;
-- Holds the caller's memberships for the transaction, so that nobody who was just removed writes on with rights read a moment ago.
CREATE FUNCTION hold_membership() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = lygte, pg_temp AS $$
BEGIN
    PERFORM FROM officer WHERE login = session_user AND active FOR SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'no active officer' USING ERRCODE = 'LY003'; END IF;
    PERFORM FROM scope_member WHERE login = session_user FOR SHARE;
END $$;
